import type { Messages } from "../types";

export const fields: Messages["fields"] = {
  required: "Questo campo va compilato.",
  tooLong: "È troppo lungo e va abbreviato; il testo è ancora qui.",
  notADate: "Questo giorno non esiste. Va scritto così: 2026-05-06.",
  outOfRange: "È fuori dai limiti possibili qui.",
  notAnAddress: "L’indirizzo e-mail non è completo.",
  notAZone: "Questo fuso orario non è noto. Ne scelga uno dall’elenco.",
  unknownChoice: "Scelga una voce dall’elenco.",
  beforeDependency: "Questo giorno precede un passo che deve venire prima.",
  afterDependant: "Questo giorno segue un passo che aspetta questo.",
  notALink: "L’indirizzo non è completo. Inizia con https://",
  twoLetters: "Servono almeno due lettere.",
  mustAgree: "Per accettare occorre spuntare la casella.",
  notANumber: "Qui va scritto un numero.",
  endsBeforeStart: "La fine precede l’inizio.",
  inTheFuture: "È nel futuro.",
  inThePast: "Questo giorno è già passato.",
  code: "Non è il codice inviato per questo. Si trova nell’ultima e-mail e ha sei cifre.",
  unexpected: "Questo campo non era previsto qui.",
  fileType: "Si possono aggiungere immagini, PDF e file d’ufficio; altri no.",
  fileSize: "Questo file è troppo grande.",
};
