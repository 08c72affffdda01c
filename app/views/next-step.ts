// The one thing to do now, for this reader.

import { daysBetween, workingDaysBetween } from "~/domain/days";
import type { Day, Side } from "~/domain/facts";
import type { Words } from "~/domain/language";
import { counterpartOf, peopleOf, type Step } from "~/domain/plan";
import { dueOn, type Ground, waitsFor } from "./ground";
import type { Viewer } from "./viewer";
import type { Turn } from "./waiting";

type About = {
  stepId: string;
  title: Words;
  why?: Words;
  due: Day;
  left?: number;
  late?: number;
  /** Whom the step is done with, on the other side. */
  with?: string;
  /** Who asks: the owner of a step that waits for the reader's signature. */
  asks?: string;
};

export type Next =
  | ({ kind: "step" | "accept" } & About)
  /** Opens the sheet of a confirmation. */
  | ({ kind: "confirm"; id: string; asked: Words } & About)
  | ({ kind: "exit"; id: string; question: Words } & About)
  | { kind: "decide" }
  /** The other side has agreed to the plan in writing: now the reader may. */
  | { kind: "agree"; edition: number }
  /** The other side suggests changes. */
  | { kind: "suggestion"; n: number }
  /** A draft waits to be sent to the customer's people. */
  | { kind: "share"; invitations: number }
  /** Nothing is the reader's; `following` says what comes next and whose it is. */
  | { kind: "none"; following: { stepId: string; title: Words; owner: string | null; side: Side; due: Day } | null }
  | { kind: "ended" };

/** Decisions first, then what is due soonest among what can be done today; then what is the reader's later on. */
export function nextOf(ground: Ground, viewer: Viewer, turns: Turn[]): Next {
  const { plan } = ground;
  if (ground.frozen) return { kind: "ended" };
  if (plan.state === "draft" && viewer.side === "vendor" && viewer.lead)
    return { kind: "share", invitations: peopleOf(plan, "customer").length };
  const me = viewer.personId;
  const mine = me === null ? [] : turns.filter((turn) => turn.people.includes(me));
  const decide = mine.find((turn) => turn.kind === "decide");
  if (decide) return { kind: "decide" };
  if (mine.some((turn) => turn.kind === "agree")) return { kind: "agree", edition: plan.edition };
  const suggested = mine.filter((turn) => turn.kind === "suggestion").length;
  if (suggested > 0) return { kind: "suggestion", n: suggested };
  // What still has to wait for something is no button yet.
  const early = mine.find((one) => one.kind !== "exit" && !isHeldUp(ground, one));
  const turn = mine.find((one) => one.now) ?? early;
  const step = turn ? plan.steps[turn.stepId] : undefined;
  return turn && step ? cardOf(ground, turn, step) : noneOf(ground, turns);
}

function isHeldUp(ground: Ground, turn: Turn): boolean {
  const step = ground.plan.steps[turn.stepId];
  return step !== undefined && waitsFor(ground, step).length > 0;
}

function cardOf(ground: Ground, turn: Turn, step: Step): Next {
  const about = aboutOf(ground, turn, step);
  const verifier = ground.verifiers.get(step.stepId);
  const exit = ground.exits.get(step.stepId);
  if (turn.kind === "confirm") return { kind: "confirm", id: turn.id, asked: verifier?.text ?? "", ...about };
  if (turn.kind === "exit") return { kind: "exit", id: turn.id, question: exit?.question ?? "", ...about };
  return { kind: turn.kind === "accept" ? "accept" : "step", ...about };
}

function aboutOf(ground: Ground, turn: Turn, step: Step): About {
  const due = dueOn(ground, step);
  const past = daysBetween(due, ground.today);
  const owner = ground.owners.get(step.stepId) ?? null;
  const own = owner !== null && turn.people.includes(owner.personId);
  const other = counterpartOf(ground.plan, step);
  return {
    stepId: step.stepId,
    title: step.title ?? "",
    ...(step.why ? { why: step.why } : step.deliverable ? { why: step.deliverable } : {}),
    due,
    ...(past > 0 ? { late: past } : { left: workingDaysBetween(ground.today, due, ground.plan) }),
    ...(own && other ? { with: other.personId } : {}),
    ...(!own && owner ? { asks: owner.personId } : {}),
  };
}

function noneOf(ground: Ground, turns: Turn[]): Next {
  const turn = turns.find((one) => one.now && one.stepId !== "") ?? turns.find((one) => one.stepId !== "");
  const step = turn ? ground.plan.steps[turn.stepId] : undefined;
  if (!turn || !step) return { kind: "none", following: null };
  const owner = turn.people[0] ?? null;
  const due = dueOn(ground, step);
  return { kind: "none", following: { stepId: step.stepId, title: step.title ?? "", owner, side: turn.side, due } };
}
