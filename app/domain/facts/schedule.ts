// When things are due: by which rule, and on which days each side works.

import type { Day, None, Side } from "../facts";

/** calendar: every day counts; working: only the days on which whoever does the step works. */
export type DayUnit = "calendar" | "working";
/**
 * The rule that gives a step its day: so many days from the customer's date, or from the day on which another step is due
 * or was done. Negative lies before it. No rule: a fixed date.
 */
export type Timing =
  | { from: "target"; days: number; unit: DayUnit }
  | { from: "due" | "done"; stepId: string; days: number; unit: DayUnit };

/** Both days belong to it. */
export type Freeze = { from: Day; to: Day };
/** The days on which one side works; `country` is what its holidays were proposed for ("" = none), ISO 3166. */
export type SideDays = { country: string; workdays: number[]; holidays: Day[]; freezes: Freeze[] };

export type ScheduleKinds = {
  "calendar.set": { data: { side: Side } & SideDays; said: None };
  /** The rule of a step, and the day that it gives now. */
  "step.timed": { data: { stepId: string; timing: Timing | null; dueOn: Day }; said: None };
  /** What other steps' rules made of the act before it. */
  "dates.followed": { data: { moved: { stepId: string; dueOn: Day }[] }; said: None };
};
