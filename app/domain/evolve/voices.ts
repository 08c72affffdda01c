import type { Plan } from "../plan";
import type { Objection, Question, Risk } from "../voices";
import { changed, type Handlers, touch } from "./handler";

type VoiceHandlers = Pick<
  Handlers,
  | Extract<keyof Handlers, `question.${string}`>
  | Extract<keyof Handlers, `risk.${string}`>
  | Extract<keyof Handlers, `objection.${string}`>
>;

const withQuestion = (plan: Plan, id: string, change: (question: Question) => Question): Plan => ({
  ...plan,
  voices: { ...plan.voices, questions: changed(plan.voices.questions, id, change) },
});
const withRisk = (plan: Plan, id: string, change: (risk: Risk) => Risk): Plan => ({
  ...plan,
  voices: { ...plan.voices, risks: changed(plan.voices.risks, id, change) },
});
const withObjection = (plan: Plan, id: string, change: (objection: Objection) => Objection): Plan => ({
  ...plan,
  voices: { ...plan.voices, objections: changed(plan.voices.objections, id, change) },
});

export const voices: VoiceHandlers = {
  "question.asked": (plan, fact) => {
    const { questionId, ...data } = fact.data;
    const question: Question = {
      ...data,
      id: questionId,
      text: fact.said.words?.text ?? null,
      askedBy: fact.by,
      askedAt: fact.at,
      answer: null,
      accepted: null,
      givenBack: null,
    };
    return { ...plan, voices: { ...plan.voices, questions: { ...plan.voices.questions, [questionId]: question } } };
  },
  "question.handedOn": (plan, fact) =>
    withQuestion(plan, fact.data.questionId, (question) => ({ ...question, ownerId: fact.data.ownerId })),
  "question.answered": (plan, fact) =>
    withQuestion(plan, fact.data.questionId, (question) => ({
      ...question,
      answer: { ...touch(fact), text: fact.said.words?.text ?? null },
      givenBack: null,
    })),
  "question.accepted": (plan, fact) =>
    withQuestion(plan, fact.data.questionId, (question) => ({ ...question, accepted: touch(fact) })),
  "question.givenBack": (plan, fact) =>
    withQuestion(plan, fact.data.questionId, (question) => ({
      ...question,
      answer: null,
      accepted: null,
      givenBack: { ...touch(fact), reason: fact.said.words?.reason ?? null },
    })),

  "risk.raised": (plan, fact) => {
    const { riskId, ...data } = fact.data;
    const risk: Risk = {
      ...data,
      id: riskId,
      text: fact.said.words?.text ?? null,
      effect: "",
      mitigation: "",
      dueOn: null,
      raisedBy: fact.by,
      raisedAt: fact.at,
      state: "open",
      reviewed: null,
      settled: null,
      touched: {},
    };
    return { ...plan, voices: { ...plan.voices, risks: { ...plan.voices.risks, [riskId]: risk } } };
  },
  "risk.worded": (plan, fact) =>
    withRisk(plan, fact.data.riskId, (risk) => ({
      ...risk,
      [fact.data.field]: fact.said.words?.text ?? null,
      touched: { ...risk.touched, [fact.data.field]: touch(fact) },
    })),
  "risk.set": (plan, fact) =>
    withRisk(plan, fact.data.riskId, (risk) => ({
      ...risk,
      [fact.data.field]: fact.data.value,
      touched: { ...risk.touched, [fact.data.field]: touch(fact) },
    })),
  "risk.reviewed": (plan, fact) => withRisk(plan, fact.data.riskId, (risk) => ({ ...risk, reviewed: touch(fact) })),
  "risk.settled": (plan, fact) =>
    withRisk(plan, fact.data.riskId, (risk) => ({
      ...risk,
      state: fact.data.as,
      reviewed: touch(fact),
      settled: { ...touch(fact), reason: fact.said.words?.reason ?? null },
    })),

  "objection.raised": (plan, fact) => {
    const { objectionId, ...data } = fact.data;
    const objection: Objection = {
      ...data,
      id: objectionId,
      text: fact.said.words?.text ?? null,
      asked: fact.said.words?.asked ?? null,
      resolution: "",
      resolved: false,
      notedBy: fact.by,
      at: fact.at,
      answered: null,
      root: null,
    };
    return {
      ...plan,
      voices: { ...plan.voices, objections: { ...plan.voices.objections, [objectionId]: objection } },
    };
  },
  "objection.answered": (plan, fact) =>
    withObjection(plan, fact.data.objectionId, (objection) => ({
      ...objection,
      asked: fact.said.words?.asked ?? null,
      resolution: fact.said.words?.resolution ?? null,
      resolved: fact.data.resolved,
      answered: touch(fact),
    })),
  "objection.rooted": (plan, fact) =>
    withObjection(plan, fact.data.objectionId, (objection) => ({
      ...objection,
      root: { ...touch(fact), cause: fact.data.cause, text: fact.said.words?.text ?? null },
    })),
};
