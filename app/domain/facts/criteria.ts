// By what the customer will say that it was a success: yes or no each, weighed, agreed, and judged by the customer.

import type { None } from "../facts";

export type CriteriaKinds = {
  /** `weight`: 1 to 10, against the others. */
  "criterion.added": { data: { criterionId: string; weight: number }; said: { words: { text: string } } };
  "criterion.changed": { data: { criterionId: string; weight: number }; said: { words: { text: string } } };
  "criterion.removed": { data: { criterionId: string }; said: None };
  /** A side agrees to the list as it stands, weights and all (N-52). */
  "criteria.agreed": { data: { criterionIds: string[]; weights: number[] }; said: None };
  "criterion.judged": { data: { criterionId: string; met: boolean }; said: { words: { note: string } } };
};
