import type { Messages } from "../types";

export const errors: Messages["errors"] = {
  endedTitle: "Este enlace ya no funciona",
  ended: "Se cambió, se anuló o está mal escrito. No se ha perdido nada. Pida otro a la persona que se lo envió.",
  endedCheck: "Si lo copió de un correo, compruebe que no falte ningún carácter al final.",
  notFoundTitle: "Esta página no existe",
  notFound: "La dirección puede estar mal escrita o la página no está abierta para usted. No se ha cambiado nada.",
  failedTitle: "Algo ha fallado por nuestra parte",
  failed: "Lo guardado antes está a salvo. Vuelva atrás e inténtelo de nuevo en un momento.",
  failedId: ({ id }) => `Si vuelve a ocurrir, indique este número: ${id}`,
  forbiddenTitle: "Esto no está abierto para usted",
  busyTitle: "Inténtelo de nuevo en un momento",
  tooManyTitle: "Espere unos minutos",
  offlineTitle: "Sin conexión",
  offline: "Lo que escribió sigue aquí. Se envía cuando vuelva la conexión.",
  back: "Volver",
  toPlan: "Al plan",
};
