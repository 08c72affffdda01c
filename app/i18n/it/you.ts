import type { Messages } from "../types";

export const you: Messages["you"] = {
  link: "Le Sue e-mail e il Suo calendario",
  title: "Le Sue e-mail e il Suo calendario",
  lead: ({ address }) => `Per ${address}, per tutti i Suoi piani qui.`,
  erased: "[cancellato]",

  calendarTitle: "Nel Suo calendario",
  calendarLead:
    "I Suoi passi, le Sue riunioni e i punti in cui il piano si può fermare, sempre aggiornati. Si iscriva all’indirizzo in Google, Outlook o nel calendario di Apple.",
  calendarProve: "Il calendario contiene tutti i Suoi piani: prima Le chiediamo se questa casella è Sua.",
  calendarGet: "Ottieni l’indirizzo del mio calendario",
  calendarAddress: "L’indirizzo del Suo calendario",
  calendarHint: "Lo tenga per sé: chi lo ha può leggere queste voci. Non apre e non cambia altro.",
  calendarCopy: "Copia l’indirizzo",
  calendarOpen: "Apri nel mio programma di calendario",
  calendarRenew: "Crea un indirizzo nuovo",
  calendarRenewHint: "Quello vecchio smette subito di funzionare.",
  calendarSample: "Questo è un esempio: le sue persone sono inventate e non hanno un calendario.",
  calendarName: "Countersign",
  calendarOff: "Annullato",
  entries: {
    step: ({ title }) => title,
    confirm: ({ title }) => `Confermare: ${title}`,
    accept: ({ title }) => `Guardare il risultato: ${title}`,
    exit: ({ title }) => `Proseguire o fermarsi: ${title}`,
    meeting: ({ title }) => title,
  },
  entryDone: ({ entry }) => `Fatto: ${entry}`,

  mailsTitle: "E-mail di promemoria",
  mailsLead: "Al massimo una al giorno, la Sua mattina, e solo se qualcosa di Suo scade, è in ritardo o è nuovo.",
  often: {
    daily: "Quando qualcosa scade, e un riepilogo il lunedì",
    weekly: "Solo il riepilogo del lunedì",
    overdue: "Solo quando qualcosa è in ritardo",
    none: "Nessuna",
  },
  oftenLabel: "Quanto spesso",
  oftenSave: "Salva",
  oftenSaved: "Salvato.",
  always: "Codici, ricevute, inviti e verbali arrivano comunque: fanno parte di ciò che Lei fa.",
  stopTitle: "Niente più promemoria?",
  stopLead: ({ address }) =>
    `Allora ${address} non riceve più promemoria, da nessun piano. Può cambiarlo qui in qualsiasi momento.`,
  stopButton: "Non inviarmi promemoria",
  stopDone: "Fatto. Non arrivano più promemoria.",
  stopLess: "Meglio meno che nessuno?",
};
