// Changes of dates, before they are made: the facts that a change comes to, and what these would do to the plan. The
// commands write the same facts, so a preview cannot promise anything else.

import { evolve } from "./evolve";
import { type Day, type Drafted, draft, type Fact, type Kind, type Side, type SideDays, type Timing } from "./facts";
import { type Plan, type Step, sharedSteps } from "./plan";
import { dueOf, followsRule, movedByRule, ruledDay } from "./timing";

/** due: a date set by hand, fixed from then on. timing: a rule (or none) that gives the date from then on. */
export type DateChange =
  | { kind: "target"; on: Day }
  | { kind: "due"; stepId: string; on: Day }
  | { kind: "timing"; stepId: string; timing: Timing | null }
  | { kind: "calendar"; side: Side; days: SideDays };

/** INV-06: what moves with the customer's date, that date's own steps and whatever their rules hang on them. */
export const movedWith = (plan: Plan, targetOn: Day): { stepId: string; dueOn: Day }[] =>
  movedByRule({ ...plan, targetOn });

/** The fact that gives a step a rule, with the day that the rule gives now. */
export function timedBy(plan: Plan, step: Step, timing: Timing | null): Drafted {
  const after: Step = { ...step, timing };
  // Without a rule it keeps the day on which it lies now.
  const dueOn =
    timing === null ? dueOf(plan, step) : ruledDay({ ...plan, steps: { ...plan.steps, [step.stepId]: after } }, after);
  return draft("step.timed", step.stepId, { stepId: step.stepId, timing, dueOn }, {}, step.lane);
}

/** Acts after which a rule may give another day. */
const moving: ReadonlySet<Kind> = new Set([
  "target.moved",
  "calendar.set",
  "step.timed",
  "step.set",
  "step.ticked",
  "step.unticked",
  "step.accepted",
  "step.removed",
  "step.restored",
  "step.setAside",
  "step.takenUp",
  "verifier.added",
  "verifier.removed",
  "verifier.signed",
  "verifier.withdrawn",
  "exit.answered",
  "person.removed",
]);

/** Who acts, when: what the fold needs beside the drafted facts. */
export type Moment = Pick<Fact, "by" | "at">;
const nobody: Moment = { by: { kind: "system" }, at: "2000-01-01T00:00:00.000Z" };

/** The plan after some drafted facts. */
export const planAfter = (plan: Plan, facts: readonly Drafted[], moment: Moment): Plan =>
  facts.reduce((state, fact) => evolve(state, { ...fact, ...moment, seq: 0 } as Fact), plan);

/**
 * What the rules of other steps make of an act: at most one fact more. A private act moves nothing that both sides see;
 * a private step that is done keeps the day on which it was due.
 */
export function following(plan: Plan, facts: readonly Drafted[], moment: Moment): Drafted[] {
  const kept = facts.flatMap((fact) => keptDay(plan, fact));
  if (!facts.some((fact) => fact.lane === "shared" && moving.has(fact.kind))) return kept;
  if (!sharedSteps(plan).some((step) => step.timing !== null)) return kept;
  const moved = movedByRule(planAfter(plan, facts, moment));
  return moved.length === 0 ? kept : [...kept, draft("dates.followed", plan.id, { moved }, {})];
}

function keptDay(plan: Plan, fact: Drafted): Drafted[] {
  if (fact.lane === "shared" || fact.kind !== "step.ticked") return [];
  const step = plan.steps[fact.data.stepId];
  if (!step || !followsRule(plan, step)) return [];
  const dueOn = ruledDay(plan, step);
  if (dueOn === step.dueOn) return [];
  return [draft("dates.followed", plan.id, { moved: [{ stepId: step.stepId, dueOn }] }, {}, fact.lane)];
}

/** The facts that a change comes to; none where it changes nothing or names a step that is not there. */
export function factsFor(plan: Plan, change: DateChange): Drafted[] {
  const own = ownFacts(plan, change);
  return [...own, ...following(plan, own, nobody)];
}

function ownFacts(plan: Plan, change: DateChange): Drafted[] {
  if (change.kind === "target") {
    if (change.on === plan.targetOn) return [];
    const data = { on: change.on, moved: movedWith(plan, change.on) };
    return [draft("target.moved", plan.id, data, { words: { reason: "" } })];
  }
  if (change.kind === "calendar") return [draft("calendar.set", plan.id, { side: change.side, ...change.days }, {})];
  const step = plan.steps[change.stepId];
  if (!step || step.removed) return [];
  if (change.kind === "timing") return [timedBy(plan, step, change.timing)];
  const data = { stepId: step.stepId, field: "dueOn" as const, value: change.on };
  return [draft("step.set", step.stepId, data, {}, step.lane)];
}

/** The plan as the change would leave it; nobody's plan is changed by asking. */
export const planWith = (plan: Plan, change: DateChange): Plan => planAfter(plan, factsFor(plan, change), nobody);
