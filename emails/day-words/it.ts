import type { DayWords } from "./en";

export const it: DayWords = {
  steps: {
    subject: ({ title, n }) => (n === 1 ? title : `${title} e altri ${n - 1}`),
    title: "I Suoi passi",
    lead: ({ n }) =>
      n === 1 ? "Questo è Suo. Può rispondere da qui." : "Questi sono Suoi. Può rispondere a ciascuno da qui.",
  },
  digest: {
    subject: ({ day }) => `La Sua settimana da ${day}`,
    title: "La Sua settimana",
    lead: ({ n }) =>
      n === 0 ? "Questa settimana non ha nulla da fare." : n === 1 ? "Una cosa è Sua." : `${n} cose sono Sue.`,
  },
  by: ({ day }) => `entro ${day}`,
  today: ({ day }) => `oggi, ${day}`,
  late: ({ day, n }) => `scadeva ${day}, ${n === 1 ? "un giorno" : `${n} giorni`} fa`,
  fresh: "nuovo per Lei",
  confirm: ({ words }) => `Da confermare: ${words}`,
  exit: ({ words }) => `Da rispondere: ${words}`,
  accept: "Il risultato è pronto: lo guardi e lo accetti.",
  decide: "L’offerta attende la Sua risposta.",
  change: ({ words }) => (words === "" ? "L’altra parte propone una modifica." : `Proposta: ${words}`),
  agree: "L’altra parte ha accettato questo piano per iscritto. Ora può farlo Lei.",
  minutes: "Il verbale non è ancora stato inviato.",
  first: ({ steps }) => `Prima: ${steps}`,
  stuck: "Lei ha detto che c’è un ostacolo.",
  links: {
    done: "Fatto",
    later: "Non ancora",
    other: "Non è mio",
    blocked: "Bloccato",
    confirm: "Leggere e confermare",
    exit: "Leggere e rispondere",
    accept: "Guardare",
    decide: "Leggere e rispondere",
    change: "Vedere la modifica",
    agree: "Leggere e accettare",
    minutes: "Scrivere il verbale",
  },
  others: "In attesa di altri",
  other: ({ title, who, day }) => `${title} (${who}, entro ${day})`,
  nobody: "nessuno indicato",
  moved: "Spostato dalla settimana scorsa",
  move: ({ title, from, to }) => `${title}: da ${from} a ${to}`,
  exitNext: "Il prossimo punto in cui il cliente può fermarsi",
  exitLine: ({ question, day }) => `${day}: ${question}`,
  because: "qualcosa di un piano è Suo",
  stop: "Meno e-mail di questo tipo, o nessuna",

  lost: {
    subject: ({ name }) => `Un’e-mail non è arrivata a ${name}`,
    title: ({ name }) => `Un’e-mail non è arrivata a ${name}`,
    bounced: ({ letter, name, address }) =>
      `«${letter}» per ${name} (${address}) è tornata indietro. A questo indirizzo non si invia altro.`,
    complained: ({ letter, name, address }) =>
      `${name} (${address}) ha segnato «${letter}» come indesiderata. A questo indirizzo non si invia altro.`,
    unknown: ({ letter, name, address }) => `Nessuno conferma che «${letter}» sia arrivata a ${name} (${address}).`,
    what: "Che cosa può fare: copiare il testo e inviarlo di persona, oppure chiedere un altro indirizzo e inserirlo.",
    open: "Aprire le persone del piano",
  },
};
