import { plural } from "../plural";
import type { MoreMessages } from "../types";

const pl = plural("es");

export const check: MoreMessages["check"] = {
  title: "Revisión de este plan",
  lead: "Lo que suele fallar en planes como este. No bloquea nada; ambas partes leen lo mismo.",
  none: "La revisión no encuentra nada que resolver.",
  before: "Antes de que ambas partes puedan aceptarlo",
  advice: "Conviene resolverlo",
  rule: ({ id }) => `regla ${id}`,
  settle: "Resolverlo",
  rules: {
    owner: { what: ({ title }) => `Nadie figura como responsable de «${title}».`, how: "Nombre a una persona." },
    deliverable: {
      what: ({ title }) => `«${title}» no dice qué resultado da.`,
      how: "Escriba el resultado en una línea.",
    },
    acceptance: {
      what: ({ title }) => `«${title}» no dice cuándo su resultado es bueno.`,
      how: "Escriba cómo lo sabrán ambas partes.",
    },
    noCustomerStep: {
      what: ({ customer }) => `${customer} no tiene ningún paso en este plan.`,
      how: "Añada un paso suyo.",
    },
    noVendorStep: {
      what: ({ vendor }) => `${vendor} no tiene ningún paso en este plan.`,
      how: "Añada un paso suyo.",
    },
    noExit: {
      what: ({ customer }) => `No hay ningún día en el que ${customer} pueda parar antes de la decisión.`,
      how: "Abra un paso y añada un día para parar.",
    },
    noDecision: { what: () => "Ningún paso pide la decisión.", how: "Añada un paso con la decisión por escrito." },
    noContract: {
      what: () => "Ningún paso confirma que el contrato está firmado.",
      how: "Añada un paso con la firma.",
    },
    stages: {
      what: ({ n }) => `El plan tiene ${n} fases; más de diez son difíciles de seguir.`,
      how: "Una las fases que van juntas.",
    },
    soon: {
      what: ({ customer, on, n }) => `${customer} no tiene nada que hacer antes del ${on}, dentro de ${n} días.`,
      how: "Añada un paso suyo en los próximos catorce días.",
    },
    targetOpen: {
      what: ({ customer, on }) => `${customer} aún no ha hecho suya la fecha del ${on}, con un motivo.`,
      how: "Confirme la fecha o sugiera otra.",
    },
    eventUnknown: {
      what: () => "Nadie ha dicho si hay un día que no se puede mover.",
      how: "Fije ese día o diga que no lo hay.",
    },
    eventMissed: {
      what: ({ on, than }) => `El plan apunta al ${on}; el día que no se puede mover es el ${than}.`,
      how: "Mueva uno de los dos.",
    },
    consequence: {
      what: ({ on }) => `Nadie ha escrito qué pasa si no se llega al ${on}.`,
      how: "Escríbalo en una línea.",
    },
    reasonToAct: {
      what: () => "No está escrito el motivo para actuar ahora.",
      how: "Escríbalo con las palabras del cliente.",
    },
    expectedValue: {
      what: () => "No está escrito qué espera obtener el cliente.",
      how: "Escríbalo, con una cifra si la hay.",
    },
    budget: {
      what: ({ n }) => `El plan tiene ${n} pasos, más de los que admite su plantilla.`,
      how: "Quite o una pasos.",
    },
    order: {
      what: ({ title, other }) => `«${title}» vence antes que «${other}», a lo que tiene que esperar.`,
      how: "Mueva una de las dos fechas.",
    },
    after: { what: () => "El plan termina con la firma.", how: "Añada los primeros pasos posteriores, con fechas." },
    few: {
      what: ({ customer, n }) =>
        `Hasta ahora ${pl(n, "ha participado", "han participado")} ${n} ${pl(n, "persona", "personas")} de ${customer}; menos de dos es poca base.`,
      how: "Invite a una persona más y dele un paso.",
    },
    noDecider: {
      what: ({ customer }) => `No se nombra a nadie que decida por ${customer}.`,
      how: "Diga quién decide.",
    },
    deciderOpen: {
      what: ({ people, customer }) => `${customer} aún no ha confirmado que ${people} decide.`,
      how: "Confírmelo o nombre a otra persona.",
    },
    missingRoles: {
      what: ({ roles }) => `Se pide en este plan y nadie lo asume: ${roles}.`,
      how: "Invite a quien falta o diga quién lo hace.",
    },
    weak: { what: ({ title }) => `Lo que se confirma en «${title}» se puede discutir.`, how: "Cambie las palabras." },
    falling: {
      what: ({ title, other }) => `«${title}» pide menos que «${other}», que viene antes.`,
      how: "Pida más o adelántelo.",
    },
    stageUnproven: {
      what: ({ title }) => `En la fase «${title}» no se confirma nada por escrito.`,
      how: "Pida una confirmación en su último paso.",
    },
    again: {
      what: ({ title, people }) => `Quien confirmó «${title}» ya no está; ${people} puede confirmarlo de nuevo.`,
      how: "Pídalo de nuevo.",
    },
    outdated: {
      what: ({ title }) => `La fecha confirmada en «${title}» ha cambiado desde entonces.`,
      how: "Pida una nueva confirmación.",
    },
    gateDead: {
      what: ({ title }) => `El punto de control «${title}» depende de algo que ya no se pide.`,
      how: "Cambie de qué depende.",
    },
    criteriaNone: { what: () => "No hay criterios de éxito.", how: "Escriba de tres a cinco, cada uno de sí o no." },
    criteriaOpen: {
      what: () => "Las dos partes aún no han aceptado los criterios de éxito.",
      how: "Acepte la lista.",
    },
    questions: {
      what: ({ n }) => `${pl(n, "Sigue abierta", "Siguen abiertas")} ${n} ${pl(n, "pregunta", "preguntas")}.`,
      how: "Respóndalas; las cierra quien preguntó.",
    },
    risks: {
      what: ({ n }) =>
        `${n} ${pl(n, "riesgo abierto no tiene", "riesgos abiertos no tienen")} fecha o nada que lo reduzca.`,
      how: "Diga qué se hace y hasta cuándo.",
    },
  },
};
