import type { Messages } from "../types";

export const sides: Messages["sides"] = {
  vendor: "proveedor",
  customer: "cliente",
  both: "las dos partes",
  ofCompany: ({ company }) => `de ${company}`,
  yourSide: "su parte",
  otherSide: "la otra parte",
  onlyUs: "solo nosotros",
  onlyUsWhy: ({ company }) =>
    `Solo lo ven las personas de ${company}. Quien administra el servidor podría leer su base de datos.`,
};
