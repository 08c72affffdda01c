// What must be true first (V-15 to V-17): conditions with the step that settles them, closed or waived by customer people
// only (INV-20).

import { z } from "zod";
import { type Condition, decidersOf } from "~/domain/answers";
import { type Drafted, draft, type StepData } from "~/domain/facts";
import { type ConditionFrom, conditionKinds } from "~/domain/facts/answers";
import { isDone, type Person, type Plan, type Step, verifierOf } from "~/domain/plan";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { type Context, command } from "./command";
import { day, id, line, maybeLine, needed, text } from "./fields";
import { stepIn } from "./shared";

/** One row of the form. `step`: "new", "later" (somebody places it), or the id of a step of the plan. */
export const conditionRow = z.strictObject({
  conditionId: id(),
  kind: z.enum(conditionKinds, "unknownChoice"),
  text: needed(500),
  step: id().default("new"),
  newStepId: id(),
  title: maybeLine(200).default(""),
  ownerId: id(),
  closerId: id(),
  dueOn: day(),
});
export { linesOf, linesOfPlan } from "~/domain/condition-lines";
export type ConditionRow = z.output<typeof conditionRow>;
export const conditionRows = () => z.array(conditionRow).max(20, "tooLong").default([]);

export type MadeConditions = { ids: string[]; facts: Drafted[] };

/** The facts of new conditions and their steps; or which row wants a change. At least one is needed (INV-20). */
export function makeConditions(
  context: Context,
  rows: readonly ConditionRow[],
  about: { from: ConditionFrom; stepId: string | null },
): MadeConditions | Refusal {
  if (rows.length === 0) return refuse("invalid", "checkFields");
  const wrong = rows.flatMap((row, at) => wrongIn(context, row).map((field) => `conditions.${at}.${field}`));
  if (wrong.length > 0)
    return refuse("invalid", "checkFields", { fields: wrong.map((field) => ({ field, code: "unknownChoice" })) });
  const facts = rows.flatMap((row) => {
    const stepId = row.step === "new" ? row.newStepId : row.step === "later" ? null : row.step;
    const { conditionId, kind, ownerId, closerId } = row;
    const dueOn = context.plan.steps[row.step]?.dueOn ?? row.dueOn;
    const data = { conditionId, from: about.from, kind, stepId, ownerId, closerId, dueOn };
    const added = draft("condition.added", conditionId, data, { words: { text: row.text } });
    return row.step === "new" ? [stepFor(context.plan, row, about.stepId), added] : [added];
  });
  return { ids: rows.map(({ conditionId }) => conditionId), facts };
}

const isHere = (person: Person | undefined): person is Person => person !== undefined && person.removedAt === null;

function wrongIn({ plan }: Context, row: ConditionRow): string[] {
  const closer = plan.people[row.closerId];
  const step = plan.steps[row.step];
  const known = row.step === "new" || row.step === "later" || (step?.lane === "shared" && step.removed === null);
  const fresh = row.step !== "new" || !plan.steps[row.newStepId];
  const checks: [boolean, string][] = [
    [isHere(plan.people[row.ownerId]), "ownerId"],
    [isHere(closer) && closer.side === "customer", "closerId"],
    [known && fresh && !plan.answers.conditions[row.conditionId], "step"],
  ];
  return checks.flatMap(([right, field]) => (right ? [] : [field]));
}

/** A step of its own for a condition, after the step at which it was asked for. */
function stepFor(plan: Plan, row: ConditionRow, besides: string | null): Drafted {
  const stage = plan.stages.find((one) => besides !== null && one.steps.includes(besides)) ?? plan.stages.at(-1);
  const owner = plan.people[row.ownerId];
  const data: StepData = {
    stepId: row.newStepId,
    stageId: stage?.id ?? "",
    after: (besides !== null && stage?.steps.includes(besides) ? besides : stage?.steps.at(-1)) ?? null,
    ownerSide: owner?.side ?? "vendor",
    ownerId: row.ownerId,
    ownerRole: owner?.roles[0] ?? "",
    counterpartId: owner?.side === "customer" ? null : row.closerId,
    counterpartRole: "",
    supporters: [],
    reviewerId: null,
    dueOn: row.dueOn,
    offset: null,
    dependsOn: [],
    hard: false,
    optional: false,
    meeting: null,
    when: null,
  };
  const title = row.title === "" ? row.text.slice(0, 200) : row.title;
  const words = { title, why: "", deliverable: row.text, acceptance: row.text };
  return draft("step.added", row.newStepId, data, { words });
}

