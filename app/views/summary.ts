// One row per plan for lists: dates, never states of a day, so that a row written today is still true tomorrow.

import { isOpen, ownerOf, type Plan } from "~/domain/plan";

export type Summary = {
  planId: string;
  customer: string | null;
  subject: string | null;
  targetOn: string;
  state: Plan["state"];
  sample: boolean;
  trial: boolean;
  edition: number;
  steps: number;
  done: number;
  /** Due days of each side's open steps, soonest first; the reader's day makes "overdue" of them. */
  dueOn: { vendor: string[]; customer: string[] };
  nextExitOn: string | null;
  leadStaffIds: string[];
  lastAt: string;
};

/** Raise when the shape changes; rows of another shape are made anew. */
export const summaryShape = 1;

/** The vendor's row of a plan, from what both sides see. */
export function summaryOf(plan: Plan): Summary {
  const dueOn: Summary["dueOn"] = { vendor: [], customer: [] };
  let [steps, open] = [0, 0];
  for (const stage of plan.stages)
    for (const id of stage.steps) {
      const step = plan.steps[id];
      if (!step || step.removed) continue;
      steps++;
      if (!isOpen(plan, step)) continue;
      open++;
      dueOn[ownerOf(plan, step)?.side ?? step.ownerSide].push(step.dueOn);
    }
  const exits = Object.values(plan.exits).filter((exit) => exit.answer === null);
  const exitDays = exits.flatMap((exit) => plan.steps[exit.stepId]?.dueOn ?? []).sort();
  return {
    planId: plan.id,
    customer: plan.customer,
    subject: plan.subject,
    targetOn: plan.targetOn,
    state: plan.state,
    sample: plan.sample,
    trial: plan.trial,
    edition: plan.edition,
    steps,
    done: steps - open,
    dueOn: { vendor: dueOn.vendor.sort(), customer: dueOn.customer.sort() },
    nextExitOn: exitDays[0] ?? null,
    leadStaffIds: Object.values(plan.people).flatMap((person) => person.staffId ?? []),
    lastAt: plan.lastAt,
  };
}
