// When somebody is reminded of what is theirs: three working days before its day, on the day, then one, three and seven
// days after, each on the next day on which they work; then silence. Derived from days alone, so that nothing is
// scheduled and nothing can be lost.

import { addDays, addWorkingDays, type WorkCalendar } from "./days";
import type { Day } from "./facts";
import { snapped } from "./timing";

export const stages = ["soon", "due", "late1", "late3", "late7"] as const;
export type Stage = (typeof stages)[number];
export const lateStages: ReadonlySet<Stage> = new Set<Stage>(["late1", "late3", "late7"]);

/** The working day of each stage. What is due on a day off is due, for a reminder, on the working day before it. */
export function stageDays(dueOn: Day, calendar: WorkCalendar): { [stage in Stage]: Day } {
  const after = (days: number) => snapped(addDays(dueOn, days), 1, calendar);
  return {
    soon: threeBefore(dueOn, calendar),
    due: snapped(dueOn, -1, calendar),
    late1: after(1),
    late3: after(3),
    late7: after(7),
  };
}

/** Where a year holds no day of work, the days are counted as they are. */
function threeBefore(dueOn: Day, calendar: WorkCalendar): Day {
  try {
    return addWorkingDays(dueOn, -3, calendar);
  } catch (error) {
    if (error instanceof RangeError) return addDays(dueOn, -3);
    throw error;
  }
}

/** The stage that a day has reached: the last whose day has come; null while it is further off than the first. */
export function stageOn(today: Day, dueOn: Day, calendar: WorkCalendar): Stage | null {
  const days = stageDays(dueOn, calendar);
  return stages.findLast((stage) => days[stage] <= today) ?? null;
}