/** The condition if this person may settle it: its closer, or who decides (INV-20). */
function mineIn(context: Context, conditionId: string): Condition | Refusal {
  const { plan, me } = context;
  const condition = plan.answers.conditions[conditionId];
  if (!condition) return refuse("not-found", "notFound");
  const may = condition.closerId === me.personId || decidersOf(plan).some(({ personId }) => personId === me.personId);
  if (!may)
    return refuse("forbidden", "onlyNamed", { about: [plan.people[condition.closerId]?.name ?? ""].filter(Boolean) });
  if (condition.state !== "open") return refuse("conflict", "alreadyAnswered");
  return context.strength === "link" ? refuse("forbidden", "needsMailbox") : condition;
}

export const closeCondition = command(z.strictObject({ conditionId: id() }), (input, context) => {
  const condition = mineIn(context, input.conditionId);
  if (isRefusal(condition)) return condition;
  return {
    facts: [draft("condition.closed", condition.id, { conditionId: condition.id }, {})],
    binds: true,
  };
});

/** No longer needed; its step is set aside in the same act (domain model 2.7, 6), unless it serves something else. */
export const waiveCondition = command(
  z.strictObject({ conditionId: id(), reason: text(1000).default("") }),
  (input, context) => {
    const condition = mineIn(context, input.conditionId);
    if (isRefusal(condition)) return condition;
    const { plan } = context;
    const step = condition.stepId === null ? undefined : plan.steps[condition.stepId];
    const words = { words: { reason: input.reason } };
    const aside =
      step && servesNothingElse(plan, step, condition.id)
        ? [draft("step.setAside", step.stepId, { stepId: step.stepId }, words)]
        : [];
    return {
      facts: [draft("condition.waived", condition.id, { conditionId: condition.id }, words), ...aside],
      binds: true,
    };
  },
);

function servesNothingElse(plan: Plan, step: Step, conditionId: string): boolean {
  if (step.removed || step.setAside || isDone(plan, step) || verifierOf(plan, step.stepId)) return false;
  return Object.values(plan.answers.conditions).every(
    (other) => other.id === conditionId || other.stepId !== step.stepId || other.state !== "open",
  );
}

export const failCondition = command(
  z.strictObject({ conditionId: id(), reason: text(1000).default("") }),
  (input, context) => {
    const condition = mineIn(context, input.conditionId);
    if (isRefusal(condition)) return condition;
    const words = { words: { reason: input.reason } };
    return { facts: [draft("condition.failed", condition.id, { conditionId: condition.id }, words)], binds: true };
  },
);

/** Gives a condition its step: one of the plan, or a new one. Material, so after agreement it is suggested (INV-04, A27). */
export const placeCondition = command(
  z.strictObject({
    conditionId: id(),
    step: id().default("new"),
    newStepId: id(),
    title: line(200),
    ownerId: id(),
    dueOn: day(),
  }),
  (input, context) => {
    const { plan } = context;
    const condition = plan.answers.conditions[input.conditionId];
    if (!condition) return refuse("not-found", "notFound");
    if (condition.state !== "open") return refuse("conflict", "alreadyAnswered");
    const stepId = input.step === "new" ? input.newStepId : input.step;
    const data = { conditionId: condition.id, stepId };
    const placed = draft("condition.placed", condition.id, data, {});
    if (input.step !== "new") {
      const step = stepIn(context, input.step);
      if (isRefusal(step)) return step;
      return step.lane === "shared" ? { facts: [placed] } : refuse("forbidden", "notYours");
    }
    if (plan.steps[input.newStepId]) return { facts: [] };
    if (!isHere(plan.people[input.ownerId]))
      return refuse("invalid", "checkFields", { fields: [{ field: "ownerId", code: "unknownChoice" }] });
    const { closerId, kind } = condition;
    const row = { ...input, conditionId: condition.id, kind, closerId, text: condition.text ?? input.title };
    return { facts: [stepFor(plan, row, askedAt(plan)), placed] };
  },
);

/** The step at which the plan asks whether to go on together, beside which conditions are put. */
const askedAt = (plan: Plan): string | null =>
  Object.values(plan.verifiers).find(({ kind }) => kind === "readiness_decision")?.stepId ?? null;
