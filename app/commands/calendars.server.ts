// Everybody's calendars of a plan, counted from its record and kept in memory with the heads they were counted to. The
// numbers follow from the facts alone, so asking leaves nothing behind and another process counts the same.

import type { Store } from "db/store";
import { emptyHead, type Head } from "~/domain/chain";
import { evolve } from "~/domain/evolve";
import type { Side } from "~/domain/facts";
import type { Plan } from "~/domain/plan";
import { inOrder } from "~/domain/record-order";
import { type Calendars, nextCalendars } from "~/views/calendar";
import { planStream, type World } from "~/world";
import { lanesOf } from "./plans.server";
import { openFact } from "./seal.server";

export type PlanCalendars = { plan: Plan; heads: Head[]; calendars: Calendars };

const kept = new WeakMap<Store, Map<string, PlanCalendars>>();
const mostKept = 200;
/** Words that are gone are gone from the past too. */
const countsAnew: ReadonlySet<string> = new Set(["content.erased", "record.restored"]);

/** The plan as this side sees it, with everybody's calendar of it; null when there is no such plan. */
export async function calendarsOf(
  { store }: Pick<World, "store">,
  planId: string,
  side: Side,
): Promise<PlanCalendars | null> {
  const known = kept.get(store) ?? new Map<string, PlanCalendars>();
  kept.set(store, known);
  const key = `${side}/${planId}`;
  const after = await caughtUp(store, { planId, side }, known.get(key) ?? null);
  known.delete(key);
  if (after === null) return null;
  known.set(key, after);
  const oldest = known.size > mostKept ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  return after;
}

async function caughtUp(
  store: Store,
  of: { planId: string; side: Side },
  before: PlanCalendars | null,
): Promise<PlanCalendars | null> {
  const heads = before?.heads ?? lanesOf(of.side).map((lane) => emptyHead(planStream(of.planId, lane)));
  const { facts, contents } = await store.readAfter(heads);
  const rows = facts.flat();
  if (before && rows.some((row) => countsAnew.has(row.kind))) return await caughtUp(store, of, null);
  if (rows.length === 0) return before;
  let plan = before?.plan ?? null;
  let calendars = before?.calendars ?? {};
  for (const row of inOrder(facts)) {
    const fact = openFact(row, contents);
    plan = evolve(plan, fact);
    calendars = nextCalendars(calendars, plan, fact);
  }
  if (plan === null) return null;
  const reached = heads.map((head, index) => facts[index]?.at(-1) ?? head);
  return { plan, heads: reached.map(({ stream, seq, hash }) => ({ stream, seq, hash })), calendars };
}
