import type { Messages } from "../types";

export const doors: Messages["doors"] = {
  notFoundTitle: "Aquí no hay nada",
  notFound: "Esta página no existe o no está abierta para usted. No se ha cambiado nada.",
  accountHere: "¿Tiene una cuenta aquí?",
  signIn: "Iniciar sesión",
  endedTitle: "Este enlace ya no funciona",
  ended:
    "Ha terminado, se ha sustituido por uno más reciente o no se copió completo. No se ha perdido nada. Busque un correo más reciente o pida un enlace nuevo a la persona que se lo envió.",
  laterTitle: "Ahora no es posible",
  brokenTitle: "Algo ha fallado aquí",
  broken: "El error es nuestro. No se ha cambiado nada, y lo que guardó antes sigue ahí.",
  brokenId: ({ id }) => `Si vuelve a ocurrir, indique este número a la persona que le invitó: ${id}`,
  handTitle: "Una pregunta antes de la primera vez",
  hand: "Los filtros de correo también abren enlaces y pulsan botones. Escriba su nombre para que sepamos que usted es una persona.",
  handLabel: "Su nombre",
  handGo: "Continuar",
  switchTitle: "Este enlace es de otra persona",
  switchFrom: ({ now, next }) =>
    `En este navegador el plan está abierto como ${now}. El enlace que ha abierto es de ${next}.`,
  switchGo: ({ next }) => `Continuar como ${next}`,
  switchStay: ({ now }) => `Seguir como ${now}`,
  reader: "alguien que solo lee",
};
