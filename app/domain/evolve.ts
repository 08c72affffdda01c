// evolve(plan, fact): the only way a plan comes to be what it is. Pure, total, never judges: what was allowed was
// decided before the fact was written, and old facts must fold for ever.

import { agreement, overtaken } from "./evolve/agreement";
import { answers } from "./evolve/answers";
import { confirmations } from "./evolve/confirmations";
import { contract, winning } from "./evolve/contract";
import { criteria } from "./evolve/criteria";
import { followed } from "./evolve/follow";
import { gates } from "./evolve/gates";
import type { Handlers } from "./evolve/handler";
import { letters } from "./evolve/letters";
import { meetings } from "./evolve/meetings";
import { offers } from "./evolve/offers";
import { people } from "./evolve/people";
import { plans } from "./evolve/plans";
import { schedule } from "./evolve/schedule";
import { sides } from "./evolve/sides";
import { steps } from "./evolve/steps";
import { voices } from "./evolve/voices";
import type { Fact, Kind } from "./facts";
import type { Plan } from "./plan";
import { hasBegun, stateOf } from "./state";

const handlers: Handlers = {
  ...plans,
  ...people,
  ...steps,
  ...confirmations,
  ...agreement,
  ...gates,
  ...criteria,
  ...answers,
  ...contract,
  ...meetings,
  ...offers,
  ...schedule,
  ...voices,
  ...sides,
  ...letters,
};

/** Raise when a change to the handlers makes old snapshots wrong; snapshots of another version are dropped. */
export const foldVersion = 20;

/**
 * The plan after one more fact. The first fact of the shared lane opens it. A fact of a private lane touches only what
 * stands in that lane; it is folded right after the shared fact that it was sealed on.
 */
export function evolve(plan: Plan | null, fact: Fact): Plan {
  const handle = handlers[fact.kind] as (plan: Plan, fact: Fact) => Plan;
  if (plan === null && fact.kind !== "plan.opened") throw new Error(`a plan cannot begin with ${fact.kind}`);
  const after = handle(plan as Plan, fact);
  // What only one side sees is no term of the plan, so it makes no edition (INV-04, INV-32).
  if (fact.lane !== "shared") return plan === null ? after : { ...after, edition: plan.edition };
  // A refused attempt is in the record and nowhere on the plan.
  if (fact.kind === "attempt.refused") return after;
  const next = marked(followed(plan, after, fact), fact);
  return settled({ ...overtaken(next, fact, plan?.edition ?? 1), lastAt: fact.at }, fact);
}

const doing: ReadonlySet<Kind> = new Set(["step.ticked", "step.accepted", "verifier.signed"]);

/** What follows from the fact for the plan as a whole: whether work has begun on what was agreed, and the state. */
function settled(plan: Plan, fact: Fact): Plan {
  const begun = plan.progressedAt === null && doing.has(fact.kind) && hasBegun(plan, stepOf(plan, fact));
  const next = winning(begun ? { ...plan, progressedAt: fact.at } : plan, fact.at);
  return { ...next, state: stateOf(next) };
}

const stepOf = (plan: Plan, fact: Fact): string =>
  fact.kind === "verifier.signed" ? (plan.verifiers[fact.data.verifierId]?.stepId ?? "") : fact.subject;

/** Folds many facts; null when there are none. */
export function fold(plan: Plan | null, facts: Iterable<Fact>): Plan | null {
  let state = plan;
  for (const fact of facts) state = evolve(state, fact);
  return state;
}

const neverCounts: ReadonlySet<Kind> = new Set(["attempt.refused", "export.made", "pass.asked"]);

/** First act of a person: from it on their address is theirs. */
function marked(plan: Plan, fact: Fact): Plan {
  if (fact.by.kind !== "person" || neverCounts.has(fact.kind)) return plan;
  const person = plan.people[fact.by.id];
  if (!person || person.actedAt !== null) return plan;
  return { ...plan, people: { ...plan.people, [person.personId]: { ...person, actedAt: fact.at } } };
}
