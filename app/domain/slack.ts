// What the customer's date hangs on: how far each step may slip before that date moves, and the chain with least to
// spare. One assumption: every later step keeps the working days that the plan gives it after the last thing it waits for.

import { addDays, type WorkCalendar, workingDaysBetween } from "./days";
import type { Day } from "./facts";
import { isIfNeeded, isOpen, type Plan, type Step, sharedSteps } from "./plan";
import { calendarOf, dayFrom, followsRule, snapped } from "./timing";

/** An open step in the net: what it follows, and how long it takes after that. */
type Node = {
  step: Step;
  calendar: WorkCalendar;
  /** Its day in the plan, or today when that has passed. */
  base: Day;
  /** Steps that it follows because it waits for them: so many working days after the last of them. */
  after: string[];
  lead: number;
  /** The step that its rule names: so many days after that. */
  rule: { stepId: string; days: number; unit: "calendar" | "working" } | null;
};
export type Net = {
  targetOn: Day;
  /** In an order in which every step stands after what it follows. */
  nodes: Map<string, Node>;
  /** Steps that are the customer's date: due on it, or placed on it by their rule. */
  goals: string[];
};

/** The net of what is open and seen by both sides; private steps hold nothing up (INV-32). */
export function netOf(plan: Plan, today: Day): Net {
  const applies = sharedSteps(plan).filter((step) => !step.setAside && !isIfNeeded(step));
  const open = new Map(applies.filter((step) => isOpen(plan, step)).map((step) => [step.stepId, step]));
  const nodes = new Map<string, Node>();
  const visit = (step: Step, path: ReadonlySet<string>): void => {
    if (nodes.has(step.stepId) || path.has(step.stepId)) return;
    const node = nodeOf(plan, step, { open, today });
    const before = [...node.after, ...(node.rule ? [node.rule.stepId] : [])];
    for (const id of before) {
      const other = open.get(id);
      if (other) visit(other, new Set([...path, step.stepId]));
    }
    nodes.set(step.stepId, node);
  };
  for (const step of open.values()) visit(step, new Set());
  const goals = [...open.values()].filter((step) => isGoal(plan, step)).map((step) => step.stepId);
  return { targetOn: plan.targetOn, nodes, goals };
}

const isGoal = (plan: Plan, { timing, dueOn }: Step): boolean =>
  dueOn === plan.targetOn || (timing?.from === "target" && timing.days === 0);

function nodeOf(plan: Plan, step: Step, { open, today }: { open: Map<string, Step>; today: Day }): Node {
  const calendar = calendarOf(plan, step);
  const before = step.dependsOn.flatMap((id) => plan.steps[id] ?? []).filter((one) => !one.removed && !one.setAside);
  const last = before.map((one) => one.dueOn).reduce(later, "");
  const { timing } = step;
  const ruled = timing !== null && timing.from !== "target" && followsRule(plan, step) && open.has(timing.stepId);
  return {
    step,
    calendar,
    base: step.dueOn < today ? snapped(today, 1, calendar) : step.dueOn,
    after: before.filter((one) => open.has(one.stepId)).map((one) => one.stepId),
    lead: last === "" || last >= step.dueOn ? 0 : workingDaysBetween(last, step.dueOn, calendar),
    rule: ruled ? { stepId: timing.stepId, days: timing.days, unit: timing.unit } : null,
  };
}

/** The earliest day after something it waits for was finished. */
const afterWait = ({ calendar, lead }: Node, finished: Day): Day =>
  lead === 0 ? snapped(finished, 1, calendar) : dayFrom(finished, { days: lead, unit: "working" }, calendar);

/** When each open step is finished if each is on its day, but those named on another. */
export function finishes(net: Net, slips: { [stepId: string]: Day } = {}): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const [id, node] of net.nodes) {
    let day = slips[id] ?? node.base;
    for (const other of node.after) {
      const at = days.get(other);
      if (at !== undefined) day = later(day, afterWait(node, at));
    }
    const at = node.rule ? days.get(node.rule.stepId) : undefined;
    if (node.rule && at !== undefined) day = later(day, dayFrom(at, node.rule, node.calendar));
    days.set(id, day);
  }
  return days;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** The earliest day on which the customer's date can be kept, never before that date. */
