// The two refusals that leave a line in the record.

import { actorKey, type PersonActor, type ViewerActor } from "~/access/actor";
import { type By, type Drafted, draft, type Instant } from "~/domain/facts";
import { type CommandName, isCustomerOnly } from "~/domain/policy";
import type { Refusal } from "~/domain/refusal";
import type { World } from "~/world";
import { attempts, momentAfter, strengthOf } from "./actor-moment";
import type { Loaded } from "./plans.server";
import { emptyBatch, publish, sealAll } from "./sealing.server";

/**
 * Exactly two refusals leave a line, once per actor, act and hour: a customer-only act tried by somebody else, and a
 * field conflict, whose losing text is kept in the lane of what it was written about (INV-05, INV-10, INV-32).
 */
export async function trace(
  world: World,
  actor: PersonActor | ViewerActor,
  { name, refusal }: { name: CommandName; refusal: Refusal },
): Promise<void> {
  const { conflict } = refusal;
  const stranger = actor.kind === "viewer" || actor.side === "vendor";
  if (!conflict && !(stranger && isCustomerOnly(name) && refusal.reason === "forbidden")) return;
  const now = world.clock.now();
  // The lane is part of the key: what is spent on a private thing is not missing where both sides can see.
  const key = `attempt/${actor.planId}/${actorKey(actor)}/${name}/${conflict?.lane ?? "shared"}/${conflict?.field ?? ""}`;
  if (!(await world.store.take({ key, capacity: 1, perSeconds: 3600, now }))) return;
  const line = draft(
    "attempt.refused",
    actor.kind === "person" ? actor.personId : actor.linkId,
    { act: name, reason: refusal.words, field: conflict?.field ?? "" },
    { words: { text: conflict?.yours ?? "" } },
    conflict?.lane ?? "shared",
  );
  for (let attempt = 0; attempt < attempts; attempt++) {
    const loaded = await world.plans.load(actor.planId, actor.kind === "person" ? actor.side : "public");
    if (loaded === null || (await appendLine(world, actor, { line, loaded, now }))) return;
  }
}

async function appendLine(
  world: World,
  actor: PersonActor | ViewerActor,
  { line, loaded, now }: { line: Drafted; loaded: Loaded; now: Instant },
): Promise<boolean> {
  const { planId } = actor;
  const at = momentAfter(loaded, now);
  const by: By =
    actor.kind === "person"
      ? { kind: "person", id: actor.personId, side: actor.side, via: strengthOf(actor, at, null) }
      : { kind: "system" };
  const sealed = sealAll([line], { planId, heads: loaded.heads, at, by, lastAt: loaded.lastAt });
  const result = await world.store.append({
    ...emptyBatch,
    expected: loaded.heads,
    facts: sealed.sealed.map(({ fact }) => fact),
    contents: sealed.sealed.flatMap(({ contents }) => contents),
  });
  if (result !== "stored") return false;
  publish(world, planId, sealed.heads);
  return true;
}
