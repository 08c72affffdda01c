// How a step stands on a day, in one word.

import { workingDaysBetween } from "~/domain/days";
import type { Step } from "~/domain/plan";
import { dueOn, type Ground, isDoneHere, isIfNeeded, isLate, waitsFor } from "./ground";

/**
 * verified: the customer confirmed it in writing. delivered: its side says done, the confirmation is out (INV-17).
 * toAccept: its side says done, its reviewer has not accepted the result (N-09).
 * reported: the other side says done. ifNeeded: an answer decides whether it applies. ended: the plan has ended first.
 */
export type StepState =
  | "done"
  | "verified"
  | "delivered"
  | "toAccept"
  | "reported"
  | "setAside"
  | "ifNeeded"
  | "ended"
  | "overdue"
  | "blocked"
  | "dueSoon"
  | "waiting";

/** Working days from which on a step is due soon. */
const soon = 3;

export function stateOf(ground: Ground, step: Step): StepState {
  const verifier = ground.verifiers.get(step.stepId);
  if (step.setAside) return "setAside";
  if (isDoneHere(ground, step)) return verifier ? "verified" : "done";
  if (step.ticked && !step.ticked.claim) return verifier ? "delivered" : "toAccept";
  if (step.ticked?.claim || verifier?.reported) return "reported";
  if (ground.frozen) return "ended";
  if (isIfNeeded(ground, step)) return "ifNeeded";
  if (isLate(ground, step)) return "overdue";
  if (waitsFor(ground, step).length > 0) return "blocked";
  return workingDaysBetween(ground.today, dueOn(ground, step), ground.plan) <= soon ? "dueSoon" : "waiting";
}

const closed: ReadonlySet<StepState> = new Set(["done", "verified", "setAside", "ended", "ifNeeded"]);

/** Whether somebody still has to do something for it. */
export const isOpenState = (state: StepState): boolean => !closed.has(state);
