// The question log: asked, answered, and closed by whoever asked, nobody else (V-05).

import { z } from "zod";
import { draft } from "~/domain/facts";
import { under } from "~/domain/ids";
import { leadOf, type Person, type Plan } from "~/domain/plan";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { ownerIn, type Question, standsFor } from "~/domain/voices";
import { type Context, command } from "./command";
import { id, maybeId, needed, text } from "./fields";
import { conflictWith } from "./shared";

/** More than a deal can have; a list that nobody reads any more helps nobody. */
export const mostVoices = 300;

/** Something hangs on a step that both sides see, or on none. */
export function sharedStep(plan: Plan, stepId: string | null): Refusal | null {
  if (stepId === null) return null;
  const step = under(plan.steps, stepId);
  if (step?.lane !== "shared") return refuse("not-found", "notFound");
  return step.removed ? refuse("conflict", "gone") : null;
}

/** Who looks after it: the person chosen, else the other side's lead. */
export function lookedAfterBy(context: Context, personId: string | null): Person | Refusal {
  const { plan, me } = context;
  const named =
    personId === null
      ? (leadOf(plan, me.side === "vendor" ? "customer" : "vendor") ?? me)
      : under(plan.people, personId);
  return named && named.removedAt === null
    ? named
    : refuse("invalid", "checkFields", { fields: [{ field: "ownerId", code: "unknownChoice" }] });
}

export const askQuestion = command(
  z.strictObject({
    questionId: id(),
    stepId: maybeId(),
    kind: z.enum(["technical", "commercial"], "unknownChoice"),
    text: needed(2000),
    ownerId: maybeId(),
  }),
  (input, context) => {
    const { plan } = context;
    if (under(plan.voices.questions, input.questionId)) return { facts: [] };
    if (Object.keys(plan.voices.questions).length >= mostVoices) return refuse("invalid", "tooMany");
    const wrong = sharedStep(plan, input.stepId);
    if (wrong) return wrong;
    const owner = lookedAfterBy(context, input.ownerId);
    if (isRefusal(owner)) return owner;
    const { questionId, stepId, kind } = input;
    const data = { questionId, stepId, kind, ownerId: owner.personId };
    return {
      facts: [draft("question.asked", questionId, data, { words: { text: input.text } })],
      answer: { questionId },
    };
  },
);

const found = ({ plan }: Context, questionId: string): Question | Refusal =>
  under(plan.voices.questions, questionId) ?? refuse("not-found", "notFound");

const nameOf = (person: Person | null): string[] => (person?.name ? [person.name] : []);

/** Whoever asked, or the lead of their side once they have left. */
function asker({ plan, me }: Context, question: Question): Refusal | null {
  const person = standsFor(plan, question.askedBy);
  return person?.personId === me.personId ? null : refuse("forbidden", "onlyNamed", { about: nameOf(person) });
}

/** People of the side that a question was put to: its owner's. */
function answers({ plan, me }: Context, question: Question): Refusal | null {
  const owner = ownerIn(plan, question.ownerId);
  return owner?.side === me.side ? null : refuse("forbidden", "onlyNamed", { about: nameOf(owner) });
}

export const handOnQuestion = command(z.strictObject({ questionId: id(), ownerId: id() }), (input, context) => {
  const question = found(context, input.questionId);
  if (isRefusal(question)) return question;
  if (question.accepted) return refuse("conflict", "alreadyAnswered");
  const barred = answers(context, question);
  if (barred && asker(context, question)) return barred;
  const owner = lookedAfterBy(context, input.ownerId);
  if (isRefusal(owner)) return owner;
  if (owner.personId === question.ownerId) return { facts: [] };
  return {
    facts: [draft("question.handedOn", question.id, { questionId: question.id, ownerId: owner.personId }, {})],
  };
});

export const answerQuestion = command(
  z.strictObject({ questionId: id(), text: needed(4000), from: z.string().max(8000).default("") }),
  (input, context) => {
    const question = found(context, input.questionId);
    if (isRefusal(question)) return question;
    if (question.accepted) return refuse("conflict", "alreadyAnswered");
    const barred = answers(context, question);
    if (barred) return barred;
    const now = question.answer?.text ?? "";
    if (now === input.text) return { facts: [] };
    const touched = question.answer ?? undefined;
    const met = conflictWith("text", { shown: input.from, now, yours: input.text, touched }, context);
    if (met) return met;
    return {
      facts: [draft("question.answered", question.id, { questionId: question.id }, { words: { text: input.text } })],
    };
  },
);

/** Only who asked can say that the answer answers it. */
export const acceptAnswer = command(z.strictObject({ questionId: id() }), (input, context) => {
  const question = found(context, input.questionId);
  if (isRefusal(question)) return question;
  const barred = asker(context, question);
  if (barred) return barred;
  if (question.accepted) return { facts: [] };
  if (!question.answer) return refuse("conflict", "notDone");
  return { facts: [draft("question.accepted", question.id, { questionId: question.id }, {})] };
});

/** It is not answered yet, or not any more: the question is open again. */
export const giveBackAnswer = command(
  z.strictObject({ questionId: id(), reason: text(1000).default("") }),
  (input, context) => {
    const question = found(context, input.questionId);
    if (isRefusal(question)) return question;
    const barred = asker(context, question);
    if (barred) return barred;
    if (!question.answer) return { facts: [] };
    const said = { words: { reason: input.reason } };
    return { facts: [draft("question.givenBack", question.id, { questionId: question.id }, said)] };
  },
);
