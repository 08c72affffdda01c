import { plural } from "../plural";
import type { Messages } from "../types";

const pl = plural("es");

export const agreement: Messages["agreement"] = {
  title: "Acuerdo sobre este plan",
  lead: "Ambas partes aceptan por escrito la misma edición. Después, cada parte propone cambios y la otra los acepta o no.",
  leadBoth:
    "Ambas partes lo han aceptado. Lo que cambia un paso, una fecha o quién lo hace se propone primero; vale cuando la otra parte lo acepta.",
  edition: ({ n }) => `edición ${n}`,
  keys: "Quién lo ha aceptado",
  notYet: "todavía no",
  keyBy: ({ who, at, n }) => `${who}, ${at}, edición ${n}`,
  voided: ({ who }) =>
    `${who} había aceptado una edición anterior. Algo cambió antes de que la otra parte aceptara, así que ya no es válido.`,
  agree: "Leerlo y aceptarlo por escrito",
  blockedTitle: "Aún falta",
  blockedLead: "Nadie puede aceptar antes de completar esto.",
  blocked: {
    owner: "todavía no lo hace nadie",
    deliverable: "qué resulta de ello",
    acceptance: "cómo se ve que está hecho",
    noVendorStep: "Ningún paso lo hace el proveedor.",
    noCustomerStep: "Ningún paso lo hace el cliente.",
    noExit: "No hay ningún punto en el que el cliente pueda parar antes de decidir.",
    noDecision: "Ningún paso es la decisión por escrito.",
    noContract: "Ningún paso es el contrato.",
  },
  slack: "¿Cuánto puede mover cada parte las fechas de sus propios pasos sin preguntar?",
  slackHint:
    "En días laborables. Forma parte de lo que aceptan. Las fechas en las que se puede parar, decidir o firmar nunca se mueven libremente.",
  slackDays: ({ n }) => (n === 0 ? "Nada" : `Hasta ${n} ${pl(n, "día laborable", "días laborables")}`),
  suggestions: "Cambios propuestos",
  none: "Ahora mismo no hay nada propuesto.",
  earlier: ({ n }) => `${n} con respuesta o superados`,
  suggests: ({ who, at }) => `Propuesto por ${who}, ${at}`,
  waitsFor: ({ company }) => `Responde ${company}.`,
  accept: "Aceptar",
  decline: "Rechazar",
  declineReason: "Por qué no (opcional)",
  withdraw: "Retirarlo",
  accepted: ({ who, at }) => `aceptado por ${who}, ${at}`,
  declined: ({ who, at }) => `rechazado por ${who}, ${at}`,
  withdrawn: ({ who, at }) => `retirado por ${who}, ${at}`,
  superseded: ({ who, at }) => `superado por otro cambio de ${who}, ${at}`,
  terms: {
    title: "Título",
    deliverable: "Resultado",
    acceptance: "Hecho cuando",
    owner: "Quién lo hace",
    counterpart: "Con",
    dueOn: "Fecha",
    hard: "Esta fecha no se mueve",
    dependsOn: "Espera a",
    target: "La fecha del cliente",
    confirmation: "Por confirmar",
    exit: "Aquí puede parar",
    applies: "Se aplica",
  },
  added: ({ day }) => `paso nuevo, ${day}`,
  removed: "quitado",
  since: "Qué ha cambiado desde que ambas partes lo aceptaron",
  sinceNone: "Nada. El plan sigue como se aceptó.",
  slips: ({ company, n, days }) =>
    n === 0
      ? `${company}: ninguna fecha es posterior a lo acordado`
      : `${company}: ${n} ${pl(n, "paso", "pasos")} más tarde de lo acordado, ${days} ${pl(days, "día", "días")} en total`,
  hash: "Huella de lo acordado",
};
