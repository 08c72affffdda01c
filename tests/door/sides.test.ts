// What a side keeps for itself, what it opens, and who comes in by a link that was handed on.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sendCode } from "~/access/codes.server";
import { codeDigits } from "~/access/tokens.server";
import { passText } from "~/commands/passes";
import { sha256 } from "~/commands/seal.server";
import { isRefusal } from "~/domain/refusal";
import { planView } from "~/views/plan";
import { viewerOf } from "~/views/viewer";
import { planStream } from "~/world";
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

const said = async (lane: "shared" | "vendor" | "customer") =>
  JSON.stringify([...(await world.store.contentsAfter(planStream(deal.planId, lane), 0)).values()]);
const words = { objective: "Less gas", concern: "CANARY our own people have no time", needs: "One kiln, measured" };

describe("V-07, H-03, S-41: a person's own words", () => {
  test("stand in their side's lane until its lead opens them, one by one, as they are that day", async () => {
    await deal.must("Renzo", "standpoint.write", words);
    const { personId } = await deal.person("Renzo");
    expect((await deal.plan("customer")).sides.standpoints[personId]?.own?.words).toEqual(words);
    expect((await deal.plan("vendor")).sides.standpoints).toEqual({});
    expect(await said("shared")).not.toContain("CANARY");
    expect(await deal.act("Mara", "standpoint.open", { personId })).toMatchObject({ reason: "not-found" });
    await deal.must("Giulia", "standpoint.open", { personId });
    expect((await deal.plan("vendor")).sides.standpoints[personId]?.opened?.words).toEqual(words);
    await deal.must("Renzo", "standpoint.write", { ...words, needs: "Two kilns" });
    const theirs = (await deal.plan("vendor")).sides.standpoints[personId];
    expect([theirs?.own, theirs?.opened?.words?.needs]).toEqual([null, "One kiln, measured"]);
  });

  test("are written by nobody else; a colleague who does not lead opens nothing", async () => {
    await deal.must("Giulia", "person.add", {
      personId: "person-carla",
      side: "customer",
      name: "Carla",
      email: "carla@valdorba.example",
      zone: "Europe/Rome",
      language: "it",
    });
    await deal.must("Renzo", "standpoint.write", words);
    const { personId } = await deal.person("Renzo");
    expect(await deal.act("Carla", "standpoint.open", { personId })).toMatchObject({ words: "onlyLead" });
    const forged = await deal.act("Carla", "standpoint.write", { ...words, personId });
    expect(forged).toMatchObject({ reason: "invalid" });
  });
});

describe("2.7.9: a placeholder", () => {
  const own = async () => {
    const stageId = deal.ids["b-s1"] ?? "";
    const ownerId = (await deal.person("Giulia")).personId;
    const step = { stepId: "own-step", stageId, after: deal.ids.b01 ?? "", title: "CANARY board vote", ownerId };
    await deal.must("Giulia", "step.add", { ...step, dueOn: "2026-11-03", onlyUs: "on" });
    const shown = { placeholderId: "place1", stepId: "own-step", text: "internal approval", on: "2026-11-06" };
    await deal.must("Giulia", "placeholder.show", shown);
    return shown;
  };
  const placesFor = async (who: string) => {
    const { personId, side } = await deal.person(who);
    const plan = await deal.plan(side);
    const view = planView(plan, viewerOf(plan, personId), { today: "2026-10-20", now: world.clock.now() });
    return view.stages.flatMap((stage) => stage.places ?? []);
  };

  test("shows the others its own words and a day, and nothing that happens to the step changes it", async () => {
    await own();
    const first = await placesFor("Mara");
    expect(first).toEqual([
      { id: "place1", after: deal.ids.b01, side: "customer", on: "2026-11-06", text: "internal approval" },
    ]);
    expect(await placesFor("Giulia")).toEqual([]);
    const before = JSON.stringify(await deal.plan("vendor"));
    const due = { stepId: "own-step", field: "dueOn", value: "2026-11-20", from: "2026-11-03" };
    await deal.must("Giulia", "step.set", due);
    await deal.must("Giulia", "step.tick", { stepId: "own-step" });
    await deal.must("Giulia", "step.remove", { stepId: "own-step", reason: "CANARY" });
    expect(JSON.stringify(await deal.plan("vendor"))).toBe(before);
    expect(await said("shared")).not.toMatch(/CANARY|own-step/);
    // Once its step is gone, its own side finds it where the others see it.
    expect(await placesFor("Giulia")).toHaveLength(1);
  });

  test("changes when its side issues it again, under the same id, and goes when its side takes it away", async () => {
    const shown = await own();
    await deal.must("Giulia", "placeholder.show", { ...shown, placeholderId: "place2", on: "2026-11-09" });
    expect(await placesFor("Mara")).toMatchObject([{ id: "place1", on: "2026-11-09" }]);
    expect(await deal.act("Mara", "placeholder.take", { placeholderId: "place1" })).toMatchObject({
      words: "notYours",
    });
    await deal.must("Giulia", "placeholder.take", { placeholderId: "place1" });
    expect(await placesFor("Mara")).toEqual([]);
    expect((await deal.plan("customer")).steps["own-step"]?.shownAs).toBeNull();
  });

  test("INV-32: nobody makes one of the other side's private step, or of a shared one", async () => {
    const shown = await own();
    const tried = { ...shown, placeholderId: "place3" };
    expect(await deal.act("Mara", "placeholder.show", tried)).toMatchObject({ reason: "not-found" });
    const shared = { ...tried, stepId: deal.ids.b02 ?? "" };
    expect(await deal.act("Giulia", "placeholder.show", shared)).toMatchObject({ reason: "not-found" });
  });
});

