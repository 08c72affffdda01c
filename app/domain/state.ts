// Where a plan stands, read from what happened on it (domain model 2.2): nobody sets a state, so none can be wrong.

import { keyOf } from "./answers";
import { isDone, type Plan, type PlanState } from "./plan";

/** Every state, in the order of a deal. */
export const planStates: readonly PlanState[] = [
  "draft",
  "shared",
  "agreed",
  "in_progress",
  "yes_but",
  "deciding",
  "decided_yes",
  "decided_no",
  "won",
  "exited",
  "withdrawn",
];

/** The state that follows from the facts; the transitions of domain model 2.2, as 2.7 settles them, are exactly these. */
export function stateOf(plan: Plan): PlanState {
  if (plan.stop !== null) return "exited";
  if (plan.withdrawn !== null) return "withdrawn";
  if (plan.sharedAt === null) return "draft";
  if (plan.wonAt !== null) return "won";
  if (isNo(plan)) return "decided_no";
  if (isDecided(plan)) return "decided_yes";
  if (plan.requested !== null) return "deciding";
  if (plan.agreed === null) return "shared";
  if (plan.progressedAt === null) return "agreed";
  return plan.answers.held === null ? "in_progress" : "yes_but";
}

/** One no, of any who decide, at any of the three questions. */
const isNo = ({ decisions, answers }: Plan): boolean =>
  decisions.some(({ answer }) => answer === "no") ||
  answers.readiness.some(({ answer }) => answer === "no") ||
  answers.approvals.some(({ answer }) => answer === "refused");

/** Everybody who was asked has said yes, and no newer version of the offer has asked anew (domain model 2.7, 1 and 5). */
const isDecided = (plan: Plan): boolean =>
  plan.decisions.length > 0 &&
  (plan.requested?.personIds ?? []).every((id) => plan.decisions.some((one) => keyOf(one) === id));

/** Whether a step that was just touched is the first one done since both sides agreed. */
export function hasBegun(plan: Plan, stepId: string): boolean {
  const step = plan.steps[stepId];
  return plan.agreed !== null && step !== undefined && isDone(plan, step);
}
