// What every act writes, made ready before any transaction: rows of facts, words, signed heads, the plan's summary.

import type { Batch } from "db/store";
import type { Head } from "~/domain/chain";
import { compareInstants } from "~/domain/days";
import type { By, Drafted, Fact, Instant, Lane } from "~/domain/facts";
import type { Plan } from "~/domain/plan";
import { summaryOf, summaryShape } from "~/views/summary";
import { planStream, type World } from "~/world";
import { openFact, type Sealed, seal, signHead } from "./seal.server";

export const emptyBatch: Batch = {
  expected: [],
  facts: [],
  contents: [],
  signedHeads: [],
  letters: [],
  access: [],
  summaries: [],
  blobs: [],
  dropDrafts: [],
  erase: [],
  forget: null,
  answer: null,
};

export const summaryRow = (plan: Plan, at: Instant) => ({
  workspaceId: plan.workspaceId,
  planId: plan.id,
  audience: "vendor",
  shape: summaryShape,
  at,
  body: JSON.stringify(summaryOf(plan)),
});

export function signed(world: World, plan: Plan, head: Head, at: Instant) {
  return signHead(plan.sample ? world.keys.sample : world.keys.record, head, { epoch: 1, at });
}

/**
 * Seals drafted facts in their lanes, one after the other; a private one names where the shared lane then stands. Time
 * never falls within a lane (`lastAt`), and a clock that fell shows in no lane but the one it fell in.
 */
export function sealAll(
  drafts: Drafted[],
  context: { planId: string; heads: Head[]; at: Instant; by: By; lastAt?: { [stream: string]: Instant } },
): { sealed: Sealed[]; opened: Fact[]; heads: Head[] } {
  const heads = new Map(context.heads.map((head) => [head.stream, head]));
  const written = new Set<string>();
  const sealed = drafts.map((drafted) => {
    const stream = planStream(context.planId, drafted.lane);
    const head = heads.get(stream);
    if (!head) throw new Error(`${drafted.kind} would be written to a lane that was not read`);
    const on = drafted.lane === "shared" ? null : (heads.get(planStream(context.planId, "shared")) ?? null);
    const last = context.lastAt?.[stream] ?? "";
    const at = last !== "" && compareInstants(context.at, last) < 0 ? last : context.at;
    const one = seal(drafted, { head, at, by: context.by, on });
    heads.set(stream, { stream, seq: one.fact.seq, hash: one.fact.hash });
    written.add(stream);
    return one;
  });
  const contents = new Map(sealed.flatMap((one) => one.contents.map((content) => [content.commitment, content])));
  return {
    sealed,
    opened: sealed.map(({ fact }) => openFact(fact, contents)),
    heads: [...heads.values()].filter((head) => written.has(head.stream)),
  };
}

export function publish(world: World, planId: string, heads: Head[]): void {
  for (const { stream, seq } of heads)
    world.hub.publish({ planId, lane: stream.slice(stream.lastIndexOf("/") + 1) as Lane, seq });
}
