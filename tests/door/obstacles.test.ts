// What is in the way of a step: who may say it, who sees it, and how it goes away.

import { afterEach, beforeEach, expect, test } from "vitest";
import { ownerOf } from "~/domain/plan";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
let stepId: string;
beforeEach(async () => {
  world = makeWorld();
  deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
  const plan = await deal.plan();
  stepId = Object.values(plan.steps).find((one) => ownerOf(plan, one)?.name === "Giulia Ferrante")?.stepId ?? "";
});
afterEach(() => world.end());

const blocked = async (side: "vendor" | "customer") => (await deal.plan(side)).steps[stepId]?.blocked?.reason ?? null;

test("whoever has to do it says why, both sides read it, and the other side can neither say it nor lift it", async () => {
  expect(await deal.act("Mara", "step.block", { stepId, reason: "No" })).toMatchObject({ words: "notYours" });
  await deal.must("Giulia", "step.block", { stepId, reason: "The plant is closed until 12 October" });
  expect([await blocked("vendor"), await blocked("customer")]).toEqual(
    Array(2).fill("The plant is closed until 12 October"),
  );
  expect(await deal.act("Mara", "step.unblock", { stepId })).toMatchObject({ words: "notYours" });
  await deal.must("Giulia", "step.unblock", { stepId });
  expect(await blocked("vendor")).toBeNull();
});

test("doing the step takes it back, and a reason is needed", async () => {
  expect(await deal.act("Giulia", "step.block", { stepId, reason: " " })).toMatchObject({ reason: "invalid" });
  await deal.must("Giulia", "step.block", { stepId, reason: "Waiting for a badge" });
  await deal.must("Giulia", "step.tick", { stepId });
  expect(await blocked("customer")).toBeNull();
  expect(await deal.act("Giulia", "step.block", { stepId, reason: "Late" })).toMatchObject({ words: "alreadyDone" });
});
