// Several who decide, and who may answer in whose place (domain model 2.7, 1 and 2).

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exitOf, verifierOf } from "~/domain/plan";
import { exitText } from "~/domain/statements";
import {
  contractDrafted,
  decideOn,
  insist,
  readiness,
  sections,
  signAs,
  signContract,
  stateOf,
  underWay,
} from "../support/answers";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
beforeEach(async () => {
  world = makeWorld();
  deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
  await deal.must("Giulia", "decider.confirm", { personId: (await deal.person("Renzo")).personId });
});
afterEach(() => world.end());

/** Another customer person; decides if asked to. */
async function colleague(name: string, decides = ""): Promise<string> {
  const personId = `person-${name.toLowerCase()}`;
  const email = `${name.toLowerCase()}@valdorba.example`;
  const data = { personId, side: "customer", name, email, zone: "Europe/Rome", language: "it", decides };
  await deal.must("Giulia", "person.add", { ...data, invite: "on" });
  return personId;
}
const idOf = (name: string) => deal.ids[name] ?? "";
const _condition = async (id: string) => (await deal.plan()).answers.conditions[id];
const _close = async (name: string, conditionId: string) => {
  deal.wait(6);
  await deal.proveMailbox(name);
  return deal.act(name, "condition.close", { conditionId });
};

describe("several who decide (2.7, 1) and their stand-ins (2.7, 2)", () => {
  beforeEach(async () => {
    await colleague("Bruno", "on");
    await colleague("Carla");
    await underWay(deal);
  });
  const standIn = async (name: string, other: string, from: string, until: string) => {
    deal.wait(6);
    await deal.proveMailbox(name);
    return deal.act(name, "standIn.name", { standInId: (await deal.person(other)).personId, from, until });
  };

  test("readiness, the decision and the contract need all of them; the last yes makes the version agreed", async () => {
    insist(await readiness(deal, "yes"));
    expect(await deal.act("Mara", "offer.present", { sections, override: "Now" })).toMatchObject({ words: "notReady" });
    expect(verifierOf(await deal.plan(), idOf("b05"))?.metAt).toBeNull();
    expect(exitOf(await deal.plan(), idOf("b05"))?.answer).toBeNull();
    insist(await readiness(deal, "yes", { name: "Bruno" }));
    expect(verifierOf(await deal.plan(), idOf("b05"))?.metAt).not.toBeNull();
    expect(exitOf(await deal.plan(), idOf("b05"))?.answer).not.toBeNull();
    await deal.must("Mara", "offer.present", { sections, override: "Now" });
    await deal.must("Mara", "decision.request", { personIds: [] });
    insist(await decideOn(deal, "yes"));
    expect(await stateOf(deal)).toBe("deciding");
    insist(await decideOn(deal, "yes", { name: "Bruno" }));
    expect(await stateOf(deal)).toBe("decided_yes");
    await contractDrafted(deal);
    insist(await signContract(deal, "Mara"));
    insist(await signContract(deal, "Renzo"));
    expect(await stateOf(deal)).toBe("decided_yes");
    insist(await signContract(deal, "Bruno"));
    expect(await stateOf(deal)).toBe("won");
  });

  test("any one of them refuses", async () => {
    insist(await readiness(deal, "yes"));
    insist(await readiness(deal, "no", { name: "Bruno" }));
    expect(await stateOf(deal)).toBe("decided_no");
  });

  test("a stand-in answers on whole days, the last included, the first counts, and nobody fills two keys", async () => {
    const today = "2026-09-07";
    insist(await standIn("Bruno", "Carla", today, today));
    insist(await standIn("Renzo", "Carla", today, "2026-09-09"));
    insist(await readiness(deal, "yes", { name: "Carla", inPlaceOf: "Renzo" }));
    // The key is filled: who decides and the stand-in are both told that it was given.
    expect(await readiness(deal, "yes", { name: "Renzo" })).toMatchObject({ words: "alreadySigned" });
    expect(await readiness(deal, "yes", { name: "Carla", inPlaceOf: "Bruno" })).toMatchObject({
      words: "alreadySigned",
    });
    insist(await readiness(deal, "yes", { name: "Bruno" }));
    const plan = await deal.plan();
    expect(plan.answers.readyAt).not.toBeNull();
    expect(plan.answers.readiness[0]).toMatchObject({
      personId: "person-carla",
      inPlaceOf: (await deal.person("Renzo")).personId,
    });
    expect(plan.answers.readiness[0]?.statement).toContain("I answer in the place of Renzo Albini");
  });

  test("the day after the last one they answer no more, and who decides can take it back", async () => {
    insist(await standIn("Renzo", "Carla", "2026-09-07", "2026-09-08"));
    world.clock.set("2026-09-08T21:59:00.000Z");
    // 23:59 in Rome: still the last day.
    expect(await readiness(deal, "yes", { name: "Carla", inPlaceOf: "Renzo" })).toMatchObject({ words: "onlyNamed" });
    world.clock.set("2026-09-08T22:00:00.000Z");
    expect(await readiness(deal, "yes", { name: "Carla", inPlaceOf: "Renzo" })).toMatchObject({ words: "onlyNamed" });
    insist(await standIn("Renzo", "Carla", "2026-09-09", "2026-09-10"));
    await deal.must("Renzo", "standIn.end");
    expect(await readiness(deal, "yes", { name: "Carla", inPlaceOf: "Renzo" })).toMatchObject({ words: "onlyNamed" });
  });

  test("only who decides names one, and a stand-in may stop; only they take that back", async () => {
    expect(await standIn("Giulia", "Carla", "2026-09-07", "2026-09-09")).toMatchObject({ words: "onlyNamed" });
    insist(await standIn("Renzo", "Carla", "2026-09-07", "2026-09-09"));
    const plan = await deal.plan("customer");
    const renzo = (await deal.person("Renzo")).personId;
    const { inPlace } = await import("~/domain/statements-answers");
    const text = exitText(plan, null, "stop", "en", { inPlace: inPlace(plan, renzo, "en") });
    insist(await signAs(deal, "Carla", "exit.answer", { exitId: "", answer: "stop" }, text));
    expect((await deal.plan()).stop?.personId).toBe("person-carla");
    await deal.proveMailbox("Renzo");
    expect(await deal.act("Renzo", "stop.takeBack")).toMatchObject({ words: "onlyNamed" });
  });
});
