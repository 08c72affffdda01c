// "Giulia is writing here": told to the pages that may see the place while a field is open, kept nowhere. What somebody
// of the other side does in its own lane is told to nobody (product.md, decisions).

import type { ActionFunctionArgs } from "@remix-run/node";
import { actorFor, notFound } from "~/access/visitor.server";
import type { Lane } from "~/domain/facts";
import { under } from "~/domain/ids";
import { isFrozen, type Plan } from "~/domain/plan";
import { readPosted } from "./form.server";

/** A command and the ids of what it is about; no words fit in here. */
const placePattern = /^[a-z]{2,20}\.[A-Za-z]{2,20}(:[0-9a-zA-Z-]{1,64}){0,3}$/;
const tellsPerMinute = 30;

/** Tells that this person has a field open. 204, also where nobody is to be told; 404 for who may not see the place. */
export async function tellWriting({ context, request }: ActionFunctionArgs, planId: string): Promise<Response> {
  const { world } = context;
  const actor = await actorFor(context, request, planId);
  const { nested } = await readPosted(request);
  const { place, stepId = "" } = nested;
  if (actor.kind !== "person") throw notFound();
  const plan = (await world.plans.load(planId, actor.side))?.plan;
  const lane = plan && typeof stepId === "string" ? laneOf(plan, stepId) : null;
  if (!plan || lane === null || typeof place !== "string" || !placePattern.test(place)) throw notFound();
  const bucket = { key: `writing:${actor.personId}`, capacity: tellsPerMinute, perSeconds: 60, now: world.clock.now() };
  if (!isFrozen(plan) && (await world.store.take(bucket)))
    world.hub.publish({ planId, lane, seq: 0, writing: { personId: actor.personId, place } });
  return new Response(null, { status: 204 });
}

/** Where a place stands, as this side's plan has it; null for a step that is not there for it. */
function laneOf(plan: Plan, stepId: string): Lane | null {
  return stepId === "" ? "shared" : (under(plan.steps, stepId)?.lane ?? null);
}
