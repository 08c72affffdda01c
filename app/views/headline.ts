// The one computed sentence at the head of the plan, as codes, days and ids; the page says it in words.

import { compareDays } from "~/domain/days";
import type { Day, Instant } from "~/domain/facts";
import { agreedBy, isFrozen } from "~/domain/plan";
import { dayOf, dueOn, type Ground } from "./ground";
import { stateOf } from "./step-state";
import type { Viewer } from "./viewer";
import type { Waiting } from "./waiting";

export type Headline = {
  course:
    | { code: "draft" | "frozen" }
    | { code: "onCourse"; day: Day }
    | { code: "late"; day: Day; n: number }
    | { code: "deciding"; who: string[] }
    | { code: "postponed"; who: string; day: Day }
    | { code: "decidedYes" | "decidedNo"; who: string; day: Day }
    /** `until`: said to the person who stopped, while they may take it back. */
    | { code: "stopped"; who: string; day: Day; until: Instant | null };
  /** What waits today for the reader and for the other side; null when nobody is waited for or nobody reads. */
  waits: { you: number; them: number } | null;
  /** The next day on which the customer is asked; "any" when none stands on the plan. */
  stop: Day | "any" | null;
};

const takeBackWithin = 24 * 60 * 60 * 1000;

export function headlineOf(ground: Ground, viewer: Viewer, context: { waiting: Waiting[]; now: Instant }): Headline {
  const { plan } = ground;
  const running = plan.state !== "draft" && plan.state !== "decided_yes" && plan.state !== "won" && !isFrozen(plan);
  return {
    course: courseOf(ground, viewer, context.now),
    waits: running || plan.state === "draft" || plan.state === "decided_yes" ? waitsOf(viewer, context.waiting) : null,
    stop: running ? (nextExitDay(ground) ?? "any") : null,
  };
}

function courseOf(ground: Ground, viewer: Viewer, now: Instant): Headline["course"] {
  const { plan } = ground;
  if (plan.state === "draft") return { code: "draft" };
  if (plan.state === "exited") return stopOf(ground, viewer, now);
  const last = plan.decisions.at(-1);
  if (plan.state === "decided_no")
    return last ? { code: "decidedNo", who: last.personId, day: dayOf(ground, last.at) } : { code: "frozen" };
  if (plan.postponed && plan.state !== "decided_yes")
    return { code: "postponed", who: plan.postponed.personId, day: plan.postponed.on };
  if (plan.state === "deciding") return { code: "deciding", who: plan.requested?.personIds ?? [] };
  const yes = agreedBy(plan);
  if (yes) return { code: "decidedYes", who: yes.personId, day: dayOf(ground, yes.at) };
  const late = lateSteps(ground);
  return late === 0 ? { code: "onCourse", day: plan.targetOn } : { code: "late", day: plan.targetOn, n: late };
}

function stopOf(ground: Ground, viewer: Viewer, now: Instant): Headline["course"] {
  const { stop } = ground.plan;
  if (!stop) return { code: "frozen" };
  const end = Date.parse(stop.at) + takeBackWithin;
  const mine = stop.personId === viewer.personId && Date.parse(now) < end;
  return {
    code: "stopped",
    who: stop.personId,
    day: dayOf(ground, stop.at),
    until: mine ? new Date(end).toISOString() : null,
  };
}

/** Only what both sides see makes a plan late: a private step says nothing about the course. */
const lateSteps = (ground: Ground): number =>
  ground.stages
    .flatMap((stage) => stage.steps)
    .filter((step) => step.lane === "shared" && stateOf(ground, step) === "overdue").length;

function waitsOf(viewer: Viewer, waiting: Waiting[]): Headline["waits"] {
  if (viewer.side === "viewer") return null;
  const mine = waiting.find((one) => one.side === viewer.side)?.mine ?? 0;
  const them = waiting.find((one) => one.side !== viewer.side)?.n ?? 0;
  return { you: mine, them };
}

/** The next day on which an unanswered exit point stands; past ones ask on any day. */
export function nextExitDay(ground: Ground): Day | null {
  const open = [...ground.exits.values()].filter((exit) => exit.answer === null);
  const days = open.flatMap((exit) => {
    const step = ground.plan.steps[exit.stepId];
    return step && !step.removed && !step.setAside ? [dueOn(ground, step)] : [];
  });
  return days.filter((day) => compareDays(day, ground.today) >= 0).sort()[0] ?? null;
}
