// Which mailboxes there are and on which plans each stands: kept in memory, brought up to date by the plans that have
// moved since. Samples are left out; their people are invented.

import type { Store } from "db/store";
import type { Instant, Side } from "~/domain/facts";
import type { Person, Plan } from "~/domain/plan";
import { planStream, type World } from "~/world";
import { readerOf } from "./readers.server";

/** A reader's place on one plan. */
export type Place = {
  planId: string;
  workspaceId: string;
  personId: string;
  side: Side;
  /** When they came to this plan. */
  addedAt: Instant;
  removedAt: Instant | null;
};
export type Reader = { reader: string; address: string; places: Place[] };

type Known = { seq: number; people: { reader: string; address: string; place: Place }[] };

const kept = new WeakMap<Store, Map<string, Known>>();

type Seeing = Pick<World, "store" | "plans" | "keys">;

/** Every mailbox, by its digest; who has left a plan still has a place there, with the day they left. */
export async function readers(world: Seeing): Promise<Map<string, Reader>> {
  const known = kept.get(world.store) ?? new Map<string, Known>();
  kept.set(world.store, known);
  const planIds = await world.store.planIds();
  const heads = await world.store.heads(planIds.map((planId) => planStream(planId, "shared")));
  const found = new Map<string, Reader>();
  for (const [index, planId] of planIds.entries()) {
    const { people } = await upToDate(world, known, { planId, seq: heads[index]?.seq ?? 0 });
    for (const { reader, address, place } of people) {
      const one = found.get(reader) ?? { reader, address, places: [] };
      one.places.push(place);
      found.set(reader, one);
    }
  }
  return found;
}

async function upToDate(world: Seeing, known: Map<string, Known>, { planId, seq }: { planId: string; seq: number }) {
  const before = known.get(planId);
  if (before?.seq === seq) return before;
  const plan = (await world.plans.load(planId, "public"))?.plan;
  const after = { seq, people: plan && !plan.sample ? placesOf(world, plan) : [] };
  known.set(planId, after);
  return after;
}

function placesOf({ keys }: Seeing, plan: Plan): Known["people"] {
  return Object.values(plan.people).flatMap((person) =>
    person.email === null || !isReached(plan, person)
      ? []
      : [{ reader: readerOf(keys, person.email), address: person.email, place: placeOf(plan, person) }],
  );
}

/** A customer has a place once they were invited; the vendor's people once the plan is shared. */
const isReached = (plan: Plan, person: Person): boolean =>
  person.side === "customer" ? person.invitedAt !== null : plan.sharedAt !== null;

const placeOf = (plan: Plan, { personId, side, addedAt, removedAt }: Person): Place => ({
  planId: plan.id,
  workspaceId: plan.workspaceId,
  personId,
  side,
  addedAt,
  removedAt,
});
