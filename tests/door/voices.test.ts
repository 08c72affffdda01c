// Questions, risks and objections at the door: who may say what, who closes what, and what the other side never reads.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ownerOf } from "~/domain/plan";
import { openQuestions, openRisks, touching } from "~/domain/voices";
import { planStream } from "~/world";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
beforeEach(async () => {
  world = makeWorld();
  deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
  await deal.must("Giulia", "person.add", person("Paolo"));
});
afterEach(() => world.end());

const person = (name: string) => ({
  personId: `person-${name.toLowerCase()}`,
  side: "customer",
  name,
  email: `${name.toLowerCase()}@valdorba.example`,
  zone: "Europe/Rome",
  language: "it",
});
const ask = (who: string, questionId: string, more: object = {}) =>
  deal.must(who, "question.ask", { questionId, kind: "technical", text: "Which meters speak Modbus?", ...more });
const question = async (id: string) => (await deal.plan()).voices.questions[id];
const risk = async (id: string) => (await deal.plan()).voices.risks[id];

describe("V-05: a question", () => {
  test("goes to the other side's lead, stays open with an answer, and is closed by whoever asked alone", async () => {
    await ask("Paolo", "question1");
    expect((await question("question1"))?.ownerId).toBe((await deal.person("Mara")).personId);
    expect(await deal.act("Giulia", "question.answer", { questionId: "question1", text: "All" })).toMatchObject({
      words: "onlyNamed",
      about: ["Mara Lindqvist"],
    });
    await deal.must("Mara", "question.answer", { questionId: "question1", text: "All of type B." });
    expect(openQuestions(await deal.plan())).toHaveLength(1);
    for (const other of ["Mara", "Giulia", "Renzo"])
      expect(await deal.act(other, "question.accept", { questionId: "question1" })).toMatchObject({
        words: "onlyNamed",
        about: ["Paolo"],
      });
    await deal.must("Paolo", "question.accept", { questionId: "question1" });
    expect(openQuestions(await deal.plan())).toEqual([]);
  });

  test("that is not answered after all is open again, and cannot be accepted without an answer", async () => {
    await ask("Paolo", "question1");
    expect(await deal.act("Paolo", "question.accept", { questionId: "question1" })).toMatchObject({ words: "notDone" });
    await deal.must("Mara", "question.answer", { questionId: "question1", text: "Some" });
    await deal.must("Paolo", "question.giveBack", { questionId: "question1", reason: "Which ones?" });
    expect(await question("question1")).toMatchObject({ answer: null, givenBack: { reason: "Which ones?" } });
    expect(openQuestions(await deal.plan())).toHaveLength(1);
  });

  test("INV-05: two answers at once: both are shown, the first stands until somebody chooses", async () => {
    await ask("Paolo", "question1");
    await deal.must("Mara", "question.answer", { questionId: "question1", text: "All", from: "" });
    expect(
      await deal.act("Mara", "question.answer", { questionId: "question1", text: "None", from: "" }),
    ).toMatchObject({ reason: "conflict", conflict: { yours: "None", theirs: "All" } });
    expect((await question("question1"))?.answer?.text).toBe("All");
  });

  test("of somebody who left falls to the lead of their side, who may close it", async () => {
    await ask("Paolo", "question1");
    await deal.must("Mara", "question.answer", { questionId: "question1", text: "All" });
    await deal.must("Giulia", "person.remove", { personId: (await deal.person("Paolo")).personId });
    expect(await deal.act("Renzo", "question.accept", { questionId: "question1" })).toMatchObject({
      words: "onlyNamed",
    });
    await deal.must("Giulia", "question.accept", { questionId: "question1" });
    expect(openQuestions(await deal.plan())).toEqual([]);
  });

  test("is handed on within the side that has it, and by whoever asked", async () => {
    await deal.must("Mara", "person.add", { ...person("Otto"), side: "vendor", email: "otto@helionaut.example" });
    await ask("Paolo", "question1");
    const ownerId = (await deal.person("Otto")).personId;
    expect(await deal.act("Renzo", "question.handOn", { questionId: "question1", ownerId })).toMatchObject({
      words: "onlyNamed",
    });
    await deal.must("Mara", "question.handOn", { questionId: "question1", ownerId });
    expect((await question("question1"))?.ownerId).toBe(ownerId);
  });

  test("INV-32: never hangs on a private step", async () => {
    const stageId = (await deal.plan()).stages[0]?.id ?? "";
    const ownerId = (await deal.person("Mara")).personId;
    const step = { stepId: "own-step", stageId, title: "Only us", ownerId, dueOn: "2026-10-20", onlyUs: "on" };
    await deal.must("Mara", "step.add", step);
    const input = { questionId: "question1", kind: "technical", text: "?", stepId: "own-step" };
    expect(await deal.act("Mara", "question.ask", input)).toMatchObject({ reason: "not-found" });
    expect(await deal.act("Mara", "risk.raise", { riskId: "risk1", text: "?", stepId: "own-step" })).toMatchObject({
      reason: "not-found",
    });
  });
});

