import { plural } from "../plural";
import type { Messages } from "../types";

const pl = plural("es");

export const people: Messages["people"] = {
  title: "Personas",
  of: ({ company }) => `Personas de ${company}`,
  lead: "dirige por esta parte",
  decides: "decide",
  decidesNamedBy: ({ company }) => `según ${company}, decide; aún sin confirmar`,
  confirmDecides: ({ who }) => `Confirmar que decide ${who}`,
  addedBy: ({ who }) => `añadido por ${who}`,
  invitedOn: ({ day }) => `invitación del ${day}`,
  notInvited: "sin invitación todavía",
  notActed: "aún no ha actuado",
  actedLast: ({ day }) => `última actuación: ${day}`,
  left: ({ day }) => `dejó este plan el ${day}`,
  openSteps: ({ n }) => `${n} ${pl(n, "paso abierto", "pasos abiertos")}`,

  inviteTitle: "Invitar a alguien",
  inviteLead: "Recibe un correo con su propio enlace: sin cuenta y sin contraseña.",
  inviteSend: "Añadir y enviar la invitación",
  inviteLater: "Añadir sin enviar correo",
  suggestOther: ({ company }) => `Sugerir a alguien de ${company}`,
  theirLanguage: "Su idioma",
  theirZone: "Su zona horaria",
  addressFixed: "Esta persona ya ha actuado aquí. Solo su propia parte puede cambiar la dirección.",
  resend: "Enviar otra vez la invitación",
  sent: ({ who }) => `La invitación a ${who} está en camino.`,

  linkTitle: "Enlace personal",
  linkOf: ({ who }) => `Enlace personal de ${who}`,
  linkCopy: "Copiar el enlace",
  linkQr: "Mostrar como código para la cámara",
  linkWarn: "Quien tenga este enlace puede actuar como esta persona. No lo dé a nadie más.",
  linkReplace: "Cambiar el enlace",
  linkReplaceWhy: "El enlace anterior deja de valer de inmediato; se envía otro.",
  linkEnd: "Anular el enlace",
  viewerTitle: "Enlace de lectura",
  viewerWhy: "Quien lo tenga puede leer lo que ven las dos partes y no puede cambiar nada.",
  viewerMake: "Crear un enlace de lectura",
  remove: "Quitar de este plan",
  removeTo: "¿Quién asume los pasos abiertos?",
  removeReason: "Motivo (lo leen las dos partes)",
  passOn: "Pasar a otra persona del equipo",

  looksTitle: "Lo que usted ve",
  langChange: "Su idioma y zona horaria",
  mailTitle: "Correo",
  mailSilence: "Sin correo diario de este plan",
  mailSilenced: "No recibe el correo diario de este plan. Los códigos, recibos y actas siguen llegando.",
  mailAgain: "Volver a recibir el correo diario",
};
