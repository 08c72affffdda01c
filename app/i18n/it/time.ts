import { plural } from "../plural";
import type { Messages } from "../types";

const pl = plural("it");
const workdays = (n: number) => `${n} ${pl(n, "giorno lavorativo", "giorni lavorativi")}`;

export const time: Messages["time"] = {
  title: "Linea del tempo",
  whole: "Tutto il piano",
  near: "Prossime settimane",
  today: "oggi",
  step: "Passo",
  who: "Chi",
  until: "Entro",
  agreed: ({ day }) => `concordato: ${day}`,
  state: "Stato",
  axis: "Da quando a quando",
  another: "Altra data",
  drag: "Si può trascinare una barra per vedere che cosa farebbe un'altra data. Non viene salvato nulla.",
  keyDayOff: "nessuno lavora",
  keyAgreed: "data concordata",
  keyGate: "punto di controllo",
  keyExit: "un giorno in cui il cliente può fermarsi",
  breakOf: ({ company, from, to }) => `${company} non lavora da ${from} a ${to}.`,

  chainTitle: "Da che cosa dipende la data",
  chain: ({ day, step, who, by, spare }) => `${day} vale solo se «${step}» (${who}) è concluso entro ${by}: ${spare}.`,
  chainNext: ({ step, who, by, spare }) => `Poi «${step}» (${who}) entro ${by}: ${spare}.`,
  chainLate: ({ day, earliest }) => `Se ogni passo mantiene il suo tempo, ${day} diventa ${earliest}.`,
  chainNone: "Nulla di ciò che è ancora aperto decide su questa data.",
  chainWhy: "Si suppone che ogni passo successivo mantenga i giorni lavorativi che il piano gli dà.",
  spare: ({ n }) => (n === 0 ? "nessun giorno di margine" : `${workdays(n)} di margine`),
  slips: "Più tardi del previsto finora",
  slip: ({ company, n, days }) =>
    `${company}: ${n} ${pl(n, "passo", "passi")}, ${days} ${pl(days, "giorno", "giorni")} in tutto`,

  moveTitle: ({ step }) => `Altra data per «${step}»`,
  show: "Vedere che cosa si sposta",
  effect: ({ step, n, from, to }) =>
    `«${step}» ${workdays(n)} dopo: la data del cliente passa da ${from} a ${to} se ogni passo successivo mantiene il suo tempo.`,
  effectNone: ({ day }) => `${day} resta.`,
  effectTarget: ({ from, to }) => `La data del cliente passa da ${from} a ${to}.`,
  tryTarget: ({ day }) => `Vedere che cosa si sposta con ${day} per tutto il piano`,
  moves: ({ n }) => `Che cosa si sposta: ${n}`,
  movesNone: "Nessun'altra data si sposta.",
  stays: "Che cosa resta, e perché",
  why: {
    fixed: "data fissa, non spostata",
    done: "fatto, invariato",
    aside: "non pertinente",
    answered: "già risposto, invariato",
    same: "non spostato da questo",
  },
  touched: "Che cos'altro tocca",
  exitMoves: ({ question, to }) => `«${question}» viene allora chiesto entro ${to}.`,
  confirmMoves: ({ who, text, to }) => `Conferma di ${who}, allora entro ${to}: «${text}»`,
  tight: ({ step, n }) =>
    n === 0 ? `«${step}» non ha più alcun giorno di margine.` : `«${step}» ha allora ${workdays(n)} di margine.`,
  broken: ({ step, other }) => `«${step}» scadrebbe prima di «${other}», che deve aspettare.`,
  hard: ({ step, day }) => `«${step}» non può spostarsi da ${day}. Se passa, non si recupera.`,
  save: "Salvare questa data",
  fixedHint: "Una data messa a mano è fissa: resta quando si sposta la data del cliente.",
  fixedNow: "È una data fissa.",
  follows: ({ n, other }) =>
    n === 0
      ? `Segue ${other}: lo stesso giorno.`
      : `Segue ${other}: ${Math.abs(n)} ${pl(Math.abs(n), "giorno", "giorni")} ${n < 0 ? "prima" : "dopo"}.`,
  customersDate: "la data del cliente",
  ruleTitle: "Far seguire alla data un'altra",
  anchor: "Segue",
  anchors: {
    target: "la data del cliente",
    due: "la data di un altro passo",
    done: "il giorno in cui un altro passo è fatto",
    fixed: "nulla: lasciarla come data fissa",
  },
  other: "Quale passo",
  days: "Di quanti giorni",
  daysHint: "Prima: con il meno, come -8. Dopo: 3.",
  unit: "Quali giorni contano",
  units: { calendar: "tutti i giorni", working: "solo i giorni lavorativi" },
  ruleShow: "Vedere che cosa cambia",
  ruleSave: "Salvare questa regola",
  ruleGives: ({ day }) => `Secondo questa regola il passo scade ${day}.`,

  worksTitle: "Quando lavora ciascuna parte",
  worksLead: "Un passo cade in un giorno in cui lavora chi lo ha; una riunione in un giorno in cui lavorano entrambe.",
  works: "Giorni di lavoro",
  off: "Giorni liberi",
  offHint: "Uno per riga, come 2026-12-25.",
  offNone: "Nessun giorno libero annotato.",
  country: "Paese",
  countryHint: "Vengono proposti i suoi giorni festivi; l'elenco si può cambiare.",
  propose: "Proporre i giorni festivi",
  proposed: ({ n }) =>
    `Nell'elenco qui sotto ${pl(n, "c'è", "ci sono")} ${n} ${pl(n, "giorno festivo", "giorni festivi")}. Non è ancora salvato nulla.`,
  breaks: "Pause lunghe",
  breaksHint: "Dal primo all'ultimo giorno in cui nessuno lavora, per esempio a fine anno.",
  breakFrom: "Da",
  breakTo: "A",
  change: ({ company }) => `Cambiare per ${company}`,
};
