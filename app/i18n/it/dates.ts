import { plural } from "../plural";
import type { DateWords } from "../types";

const pl = plural("it");
/** The first of a month is an ordinal in running Italian: "1º maggio". */
const ordinal = (day: string) => (day === "1" ? "1º" : day);

export const dates: DateWords = {
  months: [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
  ],
  monthsShort: ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
  weekdays: ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
  weekdaysShort: ["lun", "mar", "mer", "gio", "ven", "sab", "dom"],

  short: ({ weekday, day, month }) => `${weekday} ${day} ${month}`,
  shortYear: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
  medium: ({ day, month, year }) => `${day} ${month} ${year}`,
  long: ({ weekday, day, month, year }) => `${weekday} ${ordinal(day)} ${month} ${year}`,
  numeric: ({ day, month, year }) => `${day.padStart(2, "0")}/${month.padStart(2, "0")}/${year}`,
  at: ({ day, time }) => `${day}, ${time}`,
  withOffset: ({ text, offset }) => `${text} (${offset})`,

  today: "oggi",
  tomorrow: "domani",
  yesterday: "ieri",
  inWorkingDays: ({ n }) => `tra ${n} ${pl(n, "giorno lavorativo", "giorni lavorativi")}`,
  inDays: ({ n }) => `tra ${n} ${pl(n, "giorno", "giorni")}`,
  inWeeks: ({ n }) => `tra ${n} ${pl(n, "settimana", "settimane")}`,
  daysAgo: ({ n }) => `${n} ${pl(n, "giorno", "giorni")} fa`,
  weeksAgo: ({ n }) => `${n} ${pl(n, "settimana", "settimane")} fa`,
  now: "proprio ora",
  inMinutes: ({ n }) => `tra ${n} ${pl(n, "minuto", "minuti")}`,
  inHours: ({ n }) => `tra ${n} ${pl(n, "ora", "ore")}`,
  minutesAgo: ({ n }) => `${n} ${pl(n, "minuto", "minuti")} fa`,
  hoursAgo: ({ n }) => `${n} ${pl(n, "ora", "ore")} fa`,

  by: ({ day }) => `entro ${day}`,
  on: ({ day }) => day,
  since: ({ day }) => `da ${day}`,
  until: ({ day }) => `fino a ${day}`,
  endOf: ({ day }) => `${day}, fine giornata`,
  days: ({ n }) => `${n} ${pl(n, "giorno", "giorni")}`,
  workingDays: ({ n }) => `${n} ${pl(n, "giorno lavorativo", "giorni lavorativi")}`,
};
