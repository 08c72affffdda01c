// One row per plan for lists: dates, never states of a day, so that a row written today is still true tomorrow.

import { isOpen, ownerOf, type Plan, sharedSteps } from "~/domain/plan";

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
  const steps = sharedSteps(plan);
  const open = steps.filter((step) => isOpen(plan, step));
  const exits = Object.values(plan.exits).filter((exit) => exit.answer === null);
  const exitDays = exits.flatMap((exit) => plan.steps[exit.stepId]?.dueOn ?? []).sort();
  const due = (side: "vendor" | "customer") =>
    open
      .filter((step) => (ownerOf(plan, step)?.side ?? step.ownerSide) === side)
      .map((step) => step.dueOn)
      .sort();
  return {
    planId: plan.id,
    customer: plan.customer,
    subject: plan.subject,
    targetOn: plan.targetOn,
    state: plan.state,
    sample: plan.sample,
    trial: plan.trial,
    edition: plan.edition,
    steps: steps.length,
    done: steps.length - open.length,
    dueOn: { vendor: due("vendor"), customer: due("customer") },
    nextExitOn: exitDays[0] ?? null,
    leadStaffIds: Object.values(plan.people).flatMap((person) => person.staffId ?? []),
    lastAt: plan.lastAt,
  };
}
