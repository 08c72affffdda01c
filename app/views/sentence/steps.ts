import type { StepsKinds } from "~/domain/facts";
import { attachment, day, type Says, settingOf, step, text, who } from "./parts";

export const steps: Says<keyof StepsKinds> = {
  "step.added": ({ data, said }) => ({ step: text(said.words?.title), day: day(data.dueOn) }),
  "step.worded": ({ data, said }, around) => ({
    step: step(around, data.stepId),
    field: { as: "stepField", field: data.field },
    text: text(said.words?.text),
  }),
  "step.set": ({ data }, around) => {
    const parts = { step: step(around, data.stepId), value: settingOf(data) };
    // A date set by hand is fixed from then on, and its entry says so.
    if (data.field === "dueOn") return ["step.set.dueOn", parts];
    return { ...parts, field: { as: "stepField", field: data.field } };
  },
  "step.moved": ({ data }, around) => ({
    step: step(around, data.stepId),
    stage: text(around.plan.stages.find((stage) => stage.id === data.stageId)?.title),
  }),
  "step.removed": ({ data, said }, around) => ({ step: step(around, data.stepId), reason: text(said.words?.reason) }),
  "step.restored": ({ data }, around) => ({ step: step(around, data.stepId) }),
  "step.setAside": ({ data, said }, around) => ({ step: step(around, data.stepId), reason: text(said.words?.reason) }),
  "step.takenUp": ({ data }, around) => ({ step: step(around, data.stepId) }),
  "step.ticked": ({ data }, around) => {
    const parts = { step: step(around, data.stepId) };
    return data.claim ? ["step.ticked.claim", { ...parts, company: text(around.plan.customer) }] : parts;
  },
  "step.blocked": ({ data, said }, around) => ({ step: step(around, data.stepId), reason: text(said.words?.reason) }),
  "step.unblocked": ({ data }, around) => ({ step: step(around, data.stepId) }),
  "step.unticked": ({ data, said }, around) => ({ step: step(around, data.stepId), reason: text(said.words?.reason) }),
  "step.accepted": ({ data }, around) => ({ step: step(around, data.stepId) }),
  "step.guided": ({ data }, around) => ({ step: step(around, data.stepId) }),
  "comment.added": ({ data, said }, around) => ({ step: step(around, data.stepId), text: text(said.words?.text) }),
  "resource.added": ({ data, said }, around) => ({ step: step(around, data.stepId), label: text(said.words?.label) }),
  "file.added": ({ data, said }, around) => ({ step: step(around, data.stepId), name: text(said.words?.name) }),
  "attachment.removed": ({ data }, around) => ({ step: step(around, data.stepId), name: attachment(around, data) }),
  "colleague.asked": ({ data }, around) => ({ person: who(data.personId), step: step(around, data.stepId) }),
};
