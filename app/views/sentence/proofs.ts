// Checkpoints and success criteria.

import type { CriteriaKinds, GatesKinds } from "~/domain/facts";
import { type Around, number, type Part, type Says, text } from "./parts";

const gate = ({ plan, earlier }: Around, gateId: string): Part => {
  const there = plan.gates.find((one) => one.id === gateId);
  if (there) return text(there.title);
  const added = earlier.find((fact) => fact.kind === "gate.added" && fact.data.gateId === gateId);
  return text(added?.kind === "gate.added" ? added.said.words?.title : null);
};
const criterion = ({ plan, earlier }: Around, id: string): Part => {
  const there = plan.criteria.find((one) => one.id === id);
  if (there) return text(there.text);
  const added = earlier.find((fact) => fact.kind === "criterion.added" && fact.data.criterionId === id);
  return text(added?.kind === "criterion.added" ? added.said.words?.text : null);
};

export const proofs: Says<keyof GatesKinds | keyof CriteriaKinds> = {
  "gate.worded": ({ said }) => ({ title: text(said.words?.text) }),
  "gate.set": ({ data }, around) => ({ title: gate(around, data.gateId), n: number(data.verifiers.length) }),
  "gate.removed": ({ data }, around) => ({ title: gate(around, data.gateId) }),
  "criterion.added": ({ data, said }) => ({ text: text(said.words?.text), n: number(data.weight) }),
  "criterion.changed": ({ data, said }) => ({ text: text(said.words?.text), n: number(data.weight) }),
  "criterion.removed": ({ data }, around) => ({ text: criterion(around, data.criterionId) }),
  "criteria.agreed": ({ data }) => ({ n: number(data.criterionIds.length) }),
  "criterion.judged": ({ data, said }, around) => {
    const parts = { text: criterion(around, data.criterionId), reason: text(said.words?.note) };
    return data.met ? parts : ["criterion.judged.not", parts];
  },
};
