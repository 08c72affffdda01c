import { capital, plural } from "../plural";
import type { Messages } from "../types";
import { count } from "./common";

const pl = plural("it");
/** "passo" is masculine, so one becomes "un". */
const masculine = (n: number) => (n === 0 ? "nessun" : n === 1 ? "un" : count(n));

function waits({ you, them, company }: { you: number; them: number; company: string }): string {
  if (you === 0 && them === 0) return "Non c’è nulla in sospeso.";
  if (you === 0) return `Nulla dipende da Lei, ${count(them)} ${pl(them, "cosa", "cose")} da ${company}.`;
  const yours = `${capital(count(you))} ${pl(you, "cosa dipende", "cose dipendono")} da Lei`;
  return them === 0 ? `${yours}.` : `${yours}, ${count(them)} da ${company}.`;
}

export const plan: Messages["plan"] = {
  headline: {
    draft: ({ company }) => `Questo piano è una bozza. ${company} non lo ha ancora visto.`,
    onCourse: ({ day }) => `In linea con la data: ${day}.`,
    late: ({ day, n }) => `Data: ${day}, con ${masculine(n)} ${pl(n, "passo", "passi")} in ritardo.`,
    waits,
    stopOn: ({ day }) => `Ci si può fermare con un modulo: ${day}.`,
    stopAnyDay: "Ci si può fermare in qualsiasi giorno con un modulo.",
    theyCanStopOn: ({ company, day }) => `${company} può fermarsi con un modulo: ${day}.`,
    deciding: ({ who }) => `La decisione spetta a ${who}.`,
    decidedYes: ({ who, day }) => `Decisione di ${who}, ${day}: sì.`,
    decidedNo: ({ who, day }) => `Decisione di ${who}, ${day}: no. A nessuno è chiesto altro.`,
    stopped: ({ who, day }) => `Piano fermato da ${who}, ${day}. A nessuno è chiesto altro.`,
    takeBackUntil: ({ when }) => `Si può ritirare fino a: ${when}.`,
    frozen: "Questo piano è concluso. Tutto si può ancora leggere e portare via.",
    postponed: ({ who, day }) => `${who} deciderà in un altro giorno e suggerisce: ${day}.`,
  },

  title: ({ vendor, customer }) => `${customer} e ${vendor}`,
  anchor: { contract_signature: "Contratto firmato", decision_meeting: "Giorno della decisione", go_live: "In uso" },
  customersDate: ({ company }) => `La data di ${company}`,
  because: ({ reason }) => `motivo: ${reason}`,
  proposedBy: ({ company }) => `indicata da ${company}`,
  confirmedDate: ({ who }) => `confermata da ${who}`,
  confirmDate: "Conferma questa data",
  suggestDate: "Suggerisci un’altra data",
  suggestedDate: ({ company, day, reason }) => `${company} suggerisce ${day}: ${reason}`,
  takeDate: ({ day }) => `Sposta a ${day}`,
  moveDate: "Sposta la data",
  moveReason: "Perché la data si sposta?",
  moveEffect: ({ n }) =>
    n === 0
      ? "Nessun passo aperto si sposta con la data."
      : `${capital(masculine(n))} ${pl(n, "passo aperto si sposta", "passi aperti si spostano")} con la data.`,
  fixedDates: "I passi con una data fissa restano dove sono.",
  daysLeft: ({ n }) => `${pl(n, "manca", "mancano")} ${n} ${pl(n, "giorno", "giorni")}`,
  edition: ({ n }) => `Edizione ${n}`,

  nextTitle: "Il Suo prossimo passo",
  nextOf: ({ who }) => `Prossimo passo di ${who}`,
  nextNone: "Nulla dipende da Lei.",
  nextNoneThen: ({ who, step, day }) => `Il prossimo passo è di ${who}: «${step}», ${day}.`,
  nextNothing: "Tutti i passi sono fatti o non pertinenti.",
  goTo: "Vai a questo passo",
  asks: ({ who }) => `${who} Le chiede`,

  views: { mine: "I miei", all: "Tutti", timeline: "Calendario", print: "Stampa" },
  viewsLabel: "Mostra",
  stages: "Fasi",
  steps: "Passi",
  stepsOf: ({ done, of }) => pl(done, `${done} fatto su ${of}`, `${done} fatti su ${of}`),
  strip: "Fasi del piano, con la data di oggi e i giorni in cui ci si può fermare",
  stripToday: "oggi",
  stripStop: ({ day }) => `Qui ci si può fermare: ${day}`,
  checkpoint: "Punto di verifica",
  challenge: "Che cosa qui è spesso difficile",
  waitingTitle: "Dipende da",
  waitingYou: ({ n }) => `${n} da Lei`,
  waitingSide: ({ n, company }) => `${n} da ${company}`,
  peopleTitle: "Persone",
  peopleMore: ({ n }) => pl(n, "e un’altra", `e altre ${n}`),
  changesTitle: "Dalla Sua ultima visita",
  changesLast: "Ultime modifiche",
  stageOf: ({ n, of }: { n: number; of: number }) => `Fase ${n} di ${of}`,
  stageAfter: "Dopo quale fase?",
  addStage: "Aggiungere una fase",
  decideTitle: "La Sua decisione",
  decideLead: "L'offerta è davanti a Lei: sì, no, o in un altro giorno. Aprirla non decide nulla.",
  changesNone: "Nulla è cambiato dalla Sua ultima visita.",
  changesMore: ({ n }) => pl(n, "un’altra modifica", `altre ${n} modifiche`),
  addedBy: ({ company }) => `aggiunto da ${company}`,
  addedByWho: ({ who, company }) => `Aggiunto da ${who}, ${company}`,
  askColleague: "Chiedi a una persona del gruppo",
  invite: "Invita qualcuno",
  addPrivate: "Aggiungi qualcosa che vediamo solo noi",
  addStep: "Aggiungi un passo",
  addStepTo: ({ stage }) => `Aggiungi un passo a «${stage}»`,
  takeAway: "Porta via",
  takeA4: "Una pagina A4",
  takeSheet: "Foglio di calcolo",
  takeCalendar: "Calendario",
  takeAll: "Tutto, in formati aperti",
  stopLink: "Ferma il piano",
  stopLead:
    "Ci si può fermare in qualsiasi giorno. Basta un modulo, senza telefonate e senza motivo, a meno di volerlo dare.",
  offerOn: ({ company, day }) => `${company} presenterà la sua offerta: ${day}.`,
  offerThere: ({ day }) => `L’offerta è stata presentata: ${day}.`,
  offerOpen: "Apri l’offerta",
  meetingsTitle: "Riunioni",
  meetingRecord: "Registra una riunione",
  minutesDue: ({ day }) => `Verbale entro ${day}`,
  minutesOverdue: ({ day }) => `Il verbale andava inviato entro ${day}`,
  minutesSent: "Verbale inviato",
  minutesLate: ({ day }) => `Verbale inviato in ritardo, andava inviato entro ${day}`,
  minutesOf: ({ meeting }) => `Verbale: ${meeting}`,
  recordLink: "Cronologia",
  reading: "Questa è una lettura con un link per sola lettura. Con un link personale si può partecipare.",

  facts: "Di che cosa tratta questo piano",
  texts: {
    subject: "Oggetto",
    targetReason: "Perché questa data",
    reasonToAct: "Motivo per agire",
    capabilities: "Che cosa deve saper fare",
    expectedValue: "Che cosa dovrebbe portare",
    consequence: "Che cosa succede se quel giorno passa",
  },
  criticalOn: "Un giorno che non si può spostare",
  criticalNone: "Non c’è un giorno così",
  textEmpty: "Non ancora scritto.",

  shareTitle: "Condividi questo piano",
  shareLead: ({ company }) =>
    `Ognuna di queste persone di ${company} riceve un’e-mail con il proprio link. Da quel momento entrambe le parti possono modificare.`,
  shareNow: ({ n }) => `Condividi e invia ${n} ${pl(n, "invito", "inviti")}`,
  shareNobody: "Prima occorre indicare almeno una persona del cliente.",
  lettersOnTheWay: ({ n }) => (n === 1 ? "Una lettera è in viaggio." : `${capital(count(n))} lettere sono in viaggio.`),
  lettersHere: "Da quest’area non parte ancora posta: si possono leggere tra le mail.",
  deciderNamed: ({ who, company }) => `${company} ha indicato che decide ${who}.`,
  deciderConfirm: "Si può confermare o cambiare.",

  emptyMine: "Qui ci sono i passi che dipendono da Lei. Al momento nessuno è aperto.",
  emptyAll: "Qui ci sono i passi di entrambe le parti, ognuno con responsabile e data. Si può aggiungere il primo.",
  emptyStage: "Nessun passo in questa fase.",
  emptyMeetings:
    "Qui ci sono le riunioni e i verbali, perché tutti leggano lo stesso testo. Si può registrare la prima.",
  emptyPeople: "Qui ci sono le persone di entrambe le parti. Si può invitare chi è interessato dalla decisione.",
  emptyPrivate: "Qui si possono tenere passi, note e file che vede solo la Sua parte.",

  checkTitle: "Da controllare",
  checkLead: "Queste note sono visibili a entrambe le parti. Non bloccano nulla.",
  check: {
    manyStages: "Il piano ha più di dieci fasi.",
    noExit: "Non c’è un giorno in cui si chiede al cliente se fermarsi.",
    noCustomerStep: "Nei prossimi quattordici giorni nessun passo è del cliente.",
    fewPeople: "Finora hanno partecipato meno di due persone del cliente.",
    afterEvent: "La data del cliente è dopo il giorno che non si può spostare.",
    asksOpinion: "Una conferma chiede un’opinione. Un fatto è più facile da confermare.",
    nobodyDecides: "Non è ancora confermato chi decide per il cliente.",
  },
};
