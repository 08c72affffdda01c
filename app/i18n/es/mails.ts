import type { Messages } from "../types";

export const mails: Messages["mails"] = {
  title: "Todos los correos que enviamos y por qué",
  lead: "Esta es la lista completa. No hay otros correos, ni imágenes ocultas, ni enlaces que se cuenten, y seguir un enlace nunca cambia nada por sí solo.",
  rule: "Como mucho un correo al día que nadie haya pedido, y ninguno cuando no hay nada pendiente.",
  name: "Correo",
  why: "Cuándo y por qué",
  kinds: {
    invitation: {
      name: "Invitación",
      why: "Alguien le ha añadido a un plan o le pregunta por un paso. Trae su enlace personal.",
    },
    code: {
      name: "Código de un solo uso",
      why: "Usted lo ha pedido, para demostrar que el buzón es suyo o para firmar un texto.",
    },
    receipt: {
      name: "Recibo",
      why: "Se ha firmado algo vinculante. Llega a quien firmó y a una persona de cada parte.",
    },
    minutes: {
      name: "Acta de una reunión",
      why: "Usted estuvo o el acta también es para usted. Las correcciones llegan igual.",
    },
    minutesDue: {
      name: "Acta pendiente",
      why: "Usted se ocupa de un plan y su acta aún no se ha enviado: la tarde de la reunión, la mañana siguiente y dos horas antes del plazo; ninguno una vez enviada.",
    },
    decisionRequested: {
      name: "Se le pide su respuesta",
      why: "Usted figura como quien decide y se ha presentado una oferta.",
    },
    planEnded: {
      name: "El plan ha terminado",
      why: "Alguien ha parado el plan o ha dicho que no. Después no llegan recordatorios.",
    },
    commitmentVoid: {
      name: "Su acuerdo ya no es válido",
      why: "Usted había aceptado el plan y algo cambió antes de que lo aceptara la otra parte.",
    },
    linkReplaced: { name: "Nuevo enlace personal", why: "Su enlace se ha sustituido; el anterior ya no funciona." },
    steps: {
      name: "Sus pasos",
      why: "Algo de un plan es suyo y vence, va con retraso o es nuevo. Como mucho uno al día, por su mañana, para todos sus planes juntos; usted elige la frecuencia.",
    },
    digest: {
      name: "Su semana",
      why: "Los lunes: lo que es suyo, lo que espera a otros, qué fechas cambiaron y dónde puede parar el cliente. Sustituye al correo de ese día.",
    },
    notDelivered: {
      name: "Un correo no llegó",
      why: "Usted lleva un plan, y un correo a alguien de él fue devuelto o no era deseado.",
    },
    staffInvitation: {
      name: "Invitación a una persona del equipo",
      why: "Solo dentro de la empresa proveedora: alguien ha sido invitado a trabajar aquí.",
    },
    signInLink: {
      name: "Enlace para iniciar sesión",
      why: "Solo dentro de la empresa proveedora: alguien ha pedido un enlace para iniciar sesión.",
    },
  },
};
