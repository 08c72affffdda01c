// Success criteria: yes or no each, weighed against one another, judged by the customer (H-46, S-22, N-52).

import type { Criterion } from "./plan";

/** More than seven are a list, not a yardstick. */
export const mostCriteria = 7;

/** What stands for a list of criteria in a form: which, at what weight, since which change of its text. */
export const listOf = (criteria: readonly Criterion[]): string =>
  criteria.map(({ id, weight, seq }) => `${id}:${weight}:${seq}`).join(",");

/** The share of a criterion in all weights, in whole percent; they add up to about 100. */
export const shareOf = (criteria: readonly Criterion[], one: Criterion): number =>
  Math.round(
    (100 * one.weight) /
      Math.max(
        1,
        criteria.reduce((sum, { weight }) => sum + weight, 0),
      ),
  );
