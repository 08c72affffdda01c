// A plan as somebody could see it at an earlier moment: fewer facts, the same fold.

import { emptyHead } from "~/domain/chain";
import { fold } from "~/domain/evolve";
import type { Instant, Side } from "~/domain/facts";
import type { Plan } from "~/domain/plan";
import { inOrder } from "~/domain/record-order";
import { planStream, type World } from "~/world";
import { lanesOf } from "./plans.server";
import { openFact } from "./seal.server";

/** Null when there was no such plan yet. */
export async function planAsOf(
  { store }: Pick<World, "store">,
  { planId, side, at }: { planId: string; side: Side; at: Instant },
): Promise<Plan | null> {
  const { facts, contents } = await store.readAfter(lanesOf(side).map((lane) => emptyHead(planStream(planId, lane))));
  const until = inOrder(facts).filter((row) => row.at <= at);
  return fold(
    null,
    until.map((row) => openFact(row, contents)),
  );
}
