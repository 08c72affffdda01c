import type { ServerMessages } from "../types";

export const mailsPage: ServerMessages["mailsPage"] = {
  title: "Tutte le e-mail che inviamo e perché",
  lead: "Al massimo un’e-mail al giorno non richiesta, per tutti i piani insieme. Nessuna se nulla è in scadenza.",
  promise: "Nessuna immagine che riferisce, nessun link contato. Seguire un link in un’e-mail non cambia mai nulla.",
  afterEnd:
    "Dopo la fine di un piano partono solo: la ricevuta, la notizia della fine, il verbale di quella riunione e le sue correzioni, e i codici richiesti.",
  columns: { mail: "E-mail", why: "Perché e quando", who: "A chi" },
  noOff: "Non si può disattivare",
  off: "Si disattiva con un tocco",
  mails: {
    invitation: { name: "Invito", why: "Qualcuno ha mandato un invito a un piano.", who: "La persona invitata" },
    question: {
      name: "Domanda interna",
      why: "Una persona dell’azienda ha chiesto qualcosa su un passo.",
      who: "La persona interpellata",
    },
    code: { name: "Codice monouso", why: "È stato richiesto per firmare.", who: "Chi lo ha richiesto" },
    receipt: {
      name: "Ricevuta",
      why: "Qualcosa è stato firmato.",
      who: "Chi ha firmato e una persona che guida per ciascuna parte",
    },
    steps: {
      name: "I Suoi passi",
      why: "Al massimo una volta al giorno, solo se qualcosa scade, è in ritardo o è nuovo.",
      who: "Chi ne è responsabile",
    },
    digest: {
      name: "E-mail del lunedì",
      why: "Che cosa dipende da Lei e da altri, che cosa si è mosso e quando ci si può fermare.",
      who: "Le persone con passi aperti",
    },
    change: {
      name: "Modifica suggerita",
      why: "L’altra parte suggerisce una modifica.",
      who: "Chi guida per la Sua parte",
    },
    agreementVoid: {
      name: "Accordo non più valido",
      why: "Il piano è cambiato dopo l’accordo.",
      who: "Chi aveva dato l’accordo",
    },
    meeting: {
      name: "Riunione",
      why: "C’è un invito a una riunione, con file di calendario.",
      who: "Le persone invitate",
    },
    minutes: {
      name: "Verbale",
      why: "È stato inviato il verbale di una riunione.",
      who: "I presenti e, se si desidera, gli assenti",
    },
    correction: {
      name: "Correzione del verbale",
      why: "Un verbale è stato corretto.",
      who: "Chi ha ricevuto il verbale",
    },
    minutesDue: {
      name: "Verbale in scadenza",
      why: "Il verbale di una riunione non è ancora partito.",
      who: "Chi lo scrive",
    },
    decision: {
      name: "Decisione richiesta",
      why: "L’offerta è stata presentata e si chiede la decisione.",
      who: "Chi decide",
    },
    ended: {
      name: "Piano concluso",
      why: "Il piano è stato fermato o si è deciso no.",
      who: "Tutte le persone del piano",
    },
    link: { name: "Nuovo link", why: "Il link personale è stato sostituito.", who: "La persona interessata" },
    signIn: {
      name: "Link di accesso",
      why: "È stato richiesto un link per accedere.",
      who: "Il personale del fornitore",
    },
    staffInvitation: {
      name: "Invito allo spazio di lavoro",
      why: "C’è l’invito di una persona dell’azienda.",
      who: "Il personale del fornitore",
    },
  },
};
