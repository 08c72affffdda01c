// Two keys: both sides commit to an edition; then a material change is suggested and accepted (promise 5).

import { afterEach, beforeEach, expect, test } from "vitest";
import { sha256 } from "~/commands/seal.server";
import { canonical } from "~/domain/chain";
import { commitmentBlockers } from "~/domain/commitment";
import { addDays } from "~/domain/days";
import { isRefusal } from "~/domain/refusal";
import { commitmentText } from "~/domain/statements";
import { termsOf } from "~/domain/terms";
import { agreementView } from "~/views/agreement";
import { viewerOf } from "~/views/viewer";
import { commit } from "../support/agreement";
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

/** A shared step of a side that nothing waits for and that waits for nothing: its day may be any. */
const free = async (side: "vendor" | "customer") => {
  const plan = await deal.plan();
  const waited = new Set(Object.values(plan.steps).flatMap((step) => step.dependsOn));
  const exits = new Set(Object.values(plan.exits).map((exit) => exit.stepId));
  const found = Object.values(plan.steps).find(
    ({ stepId, ownerSide, lane, dependsOn }) =>
      ownerSide === side && lane === "shared" && dependsOn.length === 0 && !waited.has(stepId) && !exits.has(stepId),
  );
  if (!found) throw new Error(`no free step of the ${side}`);
  return found;
};
const stepOf = async (owner: string) => {
  const { personId } = await deal.person(owner);
  const giulia = { stepId: "theirs", stageId: (await deal.plan()).stages[0]?.id, after: "", ownerId: personId };
  await deal.must(owner, "step.add", { ...giulia, title: "Collect readings", dueOn: "2026-10-20" });
  const [added] = (await proposals()).filter(({ state }) => state === "open").slice(-1);
  await deal.must("Mara", "change.accept", { proposalId: added?.id });
  const step = (await deal.plan()).steps.theirs;
  if (!step) throw new Error("the step was not added");
  return step;
};
const agreed = async () => {
  await commit(deal, "Mara");
  await commit(deal, "Renzo");
};
const dueOf = async (id: string) => (await deal.plan()).steps[id]?.dueOn ?? "";
const move = async (name: string, id: string, value: string, more: object = {}) =>
  deal.act(name, "step.set", { stepId: id, field: "dueOn", value, from: await dueOf(id), ...more });
const proposals = async () => Object.values((await deal.plan()).proposals);

test("INV-03, A14: both on one edition is agreed; the terms are kept and hashed as they were", async () => {
  const before = await deal.plan();
  await commit(deal, "Mara");
  expect((await deal.plan()).state).toBe("shared");
  await commit(deal, "Renzo");
  const plan = await deal.plan("customer");
  expect(plan).toMatchObject({ state: "agreed", edition: before.edition, agreed: { edition: before.edition } });
  expect(plan.agreed?.terms).toEqual(termsOf(before));
  expect(plan.agreed?.termsHash).toBe(sha256(canonical(termsOf(before) as never)));
  expect(plan.commitments.map(({ side }) => side)).toEqual(["vendor", "customer"]);
});

test("INV-03, A14: a change while one side alone has committed voids that commitment and tells its author what it was", async () => {
  await commit(deal, "Mara");
  const { stepId } = await free("vendor");
  await move("Giulia", stepId, "2026-10-27");
  const plan = await deal.plan();
  expect(plan.commitments).toEqual([]);
  expect(plan.voided).toMatchObject({ side: "vendor", edition: plan.edition - 1 });
  const mara = await deal.person("Mara");
  const letters = (await world.store.lettersOf({ workspaceId: "helionaut", planId: deal.planId, limit: 500 })).filter(
    ({ kind }) => kind === "commitmentVoid",
  );
  expect(letters).toMatchObject([{ personId: mara.personId }]);
  await commit(deal, "Mara");
  expect((await deal.plan()).voided).toBeNull();
});

