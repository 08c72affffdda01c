import type { voiceSentences as english } from "../en/voice-sentences";

const because = (reason: string) => (reason === "" ? "" : ` Motivo: «${reason}»`);

export const voiceSentences: typeof english = {
  "question.asked": ({ who, text }) => `${who} preguntó: «${text}»`,
  "question.handedOn": ({ who, text, to }) => `${who} pasó la pregunta «${text}»; ahora la tiene: ${to}.`,
  "question.answered": ({ who, text, answer }) => `${who} respondió a «${text}»: «${answer}»`,
  "question.accepted": ({ who, text }) => `${who} dio por buena la respuesta a «${text}».`,
  "question.givenBack": ({ who, text, reason }) =>
    `${who} anotó que «${text}» aún no tiene respuesta.${because(reason)}`,

  "risk.raised": ({ who, text }) => `${who} señaló un riesgo: «${text}»`,
  "risk.worded": ({ who, risk, field, text }) => `${who} escribió en «${field}» del riesgo «${risk}»: «${text}»`,
  "risk.set": ({ who, risk, field, value }) => `${who} cambió «${field}» del riesgo «${risk}» a: ${value}.`,
  "risk.reviewed": ({ who, risk }) => `${who} volvió a revisar el riesgo «${risk}».`,
  "risk.settled": ({ who, risk, reason }) => `${who} anotó que el riesgo «${risk}» está resuelto.${because(reason)}`,
  "risk.settled.accepted": ({ who, risk, reason }) =>
    `${who} aceptó el riesgo «${risk}» tal como está.${because(reason)}`,
  "risk.settled.open": ({ who, risk, reason }) =>
    `${who} anotó que el riesgo «${risk}» vuelve a estar abierto.${because(reason)}`,

  "objection.raised": ({ who, person, text }) => `${who} anotó una duda de ${person}: «${text}»`,
  "objection.answered": ({ who, text, resolution }) => `${who} anotó qué resultó de la duda «${text}»: «${resolution}»`,
  "objection.answered.resolved": ({ who, text, resolution }) =>
    `${who} anotó que la duda «${text}» está resuelta: «${resolution}»`,
  "objection.rooted": ({ who, text }) => `${who} anotó qué hay detrás de la duda «${text}».`,
};
