// What one side does for itself, and what others try, at the edges that random acts rarely reach.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { perform } from "~/commands/perform.server";
import { agreedBy, isDone, sharedSteps, verifierOf } from "~/domain/plan";
import { planStream } from "~/world";
import { type Deal, openDeal, requestId } from "../support/deal";
import { dealIn } from "../support/states";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
let stageId: string;
beforeEach(async () => {
  world = makeWorld();
  deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
  stageId = deal.ids["b-s1"] ?? "";
  await ownStep("own-step");
});
afterEach(() => world.end());

const ownStep = async (stepId: string, after = "") => {
  const ownerId = (await deal.person("Mara")).personId;
  const step = { stepId, stageId, after, title: "Only us", ownerId, dueOn: "2026-10-20", onlyUs: "on" };
  await deal.must("Mara", "step.add", step);
};
const rows = (lane: "shared" | "vendor") => world.store.factsAfter(planStream(deal.planId, lane), 0);
const last = async (lane: "shared" | "vendor") => (await rows(lane)).at(-1);
const bodies = async () => (await rows("shared")).map(({ body }) => body).join("\n");

describe("INV-32: a private step", () => {
  test("that two colleagues edit at once keeps both texts in its own lane", async () => {
    const before = (await rows("shared")).length;
    const edit = { stepId: "own-step", field: "title", text: "Discount up to 12 %", from: "an older title" };
    expect(await deal.act("Mara", "step.word", edit)).toMatchObject({ reason: "conflict" });
    expect((await rows("shared")).length).toBe(before);
    expect(await last("vendor")).toMatchObject({ kind: "attempt.refused" });
    const shared = await world.store.contentsAfter(planStream(deal.planId, "shared"), 0);
    expect(JSON.stringify([...shared.values()])).not.toContain("12 %");
  });

  test("that is moved stays out of the shared order, and nothing shared ever names it", async () => {
    await ownStep("own-two", "own-step");
    const shared = sharedSteps(await deal.plan()).map(({ stepId }) => stepId);
    await deal.must("Mara", "step.move", { stepId: "own-step", stageId, after: deal.ids.b01 ?? "" });
    expect(sharedSteps(await deal.plan()).map(({ stepId }) => stepId)).toEqual(shared);
    // A page that shows both in one list puts a new shared step behind a private one.
    const ownerId = (await deal.person("Mara")).personId;
    const step = { stepId: "for-both", stageId, title: "For both", ownerId, dueOn: "2026-10-20" };
    await deal.must("Mara", "step.add", { ...step, after: "own-two" });
    await deal.must("Mara", "step.move", { stepId: deal.ids.b02 ?? "", stageId, after: "own-step" });
    expect((await deal.plan("customer")).steps["for-both"]?.after).toBe(deal.ids.b01);
    expect(await bodies()).not.toMatch(/own-(step|two)/);
    expect(await deal.act("Mara", "step.add", { ...step, stepId: "nowhere", after: "no-such" })).toMatchObject({
      reason: "not-found",
    });
  });

  test("that waits for a shared one does not hold it up, and makes no edition", async () => {
    const b01 = (await deal.plan()).steps[deal.ids.b01 ?? ""];
    if (!b01) throw new Error("no b01");
    const edition = (await deal.plan("customer")).edition;
    await deal.must("Mara", "step.set", { stepId: "own-step", field: "dependsOn", value: [b01.stepId], from: "" });
    await deal.must("Mara", "step.word", { stepId: "own-step", field: "title", text: "Other", from: "Only us" });
    expect((await deal.plan()).edition).toBe(edition);
    const later = { stepId: b01.stepId, field: "dueOn", value: "2026-10-30", from: b01.dueOn };
    expect(await deal.act("Mara", "step.set", later)).not.toMatchObject({
      words: "dependencyAfter",
      about: ["Other", "2026-10-20"],
    });
    expect((await deal.plan("customer")).steps["own-step"]).toBeUndefined();
  });

  test("is never what a meeting hangs on", async () => {
    const present = [(await deal.person("Mara")).personId];
    const held = {
      type: "status",
      subject: "Call",
      on: "2026-09-07",
      starts: "08:00",
      ends: "08:30",
      zone: "Europe/Rome",
    };
    const meeting = { meetingId: "meeting1", ...held, present };
    world.clock.advance({ hours: 2 });
    expect(await deal.act("Mara", "meeting.record", { ...meeting, stepId: "own-step" })).toMatchObject({
      reason: "invalid",
    });
    await deal.must("Mara", "meeting.record", { ...meeting, stepId: deal.ids.b01 ?? "" });
  });
});

