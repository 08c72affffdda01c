// Whose turn it is: everything that somebody has to do, for whom it waits and since when.

import { commitmentBlockers } from "~/domain/commitment";
import { compareDays } from "~/domain/days";
import type { Day, Side } from "~/domain/facts";
import { type Person, type Plan, peopleOf, reviewerAwaited, type Step, signersOf, type Verifier } from "~/domain/plan";
import { againOf } from "~/domain/signers";
import { dayOf, dueOn, type Ground, isDoneHere, isNear, unsigned, waitsFor } from "./ground";
import { isOpenState, stateOf } from "./step-state";

/** step: to be done and ticked. confirm: to be signed. accept: a result to be taken. exit, decide: to be answered. */
export type TurnKind = "step" | "confirm" | "accept" | "exit" | "decide" | "agree" | "suggestion";
export type Turn = {
  kind: TurnKind;
  /** Of the step, the verifier or the exit point; "" for the decision. */
  id: string;
  stepId: string;
  side: Side;
  people: string[];
  /** When it is due. */
  on: Day;
  /** From when on it waited: its due day, or the day on which it was handed over. */
  since: Day;
  /** It waits today: handed over, due within a week, or past its day. */
  now: boolean;
};

/** How many calendar days ahead something already counts as waiting. */
const horizon = 7;

/** Everything whose turn it is, soonest first; nothing on a plan that has ended. */
export function turnsOf(ground: Ground): Turn[] {
  if (ground.frozen) return [];
  const shared = ground.plan.state !== "draft";
  const steps = ground.stages.flatMap((stage) => stage.steps).flatMap((step) => turnsOfStep(ground, step));
  const all = [...decisionTurns(ground), ...agreementTurns(ground), ...steps].filter(
    (turn) => shared || turn.side === "vendor",
  );
  return all.sort((a, b) => compareDays(a.on, b.on));
}

function turnsOfStep(ground: Ground, step: Step): Turn[] {
  const turns = [...exitTurns(ground, step), ...acceptTurns(ground, step)];
  const state = stateOf(ground, step);
  const verifier = ground.verifiers.get(step.stepId);
  if (verifier) turns.push(...againTurns(ground, step, verifier));
  if (!isOpenState(state)) return turns;
  const on = dueOn(ground, step);
  const owner = ground.owners.get(step.stepId) ?? null;
  const missing = verifier ? unsigned(ground, verifier) : [];
  const handedOver = state === "delivered" || state === "reported";
  const toSign = missing.filter((person) => handedOver || person.personId === owner?.personId);
  if (verifier && toSign.length > 0) {
    const at = step.ticked?.at ?? verifier.reported?.at;
    const since = at ? dayOf(ground, at) : on;
    const now = handedOver || (isNear(ground, on, horizon) && waitsFor(ground, step).length === 0);
    const people = ids(toSign);
    turns.push({
      kind: "confirm",
      id: verifier.verifierId,
      stepId: step.stepId,
      side: "customer",
      people,
      on,
      since,
      now,
    });
    return turns;
  }
  if (state === "delivered" || state === "toAccept") return turns;
  const side = owner?.side ?? step.ownerSide;
  const now = state === "reported" || (isNear(ground, on, horizon) && waitsFor(ground, step).length === 0);
  const people = owner ? [owner.personId] : [];
  turns.push({ kind: "step", id: step.stepId, stepId: step.stepId, side, people, on, since: on, now });
  return turns;
}

/**
 * An exit point comes up with its step: when that is handed over or done, when its day has come, or, where the customer
 * does the step, when its day is near and nothing has to come first. Nobody is asked about what they were not shown.
 */
