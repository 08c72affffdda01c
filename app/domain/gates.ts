// Checkpoints: nobody passes one. It is passed while every confirmation that it hangs on is met (INV-14), and where a
// plan stands is read from that alone (INV-16).

import type { Instant } from "./facts";
import type { Gate, Plan, Verifier } from "./plan";
import { dueOf } from "./schedule";

/** The confirmations of a checkpoint that are on the plan; one that is not leaves the checkpoint closed. */
export const verifiersOf = (plan: Plan, gate: Pick<Gate, "verifiers">): Verifier[] =>
  gate.verifiers.flatMap((id) => plan.verifiers[id] ?? []);

/** Whether a confirmation can still be met: its step is on the plan and applies. */
export const isAsked = (plan: Plan, verifier: Verifier): boolean => {
  const step = plan.steps[verifier.stepId];
  return step !== undefined && step.removed === null && step.setAside === null;
};

/** When the last missing record came in; null while one is missing, and for a checkpoint that hangs on nothing. */
export function passedAt(plan: Plan, gate: Pick<Gate, "verifiers">): Instant | null {
  const met = verifiersOf(plan, gate).map((verifier) => verifier.metAt);
  if (met.length === 0 || met.length < gate.verifiers.length) return null;
  const times = met.flatMap((at) => at ?? []);
  return times.length < met.length ? null : (times.sort().at(-1) ?? null);
}

/** The plan after a change of its confirmations: which checkpoints have passed by it, and which stand open again. */
export const regated = (plan: Plan, at: Instant): Plan => ({
  ...plan,
  gates: plan.gates.map((gate) => {
    const passed = passedAt(plan, gate);
    const reopened = passed !== null ? null : gate.passedAt !== null ? at : gate.reopenedAt;
    return passed === gate.passedAt && reopened === gate.reopenedAt
      ? gate
      : { ...gate, passedAt: passed, reopenedAt: reopened };
  }),
});

/** The day on which the last confirmation of a checkpoint is due; "" where it hangs on nothing. */
export const gateDue = (plan: Plan, gate: Gate): string =>
  verifiersOf(plan, gate)
    .flatMap((verifier) => plan.steps[verifier.stepId] ?? [])
    .map((step) => dueOf(plan, step))
    .sort()
    .at(-1) ?? "";

/** Checkpoints in the order in which they come up. */
export function gatesInOrder(plan: Plan): Gate[] {
  const due = new Map(plan.gates.map((gate) => [gate.id, gateDue(plan, gate)]));
  return [...plan.gates].sort((a, b) => ((due.get(a.id) ?? "") < (due.get(b.id) ?? "") ? -1 : a === b ? 0 : 1));
}

/** INV-16: the highest checkpoint passed and the confirmation met last; nobody's estimate. */
export function positionOf(plan: Plan): { gate: Gate | null; last: Verifier | null } {
  const gate =
    gatesInOrder(plan)
      .filter((one) => one.passedAt !== null)
      .at(-1) ?? null;
  const met = Object.values(plan.verifiers).filter((verifier) => verifier.metAt !== null);
  const last = met.reduce<Verifier | null>(
    (newest, one) => (newest === null || (one.metAt ?? "") >= (newest.metAt ?? "") ? one : newest),
    null,
  );
  return { gate, last };
}
