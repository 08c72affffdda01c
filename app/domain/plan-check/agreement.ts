// INV-01: what both sides need before they can agree to a plan.

import { compareDays } from "../days";
import type { VerifierKind } from "../facts";
import { isAsked } from "../gates";
import { isDone, ownerOf, type Plan, type Step } from "../plan";
import { type Asked, applying, type Finding, found, isBlank } from "./finding";

export function checkedAgreement({ plan }: Asked): Finding[] {
  const steps = applying(plan);
  const open = steps.filter((step) => !isDone(plan, step));
  const listed = { to: "plan", part: "steps" } as const;
  const missing = (rule: "noCustomerStep" | "noVendorStep" | "noDecision" | "noContract") =>
    found(rule, listed, {}, true);
  return [
    ...open.flatMap((step) => partsOf(plan, step)),
    ...(steps.some((step) => sideOf(plan, step) === "customer") ? [] : [missing("noCustomerStep")]),
    ...(steps.some((step) => sideOf(plan, step) === "vendor") ? [] : [missing("noVendorStep")]),
    ...(decisionOf(plan, "final_decision") ? [] : [missing("noDecision")]),
    ...(decisionOf(plan, "contract_signature") ? [] : [missing("noContract")]),
    ...(hasExit(plan, steps) ? [] : [found("noExit", listed, {}, true)]),
  ];
}

const sideOf = (plan: Plan, step: Step) => ownerOf(plan, step)?.side ?? step.ownerSide;

/** H-44, N-10: who does it, what comes out, and when that is good. Every step has a date. */
function partsOf(plan: Plan, step: Step): Finding[] {
  const place = { to: "step", stepId: step.stepId } as const;
  const about = { title: step.title ?? "" };
  return [
    ...(ownerOf(plan, step) === null ? [found("owner", place, about, true)] : []),
    ...(isBlank(step.deliverable) ? [found("deliverable", place, about, true)] : []),
    ...(isBlank(step.acceptance) ? [found("acceptance", place, about, true)] : []),
  ];
}

/** The step on which a confirmation of this kind stands. */
export const decisionOf = (plan: Plan, kind: VerifierKind): Step | null => {
  const verifier = Object.values(plan.verifiers).find((one) => one.kind === kind && isAsked(plan, one));
  return verifier ? (plan.steps[verifier.stepId] ?? null) : null;
};

/** H-45: at least one day, not after the decision, on which the customer is asked whether to go on. */
function hasExit(plan: Plan, steps: Step[]): boolean {
  const decision = decisionOf(plan, "final_decision");
  const stops = new Set(Object.values(plan.exits).map((exit) => exit.stepId));
  return steps.some(
    (step) => stops.has(step.stepId) && (decision === null || compareDays(step.dueOn, decision.dueOn) <= 0),
  );
}