function exitTurns(ground: Ground, step: Step): Turn[] {
  const exit = ground.exits.get(step.stepId);
  if (!exit || exit.answer || step.setAside) return [];
  const on = dueOn(ground, step);
  const people = ids(signersOf(ground.plan, exit));
  const theirs = (ground.owners.get(step.stepId)?.side ?? step.ownerSide) === "customer";
  const near = theirs ? isNear(ground, on, horizon) && waitsFor(ground, step).length === 0 : isNear(ground, on, 0);
  const now = step.ticked !== null || near;
  return [{ kind: "exit", id: exit.exitId, stepId: step.stepId, side: "customer", people, on, since: on, now }];
}

/** INV-15: whoever follows somebody who has left is asked to confirm it again. */
function againTurns(ground: Ground, step: Step, verifier: Verifier): Turn[] {
  const again = againOf(ground.plan, verifier);
  if (again === null) return [];
  const left = again.left.map((person) => person.removedAt ?? "").sort();
  const since = dayOf(ground, left.at(-1) ?? ground.plan.lastAt);
  const { verifierId } = verifier;
  const people = ids(again.asked);
  return [
    { kind: "confirm", id: verifierId, stepId: step.stepId, side: "customer", people, on: since, since, now: true },
  ];
}

/** N-09: the one reviewer takes the result of what was ticked; once the customer has confirmed it, nobody has to. */
function acceptTurns(ground: Ground, step: Step): Turn[] {
  const reviewer = reviewerAwaited(ground.plan, step);
  if (!step.ticked || step.setAside || !reviewer || isDoneHere(ground, step)) return [];
  const since = dayOf(ground, step.ticked.at);
  const { stepId } = step;
  return [
    {
      kind: "accept",
      id: stepId,
      stepId,
      side: reviewer.side,
      people: [reviewer.personId],
      on: since,
      since,
      now: true,
    },
  ];
}

function decisionTurns(ground: Ground): Turn[] {
  const { plan } = ground;
  if (plan.state !== "deciding" || !plan.requested) return [];
  const { version, personIds, at } = plan.requested;
  const answered = plan.decisions.filter((one) => one.version === version).map((one) => one.personId);
  const people = personIds.filter((id) => !answered.includes(id));
  const since = dayOf(ground, at);
  const on = plan.targetOn;
  return people.length === 0
    ? []
    : [{ kind: "decide", id: "", stepId: "", side: "customer", people, on, since, now: true }];
}

/** Whoever leads a side turns its key once the other side has, and answers what the other side suggests (promise 5). */
function agreementTurns(ground: Ground): Turn[] {
  const { plan } = ground;
  const turn = (kind: "agree" | "suggestion", side: Side, at: string): Turn => {
    const since = dayOf(ground, at);
    const people = ids(leadsOf(plan, side));
    return { kind, id: "", stepId: "", side, people, on: since, since, now: true };
  };
  const [alone] = plan.agreed === null && commitmentBlockers(plan).length === 0 ? plan.commitments : [];
  const agree = alone ? [turn("agree", otherSide(alone.side), alone.at)] : [];
  const open = Object.values(plan.proposals).filter(({ state }) => state === "open");
  return [...agree, ...open.map((one) => turn("suggestion", otherSide(one.side), one.at))];
}

const otherSide = (side: Side): Side => (side === "vendor" ? "customer" : "vendor");

const leadsOf = (plan: Plan, side: Side): Person[] =>
  peopleOf(plan, side).filter((person) => person.lead || (side === "customer" && person.decides));

const ids = (people: Person[]) => people.map((person) => person.personId);

/** How much waits for a side today, and since which day the oldest of it. */
export type Waiting = { side: Side; n: number; mine: number; since: Day | null };

export function waitingOf(ground: Ground, turns: Turn[], personId: string | null): Waiting[] {
  return (["customer", "vendor"] as const).map((side) => {
    const own = turns.filter((turn) => turn.now && turn.side === side);
    const past = own.map((turn) => turn.since).filter((day) => compareDays(day, ground.today) < 0);
    return {
      side,
      n: own.length,
      mine: personId === null ? 0 : own.filter((turn) => turn.people.includes(personId)).length,
      since: past.sort()[0] ?? null,
    };
  });
}
