import { plural } from "../plural";
import type { DateWords } from "../types";

const pl = plural("es");

export const dates: DateWords = {
  months: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
  monthsShort: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
  weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
  weekdaysShort: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],

  short: ({ weekday, day, month }) => `${weekday} ${day} ${month}`,
  shortYear: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
  medium: ({ day, month, year }) => `${day} ${month} ${year}`,
  long: ({ weekday, day, month, year }) => `${weekday}, ${day} de ${month} de ${year}`,
  numeric: ({ day, month, year }) => `${day.padStart(2, "0")}/${month.padStart(2, "0")}/${year}`,
  at: ({ day, time }) => `${day}, ${time}`,
  withOffset: ({ text, offset }) => `${text} (${offset})`,

  today: "hoy",
  tomorrow: "mañana",
  yesterday: "ayer",
  inWorkingDays: ({ n }) => `en ${n} ${pl(n, "día laborable", "días laborables")}`,
  inDays: ({ n }) => `en ${n} ${pl(n, "día", "días")}`,
  inWeeks: ({ n }) => `en ${n} ${pl(n, "semana", "semanas")}`,
  daysAgo: ({ n }) => `hace ${n} ${pl(n, "día", "días")}`,
  weeksAgo: ({ n }) => `hace ${n} ${pl(n, "semana", "semanas")}`,
  now: "ahora mismo",
  inMinutes: ({ n }) => `en ${n} ${pl(n, "minuto", "minutos")}`,
  inHours: ({ n }) => `en ${n} ${pl(n, "hora", "horas")}`,
  minutesAgo: ({ n }) => `hace ${n} ${pl(n, "minuto", "minutos")}`,
  hoursAgo: ({ n }) => `hace ${n} ${pl(n, "hora", "horas")}`,

  by: ({ day }) => `hasta el ${day}`,
  on: ({ day }) => `el ${day}`,
  since: ({ day }) => `desde el ${day}`,
  until: ({ day }) => `hasta el ${day}`,
  endOf: ({ day }) => `${day}, final del día`,
  days: ({ n }) => `${n} ${pl(n, "día", "días")}`,
  workingDays: ({ n }) => `${n} ${pl(n, "día laborable", "días laborables")}`,
};
