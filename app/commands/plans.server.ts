// A plan as somebody may see it: shared lane and, for a side, that side's own. Folded once and kept with its heads;
// opening it again reads only the facts after them, so two processes on one file stay coherent by construction. Lanes
// are folded in the one order in which they were written, so a plan is the same however it came to be loaded (E-18).

import type { ContentRow, Store } from "db/store";
import { emptyHead, type Head, type SealedFact } from "~/domain/chain";
import { evolve, foldVersion } from "~/domain/evolve";
import type { Fact, Instant, Side } from "~/domain/facts";
import type { Plan } from "~/domain/plan";
import { inOrder } from "~/domain/record-order";
import { planStream } from "~/world";
import { openFact } from "./seal.server";

/** Whose eyes: the public of the plan (viewers, the system) sees the shared lane alone. */
export type Audience = Side | "public";
export type Loaded = {
  plan: Plan;
  heads: Head[];
  facts: number;
  /** When the last fact of each stream was sealed. */
  lastAt: { [stream: string]: Instant };
};

export type PlanCache = {
  /** The plan as this audience may see it, or null when there is none. Nothing of another lane is read. */
  load(planId: string, audience: Audience): Promise<Loaded | null>;
  /** The plan as it was read last, for who is told by the append when it has moved on since; null when it is not kept. */
  kept(planId: string, audience: Audience): Loaded | null;
  /** What the reader of `before` has just stored after it: the next load need not read it back. */
  wrote(before: Loaded, after: { planId: string; audience: Audience; plan: Plan; facts: SealedFact[] }): void;
  /** Keeps a snapshot for the next cold open; called after appends, never by reading. */
  keep(planId: string, audience: Audience): Promise<void>;
};

/** How many facts of the shared lane lie between two snapshots. */
export const snapshotEvery = 128;

export const lanesOf = (audience: Audience) =>
  audience === "public" ? (["shared"] as const) : (["shared", audience] as const);

/** Keeps up to `capacity` folded plans, least recently used first out. */
export function planCache(store: Store, capacity = 400): PlanCache {
  const kept = new Map<string, Loaded>();
  const hold = (key: string, loaded: Loaded) => {
    kept.delete(key);
    kept.set(key, loaded);
    const oldest = kept.size > capacity ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
  };
  return {
    load: async (planId, audience) => {
      const key = `${audience}/${planId}`;
      const before = kept.get(key);
      const after = await catchUp(store, planId, audience, before ?? (await fromSnapshot(store, planId, audience)));
      if (after === null) kept.delete(key);
      else hold(key, after);
      return after;
    },
    kept: (planId, audience) => kept.get(`${audience}/${planId}`) ?? null,
    wrote: (before, { planId, audience, plan, facts }) => hold(`${audience}/${planId}`, moved(before, plan, facts)),
    keep: async (planId, audience) => {
      const { plan, heads, facts, lastAt } =
        (await catchUp(store, planId, audience, kept.get(`${audience}/${planId}`) ?? null)) ?? {};
      if (!plan || !heads) return;
      const body = JSON.stringify({ plan, facts, lastAt });
      await store.keepSnapshot({ planId, audience, heads: JSON.stringify(heads), fold: foldVersion, body });
    },
  };
}

/** A snapshot of this fold whose heads still stand in the record; anything else is as if there were none. */
async function fromSnapshot(store: Store, planId: string, audience: Audience): Promise<Loaded | null> {
  const row = await store.snapshot(planId, audience);
  if (row === null || row.fold !== foldVersion) return null;
  const heads = JSON.parse(row.heads) as Head[];
  for (const head of heads) {
    const [there] = head.seq === 0 ? [head] : await store.factsAfter(head.stream, head.seq - 1, 1);
    if (there?.hash !== head.hash) return null;
  }
  return { ...(JSON.parse(row.body) as Pick<Loaded, "plan" | "facts" | "lastAt">), heads };
}

/** What a folded plan cannot follow: the words it holds are gone, so it is folded anew without them. */
const foldsAnew: ReadonlySet<string> = new Set(["content.erased", "record.restored"]);

async function catchUp(
  store: Store,
  planId: string,
  audience: Audience,
  before: Loaded | null,
): Promise<Loaded | null> {
  const heads = before?.heads ?? lanesOf(audience).map((lane) => emptyHead(planStream(planId, lane)));
  const { facts, contents } = await store.readAfter(heads);
  const rows = facts.flat();
  if (before && rows.some((row) => foldsAnew.has(row.kind))) return await catchUp(store, planId, audience, null);
  if (rows.length === 0) return before;
  let plan = before?.plan ?? null;
  for (const row of inOrder(facts)) plan = evolve(plan, openFact(row, contents));
  if (plan === null) return null;
  return moved(before ?? { heads, facts: 0, lastAt: {} }, plan, rows);
}

/** Where the lanes stand after more facts of them, each lane's in its order. */
function moved(before: Omit<Loaded, "plan">, plan: Plan, rows: SealedFact[]): Loaded {
  const last = new Map(rows.map((row) => [row.stream, row]));
  const lastAt = { ...before.lastAt };
  for (const [stream, { at }] of last) lastAt[stream] = at;
  const heads = before.heads.map((head) => {
    const { stream, seq, hash } = last.get(head.stream) ?? head;
    return { stream, seq, hash };
  });
  return { plan, heads, facts: before.facts + rows.length, lastAt };
}

/** Facts of a stream opened for reading: what was erased reads null. */
export async function openFacts(store: Store, rows: Awaited<ReturnType<Store["factsAfter"]>>): Promise<Fact[]> {
  const commitments = rows.flatMap((row) => commitmentsOf(row.body));
  const contents: Map<string, ContentRow> = await store.contentsOf(commitments);
  return rows.map((row) => openFact(row, contents));
}

function commitmentsOf(body: string): string[] {
  const { said } = JSON.parse(body) as { said: { [part: string]: string } };
  return Object.values(said);
}
