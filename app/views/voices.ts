// What people of both sides brought up, for one reader: questions, risks, concerns, and what the reader may do about
// each. The cause behind a concern is there for the vendor's side only, because only its lane holds it.

import { daysBetween, localDay } from "~/domain/days";
import type { By, Day, Instant, QuestionKind, RiskState, RootCause, Side } from "~/domain/facts";
import type { Words } from "~/domain/language";
import type { Plan, Text } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import {
  type Objection,
  openQuestions,
  openRisks,
  ownerIn,
  type Question,
  type QuestionState,
  questionState,
  type Risk,
  standsFor,
  type Touching,
} from "~/domain/voices";
import { personOf, rightsOf, type Viewer } from "./viewer";

type Hand = { by: string; at: Instant };
export type About = { id: string; title: Words } | null;

export type QuestionView = {
  id: string;
  kind: QuestionKind;
  text: Text;
  about: About;
  owner: string;
  askedBy: string;
  askedAt: Instant;
  state: QuestionState;
  answer: (Hand & { text: Text }) | null;
  accepted: Hand | null;
  givenBack: (Hand & { reason: Text }) | null;
  /** Who has to accept the answer: whoever asked, or their lead once they have left. */
  closes: string;
  may: { answer: boolean; accept: boolean; giveBack: boolean; handOn: boolean };
};
export type RiskView = {
  id: string;
  text: Text;
  effect: Text;
  mitigation: Text;
  about: About;
  owner: string;
  ownerSide: Side;
  dueOn: Day | null;
  /** Calendar days past its day. */
  late: number;
  raisedBy: string;
  raisedAt: Instant;
  state: RiskState;
  reviewed: { by: string; on: Day } | null;
  settled: { by: string; on: Day; reason: Text } | null;
  may: { change: boolean; mitigate: boolean; accept: boolean; reopen: boolean };
};
export type ConcernView = {
  id: string;
  text: Text;
  who: string;
  at: Instant;
  about: About;
  asked: Text;
  resolution: Text;
  resolved: boolean;
  /** Absent for the customer: what is behind it stands in the vendor's lane. */
  root?: { cause: RootCause; text: Text } | null;
  may: { answer: boolean; root: boolean };
};
export type VoicesView = {
  open: { questions: number; risks: number };
  questions: QuestionView[];
  risks: RiskView[];
  concerns: ConcernView[];
  rights: CommandName[];
};

/** The commands whose buttons stand on the page. */
export const voiceRights = [
  "question.ask",
  "question.answer",
  "question.handOn",
  "question.accept",
  "question.giveBack",
  "risk.raise",
  "risk.word",
  "risk.set",
  "risk.review",
  "risk.settle",
  "objection.raise",
  "objection.answer",
  "objection.root",
] as const satisfies readonly CommandName[];

type Seen = { plan: Plan; viewer: Viewer; rights: CommandName[]; today: Day };

/** `today`: the day in the plan's zone. Open ones come first, oldest first; closed ones after, newest first. */
export function voicesView(plan: Plan, viewer: Viewer, today: Day): VoicesView {
  const seen = { plan, viewer, rights: rightsOf(plan, viewer, voiceRights), today };
  const { questions, risks, objections } = plan.voices;
  return {
    open: { questions: openQuestions(plan).length, risks: openRisks(plan).length },
    questions: ordered(Object.values(questions), (one) => one.accepted !== null).map((one) => questionView(seen, one)),
    risks: ordered(Object.values(risks), (one) => one.state !== "open").map((one) => riskView(seen, one)),
    concerns: ordered(Object.values(objections), (one) => one.resolved).map((one) => concernView(seen, one)),
    rights: seen.rights,
  };
}

const ordered = <T>(items: T[], closed: (item: T) => boolean): T[] => [
  ...items.filter((item) => !closed(item)),
  ...items.filter(closed).reverse(),
];

const idOf = (by: By): string => (by.kind === "person" ? by.id : "");
const handOf = (touch: { by: By; at: Instant }): Hand => ({ by: idOf(touch.by), at: touch.at });

function aboutOf(plan: Plan, stepId: string | null): About {
  const step = stepId === null ? undefined : plan.steps[stepId];
  return step && !step.removed ? { id: step.stepId, title: step.title ?? "" } : null;
}

function questionView({ plan, viewer, rights }: Seen, question: Question): QuestionView {
  const owner = ownerIn(plan, question.ownerId);
  const closes = standsFor(plan, question.askedBy);
  const mine = closes !== null && closes.personId === viewer.personId;
  const asked = owner?.side === viewer.side;
  const open = question.accepted === null;
  const can = (name: CommandName) => rights.includes(name);
  return {
    id: question.id,
    kind: question.kind,
    text: question.text,
    about: aboutOf(plan, question.stepId),
    owner: owner?.personId ?? question.ownerId,
    askedBy: idOf(question.askedBy),
    askedAt: question.askedAt,
    state: questionState(question),
    answer: question.answer ? { ...handOf(question.answer), text: question.answer.text } : null,
    accepted: question.accepted ? handOf(question.accepted) : null,
    givenBack: question.givenBack ? { ...handOf(question.givenBack), reason: question.givenBack.reason } : null,
    closes: closes?.personId ?? "",
    may: {
      answer: open && asked && can("question.answer"),
      handOn: open && (asked || mine) && can("question.handOn"),
      accept: open && mine && question.answer !== null && can("question.accept"),
      giveBack: mine && question.answer !== null && can("question.giveBack"),
    },
  };
}

