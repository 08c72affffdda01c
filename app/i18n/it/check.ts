import { plural } from "../plural";
import type { MoreMessages } from "../types";

const pl = plural("it");

export const check: MoreMessages["check"] = {
  title: "Controllo di questo piano",
  lead: "Che cosa di solito va storto in piani come questo. Non blocca nulla; entrambe le parti leggono lo stesso.",
  none: "Il controllo non trova nulla da sistemare.",
  before: "Prima che entrambe le parti possano accettare",
  advice: "Conviene sistemarlo",
  rule: ({ id }) => `regola ${id}`,
  settle: "Sistemalo",
  rules: {
    owner: { what: ({ title }) => `Nessuno è indicato per «${title}».`, how: "Indica una persona." },
    deliverable: {
      what: ({ title }) => `«${title}» non dice che risultato dà.`,
      how: "Scrivi il risultato in una riga.",
    },
    acceptance: {
      what: ({ title }) => `«${title}» non dice quando il risultato è buono.`,
      how: "Scrivi come lo sapranno entrambe le parti.",
    },
    noCustomerStep: {
      what: ({ customer }) => `${customer} non ha nessun passo in questo piano.`,
      how: "Aggiungi un loro passo.",
    },
    noVendorStep: {
      what: ({ vendor }) => `${vendor} non ha nessun passo in questo piano.`,
      how: "Aggiungi un loro passo.",
    },
    noExit: {
      what: ({ customer }) => `Non c'è un giorno in cui ${customer} possa fermarsi prima della decisione.`,
      how: "Apri un passo e aggiungi un giorno per fermarsi.",
    },
    noDecision: {
      what: () => "Nessun passo chiede la decisione.",
      how: "Aggiungi un passo con la decisione per iscritto.",
    },
    noContract: {
      what: () => "Nessun passo conferma che il contratto è firmato.",
      how: "Aggiungi un passo con la firma.",
    },
    stages: {
      what: ({ n }) => `Il piano ha ${n} fasi; più di dieci sono difficili da seguire.`,
      how: "Unisci le fasi che stanno insieme.",
    },
    soon: {
      what: ({ customer, on, n }) => `${customer} non ha nulla da fare prima del ${on}, fra ${n} giorni.`,
      how: "Aggiungi un loro passo entro quattordici giorni.",
    },
    targetOpen: {
      what: ({ customer, on }) => `${customer} non ha ancora fatto propria la data del ${on}, con un motivo.`,
      how: "Conferma la data o suggeriscine un'altra.",
    },
    eventUnknown: {
      what: () => "Nessuno ha detto se c'è un giorno che non si può spostare.",
      how: "Indica quel giorno o di' che non c'è.",
    },
    eventMissed: {
      what: ({ on, than }) => `Il piano punta al ${on}; il giorno che non si può spostare è il ${than}.`,
      how: "Sposta uno dei due.",
    },
    consequence: {
      what: ({ on }) => `Nessuno ha scritto che cosa succede se si manca il ${on}.`,
      how: "Scrivilo in una riga.",
    },
    reasonToAct: { what: () => "Il motivo per agire ora non è scritto.", how: "Scrivilo con le parole del cliente." },
    expectedValue: {
      what: () => "Non è scritto che cosa il cliente si aspetta di ottenere.",
      how: "Scrivilo, con una cifra se c'è.",
    },
    budget: {
      what: ({ n }) => `Il piano ha ${n} passi, più di quanti ne prevede il suo modello.`,
      how: "Togli o unisci dei passi.",
    },
    order: {
      what: ({ title, other }) => `«${title}» scade prima di «${other}», che deve attendere.`,
      how: "Sposta una delle due date.",
    },
    after: { what: () => "Il piano finisce con la firma.", how: "Aggiungi i primi passi successivi, con le date." },
    few: {
      what: ({ customer, n }) =>
        `Finora ${pl(n, "ha partecipato", "hanno partecipato")} ${n} ${pl(n, "persona", "persone")} di ${customer}; meno di due è una base fragile.`,
      how: "Invita un'altra persona e dalle un passo.",
    },
    noDecider: {
      what: ({ customer }) => `Nessuno è indicato come chi decide per ${customer}.`,
      how: "Di' chi decide.",
    },
    deciderOpen: {
      what: ({ people, customer }) => `${customer} non ha ancora confermato che ${people} decide.`,
      how: "Confermalo o indica qualcun altro.",
    },
    missingRoles: {
      what: ({ roles }) => `Richiesto in questo piano e di nessuno: ${roles}.`,
      how: "Invita chi manca o di' chi lo fa.",
    },
    weak: { what: ({ title }) => `Ciò che si conferma a «${title}» si può contestare.`, how: "Cambia le parole." },
    falling: {
      what: ({ title, other }) => `«${title}» chiede meno di «${other}», che viene prima.`,
      how: "Chiedi di più o anticipalo.",
    },
    stageUnproven: {
      what: ({ title }) => `Nella fase «${title}» non si conferma nulla per iscritto.`,
      how: "Chiedi una conferma al suo ultimo passo.",
    },
    again: {
      what: ({ title, people }) => `Chi ha confermato «${title}» non c'è più; ${people} può confermarlo di nuovo.`,
      how: "Chiedilo di nuovo.",
    },
    outdated: {
      what: ({ title }) => `La data confermata a «${title}» da allora è cambiata.`,
      how: "Chiedi una nuova conferma.",
    },
    gateDead: {
      what: ({ title }) => `Il punto di verifica «${title}» dipende da qualcosa che non si chiede più.`,
      how: "Cambia da che cosa dipende.",
    },
    criteriaNone: {
      what: () => "Non ci sono criteri di successo.",
      how: "Scrivine da tre a cinque, ciascuno sì o no.",
    },
    criteriaOpen: {
      what: () => "Le due parti non hanno ancora accettato i criteri di successo.",
      how: "Accetta l'elenco.",
    },
    questions: {
      what: ({ n }) => `${n} ${pl(n, "domanda è ancora aperta", "domande sono ancora aperte")}.`,
      how: "Rispondi; le chiude chi ha chiesto.",
    },
    risks: {
      what: ({ n }) =>
        `${n} ${pl(n, "rischio aperto non ha", "rischi aperti non hanno")} una data o nulla che lo riduca.`,
      how: "Scrivi che cosa si fa ed entro quando.",
    },
  },
};
