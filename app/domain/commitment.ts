// What still keeps two sides from committing to a plan (INV-01, V-01, H-44, H-45).

import type { Words } from "./language";
import { ownerOf, type Plan, type Step, sharedSteps, type Text } from "./plan";

export type Blocker = {
  code:
    | "owner"
    | "deliverable"
    | "acceptance"
    | "noVendorStep"
    | "noCustomerStep"
    | "noExit"
    | "noDecision"
    | "noContract";
  /** Where it is put right; null when it is about the plan as a whole. */
  stepId: string | null;
};

const isBlank = (words: Text<Words>) =>
  words === null || (typeof words === "string" ? words.trim() === "" : Object.values(words).every((one) => one === ""));

/**
 * Each thing that is missing, in the order of the page: every shared step that applies has one owner, a date, a
 * deliverable and an acceptance criterion; each side has a step; the customer can leave before it decides; deciding and
 * the contract are steps of the plan.
 */
export function commitmentBlockers(plan: Plan): Blocker[] {
  const steps = sharedSteps(plan).filter((step) => step.setAside === null);
  const missing = steps.flatMap((step) => missingAt(plan, step));
  const sides = new Set(steps.map((step) => ownerOf(plan, step)?.side ?? step.ownerSide));
  const onPlan = new Set(steps.map(({ stepId }) => stepId));
  const kinds = new Map(
    Object.values(plan.verifiers).flatMap(({ kind, stepId }) => (onPlan.has(stepId) ? [[kind, stepId] as const] : [])),
  );
  const decidesOn = plan.steps[kinds.get("final_decision") ?? ""]?.dueOn ?? "9999";
  const exits = Object.values(plan.exits).filter(
    ({ stepId }) => onPlan.has(stepId) && (plan.steps[stepId]?.dueOn ?? "9999") <= decidesOn,
  );
  const whole: [boolean, Blocker["code"]][] = [
    [sides.has("vendor"), "noVendorStep"],
    [sides.has("customer"), "noCustomerStep"],
    [exits.length > 0, "noExit"],
    [kinds.has("final_decision"), "noDecision"],
    [kinds.has("contract_signature"), "noContract"],
  ];
  return [...missing, ...whole.flatMap(([there, code]) => (there ? [] : [{ code, stepId: null }]))];
}

function missingAt(plan: Plan, step: Step): Blocker[] {
  const { stepId } = step;
  const parts: [boolean, Blocker["code"]][] = [
    [ownerOf(plan, step) !== null, "owner"],
    [!isBlank(step.deliverable), "deliverable"],
    [!isBlank(step.acceptance), "acceptance"],
  ];
  return parts.flatMap(([there, code]) => (there ? [] : [{ code, stepId }]));
}
