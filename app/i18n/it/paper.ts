import type { ServerMessages } from "../types";

export const paper: ServerMessages["paper"] = {
  planTitle: "Piano",
  offerTitle: "Offerta",
  minutesTitle: "Verbale",
  madeOn: ({ when }) => `Creato: ${when}`,
  edition: ({ n }) => `Edizione ${n}`,
  head: ({ n, hash }) => `Voce ${n}, valore di controllo ${hash}`,
  steps: "Passi e date",
  stops: "Giorni in cui il cliente può fermarsi",
  confirmations: "Conferme",
  decision: "Decisione",
  people: "Persone",
  privateLeftOut: "Ciò che vede una sola parte non è incluso.",
  columns: {
    step: "Passo",
    who: "Chi",
    due: "Entro",
    state: "Stato",
    words: "Parole",
    when: "Quando",
    how: "Come",
  },
};
