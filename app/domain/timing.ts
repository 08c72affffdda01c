// From rules to days: on which days a step's people work, and which day its rule gives it.

import { addDays, addWorkingDays, nearestWorkingDay, type WorkCalendar } from "./days";
import type { Day, SideDays, Timing } from "./facts";
import { doneOn, exitOf, isOpen, type Plan, type Step, sharedSteps } from "./plan";

const known = new WeakMap<SideDays, WorkCalendar>();

/** A side's days of work with its freeze periods taken out. */
export function sideCalendar(days: SideDays): WorkCalendar {
  const there = known.get(days);
  if (there) return there;
  const frozen = days.freezes.flatMap(({ from, to }) => {
    const all: Day[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) all.push(day);
    return all;
  });
  const calendar = { workdays: days.workdays, holidays: [...days.holidays, ...frozen] };
  known.set(days, calendar);
  return calendar;
}

const joined = new WeakMap<Plan["calendars"], WorkCalendar>();

/** The days on which both sides work, freezes taken out; where they share none, the vendor's. */
export function bothCalendar(calendars: Plan["calendars"]): WorkCalendar {
  const there = joined.get(calendars);
  if (there) return there;
  const [vendor, customer] = [sideCalendar(calendars.vendor), sideCalendar(calendars.customer)];
  const workdays = vendor.workdays.filter((day) => customer.workdays.includes(day));
  const calendar =
    workdays.length === 0 ? vendor : { workdays, holidays: [...new Set([...vendor.holidays, ...customer.holidays])] };
  joined.set(calendars, calendar);
  return calendar;
}

/** The days on which a step can be done: those of the side that has it; a meeting needs both. */
export const calendarOf = (plan: Plan, step: Step): WorkCalendar =>
  step.meeting === null ? sideCalendar(plan.calendars[step.ownerSide]) : bothCalendar(plan.calendars);

/** INV-07: the day itself if it is one of work, else the next one on the given side; as it is where a year has none. */
export function snapped(day: Day, direction: 1 | -1, calendar: WorkCalendar): Day {
  try {
    return nearestWorkingDay(day, direction, calendar);
  } catch (error) {
    if (error instanceof RangeError) return day;
    throw error;
  }
}

/**
 * The day so many days from another (INV-07). On a day off, up to it (days <= 0) it moves to the working day before,
 * after it to the one after, so never across it.
 */
export function dayFrom(anchor: Day, { days, unit }: Pick<Timing, "days" | "unit">, calendar: WorkCalendar): Day {
  const direction = days <= 0 ? -1 : 1;
  if (unit === "calendar" || days === 0) return snapped(addDays(anchor, days), direction, calendar);
  try {
    return addWorkingDays(anchor, days, calendar);
  } catch (error) {
    if (error instanceof RangeError) return addDays(anchor, days);
    throw error;
  }
}

/** Whether its rule still moves it: open, and no answer was given on its day (INV-06). */
export const followsRule = (plan: Plan, step: Step): boolean =>
  step.timing !== null && isOpen(plan, step) && !exitOf(plan, step.stepId)?.answer;

/**
 * The day that a step's rule gives it now; its own day where it has none, is done, or where its rule has nothing left to
 * hold on to. A rule that leads back to its own step gives the day that stands.
 */
export function ruledDay(plan: Plan, step: Step, seen: ReadonlySet<string> = new Set()): Day {
  const { timing } = step;
  if (timing === null || !followsRule(plan, step)) return step.dueOn;
  const calendar = calendarOf(plan, step);
  if (timing.from === "target") return dayFrom(plan.targetOn, timing, calendar);
  const other = plan.steps[timing.stepId];
  if (!other || other.removed || other.setAside || seen.has(other.stepId)) return step.dueOn;
  const done = timing.from === "done" ? doneOn(plan, other) : null;
  return dayFrom(done ?? ruledDay(plan, other, new Set([...seen, step.stepId])), timing, calendar);
}

/**
 * The day a step is due. Shared facts carry resulting days; a private step follows the shared plan by its own rule, so
 * that moving the target writes nothing into a private lane.
 */
export const dueOf = (plan: Plan, step: Step): Day =>
  step.lane === "shared" ? step.dueOn : ruledDay(plan, step, new Set([step.stepId]));

/** The shared steps whose rule gives another day than the one that stands. */
export function movedByRule(plan: Plan): { stepId: string; dueOn: Day }[] {
  return sharedSteps(plan).flatMap((step) => {
    const dueOn = ruledDay(plan, step);
    return dueOn === step.dueOn ? [] : [{ stepId: step.stepId, dueOn }];
  });
}

/** Every step of a reader's sight that is on the plan, private ones too. */
export const stepsOf = (plan: Plan): Step[] => Object.values(plan.steps).filter((step) => step.removed === null);

/** INV-08: pairs of open steps of which the later one is due before what it waits for. */
export function outOfOrder(plan: Plan): { stepId: string; waitsFor: string }[] {
  return stepsOf(plan)
    .filter((step) => isOpen(plan, step) && step.dependsOn.length > 0)
    .flatMap((step) => {
      const due = dueOf(plan, step);
      return step.dependsOn.flatMap((id) => {
        const other = plan.steps[id];
        const early = other && isOpen(plan, other) && dueOf(plan, other) > due;
        return early ? [{ stepId: step.stepId, waitsFor: id }] : [];
      });
    });
}
