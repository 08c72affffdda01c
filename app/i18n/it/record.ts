import { plural } from "../plural";
import type { MoreMessages } from "../types";

const pl = plural("it");

export const record: MoreMessages["record"] = {
  title: "Cronologia",
  lead: "Ogni modifica, con chi e quando. Le voci si aggiungono e non si riscrivono mai.",
  entry: ({ n }) => `Voce ${n}`,
  count: ({ n }) => `${n} ${pl(n, "voce", "voci")}`,
  by: ({ who, when }) => `${who}, ${when}`,
  how: ({ how }) => `identità: ${how}`,
  system: "il sistema",
  lane: { shared: "lo vedono entrambe le parti", vendor: "solo noi", customer: "solo noi" },
  filterAll: "Tutte le voci",
  filterSigned: "Firmate",
  filterStep: "Questo passo",
  filterPerson: "Questa persona",
  before: "Prima",
  after: "Dopo",
  details: "Dettagli",
  hash: "Valore di controllo",
  previous: "Valore di controllo della voce precedente",
  text: "Testo come è stato letto",
  empty: "Qui non è ancora successo nulla.",

  checkTitle: "Verifica della cronologia",
  checkLead:
    "Ogni voce porta un valore di controllo calcolato dalla precedente. Se una è stata modificata, la verifica la indica.",
  check: "Verifica ora",
  checkValid: ({ n }) => `Tutte le voci fino alla ${n} combaciano. Nessuna è stata modificata.`,
  checkBroken: ({ n }) => `La voce ${n} è stata modificata dopo la scrittura. Le precedenti combaciano.`,
  checkBehind: ({ n }) => `Mancano voci dopo la ${n}. Una ricevuta ne indica una successiva.`,
  checkSample: "Questo è un esempio; nulla vale come prova.",
  proves:
    "Che cosa mostra: le parole, il loro ordine e gli orari sono come furono scritti. Non mostra chi sedeva alla tastiera.",

  takeTitle: "Porta via",
  takeLead: "Tutto ciò che vede la Sua parte, in formati aperti, con quanto serve per verificarlo senza di noi.",
  takeRecord: "Cronologia completa",
  takePlan: "Piano in PDF",
  takeOffer: "Offerta in PDF",
  takeSheet: "Passi in foglio di calcolo",
  takeCalendar: "Date in file di calendario",
  takeMinutes: "Verbale in PDF",

  laneTab: { shared: "Entrambe le parti", own: "Solo noi" },
  lanes: "Quale parte",
  signedBy: "Firmato: vedi la ricevuta",
  head: "Valore di controllo dell’ultima voce",
  key: "Firmato con la chiave",
  takeLines: "Cronologia completa, una voce per riga",
  backToNewest: "Voci più recenti",
  acts: {
    "plan.commit": "Accordo sul piano",
    "verifier.sign": "Conferma",
    "verifier.withdraw": "Ritirare una conferma",
    "exit.answer": "Risposta: continuare o fermarsi",
    "stop.takeBack": "Ritirare un arresto",
    "decision.give": "Decisione",
    "decision.postpone": "Decidere un altro giorno",
    "target.confirm": "Confermare la data del cliente",
    "decider.confirm": "Confermare chi decide",
    "criterion.judge": "Segnare un criterio come raggiunto",
    "mailbox.confirm": "Confermare una casella",
  },
};
