import { plural } from "../plural";

const pl = plural("en");
type N = { n: number };
/** Parts of a day, each ready to be set: names of this language, numbers without leading zero. */
type Parts = { weekday: string; day: string; month: string; year: string };

export const dates = {
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  monthsShort: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  /** From Monday on. */
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  weekdaysShort: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],

  short: ({ weekday, day, month }: Parts) => `${weekday} ${day} ${month}`,
  shortYear: ({ weekday, day, month, year }: Parts) => `${weekday} ${day} ${month} ${year}`,
  medium: ({ day, month, year }: Parts) => `${day} ${month} ${year}`,
  long: ({ weekday, day, month, year }: Parts) => `${weekday}, ${day} ${month} ${year}`,
  numeric: ({ day, month, year }: Parts) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  at: ({ day, time }: { day: string; time: string }) => `${day}, ${time}`,
  withOffset: ({ text, offset }: { text: string; offset: string }) => `${text} (${offset})`,

  today: "today",
  tomorrow: "tomorrow",
  yesterday: "yesterday",
  inWorkingDays: ({ n }: N) => `in ${n} working ${pl(n, "day", "days")}`,
  inDays: ({ n }: N) => `in ${n} ${pl(n, "day", "days")}`,
  inWeeks: ({ n }: N) => `in ${n} ${pl(n, "week", "weeks")}`,
  daysAgo: ({ n }: N) => `${n} ${pl(n, "day", "days")} ago`,
  weeksAgo: ({ n }: N) => `${n} ${pl(n, "week", "weeks")} ago`,
  now: "just now",
  inMinutes: ({ n }: N) => `in ${n} ${pl(n, "minute", "minutes")}`,
  inHours: ({ n }: N) => `in ${n} ${pl(n, "hour", "hours")}`,
  minutesAgo: ({ n }: N) => `${n} ${pl(n, "minute", "minutes")} ago`,
  hoursAgo: ({ n }: N) => `${n} ${pl(n, "hour", "hours")} ago`,

  by: ({ day }: { day: string }) => `by ${day}`,
  on: ({ day }: { day: string }) => `on ${day}`,
  since: ({ day }: { day: string }) => `since ${day}`,
  until: ({ day }: { day: string }) => `until ${day}`,
  endOf: ({ day }: { day: string }) => `${day}, end of day`,
  days: ({ n }: N) => `${n} ${pl(n, "day", "days")}`,
  workingDays: ({ n }: N) => `${n} working ${pl(n, "day", "days")}`,
};
