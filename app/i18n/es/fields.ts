import type { Messages } from "../types";

export const fields: Messages["fields"] = {
  required: "Rellene este campo.",
  tooLong: "Es demasiado largo. Acórtelo; su texto sigue aquí.",
  notADate: "Ese día no existe. Escríbalo así: 2026-05-06.",
  outOfRange: "Está fuera de lo posible aquí.",
  notAnAddress: "No es una dirección de correo completa.",
  notAZone: "No conocemos esa zona horaria. Elija una de la lista.",
  unknownChoice: "Elija una opción de la lista.",
  beforeDependency: "Ese día es anterior a un paso que debe ir antes.",
  afterDependant: "Ese día es posterior a un paso que espera a este.",
  notALink: "No es una dirección completa. Empieza por https://",
  twoLetters: "Escriba al menos dos letras.",
  mustAgree: "Marque la casilla si está de acuerdo.",
  notANumber: "Escriba un número.",
  endsBeforeStart: "El final es anterior al comienzo.",
  inTheFuture: "Está en el futuro.",
  inThePast: "Ese día ya ha pasado.",
  code: "No es el código que le enviamos para esto. Mire el último correo; tiene seis cifras.",
  unexpected: "Este campo no se esperaba aquí.",
  fileType: "Se pueden añadir imágenes, PDF y archivos de oficina; otros, no.",
  fileSize: "Este archivo es demasiado grande.",
};
