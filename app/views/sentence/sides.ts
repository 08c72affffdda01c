import type { SidesKinds } from "~/domain/facts";
import { day, type Says, step, text, who } from "./parts";

export const sides: Says<keyof SidesKinds> = {
  "standpoint.written": ({ data }) => ({ person: who(data.personId) }),
  "standpoint.opened": ({ data }) => ({ person: who(data.personId) }),
  "placeholder.shown": ({ data, said }) => ({ text: text(said.words?.text), day: day(data.on) }),
  "placeholder.taken": () => ({}),
  "placeholder.tied": ({ data }, around) => {
    const parts = { step: step(around, data.stepId) };
    return data.placeholderId === null ? ["placeholder.tied.none", parts] : parts;
  },
  "pass.asked": ({ data, said }) => ({ through: who(data.throughId), name: text(said.words?.name) }),
  "pass.settled": ({ data }, { plan }) => {
    const name = text(plan.people[data.personId]?.name ?? plan.sides.passes[data.personId]?.name);
    return data.admitted ? { name } : ["pass.settled.refused", { name }];
  },
};
