// Who has to answer, in whose place somebody may, and what is still to be true first (domain model 2.7, 1 and 2).

import type { ConditionFrom, ConditionKind, Day, Instant } from "./facts";
import {
  decidersOf,
  type ExitPoint,
  isOpen,
  isVouched,
  keyOf,
  type Person,
  type Plan,
  type Signature,
  type Step,
  signersOf,
  type Text,
  type Touch,
} from "./plan";

export { decidersOf, keyOf };

export type Condition = {
  id: string;
  from: ConditionFrom;
  kind: ConditionKind;
  text: Text;
  stepId: string | null;
  ownerId: string;
  closerId: string;
  dueOn: Day;
  state: "open" | "closed" | "waived" | "failed";
  /** Failed, and another answer has put other conditions in its place. */
  replaced: boolean;
  settled: (Touch & { reason: Text }) | null;
};
/** One deciding person's answer; a later one of the same person takes its place. */
export type Readiness = Signature & { answer: "yes" | "yes_but" | "no"; reason: Text };
export type Approval = Signature & { answer: "approved" | "refused"; version: number | null; reason: Text };
export type StandIn = { standInId: string; from: Day; until: Day };

export type Answers = {
  readiness: Readiness[];
  /** When everybody who decides had said yes, at the latest after the conditions were settled; null while not. */
  readyAt: Instant | null;
  approvals: Approval[];
  conditions: { [id: string]: Condition };
  /** Conditions were made, and not everybody has said yes again since: who has. */
  held: { reconfirmed: Signature[] } | null;
  /** Who may answer in whose place, by the deciding person. */
  standIns: { [personId: string]: StandIn };
};
export const noAnswers: Answers = {
  readiness: [],
  readyAt: null,
  approvals: [],
  conditions: {},
  held: null,
  standIns: {},
};

type Signed = Pick<Signature, "personId" | "inPlaceOf">;
export const isFilled = (keys: readonly string[], signatures: readonly Signed[]): boolean =>
  keys.length > 0 && keys.every((key) => signatures.some((one) => keyOf(one) === key));

/** Whether `me` may answer in the place of `personId` on a day of the plan's zone. */
export function standsIn(plan: Plan, me: Person, personId: string, today: Day): boolean {
  const standIn = plan.answers.standIns[personId];
  const decider = plan.people[personId];
  if (!standIn || standIn.standInId !== me.personId || !decider || decider.removedAt !== null) return false;
  return standIn.from <= today && today <= standIn.until && me.side === "customer" && isVouched(plan, me);
}

/**
 * Whose answer `me` may give now: their own, else that of somebody in whose place they stand. Null: none, or it was
 * given already; the first counts, and nobody fills two keys of one decision.
 */
export function keyFor(
  plan: Plan,
  me: Person,
  asked: { keys: readonly string[]; signatures: readonly Signed[]; today: Day },
): string | null {
  const { keys, signatures, today } = asked;
  const open = keys.filter((key) => !signatures.some((one) => keyOf(one) === key));
  if (signatures.some((one) => one.personId === me.personId && open.length > 0)) return null;
  if (open.includes(me.personId)) return me.personId;
  return open.find((key) => standsIn(plan, me, key, today)) ?? null;
}

/**
 * Whose yes an exit point needs before the plan goes on: the people it names, or all who decide. Null: it asks somebody
 * in another role, and one answer is enough.
 */
export function exitKeys(plan: Plan, exit: Pick<ExitPoint, "byRole" | "byPeople">): string[] | null {
  const there = exit.byPeople.filter((id) => plan.people[id]?.removedAt === null);
  if (there.length > 0) return there;
  return exit.byRole === "decision_owner" ? decidersOf(plan).map(({ personId }) => personId) : null;
}

/** Whether `me` is one of these or stands in for one of them today. */
export const answersFor = (plan: Plan, me: Person, keys: readonly string[], today: Day): boolean =>
  keys.includes(me.personId) || keys.some((key) => standsIn(plan, me, key, today));

/** What has to be true first and is not yet. */
export const unsettled = (plan: Plan): Condition[] =>
  Object.values(plan.answers.conditions).filter(
    ({ state, replaced }) => state === "open" || (state === "failed" && !replaced),
  );

/** Whether a plan's steps ask for a readiness answer at all (INV-21). */
export const asksReadiness = (plan: Plan): boolean =>
  Object.values(plan.verifiers).some((verifier) => {
    const step = plan.steps[verifier.stepId];
    return verifier.kind === "readiness_decision" && step?.removed === null && step.setAside === null;
  });

/** Whether a step waits for an answer that was not given: what only follows a "yes, but" is no part of a plain yes. */
export function isApart(plan: Plan, step: Pick<Step, "when">): boolean {
  const wanted = step.when?.readiness;
  if (wanted === undefined) return false;
  const given = plan.answers.readiness.map(({ answer }) => answer as string);
  const answer = given.includes("yes_but") ? "yes_but" : given.includes("yes") ? "yes" : null;
  return answer === null ? !wanted.includes("yes") : !wanted.includes(answer);
}

/** Something must be true first: what failed before is no longer waited for, since the new answer says what is. */
export function holding(plan: Plan): Plan {
  const conditions = Object.entries(plan.answers.conditions).map(([id, one]): [string, Condition] => [
    id,
    one.state === "failed" ? { ...one, replaced: true } : one,
  ]);
  const answers = { ...plan.answers, conditions: Object.fromEntries(conditions), held: { reconfirmed: [] } };
  return { ...plan, answers };
}

/** Open shared steps that wait for this one, directly or not, and were due before its new day (INV-08). */
export function movesAlong(plan: Plan, step: Step, on: Day): { stepId: string; dueOn: Day }[] {
  const moved = new Set<string>([step.stepId]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const other of Object.values(plan.steps)) {
      const waits = other.lane === "shared" && other.dueOn < on && isOpen(plan, other) && !moved.has(other.stepId);
      if (!waits || !other.dependsOn.some((id) => moved.has(id))) continue;
      moved.add(other.stepId);
      grown = true;
    }
  }
  return [...moved].filter((id) => id !== step.stepId).map((stepId) => ({ stepId, dueOn: on }));
}

/** In whose name this person may stop: whoever the exit point names, and who decides at each and on every other day. */
export function stopKey(
  plan: Plan,
  me: Person,
  { exit, today }: { exit: ExitPoint | null; today: Day },
): string | null {
  if (me.decides) return me.personId;
  const named = exit === null ? [] : signersOf(plan, exit).map(({ personId }) => personId);
  const keys = [...new Set([...named, ...decidersOf(plan).map(({ personId }) => personId)])];
  if (named.includes(me.personId)) return me.personId;
  return keys.find((key) => answersFor(plan, me, [key], today)) ?? null;
}
