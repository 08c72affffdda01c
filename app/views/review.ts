// The whole engagement in order, and what may be answered about it: the same page for both sides, but for whose answer it
// is. Only what both sides see.

import { answersFor, decidersOf, keyFor, unsettled } from "~/domain/answers";
import { type ContractState, contractKeys, contractState, lacksForContract, vendorSigners } from "~/domain/contract";
import type { ConditionKind, Day, Instant, Price } from "~/domain/facts";
import type { Words } from "~/domain/language";
import { isDone, isFrozen, ownerOf, type Plan, peopleOf, type Signature, sharedSteps, type Text } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import { personOf, rightsOf, type Viewer } from "./viewer";

export type ReviewCondition = {
  id: string;
  text: Text;
  kind: ConditionKind;
  step: { id: string; title: Words } | null;
  owner: string;
  closer: string;
  due: Day;
  state: "open" | "closed" | "waived" | "failed";
  /** The reader may say that it is met, or not. */
  mine: boolean;
};
export type ReviewAnswer = {
  seq: number;
  of: "readiness" | "approval" | "again" | "exit" | "decision" | "agreement";
  answer: string;
  question: Words;
  by: string;
  forWhom: string | null;
  at: Instant;
  reason: Text;
};
export type ReviewContract = {
  version: number;
  state: ContractState;
  scope: Text;
  timing: Text;
  terms: Text;
  startsOn: Day;
  price: Price[];
  signed: { personId: string; at: Instant }[];
  /** The reader may sign now. */
  mine: boolean;
};

export type ReviewView = {
  /** The reader may answer: the first question, the yes again, the approval before the decision. */
  may: { ready: boolean; again: boolean; approve: boolean; decides: boolean };
  held: boolean;
  conditions: ReviewCondition[];
  stages: { id: string; title: Words; steps: ReviewStep[] }[];
  answers: ReviewAnswer[];
  meetings: { id: string; subject: Text; at: Instant; present: string[] }[];
  open: { id: string; text: Text; what: "question" | "risk" }[];
  standIn: { personId: string; from: Day; until: Day } | null;
  contract: ReviewContract | null;
  /** A contract can be drafted now: an offer is there, with what it costs and when. */
  mayDraft: boolean;
  payments: { first: Day | null; final: Day | null };
  customers: string[];
  people: string[];
  rights: CommandName[];
};
export type ReviewStep = {
  id: string;
  title: Words;
  owner: string | null;
  due: Day;
  done: boolean;
  confirmed: boolean;
};

const reviewRights = [
  "contract.draft",
  "contract.approve",
  "contract.dispatch",
  "payment.note",
  "plan.giveUp",
] as const satisfies readonly CommandName[];

export function reviewView(plan: Plan, viewer: Viewer, today: Day): ReviewView {
  const me = personOf(plan, viewer.personId);
  const keys = decidersOf(plan).map(({ personId }) => personId);
  const { held, standIns } = plan.answers;
  const underWay = plan.state === "in_progress" || plan.state === "yes_but";
  const may = me !== null && me.side === "customer" && underWay && answersFor(plan, me, keys, today);
  const asks = (kind: string) =>
    Object.values(plan.verifiers).some((one) => one.kind === kind && plan.steps[one.stepId]?.removed === null);
  const first = me !== null && keyFor(plan, me, { keys, signatures: plan.answers.readiness, today }) !== null;
  const standIn = me === null ? undefined : standIns[me.personId];
  return {
    may: {
      ready: may && held === null && (first || plan.answers.readyAt === null) && asks("readiness_decision"),
      again: may && held !== null && unsettled(plan).length === 0,
      approve: may && held === null && asks("conditional_approval"),
      decides: me !== null && keys.includes(me.personId) && !isFrozen(plan),
    },
    held: held !== null,
    conditions: conditionsOf(plan, viewer, keys),
    stages: stagesOf(plan),
    answers: answersOf(plan),
    meetings: Object.values(plan.meetings)
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
      .map(({ id, subject, startsAt, present }) => ({ id, subject, at: startsAt, present })),
    open: openOf(plan),
    standIn: standIn ? { personId: standIn.standInId, from: standIn.from, until: standIn.until } : null,
    contract: contractOf(plan, viewer, today),
    mayDraft: plan.offers.length > 0 && lacksForContract(plan).length === 0 && !plan.contract?.signatures.length,
    payments: plan.payments,
    customers: peopleOf(plan, "customer").map(({ personId }) => personId),
    people: Object.values(plan.people).flatMap(({ personId, removedAt }) => (removedAt === null ? [personId] : [])),
    rights:
      plan.state === "won"
        ? rightsOf(plan, viewer, ["contract.dispatch", "payment.note"])
        : rightsOf(plan, viewer, reviewRights),
  };
}

