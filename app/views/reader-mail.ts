// The one mail of a mailbox's day over all its plans: whether there is any, what stands in it, and what then counts as
// told.

import { addDays, compareDays } from "~/domain/days";
import type { Day } from "~/domain/facts";
import type { Often } from "~/domain/letters";
import type { Plan } from "~/domain/plan";
import { lateStages } from "~/domain/reminders";
import { groundOf } from "./ground";
import type { DayItem, PlanDay } from "./reader-day";
import { turnsOf } from "./waiting";

export type ReaderDay = { kind: "steps" | "digest"; plans: PlanDay[]; told: string[] };
type Reminding = { days: PlanDay[]; told: ReadonlySet<string>; often: Often; digestDay: boolean; today: Day };

/** How far ahead the overview looks. */
const overviewDays = 14;

/** The one mail of this day; null when there is nothing to say, or the reader wants none of it. */
export function readerDay(asked: Reminding): ReaderDay | null {
  const { days, often, digestDay } = asked;
  if (often === "none") return null;
  const overview = digestDay && (often === "daily" || often === "weekly");
  if (!overview && often === "weekly") return null;
  const plans = days.map((day) => ({ ...day, items: day.items.filter((item) => isSaid(asked, item, overview)) }));
  const said = plans.filter((day) => day.items.length > 0 || (overview && tellsALead(day)));
  const items = said.flatMap((day) => day.items);
  const due = items.some((item) => isUntold(asked, item));
  if (said.length === 0 || (!overview && !due)) return null;
  const kept = overview ? said : said.map((day) => ({ ...day, others: [], moved: [], exit: null }));
  return { kind: overview ? "digest" : "steps", plans: kept, told: items.flatMap(toldBy) };
}

/** A lead has an overview also in a week in which nothing is theirs. */
const tellsALead = ({ lead, others, moved }: PlanDay): boolean => lead && (others.length > 0 || moved.length > 0);

/** Keys under which an item counts as told once it stands in a mail. */
const toldBy = (item: DayItem): string[] => [
  ...(item.fresh ? [item.keys.fresh] : []),
  ...(item.stage === null ? [] : [item.keys.stage]),
];

function isSaid(asked: Reminding, item: DayItem, overview: boolean): boolean {
  const { often, told, today } = asked;
  if (overview) return item.stage !== null || item.fresh || compareDays(item.dueOn, addDays(today, overviewDays)) <= 0;
  if (item.stuck) return false;
  // After the last reminder it is silent; whoever leads sees it on the plan.
  const silent = item.stage === "late7" && told.has(item.keys.stage);
  if (often === "overdue") return item.stage !== null && lateStages.has(item.stage) && !silent;
  return item.kind === "minutes" || (item.stage !== null && !silent) || (item.fresh && !told.has(item.keys.fresh));
}

/** Whether an item is a reason for a mail of its own today. */
function isUntold({ often, told }: Reminding, item: DayItem): boolean {
  if (item.stage !== null && !told.has(item.keys.stage)) return true;
  return often !== "overdue" && item.fresh && !told.has(item.keys.fresh);
}

/** How many reminders after its day somebody got about something that is still open; for the plan's leads. */
export function unanswered(
  plan: Plan,
  told: ReadonlySet<string>,
  personId: string,
): { stepId: string; reminders: number }[] {
  const ground = groundOf(plan, plan.targetOn);
  return turnsOf(ground).flatMap((turn) => {
    if (!turn.people.includes(personId) || turn.stepId === "") return [];
    const own = `${plan.id}/${personId}/${turn.kind}:${turn.id}/${turn.on}/`;
    const reminders = [...lateStages].filter((stage) => told.has(own + stage)).length;
    return reminders > 0 ? [{ stepId: turn.stepId, reminders }] : [];
  });
}
