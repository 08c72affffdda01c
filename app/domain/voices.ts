// Questions, risks and objections as they stand, and which of the open ones touch what somebody is about to sign.

import type { By, Day, Instant, QuestionKind, RiskState, RootCause } from "./facts";
import { leadOf, type Person, type Plan, type Text, type Touch } from "./plan";

export type Question = {
  id: string;
  stepId: string | null;
  kind: QuestionKind;
  text: Text;
  ownerId: string;
  askedBy: By;
  askedAt: Instant;
  answer: (Touch & { text: Text }) | null;
  /** By whoever asked. */
  accepted: Touch | null;
  givenBack: (Touch & { reason: Text }) | null;
};

export type Risk = {
  id: string;
  stepId: string | null;
  text: Text;
  effect: Text;
  mitigation: Text;
  ownerId: string;
  dueOn: Day | null;
  raisedBy: By;
  raisedAt: Instant;
  state: RiskState;
  reviewed: Touch | null;
  settled: (Touch & { reason: Text }) | null;
  touched: { [field: string]: Touch };
};

export type Objection = {
  id: string;
  meetingId: string | null;
  stepId: string | null;
  /** Who said it. */
  personId: string;
  text: Text;
  asked: Text;
  resolution: Text;
  resolved: boolean;
  notedBy: By;
  at: Instant;
  answered: Touch | null;
  /** Known to the vendor's side only. */
  root: (Touch & { cause: RootCause; text: Text }) | null;
};

export type Voices = {
  questions: { [id: string]: Question };
  risks: { [id: string]: Risk };
  objections: { [id: string]: Objection };
};
export const noVoices: Voices = { questions: {}, risks: {}, objections: {} };

/** open: nobody answered; answered: whoever asked has not accepted it yet; accepted: closed (V-05). */
export type QuestionState = "open" | "answered" | "accepted";
export const questionState = (question: Question): QuestionState =>
  question.accepted ? "accepted" : question.answer ? "answered" : "open";

/** Not accepted by whoever asked: that is what counts as open, answered or not (V-05). */
export const openQuestions = (plan: Plan): Question[] =>
  Object.values(plan.voices.questions).filter((question) => question.accepted === null);
export const openRisks = (plan: Plan): Risk[] =>
  Object.values(plan.voices.risks).filter((risk) => risk.state === "open");

/** The person a question, a risk or a step's word belongs to; their side's lead once they have left. */
export function standsFor(plan: Plan, by: By): Person | null {
  if (by.kind !== "person") return null;
  const person = plan.people[by.id];
  return person && person.removedAt === null ? person : leadOf(plan, by.side);
}

/** Who looks after something: the person named, or whoever leads their side once they have left. */
export function ownerIn(plan: Plan, personId: string): Person | null {
  const person = plan.people[personId];
  if (!person) return null;
  return person.removedAt === null ? person : leadOf(plan, person.side);
}

export type Touching = { questions: Question[]; risks: Risk[] };

/**
 * The open questions and risks that touch a signature at `stepId`: those of that step, of what it waits for, and those
 * that name no step. `null` = a decision, which everything open touches. They warn and never block (A15, I-13).
 */
export function touching(plan: Plan, stepId: string | null): Touching {
  const near = stepId === null ? null : reached(plan, stepId);
  const touches = (item: { stepId: string | null }) => item.stepId === null || near === null || near.has(item.stepId);
  return { questions: openQuestions(plan).filter(touches), risks: openRisks(plan).filter(touches) };
}

/** A step and everything it waits for, however far back. */
function reached(plan: Plan, stepId: string): Set<string> {
  const seen = new Set<string>();
  const ahead = [stepId];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    ahead.push(...(plan.steps[id]?.dependsOn ?? []));
  }
  return seen;
}
