// The plans of a workspace as a list for its people: what waits, for whom, and until when.

import type { Day, Instant } from "~/domain/facts";
import type { PlanState } from "~/domain/plan";
import { mayAct, type Role } from "~/domain/workspace";
import type { Summary } from "./summary";

export type PortfolioRow = {
  planId: string;
  customer: string | null;
  subject: string | null;
  targetOn: Day;
  state: PlanState;
  /** This colleague is on the plan and can open it. */
  mine: boolean;
  steps: number;
  done: number;
  /** Open steps of each side, and how many of them are past their day. */
  waiting: { vendor: number; customer: number };
  overdue: { vendor: number; customer: number };
  nextExitOn: Day | null;
  lastAt: Instant;
};

const ended: ReadonlySet<PlanState> = new Set(["decided_yes", "decided_no", "exited"]);

/**
 * Rows for one colleague, from stored summaries: a rep sees the plans they are on, a manager and an admin all. Open
 * ones first by the customer's date, then ended ones, newest first. `today` is a day in the workspace's zone.
 */
export function portfolioOf(
  bodies: string[],
  { staff, today }: { staff: { staffId: string; role: Role }; today: Day },
): PortfolioRow[] {
  return bodies
    .map((body) => JSON.parse(body) as Summary)
    .filter((one) => !one.sample)
    .map((one) => rowOf(one, staff.staffId, today))
    .filter((row) => row.mine || mayAct(staff.role, "manager"))
    .sort(openFirst);
}

function rowOf(one: Summary, staffId: string, today: Day): PortfolioRow {
  const late = (days: Day[]) => days.filter((day) => day < today).length;
  return {
    planId: one.planId,
    customer: one.customer,
    subject: one.subject,
    targetOn: one.targetOn,
    state: one.state,
    mine: one.leadStaffIds.includes(staffId),
    steps: one.steps,
    done: one.done,
    waiting: { vendor: one.dueOn.vendor.length, customer: one.dueOn.customer.length },
    overdue: { vendor: late(one.dueOn.vendor), customer: late(one.dueOn.customer) },
    nextExitOn: one.nextExitOn,
    lastAt: one.lastAt,
  };
}

function openFirst(one: PortfolioRow, other: PortfolioRow): number {
  const over = Number(ended.has(one.state)) - Number(ended.has(other.state));
  if (over !== 0) return over;
  if (ended.has(one.state)) return other.lastAt.localeCompare(one.lastAt);
  return one.targetOn.localeCompare(other.targetOn) || one.planId.localeCompare(other.planId);
}
