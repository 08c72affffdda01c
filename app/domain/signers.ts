// Who still has to sign, who has left since, and what asks for less than what came before it.

import { compareDays } from "./days";
import type { Day, Fact, Instant } from "./facts";
import { gateDue, isAsked, positionOf } from "./gates";
import { isComplete, type Person, type Plan, type Signature, signersOf, type Verifier } from "./plan";
import { dueOf } from "./schedule";

/** Whose signature a confirmation still asks for. */
export const missingFrom = (plan: Plan, verifier: Verifier): Person[] =>
  signersOf(plan, verifier).filter((one) => !verifier.signatures.some((signed) => signed.personId === one.personId));

const dueDay = (plan: Plan, verifier: Verifier): Day => {
  const step = plan.steps[verifier.stepId];
  return step ? dueOf(plan, step) : "";
};

/** Confirmations that are asked, in the order of their days and, on one day, of the page. */
export function verifiersInOrder(plan: Plan): Verifier[] {
  const place = new Map(plan.stages.flatMap((stage) => stage.steps).map((id, at) => [id, at]));
  return Object.values(plan.verifiers)
    .filter((verifier) => isAsked(plan, verifier))
    .sort(
      (a, b) =>
        compareDays(dueDay(plan, a), dueDay(plan, b)) || (place.get(a.stepId) ?? 0) - (place.get(b.stepId) ?? 0),
    );
}

/** The strongest confirmation due before (or on) a day, other than `but`; null when nothing is asked before. */
export function strongestBefore(plan: Plan, on: Day, but = ""): Verifier | null {
  const before = verifiersInOrder(plan).filter(
    (one) => one.verifierId !== but && compareDays(dueDay(plan, one), on) < 0,
  );
  return before.reduce<Verifier | null>((most, one) => (most === null || one.level > most.level ? one : most), null);
}

/** INV-12: confirmations that ask for less than an earlier one, each with that earlier one. */
export const falling = (plan: Plan): { verifier: Verifier; than: Verifier }[] =>
  verifiersInOrder(plan).flatMap((verifier) => {
    const than = strongestBefore(plan, dueDay(plan, verifier), verifier.verifierId);
    return than && than.level > verifier.level ? [{ verifier, than }] : [];
  });

export type Again = { left: Person[]; asked: Person[] };

/**
 * INV-15, I-30: somebody who confirmed it has left. What they confirmed stays; above the current checkpoint whoever is
 * asked now is asked again. null where nobody has to be.
 */
export function againOf(plan: Plan, verifier: Verifier): Again | null {
  if (verifier.metAt === null || verifier.kind === "final_decision") return null;
  const left = verifier.signatures.flatMap(({ personId }) => {
    const person = plan.people[personId];
    return person && person.removedAt !== null ? [person] : [];
  });
  const asked = left.length === 0 ? [] : missingFrom(plan, verifier);
  return asked.length > 0 && isAbove(plan, verifier) ? { left, asked } : null;
}

function isAbove(plan: Plan, verifier: Verifier): boolean {
  if (plan.gates.some((gate) => gate.passedAt !== null && gate.verifiers.includes(verifier.verifierId))) return false;
  const { gate } = positionOf(plan);
  return gate === null || compareDays(dueDay(plan, verifier), gateDue(plan, gate)) > 0;
}

/** The day that an up-front sign-off names (H-38); null where it names none. */
export const datedOn = (plan: Plan, verifier: Verifier): Day | null =>
  verifier.datesStepId ? (plan.steps[verifier.datesStepId]?.dueOn ?? null) : null;

const isStale = (plan: Plan, verifier: Verifier, signed: Signature): boolean => {
  const step = verifier.datesStepId ? plan.steps[verifier.datesStepId] : undefined;
  if (!step || step.removed || (step.ticked !== null && !step.ticked.claim)) return false;
  return signed.datedOn !== undefined && signed.datedOn !== step.dueOn;
};

/** H-38, H-39: a sign-off whose day has changed no longer says yes to anything; it is asked for anew. */
function redated(plan: Plan, at: Instant): Plan {
  let { verifiers } = plan;
  for (const verifier of Object.values(verifiers)) {
    const kept = verifier.signatures.filter((signed) => !isStale(plan, verifier, signed));
    if (kept.length === verifier.signatures.length) continue;
    const old = verifier.signatures.find((signed) => isStale(plan, verifier, signed))?.datedOn ?? null;
    verifiers = {
      ...verifiers,
      [verifier.verifierId]: { ...verifier, signatures: kept, metAt: null, outdated: { on: old, at } },
    };
  }
  return verifiers === plan.verifiers ? plan : { ...plan, verifiers };
}

/**
 * When the last person who was missing leaves, or is no longer asked, by an act of their own side, the others have said
 * all there is to say (INV-13). Not where somebody took theirs back: that stays open until it is answered.
 */
function settled(plan: Plan, at: Instant): Plan {
  let { verifiers } = plan;
  for (const verifier of Object.values(verifiers)) {
    if (verifier.metAt !== null || verifier.withdrawn || verifier.outdated || !isComplete(plan, verifier)) continue;
    verifiers = { ...verifiers, [verifier.verifierId]: { ...verifier, metAt: at } };
  }
  return verifiers === plan.verifiers ? plan : { ...plan, verifiers };
}

/** What follows for the confirmations from a fact about something else. */
export function following(before: Plan | null, plan: Plan, fact: Fact): Plan {
  const own = fact.by.kind === "person" && fact.by.side === "customer";
  const people = own && (fact.kind === "person.removed" || fact.kind === "person.changed");
  const after = people ? settled(plan, fact.at) : plan;
  return before !== null && before.steps !== after.steps ? redated(after, fact.at) : after;
}
