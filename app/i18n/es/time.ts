import { plural } from "../plural";
import type { Messages } from "../types";

const pl = plural("es");
const workdays = (n: number) => `${n} ${pl(n, "día laborable", "días laborables")}`;

export const time: Messages["time"] = {
  title: "Cronograma",
  whole: "Todo el plan",
  near: "Próximas semanas",
  today: "hoy",
  step: "Paso",
  who: "Quién",
  until: "Hasta",
  agreed: ({ day }) => `acordado: ${day}`,
  state: "Estado",
  axis: "De cuándo a cuándo",
  another: "Otra fecha",
  drag: "Se puede arrastrar una barra para ver qué haría otra fecha. No se guarda nada.",
  keyDayOff: "nadie trabaja",
  keyAgreed: "fecha acordada",
  keyGate: "punto de control",
  keyExit: "un día en que el cliente puede parar",
  breakOf: ({ company, from, to }) => `${company} no trabaja del ${from} al ${to}.`,

  chainTitle: "De qué depende la fecha",
  chain: ({ day, step, who, by, spare }) =>
    `El ${day} solo se mantiene si «${step}» (${who}) termina el ${by} a más tardar: ${spare}.`,
  chainNext: ({ step, who, by, spare }) => `Después «${step}» (${who}), el ${by} a más tardar: ${spare}.`,
  chainLate: ({ day, earliest }) => `Si cada paso conserva su tiempo, el ${day} pasa a ser el ${earliest}.`,
  chainNone: "Nada de lo que sigue abierto decide sobre esta fecha.",
  chainWhy: "Se supone que cada paso posterior conserva los días laborables que le da el plan.",
  spare: ({ n }) => (n === 0 ? "ningún día de margen" : `${workdays(n)} de margen`),
  slips: "Más tarde de lo previsto hasta ahora",
  slip: ({ company, n, days }) =>
    `${company}: ${n} ${pl(n, "paso", "pasos")}, ${days} ${pl(days, "día", "días")} en total`,

  moveTitle: ({ step }) => `Otra fecha para «${step}»`,
  show: "Ver qué se mueve",
  effect: ({ step, n, from, to }) =>
    `«${step}» ${workdays(n)} después: la fecha del cliente pasa del ${from} al ${to} si cada paso posterior conserva su tiempo.`,
  effectNone: ({ day }) => `El ${day} se mantiene.`,
  effectTarget: ({ from, to }) => `La fecha del cliente pasa del ${from} al ${to}.`,
  tryTarget: ({ day }) => `Ver qué se mueve con el ${day} para todo el plan`,
  moves: ({ n }) => `Qué se mueve: ${n}`,
  movesNone: "No se mueve ninguna otra fecha.",
  stays: "Qué se queda y por qué",
  why: {
    fixed: "fecha fija, no se mueve",
    done: "hecho, sin cambios",
    aside: "no procede",
    answered: "ya respondido, sin cambios",
    same: "esto no lo mueve",
  },
  touched: "A qué más afecta",
  exitMoves: ({ question, to }) => `«${question}» se pregunta entonces para el ${to}.`,
  confirmMoves: ({ who, text, to }) => `Confirmación de ${who}, entonces para el ${to}: «${text}»`,
  tight: ({ step, n }) =>
    n === 0 ? `«${step}» ya no tiene ningún día de margen.` : `«${step}» tiene entonces ${workdays(n)} de margen.`,
  broken: ({ step, other }) => `«${step}» vencería antes que «${other}», a lo que tiene que esperar.`,
  hard: ({ step, day }) => `«${step}» no puede moverse del ${day}. Si se pasa, no tiene arreglo.`,
  save: "Guardar esta fecha",
  fixedHint: "Una fecha puesta a mano es fija: se queda cuando se mueve la fecha del cliente.",
  fixedNow: "Es una fecha fija.",
  follows: ({ n, other }) =>
    n === 0
      ? `Sigue a ${other}: el mismo día.`
      : `Sigue a ${other}: ${Math.abs(n)} ${pl(Math.abs(n), "día", "días")} ${n < 0 ? "antes" : "después"}.`,
  customersDate: "la fecha del cliente",
  ruleTitle: "Hacer que la fecha siga a otra",
  anchor: "Sigue a",
  anchors: {
    target: "la fecha del cliente",
    due: "la fecha de otro paso",
    done: "el día en que otro paso está hecho",
    fixed: "nada: dejarla como fecha fija",
  },
  other: "Qué paso",
  days: "Con cuántos días",
  daysHint: "Antes: con signo menos, como -8. Después: 3.",
  unit: "Qué días cuentan",
  units: { calendar: "todos los días", working: "solo días laborables" },
  ruleShow: "Ver qué cambia",
  ruleSave: "Guardar esta regla",
  ruleGives: ({ day }) => `Según esta regla, el paso vence el ${day}.`,

  worksTitle: "Cuándo trabaja cada parte",
  worksLead: "Un paso cae en un día en que trabaja quien lo tiene; una reunión, en uno en que trabajan ambas partes.",
  works: "Días de trabajo",
  off: "Días libres",
  offHint: "Uno por línea, como 2026-12-25.",
  offNone: "No hay días libres anotados.",
  country: "País",
  countryHint: "Se proponen sus festivos; la lista se puede cambiar.",
  propose: "Proponer los festivos",
  proposed: ({ n }) => `En la lista de abajo hay ${n} ${pl(n, "festivo", "festivos")}. Aún no se ha guardado nada.`,
  breaks: "Pausas largas",
  breaksHint: "Del primer al último día en que nadie trabaja, por ejemplo a fin de año.",
  breakFrom: "Desde",
  breakTo: "Hasta",
  change: ({ company }) => `Cambiar para ${company}`,
};
