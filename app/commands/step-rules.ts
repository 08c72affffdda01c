// Rules about where a step stands and when it is due. What only one side sees neither shows in the shared lane nor holds
// it up.

import { type DateChange, planWith } from "~/domain/date-change";
import type { StepField } from "~/domain/facts";
import { type Plan, type Step, verifierOf } from "~/domain/plan";
import { type Refusal, refuse } from "~/domain/refusal";
import { dueOf, outOfOrder } from "~/domain/timing";
import type { Context } from "./command";
import { titleOf } from "./shared";

/**
 * Where a step is put, said without anything private: a shared step that its side sees after a private one stands, in
 * the shared order, after the shared step before it (INV-32).
 */
export function sharedPlace(plan: Plan, after: string | null): string | null {
  const seen = new Set<string>();
  let place = after;
  for (let step = place === null ? undefined : plan.steps[place]; step && step.lane !== "shared"; ) {
    if (seen.has(step.stepId)) return null;
    seen.add(step.stepId);
    place = step.after;
    step = place === null ? undefined : plan.steps[place];
  }
  return place;
}
/**
 * INV-08: nothing is due before what it waits for, neither the step nor what takes its date from it. What only one side
 * sees never holds up what both see.
 */
export function datesAgree(step: Step, change: DateChange, context: Context): Refusal | null {
  const { plan } = context;
  const after = planWith(plan, change);
  const before = outOfOrder(plan);
  const pairs = outOfOrder(after)
    .filter((pair) => step.lane !== "shared" || plan.steps[pair.stepId]?.lane === "shared")
    .filter((pair) => concerns(pair, step) || !before.some((one) => isSame(one, pair)));
  const pair = pairs.find((one) => one.stepId === step.stepId) ?? pairs[0];
  if (!pair) return null;
  const early = pair.stepId === step.stepId;
  const other = after.steps[early ? pair.waitsFor : pair.stepId];
  if (!other) return null;
  return refuse("invalid", "dependencyAfter", {
    fields: [{ field: "value", code: early ? "beforeDependency" : "afterDependant" }],
    about: [...titleOf(other, context), dueOf(after, other)],
  });
}

type Pair = ReturnType<typeof outOfOrder>[number];
const concerns = (pair: Pair, { stepId }: Step) => pair.stepId === stepId || pair.waitsFor === stepId;
const isSame = (one: Pair, other: Pair) => one.stepId === other.stepId && one.waitsFor === other.waitsFor;

/** Whether a step would come to wait for itself, by what it waits for or by the rules that give dates. */
export function leadsBack(plan: Plan, step: Step, ids: readonly string[]): boolean {
  const seen = new Set<string>();
  const reaches = (id: string): boolean => {
    if (id === step.stepId) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    const other = plan.steps[id];
    return other !== undefined && before(other).some(reaches);
  };
  return ids.some(reaches);
}

const before = ({ dependsOn, timing }: Step): string[] =>
  timing !== null && timing.from !== "target" ? [...dependsOn, timing.stepId] : dependsOn;

export function dependenciesAgree(step: Step, ids: string[], context: Context): Refusal | null {
  const { steps } = context.plan;
  if (ids.some((id) => !steps[id] || id === step.stepId || (steps[id].lane !== "shared" && step.lane === "shared")))
    return refuse("invalid", "checkFields", { fields: [{ field: "value", code: "unknownChoice" }] });
  if (leadsBack(context.plan, step, ids)) return refuse("invalid", "dependencyCycle");
  const due = dueOf(context.plan, step);
  const late = ids.flatMap((id) => steps[id] ?? []).find((other) => dueOf(context.plan, other) > due);
  return late
    ? refuse("invalid", "dependencyAfter", {
        fields: [{ field: "value", code: "beforeDependency" }],
        about: [...titleOf(late, context), dueOf(context.plan, late)],
      })
    : null;
}

/** Title and result stand in the words that somebody signed; from then on they stay as they were read (INV-39). */
export function isSettled(step: Step, field: StepField, { plan }: Context): boolean {
  if (field !== "title" && field !== "deliverable") return false;
  return (verifierOf(plan, step.stepId)?.signatures.length ?? 0) > 0;
}

/** Everybody named is on the plan, and a private step names nobody of the other side. */
export function mayHelp(step: Step, ids: string[], { plan }: Context): Refusal | null {
  const unknown = ids.some((id) => !plan.people[id] || plan.people[id].removedAt !== null);
  if (unknown) return refuse("invalid", "checkFields", { fields: [{ field: "value", code: "unknownChoice" }] });
  const strangers = step.lane !== "shared" && ids.some((id) => plan.people[id]?.side !== step.lane);
  return strangers ? refuse("forbidden", "notYours") : null;
}
