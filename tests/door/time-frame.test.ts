// INV-28, I-27: an offer says when it is put into use, by the plan's dated steps or in its own words.

import { afterEach, beforeEach, expect, it } from "vitest";
import { hasTimeFrame, presentingDay } from "~/domain/offer";
import { madeReady } from "../support/answers";
import { type Deal, openDeal } from "../support/deal";
import { offerSections, presentIt } from "../support/offer";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
beforeEach(async () => {
  world = makeWorld();
  deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
});
afterEach(() => world.end());

const withPart = (body: string) => [...offerSections, { key: "implementation" as const, title: "In use", body }];

/** Nothing on the plan lies after the decision: what did is moved to the day before it. */
async function crowdBefore() {
  const day = presentingDay(await deal.plan()) ?? "";
  for (const step of Object.values((await deal.plan()).steps).filter((one) => one.dueOn > day))
    await deal.must("Mara", "step.set", {
      stepId: step.stepId,
      field: "dependsOn",
      value: [],
      from: step.dependsOn.join(),
    });
  for (const step of Object.values((await deal.plan()).steps).filter((one) => one.dueOn > day))
    await deal.must("Mara", "step.set", { stepId: step.stepId, field: "dueOn", value: day, from: step.dueOn });
}

it("INV-28: a plan whose steps go on after the decision is the offer's time frame", async () => {
  expect(hasTimeFrame(await deal.plan(), offerSections)).toBe(true);
  await presentIt(deal);
});

it("INV-28: where nothing is dated after the decision, nothing is presented until the offer itself says when", async () => {
  await crowdBefore();
  await madeReady(deal);
  const present = (sections: typeof offerSections) =>
    deal.act("Mara", "offer.present", { sections, override: "Before the last check" });
  expect(await present(offerSections)).toMatchObject({ reason: "invalid", words: "offerUndated" });
  expect(await present(withPart("Soon, and in all plants"))).toMatchObject({ words: "offerUndated" });
  expect((await deal.plan()).offers).toEqual([]);
  expect(await present(withPart("Faenza in week 3, the others four weeks later"))).toMatchObject({ done: true });
});
