import { plural } from "../plural";
import type { MoreMessages } from "../types";

const pl = plural("es");

export const record: MoreMessages["record"] = {
  title: "Historial",
  lead: "Cada cambio, con quién y cuándo. Las entradas se añaden y nunca se reescriben.",
  entry: ({ n }) => `Entrada ${n}`,
  count: ({ n }) => `${n} ${pl(n, "entrada", "entradas")}`,
  by: ({ who, when }) => `${who}, ${when}`,
  how: ({ how }) => `se sabe por: ${how}`,
  system: "el sistema",
  lane: { shared: "lo ven las dos partes", vendor: "solo nosotros", customer: "solo nosotros" },
  filterAll: "Todas las entradas",
  filterSigned: "Firmadas",
  filterStep: "Este paso",
  filterPerson: "Esta persona",
  before: "Antes",
  after: "Después",
  details: "Detalles",
  hash: "Valor de comprobación",
  previous: "Valor de comprobación de la entrada anterior",
  text: "Texto tal como se leyó",
  empty: "Aquí todavía no ha pasado nada.",

  checkTitle: "Comprobar el historial",
  checkLead:
    "Cada entrada lleva un valor de comprobación calculado a partir de la anterior. Si alguna se cambió, la comprobación dice cuál.",
  check: "Comprobar ahora",
  checkValid: ({ n }) => `Todas las entradas hasta la ${n} encajan. Ninguna se ha cambiado.`,
  checkBroken: ({ n }) => `La entrada ${n} se cambió después de escribirse. Las anteriores encajan.`,
  checkBehind: ({ n }) => `Faltan entradas después de la ${n}. Un recibo nombra una posterior.`,
  checkSample: "Esto es un ejemplo; nada de él sirve como prueba.",
  proves:
    "Lo que muestra: las palabras, su orden y sus horas son tal como se escribieron. No muestra quién estaba ante el teclado.",

  takeTitle: "Llevárselo",
  takeLead: "Todo lo que ve su parte, en formatos abiertos, con lo necesario para comprobarlo sin nosotros.",
  takeRecord: "Historial completo",
  takePlan: "Plan en PDF",
  takeOffer: "Oferta en PDF",
  takeSheet: "Pasos en hoja de cálculo",
  takeCalendar: "Fechas en archivo de calendario",
  takeMinutes: "Acta en PDF",

  laneTab: { shared: "Las dos partes", own: "Solo nosotros" },
  lanes: "Qué parte",
  signedBy: "Firmado: ver el recibo",
  head: "Valor de comprobación de la última entrada",
  key: "Firmado con la clave",
  takeLines: "Historial completo, una entrada por línea",
  backToNewest: "Entradas más recientes",
  acts: {
    "plan.commit": "Acuerdo sobre el plan",
    "verifier.sign": "Confirmación",
    "verifier.withdraw": "Retirar una confirmación",
    "exit.answer": "Respuesta: continuar o parar",
    "stop.takeBack": "Retirar una parada",
    "decision.give": "Decisión",
    "decision.postpone": "Decidir otro día",
    "target.confirm": "Confirmar la fecha del cliente",
    "decider.confirm": "Confirmar quién decide",
    "criterion.judge": "Marcar un criterio como cumplido",
    "mailbox.confirm": "Confirmar un buzón",
  },
};
