import { plural } from "../plural";
import type { Messages } from "../types";

const pl = plural("it");

export const states: Messages["states"] = {
  overdue: "in ritardo",
  overdueBy: ({ n }) => `${n} ${pl(n, "giorno", "giorni")} di ritardo`,
  dueSoon: "in scadenza",
  dueToday: "scade oggi",
  waiting: "non ancora in scadenza",
  waitingFor: ({ who }) => `dipende da ${who}`,
  done: "fatto",
  doneBy: ({ who, day }) => `Segnato come fatto da ${who}, ${day}`,
  confirmed: "confermato",
  confirmedBy: ({ who, day }) => `Confermato da ${who}, ${day}`,
  confirmedOf: ({ n, of }) => `Conferme: ${n} su ${of}`,
  toConfirm: "in attesa di conferma",
  reportedBy: ({ who }) => `riferito da ${who}`,
  reportedWhy: ({ company }) => `Riferito dal fornitore. Vale quando lo dice una persona di ${company}.`,
  takenBack: "ritirato",
  notAccepted: "in attesa di accettazione",
  toAccept: ({ who }) => `in attesa che ${who} lo accetti`,
  blocked: "deve attendere",
  blockedBy: ({ step }) => `deve attendere «${step}»`,
  notApplicable: "non pertinente",
  notApplicableWhy: ({ reason }) => `non pertinente: ${reason}`,
  whenNeeded: "solo se una risposta lo rende necessario",
  ifNeeded: "se serve",
  onlyUs: "solo noi",
  optional: "facoltativo",
  hard: "questa data non si può spostare",
  removed: "rimosso",
  plan: {
    draft: "bozza",
    shared: "in corso",
    deciding: "decisione richiesta",
    decided_yes: "deciso: sì",
    decided_no: "deciso: no",
    exited: "fermato",
  },
};
