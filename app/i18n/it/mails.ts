import type { Messages } from "../types";

export const mails: Messages["mails"] = {
  title: "Tutte le mail che inviamo e perché",
  lead: "Questo è l’elenco completo. Non ci sono altre mail, né immagini nascoste, né link contati, e seguire un link non cambia mai nulla da solo.",
  rule: "Al massimo una mail al giorno che nessuno ha chiesto, e nessuna quando non c’è nulla in scadenza.",
  name: "Mail",
  why: "Quando e perché",
  kinds: {
    invitation: {
      name: "Invito",
      why: "Qualcuno L’ha aggiunta a un piano o Le chiede di un passo. Contiene il Suo link personale.",
    },
    code: {
      name: "Codice monouso",
      why: "Lo ha chiesto Lei, per dimostrare che la casella è Sua o per firmare un testo.",
    },
    receipt: {
      name: "Ricevuta",
      why: "È stato firmato qualcosa di vincolante. Va a chi ha firmato e a una persona per parte.",
    },
    minutes: {
      name: "Verbale di una riunione",
      why: "Lei c’era, o il verbale è anche per Lei. Le correzioni arrivano allo stesso modo.",
    },
    minutesDue: {
      name: "Verbale da inviare",
      why: "Lei segue un piano e il verbale non è ancora stato inviato: la sera della riunione, la mattina dopo e due ore prima della scadenza; nessuna una volta inviato.",
    },
    decisionRequested: {
      name: "Si chiede la Sua risposta",
      why: "Lei è indicato come chi decide ed è stata presentata un’offerta.",
    },
    planEnded: {
      name: "Il piano è concluso",
      why: "Qualcuno ha fermato il piano o ha detto di no. Dopo non arrivano promemoria.",
    },
    commitmentVoid: {
      name: "Il Suo accordo non vale più",
      why: "Lei aveva accettato il piano e qualcosa è cambiato prima che lo accettasse l'altra parte.",
    },
    linkReplaced: { name: "Nuovo link personale", why: "Il Suo link è stato sostituito; quello vecchio non vale più." },
    steps: {
      name: "I Suoi passi",
      why: "Qualcosa di un piano è Suo e scade, è in ritardo o è nuovo. Al massimo una al giorno, la Sua mattina, per tutti i Suoi piani insieme; la frequenza la sceglie Lei.",
    },
    digest: {
      name: "La Sua settimana",
      why: "Il lunedì: che cosa è Suo, che cosa attende altri, quali date sono cambiate e dove il cliente può fermarsi. Sostituisce l’e-mail di quel giorno.",
    },
    notDelivered: {
      name: "Un’e-mail non è arrivata",
      why: "Lei segue un piano, e un’e-mail a qualcuno è tornata indietro o non era gradita.",
    },
    staffInvitation: {
      name: "Invito a un collega",
      why: "Solo nell’azienda fornitrice: qualcuno è stato invitato a lavorare qui.",
    },
    signInLink: {
      name: "Link per accedere",
      why: "Solo nell’azienda fornitrice: qualcuno ha chiesto un link per accedere.",
    },
  },
};
