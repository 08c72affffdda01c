// Days and instants as people say them. Names come from our own tables: ICU differs between machines, and a
// difference would break hydration and change the bytes of a PDF. Intl only converts an instant to a zone's clock.

import type { Day, Instant } from "~/domain/facts";
import type { Language } from "~/domain/language";
import { dateWords as tables } from "./date-words";

/** short "Tue 6 May", shortYear "Tue 6 May 2026", medium "6 May 2026", long "Tuesday, 6 May 2026", numeric "2026-05-06". */
export type DayStyle = "short" | "shortYear" | "medium" | "long" | "numeric";
export type InstantStyle = { language: Language; zone: string; style?: DayStyle; withOffset?: boolean };

const dayLength = 86_400_000;
const startOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** A calendar day in words. A text that is no day comes back as it is. */
export function formatDay(day: Day, language: Language, style: DayStyle = "short"): string {
  const start = startOf(day);
  if (Number.isNaN(start)) return day;
  const table = tables[language];
  const at = new Date(start);
  const month = at.getUTCMonth();
  const weekday = (at.getUTCDay() + 6) % 7;
  const named = style === "long";
  return table[style]({
    weekday: (named ? table.weekdays : table.weekdaysShort)[weekday] ?? "",
    month: style === "numeric" ? String(month + 1) : ((named ? table.months : table.monthsShort)[month] ?? ""),
    day: String(at.getUTCDate()),
    year: String(at.getUTCFullYear()),
  });
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known =
    clocks.get(zone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  clocks.set(zone, known);
  return known;
}

/** What calendar and clock show in a zone at an instant; `offset` in whole minutes east of UTC. Throws on an unknown zone. */
export function localOf(iso: Instant, zone: string): { day: Day; time: string; offset: number } {
  const instant = Date.parse(iso);
  const parts = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const day = `${of("year").padStart(4, "0")}-${of("month")}-${of("day")}`;
  const time = `${of("hour")}:${of("minute")}`;
  const local = Date.parse(`${day}T${time}:${of("second")}Z`);
  return { day, time, offset: Math.round((local - Math.floor(instant / 1000) * 1000) / 60_000) };
}

/** "UTC+5:30" for 330 minutes. */
export function formatOffset(minutes: number): string {
  if (minutes === 0) return "UTC";
  const size = Math.abs(minutes);
  const rest = size % 60;
  const sign = minutes < 0 ? "−" : "+";
  return `UTC${sign}${Math.floor(size / 60)}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}

/** The place that a zone is named after, for "16:00 in New York". */
export const placeOf = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** The time of day in a zone, "16:05", always by 24 hours. */
export const formatTime = (iso: Instant, { zone }: { zone: string }): string => localOf(iso, zone).time;

/** The calendar day of an instant in a zone, in words. */
export const formatDayOf = (iso: Instant, { zone, language, style = "short" }: InstantStyle): string =>
  formatDay(localOf(iso, zone).day, language, style);

/** An instant in the reader's zone: "Tue 6 May, 16:05", with `withOffset` "Tue 6 May, 16:05 (UTC+2)". */
export function formatInstant(
  iso: Instant,
  { zone, language, style = "short", withOffset = false }: InstantStyle,
): string {
  const { day, time, offset } = localOf(iso, zone);
  const table = tables[language];
  const text = table.at({ day: formatDay(day, language, style), time });
  return withOffset ? table.withOffset({ text, offset: formatOffset(offset) }) : text;
}

/** From when to when, the day said once if it is one: "Fri 23 Oct, 14:00–15:30". */
export function formatRange(from: Instant, to: Instant, options: InstantStyle): string {
  const { zone, language, style = "short", withOffset = false } = options;
  const [start, end] = [localOf(from, zone), localOf(to, zone)];
  if (start.day !== end.day || start.offset !== end.offset) {
    return `${formatInstant(from, options)} – ${formatInstant(to, options)}`;
  }
  const table = tables[language];
  const text = table.at({ day: formatDay(start.day, language, style), time: `${start.time}–${end.time}` });
  return withOffset ? table.withOffset({ text, offset: formatOffset(start.offset) }) : text;
}

/** Whole calendar days from one day to another; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((startOf(to) - startOf(from)) / dayLength);

/**
 * A day as seen from today: "tomorrow", "in 3 working days", "2 days ago". `workingDaysUntil` counts the working days
 * after today up to and including the day; without it calendar days are said. From four weeks on it says weeks.
 */
export function sayDay(day: Day, today: Day, language: Language, workingDaysUntil?: number): string {
  const table = tables[language];
  const n = daysBetween(today, day);
  if (n === 0) return table.today;
  if (n === 1) return table.tomorrow;
  if (n === -1) return table.yesterday;
  if (n <= -28) return table.weeksAgo({ n: Math.round(-n / 7) });
  if (n < 0) return table.daysAgo({ n: -n });
  if (n >= 28) return table.inWeeks({ n: Math.round(n / 7) });
  return workingDaysUntil ? table.inWorkingDays({ n: workingDaysUntil }) : table.inDays({ n });
}

/** A day said both ways, "in 3 working days · Tue 6 May"; the year stands there when it is another one. */
export function sayDayFully(day: Day, today: Day, language: Language, workingDaysUntil?: number): string {
  const style = day.slice(0, 4) === today.slice(0, 4) ? "short" : "shortYear";
  return `${sayDay(day, today, language, workingDaysUntil)} · ${formatDay(day, language, style)}`;
}

/** How far an instant is from now: "in 5 hours", "12 minutes ago", from two days on in days. */
export function sayInstant(iso: Instant, now: Instant, language: Language): string {
  const table = tables[language];
  const minutes = Math.trunc((Date.parse(iso) - Date.parse(now)) / 60_000);
  const size = Math.abs(minutes);
  const ahead = minutes > 0;
  if (size === 0) return table.now;
  if (size < 60) return ahead ? table.inMinutes({ n: size }) : table.minutesAgo({ n: size });
  const hours = Math.floor(size / 60);
  if (hours < 48) return ahead ? table.inHours({ n: hours }) : table.hoursAgo({ n: hours });
  const days = Math.floor(hours / 24);
  return ahead ? table.inDays({ n: days }) : table.daysAgo({ n: days });
}
