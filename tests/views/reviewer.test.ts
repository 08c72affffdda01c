// N-09: one person accepts the result of a step; until then its owner's tick says that it was handed over.

import { afterEach, beforeEach, expect, it } from "vitest";
import { isDone } from "~/domain/plan";
import { planView } from "~/views/plan";
import { stepView } from "~/views/step";
import { summaryOf } from "~/views/summary";
import { viewerOf } from "~/views/viewer";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

const today = "2026-10-06";
const stepId = "meter-list";
let world: TestWorld;
let deal: Deal;

beforeEach(async () => {
  world = makeWorld({ now: `${today}T08:00:00.000Z` });
  deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
  const mara = await deal.person("Mara");
  const giulia = await deal.person("Giulia");
  const stageId = deal.ids["b-s1"];
  await deal.must("Mara", "step.add", {
    stepId,
    stageId,
    title: "Meter list",
    ownerId: mara.personId,
    dueOn: "2026-10-07",
  });
  await deal.must("Mara", "step.set", { stepId, field: "reviewerId", value: giulia.personId, from: "" });
});
afterEach(() => world.end());

async function pageOf(name: string) {
  const person = await deal.person(name);
  const plan = await deal.plan(person.side);
  return planView(plan, viewerOf(plan, person.personId), { today, now: `${today}T10:00:00.000Z` });
}
const rowOf = async (name: string) =>
  (await pageOf(name)).stages.flatMap((stage) => stage.rows).find((row) => row.id === stepId);
const done = async () => {
  const plan = await deal.plan();
  const step = plan.steps[stepId];
  return step !== undefined && isDone(plan, step);
};
const openFor = async (name: string) => {
  const person = await deal.person(name);
  const plan = await deal.plan(person.side);
  return stepView(plan, viewerOf(plan, person.personId), { stepId, today });
};

it("N-09: ticked by its owner it waits for its reviewer, whose next step it is, and nobody calls it done", async () => {
  await deal.must("Mara", "step.tick", { stepId });
  const giulia = await deal.person("Giulia");
  expect(await done()).toBe(false);
  expect(await rowOf("Mara")).toMatchObject({ state: "toAccept", accept: giulia.personId, tick: "untick" });
  const page = await pageOf("Giulia");
  expect(page.next).toMatchObject({ kind: "accept", stepId });
  expect([page.stages[0]?.done, page.strip.stages[0]?.done]).toEqual([0, 0]);
  expect(page.waiting.find(({ side }) => side === "customer")).toMatchObject({ n: 1, mine: 1 });
  expect(summaryOf(await deal.plan()).done).toBe(0);
  expect([(await openFor("Giulia"))?.toAccept, (await openFor("Mara"))?.toAccept]).toEqual([true, false]);
});

it("N-09: accepted it is done for both sides, and a tick taken back asks for both again", async () => {
  await deal.must("Mara", "step.tick", { stepId });
  await deal.must("Giulia", "step.accept", { stepId });
  expect(await done()).toBe(true);
  const page = await pageOf("Giulia");
  expect(page.next).not.toMatchObject({ kind: "accept" });
  expect(await rowOf("Mara")).toMatchObject({ state: "done" });
  expect([page.stages[0]?.done, page.strip.stages[0]?.done]).toEqual([1, 1]);
  expect(summaryOf(await deal.plan()).done).toBe(1);
  await deal.must("Mara", "step.untick", { stepId });
  await deal.must("Mara", "step.tick", { stepId });
  expect(await rowOf("Mara")).toMatchObject({ state: "toAccept" });
});

it("N-09: only the reviewer accepts, and only what the step's own side says is done", async () => {
  expect(await deal.act("Giulia", "step.accept", { stepId })).toMatchObject({ reason: "conflict", words: "notDone" });
  await deal.must("Giulia", "step.tick", { stepId });
  expect(await rowOf("Mara")).toMatchObject({ state: "reported" });
  expect(await deal.act("Giulia", "step.accept", { stepId })).toMatchObject({ reason: "conflict", words: "notDone" });
  await deal.must("Mara", "step.tick", { stepId });
  expect(await deal.act("Renzo", "step.accept", { stepId })).toMatchObject({ words: "onlyNamed" });
});

it("N-09: what comes after it has to wait until the result is accepted", async () => {
  const after = { stepId: "after-it", stageId: deal.ids["b-s1"], title: "Read the list", dueOn: "2026-10-08" };
  await deal.must("Mara", "step.add", { ...after, ownerId: (await deal.person("Mara")).personId });
  await deal.must("Mara", "step.set", { stepId: "after-it", field: "dependsOn", value: [stepId], from: "" });
  const state = async () =>
    (await pageOf("Mara")).stages.flatMap((stage) => stage.rows).find((row) => row.id === "after-it")?.state;
  await deal.must("Mara", "step.tick", { stepId });
  expect(await state()).toBe("blocked");
  await deal.must("Giulia", "step.accept", { stepId });
  expect(await state()).not.toBe("blocked");
});

it("N-09: a reviewer who leaves takes nothing with them: the tick alone counts, or a colleague accepts in their place", async () => {
  await deal.must("Mara", "step.tick", { stepId });
  const renzo = await deal.person("Renzo");
  const giulia = await deal.person("Giulia");
  await deal.must("Giulia", "person.remove", { personId: giulia.personId, to: renzo.personId });
  expect(await rowOf("Mara")).toMatchObject({ state: "toAccept", accept: renzo.personId });
  const anna = { personId: "anna", side: "customer", name: "Anna", email: "anna@valdorba.example", language: "it" };
  await deal.must("Renzo", "person.add", { ...anna, zone: "Europe/Rome" });
  await deal.must("Renzo", "person.remove", { personId: renzo.personId });
  expect(await done()).toBe(true);
  expect(await rowOf("Mara")).toMatchObject({ state: "done" });
});

it("N-09: whoever does a step themselves need not accept their own result", async () => {
  await deal.must("Mara", "step.set", {
    stepId,
    field: "reviewerId",
    value: (await deal.person("Mara")).personId,
    from: (await deal.person("Giulia")).personId,
  });
  await deal.must("Mara", "step.tick", { stepId });
  expect(await done()).toBe(true);
});
