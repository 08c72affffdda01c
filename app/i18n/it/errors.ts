import type { Messages } from "../types";

export const errors: Messages["errors"] = {
  endedTitle: "Questo link non è più valido",
  ended:
    "È stato sostituito, annullato o digitato in modo errato. Nulla è andato perso. Se ne può chiedere uno nuovo a chi lo ha inviato.",
  endedCheck: "Se è stato copiato da un’e-mail, occorre controllare che non manchino caratteri alla fine.",
  notFoundTitle: "Questa pagina non esiste",
  notFound: "L’indirizzo può essere errato, oppure la pagina non è accessibile. Nulla è stato modificato.",
  failedTitle: "Qualcosa non ha funzionato da parte nostra",
  failed: "Quanto salvato prima è al sicuro. Si può tornare indietro e riprovare tra un momento.",
  failedId: ({ id }) => `Se succede di nuovo, basta indicare questo numero: ${id}`,
  forbiddenTitle: "Questa pagina non è accessibile",
  busyTitle: "Riprovi tra un momento",
  tooManyTitle: "Riprovi tra qualche minuto",
  offlineTitle: "Nessuna connessione",
  offline: "Quanto scritto è ancora qui. Parte quando la connessione torna.",
  back: "Indietro",
  toPlan: "Al piano",
};
