import { plural } from "../plural";
import type { Messages } from "../types";

const pl = plural("it");

export const agreement: Messages["agreement"] = {
  title: "Accordo su questo piano",
  lead: "Le due parti accettano per iscritto la stessa edizione. Poi ciascuna suggerisce le modifiche e l'altra le accetta o no.",
  leadBoth:
    "Entrambe le parti l'hanno accettato. Ciò che cambia un passo, una data o chi lo fa viene prima suggerito; vale quando l'altra parte lo accetta.",
  edition: ({ n }) => `edizione ${n}`,
  keys: "Chi l'ha accettato",
  notYet: "non ancora",
  keyBy: ({ who, at, n }) => `${who}, ${at}, edizione ${n}`,
  voided: ({ who }) =>
    `${who} aveva accettato un'edizione precedente. Qualcosa è cambiato prima che accettasse l'altra parte, quindi non vale più.`,
  agree: "Leggere e accettare per iscritto",
  blockedTitle: "Manca ancora",
  blockedLead: "Nessuno può accettare prima che questo sia completo.",
  blocked: {
    owner: "nessuno lo fa ancora",
    deliverable: "che cosa ne risulta",
    acceptance: "come si vede che è fatto",
    noVendorStep: "Nessun passo è del fornitore.",
    noCustomerStep: "Nessun passo è del cliente.",
    noExit: "Non c'è alcun punto in cui il cliente possa fermarsi prima di decidere.",
    noDecision: "Nessun passo è la decisione per iscritto.",
    noContract: "Nessun passo è il contratto.",
  },
  slack: "Di quanto può ciascuna parte spostare le date dei propri passi senza chiedere?",
  slackHint:
    "In giorni lavorativi. Fa parte di ciò che accettate. Le date in cui ci si può fermare, si decide o si firma non si spostano mai liberamente.",
  slackDays: ({ n }) => (n === 0 ? "Per nulla" : `Fino a ${n} ${pl(n, "giorno lavorativo", "giorni lavorativi")}`),
  suggestions: "Modifiche suggerite",
  none: "Al momento non c'è nulla di suggerito.",
  earlier: ({ n }) => `${n} con risposta o superate`,
  suggests: ({ who, at }) => `Suggerito da ${who}, ${at}`,
  waitsFor: ({ company }) => `Risponde ${company}.`,
  accept: "Accettare",
  decline: "Rifiutare",
  declineReason: "Perché no (facoltativo)",
  withdraw: "Ritirarla",
  accepted: ({ who, at }) => `accettata da ${who}, ${at}`,
  declined: ({ who, at }) => `rifiutata da ${who}, ${at}`,
  withdrawn: ({ who, at }) => `ritirata da ${who}, ${at}`,
  superseded: ({ who, at }) => `superata da un'altra modifica di ${who}, ${at}`,
  terms: {
    title: "Titolo",
    deliverable: "Risultato",
    acceptance: "Fatto quando",
    owner: "Chi lo fa",
    counterpart: "Con",
    dueOn: "Data",
    hard: "Questa data non si sposta",
    dependsOn: "Aspetta",
    target: "La data del cliente",
    confirmation: "Da confermare",
    exit: "Qui ci si può fermare",
    applies: "Si applica",
  },
  added: ({ day }) => `passo nuovo, ${day}`,
  removed: "rimosso",
  since: "Che cosa è cambiato da quando entrambe le parti hanno accettato",
  sinceNone: "Nulla. Il piano è come è stato accettato.",
  slips: ({ company, n, days }) =>
    n === 0
      ? `${company}: nessuna data è successiva a quanto concordato`
      : `${company}: ${n} ${pl(n, "passo", "passi")} più tardi di quanto concordato, ${days} ${pl(days, "giorno", "giorni")} in tutto`,
  hash: "Impronta di quanto concordato",
};
