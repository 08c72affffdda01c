// A fact that the system notes in the shared lane: nobody asked for it, nobody decided it, it happened.

import type { Drafted } from "~/domain/facts";
import type { World } from "~/world";
import { attempts, momentAfter } from "./actor-moment";
import { emptyBatch, publish, sealAll } from "./sealing.server";

/** Appends it; somebody faster is waited for a few times. False when the plan is not there or stays busy. */
export async function noteFact(world: World, planId: string, fact: Drafted): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const loaded = await world.plans.load(planId, "public");
    if (loaded === null) return false;
    const at = momentAfter(loaded, world.clock.now());
    const by = { kind: "system" as const };
    const sealed = sealAll([fact], { planId, heads: loaded.heads, at, by, lastAt: loaded.lastAt });
    const result = await world.store.append({
      ...emptyBatch,
      expected: loaded.heads,
      facts: sealed.sealed.map((one) => one.fact),
      contents: sealed.sealed.flatMap(({ contents }) => contents),
    });
    if (result !== "stored") continue;
    publish(world, planId, sealed.heads);
    return true;
  }
  return false;
}
