// T-06: a link that was forwarded lets nobody act as its owner; who has it gets one of their own.

import { afterEach, beforeEach, expect, it } from "vitest";
import { isVouched } from "~/domain/plan";
import { type Deal, openDeal } from "../support/deal";
import { confirm } from "../support/offer";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
beforeEach(async () => {
  world = makeWorld();
  deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
  world.clock.advance({ minutes: 5 });
});
afterEach(() => world.end());

const join = (name: string, email: string, personId = name.toLowerCase()) =>
  deal.act("Giulia", "person.join", { personId, name, email });
const invitations = async () =>
  (await world.store.lettersOf({ workspaceId: "helionaut", kind: "invitation", limit: 100 })).map(
    ({ personId }) => personId,
  );

it("T-06: at the company's own address their link goes out at once, and to nobody else", async () => {
  const before = await invitations();
  expect(await join("Piera", "piera@valdorba.example")).toMatchObject({ done: true, answer: { mailed: "yes" } });
  expect((await invitations()).filter((id) => !before.includes(id))).toEqual(["piera"]);
  expect(await deal.person("Piera")).toMatchObject({ side: "customer", lead: false, decides: false, self: true });
});

it("T-06: at any other address nothing is mailed before a lead sends the invitation", async () => {
  for (const [name, email] of [
    ["Otto", "otto@elsewhere.example"],
    ["Vera", "vera@helionaut.example"],
  ] as const)
    expect(await join(name, email)).toMatchObject({ done: true, answer: { mailed: "no" } });
  expect(await join("Otto again", "otto@elsewhere.example", "otto2")).toMatchObject({ answer: { mailed: "no" } });
  expect(await invitations()).toHaveLength(2);
  expect((await deal.person("Otto")).linkId).toBeNull();
  await deal.must("Giulia", "person.invite", { personId: "otto" });
  expect(await invitations()).toContain("otto");
});

it("T-06: that somebody has an address where anybody can have one says nothing about the next", async () => {
  const ida = { personId: "ida", side: "customer", name: "Ida", email: "ida@gmail.com", zone: "Europe/Rome" };
  await deal.must("Giulia", "person.add", { ...ida, language: "it" });
  expect(await join("Karl", "karl@gmail.com")).toMatchObject({ answer: { mailed: "no" } });
});

it("T-06: who came in that way signs nothing before somebody of the customer confirms them", async () => {
  await join("Piera", "piera@valdorba.example");
  const stepId = deal.ids.b02 ?? "";
  await deal.must("Giulia", "verifier.remove", {
    verifierId: Object.values((await deal.plan()).verifiers).find((one) => one.stepId === stepId)?.verifierId,
  });
  const asked = { verifierId: "by-piera", stepId, kind: "document_provided", byPeople: ["piera"], text: "We have it." };
  await deal.must("Giulia", "verifier.add", asked);
  expect(isVouched(await deal.plan(), await deal.person("Piera"))).toBe(false);
  await expect(confirm(deal, "Piera", stepId)).rejects.toThrow("notVouched");
  await deal.must("Giulia", "decider.confirm", { personId: "piera" });
  await confirm(deal, "Piera", stepId);
});

it("T-06: nobody is added twice, and no more than five may wait", async () => {
  expect(await join("Renzo A.", "renzo@valdorba.example", "renzo2")).toMatchObject({ answer: { mailed: "yes" } });
  expect((await deal.plan()).people.renzo2).toBeUndefined();
  for (const name of ["anna", "bea", "carl", "dora", "emil"])
    await join(name, `${name}@elsewhere.example`, `${name}-1`);
  expect(await join("fred", "fred@elsewhere.example", "fred-1")).toMatchObject({ reason: "too-many" });
});
