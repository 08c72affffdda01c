import type { ServerMessages } from "../types";

export const mailsPage: ServerMessages["mailsPage"] = {
  title: "Todos los correos que enviamos y por qué",
  lead: "Como mucho un correo al día que nadie haya pedido, entre todos los planes. Ninguno si nada vence.",
  promise: "Sin imágenes que informen, sin enlaces contados. Seguir un enlace de un correo nunca cambia nada.",
  afterEnd:
    "Cuando un plan termina solo se envían: el recibo, la noticia del final, el acta de esa reunión y sus correcciones, y los códigos que se pidan.",
  columns: { mail: "Correo", why: "Por qué y cuándo", who: "A quién" },
  noOff: "No se puede desactivar",
  off: "Se desactiva con un toque",
  mails: {
    invitation: { name: "Invitación", why: "Alguien le invitó a un plan.", who: "La persona invitada" },
    question: {
      name: "Pregunta interna",
      why: "Alguien de su empresa le preguntó sobre un paso.",
      who: "La persona consultada",
    },
    code: { name: "Código de un solo uso", why: "Usted lo pidió para firmar.", who: "Quien lo pidió" },
    receipt: { name: "Recibo", why: "Se ha firmado algo.", who: "Quien firmó y una persona que dirige en cada parte" },
    steps: {
      name: "Sus pasos",
      why: "Como mucho una vez al día, solo si algo vence, tiene retraso o es nuevo para usted.",
      who: "A quien corresponden",
    },
    digest: {
      name: "Correo del lunes",
      why: "Lo que es suyo, lo que depende de otros, lo que se movió y cuándo puede parar.",
      who: "Personas con pasos abiertos",
    },
    change: { name: "Cambio sugerido", why: "La otra parte sugiere un cambio.", who: "Quien dirige por su parte" },
    agreementVoid: {
      name: "El acuerdo ya no vale",
      why: "El plan cambió después de que lo aceptara.",
      who: "Quien lo había aceptado",
    },
    meeting: {
      name: "Reunión",
      why: "Tiene una invitación a una reunión; con archivo de calendario.",
      who: "Las personas invitadas",
    },
    minutes: { name: "Acta", why: "Se envió el acta de una reunión.", who: "Presentes y, si se desea, ausentes" },
    correction: { name: "Corrección del acta", why: "Se corrigió un acta.", who: "Quien recibió el acta" },
    minutesDue: {
      name: "Acta pendiente",
      why: "El acta de una reunión aún no se ha enviado.",
      who: "Quien la escribe",
    },
    decision: {
      name: "Decisión solicitada",
      why: "La oferta está presentada y se pide su decisión.",
      who: "Quien decide",
    },
    ended: { name: "Plan terminado", why: "El plan se paró o se decidió que no.", who: "Todas las personas del plan" },
    link: { name: "Enlace nuevo", why: "Su enlace personal se ha cambiado.", who: "La persona afectada" },
    signIn: { name: "Enlace de acceso", why: "Pidió un enlace para iniciar sesión.", who: "Personal del proveedor" },
    staffInvitation: {
      name: "Invitación al espacio de trabajo",
      why: "Le invitó una persona de su empresa.",
      who: "Personal del proveedor",
    },
  },
};