function riskView({ plan, viewer, rights, today }: Seen, risk: Risk): RiskView {
  const owner = ownerIn(plan, risk.ownerId);
  const raiser = standsFor(plan, risk.raisedBy);
  const me = personOf(plan, viewer.personId);
  const leads = me !== null && (me.lead || (me.side === "customer" && me.decides));
  const ofRaiser = me !== null && (raiser?.personId === me.personId || (leads && raiser?.side === me.side));
  const settles = rights.includes("risk.settle");
  const open = risk.state === "open";
  const on = (at: Instant) => localDay(at, plan.zone);
  return {
    id: risk.id,
    text: risk.text,
    effect: risk.effect,
    mitigation: risk.mitigation,
    about: aboutOf(plan, risk.stepId),
    owner: owner?.personId ?? risk.ownerId,
    ownerSide: owner?.side ?? "vendor",
    dueOn: risk.dueOn,
    late: open && risk.dueOn !== null ? Math.max(0, daysBetween(risk.dueOn, today)) : 0,
    raisedBy: idOf(risk.raisedBy),
    raisedAt: risk.raisedAt,
    state: risk.state,
    reviewed: risk.reviewed ? { by: idOf(risk.reviewed.by), on: on(risk.reviewed.at) } : null,
    settled: risk.settled ? { by: idOf(risk.settled.by), on: on(risk.settled.at), reason: risk.settled.reason } : null,
    may: {
      change: rights.includes("risk.word"),
      mitigate: settles && open && (ofRaiser || leads || owner?.personId === viewer.personId),
      accept: settles && open && ofRaiser,
      reopen: settles && !open,
    },
  };
}

function concernView({ plan, viewer, rights }: Seen, objection: Objection): ConcernView {
  const me = personOf(plan, viewer.personId);
  const theirs = me !== null && plan.people[objection.personId]?.side === me.side;
  const noted = me !== null && idOf(objection.notedBy) === me.personId;
  const { root } = objection;
  return {
    id: objection.id,
    text: objection.text,
    who: objection.personId,
    at: objection.at,
    about: aboutOf(plan, objection.stepId),
    asked: objection.asked,
    resolution: objection.resolution,
    resolved: objection.resolved,
    ...(viewer.side === "vendor" ? { root: root && { cause: root.cause, text: root.text } } : {}),
    may: {
      answer: rights.includes("objection.answer") && (theirs || noted || me?.lead === true),
      root: viewer.side === "vendor" && rights.includes("objection.root"),
    },
  };
}

export type OpenPoint = { id: string; what: "question" | "risk"; text: Text; who: string };

/** Open ones by name, as they stand before a signature or on a step. */
export const openPoints = ({ questions, risks }: Touching, plan: Plan): OpenPoint[] => [
  ...questions.map(({ id, text, ownerId }) => point("question", { id, text, ownerId }, plan)),
  ...risks.map(({ id, text, ownerId }) => point("risk", { id, text, ownerId }, plan)),
];

const point = (
  what: OpenPoint["what"],
  { id, text, ownerId }: { id: string; text: Text; ownerId: string },
  plan: Plan,
): OpenPoint => ({ id, what, text, who: ownerIn(plan, ownerId)?.personId ?? ownerId });

/** What waits for this reader: questions to answer or to close, risks to look after. */
export function pointsFor(plan: Plan, viewer: Viewer): OpenPoint[] {
  if (viewer.personId === null) return [];
  const questions = openQuestions(plan).filter((question) =>
    question.answer === null
      ? ownerIn(plan, question.ownerId)?.personId === viewer.personId
      : standsFor(plan, question.askedBy)?.personId === viewer.personId,
  );
  const risks = openRisks(plan).filter((risk) => ownerIn(plan, risk.ownerId)?.personId === viewer.personId);
  return openPoints({ questions, risks }, plan);
}

/** Open ones that were raised from this very step. */
export function pointsAt(plan: Plan, stepId: string): OpenPoint[] {
  const here = (item: { stepId: string | null }) => item.stepId === stepId;
  return openPoints({ questions: openQuestions(plan).filter(here), risks: openRisks(plan).filter(here) }, plan);
}

/** For the plan page: how many are open, and those that wait for this reader. */
export type VoicesLine = { questions: number; risks: number; mine: OpenPoint[] };

export const voicesLine = (plan: Plan, viewer: Viewer): VoicesLine => ({
  questions: openQuestions(plan).length,
  risks: openRisks(plan).length,
  mine: pointsFor(plan, viewer),
});