export const earliestTarget = (net: Net, finished: Map<string, Day>): Day =>
  net.goals.reduce((day, id) => later(day, finished.get(id) ?? day), net.targetOn);

/** The last day on which a step may be finished, and the working days until then; null: nothing of the date waits for it. */
export type Slack = { by: Day; spare: number } | null;

/** For every open step how far it may slip while all others are on time, without the date moving further than it must. */
export function slackOf(net: Net): Map<string, Slack> {
  const finished = finishes(net);
  const goal = earliestTarget(net, finished);
  const latest = new Map<string, Day>(net.goals.map((id) => [id, goal]));
  for (const node of [...net.nodes.values()].reverse()) {
    const by = latest.get(node.step.stepId);
    if (by === undefined) continue;
    for (const id of node.after)
      soonest(
        latest,
        id,
        lastBefore(by, (day) => afterWait(node, day)),
      );
    const { rule } = node;
    if (rule)
      soonest(
        latest,
        rule.stepId,
        lastBefore(by, (day) => dayFrom(day, rule, node.calendar), reach(rule)),
      );
  }
  return new Map(
    [...net.nodes.values()].map(({ step, calendar }) => {
      const by = latest.get(step.stepId);
      const on = finished.get(step.stepId);
      if (by === undefined || on === undefined) return [step.stepId, null];
      return [step.stepId, { by, spare: Math.max(0, workingDaysBetween(on, by, calendar)) }];
    }),
  );
}

function soonest(days: Map<string, Day>, id: string, day: Day): void {
  const there = days.get(id);
  if (there === undefined || day < there) days.set(id, day);
}

/** So many days after its result a rule's anchor can lie: days off between them count too. */
const reach = ({ days }: { days: number }): number => (days > 0 ? 0 : 200 - 2 * days);

/** The last day, at most `ahead` days later, from which something comes to lie no later than `by`. */
function lastBefore(by: Day, follows: (day: Day) => Day, ahead = 0): Day {
  let day = addDays(by, ahead);
  while (follows(day) > by) day = addDays(day, -1);
  return day;
}

/** One step of the chain on which the date hangs. */
export type Link = { stepId: string; by: Day; spare: number };
export type Chain = {
  targetOn: Day;
  /** The earliest day on which everything can be done; the target itself while it can be kept. */
  earliest: Day;
  /** From what is to be done first to what falls on the date; empty when nothing of it is open. */
  links: Link[];
};

/** The chain of open steps with the fewest working days to spare, from the date back to what nothing open comes before. */
export function criticalChain(plan: Plan, today: Day): Chain {
  const net = netOf(plan, today);
  const slack = slackOf(net);
  const links: Link[] = [];
  let next = tightest(net.goals, slack);
  while (next !== null && !links.some((link) => link.stepId === next?.stepId)) {
    links.unshift(next);
    const node = net.nodes.get(next.stepId);
    next = node ? tightest([...node.after, ...(node.rule ? [node.rule.stepId] : [])], slack) : null;
  }
  return { targetOn: plan.targetOn, earliest: earliestTarget(net, finishes(net)), links };
}

/** Of several steps the one with least to spare; of equals the one that has to be finished last, then by id. */
function tightest(ids: string[], slack: Map<string, Slack>): Link | null {
  const links = ids.flatMap((stepId) => {
    const one = slack.get(stepId);
    return one ? [{ stepId, ...one }] : [];
  });
  const order = (a: Link, b: Link) =>
    a.spare - b.spare || (a.by === b.by ? a.stepId.localeCompare(b.stepId) : a.by > b.by ? -1 : 1);
  return links.sort(order)[0] ?? null;
}

/** Where the date goes if one step is finished on another day and every later one keeps its time. */
export const targetIf = (plan: Plan, slip: { stepId: string; on: Day }, today: Day): Day => {
  const net = netOf(plan, today);
  return earliestTarget(net, finishes(net, { [slip.stepId]: slip.on }));
};
