import { Temporal } from "temporal-polyfill";
import type { Day, Instant } from "~/domain/facts";

/** The days on which a plan's people work: ISO weekdays (1 Monday to 7 Sunday) and days off. */
export type WorkCalendar = { readonly workdays: readonly number[]; readonly holidays: readonly Day[] };

const shape = /^\d{4}-\d{2}-\d{2}$/;
const zoneShape = /^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/;

/** True for an existing day of the years 2000 to 2100; `2026-02-30` is none. */
export const isRealDate = (value: unknown): value is Day => {
  if (typeof value !== "string" || !shape.test(value)) return false;
  try {
    const { year } = Temporal.PlainDate.from(value, { overflow: "reject" });
    return year >= 2000 && year <= 2100;
  } catch {
    return false;
  }
};

// Calendar days are counted as whole numbers of days since 1970: a page asks for thousands of them, and plain dates
// have no zone that could make a day longer or shorter.
const msPerDay = 86_400_000;
/** Days that were asked for before, by their text. */
const numbers = new Map<Day, number>();

function numberOf(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = shape.test(day) ? Date.parse(`${day}T00:00:00Z`) / msPerDay : Number.NaN;
  // 30 February would silently become 2 March.
  if (Number.isNaN(number) || dayOf(number) !== day) throw new RangeError(`not a day: ${day}`);
  if (numbers.size > 4000) numbers.clear();
  numbers.set(day, number);
  return number;
}

const dayOf = (number: number): Day => new Date(number * msPerDay).toISOString().slice(0, 10);

/** ISO weekday of a day's number; 1970-01-01 was a Thursday. */
const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** The day `days` calendar days later (earlier when negative). Throws RangeError for a text that is no day. */
export const addDays = (day: Day, days: number): Day => dayOf(numberOf(day) + days);

/** Calendar days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** -1, 0 or 1, for sorting. */
export const compareDays = (a: Day, b: Day): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

/** ISO weekday: 1 Monday to 7 Sunday. */
export const weekday = (day: Day): number => weekdayOf(numberOf(day));

/** True when the day is a weekday of work and no holiday. */
export const isWorkingDay = (day: Day, calendar: WorkCalendar): boolean =>
  calendar.workdays.includes(weekday(day)) && !calendar.holidays.includes(day);

/**
 * The day itself if it is a working day, else the nearest one in the given direction.
 * Throws RangeError when a whole year holds none, so that an empty calendar cannot loop for ever.
 */
export const nearestWorkingDay = (day: Day, direction: 1 | -1, calendar: WorkCalendar): Day => {
  let candidate = day;
  for (let tries = 0; tries <= 366; tries += 1) {
    if (isWorkingDay(candidate, calendar)) return candidate;
    candidate = addDays(candidate, direction);
  }
  throw new RangeError(`no working day within a year of ${day}`);
};

/** The n-th working day after the day (before it when negative); 0 gives the day itself. */
export const addWorkingDays = (day: Day, count: number, calendar: WorkCalendar): Day => {
  const direction = count < 0 ? -1 : 1;
  let result = day;
  for (let left = Math.abs(count); left > 0; left -= 1)
    result = nearestWorkingDay(addDays(result, direction), direction, calendar);
  return result;
};

/** Working days after `from` up to and including `to`: "in 3 working days"; negative when `to` lies before `from`. */
export const workingDaysBetween = (from: Day, to: Day, calendar: WorkCalendar): number => {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  const [first, last] = [numberOf(from) + 1, numberOf(to)];
  let count = Math.floor((last - first + 1) / 7) * new Set(calendar.workdays).size;
  // The days that are left over after whole weeks begin with the same weekday as the span.
  for (let rest = (last - first + 1) % 7, number = first; rest > 0; rest -= 1, number += 1)
    if (calendar.workdays.includes(weekdayOf(number))) count += 1;
  const off = calendar.holidays.filter((day) => day > from && day <= to && calendar.workdays.includes(weekday(day)));
  return count - new Set(off).size;
};

/** True for a zone name that this machine's zone data knows; an offset such as `+02:00` is no zone. */
export const zoneExists = (zone: unknown): zone is string => {
  if (typeof zone !== "string" || !zoneShape.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
};

/** Days by zone and minute, as they were asked for before. */
const localDays = new Map<string, Day>();
const written = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The day that it is in the zone at the instant. */
export function localDay(instant: Instant, zone: string): Day {
  // In this century every zone is whole minutes from UTC, so no day begins within a minute.
  const key = written.test(instant) ? `${instant.slice(0, 16)} ${zone}` : null;
  const known = key === null ? undefined : localDays.get(key);
  if (known !== undefined) return known;
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
  if (localDays.size > 4000) localDays.clear();
  if (key !== null) localDays.set(key, day);
  return day;
}

/**
 * The instant at which the day begins in the zone. Where midnight does not exist it is the first moment after the gap,
 * where midnight comes twice it is the first ("compatible"). Written with milliseconds, so that texts sort like instants.
 */
export const startOfDay = (day: Day, zone: string): Instant =>
  Temporal.PlainDate.from(day)
    .toPlainDateTime(Temporal.PlainTime.from("00:00"))
    .toZonedDateTime(zone, { disambiguation: "compatible" })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });

/** -1, 0 or 1, by time and not by spelling: `…00Z` equals `…00.000Z`. */
export const compareInstants = (a: Instant, b: Instant): -1 | 0 | 1 => {
  // As the clock and the record write them they sort like what they mean.
  if (written.test(a) && written.test(b)) return compareDays(a, b);
  const order = Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b));
  return order < 0 ? -1 : order > 0 ? 1 : 0;
};

/**
 * The instant of a wall-clock time ("HH:MM") on a day in a zone, `daysLater` days after it. A time that a clock change
 * skips moves forward; one that comes twice is the first ("compatible").
 */
export const instantAt = (day: Day, time: string, zone: string, daysLater = 0): Instant =>
  Temporal.PlainDate.from(day)
    .add({ days: daysLater })
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(zone, { disambiguation: "compatible" })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
