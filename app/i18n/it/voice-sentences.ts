import type { voiceSentences as english } from "../en/voice-sentences";

const because = (reason: string) => (reason === "" ? "" : ` Motivo: «${reason}»`);

export const voiceSentences: typeof english = {
  "question.asked": ({ who, text }) => `${who} ha chiesto: «${text}»`,
  "question.handedOn": ({ who, text, to }) => `${who} ha passato la domanda «${text}»; ora ce l’ha: ${to}.`,
  "question.answered": ({ who, text, answer }) => `${who} ha risposto a «${text}»: «${answer}»`,
  "question.accepted": ({ who, text }) => `${who} ha accettato la risposta a «${text}».`,
  "question.givenBack": ({ who, text, reason }) =>
    `${who} ha annotato che «${text}» non ha ancora una risposta.${because(reason)}`,

  "risk.raised": ({ who, text }) => `${who} ha segnalato un rischio: «${text}»`,
  "risk.worded": ({ who, risk, field, text }) => `${who} ha scritto in «${field}» del rischio «${risk}»: «${text}»`,
  "risk.set": ({ who, risk, field, value }) => `${who} ha cambiato «${field}» del rischio «${risk}» in: ${value}.`,
  "risk.reviewed": ({ who, risk }) => `${who} ha riesaminato il rischio «${risk}».`,
  "risk.settled": ({ who, risk, reason }) => `${who} ha annotato che il rischio «${risk}» è risolto.${because(reason)}`,
  "risk.settled.accepted": ({ who, risk, reason }) =>
    `${who} ha accettato il rischio «${risk}» così com’è.${because(reason)}`,
  "risk.settled.open": ({ who, risk, reason }) =>
    `${who} ha annotato che il rischio «${risk}» è di nuovo aperto.${because(reason)}`,

  "objection.raised": ({ who, person, text }) => `${who} ha annotato una riserva di ${person}: «${text}»`,
  "objection.answered": ({ who, text, resolution }) =>
    `${who} ha annotato l’esito della riserva «${text}»: «${resolution}»`,
  "objection.answered.resolved": ({ who, text, resolution }) =>
    `${who} ha annotato che la riserva «${text}» è superata: «${resolution}»`,
  "objection.rooted": ({ who, text }) => `${who} ha annotato che cosa c’è dietro la riserva «${text}».`,
};