describe("INV-10: an attempt on what is the customer's alone leaves its line", () => {
  test.each([
    ["with a code beside it", { code: "123456", textHash: "0".repeat(64), language: "en" }],
    ["of any shape", { junk: ["x"] }],
  ])("%s", async (_name, input) => {
    expect(await deal.act("Mara", "verifier.sign", input)).toMatchObject({ words: "onlyCustomer" });
    expect(await last("shared")).toMatchObject({ kind: "attempt.refused" });
  });

  test("without a request's number, and by a reader", async () => {
    const { linkId } = (await deal.must("Mara", "viewer.open")).answer as { linkId: string };
    const connection = { ip: "127.0.0.1", agent: "test" };
    const viewer = { kind: "viewer", planId: deal.planId, linkId, connection } as const;
    expect(await perform(world, viewer, deal.planId, "decision.give", {})).toMatchObject({ words: "readOnly" });
    expect(await last("shared")).toMatchObject({ kind: "attempt.refused", subject: linkId });
    const count = (await rows("shared")).length;
    await perform(world, viewer, deal.planId, "comment.add", { requestId: requestId() });
    await perform(world, viewer, deal.planId, "decision.give", {});
    expect((await rows("shared")).length).toBe(count);
    await perform(world, await deal.actor("Mara"), deal.planId, "exit.answer", {});
    expect((await rows("shared")).length).toBe(count + 1);
  });

  test("and when somebody else is faster at that very moment", async () => {
    const [refused] = await Promise.all([
      deal.act("Mara", "verifier.sign", {}),
      ...[1, 2, 3].map((n) =>
        deal.must("Giulia", "comment.add", { commentId: `at-once${n}`, stepId: deal.ids.b01 ?? "", text: "x" }),
      ),
    ]);
    expect(refused).toMatchObject({ words: "onlyCustomer" });
    expect((await rows("shared")).filter(({ kind }) => kind === "attempt.refused")).toHaveLength(1);
  });
});

describe("who decides", () => {
  test("is not said by the person whom the vendor named, while a colleague can say it", async () => {
    const { personId } = await deal.person("Renzo");
    expect(await deal.act("Renzo", "decider.confirm", { personId })).toMatchObject({ words: "notYours" });
    await deal.must("Giulia", "decider.confirm", { personId });
  });

  test("INV-27: a yes belongs to its version: a new one voids it, asking again for the old one does not reopen it", async () => {
    await world.end();
    world = makeWorld();
    deal = await dealIn(world, "decided_yes");
    const plan = await deal.plan();
    const decisionStep = Object.values(plan.verifiers).find(({ kind }) => kind === "final_decision");
    expect(agreedBy(plan)?.version).toBe(1);
    expect(await deal.act("Mara", "decision.request", { personIds: [] })).toMatchObject({ words: "alreadySigned" });
    const keys = ["summary", "goals", "opportunity", "concept", "framework", "investment"];
    const sections = keys.map((key) => ({ key, title: key, body: `Another ${key}` }));
    await deal.must("Mara", "offer.present", { sections, override: "Another price" });
    const after = await deal.plan();
    expect([after.state, agreedBy(after), after.decisions]).toEqual(["deciding", null, []]);
    const step = after.steps[decisionStep?.stepId ?? ""];
    expect(step && isDone(after, step)).toBe(false);
    expect(verifierOf(after, decisionStep?.stepId ?? "")?.signatures).toEqual([]);
  });
});
