import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { perform } from "~/commands/perform.server";
import { sha256 } from "~/commands/seal.server";
import { checkChain, isFault } from "~/domain/chain";
import { isDone, verifierOf } from "~/domain/plan";
import { isRefusal } from "~/domain/refusal";
import { confirmationText, consentText, exitText } from "~/domain/statements";
import { planStream } from "~/world";
import { type Deal, openDeal, requestId } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
beforeEach(async () => {
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z" });
  deal = await openDeal(world);
});
afterEach(() => world.end());

const step = (name: string) => deal.ids[name] ?? "";

describe("the door", () => {
  it("A01: opens a plan of 21 steps, 19 of them shared, and writes to no customer", async () => {
    const plan = await deal.plan("vendor");
    const theirs = await deal.plan("customer");
    expect(Object.keys(plan.steps)).toHaveLength(21);
    expect(Object.keys(theirs.steps)).toHaveLength(19);
    expect(plan.state).toBe("draft");
    expect(await world.store.lettersOf({ workspaceId: "helionaut", limit: 10 })).toEqual([]);
    expect(theirs.template).toBeNull();
  });

  it("A05: sharing sends exactly one letter to each customer person", async () => {
    await deal.must("Mara", "plan.share");
    const letters = await world.store.lettersOf({ workspaceId: "helionaut", limit: 10 });
    expect(letters.map((letter) => letter.kind)).toEqual(["invitation", "invitation"]);
    expect((await deal.plan()).state).toBe("shared");
    expect(world.hub.events.at(-1)).toMatchObject({ planId: deal.planId, lane: "shared" });
  });

  it("INV-02: the decision step cannot be deleted, and the refusal changes nothing", async () => {
    const before = await world.store.heads([planStream(deal.planId, "shared")]);
    const refused = await deal.act("Mara", "step.remove", { stepId: step("b15") });
    expect(refused).toMatchObject({ reason: "forbidden", words: "cannotRemoveDecision" });
    expect(await world.store.heads([planStream(deal.planId, "shared")])).toEqual(before);
  });

  it("the date moves to today or later, and another one is suggested for today or later", async () => {
    await deal.must("Mara", "plan.share");
    const past = { on: "2026-10-04", reason: "A slip of the pen" };
    const refused = { refused: true, fields: [{ field: "on", code: "inThePast" }] };
    expect(await deal.act("Giulia", "target.move", { ...past, from: "2026-11-13" })).toMatchObject(refused);
    expect(await deal.act("Mara", "target.suggest", past)).toMatchObject(refused);
    expect((await deal.plan()).targetOn).toBe("2026-11-13");
    await deal.must("Mara", "target.suggest", { ...past, on: "2026-10-05" });
  });

  it("promise 3: a vendor's tick of a customer's step stays a report until its owner ticks it", async () => {
    await deal.must("Mara", "plan.share");
    await deal.must("Giulia", "step.add", {
      stepId: "own-step",
      stageId: step("b-s1"),
      title: "Meter list",
      ownerId: (await deal.person("Giulia")).personId,
      dueOn: "2026-10-14",
    });
    await deal.must("Mara", "step.tick", { stepId: "own-step" });
    const claimed = (await deal.plan()).steps["own-step"];
    expect(claimed?.ticked?.claim).toBe(true);
    expect(claimed && isDone(await deal.plan(), claimed)).toBe(false);
    await deal.must("Giulia", "step.tick", { stepId: "own-step" });
    const done = (await deal.plan()).steps["own-step"];
    expect(done && isDone(await deal.plan(), done)).toBe(true);
  });

  it("A12, INV-05: the second save of one field is refused with both texts, and both are in the record", async () => {
    await deal.must("Mara", "plan.share");
    const edit = (value: string) => ({ stepId: step("b11"), field: "dueOn", value, from: "2026-11-06" });
    await deal.must("Giulia", "step.set", edit("2026-11-09"));
    const refused = await deal.act("Mara", "step.set", edit("2026-11-10"));
    expect(refused).toMatchObject({
      reason: "conflict",
      conflict: { yours: "2026-11-10", theirs: "2026-11-09", by: "Giulia Ferrante" },
    });
    const facts = await world.store.factsBefore(planStream(deal.planId, "shared"), 0, 1);
    expect(facts[0]?.kind).toBe("attempt.refused");
    expect((await deal.plan()).steps[step("b11")]?.dueOn).toBe("2026-11-09");
  });

  it("what one side decides on a plan that the other has changed meanwhile is decided on the changed one", async () => {
    await deal.must("Mara", "plan.share");
    const own = { stepId: "own-step", stageId: step("b-s1"), title: "Meter list", dueOn: "2026-10-14" };
    await deal.must("Giulia", "step.add", { ...own, ownerId: (await deal.person("Giulia")).personId });
    await deal.must("Mara", "comment.add", { commentId: "comment-1", stepId: "own-step", text: "Seen." });
    await deal.must("Giulia", "comment.add", { commentId: "comment-2", stepId: "own-step", text: "Thank you." });
    await deal.must("Mara", "comment.add", { commentId: "comment-3", stepId: "own-step", text: "Gladly." });
    expect((await deal.plan()).steps["own-step"]?.comments).toBe(3);
    await deal.must("Giulia", "step.remove", { stepId: "own-step" });
    const late = { commentId: "comment-4", stepId: "own-step", text: "Where is it?" };
    expect(await deal.act("Mara", "comment.add", late)).toMatchObject({ reason: "conflict" });
  });

  it("A13: edits of different fields are both kept", async () => {
    await deal.must("Mara", "plan.share");
    const before = (await deal.plan()).steps[step("b11")];
    const shown = before?.deliverable as { en: string };
    await deal.must("Giulia", "step.set", {
      stepId: step("b11"),
      field: "dueOn",
      value: "2026-11-09",
      from: "2026-11-06",
    });
    await deal.must("Mara", "step.word", {
      stepId: step("b11"),
      field: "deliverable",
      text: "Prices by section",
      from: shown.en,
    });
    expect((await deal.plan()).steps[step("b11")]).toMatchObject({
      dueOn: "2026-11-09",
      deliverable: "Prices by section",
    });
  });

  it("N-09: who helps with a step is named by either side, and both attempts of a conflict are shown", async () => {
    await deal.must("Mara", "plan.share");
    const giulia = (await deal.person("Giulia")).personId;
    const renzo = (await deal.person("Renzo")).personId;
    const set = (value: string[], from: string) => ({ stepId: step("b11"), field: "supporters", value, from });
    await deal.must("Giulia", "step.set", set([giulia, renzo], ""));
    const helped = (await deal.plan()).steps[step("b11")];
    expect(helped?.supporters.map((one) => one.personId)).toEqual([giulia, renzo]);
    expect(await deal.act("Mara", "step.set", set([renzo], ""))).toMatchObject({
      reason: "conflict",
      conflict: { yours: renzo, theirs: `${giulia},${renzo}` },
    });
    expect(await deal.act("Mara", "step.set", set(["nobody-here"], `${giulia},${renzo}`))).toMatchObject({
      fields: [{ field: "value", code: "unknownChoice" }],
    });
  });

  it("R-21: the same request is answered once; the same id with another input is refused", async () => {
    const actor = await deal.actor("Mara");
    const id = requestId();
    const input = { requestId: id, commentId: "c0001", stepId: step("b01"), text: "Hello" };
    const first = await perform(world, actor, deal.planId, "comment.add", input);
    const again = await perform(world, actor, deal.planId, "comment.add", input);
    expect(again).toEqual(first);
    expect((await deal.plan()).steps[step("b01")]?.comments).toBe(1);
    expect(await perform(world, actor, deal.planId, "comment.add", { ...input, text: "Other" })).toMatchObject({
      words: "sameRequest",
    });
  });

  it("A17, INV-10: a vendor who crafts a confirmation is refused and leaves a line", async () => {
    await deal.must("Mara", "plan.share");
    const plan = await deal.plan();
    const verifier = verifierOf(plan, step("b01"));
    const refused = await deal.act("Mara", "verifier.sign", {
      verifierId: verifier?.verifierId,
      textHash: "0".repeat(64),
      language: "en",
      typedName: "Giulia Ferrante",
      consent: "on",
    });
    expect(refused).toMatchObject({ reason: "forbidden", words: "onlyCustomer" });
    const [last] = await world.store.factsBefore(planStream(deal.planId, "shared"), 0, 1);
    expect(last?.kind).toBe("attempt.refused");
    expect(verifierOf(await deal.plan(), step("b01"))?.signatures).toEqual([]);
  });

  it("INV-39, E-09: a confirmation needs the mailbox, the exact text, a name and consent, and is then met", async () => {
    await deal.must("Mara", "plan.share");
    const verifier = verifierOf(await deal.plan(), step("b01"));
    if (!verifier) throw new Error("b01 has no confirmation");
    const statement = confirmationText(await deal.plan("customer"), verifier, "it");
    const input = { verifierId: verifier.verifierId, language: "it", textHash: sha256(statement) };
    expect(
      await deal.act("Giulia", "verifier.sign", { ...input, typedName: "Giulia Ferrante", consent: "on" }),
    ).toMatchObject({ words: "needsMailbox" });
    await deal.proveMailbox("Giulia");
    expect(
      await deal.act("Giulia", "verifier.sign", {
        ...input,
        textHash: sha256("other"),
        typedName: "Giulia Ferrante",
        consent: "on",
      }),
    ).toMatchObject({ reason: "conflict", words: "textChanged" });
    expect(await deal.act("Giulia", "verifier.sign", { ...input, consent: "on" })).toMatchObject({
      words: "needsName",
    });
    expect(await deal.act("Giulia", "verifier.sign", { ...input, typedName: "Giulia Ferrante" })).toMatchObject({
      words: "needsConsent",
    });
    await deal.must("Giulia", "verifier.sign", { ...input, typedName: "Giulia Ferrante", consent: "on" });
    const met = verifierOf(await deal.plan(), step("b01"));
    expect(met?.metAt).not.toBeNull();
    expect(met?.signatures[0]).toMatchObject({
      statement,
      language: "it",
      strength: "mailbox",
      edition: (await deal.plan()).edition,
    });
    const heads = await world.store.signedHeads(planStream(deal.planId, "shared"));
    expect(heads).toHaveLength(1);
    const receipts = await world.store.lettersOf({ workspaceId: "helionaut", kind: "receipt", limit: 10 });
    expect(receipts).toHaveLength(2);
  });

  it("promise 4, INV-19: stopping freezes the plan at once and may be taken back for 24 hours", async () => {
    await deal.must("Mara", "plan.share");
    const renzo = await deal.plan("customer");
    const statement = exitText(renzo, null, "stop", "it");
    const textHash = sha256(statement);
    const input = { answer: "stop", language: "it", textHash, typedName: "Renzo Albini", consent: "on" };
    expect(await deal.act("Renzo", "exit.answer", input)).toMatchObject({ words: "needsCode" });
    await deal.must("Renzo", "exit.answer", { ...input, code: await deal.codeFor("Renzo", textHash) });
    expect((await deal.plan()).state).toBe("exited");
    expect(await deal.act("Mara", "step.remove", { stepId: step("b01") })).toMatchObject({ reason: "frozen" });
    world.clock.advance({ hours: 23, minutes: 59 });
    await deal.proveMailbox("Renzo");
    await deal.must("Renzo", "stop.takeBack");
    expect((await deal.plan()).state).toBe("shared");
  });

  it("INV-38, E-05: the record verifies, and the database refuses to change it", async () => {
    await deal.must("Mara", "plan.share");
    for (const lane of ["shared", "vendor", "customer"] as const) {
      const stream = planStream(deal.planId, lane);
      const result = checkChain(sha256, stream, await world.store.factsAfter(stream, 0));
      expect(isFault(result)).toBe(false);
    }
    const { connection } = world.store;
    expect(() => connection.exec("update facts set at = '2020'")).toThrow(/never edited/);
    expect(() => connection.exec("delete from facts")).toThrow(/never deleted/);
    expect(() => connection.exec("insert or replace into facts select * from facts limit 1")).toThrow();
  });

  it("INV-32: nothing of the vendor's own lane is in what the customer loads", async () => {
    const theirs = JSON.stringify(await deal.plan("customer"));
    const b10 = (await deal.plan("vendor")).steps[step("b10")];
    expect(b10?.lane).toBe("vendor");
    expect(theirs).not.toContain(step("b10"));
    expect(consentText(await deal.plan("customer"), "it")).toContain("Helionaut");
  });
});

describe("refusals are data", () => {
  it("keeps strangers out with the same answer for every plan", async () => {
    const actor = await deal.actor("Giulia");
    const refused = await perform(world, actor, "plan-of-others", "step.tick", {
      requestId: requestId(),
      stepId: "x1",
    });
    expect(isRefusal(refused) && refused.reason).toBe("not-found");
  });
});