test("INV-01: what keeps a plan from being committed to is listed with its place, and committing is refused", async () => {
  const giulia = await deal.person("Giulia");
  await deal.must("Giulia", "step.add", {
    stepId: "bare",
    stageId: (await deal.plan()).stages[0]?.id,
    after: "",
    title: "Review legal terms",
    ownerId: giulia.personId,
    dueOn: "2026-11-06",
  });
  expect(commitmentBlockers(await deal.plan())).toEqual([
    { code: "deliverable", stepId: "bare" },
    { code: "acceptance", stepId: "bare" },
  ]);
  await expect(commit(deal, "Mara")).rejects.toThrow(/commitBlocked/);
  expect((await deal.plan()).commitments).toEqual([]);
});

test("a customer's commitment needs a code for its very text (product.md, three strengths)", async () => {
  const plan = await deal.plan("customer");
  const text = commitmentText(plan, { termsHash: sha256(canonical(termsOf(plan) as never)) }, "it");
  const signing = { edition: plan.edition, textHash: sha256(text), language: "it", typedName: "Renzo", consent: "on" };
  expect(await deal.act("Renzo", "plan.commit", signing)).toMatchObject({ words: "needsCode" });
});

test("INV-04: after agreement a day is suggested, not moved, and takes effect when the other side accepts", async () => {
  await agreed();
  const id = (await free("vendor")).stepId;
  const was = await dueOf(id);
  const edition = (await deal.plan()).edition;
  const result = await move("Mara", id, "2026-10-27", { because: "The room is taken" });
  expect(isRefusal(result)).toBe(false);
  expect(await dueOf(id)).toBe(was);
  const [proposal] = await proposals();
  expect(proposal).toMatchObject({ side: "vendor", state: "open", reason: "The room is taken", edition });
  expect(await deal.act("Mara", "change.accept", { proposalId: proposal?.id })).toMatchObject({
    words: "otherSideAnswers",
  });
  await deal.must("Giulia", "change.accept", { proposalId: proposal?.id });
  expect(await dueOf(id)).toBe("2026-10-27");
  const after = await deal.plan();
  expect(after.edition).toBe(edition + 1);
  expect(after.proposals[proposal?.id ?? ""]).toMatchObject({ state: "accepted" });
  expect(after.steps[id]?.agreedOn).toBe("2026-10-27");
  expect(after.agreed?.terms?.steps.find(({ stepId: one }) => one === id)?.dueOn).toBe(was);
});

test("INV-04: ticks, comments and files need no second key", async () => {
  await agreed();
  const own = Object.values((await deal.plan()).steps).find(
    ({ ownerSide, lane }) => ownerSide === "vendor" && lane === "shared",
  );
  await deal.must("Mara", "step.tick", { stepId: own?.stepId });
  await deal.must("Mara", "comment.add", { commentId: "c1", stepId: own?.stepId, text: "Done" });
  expect(await proposals()).toEqual([]);
});

test("domain model 2.7, 6: another way supersedes the first; what an accepted one overtook is closed and says by what", async () => {
  await agreed();
  const id = (await free("vendor")).stepId;
  await move("Mara", id, "2026-10-27");
  const [first] = await proposals();
  await move("Giulia", id, "2026-10-28", { answers: first?.id });
  const [, second] = await proposals();
  expect((await proposals())[0]).toMatchObject({ state: "superseded", closed: { proposalId: second?.id } });
  expect(await deal.act("Giulia", "change.accept", { proposalId: first?.id })).toMatchObject({
    reason: "conflict",
    words: "suggestionClosed",
  });
  await move("Giulia", id, "2026-10-29");
  await deal.must("Mara", "change.accept", { proposalId: second?.id });
  const [, , third] = await proposals();
  expect(third).toMatchObject({ state: "superseded", closed: { proposalId: second?.id } });
});

test("the agreed version beside today's: nothing at first, then each difference and the days that slipped, by side", async () => {
  await agreed();
  const since = async () => {
    const plan = await deal.plan("customer");
    return agreementView(plan, viewerOf(plan, (await deal.person("Giulia")).personId)).since;
  };
  expect(await since()).toMatchObject({ lines: [], slips: [{ steps: 0 }, { steps: 0 }] });
  const own = await free("vendor");
  const on = addDays(own.dueOn, 4);
  await move("Mara", own.stepId, on);
  await deal.must("Giulia", "change.accept", { proposalId: (await proposals())[0]?.id });
  expect(await since()).toMatchObject({
    lines: [{ kind: "value", stepId: own.stepId, term: "dueOn", old: { day: own.dueOn }, now: { day: on } }],
    slips: [
      { side: "customer", steps: 0, days: 0 },
      { side: "vendor", steps: 1, days: 4 },
    ],
  });
});

