// What the loader of a plan's screen begins with: who asks, the plan as they may see it, and the day it is there.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { actorFor, notFound, type Visitor } from "~/access/visitor.server";
import { localDay } from "~/domain/days";
import type { Day } from "~/domain/facts";
import type { Person, Plan } from "~/domain/plan";
import { planHead, type SignPage } from "./signing.server";

export type Visit = {
  actor: Visitor;
  plan: Plan;
  /** null for somebody with the link for readers. */
  me: Person | null;
  now: string;
  today: Day;
  /** For the frame around the page. */
  head: SignPage["plan"];
};

/** Loads the plan of the address for whoever asks. Throws the page for outsiders and for links that have ended. */
export async function visit({ context, request, params }: LoaderFunctionArgs): Promise<Visit> {
  const planId = params.planId ?? "";
  const actor = await actorFor(context, request, planId);
  const loaded = await context.world.plans.load(planId, actor.kind === "person" ? actor.side : "public");
  if (!loaded) throw notFound();
  const { plan } = loaded;
  const now = context.world.clock.now();
  return {
    actor,
    plan,
    me: actor.kind === "person" ? (plan.people[actor.personId] ?? null) : null,
    now,
    today: localDay(now, plan.zone),
    head: planHead(plan),
  };
}