describe("I-10, I-13: a risk", () => {
  test("is raised with one sentence by anybody; whoever has the step has it, else the other side's lead", async () => {
    const b02 = deal.ids.b02 ?? "";
    const ownerId = (await deal.person("Paolo")).personId;
    const plan = await deal.plan();
    const step = plan.steps[b02];
    const from = (step && ownerOf(plan, step)?.personId) ?? "";
    await deal.must("Mara", "step.set", { stepId: b02, field: "ownerId", value: ownerId, from });
    await deal.must("Giulia", "risk.raise", { riskId: "risk1", text: "August is empty", stepId: b02 });
    await deal.must("Paolo", "risk.raise", { riskId: "risk2", text: "Just a feeling", stepId: b02 });
    expect([(await risk("risk1"))?.ownerId, (await risk("risk2"))?.ownerId]).toEqual([
      ownerId,
      (await deal.person("Mara")).personId,
    ]);
  });

  test("of one side is accepted by that side only; dealt with by its owner; opened again by anybody", async () => {
    await deal.must("Paolo", "risk.raise", { riskId: "risk1", text: "August is empty" });
    expect(await deal.act("Mara", "risk.settle", { riskId: "risk1", as: "accepted" })).toMatchObject({
      words: "onlyNamed",
      about: ["Paolo"],
    });
    await deal.must("Mara", "risk.settle", { riskId: "risk1", as: "mitigated", reason: "Two more people" });
    expect(openRisks(await deal.plan())).toEqual([]);
    await deal.must("Renzo", "risk.settle", { riskId: "risk1", as: "open" });
    await deal.must("Giulia", "risk.settle", { riskId: "risk1", as: "accepted" });
    expect((await risk("risk1"))?.state).toBe("accepted");
  });

  test("I-11, INV-05: says when somebody last looked, and two edits of one field are both shown", async () => {
    await deal.must("Paolo", "risk.raise", { riskId: "risk1", text: "August is empty" });
    await deal.must("Mara", "risk.review", { riskId: "risk1" });
    expect((await risk("risk1"))?.reviewed).toMatchObject({ at: world.clock.now() });
    const word = { riskId: "risk1", field: "effect", from: "" };
    await deal.must("Mara", "risk.word", { ...word, text: "Three weeks" });
    expect(await deal.act("Paolo", "risk.word", { ...word, text: "Two weeks" })).toMatchObject({
      conflict: { yours: "Two weeks", theirs: "Three weeks", by: "Mara Lindqvist" },
    });
    await deal.must("Paolo", "risk.set", { riskId: "risk1", field: "dueOn", value: "2026-10-30", from: "" });
    expect((await risk("risk1"))?.dueOn).toBe("2026-10-30");
  });
});

test("A15: what is open is named where it touches: at its step, at what waits for it, at a decision, never elsewhere", async () => {
  const { b01 = "", b02 = "", b03 = "" } = deal.ids;
  const before = (await deal.plan()).steps[b02]?.dependsOn ?? [];
  const wait = { stepId: b02, field: "dependsOn", value: [...new Set([...before, b01])], from: before.join(",") };
  await deal.must("Mara", "step.set", wait);
  await ask("Paolo", "question1", { stepId: b01 });
  await deal.must("Paolo", "risk.raise", { riskId: "risk1", text: "August is empty", stepId: b03 });
  await ask("Paolo", "question2");
  const at = async (stepId: string | null) => {
    const { questions, risks } = touching(await deal.plan(), stepId);
    return [...questions, ...risks].map(({ id }) => id);
  };
  expect(await at(b01)).toEqual(["question1", "question2"]);
  expect(await at(b02)).toEqual(["question1", "question2"]);
  expect(await at(null)).toEqual(["question1", "question2", "risk1"]);
});

describe("V-51, V-52, A23: an objection", () => {
  test("is read by both sides as it was said; what is behind it never leaves the vendor's lane (INV-32)", async () => {
    const personId = (await deal.person("Paolo")).personId;
    const words = { text: "This is too expensive for us.", asked: "What would it have to save?" };
    await deal.must("Mara", "objection.raise", { objectionId: "objection1", personId, ...words });
    await deal.must("Mara", "objection.root", {
      objectionId: "objection1",
      cause: "value_price",
      text: "CANARY no saving seen",
    });
    const answer = { objectionId: "objection1", asked: words.asked, resolution: "Compare per kiln", resolved: "on" };
    await deal.must("Mara", "objection.answer", answer);
    expect((await deal.plan()).voices.objections.objection1?.root).toMatchObject({ cause: "value_price" });
    const theirs = (await deal.plan("customer")).voices.objections.objection1;
    expect(theirs).toMatchObject({ ...words, resolution: "Compare per kiln", resolved: true, root: null });
    const shared = await world.store.contentsAfter(planStream(deal.planId, "shared"), 0);
    expect(JSON.stringify([...shared.values()])).not.toContain("CANARY");
  });

  test("the customer has no way to the cause, and is told so in its own words", async () => {
    await deal.must("Mara", "objection.raise", { objectionId: "objection1", text: "Too expensive" });
    const root = { objectionId: "objection1", cause: "other" };
    expect(await deal.act("Giulia", "objection.root", root)).toMatchObject({ words: "onlyVendor" });
  });
});
