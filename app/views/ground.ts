// What every part of the plan page needs of a plan on a day, looked up once: order, numbers, owners, what is done.

import { addDays, compareDays, localDay } from "~/domain/days";
import type { Day, Instant } from "~/domain/facts";
import {
  type ExitPoint,
  isDoneBy,
  isFrozen,
  isIfNeeded as onlyIfNeeded,
  ownerOf,
  type Person,
  type Plan,
  type Step,
  signersOf,
  type Verifier,
} from "~/domain/plan";
import { dueOf } from "~/domain/timing";

export type Ground = {
  plan: Plan;
  today: Day;
  frozen: boolean;
  /** The steps of each stage as this reader sees them: private ones after what they are anchored to. */
  stages: { id: string; steps: Step[] }[];
  /** Position among the steps that both sides see, from 1, without gaps; private ones have none (A06). */
  numbers: Map<string, number>;
  verifiers: Map<string, Verifier>;
  exits: Map<string, ExitPoint>;
  owners: Map<string, Person | null>;
  /** Steps of which somebody suggests a change. */
  suggested: Set<string>;
};

export function groundOf(plan: Plan, today: Day): Ground {
  const stages = stagesOf(plan);
  const numbers = new Map<string, number>();
  const owners = new Map<string, Person | null>();
  for (const step of stages.flatMap((stage) => stage.steps)) {
    if (step.lane === "shared") numbers.set(step.stepId, numbers.size + 1);
    owners.set(step.stepId, ownerOf(plan, step));
  }
  return {
    plan,
    today,
    frozen: isFrozen(plan),
    stages,
    numbers,
    owners,
    suggested: suggestedSteps(plan),
    verifiers: new Map(Object.values(plan.verifiers).map((verifier) => [verifier.stepId, verifier])),
    exits: new Map(Object.values(plan.exits).map((exit) => [exit.stepId, exit])),
  };
}

/** A suggestion about a confirmation or an exit point is one about its step. */
function suggestedSteps(plan: Plan): Set<string> {
  const open = Object.values(plan.proposals).filter(({ state }) => state === "open");
  return new Set(
    open.flatMap(({ changes }) =>
      changes.map(({ subject }) => plan.verifiers[subject]?.stepId ?? plan.exits[subject]?.stepId ?? subject),
    ),
  );
}

/** Private steps stand after their anchor; where it has left the stage, at the stage's end. */
function stagesOf(plan: Plan): Ground["stages"] {
  const own = Object.values(plan.steps).filter((step) => step.lane !== "shared");
  return plan.stages.map((stage) => {
    const ids = stage.steps.filter((id) => plan.steps[id]?.lane === "shared");
    for (const step of own.filter((one) => one.stageId === stage.id)) {
      const at = step.after === null ? 0 : ids.indexOf(step.after) + 1;
      ids.splice(step.after !== null && at === 0 ? ids.length : at, 0, step.stepId);
    }
    return { id: stage.id, steps: ids.flatMap((id) => plan.steps[id] ?? []).filter((step) => !step.removed) };
  });
}

/** The day in the plan's zone on which something happened. */
export const dayOf = (ground: Ground, at: Instant): Day => localDay(at, ground.plan.zone);

/** Due day of a step as this reader sees it. */
export const dueOn = (ground: Ground, step: Step): Day => dueOf(ground.plan, step);

/** INV-17, N-09: with a confirmation only the customer's signature makes it done, with a reviewer only their word. */
export const isDoneHere = (ground: Ground, step: Step): boolean =>
  isDoneBy(ground.plan, step, ground.verifiers.get(step.stepId) ?? null);

/** Whether it is only needed after another answer than a plain yes. */
export const isIfNeeded = (_ground: Ground, step: Step): boolean => onlyIfNeeded(step);

/** What a step still has to wait for. */
export function waitsFor(ground: Ground, step: Step): Step[] {
  return step.dependsOn
    .flatMap((id) => ground.plan.steps[id] ?? [])
    .filter((other) => !other.removed && !other.setAside && !isDoneHere(ground, other) && !isIfNeeded(ground, other));
}

/** Whose signature a confirmation still lacks. */
export const unsigned = (ground: Ground, verifier: Verifier): Person[] =>
  signersOf(ground.plan, verifier).filter(
    (signer) => !verifier.signatures.some((signature) => signature.personId === signer.personId),
  );

export const isLate = (ground: Ground, step: Step): boolean => compareDays(dueOn(ground, step), ground.today) < 0;

/** Within so many calendar days from today, or past. */
export const isNear = (ground: Ground, day: Day, days: number): boolean =>
  compareDays(day, addDays(ground.today, days)) <= 0;
