// What a plan's date hangs on, and how late each side has been so far: computed, and said without blame.

import { daysBetween } from "~/domain/days";
import type { Day, Side } from "~/domain/facts";
import type { Words } from "~/domain/language";
import { doneOn, type Plan } from "~/domain/plan";
import { criticalChain, netOf, slackOf } from "~/domain/slack";
import type { Ground } from "./ground";
import { isOpenState, stateOf } from "./step-state";

export type ChainLink = {
  stepId: string;
  n?: number;
  title: Words;
  owner: string | null;
  side: Side;
  by: Day;
  spare: number;
};
export type ChainView = { targetOn: Day; earliest: Day; links: ChainLink[] };

/** The chain of open steps with the fewest working days to spare; the same for both sides. */
export function chainView(ground: Ground): ChainView {
  const { plan, today } = ground;
  const { targetOn, earliest, links } = criticalChain(plan, today);
  return {
    targetOn,
    earliest,
    links: links.flatMap(({ stepId, by, spare }) => {
      const step = plan.steps[stepId];
      if (!step) return [];
      const owner = ground.owners.get(stepId) ?? null;
      const n = ground.numbers.get(stepId);
      const named = { title: step.title ?? "", owner: owner?.personId ?? null, side: owner?.side ?? step.ownerSide };
      return [{ stepId, ...(n === undefined ? {} : { n }), ...named, by, spare }];
    }),
  };
}

/** null: the customer's date does not hang on it. Absent: it is not open, or only one side sees it. */
export type SlackView = { by: Day; spare: number; targetOn: Day } | { by: null; targetOn: Day };

export function slackView(plan: Plan, stepId: string, today: Day): SlackView | null {
  if (plan.steps[stepId]?.lane !== "shared") return null;
  const slack = slackOf(netOf(plan, today)).get(stepId);
  if (slack === undefined) return null;
  return slack === null ? { by: null, targetOn: plan.targetOn } : { ...slack, targetOn: plan.targetOn };
}

/** So many shared steps of a side were done after their day or are past it now, by so many calendar days together. */
export type Slip = { side: Side; n: number; days: number };

/** Counted by the side whose step it is (domain model 2.5); what only one side sees is not counted (INV-32). */
export function slipsOf(ground: Ground): Slip[] {
  const shared = ground.stages.flatMap((stage) => stage.steps).filter((step) => step.lane === "shared");
  const late = shared.flatMap((step) => {
    const state = stateOf(ground, step);
    if (state === "setAside" || state === "ifNeeded" || state === "ended") return [];
    const done = doneOn(ground.plan, step);
    if (done === null && !isOpenState(state)) return [];
    const days = daysBetween(step.dueOn, done ?? ground.today);
    return days > 0 ? [{ side: ground.owners.get(step.stepId)?.side ?? step.ownerSide, days }] : [];
  });
  return (["customer", "vendor"] as const).flatMap((side) => {
    const own = late.filter((one) => one.side === side);
    return own.length === 0 ? [] : [{ side, n: own.length, days: own.reduce((sum, one) => sum + one.days, 0) }];
  });
}
