// What the pages about dates load: the timeline, what another date would do, and on which days each side works. All of
// them read; nothing is changed by looking ahead.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarCode, timingCode } from "~/commands/schedule";
import type { DateChange } from "~/domain/date-change";
import { isRealDate } from "~/domain/days";
import type { Day, Side, SideDays, Timing } from "~/domain/facts";
import { under } from "~/domain/ids";
import { isDone, type Plan, type Step } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import { dueOf } from "~/domain/timing";
import { type PreviewView, previewView } from "~/views/date-preview";
import { type Read, readIn } from "~/views/reading";
import { type TimelineView, timelineView } from "~/views/timeline";
import { rightsOf } from "~/views/viewer";
import { countries, holidaysOf } from "./holidays.server";
import { type OfferPage, spokenPlan } from "./offer-page.server";
import { type Opened, openPlanFor } from "./plan-page.server";
import { missingPage } from "./respond.server";

type Paged = { plan: OfferPage["plan"]; heads: number[]; build: string; fresh: string };

const paged = (context: LoaderFunctionArgs["context"], opened: Opened): Paged => ({
  plan: spokenPlan(opened),
  heads: opened.heads.map((head) => head.seq),
  build: context.build,
  fresh: context.world.newId(),
});

export type TimelinePage = Paged & { timeline: Read<TimelineView>; near: boolean; mayMove: boolean };

export async function timelinePage({ context, request, params }: LoaderFunctionArgs): Promise<TimelinePage> {
  const opened = await openPlanFor(context, request, params.planId ?? "");
  const { plan, viewer, today, language } = opened;
  const near = new URL(request.url).searchParams.get("show") === "near";
  return {
    ...paged(context, opened),
    timeline: readIn(timelineView(plan, viewer, { today, near }), language),
    near,
    mayMove: rightsOf(plan, viewer, ["step.set"]).length > 0,
  };
}

export type MovePage = Paged & {
  /** The step in question; null for the customer's date. */
  step: {
    id: string;
    title: string;
    on: Day;
    timing: Timing | null;
    code: string;
    other: string;
    done: boolean;
  } | null;
  target: { on: Day; reason: string; anchor: Plan["anchor"] };
  /** What is asked for: a day, or a rule. */
  asked: { on: Day; rule: Timing | null; isRule: boolean } | null;
  preview: Read<PreviewView> | null;
  /** Steps that a rule could name. */
  others: { id: string; n?: number; title: string }[];
  /** What the address asked for and is no day. */
  wrong: string | null;
  /** Both sides have agreed: a change is suggested, with a reason. */
  agreed: boolean;
  /** With which command the customer's date is changed by this reader; null when they may not. */
  command: CommandName | null;
};

export async function movePage({ context, request, params }: LoaderFunctionArgs): Promise<MovePage> {
  const opened = await openPlanFor(context, request, params.planId ?? "");
  const { plan, today, language } = opened;
  const query = new URL(request.url).searchParams;
  const stepId = query.get("step");
  const step = stepId === null ? null : (under(plan.steps, stepId) ?? null);
  if ((stepId !== null && step === null) || step?.removed) throw missingPage();
  const asked = step === null ? dayAsked(query) : (dayAsked(query) ?? ruleAsked(query, plan, step));
  const change = asked === null ? null : changeOf(step, asked);
  const page = {
    step: step && stepOn(plan, step),
    target: { on: plan.targetOn, reason: reasonFor(plan, asked?.on), anchor: plan.anchor },
    asked,
    preview: change && previewView(plan, change, today),
    others: step === null ? [] : othersOf(plan, step),
    wrong: asked === null && query.get("on") ? query.get("on") : null,
    agreed: plan.agreed !== null,
    command: commandFor(opened, step),
  };
  return { ...paged(context, opened), ...(readIn(page, language) as Omit<MovePage, keyof Paged>) };
}

/** Whoever takes a suggested date starts from its reason. */
const reasonFor = ({ targetSuggested: suggested, targetReason }: Plan, on: Day | undefined): string =>
  (suggested && suggested.on === on ? suggested.reason : targetReason) ?? "";

