// What a change of a date would do, said before it is saved: what moves, what stays and why, which exit points and
// confirmations are touched, where there is nothing left to spare, and where the customer's date goes.

import { type DateChange, planWith } from "./date-change";
import type { Day, Lane } from "./facts";
import { exitOf, isDone, isOpen, type Plan, type Step } from "./plan";
import { earliestTarget, finishes, netOf, slackOf, targetIf } from "./slack";
import { dueOf, outOfOrder, stepsOf } from "./timing";

/** fixed: a date set by hand. done: finished. aside: does not apply. answered: its exit point was. same: same day again. */
export type Why = "fixed" | "done" | "aside" | "answered" | "same";
export type Move = { stepId: string; lane: Lane; from: Day; to: Day };
export type Stay = { stepId: string; lane: Lane; on: Day; why: Why };

export type Preview = {
  change: DateChange;
  /** Steps that get another day, soonest first. */
  moves: Move[];
  /** Steps that one might think would move, and why they do not. */
  stays: Stay[];
  /** Open exit points and confirmations whose day moves with their step. */
  exits: (Move & { exitId: string })[];
  confirmations: (Move & { verifierId: string })[];
  /** Steps with fewer working days to spare than before, and how many are left; 0 = used up. */
  tight: { stepId: string; before: number; after: number }[];
  /** INV-08: what would be due before what it waits for, and was not before. */
  broken: { stepId: string; waitsFor: string }[];
  /** N-01: deadlines that cannot move and would be moved, or be due before what they wait for. */
  hard: { stepId: string; on: Day }[];
  /** The customer's date, and where it goes if every later step keeps its time. */
  target: { from: Day; to: Day };
};

/** Pure: the same plan, change and day (in the plan's zone) give the same preview, and nothing is changed by it. */
export function previewOf(plan: Plan, change: DateChange, today: Day): Preview {
  const after = planWith(plan, change);
  const moves = movesBetween(plan, after);
  const broken = newlyBroken(plan, after);
  return {
    change,
    moves,
    stays: staysOf(plan, change, moves),
    exits: moves.flatMap((move) => {
      const exit = exitOf(plan, move.stepId);
      return exit && exit.answer === null ? [{ ...move, exitId: exit.exitId }] : [];
    }),
    confirmations: moves.flatMap((move) => {
      const verifier = Object.values(plan.verifiers).find((one) => one.stepId === move.stepId);
      return verifier && verifier.metAt === null ? [{ ...move, verifierId: verifier.verifierId }] : [];
    }),
    tight: tightened({ plan, after, moves }, today),
    broken,
    hard: hardOnes(plan, moves, broken),
    target: targetBetween({ plan, after, change }, today),
  };
}

/** Steps due on another day in one plan than in the other, by the new day. */
export function movesBetween(before: Plan, after: Plan): Move[] {
  return stepsOf(after)
    .flatMap((step) => {
      const was = before.steps[step.stepId];
      if (!was) return [];
      const [from, to] = [dueOf(before, was), dueOf(after, step)];
      return from === to ? [] : [{ stepId: step.stepId, lane: step.lane, from, to }];
    })
    .sort((a, b) => (a.to === b.to ? a.from.localeCompare(b.from) : a.to < b.to ? -1 : 1));
}

/** For a new target every step that stays; for a step those that wait for it, near or far. */
function staysOf(plan: Plan, change: DateChange, moves: Move[]): Stay[] {
  const moved = new Set(moves.map((move) => move.stepId));
  const asked = "stepId" in change ? dependants(plan, change.stepId) : null;
  if (change.kind === "calendar") return [];
  return stepsOf(plan)
    .filter((step) => !moved.has(step.stepId) && (asked === null || asked.has(step.stepId)))
    .map((step) => ({ stepId: step.stepId, lane: step.lane, on: dueOf(plan, step), why: whyItStays(plan, step) }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function whyItStays(plan: Plan, step: Step): Why {
  if (step.setAside) return "aside";
  if (isDone(plan, step)) return "done";
  if (exitOf(plan, step.stepId)?.answer) return "answered";
  return step.timing === null ? "fixed" : "same";
}

/** What waits for a step or takes its date from it, and what waits for that. */
function dependants(plan: Plan, stepId: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    for (const step of stepsOf(plan)) {
      const ruled = step.timing !== null && step.timing.from !== "target" && step.timing.stepId === id;
      if (found.has(step.stepId) || !(ruled || step.dependsOn.includes(id))) continue;
      found.add(step.stepId);
      visit(step.stepId);
    }
  };
  visit(stepId);
  found.delete(stepId);
  return found;
}

type Both = { plan: Plan; after: Plan };

/** Compared against the net as it was, so that a step's own delay does not count as room for the next. */
function tightened({ plan, after, moves }: Both & { moves: Move[] }, today: Day): Preview["tight"] {
  const before = netOf(plan, today);
  const [was, is] = [slackOf(before), slackOf(netOf(after, today))];
  const moved = new Set(moves.map((move) => move.stepId));
  return [...was].flatMap(([stepId, slack]) => {
    const now = is.get(stepId);
    if (!slack || !now || now.spare >= slack.spare) return [];
    // What moved towards what waits for it, or was left with less room by what moved.
    return moved.has(stepId) || now.spare === 0 ? [{ stepId, before: slack.spare, after: now.spare }] : [];
  });
}

function newlyBroken(plan: Plan, after: Plan): Preview["broken"] {
  const was = new Set(outOfOrder(plan).map((pair) => `${pair.stepId} ${pair.waitsFor}`));
  return outOfOrder(after).filter((pair) => !was.has(`${pair.stepId} ${pair.waitsFor}`));
}

function hardOnes(plan: Plan, moves: Move[], broken: Preview["broken"]): Preview["hard"] {
  const late = new Set([
    ...moves.filter((move) => move.to > move.from).map((move) => move.stepId),
    ...broken.map((pair) => pair.stepId),
  ]);
  return [...late].flatMap((stepId) => {
    const step = plan.steps[stepId];
    return step?.hard && isOpen(plan, step) ? [{ stepId, on: dueOf(plan, step) }] : [];
  });
}

function targetBetween({ plan, after, change }: Both & { change: DateChange }, today: Day): Preview["target"] {
  if (change.kind === "target") return { from: plan.targetOn, to: change.on };
  if (change.kind === "calendar") return { from: plan.targetOn, to: plan.targetOn };
  const net = netOf(plan, today);
  const from = earliestTarget(net, finishes(net));
  const step = after.steps[change.stepId];
  // Only what both sides see can move the customer's date.
  if (step?.lane !== "shared" || !net.nodes.has(step.stepId)) return { from, to: from };
  return { from, to: targetIf(plan, { stepId: step.stepId, on: dueOf(after, step) }, today) };
}
