import { capital, plural } from "../plural";
import type { Messages } from "../types";
import { count } from "./common";

const pl = plural("es");
/** "paso" is masculine, so one becomes "un". */
const masculine = (n: number) => (n === 0 ? "ningún" : n === 1 ? "un" : count(n));

function waits({ you, them, company }: { you: number; them: number; company: string }): string {
  if (you === 0 && them === 0) return "No hay nada pendiente.";
  if (you === 0) return `Nada depende de usted; ${count(them)} ${pl(them, "cosa", "cosas")}, de ${company}.`;
  const yours = `${capital(count(you))} ${pl(you, "cosa depende", "cosas dependen")} de usted`;
  return them === 0 ? `${yours}.` : `${yours}; ${count(them)}, de ${company}.`;
}

export const plan: Messages["plan"] = {
  headline: {
    draft: ({ company }) => `Este plan es un borrador. ${company} aún no lo ha visto.`,
    onCourse: ({ day }) => `Según lo previsto para el ${day}.`,
    late: ({ day, n }) => `Para el ${day}, con ${masculine(n)} ${pl(n, "paso", "pasos")} con retraso.`,
    waits,
    stopOn: ({ day }) => `El ${day} puede parar con un formulario.`,
    stopAnyDay: "Puede parar cualquier día con un formulario.",
    theyCanStopOn: ({ company, day }) => `${company} puede parar el ${day} con un formulario.`,
    deciding: ({ who }) => `La decisión está en manos de ${who}.`,
    decidedYes: ({ who, day }) => `${who} decidió que sí el ${day}.`,
    decidedNo: ({ who, day }) => `${who} decidió que no el ${day}. Ya no se pide nada a nadie.`,
    stopped: ({ who, day }) => `${who} paró este plan el ${day}. Ya no se pide nada a nadie.`,
    takeBackUntil: ({ when }) => `Se puede retirar hasta: ${when}.`,
    frozen: "Este plan ha terminado. Todo se puede leer y llevar todavía.",
    postponed: ({ who, day }) => `${who} decidirá otro día y sugiere el ${day}.`,
  },

  title: ({ vendor, customer }) => `${customer} y ${vendor}`,
  anchor: { contract_signature: "Contrato firmado", decision_meeting: "Día de la decisión", go_live: "En uso" },
  customersDate: ({ company }) => `La fecha de ${company}`,
  because: ({ reason }) => `motivo: ${reason}`,
  proposedBy: ({ company }) => `fecha que plantea ${company}`,
  confirmedDate: ({ who }) => `la ha confirmado ${who}`,
  confirmDate: "Confirmar esta fecha",
  suggestDate: "Sugerir otra fecha",
  suggestedDate: ({ company, day, reason }) => `${company} sugiere el ${day}: ${reason}`,
  takeDate: ({ day }) => `Mover al ${day}`,
  moveDate: "Mover la fecha",
  moveReason: "¿Por qué se mueve la fecha?",
  moveEffect: ({ n }) =>
    n === 0
      ? "Ningún paso abierto se mueve con ella."
      : `${capital(masculine(n))} ${pl(n, "paso abierto se mueve", "pasos abiertos se mueven")} con ella.`,
  fixedDates: "Los pasos con fecha fija se quedan donde están.",
  daysLeft: ({ n }) => `${pl(n, "queda", "quedan")} ${n} ${pl(n, "día", "días")}`,
  edition: ({ n }) => `Edición ${n}`,

  nextTitle: "Su próximo paso",
  nextOf: ({ who }) => `Próximo paso de ${who}`,
  nextNone: "Nada depende de usted.",
  nextNoneThen: ({ who, step, day }) => `El próximo paso es de ${who}: «${step}», ${day}.`,
  nextNothing: "Todos los pasos están hechos o no proceden.",
  goTo: "Ir a este paso",
  asks: ({ who }) => `${who} le pide`,

  views: { mine: "Míos", all: "Todos", timeline: "Calendario", print: "Imprimir" },
  viewsLabel: "Mostrar",
  stages: "Fases",
  steps: "Pasos",
  stepsOf: ({ done, of }) => pl(done, `${done} de ${of} hecho`, `${done} de ${of} hechos`),
  strip: "Fases del plan, con el día de hoy y los días en que puede parar",
  stripToday: "hoy",
  stripStop: ({ day }) => `Aquí puede parar: ${day}`,
  checkpoint: "Punto de control",
  challenge: "Lo que aquí suele costar",
  waitingTitle: "Depende de",
  waitingYou: ({ n }) => `${n} de usted`,
  waitingSide: ({ n, company }) => `${n} de ${company}`,
  peopleTitle: "Personas",
  peopleMore: ({ n }) => `y ${n} más`,
  changesTitle: "Desde su última visita",
  changesLast: "Últimos cambios",
  stageOf: ({ n, of }: { n: number; of: number }) => `Fase ${n} de ${of}`,
  stageAfter: "¿Después de qué fase?",
  addStage: "Añadir una fase",
  decideTitle: "Su decisión",
  decideLead: "La oferta está ante usted: sí, no, u otro día. Abrirla no decide nada.",
  changesNone: "Nada ha cambiado desde su última visita.",
  changesMore: ({ n }) => `${n} ${pl(n, "cambio", "cambios")} más`,
  addedBy: ({ company }) => `lo ha añadido ${company}`,
  addedByWho: ({ who, company }) => `Lo ha añadido ${who}, ${company}`,
  askColleague: "Preguntar a otra persona del equipo",
  invite: "Invitar a alguien",
  addPrivate: "Añadir algo que solo vemos nosotros",
  addStep: "Añadir un paso",
  addStepTo: ({ stage }) => `Añadir un paso a «${stage}»`,
  takeAway: "Llevárselo",
  takeA4: "Una página A4",
  takeSheet: "Hoja de cálculo",
  takeCalendar: "Calendario",
  takeAll: "Todo, en formatos abiertos",
  stopLink: "Parar aquí",
  stopLead: "Puede parar cualquier día. Basta un formulario, sin llamada y sin motivo, salvo que quiera darlo.",
  offerOn: ({ company, day }) => `${company} presentará su oferta el ${day}.`,
  offerThere: ({ day }) => `La oferta se presentó el ${day}.`,
  offerOpen: "Abrir la oferta",
  meetingsTitle: "Reuniones",
  meetingRecord: "Registrar una reunión",
  minutesDue: ({ day }) => `Acta hasta ${day}`,
  minutesOverdue: ({ day }) => `El acta debía enviarse hasta ${day}`,
  minutesSent: "Acta enviada",
  minutesLate: ({ day }) => `Acta enviada tarde, debía enviarse hasta ${day}`,
  minutesOf: ({ meeting }) => `Acta: ${meeting}`,
  recordLink: "Historial",
  reading: "Está leyendo con un enlace de lectura. Con un enlace personal puede participar.",

  facts: "De qué trata este plan",
  texts: {
    subject: "Asunto",
    targetReason: "Por qué esta fecha",
    reasonToAct: "Motivo para actuar",
    capabilities: "Qué debe poder hacer",
    expectedValue: "Qué debería aportar",
    consequence: "Qué pasa si no se llega a ese día",
  },
  criticalOn: "Un día que no se puede mover",
  criticalNone: "No hay ningún día así",
  textEmpty: "Sin escribir todavía.",

  shareTitle: "Compartir este plan",
  shareLead: ({ company }) =>
    `Cada una de estas personas de ${company} recibe un correo con su propio enlace. Desde entonces pueden editar las dos partes.`,
  shareNow: ({ n }) => `Compartir y enviar ${n} ${pl(n, "invitación", "invitaciones")}`,
  shareNobody: "Indique primero al menos a una persona del cliente.",
  lettersOnTheWay: ({ n }) =>
    `${n === 1 ? "Una" : capital(count(n))} ${pl(n, "carta está", "cartas están")} en camino.`,
  lettersHere: "De este espacio aún no sale correo: puede leerlas entre los correos.",
  deciderNamed: ({ who, company }) => `${company} ha indicado que decide ${who}.`,
  deciderConfirm: "Confírmelo o cámbielo.",

  emptyMine: "Aquí están los pasos que dependen de usted. Ahora no hay ninguno abierto.",
  emptyAll: "Aquí están los pasos de las dos partes, cada uno con responsable y fecha. Añada el primero.",
  emptyStage: "No hay pasos en esta fase.",
  emptyMeetings: "Aquí están las reuniones y sus actas, para que todos lean lo mismo. Registre la primera.",
  emptyPeople: "Aquí están las personas de las dos partes. Invite a quienes concierne la decisión.",
  emptyPrivate: "Aquí puede guardar pasos, notas y archivos que solo ve su parte.",

  checkTitle: "Conviene mirarlo",
  checkLead: "Las dos partes ven estas notas. No impiden nada.",
  check: {
    manyStages: "El plan tiene más de diez fases.",
    noExit: "No hay ningún día en que se pregunte al cliente si quiere parar.",
    noCustomerStep: "En los próximos catorce días, ningún paso es del cliente.",
    fewPeople: "Hasta ahora han participado menos de dos personas del cliente.",
    afterEvent: "La fecha del cliente es posterior al día que no se puede mover.",
    asksOpinion: "Una confirmación pide una opinión. Un hecho es más fácil de confirmar.",
    nobodyDecides: "Aún no está confirmado quién decide por el cliente.",
  },
};
