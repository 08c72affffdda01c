// Conditions as they are read in the text to be signed: with names, titles and days.

import type { ConditionKind, Day } from "./facts";
import { inLanguage, type Language } from "./language";
import type { Plan, Step } from "./plan";
import { erased } from "./statements";
import type { ConditionLine } from "./statements-answers";

/** One row of the form. `step`: "new", "later" (somebody places it), or the id of a step of the plan. */
export type ConditionInput = {
  conditionId: string;
  kind: ConditionKind;
  text: string;
  step: string;
  newStepId: string;
  title: string;
  ownerId: string;
  closerId: string;
  dueOn: Day;
};

const nameOf = (plan: Plan, personId: string) => plan.people[personId]?.name ?? erased;
const titleIn = (step: Step, language: Language) => (step.title === null ? erased : inLanguage(step.title, language));

/** Rows of a form; a step of the plan keeps the day it has. */
export function linesOf(
  { plan, me }: { plan: Plan; me: { language: Language } | null },
  rows: readonly Pick<ConditionInput, "text" | "step" | "title" | "ownerId" | "closerId" | "dueOn">[],
): ConditionLine[] {
  return rows.map((row) => {
    const step = plan.steps[row.step];
    const fresh = row.step === "new" ? row.title || row.text : null;
    return {
      text: row.text,
      step: step ? titleIn(step, me?.language ?? plan.language) : fresh,
      owner: nameOf(plan, row.ownerId),
      closer: nameOf(plan, row.closerId),
      dueOn: step?.dueOn ?? row.dueOn,
    };
  });
}

/** A plan's own conditions, for the yes that follows them. */
export function linesOfPlan(plan: Plan, language: Language): ConditionLine[] {
  return Object.values(plan.answers.conditions)
    .filter(({ replaced }) => !replaced)
    .map((one) => {
      const step = one.stepId === null ? undefined : plan.steps[one.stepId];
      return {
        text: one.text ?? erased,
        step: step ? titleIn(step, language) : null,
        owner: nameOf(plan, one.ownerId),
        closer: nameOf(plan, one.closerId),
        dueOn: step?.dueOn ?? one.dueOn,
      };
    });
}
