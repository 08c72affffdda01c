// The plan on a real time axis: from which day to which each step lies, as shares of the axis in hundredths of a percent.

import { addDays, daysBetween, isWorkingDay, weekday } from "~/domain/days";
import type { Day, Freeze, Side } from "~/domain/facts";
import type { Words } from "~/domain/language";
import type { Plan, Step } from "~/domain/plan";
import { bothCalendar, calendarOf, dayFrom } from "~/domain/timing";
import { dueOn, type Ground, groundOf } from "./ground";
import { type Row, rowOf } from "./plan-row";
import { type ChainView, chainView, type Slip, slipsOf } from "./schedule";
import type { Viewer } from "./viewer";

export type TimelineRow = Pick<
  Row,
  "id" | "n" | "title" | "owner" | "side" | "role" | "due" | "state" | "left" | "late" | "hard"
> & {
  /** Where its bar begins: after the last thing it waits for, or a working week before its day. */
  start: Day;
  /** The day that was agreed, where it lies on another now. */
  agreed?: Day;
  exit?: "open" | "passed" | "stopped";
  /** A checkpoint hangs on it: the last of its confirmations is this step's. */
  gate?: Words;
  /** Whether dragging it makes sense: open, and not the other side's secret. */
  open: boolean;
};
export type TimelineView = {
  from: Day;
  to: Day;
  today: Day;
  targetOn: Day;
  /** The first days of weeks or months, for the axis. */
  ticks: Day[];
  stages: { id: string; title: Words; rows: TimelineRow[] }[];
  /** Days on which neither side works, joined to spans. */
  off: Freeze[];
  /** Longer breaks of one side. */
  breaks: (Freeze & { side: Side })[];
  chain: ChainView;
  slips: Slip[];
};

/** `near`: from a week ago to five weeks ahead instead of the whole plan. */
export function timelineView(plan: Plan, viewer: Viewer, { today, near }: { today: Day; near: boolean }): TimelineView {
  const ground = groundOf(plan, today);
  const gates = gatesOf(ground);
  const agreed = new Map((plan.agreed?.terms?.steps ?? []).map((step) => [step.stepId, step.dueOn]));
  const stages = ground.stages
    .map((stage, index) => ({
      id: stage.id,
      title: plan.stages[index]?.title ?? "",
      rows: stage.steps
        .filter((step) => !step.setAside)
        .map((step) =>
          timelineRow(ground, viewer, { step, gate: gates.get(step.stepId), agreed: agreed.get(step.stepId) }),
        ),
    }))
    .filter((stage) => stage.rows.length > 0);
  const { from, to } = near
    ? { from: addDays(today, -7), to: addDays(today, 35) }
    : spanOf(
        ground,
        stages.flatMap((one) => one.rows),
      );
  return {
    from,
    to,
    today,
    targetOn: plan.targetOn,
    ticks: ticksOf(from, to),
    stages,
    off: offDays(plan, from, to),
    breaks: (["customer", "vendor"] as const).flatMap((side) =>
      plan.calendars[side].freezes.filter((one) => one.to >= from && one.from <= to).map((one) => ({ ...one, side })),
    ),
    chain: chainView(ground),
    slips: slipsOf(ground),
  };
}

function timelineRow(
  ground: Ground,
  viewer: Viewer,
  { step, gate, agreed }: { step: Step; gate: Words | undefined; agreed: Day | undefined },
): TimelineRow {
  const { id, n, title, owner, side, role, due, state, left, late, hard, exit } = rowOf(ground, viewer, step);
  return {
    id,
    ...(n === undefined ? {} : { n }),
    title,
    owner,
    side,
    ...(role === undefined ? {} : { role }),
    due,
    state,
    ...(left === undefined ? {} : { left }),
    ...(late === undefined ? {} : { late }),
    ...(hard ? { hard } : {}),
    start: startOf(ground, step, due),
    ...(agreed !== undefined && agreed !== due ? { agreed } : {}),
    ...(exit ? { exit: exit.answer ? (exit.answer.code === "stop" ? "stopped" : "passed") : "open" } : {}),
    ...(gate === undefined ? {} : { gate }),
    open: !["done", "verified", "ended", "setAside"].includes(state),
  };
}

function startOf(ground: Ground, step: Step, due: Day): Day {
  const before = step.dependsOn
    .flatMap((id) => ground.plan.steps[id] ?? [])
    .filter((one) => !one.removed && !one.setAside);
  const last = before
    .map((one) => dueOn(ground, one))
    .sort()
    .at(-1);
  const week = dayFrom(due, { days: -4, unit: "working" }, calendarOf(ground.plan, step));
  return last !== undefined && last < due && last > addDays(due, -21) ? last : week;
}

/** A checkpoint stands where its last confirmation is due. */
function gatesOf(ground: Ground): Map<string, Words> {
  const { plan } = ground;
  return new Map(
    plan.gates.flatMap((gate): [string, Words][] => {
      const steps = gate.verifiers.flatMap((id) => plan.steps[plan.verifiers[id]?.stepId ?? ""] ?? []);
      const last = steps.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).at(-1);
      return last ? [[last.stepId, gate.title ?? ""]] : [];
    }),
  );
}

/** From the Monday before everything to a few days after it. */
function spanOf({ plan, today }: Ground, rows: TimelineRow[]): { from: Day; to: Day } {
  const days = [today, plan.targetOn, ...rows.flatMap((row) => [row.start, row.due, row.agreed ?? row.due])].sort();
  const first = days[0] ?? today;
  return { from: addDays(first, 1 - weekday(first)), to: addDays(days.at(-1) ?? today, 4) };
}

/** Mondays, or the first days of months where the axis is long. */
function ticksOf(from: Day, to: Day): Day[] {
  const long = daysBetween(from, to) > 100;
  const ticks: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    if (long ? day.endsWith("-01") : weekday(day) === 1) ticks.push(day);
  return ticks;
}

function offDays(plan: Plan, from: Day, to: Day): Freeze[] {
  if (daysBetween(from, to) > 400) return [];
  const calendar = bothCalendar(plan.calendars);
  const spans: Freeze[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) continue;
    const last = spans.at(-1);
    if (last && last.to === addDays(day, -1)) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans;
}