function conditionsOf(plan: Plan, viewer: Viewer, keys: string[]): ReviewCondition[] {
  const id = viewer.personId ?? "";
  return Object.values(plan.answers.conditions).map((one) => {
    const step = one.stepId === null ? undefined : plan.steps[one.stepId];
    return {
      id: one.id,
      text: one.text,
      kind: one.kind,
      step: step && !step.removed ? { id: step.stepId, title: step.title ?? "" } : null,
      owner: one.ownerId,
      closer: one.closerId,
      due: step?.dueOn ?? one.dueOn,
      state: one.state,
      mine: one.state === "open" && !isFrozen(plan) && (one.closerId === id || keys.includes(id)),
    };
  });
}

const stagesOf = (plan: Plan): ReviewView["stages"] =>
  plan.stages.map((stage) => ({
    id: stage.id,
    title: stage.title ?? "",
    steps: sharedSteps(plan)
      .filter((step) => stage.steps.includes(step.stepId) && step.setAside === null)
      .map((step) => ({
        id: step.stepId,
        title: step.title ?? "",
        owner: ownerOf(plan, step)?.personId ?? null,
        due: step.dueOn,
        done: isDone(plan, step),
        confirmed: Object.values(plan.verifiers).some((one) => one.stepId === step.stepId && one.metAt !== null),
      })),
  }));

/** Every answer and signature for the whole plan, in the order in which they were given. */
function answersOf(plan: Plan): ReviewAnswer[] {
  const one = (
    of: ReviewAnswer["of"],
    signature: Signature & { reason?: Text },
    answer: string,
    question: Words = "",
  ): ReviewAnswer => ({
    seq: signature.seq,
    of,
    answer,
    question,
    by: signature.personId,
    forWhom: signature.inPlaceOf ?? null,
    at: signature.at,
    reason: signature.reason ?? "",
  });
  const { readiness, approvals, held } = plan.answers;
  const exits = Object.values(plan.exits).flatMap((exit) =>
    exit.answer ? [one("exit", exit.answer, exit.answer.answer, exit.question ?? "")] : [],
  );
  return [
    ...plan.commitments.map((given) => one("agreement", given, "agreed")),
    ...exits,
    ...readiness.map((given) => one("readiness", given, given.answer)),
    ...(held?.reconfirmed ?? []).map((given) => one("again", given, "yes")),
    ...approvals.map((given) => one("approval", given, given.answer)),
    ...plan.decisions.map((given) => one("decision", given, given.answer)),
  ].sort((a, b) => a.seq - b.seq);
}

function openOf(plan: Plan): ReviewView["open"] {
  const { questions, risks } = plan.voices;
  return [
    ...Object.values(questions).flatMap(({ id, text, accepted }) =>
      accepted === null ? [{ id, text, what: "question" as const }] : [],
    ),
    ...Object.values(risks).flatMap(({ id, text, state }) =>
      state === "open" ? [{ id, text, what: "risk" as const }] : [],
    ),
  ];
}

function contractOf(plan: Plan, viewer: Viewer, today: Day): ReviewContract | null {
  const { contract } = plan;
  if (contract === null) return null;
  const me = personOf(plan, viewer.personId);
  const signatures = contract.signatures.filter(({ side }) => side === me?.side);
  const ready = plan.state === "decided_yes" && contract.approved.length > 0;
  const vendor = vendorSigners(plan).some(({ personId }) => personId === me?.personId) && signatures.length === 0;
  const customer = me !== null && keyFor(plan, me, { keys: contractKeys(plan), signatures, today }) !== null;
  return {
    version: contract.version,
    state: contractState(plan, contract),
    scope: contract.scope,
    timing: contract.timing,
    terms: contract.conditions,
    startsOn: contract.startsOn,
    price: contract.price,
    signed: contract.signatures.map(({ personId, at }) => ({ personId, at })),
    mine: ready && me !== null && (me.side === "vendor" ? vendor : customer),
  };
}