test.each([
  ["Mara", "Giulia", "customer"],
  ["Giulia", "Mara", "vendor"],
] as const)(
  "promise 7: a note, a link and a file that %s keeps to their side are not there for %s",
  async (who, _other, side) => {
    const stepId = deal.ids.b01 ?? "";
    const before = JSON.stringify(await deal.plan(side));
    const onlyUs = { stepId, onlyUs: "on" };
    await deal.must(who, "comment.add", { ...onlyUs, commentId: "note1", text: "CANARY note" });
    await deal.must(who, "resource.add", {
      ...onlyUs,
      resourceId: "link1",
      label: "CANARY",
      url: "https://x.example/",
    });
    const file = { fileId: "file1", name: "CANARY.pdf", sha256: "a".repeat(64), bytes: 10, type: "application/pdf" };
    await deal.must(who, "file.add", { ...onlyUs, ...file });
    expect(JSON.stringify(await deal.plan(side))).toBe(before);
    expect(await said("shared")).not.toContain("CANARY");
    const mine = (await deal.plan(side === "vendor" ? "customer" : "vendor")).steps[stepId];
    expect([mine?.comments, mine?.attachments.map(({ id }) => id)]).toEqual([1, ["link1", "file1"]]);
    await deal.must(who, "attachment.remove", { stepId, attachmentId: "link1" });
    expect(JSON.stringify(await deal.plan(side))).toBe(before);
  },
);

describe("T-06: a link that was handed on", () => {
  const address = "luca@valdorba.example";
  const asks = { personId: "person-luca", name: "Luca Neri", email: address, textHash: sha256(passText(address)) };
  const code = async () => {
    await deal.sit("Giulia");
    const wanted = { textHash: asks.textHash, act: "pass.ask", to: address };
    const sent = await sendCode(world, await deal.actor("Giulia"), wanted);
    if (isRefusal(sent)) throw new Error(sent.words);
    return codeDigits(world.keys.code, sent.codeId);
  };

  test("brings nobody in without the mailbox that they name", async () => {
    await deal.sit("Giulia");
    expect(await deal.act("Giulia", "pass.ask", { ...asks, code: "000000" })).toMatchObject({ words: "wrongCode" });
    const digits = await code();
    const other = { ...asks, email: "other@valdorba.example", code: digits };
    expect(await deal.act("Giulia", "pass.ask", other)).toMatchObject({ words: "wrongCode" });
    expect((await deal.plan()).sides.passes).toEqual({});
  });

  test("proves nothing about the link's owner: not their mailbox, not that they ever acted", async () => {
    await deal.must("Giulia", "pass.ask", { ...asks, code: await code() });
    expect((await deal.actor("Giulia")).mailboxAt).toBeNull();
    const rows = await world.store.factsAfter(planStream(deal.planId, "shared"), 0);
    const asked = rows.find(({ kind }) => kind === "pass.asked");
    expect(JSON.parse(asked?.body ?? "{}").by).toMatchObject({ via: "link" });
    expect((await deal.person("Giulia")).actedAt).toBeNull();
  });

  test("leads to a link of their own once the lead lets them in; the vendor cannot", async () => {
    await deal.must("Giulia", "pass.ask", { ...asks, code: await code() });
    const settle = { personId: asks.personId, admit: "on" };
    expect(await deal.act("Mara", "pass.settle", settle)).toMatchObject({ words: "onlyCustomer" });
    await deal.must("Giulia", "pass.settle", settle);
    const luca = await deal.person("Luca");
    expect(luca).toMatchObject({ side: "customer", email: address, lead: false, decides: false });
    expect(luca.linkId).not.toBeNull();
    expect(luca.linkId).not.toBe((await deal.person("Giulia")).linkId);
    const letters = await world.store.lettersOf({ workspaceId: "helionaut", limit: 50 });
    expect(letters.filter((one) => one.kind === "invitation" && one.personId === luca.personId)).toHaveLength(1);
    expect(await deal.act("Giulia", "pass.settle", settle)).toMatchObject({ words: "alreadyAnswered" });
  });

  test("leads to nothing when the lead does not let them in", async () => {
    await deal.must("Giulia", "pass.ask", { ...asks, code: await code() });
    await deal.must("Giulia", "pass.settle", { personId: asks.personId, admit: "" });
    expect((await deal.plan()).people[asks.personId]).toBeUndefined();
  });
});
