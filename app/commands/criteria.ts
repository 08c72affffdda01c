// By what the customer will say that it was a success: at most seven, yes or no each (H-46, S-22, N-52).

import { z } from "zod";
import { listOf, mostCriteria } from "~/domain/criteria";
import { draft } from "~/domain/facts";
import type { Criterion } from "~/domain/plan";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { type Context, command } from "./command";
import { id, line, text } from "./fields";
import { conflictWith } from "./shared";

const weight = () =>
  z.coerce.number("notANumber").int("notANumber").min(1, "outOfRange").max(10, "outOfRange").default(1);

const criterionIn = ({ plan }: Context, criterionId: string): Criterion | Refusal =>
  plan.criteria.find((one) => one.id === criterionId) ?? refuse("not-found", "notFound");

export const addCriterion = command(
  z.strictObject({ criterionId: id(), text: line(300), weight: weight() }),
  (input, { plan }) => {
    if (plan.criteria.some((one) => one.id === input.criterionId)) return { facts: [] };
    if (plan.criteria.length >= mostCriteria) return refuse("invalid", "tooManyCriteria");
    const data = { criterionId: input.criterionId, weight: input.weight };
    return { facts: [draft("criterion.added", input.criterionId, data, { words: { text: input.text } })] };
  },
);

export const changeCriterion = command(
  z.strictObject({ criterionId: id(), text: line(300), weight: weight(), from: z.string().max(4000) }),
  (input, context) => {
    const one = criterionIn(context, input.criterionId);
    if (isRefusal(one)) return one;
    if (one.text === input.text && one.weight === input.weight) return { facts: [] };
    const texts = { shown: input.from, now: one.text, yours: input.text, touched: one };
    const met = conflictWith("text", texts, context);
    if (met) return met;
    const data = { criterionId: one.id, weight: input.weight };
    return { facts: [draft("criterion.changed", one.id, data, { words: { text: input.text } })] };
  },
);

export const removeCriterion = command(z.strictObject({ criterionId: id() }), (input, context) => {
  const one = criterionIn(context, input.criterionId);
  if (isRefusal(one)) return one;
  return { facts: [draft("criterion.removed", one.id, { criterionId: one.id }, {})] };
});

/** `list`: the list as it stood on the screen, so that nobody agrees to one that has changed meanwhile. */
export const agreeCriteria = command(z.strictObject({ list: z.string().max(2000) }), (input, { plan, me }) => {
  if (plan.criteria.length === 0) return refuse("conflict", "criteriaNone");
  if (plan.criteriaAgreed[me.side]) return { facts: [] };
  if (input.list !== listOf(plan.criteria)) return refuse("conflict", "textChanged");
  const data = { criterionIds: plan.criteria.map((one) => one.id), weights: plan.criteria.map((one) => one.weight) };
  return { facts: [draft("criteria.agreed", plan.id, data, {})] };
});

/** Met or not met, by the customer alone; it may be judged anew. */
export const judgeCriterion = command(
  z.strictObject({
    criterionId: id(),
    answer: z.enum(["met", "notMet"], "unknownChoice"),
    note: text(500).default(""),
  }),
  (input, context) => {
    const one = criterionIn(context, input.criterionId);
    if (isRefusal(one)) return one;
    const met = input.answer === "met";
    if (one.judged?.met === met && (one.judged.note ?? "") === input.note) return { facts: [] };
    const data = { criterionId: one.id, met };
    return { facts: [draft("criterion.judged", one.id, data, { words: { note: input.note } })] };
  },
);
