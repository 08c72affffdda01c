import {
  addDays,
  addWorkingDays,
  compareInstants,
  localDay,
  nearestWorkingDay,
  startOfDay,
  type WorkCalendar,
} from "~/domain/days";
import type { Day, Instant } from "~/domain/facts";
import type { Template } from "~/domain/template";

export type DatedStep = { readonly dueOn: Day; readonly offset: number };

/**
 * INV-07: the day `offset` calendar days from the target. On a day off it moves away from the target's far side:
 * up to the target (offset <= 0) to the working day before, after it to the working day after, so never across it.
 */
export const dayAtOffset = (targetOn: Day, offset: number, calendar: WorkCalendar): Day =>
  nearestWorkingDay(addDays(targetOn, offset), offset <= 0 ? -1 : 1, calendar);

/** Every step's due day, worked back and forward from the customer's target day; internal steps included. */
export const datePlan = (
  template: Pick<Template, "steps">,
  targetOn: Day,
  calendar: WorkCalendar,
): Record<string, DatedStep> =>
  Object.fromEntries(
    template.steps.map(({ id, offset }) => [id, { dueOn: dayAtOffset(targetOn, offset, calendar), offset }]),
  );

/** `calendar`: the next day, as V-54 says; `business`: the next working day. */
export type MinutesPolicy = "calendar" | "business";

/**
 * INV-34, V-54: the instant from which minutes are late. D is the local day of the meeting's end plus one day (or the
 * next working day); they are due when the day after D begins in the meeting's zone. Whole days are counted as days,
 * never as 24 hours, so a clock change cannot move the deadline.
 */
export const minutesDueAt = (meeting: {
  readonly endsAt: Instant;
  readonly zone: string;
  readonly policy: MinutesPolicy;
  readonly calendar: WorkCalendar;
}): Instant => startOfDay(addDays(minutesDueOn(meeting), 1), meeting.zone);

/** D of INV-34: the last whole day on which minutes are on time, in the meeting's zone. */
export const minutesDueOn = (meeting: {
  readonly endsAt: Instant;
  readonly zone: string;
  readonly policy: MinutesPolicy;
  readonly calendar: WorkCalendar;
}): Day => {
  const endedOn = localDay(meeting.endsAt, meeting.zone);
  return meeting.policy === "calendar" ? addDays(endedOn, 1) : addWorkingDays(endedOn, 1, meeting.calendar);
};

/** INV-34: on time means sent before the deadline, not at it. */
export const minutesAreOnTime = (sentAt: Instant, dueAt: Instant): boolean => compareInstants(sentAt, dueAt) < 0;

/** The last day on which minutes sent at `sentAt` may be corrected: the second working day after it, in the meeting's zone. */
export const correctionsUntil = (minutes: {
  readonly sentAt: Instant;
  readonly zone: string;
  readonly calendar: WorkCalendar;
}): Day => addWorkingDays(localDay(minutes.sentAt, minutes.zone), 2, minutes.calendar);

/** Whether that day is not over yet; after it the minutes stay as they are. */
export const isCorrectable = (
  minutes: { readonly sentAt: Instant; readonly zone: string; readonly calendar: WorkCalendar },
  now: Instant,
): boolean => compareInstants(now, startOfDay(addDays(correctionsUntil(minutes), 1), minutes.zone)) < 0;

/** The day a step is due, as whoever asks may see it. */
export { dueOf } from "./timing";
