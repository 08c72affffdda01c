// Who acts, and where, in processes that know a plan only by its database.

import type { PersonActor } from "~/access/actor";
import type { Plan } from "~/domain/plan";
import { ownerOf } from "~/domain/plan";
import type { TestWorld } from "../support/world";

async function planIn(world: TestWorld, planId: string): Promise<Plan> {
  const loaded = await world.plans.load(planId, "customer");
  if (!loaded) throw new Error("the plan is gone");
  return loaded.plan;
}

const named = (plan: Plan, name: string) => {
  const person = Object.values(plan.people).find((one) => one.name?.startsWith(name));
  if (!person) throw new Error(`nobody is called ${name}`);
  return person;
};

export async function actorNamed(world: TestWorld, planId: string, name: string): Promise<PersonActor> {
  const { personId, side, linkId, staffId } = named(await planIn(world, planId), name);
  const via = side === "vendor" ? "staff" : "link";
  const connection = { ip: "127.0.0.1", agent: "test" };
  return { kind: "person", planId, personId, side, via, linkId, sessionId: null, mailboxAt: null, staffId, connection };
}

/** The first step that somebody owns. */
export async function stepOf(world: TestWorld, planId: string, name: string): Promise<string> {
  const plan = await planIn(world, planId);
  const { personId } = named(plan, name);
  const step = Object.values(plan.steps).find((one) => ownerOf(plan, one)?.personId === personId);
  if (!step) throw new Error(`${name} owns no step`);
  return step.stepId;
}
