import { plural } from "../plural";
import type { Messages } from "../types";

const pl = plural("es");

export const states: Messages["states"] = {
  overdue: "con retraso",
  overdueBy: ({ n }) => `${n} ${pl(n, "día", "días")} de retraso`,
  dueSoon: "vence pronto",
  dueToday: "vence hoy",
  waiting: "aún no vence",
  waitingFor: ({ who }) => `depende de ${who}`,
  done: "hecho",
  doneBy: ({ who, day }) => `${who} lo marcó como hecho el ${day}`,
  confirmed: "confirmado",
  confirmedBy: ({ who, day }) => `${who} lo confirmó el ${day}`,
  confirmedOf: ({ n, of }) => pl(n, `Ha confirmado ${n} de ${of}`, `Han confirmado ${n} de ${of}`),
  toConfirm: "a la espera de confirmación",
  reportedBy: ({ who }) => `comunicado por ${who}`,
  reportedWhy: ({ company }) => `Comunicado por el proveedor. Cuenta cuando lo diga alguien de ${company}.`,
  takenBack: "retirado",
  notAccepted: "pendiente de aceptación",
  toAccept: ({ who }) => `a la espera de que ${who} lo acepte`,
  blocked: "tiene que esperar",
  blockedBy: ({ step }) => `tiene que esperar a «${step}»`,
  notApplicable: "no procede",
  notApplicableWhy: ({ reason }) => `no procede: ${reason}`,
  whenNeeded: "solo si una respuesta lo hace necesario",
  ifNeeded: "si hace falta",
  onlyUs: "solo nosotros",
  optional: "opcional",
  hard: "esta fecha no se puede mover",
  removed: "quitado",
  plan: {
    draft: "borrador",
    shared: "en marcha",
    deciding: "decisión solicitada",
    decided_yes: "decidido: sí",
    decided_no: "decidido: no",
    exited: "parado",
  },
};
