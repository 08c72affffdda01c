import type { PlansKinds } from "~/domain/facts";
import type { CommandName } from "~/domain/policy";
import { day, number, type Part, plain, type Says, text } from "./parts";

export const plans: Says<keyof PlansKinds> = {
  "plan.opened": ({ data, said }) => ({
    customer: text(said.words?.customer),
    subject: text(said.words?.subject),
    day: day(data.targetOn),
  }),
  "lane.opened": ({ data }, { plan }) => ({ company: text(data.lane === "shared" ? plan.vendor : plan[data.lane]) }),
  "plan.shared": (_fact, { plan }) => ({ customer: text(plan.customer) }),
  "plan.worded": ({ data, said }) => ({
    field: { as: "planField", field: data.field },
    text: text(said.words?.text),
  }),
  "plan.eventSet": ({ data }) => (data.on === null ? ["plan.eventSet.none", {}] : { day: day(data.on) }),
  "target.moved": ({ data, said }) => ({
    day: day(data.on),
    reason: text(said.words?.reason),
    n: number(data.moved.length),
  }),
  "target.confirmed": ({ data }) => ({ day: day(data.on) }),
  "target.suggested": ({ data, said }) => ({ day: day(data.on), reason: text(said.words?.reason) }),
  "stage.added": ({ said }) => ({ title: text(said.words?.title) }),
  "gate.added": ({ said }) => ({ title: text(said.words?.title) }),
  "attempt.refused": ({ data, said }) => {
    if (data.field === "") return { act: { as: "act", act: data.act as CommandName } };
    const of = data.act.startsWith("plan.") ? "planField" : data.act.startsWith("risk.") ? "riskField" : "stepField";
    const field: Part = { as: of, field: data.field };
    return ["attempt.refused.conflict", { field, text: text(said.words?.text) }];
  },
  "export.made": ({ data }) => ({ document: plain(data.document) }),
  "content.erased": ({ data }) => ({ n: number(data.commitments.length) }),
  "record.restored": ({ data }) => ({ epoch: plain(String(data.epoch)) }),
};
