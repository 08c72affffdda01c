import { type Condition, decidersOf, holding, isFilled, keyOf } from "../answers";
import type { Fact, FactOf } from "../facts";
import type { Plan, Signature } from "../plan";
import { raises } from "../terms";
import { signatureOf } from "./confirmations";
import { changed, type Handlers, touch } from "./handler";

type AnswerHandlers = Pick<
  Handlers,
  | Extract<keyof Handlers, `readiness.${string}`>
  | Extract<keyof Handlers, `condition.${string}`>
  | Extract<keyof Handlers, `standIn.${string}`>
  | "approval.given"
>;

const withAnswers = (plan: Plan, change: Partial<Plan["answers"]>): Plan => ({
  ...plan,
  answers: { ...plan.answers, ...change },
});

/** The list with this one in the place of the same person's earlier answer. */
const replacing = <T extends Signature>(list: T[], one: T): T[] => [
  ...list.filter((other) => keyOf(other) !== keyOf(one)),
  one,
];

const keysOf = (plan: Plan): string[] => decidersOf(plan).map(({ personId }) => personId);

function ready(plan: Plan, fact: FactOf<"readiness.given">): Plan {
  const { answer, conditions } = fact.data;
  const one = { ...signatureOf(fact), answer, reason: fact.said.words?.reason ?? null };
  const readiness = replacing(plan.answers.readiness, one);
  if (conditions.length > 0) return holding(withAnswers(plan, { readiness, readyAt: null }));
  const all = readiness.every((other) => other.answer === "yes") && isFilled(keysOf(plan), readiness);
  return withAnswers(plan, { readiness, readyAt: all && plan.answers.held === null ? fact.at : plan.answers.readyAt });
}

function reconfirmed(plan: Plan, fact: FactOf<"readiness.reconfirmed">): Plan {
  const signatures = replacing(plan.answers.held?.reconfirmed ?? [], signatureOf(fact));
  return isFilled(keysOf(plan), signatures)
    ? withAnswers(plan, { held: null, readyAt: fact.at })
    : withAnswers(plan, { held: { reconfirmed: signatures } });
}

const settled =
  (state: Condition["state"], fact: Fact, reason: string | null) =>
  (condition: Condition): Condition => ({ ...condition, state, settled: { ...touch(fact), reason } });

const withCondition = (plan: Plan, id: string, change: (condition: Condition) => Condition): Plan =>
  withAnswers(plan, { conditions: changed(plan.answers.conditions, id, change) });

export const answers: AnswerHandlers = {
  "readiness.given": ready,
  "readiness.reconfirmed": reconfirmed,
  "approval.given": (plan, fact) => {
    const { answer, version, conditions } = fact.data;
    const one = { ...signatureOf(fact), answer, version, reason: fact.said.words?.reason ?? null };
    const next = withAnswers(plan, { approvals: replacing(plan.answers.approvals, one) });
    return conditions.length > 0 ? holding(next) : next;
  },
  "condition.added": (plan, fact) => {
    const { conditionId, ...data } = fact.data;
    const text = fact.said.words?.text ?? null;
    const one: Condition = { ...data, id: conditionId, text, state: "open", replaced: false, settled: null };
    return withAnswers(plan, { conditions: { ...plan.answers.conditions, [conditionId]: one } });
  },
  "condition.placed": (plan, fact) =>
    raises(withCondition(plan, fact.data.conditionId, (one) => ({ ...one, stepId: fact.data.stepId }))),
  "condition.closed": (plan, fact) => withCondition(plan, fact.data.conditionId, settled("closed", fact, "")),
  "condition.waived": (plan, fact) =>
    withCondition(plan, fact.data.conditionId, settled("waived", fact, fact.said.words?.reason ?? null)),
  "condition.failed": (plan, fact) =>
    withCondition(plan, fact.data.conditionId, settled("failed", fact, fact.said.words?.reason ?? null)),
  "standIn.named": (plan, fact) => {
    const { personId, standInId, from, until } = fact.data;
    return withAnswers(plan, { standIns: { ...plan.answers.standIns, [personId]: { standInId, from, until } } });
  },
  "standIn.ended": (plan, fact) => {
    const { [fact.data.personId]: _ended, ...standIns } = plan.answers.standIns;
    return withAnswers(plan, { standIns });
  },
};