const dayAsked = (query: URLSearchParams): MovePage["asked"] => {
  const on = query.get("on");
  return isRealDate(on) ? { on, rule: null, isRule: false } : null;
};

function ruleAsked(query: URLSearchParams, plan: Plan, step: Step): MovePage["asked"] {
  const from = query.get("anchor");
  const days = Number(query.get("days") || "0");
  const unit = query.get("unit") === "working" ? "working" : "calendar";
  if (from === "fixed") return { on: dueOf(plan, step), rule: null, isRule: true };
  if (!Number.isInteger(days) || Math.abs(days) > 400) return null;
  const rule = (timing: Timing) => ({ on: dueOf(plan, step), rule: timing, isRule: true });
  if (from === "target") return rule({ from, days, unit });
  const other = under(plan.steps, query.get("other") ?? "");
  if ((from !== "due" && from !== "done") || !other || other === step) return null;
  return rule({ from, stepId: other.stepId, days, unit });
}

const changeOf = (step: Step | null, asked: NonNullable<MovePage["asked"]>): DateChange =>
  step === null
    ? { kind: "target", on: asked.on }
    : asked.isRule
      ? { kind: "timing", stepId: step.stepId, timing: asked.rule }
      : { kind: "due", stepId: step.stepId, on: asked.on };

const stepOn = (plan: Plan, step: Step) => ({
  id: step.stepId,
  title: step.title ?? "",
  on: dueOf(plan, step),
  timing: step.timing,
  code: timingCode(step.timing),
  other: (step.timing && step.timing.from !== "target" && plan.steps[step.timing.stepId]?.title) || "",
  done: isDone(plan, step),
});

/** Steps of the reader's sight that may come first; a shared one never hangs on what only one side sees. */
const othersOf = (plan: Plan, step: Step) =>
  Object.values(plan.steps)
    .filter((one) => one !== step && !one.removed && (one.lane === "shared" || step.lane !== "shared"))
    .map((one) => ({ id: one.stepId, title: one.title ?? "" }));

function commandFor({ plan, viewer }: Opened, step: Step | null): CommandName | null {
  if (step) return rightsOf(plan, viewer, ["step.set"])[0] ?? null;
  const rights = rightsOf(plan, viewer, ["target.move", "target.suggest"]);
  // The date is the customer's: once the plan is shared the vendor suggests another.
  const moves = rights.includes("target.move") && (viewer.side === "customer" || plan.state === "draft");
  return moves ? "target.move" : rights.includes("target.suggest") ? "target.suggest" : null;
}

export type WorksPage = Paged & {
  sides: { side: Side; days: SideDays; code: string; proposed: number | null }[];
  countries: { code: string; name: string }[];
  may: boolean;
  /** Whose days stand open to be changed. */
  open: Side | null;
};

/** `?side=customer&country=IT` proposes that country's public holidays in the form; they are not saved by it. */
export async function worksPage({ context, request, params }: LoaderFunctionArgs): Promise<WorksPage> {
  const opened = await openPlanFor(context, request, params.planId ?? "");
  const { plan, viewer, language, today } = opened;
  const query = new URL(request.url).searchParams;
  const side = query.get("side");
  const open = side === "vendor" || side === "customer" ? side : null;
  const country = query.get("country") ?? "";
  const found = open === null || country === "" ? null : holidaysOf(country, [today, plan.targetOn]);
  const sides = (["customer", "vendor"] as const).map((one) => {
    const days = plan.calendars[one];
    const code = calendarCode(days);
    if (one !== open || found === null) return { side: one, days, code, proposed: null };
    const holidays = [...new Set([...days.holidays.filter((day) => day < today), ...found])].sort();
    return { side: one, days: { ...days, country, holidays }, code, proposed: found.length };
  });
  return {
    ...paged(context, opened),
    sides,
    countries: open === null ? [] : countries(language),
    may: rightsOf(plan, viewer, ["calendar.set"]).length > 0,
    open,
  };
}
