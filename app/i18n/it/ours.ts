import { plural } from "../plural";
import type { Messages } from "../types";

const pl = plural("it");

export const ours: Messages["voices"]["ours"] = {
  pass: {
    title: "Partecipare a nome proprio",
    lead: ({ who }) => `Dica chi è. ${who} o chi guida per la Sua parte La fa entrare e Lei riceve un link Suo.`,
    sendCode: "Inviatemi un codice",
    codeSent: ({ email }) => `Un codice è in arrivo a ${email}.`,
    ask: "Chiedere di partecipare",
    asked: "È annotato. Quando verrà ammesso riceverà un’e-mail con il Suo link. Può lasciare questa pagina.",
    waiting: ({ n }) => `${n} ${pl(n, "persona chiede", "persone chiedono")} di partecipare`,
    through: ({ who, when }) => `ha ricevuto il link di ${who}; casella confermata ${when}`,
    admit: ({ who }) => `Far entrare ${who}`,
    refuse: "Non far entrare",
  },
  words: {
    title: "Che cosa Le serve da questo",
    of: ({ who }) => `Che cosa serve a ${who}`,
    lead: ({ company }) =>
      `Con parole Sue. Lo leggono solo le persone di ${company}, finché chi guida per la Sua parte non lo apre all’altra.`,
    objective: "Che cosa voglio ottenere",
    concern: "Che cosa mi preoccupa",
    needs: "Che cosa devo vedere per dire sì",
    write: "Scriverlo",
    none: "Ancora nulla di scritto.",
    open: ({ company }) => `Aprirlo a ${company}`,
    openAgain: ({ company }) => `Aprire le parole di oggi a ${company}`,
    opened: ({ company, day }) => `${company} lo legge dal ${day}.`,
    openedOther: ({ company, day }) => `${company} legge le parole del ${day}; da allora sono cambiate.`,
    closed: ({ company }) => `${company} non lo vede.`,
    fromThem: ({ who }) => `${who}, con parole sue`,
  },
  note: {
    onlyUs: "Solo per noi",
    onlyUsHint: ({ company }) => `Nessuno di ${company} lo vede, nemmeno che c’è.`,
    mark: "solo noi",
  },
  place: {
    title: ({ company }) => `Che cosa vede ${company} di questo passo`,
    nothing: ({ company }) => `${company} non ne vede nulla: né titolo, né data, né spazi vuoti.`,
    show: "Mostrare una riga con una data",
    lead: "Vedono queste parole e questo giorno e nient’altro. Cambia solo quando Lei lo emette di nuovo.",
    text: "Le parole che vedono",
    textHint: "Per esempio: approvazione interna",
    on: "Il giorno che vedono",
    issue: "Mostrarlo",
    again: "Emetterlo di nuovo",
    take: "Toglierlo",
    shows: ({ text, day }) => `Vedono: «${text}», ${day}.`,
    row: ({ company }) => `${company}, per sé`,
  },
};
