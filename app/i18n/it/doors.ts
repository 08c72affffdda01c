import type { Messages } from "../types";

export const doors: Messages["doors"] = {
  notFoundTitle: "Qui non c'è nulla",
  notFound: "Questa pagina non esiste o non è aperta a Lei. Nulla è stato cambiato.",
  accountHere: "Ha un account qui?",
  signIn: "Accedi",
  endedTitle: "Questo link non funziona più",
  ended:
    "È terminato, è stato sostituito da uno più recente o non è stato copiato per intero. Nulla è andato perso. Cerchi un'e-mail più recente o chieda un nuovo link a chi glielo ha mandato.",
  laterTitle: "In questo momento no",
  brokenTitle: "Qui qualcosa non ha funzionato",
  broken: "L'errore è nostro. Nulla è stato cambiato e ciò che aveva salvato prima c'è ancora.",
  brokenId: ({ id }) => `Se succede di nuovo, comunichi questo numero a chi l'ha invitata: ${id}`,
  handTitle: "Una domanda prima della prima volta",
  hand: "Anche i filtri della posta aprono link e premono pulsanti. Scriva il Suo nome, così sappiamo che Lei è una persona.",
  handLabel: "Il Suo nome",
  handGo: "Continua",
  switchTitle: "Questo link è di un'altra persona",
  switchFrom: ({ now, next }) => `In questo browser il piano è aperto come ${now}. Il link che ha aperto è di ${next}.`,
  switchGo: ({ next }) => `Continua come ${next}`,
  switchStay: ({ now }) => `Resta come ${now}`,
  reader: "chi può solo leggere",
};
