// Public holidays of a country, from the `date-holidays` library: proposed in a form, never taken over by themselves.

import Holidays from "date-holidays";
import { addDays } from "~/domain/days";
import type { Day } from "~/domain/facts";
import type { Language } from "~/domain/language";

const shape = /^[A-Z]{2}$/;

/** The public holidays of a country from its first to its last day of interest and three months on; null for no country. */
export function holidaysOf(country: string, between: [Day, Day]): Day[] | null {
  if (!shape.test(country)) return null;
  const calendar = new Holidays();
  if (!Object.hasOwn(calendar.getCountries(), country)) return null;
  calendar.init(country);
  const [from, to] = [between[0], addDays(between.toSorted()[1] ?? between[1], 92)];
  const years = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) years.push(year);
  const days = years.flatMap((year) => calendar.getHolidays(year)).filter((one) => one.type === "public");
  const found = days.flatMap((one) => spanned(one.date.slice(0, 10), one.end.getTime() - one.start.getTime()));
  return [...new Set(found)].filter((day) => day >= from && day <= to).sort();
}

/** A holiday can last several days; it may begin the evening before in its own calendar, and counts by its date. */
function spanned(first: Day, length: number): Day[] {
  const days = Math.max(1, Math.round(length / 86_400_000));
  return Array.from({ length: Math.min(days, 14) }, (_none, index) => addDays(first, index));
}

/** Countries that the library knows, by name in the reader's language. */
export function countries(language: Language): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return Object.keys(new Holidays().getCountries())
    .filter((code) => shape.test(code))
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}
