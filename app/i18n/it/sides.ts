import type { Messages } from "../types";

export const sides: Messages["sides"] = {
  vendor: "fornitore",
  customer: "cliente",
  both: "entrambe le parti",
  ofCompany: ({ company }) => `di ${company}`,
  yourSide: "la Sua parte",
  otherSide: "l’altra parte",
  onlyUs: "solo noi",
  onlyUsWhy: ({ company }) =>
    `Lo vedono solo le persone di ${company}. Chi gestisce il server potrebbe leggerne la base dati.`,
};
