// What the customer answers on the way to its decision: readiness, conditions, conditional approval, and who may answer
// in whose place.

import type { Connection, Day, None, SignedData, SignedWords } from "../facts";

export const conditionKinds = [
  "demo",
  "onboarding_session",
  "technical_validation",
  "legal",
  "commercial",
  "other",
] as const;
export type ConditionKind = (typeof conditionKinds)[number];
/** The answer that made a condition. */
export type ConditionFrom = "readiness" | "exit" | "approval";

export type AnswersKinds = {
  "readiness.given": {
    data: SignedData & {
      personId: string;
      answer: "yes" | "yes_but" | "no";
      conditions: string[];
    };
    said: { words: SignedWords & { reason: string }; connection: Connection };
  };
  /** Everything that had to be true first is settled, and the answer is yes. */
  "readiness.reconfirmed": {
    data: SignedData & { personId: string };
    said: { words: SignedWords; connection: Connection };
  };
  /** `version`: the presented version it names, which it keeps; null before anything was presented. */
  "approval.given": {
    data: SignedData & {
      personId: string;
      answer: "approved" | "refused";
      version: number | null;
      conditions: string[];
    };
    said: { words: SignedWords & { reason: string }; connection: Connection };
  };
  /** `stepId`: the step that settles it; null until somebody places it. */
  "condition.added": {
    data: {
      conditionId: string;
      from: ConditionFrom;
      kind: ConditionKind;
      stepId: string | null;
      ownerId: string;
      closerId: string;
      dueOn: Day;
    };
    said: { words: { text: string } };
  };
  "condition.placed": { data: { conditionId: string; stepId: string }; said: None };
  "condition.closed": { data: { conditionId: string }; said: None };
  "condition.waived": { data: { conditionId: string }; said: { words: { reason: string } } };
  "condition.failed": { data: { conditionId: string }; said: { words: { reason: string } } };
  /** Whole days of the plan's zone, the last one included. */
  "standIn.named": { data: { personId: string; standInId: string; from: Day; until: Day }; said: None };
  "standIn.ended": { data: { personId: string }; said: None };
};
