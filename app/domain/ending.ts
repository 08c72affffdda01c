// How a plan ends before its contract, and what may still follow it (product.md promise 4, INV-19).

import { localDay } from "./days";
import type { Instant } from "./facts";
import type { Meeting, Plan, Signature, Text } from "./plan";

/** When the plan ended for good or for now; null while it goes on. */
export function endedAt(plan: Plan): Instant | null {
  if (plan.stop !== null) return plan.stop.at;
  if (plan.withdrawn !== null) return plan.withdrawn.at;
  return plan.state === "decided_no" ? (noOf(plan)?.at ?? null) : null;
}

/** The answer that ended the plan: no to the offer, no to going on together, or the offer refused. */
export function noOf(plan: Plan): (Signature & { reason: Text }) | null {
  const { readiness, approvals } = plan.answers;
  return (
    plan.decisions.find((one) => one.answer === "no") ??
    readiness.find((one) => one.answer === "no") ??
    approvals.find((one) => one.answer === "refused") ??
    null
  );
}

/** The meeting in which a plan ended: the last that had begun, if it ended on that day in the meeting's zone (INV-19). */
export function endMeeting(plan: Plan): Meeting | null {
  const ended = endedAt(plan);
  if (ended === null) return null;
  const begun = Object.values(plan.meetings)
    .filter((meeting) => meeting.startsAt <= ended)
    .sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1))[0];
  if (!begun) return null;
  return localDay(begun.endsAt, begun.zone) >= localDay(ended, begun.zone) ? begun : null;
}
