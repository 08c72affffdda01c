// A plan as somebody may see it: shared lane and, for a side, that side's own. Folded once and kept with its heads;
// opening it again reads only the facts after them, so two processes on one file stay coherent by construction.

import type { ContentRow, Store } from "db/store";
import type { Head } from "~/domain/chain";
import { evolve } from "~/domain/evolve";
import type { Fact, Side } from "~/domain/facts";
import type { Plan } from "~/domain/plan";
import { planStream } from "~/world";
import { openFact } from "./seal.server";

/** Whose eyes: the public of the plan (viewers, the system) sees the shared lane alone. */
export type Audience = Side | "public";
export type Loaded = { plan: Plan; heads: Head[]; facts: number };

export type PlanCache = {
  /** The plan as this audience may see it, or null when there is none. Nothing of another lane is read. */
  load(planId: string, audience: Audience): Promise<Loaded | null>;
};

export const lanesOf = (audience: Audience) =>
  audience === "public" ? (["shared"] as const) : (["shared", audience] as const);

/** Keeps up to `capacity` folded plans, least recently used first out. */
export function planCache(store: Store, capacity = 400): PlanCache {
  const kept = new Map<string, Loaded>();
  return {
    load: async (planId, audience) => {
      const key = `${audience}/${planId}`;
      const before = kept.get(key);
      const after = await catchUp(store, planId, audience, before ?? null);
      kept.delete(key);
      if (after === null) return null;
      kept.set(key, after);
      const oldest = kept.size > capacity ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return after;
    },
  };
}

async function catchUp(
  store: Store,
  planId: string,
  audience: Audience,
  before: Loaded | null,
): Promise<Loaded | null> {
  let plan = before?.plan ?? null;
  let count = before?.facts ?? 0;
  const heads: Head[] = [];
  for (const [index, lane] of lanesOf(audience).entries()) {
    const stream = planStream(planId, lane);
    let head = before?.heads[index] ?? { stream, seq: 0, hash: "0".repeat(64) };
    const rows = await store.factsAfter(stream, head.seq);
    const last = rows.at(-1);
    if (last) {
      const contents = await store.contentsAfter(stream, head.seq);
      for (const row of rows) plan = evolve(plan, openFact(row, contents));
      head = { stream, seq: last.seq, hash: last.hash };
      count += rows.length;
    }
    heads.push(head);
  }
  return plan === null ? null : { plan, heads, facts: count };
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
