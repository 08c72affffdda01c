// When things are due: the rule that gives a step its date, and the days on which each side works.

import { z } from "zod";
import { type DateChange, timedBy } from "~/domain/date-change";
import { addDays, compareDays, daysBetween } from "~/domain/days";
import { type Day, draft, type Freeze, type SideDays, type Timing } from "~/domain/facts";
import { isDone, type Plan, type Step } from "~/domain/plan";
import { invalid, isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { type Context, command } from "./command";
import { day, id, list, maybeDay, maybeId, side, text } from "./fields";
import { stepIn } from "./shared";
import { datesAgree, leadsBack } from "./step-rules";

/** Farthest a rule reaches, in days. */
const farthest = 400;

/** A rule as a form shows it, to be compared with what stands: "target:-8:calendar", "due:x01:2:working", "fixed". */
export const timingCode = (timing: Timing | null): string =>
  timing === null
    ? "fixed"
    : [timing.from, ...(timing.from === "target" ? [] : [timing.stepId]), timing.days, timing.unit].join(":");

/** Gives a step a rule, or makes the date that it has a fixed one. `days` before its anchor are negative. */
export const timeStep = command(
  z.strictObject({
    stepId: id(),
    anchor: z.enum(["target", "due", "done", "fixed"], "unknownChoice"),
    other: maybeId(),
    days: z.coerce.number("notANumber").int("notANumber").min(-farthest, "outOfRange").max(farthest, "outOfRange"),
    unit: z.enum(["calendar", "working"], "unknownChoice").default("calendar"),
    from: z.string().max(120),
  }),
  (input, context) => {
    const step = stepIn(context, input.stepId);
    if (isRefusal(step)) return step;
    if (isDone(context.plan, step)) return refuse("conflict", "alreadyDone");
    const timing = timingIn(step, input, context);
    if (timing !== null && isRefusal(timing)) return timing;
    const yours = timingCode(timing);
    const now = timingCode(step.timing);
    if (now === yours) return { facts: [] };
    if (input.from !== now) return refuse("conflict", "somebodyChanged");
    const change: DateChange = { kind: "timing", stepId: step.stepId, timing };
    const wrong = timing === null ? null : datesAgree(step, change, context);
    if (wrong) return { ...wrong, fields: (wrong.fields ?? []).map((one) => ({ ...one, field: "days" })) };
    return { facts: [timedBy(context.plan, step, timing)] };
  },
);

type Rule = { anchor: "target" | "due" | "done" | "fixed"; other: string | null; days: number; unit: Timing["unit"] };

function timingIn(step: Step, { anchor, other, days, unit }: Rule, { plan }: Context): Timing | null | Refusal {
  if (anchor === "fixed") return null;
  if (anchor === "target") return { from: "target", days, unit };
  const named = other === null ? undefined : plan.steps[other];
  if (!named || named.removed || (named.lane !== "shared" && step.lane === "shared"))
    return invalid([{ field: "other", code: other === null ? "required" : "unknownChoice" }]);
  // Nobody knows before a thing is done that it will be.
  if (anchor === "done" && days < 0) return invalid([{ field: "days", code: "outOfRange" }]);
  if (leadsBack(plan, step, [named.stepId])) return refuse("invalid", "dependencyCycle");
  return { from: anchor, stepId: named.stepId, days, unit };
}

/** Days off, one to a line; what follows the day on its line is for the reader only. */
const holidays = () =>
  text(12_000).transform((written, context): Day[] => {
    const lines = written
      .split(/[\n,;]+/)
      .map((line) => line.trim())
      .filter(Boolean);
    const days = lines.map((line) => line.slice(0, 10));
    if (days.some((one) => !day().safeParse(one).success)) context.addIssue({ code: "custom", message: "notADate" });
    else if (days.length > 400) context.addIssue({ code: "custom", message: "tooLong" });
    return [...new Set(days)].sort();
  });

const period = z.strictObject({ from: maybeDay(), to: maybeDay() });
const weekday = z.coerce.number("unknownChoice").int("unknownChoice").min(1, "unknownChoice").max(7, "unknownChoice");

/** Longest time off in a row: somebody who works on no day for longer has no plan. */
const longestBreak = 150;

/** The days on which one side works on this plan; either side may say it, as of any term. */
export const setCalendar = command(
  z.strictObject({
    side: side(),
    country: z
      .string()
      .regex(/^([A-Z]{2}(-[A-Z0-9]{1,8})?)?$/, "unknownChoice")
      .default(""),
    workdays: list(weekday, 7),
    holidays: holidays(),
    freezes: z.array(period).max(20, "tooLong").default([]),
    from: z.string().max(20_000),
  }),
  (input, context) => {
    const { plan } = context;
    const freezes = freezesIn(input.freezes);
    if (isRefusal(freezes)) return freezes;
    const days: SideDays = {
      country: input.country,
      workdays: [...new Set(input.workdays)].sort(),
      holidays: input.holidays,
      freezes,
    };
    if (days.workdays.length === 0) return invalid([{ field: "workdays", code: "required" }]);
    if (!leavesDays(days)) return invalid([{ field: "holidays", code: "outOfRange" }]);
    const now = calendarCode(plan.calendars[input.side]);
    const yours = calendarCode(days);
    if (now === yours) return { facts: [] };
    if (input.from !== now) return refuse("conflict", "somebodyChanged");
    return { facts: [draft("calendar.set", plan.id, { side: input.side, ...days }, {})] };
  },
);

/** A side's days as one line, to be compared with what stood on a form and to be read where two were sent. */
export const calendarCode = ({ country, workdays, holidays, freezes }: Plan["calendars"]["vendor"]): string =>
  [country, workdays.join(""), holidays.join(" "), freezes.map(({ from, to }) => `${from}/${to}`).join(" ")].join(
    " | ",
  );

function freezesIn(rows: { from: Day | null; to: Day | null }[]): Freeze[] | Refusal {
  const freezes: Freeze[] = [];
  for (const [index, { from, to }] of rows.entries()) {
    if (from === null && to === null) continue;
    const field = `freezes[${index}].${from === null ? "from" : "to"}`;
    if (from === null || to === null) return invalid([{ field, code: "required" }]);
    if (to < from) return invalid([{ field, code: "endsBeforeStart" }]);
    if (daysBetween(from, to) >= longestBreak) return invalid([{ field, code: "outOfRange" }]);
    freezes.push({ from, to });
  }
  return freezes.sort((a, b) => compareDays(a.from, b.from));
}

/** Whether nobody is away for longer than the longest break, all days off together. */
function leavesDays({ holidays: off, freezes }: SideDays): boolean {
  const away = [...freezes, ...off.map((one) => ({ from: one, to: one }))].sort((a, b) => compareDays(a.from, b.from));
  let began: Day | null = null;
  let until: Day | null = null;
  for (const { from, to } of away) {
    // A weekend between two of them is no time in which something could be done.
    if (until === null || began === null || daysBetween(until, from) > 3) [began, until] = [from, to];
    else if (to > until) until = to;
    if (daysBetween(began, addDays(until, 1)) > longestBreak) return false;
  }
  return true;
}
