import type { ConfirmationsKinds } from "~/domain/facts";
import { day, exit, number, type Says, step, text, verifier } from "./parts";

export const confirmations: Says<keyof ConfirmationsKinds> = {
  "verifier.added": ({ data, said }, around) => ({ step: step(around, data.stepId), text: text(said.words?.text) }),
  "verifier.worded": ({ said }) => ({ text: text(said.words?.text) }),
  "verifier.set": ({ data }, around) => ({
    text: text(verifier(around, data.verifierId).text),
    people: data.byPeople.length > 0 ? { as: "people", personIds: data.byPeople } : { as: "role", role: data.byRole },
    n: number(data.level),
  }),
  "verifier.removed": ({ data }, around) => ({ text: text(verifier(around, data.verifierId).text) }),
  "verifier.reported": ({ data }, around) => ({
    text: text(verifier(around, data.verifierId).text),
    company: text(around.plan.customer),
  }),
  "verifier.signed": ({ data }, around) => ({ text: text(verifier(around, data.verifierId).text) }),
  "verifier.withdrawn": ({ data, said }, around) => ({
    text: text(verifier(around, data.verifierId).text),
    reason: text(said.words?.reason),
  }),
  "exit.added": ({ data, said }, around) => ({ step: step(around, data.stepId), text: text(said.words?.question) }),
  "exit.worded": ({ data, said }, around) => ({
    step: step(around, exit(around, data.exitId).stepId),
    text: text(said.words?.text),
  }),
  "exit.removed": ({ data }, around) => ({ step: step(around, exit(around, data.exitId).stepId) }),
  "exit.answered": ({ data, said }, around) => {
    const reason = text(said.words?.reason);
    if (data.exitId === null) return ["exit.answered.anyDay", { reason }];
    const question = text(exit(around, data.exitId).question);
    if (data.answer === "continue") return { text: question };
    if (data.answer === "extend") return ["exit.answered.extend", { text: question, day: day(data.on ?? ""), reason }];
    return [`exit.answered.${data.answer}`, { text: question, reason }];
  },
  "stop.takenBack": () => ({}),
};
