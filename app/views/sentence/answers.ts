import type { AnswersKinds, ContractKinds } from "~/domain/facts";
import { type Around, day, number, type Part, plain, type Says, step, text, who } from "./parts";

const condition = ({ plan }: Around, id: string): Part => text(plan.answers.conditions[id]?.text);

export const answers: Says<keyof AnswersKinds> = {
  "readiness.given": ({ data, said }) => {
    const parts = { reason: text(said.words?.reason), n: number(data.conditions.length) };
    return data.answer === "yes" ? parts : [`readiness.given.${data.answer}`, parts];
  },
  "readiness.reconfirmed": () => ({}),
  "approval.given": ({ data, said }) => {
    const parts = { reason: text(said.words?.reason), n: number(data.conditions.length) };
    return data.answer === "approved" ? parts : ["approval.given.refused", parts];
  },
  "condition.added": ({ data, said }) => ({
    text: text(said.words?.text),
    owner: who(data.ownerId),
    closer: who(data.closerId),
    day: day(data.dueOn),
  }),
  "condition.placed": ({ data }, around) => ({
    text: condition(around, data.conditionId),
    step: step(around, data.stepId),
  }),
  "condition.closed": ({ data }, around) => ({ text: condition(around, data.conditionId) }),
  "condition.waived": ({ data, said }, around) => ({
    text: condition(around, data.conditionId),
    reason: text(said.words?.reason),
  }),
  "condition.failed": ({ data, said }, around) => ({
    text: condition(around, data.conditionId),
    reason: text(said.words?.reason),
  }),
  "standIn.named": ({ data }) => ({ person: who(data.standInId), from: day(data.from), until: day(data.until) }),
  "standIn.ended": () => ({}),
};

export const contract: Says<keyof ContractKinds> = {
  "contract.drafted": ({ data }) => ({ version: plain(String(data.version)), offer: plain(String(data.offerVersion)) }),
  "contract.approved": ({ data }) => ({ version: plain(String(data.version)) }),
  "contract.signed": ({ data }) => ({ version: plain(String(data.version)) }),
  "contract.dispatched": ({ data }) => ({ day: day(data.on) }),
  "payment.noted": ({ data }) => {
    const parts = { day: day(data.on) };
    return data.which === "first" ? parts : ["payment.noted.final", parts];
  },
  "plan.withdrawn": ({ said }) => ({ reason: text(said.words?.reason) }),
};
