// Promise 1: whatever the one side's lead may do, the other side's lead may do too; who is at the table can change.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { leadOf } from "~/domain/plan";
import { type CommandName, commandNames, policy, statesOf } from "~/domain/policy";
import { isAllowed, permissionRows } from "~/views/permissions";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

/** What only the vendor's people do, each with its reason; presenting is the one thing that is the vendor's alone. */
const vendorsOnly: { [name in CommandName]?: string } = {
  "offer.present": "presenting its offer",
  "plan.share": "until it is shared nobody of the customer is there",
  "plan.join": "colleagues of the vendor come in by their own sign-in",
  "verifier.report": "what the customer did, the customer says itself",
  "plan.giveUp": "giving its offer up; the customer stops the plan instead",
  "objection.root": "a note in the vendor's own lane; the customer keeps its own with a comment for itself",
};

describe("promise 1, over the whole table", () => {
  test("the customer's lead may do all that the rep may, in the same states, except present", () => {
    const missing = permissionRows().filter(
      ({ name, roles, states }) =>
        roles["vendor lead"] &&
        !(name in vendorsOnly) &&
        states.some((state) => isAllowed(name, "vendor lead", state) && !isAllowed(name, "customer lead", state)),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
    for (const name of Object.keys(vendorsOnly) as CommandName[])
      expect([name, policy[name].customer]).toEqual([name, "never"]);
  });

  test("the customer's members may do all that the vendor's members may", () => {
    const missing = commandNames.filter(
      (name) => policy[name].vendor === "any" && policy[name].customer !== "any" && !(name in vendorsOnly),
    );
    // Noting a meeting is for whoever leads on the customer's side.
    expect(missing.filter((name) => name !== "meeting.record")).toEqual([]);
  });

  test("whoever may act may do so in at least one state", () => {
    for (const { name } of permissionRows()) expect(statesOf(policy[name].when).length).toBeGreaterThan(0);
  });
});

describe("people change and the plan goes on", () => {
  let world: TestWorld;
  let deal: Deal;
  beforeEach(async () => {
    world = makeWorld();
    deal = await openDeal(world);
    await deal.must("Mara", "plan.share");
  });
  afterEach(() => world.end());
  const person = (name: string, more: object = {}) => ({
    personId: `person-${name.toLowerCase()}`,
    side: "customer",
    name,
    email: `${name.toLowerCase()}@valdorba.example`,
    zone: "Europe/Rome",
    language: "it",
    ...more,
  });

  test("the lead hands over before leaving: the other one leads, invites, and the open steps go on", async () => {
    await deal.must("Giulia", "person.add", person("Carla", { lead: "on" }));
    const giulia = await deal.person("Giulia");
    const carla = await deal.person("Carla");
    await deal.must("Carla", "person.remove", { personId: giulia.personId, to: carla.personId });
    expect(leadOf(await deal.plan(), "customer")?.personId).toBe(carla.personId);
    expect(await deal.act("Giulia", "person.add", person("Late"))).toMatchObject({ reason: "ended" });
    await deal.must("Carla", "person.add", person("Sara"));
    await deal.must("Carla", "step.tick", { stepId: await stepOf(carla.personId) });
  });

  test("the lead leaves without a word: whoever is first takes the lead's part, and whoever decides acts as lead", async () => {
    const { personId } = await deal.person("Giulia");
    await deal.must("Renzo", "person.remove", { personId, to: "" });
    expect(leadOf(await deal.plan(), "customer")?.personId).toBe((await deal.person("Renzo")).personId);
    await deal.must("Renzo", "person.add", person("Sara", { lead: "on" }));
    expect(leadOf(await deal.plan(), "customer")?.name).toBe("Sara");
  });

  test("neither side removes the other's people", async () => {
    const giulia = (await deal.person("Giulia")).personId;
    const mara = (await deal.person("Mara")).personId;
    expect(await deal.act("Mara", "person.remove", { personId: giulia })).toMatchObject({ words: "notYours" });
    expect(await deal.act("Giulia", "person.remove", { personId: mara })).toMatchObject({ words: "notYours" });
  });

  async function stepOf(personId: string): Promise<string> {
    const stageId = (await deal.plan()).stages[0]?.id ?? "";
    const step = { stepId: "carry-on", stageId, title: "Carry on", ownerId: personId, dueOn: "2026-10-20" };
    await deal.must("Carla", "step.add", step);
    return step.stepId;
  }
});
