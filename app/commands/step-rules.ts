// Rules about where a step stands and when it is due. What only one side sees neither shows in the shared lane nor holds
// it up.

import type { StepField } from "~/domain/facts";
import { isOpen, type Plan, type Step, verifierOf } from "~/domain/plan";
import { type Refusal, refuse } from "~/domain/refusal";
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
/** INV-08: nothing is due before what it waits for. */
export function datesAgree(step: Step, dueOn: string, context: Context): Refusal | null {
  const late = step.dependsOn.flatMap((id) => context.plan.steps[id] ?? []).filter((other) => other.dueOn > dueOn);
  const early = Object.values(context.plan.steps).filter(
    (other) =>
      other.dependsOn.includes(step.stepId) &&
      other.removed === null &&
      other.dueOn < dueOn &&
      // What only one side sees never holds up what both see.
      (other.lane === "shared" || step.lane !== "shared"),
  );
  const other = late.find((one) => isOpen(context.plan, one)) ?? early.find((one) => isOpen(context.plan, one));
  if (!other) return null;
  const code = other.dueOn > dueOn ? "beforeDependency" : "afterDependant";
  return refuse("invalid", "dependencyAfter", {
    fields: [{ field: "value", code }],
    about: [...titleOf(other, context), other.dueOn],
  });
}

export function dependenciesAgree(step: Step, ids: string[], context: Context): Refusal | null {
  const { steps } = context.plan;
  if (ids.some((id) => !steps[id] || id === step.stepId || (steps[id].lane !== "shared" && step.lane === "shared")))
    return refuse("invalid", "checkFields", { fields: [{ field: "value", code: "unknownChoice" }] });
  const reaches = (from: string, seen: Set<string>): boolean => {
    if (from === step.stepId) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (steps[from]?.dependsOn ?? []).some((next) => reaches(next, seen));
  };
  if (ids.some((id) => reaches(id, new Set()))) return refuse("invalid", "dependencyCycle");
  const late = ids.flatMap((id) => steps[id] ?? []).find((other) => other.dueOn > step.dueOn);
  return late
    ? refuse("invalid", "dependencyAfter", {
        fields: [{ field: "value", code: "beforeDependency" }],
        about: [...titleOf(late, context), late.dueOn],
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
