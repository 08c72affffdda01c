import { noAnswers } from "../answers";
import type { PlanText } from "../facts";
import type { Plan, Text } from "../plan";
import { noSides } from "../sides";
import { raises } from "../terms";
import { noVoices } from "../voices";
import { changed, type Handlers, touch } from "./handler";

type PlanHandlers = Pick<
  Handlers,
  | "plan.opened"
  | "lane.opened"
  | "plan.shared"
  | "plan.worded"
  | "plan.eventSet"
  | "target.moved"
  | "target.confirmed"
  | "target.suggested"
  | "stage.added"
  | "gate.added"
  | "attempt.refused"
  | "export.made"
  | "content.erased"
  | "record.restored"
>;

const worded = (plan: Plan, field: PlanText, text: Text): Plan => ({ ...plan, [field]: text });

export const plans: PlanHandlers = {
  "plan.opened": (_none, fact) => ({
    id: fact.data.planId,
    workspaceId: fact.data.workspaceId,
    state: "draft",
    sample: fact.data.sample,
    trial: fact.data.trial,
    key: fact.data.key,
    edition: 1,
    template: null,
    anchor: fact.data.anchor,
    embargo: fact.data.embargo,
    zone: fact.data.zone,
    language: fact.data.language,
    currency: fact.data.currency,
    workdays: fact.data.workdays,
    holidays: fact.data.holidays,
    calendars: {
      vendor: { country: "", workdays: fact.data.workdays, holidays: fact.data.holidays, freezes: [] },
      customer: { country: "", workdays: fact.data.workdays, holidays: fact.data.holidays, freezes: [] },
    },
    minutesPolicy: fact.data.minutesPolicy,
    openedAt: fact.at,
    sharedAt: null,
    vendor: fact.said.words?.vendor ?? null,
    customer: fact.said.words?.customer ?? null,
    subject: fact.said.words?.subject ?? null,
    targetOn: fact.data.targetOn,
    targetReason: fact.said.words?.targetReason ?? null,
    targetConfirmed: null,
    targetSuggested: null,
    reasonToAct: "",
    capabilities: "",
    expectedValue: "",
    criticalOn: null,
    consequence: "",
    touched: {},
    stages: [],
    steps: {},
    people: {},
    verifiers: {},
    exits: {},
    gates: [],
    criteria: [],
    criteriaAgreed: { vendor: null, customer: null },
    engaged: {},
    meetings: {},
    offers: [],
    requested: null,
    decisions: [],
    postponed: null,
    stop: null,
    commitments: [],
    voided: null,
    agreed: null,
    progressedAt: null,
    slack: 0,
    proposals: {},
    answers: noAnswers,
    contract: null,
    wonAt: null,
    payments: { first: null, final: null },
    withdrawn: null,
    viewerLinks: [],
    voices: noVoices,
    sides: noSides,
    lastAt: fact.at,
  }),
  "lane.opened": (plan, fact) => ({ ...plan, template: fact.data.template ?? plan.template }),
  "plan.shared": (plan, fact) => ({ ...plan, sharedAt: fact.at }),
  "plan.worded": (plan, fact) => ({
    ...worded(plan, fact.data.field, fact.said.words?.text ?? null),
    touched: { ...plan.touched, [fact.data.field]: touch(fact) },
  }),
  "plan.eventSet": (plan, fact) => ({
    ...plan,
    criticalOn: fact.data.on,
    touched: { ...plan.touched, criticalOn: touch(fact) },
  }),
  "target.moved": (plan, fact) =>
    raises({
      ...plan,
      targetOn: fact.data.on,
      targetReason: fact.said.words?.reason ?? null,
      targetConfirmed:
        fact.by.kind === "person" && fact.by.side === "customer" ? { personId: fact.by.id, at: fact.at } : null,
      targetSuggested: null,
      touched: { ...plan.touched, targetOn: touch(fact) },
      steps: fact.data.moved.reduce(
        (steps, { stepId, dueOn }) =>
          changed(steps, stepId, (step) => ({ ...step, dueOn, agreedOn: plan.agreed ? dueOn : null })),
        plan.steps,
      ),
    }),
  "target.confirmed": (plan, fact) => ({
    ...plan,
    targetConfirmed: fact.by.kind === "person" ? { personId: fact.by.id, at: fact.at } : null,
    targetSuggested: null,
  }),
  "target.suggested": (plan, fact) => ({
    ...plan,
    targetSuggested: { on: fact.data.on, reason: fact.said.words?.reason ?? null, by: fact.by, at: fact.at },
  }),
  "stage.added": (plan, fact) => {
    const stage = {
      id: fact.data.stageId,
      phase: fact.data.phase,
      title: fact.said.words?.title ?? null,
      challenge: fact.said.words?.challenge ?? null,
      steps: [],
    };
    const at = plan.stages.findIndex((other) => other.id === fact.data.after);
    const cut = fact.data.after === null ? 0 : at < 0 ? plan.stages.length : at + 1;
    return raises({ ...plan, stages: [...plan.stages.slice(0, cut), stage, ...plan.stages.slice(cut)] });
  },
  "gate.added": (plan, fact) =>
    raises({
      ...plan,
      gates: [
        ...plan.gates,
        {
          id: fact.data.gateId,
          title: fact.said.words?.title ?? null,
          verifiers: fact.data.verifiers,
          passedAt: null,
          reopenedAt: null,
        },
      ],
    }),
  "attempt.refused": (plan) => plan,
  "export.made": (plan) => plan,
  "content.erased": (plan) => plan,
  "record.restored": (plan) => plan,
};
