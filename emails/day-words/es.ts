import type { DayWords } from "./en";

export const es: DayWords = {
  steps: {
    subject: ({ title, n }) => (n === 1 ? title : `${title} y ${n - 1} más`),
    title: "Sus pasos",
    lead: ({ n }) =>
      n === 1 ? "Este es suyo. Puede responder desde aquí." : "Estos son suyos. Puede responder a cada uno desde aquí.",
  },
  digest: {
    subject: ({ day }) => `Su semana desde el ${day}`,
    title: "Su semana",
    lead: ({ n }) =>
      n === 0 ? "Esta semana no tiene nada pendiente." : n === 1 ? "Una cosa es suya." : `${n} cosas son suyas.`,
  },
  by: ({ day }) => `hasta el ${day}`,
  today: ({ day }) => `hoy, ${day}`,
  late: ({ day, n }) => `vencía el ${day}, hace ${n === 1 ? "un día" : `${n} días`}`,
  fresh: "nuevo para usted",
  confirm: ({ words }) => `Por confirmar: ${words}`,
  exit: ({ words }) => `Por responder: ${words}`,
  accept: "El resultado está listo: mírelo y acéptelo.",
  decide: "La oferta espera su respuesta.",
  change: ({ words }) => (words === "" ? "La otra parte propone un cambio." : `Propuesta: ${words}`),
  agree: "La otra parte ha aceptado este plan por escrito. Ahora puede hacerlo usted.",
  minutes: "El acta aún no se ha enviado.",
  first: ({ steps }) => `Antes: ${steps}`,
  stuck: "Usted dijo que algo lo impide.",
  links: {
    done: "Hecho",
    later: "Todavía no",
    other: "No es mío",
    blocked: "Bloqueado",
    confirm: "Leer y confirmar",
    exit: "Leer y responder",
    accept: "Verlo",
    decide: "Leer y responder",
    change: "Ver el cambio",
    agree: "Leer y aceptar",
    minutes: "Escribir el acta",
  },
  others: "Pendiente de otros",
  other: ({ title, who, day }) => `${title} (${who}, hasta el ${day})`,
  nobody: "nadie indicado",
  moved: "Cambiado desde la semana pasada",
  move: ({ title, from, to }) => `${title}: del ${from} al ${to}`,
  exitNext: "El próximo punto en el que el cliente puede parar",
  exitLine: ({ question, day }) => `${day}: ${question}`,
  because: "algo de un plan es suyo",
  stop: "Menos correos de este tipo, o ninguno",

  lost: {
    subject: ({ name }) => `Un correo no llegó a ${name}`,
    title: ({ name }) => `Un correo no llegó a ${name}`,
    bounced: ({ letter, name, address }) =>
      `«${letter}» para ${name} (${address}) fue devuelto. No se envía nada más a esta dirección.`,
    complained: ({ letter, name, address }) =>
      `${name} (${address}) marcó «${letter}» como no deseado. No se envía nada más a esta dirección.`,
    unknown: ({ letter, name, address }) => `Nadie confirma que «${letter}» haya llegado a ${name} (${address}).`,
    what: "Lo que puede hacer: copiar el texto y enviarlo usted, o pedir otra dirección e introducirla.",
    open: "Abrir las personas del plan",
  },
};
