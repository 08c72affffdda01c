import type { Messages } from "../types";

export const you: Messages["you"] = {
  link: "Sus correos y su calendario",
  title: "Sus correos y su calendario",
  lead: ({ address }) => `Para ${address}, de todos sus planes aquí.`,
  erased: "[borrado]",

  calendarTitle: "En su calendario",
  calendarLead:
    "Sus pasos, sus reuniones y los puntos en los que se puede parar el plan, siempre como están. Suscríbase a la dirección en Google, Outlook o el calendario de Apple.",
  calendarProve: "El calendario reúne todos sus planes; por eso preguntamos antes si este buzón es suyo.",
  calendarGet: "Obtener la dirección de mi calendario",
  calendarAddress: "La dirección de su calendario",
  calendarHint: "Guárdela para usted: quien la tenga puede leer estas entradas. No abre ni cambia nada más.",
  calendarCopy: "Copiar la dirección",
  calendarOpen: "Abrir en mi programa de calendario",
  calendarRenew: "Crear una dirección nueva",
  calendarRenewHint: "La anterior deja de funcionar al momento.",
  calendarSample: "Esto es una muestra: sus personas son inventadas y no tienen calendario.",
  calendarName: "Countersign",
  calendarOff: "Cancelado",
  entries: {
    step: ({ title }) => title,
    confirm: ({ title }) => `Confirmar: ${title}`,
    accept: ({ title }) => `Revisar el resultado: ${title}`,
    exit: ({ title }) => `Seguir o parar: ${title}`,
    meeting: ({ title }) => title,
  },
  entryDone: ({ entry }) => `Hecho: ${entry}`,

  mailsTitle: "Correos que le recuerdan algo",
  mailsLead: "Como mucho uno al día, por su mañana, y solo si algo suyo vence, va con retraso o es nuevo.",
  often: {
    daily: "Cuando algo vence, y un resumen los lunes",
    weekly: "Solo el resumen de los lunes",
    overdue: "Solo cuando algo va con retraso",
    none: "Ninguno",
  },
  oftenLabel: "Con qué frecuencia",
  oftenSave: "Guardar",
  oftenSaved: "Guardado.",
  always: "Los códigos, recibos, invitaciones y actas llegan en todo caso: forman parte de lo que usted hace.",
  stopTitle: "¿Sin más recordatorios?",
  stopLead: ({ address }) =>
    `Entonces ${address} no recibe más recordatorios, de ningún plan. Puede cambiarlo aquí cuando quiera.`,
  stopButton: "No enviarme recordatorios",
  stopDone: "Hecho. No llegarán más recordatorios.",
  stopLess: "¿Mejor menos que ninguno?",
};
