import type { Criterion, Plan } from "../plan";
import { type Handlers, touch } from "./handler";

type CriteriaHandlers = Pick<Handlers, Extract<keyof Handlers, `criterion.${string}`> | "criteria.agreed">;

/** Whoever agreed did so to the list as it stood; a change of it is agreed to anew. */
const changedList = (plan: Plan, criteria: Criterion[]): Plan => ({
  ...plan,
  criteria,
  criteriaAgreed: { vendor: null, customer: null },
});

const withOne = (plan: Plan, id: string, change: (one: Criterion) => Criterion): Criterion[] =>
  plan.criteria.map((one) => (one.id === id ? change(one) : one));

export const criteria: CriteriaHandlers = {
  "criterion.added": (plan, fact) =>
    changedList(plan, [
      ...plan.criteria,
      {
        id: fact.data.criterionId,
        text: fact.said.words?.text ?? null,
        weight: fact.data.weight,
        ...touch(fact),
        judged: null,
      },
    ]),
  // What was judged was another text or another weight.
  "criterion.changed": (plan, fact) =>
    changedList(
      plan,
      withOne(plan, fact.data.criterionId, (one) => ({
        ...one,
        text: fact.said.words?.text ?? null,
        weight: fact.data.weight,
        ...touch(fact),
        judged: null,
      })),
    ),
  "criterion.removed": (plan, fact) =>
    changedList(
      plan,
      plan.criteria.filter((one) => one.id !== fact.data.criterionId),
    ),
  "criteria.agreed": (plan, fact) =>
    fact.by.kind === "person"
      ? { ...plan, criteriaAgreed: { ...plan.criteriaAgreed, [fact.by.side]: touch(fact) } }
      : plan,
  "criterion.judged": (plan, fact) => ({
    ...plan,
    criteria: withOne(plan, fact.data.criterionId, (one) => ({
      ...one,
      judged: { ...touch(fact), met: fact.data.met, note: fact.said.words?.note ?? null },
    })),
  }),
};
