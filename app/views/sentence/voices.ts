import type { VoicesKinds } from "~/domain/facts";
import { day, nothing, objection, peopleIn, question, risk, type Says, text, who } from "./parts";

export const voices: Says<keyof VoicesKinds> = {
  "question.asked": ({ said }) => ({ text: text(said.words?.text) }),
  "question.handedOn": ({ data }, around) => ({ text: question(around, data.questionId), to: who(data.ownerId) }),
  "question.answered": ({ data, said }, around) => ({
    text: question(around, data.questionId),
    answer: text(said.words?.text),
  }),
  "question.accepted": ({ data }, around) => ({ text: question(around, data.questionId) }),
  "question.givenBack": ({ data, said }, around) => ({
    text: question(around, data.questionId),
    reason: text(said.words?.reason),
  }),
  "risk.raised": ({ said }) => ({ text: text(said.words?.text) }),
  "risk.worded": ({ data, said }, around) => ({
    risk: risk(around, data.riskId),
    field: { as: "riskField", field: data.field },
    text: text(said.words?.text),
  }),
  "risk.set": ({ data }, around) => ({
    risk: risk(around, data.riskId),
    field: { as: "riskField", field: data.field },
    value: data.field === "ownerId" ? peopleIn(data.value) : data.value === null ? nothing : day(data.value),
  }),
  "risk.reviewed": ({ data }, around) => ({ risk: risk(around, data.riskId) }),
  "risk.settled": ({ data, said }, around) => {
    const parts = { risk: risk(around, data.riskId), reason: text(said.words?.reason) };
    return data.as === "mitigated" ? parts : [`risk.settled.${data.as}`, parts];
  },
  "objection.raised": ({ data, said }) => ({ person: who(data.personId), text: text(said.words?.text) }),
  "objection.answered": ({ data, said }, around) => {
    const parts = { text: objection(around, data.objectionId), resolution: text(said.words?.resolution) };
    return data.resolved ? ["objection.answered.resolved", parts] : parts;
  },
  "objection.rooted": ({ data }, around) => ({ text: objection(around, data.objectionId) }),
};
