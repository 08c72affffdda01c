// The course of the plan: its length, its dates, why it is done.

import { addDays, compareDays, daysBetween } from "../days";
import { isDone, isFrozen, ownerOf, type Plan, type Step } from "../plan";
import { openQuestions, openRisks } from "../voices";
import { decisionOf } from "./agreement";
import { type Asked, applying, type Finding, found, isBlank } from "./finding";

/** More phases than this are no map any more (H-16). */
const mostStages = 10;
/** The customer has something of their own to do within so many calendar days (product.md, decisions). */
const soonDays = 14;

export function checkedCourse(asked: Asked): Finding[] {
  const { plan, side, budget } = asked;
  const stages = plan.stages.filter((stage) => stage.steps.some((id) => plan.steps[id]?.removed === null)).length;
  const steps = applying(plan);
  return [
    ...(stages > mostStages ? [found("stages", { to: "plan", part: "steps" }, { n: stages })] : []),
    ...soon(asked, steps),
    ...target(plan),
    ...event(plan),
    ...order(steps),
    ...(side === "vendor" && budget !== null && steps.length > budget
      ? [found("budget", { to: "plan", part: "steps" }, { n: steps.length })]
      : []),
    ...(hasAfter(plan, steps) ? [] : [found("after", { to: "plan", part: "steps" })]),
    ...said(plan),
  ];
}

/** H-42: while the plan runs, the customer's next own step is never far off. */
function soon({ plan, today }: Asked, steps: Step[]): Finding[] {
  if (isFrozen(plan) || plan.state === "deciding" || plan.state === "decided_yes") return [];
  const until = addDays(today, soonDays);
  const theirs = steps.filter((step) => !isDone(plan, step) && ownerOf(plan, step)?.side === "customer");
  if (theirs.length === 0 || theirs.some((step) => compareDays(step.dueOn, until) <= 0)) return [];
  const next = theirs.map((step) => step.dueOn).sort()[0] ?? "";
  return [found("soon", { to: "plan", part: "steps" }, { on: next, n: daysBetween(today, next) })];
}

/** The date is the customer's, with the customer's reason (product.md, decisions). */
const target = (plan: Plan): Finding[] =>
  plan.targetConfirmed === null || isBlank(plan.targetReason)
    ? [found("targetOpen", { to: "plan", part: "about" }, { on: plan.targetOn })]
    : [];

/** S-20, S-21: the day that cannot move, what happens if it is missed, and that the plan ends before it. */
function event(plan: Plan): Finding[] {
  const place = { to: "plan", part: "about" } as const;
  if (plan.criticalOn === null) return plan.touched.criticalOn === undefined ? [found("eventUnknown", place)] : [];
  return [
    ...(compareDays(plan.targetOn, plan.criticalOn) > 0
      ? [found("eventMissed", place, { on: plan.targetOn, than: plan.criticalOn })]
      : []),
    ...(isBlank(plan.consequence) ? [found("consequence", place, { on: plan.criticalOn })] : []),
  ];
}

/** INV-08, N-15: nothing is due before what it has to wait for. */
const order = (steps: Step[]): Finding[] =>
  steps.flatMap((step) => {
    const late = steps.find(
      (other) => step.dependsOn.includes(other.stepId) && compareDays(other.dueOn, step.dueOn) > 0,
    );
    const place = { to: "step", stepId: step.stepId } as const;
    return late ? [found("order", place, { title: step.title ?? "", other: late.title ?? "" })] : [];
  });

/** I-27, N-65: what is to happen after the signature stands on the plan, too. */
function hasAfter(plan: Plan, steps: Step[]): boolean {
  const contract = decisionOf(plan, "contract_signature");
  return contract === null || steps.some((step) => compareDays(step.dueOn, contract.dueOn) > 0);
}

/** I-05, I-08, V-05, I-10: why it is done, what it is worth, and what is still open. */
function said(plan: Plan): Finding[] {
  const about = { to: "plan", part: "about" } as const;
  const questions = openQuestions(plan).length;
  const risks = openRisks(plan).filter((risk) => risk.dueOn === null || isBlank(risk.mitigation)).length;
  return [
    ...(isBlank(plan.reasonToAct) ? [found("reasonToAct", about)] : []),
    ...(isBlank(plan.expectedValue) ? [found("expectedValue", about)] : []),
    ...(questions > 0 ? [found("questions", { to: "questions" }, { n: questions })] : []),
    ...(risks > 0 ? [found("risks", { to: "questions" }, { n: risks })] : []),
  ];
}
