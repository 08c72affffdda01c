// What is confirmed: where the plan stands by it, its checkpoints, and by what success is judged.

import { listOf, mostCriteria, shareOf } from "~/domain/criteria";
import { localDay } from "~/domain/days";
import type { Day, Instant, Side } from "~/domain/facts";
import { gateDue, gatesInOrder, isAsked, positionOf } from "~/domain/gates";
import type { Words } from "~/domain/language";
import type { Criterion, Gate, Plan, Text, Touch, Verifier } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import { missingFrom, verifiersInOrder } from "~/domain/signers";
import { rightsOf, type Viewer } from "./viewer";

/** INV-16: the highest checkpoint passed and the confirmation met last; the same for every reader. */
export type Standing = {
  gate: { title: Words; on: Day } | null;
  last: { stepId: string; title: Words; on: Day } | null;
};

export function standingOf(plan: Plan): Standing {
  const { gate, last } = positionOf(plan);
  const on = (at: Instant) => localDay(at, plan.zone);
  return {
    gate: gate?.passedAt ? { title: gate.title ?? "", on: on(gate.passedAt) } : null,
    last: last?.metAt ? { stepId: last.stepId, title: plan.steps[last.stepId]?.title ?? "", on: on(last.metAt) } : null,
  };
}

export type HungOn = {
  id: string;
  stepId: string;
  title: Words;
  text: Words;
  due: Day;
  /** The day on which it was met; null while it is not. */
  metOn: Day | null;
  /** Whose signature is missing. */
  who: string[];
  /** Its step is no longer on the plan or does not apply. */
  dead: boolean;
};
export type GateView = {
  id: string;
  title: Words;
  due: Day | null;
  passedOn: Day | null;
  reopenedOn: Day | null;
  met: number;
  of: number;
  hangsOn: HungOn[];
};
export type GatesView = { standing: Standing; gates: GateView[]; all: HungOn[]; rights: CommandName[] };

export const gateRights = [
  "gate.add",
  "gate.word",
  "gate.set",
  "gate.remove",
] as const satisfies readonly CommandName[];

export function gatesView(plan: Plan, viewer: Viewer): GatesView {
  const hung = (verifier: Verifier) => hungOn(plan, verifier);
  return {
    standing: standingOf(plan),
    gates: gatesInOrder(plan).map((gate) => gateView(plan, gate)),
    all: verifiersInOrder(plan).map(hung),
    rights: rightsOf(plan, viewer, gateRights),
  };
}

function gateView(plan: Plan, gate: Gate): GateView {
  const there = gate.verifiers.flatMap((id) => plan.verifiers[id] ?? []).map((verifier) => hungOn(plan, verifier));
  const gone = gate.verifiers.filter((id) => !plan.verifiers[id]);
  const on = (at: Instant | null) => (at === null ? null : localDay(at, plan.zone));
  return {
    id: gate.id,
    title: gate.title ?? "",
    due: gateDue(plan, gate) || null,
    passedOn: on(gate.passedAt),
    reopenedOn: on(gate.reopenedAt),
    met: there.filter((one) => one.metOn !== null).length,
    of: gate.verifiers.length,
    hangsOn: [
      ...there.sort((a, b) => (a.due < b.due ? -1 : 1)),
      ...gone.map((id) => ({ id, stepId: "", title: "", text: "", due: "", metOn: null, who: [], dead: true })),
    ],
  };
}

function hungOn(plan: Plan, verifier: Verifier): HungOn {
  const step = plan.steps[verifier.stepId];
  return {
    id: verifier.verifierId,
    stepId: verifier.stepId,
    title: step?.title ?? "",
    text: verifier.text ?? "",
    due: step?.dueOn ?? "",
    metOn: verifier.metAt === null ? null : localDay(verifier.metAt, plan.zone),
    who: verifier.metAt === null ? missingFrom(plan, verifier).map((person) => person.personId) : [],
    dead: verifier.metAt === null && !isAsked(plan, verifier),
  };
}

export type CriterionView = {
  id: string;
  text: Text;
  weight: number;
  /** Percent of all weights. */
  share: number;
  judged: { met: boolean; by: string | null; on: Day; note: Text } | null;
};
export type CriteriaView = {
  list: CriterionView[];
  /** Stands for the list as it is read here; what agreeing names. */
  stamp: string;
  agreed: { side: Side; by: string | null; on: Day | null }[];
  full: boolean;
  /** The reader's side has not agreed yet, and the reader may. */
  mayAgree: boolean;
  rights: CommandName[];
};

export const criteriaRights = [
  "criterion.add",
  "criterion.change",
  "criterion.remove",
  "criteria.agree",
  "criterion.judge",
] as const satisfies readonly CommandName[];

export function criteriaView(plan: Plan, viewer: Viewer): CriteriaView {
  const { criteria, criteriaAgreed } = plan;
  const rights = rightsOf(plan, viewer, criteriaRights);
  const own = viewer.side === "viewer" ? null : criteriaAgreed[viewer.side];
  return {
    list: criteria.map((one) => criterionView(plan, one)),
    stamp: listOf(criteria),
    agreed: (["customer", "vendor"] as const).map((side) => ({ side, ...handOf(plan, criteriaAgreed[side]) })),
    full: criteria.length >= mostCriteria,
    mayAgree: rights.includes("criteria.agree") && own === null && criteria.length > 0,
    rights,
  };
}

const handOf = (plan: Plan, touch: Touch | null): { by: string | null; on: Day | null } =>
  touch === null
    ? { by: null, on: null }
    : { by: touch.by.kind === "person" ? touch.by.id : null, on: localDay(touch.at, plan.zone) };

function criterionView(plan: Plan, one: Criterion): CriterionView {
  const { judged } = one;
  return {
    id: one.id,
    text: one.text,
    weight: one.weight,
    share: shareOf(plan.criteria, one),
    judged: judged && {
      met: judged.met,
      by: judged.by.kind === "person" ? judged.by.id : null,
      on: localDay(judged.at, plan.zone),
      note: judged.note,
    },
  };
}
