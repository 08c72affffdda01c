import { afterEach, beforeEach, expect, test } from "vitest";
import { peopleView } from "~/views/people";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
beforeEach(async () => {
  world = makeWorld();
  deal = await openDeal(world);
});
afterEach(() => world.end());

const viewFor = async (name: string | null) => {
  const me = name === null ? null : await deal.person(name);
  const plan = await deal.plan(me?.side ?? "public");
  return peopleView({ plan, me, links: await world.store.linksOf(deal.planId), now: world.clock.now() });
};
const rowFor = async (reader: string | null, name: string) => {
  const view = await viewFor(reader);
  const found = view.sides.flatMap(({ people }) => people).find((one) => one.name?.startsWith(name));
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};
const addChiara = (by: string) =>
  deal.must(by, "person.add", {
    personId: "chiara",
    side: "customer",
    name: "Chiara Ruggeri",
    email: "chiara@valdorba.example",
    language: "it",
    zone: "Europe/Rome",
    roles: ["finance"],
    invite: "on",
  });

test("the reader's own side stands first, each with who leads and who decides", async () => {
  expect((await viewFor("Giulia")).sides.map(({ side }) => side)).toEqual(["customer", "vendor"]);
  expect((await viewFor("Mara")).sides.map(({ side }) => side)).toEqual(["vendor", "customer"]);
  expect(await rowFor("Mara", "Renzo")).toMatchObject({
    decides: true,
    decidesNamedBy: "Helionaut Software GmbH",
    link: { state: "none" },
    acted: false,
  });
});

test("before sharing nobody can be invited; afterwards who has not acted can be reminded", async () => {
  expect((await rowFor("Mara", "Giulia")).may).toMatchObject({ invite: false, resend: false });
  await deal.must("Mara", "plan.share");
  expect((await rowFor("Mara", "Giulia")).may).toMatchObject({ invite: false, resend: true, replaceLink: true });
  expect((await rowFor("Mara", "Giulia")).link).toMatchObject({ state: "open" });
});

test("what is offered is what the door then does, for every reader and every person (policy)", async () => {
  const commands = {
    resend: ["person.invite", {}],
    replaceLink: ["link.replace", {}],
    endLink: ["link.end", {}],
    confirmDecides: ["decider.confirm", {}],
    remove: ["person.remove", { to: "", reason: "" }],
  } as const;
  const names = ["Mara", "Giulia", "Renzo", "Chiara"];
  let plans = 0;
  const fresh = async () => {
    // A plan of its own for each act, so that one does not change what the next may do; a day apart, so that no
    // mailbox gets too much.
    world.clock.advance({ days: 1 });
    deal = await openDeal(world, { planId: `plan-${plans++}` });
    await deal.must("Mara", "plan.share");
    await addChiara("Giulia");
  };
  await fresh();
  const offers: [reader: string, name: string, right: keyof typeof commands][] = [];
  for (const reader of names)
    for (const name of names) {
      const { may } = await rowFor(reader, name);
      for (const right of Object.keys(commands) as (keyof typeof commands)[])
        if (may[right]) offers.push([reader, name, right]);
    }
  for (const [reader, name, right] of offers) {
    await fresh();
    const [command, more] = commands[right];
    const { personId } = await deal.person(name);
    const result = await deal.act(reader, command, { personId, ...more });
    expect(result, `${reader} ${right} ${name}`).not.toHaveProperty("refused");
  }
  expect(offers.length).toBeGreaterThan(20);
});

test("the vendor may correct an address it typed until its owner has acted, and is told why not afterwards", async () => {
  await deal.must("Mara", "plan.share");
  expect((await rowFor("Mara", "Giulia")).may.change).toBe(true);
  await deal.must("Giulia", "plan.word", { field: "reasonToAct", text: "Gas costs too much", from: "" });
  const row = await rowFor("Mara", "Giulia");
  expect([row.may.change, row.addressFixed, row.acted]).toEqual([false, true, true]);
});

test("only the customer's lead may hand a link over, and only of people she added herself", async () => {
  await deal.must("Mara", "plan.share");
  await addChiara("Giulia");
  expect((await rowFor("Giulia", "Chiara")).may.handOverLink).toBe(true);
  expect((await rowFor("Giulia", "Renzo")).may.handOverLink).toBe(false);
  expect((await rowFor("Giulia", "Giulia")).may.handOverLink).toBe(false);
  expect((await rowFor("Renzo", "Chiara")).may.handOverLink).toBe(false);
  expect((await rowFor("Mara", "Chiara")).may.handOverLink).toBe(false);
});

test("a reader without a name sees who is there, no address, and may do nothing", async () => {
  await deal.must("Mara", "plan.share");
  const view = await viewFor(null);
  expect(view.may).toEqual({ add: [], openViewer: false });
  expect(view.viewerLinks).toEqual([]);
  for (const person of view.sides.flatMap(({ people }) => people)) {
    expect(person.email).toBeNull();
    expect(Object.values(person.may)).not.toContain(true);
  }
});

test("a link that has expired is told as such; it is replaced, not sent again (T-10)", async () => {
  await deal.must("Mara", "plan.share");
  world.clock.advance({ days: 120 });
  const row = await rowFor("Mara", "Renzo");
  expect(row.link.state).toBe("expired");
  expect(row.may).toMatchObject({ resend: false, replaceLink: true });
});

test("who left is named with the day, and no longer among the people", async () => {
  await deal.must("Mara", "plan.share");
  await addChiara("Giulia");
  await deal.must("Giulia", "person.remove", { personId: "chiara", to: "", reason: "" });
  const view = await viewFor("Giulia");
  expect(view.left).toMatchObject([{ personId: "chiara", side: "customer", name: "Chiara Ruggeri" }]);
  expect(view.sides.flatMap(({ people }) => people).map(({ personId }) => personId)).not.toContain("chiara");
});
