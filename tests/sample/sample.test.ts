import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openFacts } from "~/commands/plans.server";
import { sharedSteps } from "~/domain/plan";
import { playSample } from "~/sample/play.server";
import { planStream } from "~/world";
import { templates } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
beforeEach(() => {
  world = makeWorld({ now: "2026-11-22T16:00:00.000Z" });
});
afterEach(() => world.end());

describe("the sample deal", () => {
  it("A01–A13: is played through the door, says that it is a sample, and stands around today", async () => {
    const planId = await playSample(world, templates);
    const plan = (await world.plans.load(planId, "vendor"))?.plan;
    if (!plan) throw new Error("no sample");
    expect(plan.sample).toBe(true);
    expect(plan.trial).toBe(false);
    expect(plan.key).toBe(world.keys.sample.fingerprint);
    expect(plan.state).toBe("shared");
    expect(Object.keys(plan.steps)).toHaveLength(24);
    expect(sharedSteps(plan)).toHaveLength(22);
    // 2026-11-22 lies five weeks after the story's last day.
    expect(plan.targetOn).toBe("2026-12-18");
    expect(plan.steps.x01?.dueOn).toBe("2026-12-14");
    expect(Object.values(plan.people).every((person) => person.email?.endsWith(".example"))).toBe(true);
  });

  it("A12: both attempts of the date conflict stand in its record", async () => {
    const planId = await playSample(world, templates);
    const rows = await world.store.factsAfter(planStream(planId, "shared"), 0);
    const facts = await openFacts(world.store, rows);
    const refused = facts.filter((fact) => fact.kind === "attempt.refused");
    expect(refused).toHaveLength(1);
    expect(rows.every((row) => row.at <= world.clock.now())).toBe(true);
    const letters = await world.store.lettersOf({ workspaceId: "sample", limit: 50 });
    expect(letters.filter((letter) => letter.kind === "invitation")).toHaveLength(7);
  });
});
