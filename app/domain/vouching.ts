// Who of the customer stands behind whom: nobody whom the vendor brought in speaks for the customer before that.

import { type Person, type Plan, peopleOf } from "./plan";

/**
 * Whether the customer stands behind a person: their own side added them, they were named before the plan was shared, or
 * somebody of their side confirmed them since. Nobody whom the vendor added later signs or answers before that.
 */
export const isVouched = (plan: Plan, person: Person): boolean =>
  person.deciderConfirmed ||
  (person.addedBy.kind === "person" && person.addedBy.side === "customer") ||
  plan.sharedAt === null ||
  person.addedAt <= plan.sharedAt;

/** Whether another lead or decider of the customer could confirm this person; alone, they answer for themselves. */
export const hasVoucher = (plan: Plan, person: Person): boolean =>
  peopleOf(plan, "customer").some((one) => one.personId !== person.personId && (one.lead || one.decides));
