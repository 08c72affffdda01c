// What an offer consists of, and when it may be presented.

import { isApart } from "./answers";
import type { Day, OfferSection } from "./facts";
import { type Plan, type Step, sharedSteps, type Verifier, verifierOf } from "./plan";

/** In the order in which they are read (V-23 to V-27, I-25 to I-27). */
export const sectionKeys = [
  "summary",
  "goals",
  "opportunity",
  "concept",
  "framework",
  "investment",
  "return",
  "implementation",
  "annex",
] as const satisfies readonly OfferSection["key"][];

/** Sections without which nothing is presented (INV-28; V-23 to V-26, V-44, I-25). */
export const neededSections = ["summary", "goals", "opportunity", "concept", "framework", "investment"] as const;

/** Needed sections that hold no text yet. */
export const missingSections = (sections: readonly OfferSection[]): (typeof neededSections)[number][] =>
  neededSections.filter((key) => !sections.some((section) => section.key === key && section.body.trim() !== ""));

/** The step on which the offer is presented and decided; null on a plan without one. */
export const presentingStep = (plan: Plan): Step | null =>
  sharedSteps(plan).find((step) => verifierOf(plan, step.stepId)?.kind === "final_decision") ?? null;

/** The day on which the customer can expect the offer. */
export const presentingDay = (plan: Plan): Day | null => presentingStep(plan)?.dueOn ?? null;

/**
 * Whether the offer says when it is put into use (INV-28, I-27): by steps of the plan dated after the decision, which are
 * printed with it, or by a section on it that names a time, in whatever way ("2 weeks", "1.12.", "第3周").
 */
export function hasTimeFrame(plan: Plan, sections: readonly OfferSection[]): boolean {
  const decided = presentingDay(plan) ?? plan.targetOn;
  return (
    sharedSteps(plan).some((step) => step.setAside === null && step.dueOn > decided) ||
    sections.some((section) => section.key === "implementation" && /\p{Nd}/u.test(section.body))
  );
}

/** Confirmations due before the presentation that are still open (INV-21, templates without a readiness answer). */
export function confirmationsOpen(plan: Plan): Verifier[] {
  const presenting = presentingStep(plan);
  if (!presenting) return [];
  return sharedSteps(plan)
    .filter((step) => step.dueOn < presenting.dueOn && step.setAside === null && !isApart(plan, step))
    .flatMap((step) => verifierOf(plan, step.stepId) ?? [])
    .filter((verifier) => verifier.metAt === null);
}
