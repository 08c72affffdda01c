import type { answerSentences as english } from "../en/answer-sentences";

const because = (reason: string) => (reason === "" ? "" : ` Motivo: «${reason}»`);

export const answerSentences: typeof english = {
  "readiness.given": ({ who, reason }) => `${who} ha risposto: sì, lo risolviamo insieme.${because(reason)}`,
  "readiness.given.yes_but": ({ who, n, reason }) =>
    `${who} ha risposto: sì, ma prima ${n === 1 ? "serve un punto" : `servono ${n} punti`}.${because(reason)}`,
  "readiness.given.no": ({ who, reason }) => `${who} ha risposto: no. Il piano è terminato.${because(reason)}`,
  "readiness.reconfirmed": ({ who }) => `${who} ha detto di nuovo sì: ciò che serviva prima c’è.`,
  "approval.given": ({ who, reason }) =>
    `${who} ha approvato con condizioni. Non è ancora la decisione.${because(reason)}`,
  "approval.given.refused": ({ who, reason }) => `${who} non ha approvato. Il piano è terminato.${because(reason)}`,
  "condition.added": ({ who, text, owner, day, closer }) =>
    `${who} ha chiesto che prima sia vero questo: «${text}» A cura di ${owner}, entro ${day}; ${closer} dice quando è soddisfatto.`,
  "condition.placed": ({ who, step, text }) =>
    `${who} ha annotato che «${step}» soddisfa ciò che serve prima: «${text}»`,
  "condition.closed": ({ who, text }) => `${who} ha annotato come soddisfatto: «${text}»`,
  "condition.waived": ({ who, text, reason }) => `${who} ha annotato che non serve più: «${text}»${because(reason)}`,
  "condition.failed": ({ who, text, reason }) => `${who} ha annotato come non soddisfatto: «${text}»${because(reason)}`,
  "standIn.named": ({ who, person, from, until }) =>
    `${who} ha indicato ${person} per rispondere al proprio posto, dal ${from} al ${until}.`,
  "standIn.ended": ({ who }) => `${who} risponde di nuovo di persona; nessuno fa le veci.`,
  "contract.drafted": ({ who, version, offer }) =>
    `${who} ha scritto la bozza ${version} del contratto sulla versione ${offer} dell’offerta.`,
  "contract.approved": ({ who, version }) => `${who} ha approvato la bozza ${version} del contratto.`,
  "contract.signed": ({ who, version }) => `${who} ha firmato il contratto, bozza ${version}.`,
  "contract.dispatched": ({ who, day }) => `${who} ha annotato che il contratto firmato è stato inviato il ${day}.`,
  "payment.noted": ({ who, day }) => `${who} ha annotato il primo pagamento il ${day}.`,
  "payment.noted.final": ({ who, day }) => `${who} ha annotato il pagamento finale il ${day}.`,
  "plan.withdrawn": ({ who, reason }) => `${who} ha chiuso il piano per il fornitore.${because(reason)}`,
  "exit.answered.continue_with": ({ who, text }) =>
    `${who} ha risposto a «${text}»: avanti, quando sarà vero quanto elencato.`,
  "exit.answered.extend": ({ who, text, day, reason }) =>
    `${who} ha risposto a «${text}»: più tardi, entro ${day}.${because(reason)}`,
};