test("several changes of a step are one suggestion with one reason, and one that cannot be leaves all of them", async () => {
  await agreed();
  const own = await free("vendor");
  const title = typeof own.title === "string" ? own.title : (own.title?.en ?? "");
  const several = { stepId: own.stepId, title: "Discuss it", titleFrom: title, dueOnFrom: own.dueOn };
  expect(await deal.act("Mara", "step.revise", { ...several, dueOn: "2026-02-30" })).toMatchObject({
    fields: [{ field: "dueOn", code: "notADate" }],
  });
  expect(await proposals()).toEqual([]);
  await deal.must("Mara", "step.revise", {
    ...several,
    dueOn: addDays(own.dueOn, -1),
    because: "Both belong together",
  });
  const [one, ...others] = await proposals();
  expect(others).toEqual([]);
  expect(one?.changes.map(({ kind }) => kind)).toEqual(["step.worded", "step.set"]);
  await deal.must("Giulia", "change.accept", { proposalId: one?.id });
  expect((await deal.plan()).steps[own.stepId]).toMatchObject({ title: "Discuss it", dueOn: addDays(own.dueOn, -1) });
});

test("declining needs no reason; taking back is the suggesting side's alone", async () => {
  await agreed();
  const id = (await free("vendor")).stepId;
  await move("Mara", id, "2026-10-27");
  const [first] = await proposals();
  expect(await deal.act("Giulia", "change.withdraw", { proposalId: first?.id })).toMatchObject({ words: "notYours" });
  await deal.must("Giulia", "change.decline", { proposalId: first?.id });
  expect(await proposals()).toMatchObject([{ state: "declined", closed: { reason: "" } }]);
  await move("Mara", id, "2026-10-28");
  await deal.must("Mara", "change.withdraw", { proposalId: (await proposals())[1]?.id, reason: "Not needed" });
  expect((await proposals())[1]).toMatchObject({ state: "withdrawn" });
});

test("A30, A31: the vendor suggests another target; the customer's yes moves the steps and makes the date theirs", async () => {
  await agreed();
  await deal.must("Mara", "target.move", { on: "2026-11-17", reason: "The board meets then", from: "2026-11-13" });
  const [proposal] = await proposals();
  expect((await deal.plan()).targetOn).toBe("2026-11-13");
  await deal.must("Renzo", "change.accept", { proposalId: proposal?.id });
  const plan = await deal.plan();
  expect(plan.targetOn).toBe("2026-11-17");
  expect(plan.targetConfirmed?.personId).toBe((await deal.person("Renzo")).personId);
});

test("within the slack both sides agreed on, one's own steps move freely; beyond it, and the other side's, they do not", async () => {
  await deal.must("Giulia", "slack.set", { days: "2" });
  await agreed();
  const plan = await deal.plan();
  const own = await free("vendor");
  await move("Mara", own.stepId, addDays(own.dueOn, -1));
  expect(await dueOf(own.stepId)).toBe(addDays(own.dueOn, -1));
  expect((await deal.plan()).edition).toBe(plan.edition);
  expect(await proposals()).toEqual([]);
  await move("Mara", own.stepId, addDays(own.dueOn, -14));
  expect(await proposals()).toHaveLength(1);
  const theirs = await stepOf("Giulia");
  await move("Mara", theirs.stepId, addDays(theirs.dueOn, -1));
  expect(await proposals()).toHaveLength(3);
});

test("the first step done after both agreed puts the plan under way (domain model 2.2)", async () => {
  await agreed();
  const own = Object.values((await deal.plan()).steps).find(
    (step) => step.ownerSide === "vendor" && step.lane === "shared",
  );
  const plan = await deal.plan();
  const bare = Object.values(plan.steps).find(
    (step) => step.lane === "shared" && !Object.values(plan.verifiers).some((one) => one.stepId === step.stepId),
  );
  await deal.must(bare?.ownerSide === "customer" ? "Giulia" : "Mara", "step.tick", {
    stepId: bare?.stepId ?? own?.stepId,
  });
  expect((await deal.plan()).state).toBe("in_progress");
});
