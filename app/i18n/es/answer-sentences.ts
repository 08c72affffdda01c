import type { answerSentences as english } from "../en/answer-sentences";

const because = (reason: string) => (reason === "" ? "" : ` Motivo: «${reason}»`);

export const answerSentences: typeof english = {
  "readiness.given": ({ who, reason }) => `${who} respondió: sí, lo resolvemos juntos.${because(reason)}`,
  "readiness.given.yes_but": ({ who, n, reason }) =>
    `${who} respondió: sí, pero antes ${n === 1 ? "debe cumplirse un punto" : `deben cumplirse ${n} puntos`}.${because(reason)}`,
  "readiness.given.no": ({ who, reason }) => `${who} respondió: no. El plan terminó.${because(reason)}`,
  "readiness.reconfirmed": ({ who }) => `${who} volvió a decir que sí: se ha cumplido lo que debía cumplirse antes.`,
  "approval.given": ({ who, reason }) => `${who} aprobó con condiciones. Todavía no es la decisión.${because(reason)}`,
  "approval.given.refused": ({ who, reason }) => `${who} no aprobó. El plan terminó.${because(reason)}`,
  "condition.added": ({ who, text, owner, day, closer }) =>
    `${who} pidió que antes se cumpla esto: «${text}» A cargo de ${owner}, hasta el ${day}; ${closer} dice cuándo se cumple.`,
  "condition.placed": ({ who, step, text }) =>
    `${who} anotó que «${step}» resuelve lo que debe cumplirse antes: «${text}»`,
  "condition.closed": ({ who, text }) => `${who} anotó como cumplido: «${text}»`,
  "condition.waived": ({ who, text, reason }) => `${who} anotó que ya no hace falta: «${text}»${because(reason)}`,
  "condition.failed": ({ who, text, reason }) => `${who} anotó como no cumplido: «${text}»${because(reason)}`,
  "standIn.named": ({ who, person, from, until }) =>
    `${who} designó a ${person} para responder en su lugar, del ${from} al ${until}.`,
  "standIn.ended": ({ who }) => `${who} vuelve a responder en persona; nadie le sustituye.`,
  "contract.drafted": ({ who, version, offer }) =>
    `${who} redactó el borrador ${version} del contrato sobre la versión ${offer} de la oferta.`,
  "contract.approved": ({ who, version }) => `${who} aprobó el borrador ${version} del contrato.`,
  "contract.signed": ({ who, version }) => `${who} firmó el contrato, borrador ${version}.`,
  "contract.dispatched": ({ who, day }) => `${who} anotó que el contrato firmado se envió el ${day}.`,
  "payment.noted": ({ who, day }) => `${who} anotó el primer pago el ${day}.`,
  "payment.noted.final": ({ who, day }) => `${who} anotó el pago final el ${day}.`,
  "plan.withdrawn": ({ who, reason }) => `${who} terminó el plan por parte del proveedor.${because(reason)}`,
  "exit.answered.continue_with": ({ who, text }) =>
    `${who} respondió a «${text}»: continuar, cuando se cumpla lo indicado.`,
  "exit.answered.extend": ({ who, text, day, reason }) =>
    `${who} respondió a «${text}»: más tarde, hasta el ${day}.${because(reason)}`,
};
