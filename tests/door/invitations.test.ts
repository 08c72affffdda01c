// What an invitation opens, whenever it is sent (T-10).

import { afterEach, beforeEach, expect, it } from "vitest";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;

beforeEach(async () => {
  world = makeWorld();
  deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
});
afterEach(() => world.end());

async function linkOf(name: string) {
  const { linkId, generation } = await deal.person(name);
  const row = await world.store.link(linkId ?? "");
  if (!row) throw new Error(`${name} has no link`);
  return { ...row, told: generation, works: row.endedAt === null && row.expiresAt > world.clock.now() };
}
const lettersTo = async (name: string) => {
  const { personId } = await deal.person(name);
  const letters = await world.store.lettersOf({ workspaceId: "helionaut", kind: "invitation", limit: 100 });
  return letters.filter((letter) => letter.personId === personId).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
};

it("T-10: an invitation sent again carries the same link while that works", async () => {
  await deal.must("Mara", "person.invite", { personId: (await deal.person("Giulia")).personId });
  expect(await linkOf("Giulia")).toMatchObject({ generation: 1, told: 1, works: true });
});

it.each(["person.invite", "colleague.ask"] as const)(
  "T-10: after a link's days are over %s brings a new one, and the old one stays closed",
  async (command) => {
    world.clock.advance({ days: 380 });
    const before = await linkOf("Renzo");
    expect(before.works).toBe(false);
    const { personId } = await deal.person("Renzo");
    const input = command === "person.invite" ? { personId } : { personId, stepId: deal.ids.b02 };
    await deal.must("Giulia", command, input);
    expect(await linkOf("Renzo")).toMatchObject({ linkId: before.linkId, generation: 2, told: 2, works: true });
    const [newest] = await lettersTo("Renzo");
    expect(newest?.payload).toMatchObject({ linkId: before.linkId, generation: 2 });
  },
);

it("T-10: who was shut out by ending their link comes back by an invitation, with another link", async () => {
  const { personId, linkId } = await deal.person("Renzo");
  await deal.must("Renzo", "link.end", { personId });
  await deal.must("Giulia", "person.invite", { personId });
  const after = await linkOf("Renzo");
  expect(after.works).toBe(true);
  expect(after.linkId).not.toBe(linkId);
});
