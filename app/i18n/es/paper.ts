import type { ServerMessages } from "../types";

export const paper: ServerMessages["paper"] = {
  planTitle: "Plan",
  offerTitle: "Oferta",
  minutesTitle: "Acta",
  madeOn: ({ when }) => `Elaborado: ${when}`,
  edition: ({ n }) => `Edición ${n}`,
  head: ({ n, hash }) => `Entrada ${n}, valor de comprobación ${hash}`,
  steps: "Pasos y fechas",
  stops: "Días en que el cliente puede parar",
  confirmations: "Confirmaciones",
  decision: "Decisión",
  people: "Personas",
  privateLeftOut: "No se incluye lo que ve una sola parte.",
  columns: {
    step: "Paso",
    who: "Quién",
    due: "Hasta",
    state: "Estado",
    words: "Palabras",
    when: "Cuándo",
    how: "Cómo",
  },
};
