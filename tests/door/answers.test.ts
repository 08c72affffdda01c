// Readiness, conditions, exit points, several deciders and stand-ins, conditional approval, the contract's record.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { movesAlong } from "~/domain/answers";
import { linesOf } from "~/domain/condition-lines";
import { lacksForContract } from "~/domain/contract";
import { exitOf, isOpen, sharedSteps, verifierOf } from "~/domain/plan";
import { exitText } from "~/domain/statements";
import { continueWithText, extendText } from "~/domain/statements-answers";
import { commit } from "../support/agreement";
import {
  approval,
  decideOn,
  insist,
  madeReady,
  presented,
  readiness,
  reconfirm,
  row,
  sections,
  signAs,
  signContract,
  stateOf,
  stop,
  underWay,
} from "../support/answers";
import { type Deal, openDeal } from "../support/deal";
import { dealIn } from "../support/states";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
beforeEach(async () => {
  world = makeWorld();
  deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
  await deal.must("Giulia", "decider.confirm", { personId: (await deal.person("Renzo")).personId });
});
afterEach(() => world.end());

/** Another customer person; decides if asked to. */
async function colleague(name: string, decides = ""): Promise<string> {
  const personId = `person-${name.toLowerCase()}`;
  const email = `${name.toLowerCase()}@valdorba.example`;
  const data = { personId, side: "customer", name, email, zone: "Europe/Rome", language: "it", decides };
  await deal.must("Giulia", "person.add", { ...data, invite: "on" });
  return personId;
}
const idOf = (name: string) => deal.ids[name] ?? "";
const condition = async (id: string) => (await deal.plan()).answers.conditions[id];
const close = async (name: string, conditionId: string) => {
  deal.wait(6);
  await deal.proveMailbox(name);
  return deal.act(name, "condition.close", { conditionId });
};

describe("yes, but (A25 to A37)", () => {
  beforeEach(async () => {
    await colleague("Esteban");
    await underWay(deal);
    insist(
      await readiness(deal, "yes_but", {
        conditions: [
          await row(deal, "k1", { closerId: "Esteban" }),
          await row(deal, "k2"),
          await row(deal, "k3", { step: "later" }),
        ],
      }),
    );
  });

  test("A25: three conditions, each with its step in the same act; the step's confirmation is met, its exit answered", async () => {
    const plan = await deal.plan("customer");
    expect(plan.state).toBe("yes_but");
    expect(Object.keys(plan.answers.conditions)).toEqual(["k1", "k2", "k3"]);
    expect(plan.steps["step-k1"]).toMatchObject({ dueOn: "2026-10-30", timing: null, lane: "shared" });
    expect(plan.answers.conditions.k3?.stepId).toBeNull();
    expect(verifierOf(plan, idOf("b05"))?.metAt).not.toBeNull();
    expect(exitOf(plan, idOf("b05"))?.answer).toMatchObject({ answer: "continue_with" });
  });

  test("A29, INV-21: presenting is refused and lists what is open; asking for the decision too", async () => {
    const about = ["What k1 asks", "What k2 asks", "What k3 asks"];
    expect(await deal.act("Mara", "offer.present", { sections, override: "Now" })).toMatchObject({
      words: "conditionsOpen",
      about,
    });
  });

  test("A33, INV-20: closed by its closer or who decides, from their own mailbox; never by the vendor", async () => {
    expect(await deal.act("Mara", "condition.close", { conditionId: "k2" })).toMatchObject({ words: "onlyCustomer" });
    expect(await deal.act("Esteban", "condition.close", { conditionId: "k1" })).toMatchObject({
      words: "needsMailbox",
    });
    expect(await close("Esteban", "k2")).toMatchObject({ words: "onlyNamed", about: ["Giulia Ferrante"] });
    insist(await close("Esteban", "k1"));
    expect(await condition("k1")).toMatchObject({ state: "closed" });
    expect(await close("Esteban", "k1")).toMatchObject({ words: "alreadyAnswered" });
    insist(await close("Renzo", "k2"));
  });

  test("domain model 2.7, 6: a waived one takes its step along in the same act", async () => {
    await deal.proveMailbox("Giulia");
    await deal.must("Giulia", "condition.waive", { conditionId: "k2", reason: "Seen at the fair" });
    expect((await deal.plan()).steps["step-k2"]?.setAside).not.toBeNull();
    expect((await deal.plan()).proposals).toEqual({});
  });

  test("A27, INV-04: after agreement a step for an open condition is suggested, and accepted by the other side", async () => {
    const owner = (await deal.person("Mara")).personId;
    const wanted = { conditionId: "k3", newStepId: "step-k3", title: "Validate", ownerId: owner, dueOn: "2026-11-06" };
    const { answer } = await deal.must("Mara", "condition.place", wanted);
    expect((await condition("k3"))?.stepId).toBeNull();
    await deal.must("Giulia", "change.accept", { proposalId: answer.proposed });
    expect(await condition("k3")).toMatchObject({ stepId: "step-k3" });
    expect((await deal.plan()).steps["step-k3"]?.dueOn).toBe("2026-11-06");
  });

  test("A36, A37: nobody says yes again before all are settled; then who decides does, and the offer may come", async () => {
    expect(await reconfirm(deal)).toMatchObject({ words: "conditionsOpen" });
    expect(await readiness(deal, "yes")).toMatchObject({ words: "conditionsOpen" });
    for (const id of ["k1", "k2", "k3"]) insist(await close("Renzo", id));
    expect(await stateOf(deal)).toBe("yes_but");
    expect(await deal.act("Mara", "offer.present", { sections, override: "Now" })).toMatchObject({
      words: "conditionsOpen",
    });
    insist(await reconfirm(deal));
    const plan = await deal.plan();
    expect(plan.state).toBe("in_progress");
    expect(verifierOf(plan, idOf("b08"))?.metAt).not.toBeNull();
    await deal.must("Mara", "offer.present", { sections, override: "Agreed" });
  });

  test("one that failed is not waited for once another answer says what is", async () => {
    for (const id of ["k1", "k2"]) insist(await close("Renzo", id));
    await deal.must("Renzo", "condition.fail", { conditionId: "k3", reason: "The group mapping broke" });
    expect(await reconfirm(deal)).toMatchObject({ words: "conditionsOpen", about: ["What k3 asks"] });
    insist(await readiness(deal, "yes_but", { conditions: [await row(deal, "k4")] }));
    insist(await close("Renzo", "k4"));
    insist(await reconfirm(deal));
    expect(await stateOf(deal)).toBe("in_progress");
  });
});

describe("the first answer", () => {
  test("INV-20: a yes, but without a condition is refused, and so is one closed by the vendor", async () => {
    await underWay(deal);
    expect(await readiness(deal, "yes_but")).toMatchObject({ words: "checkFields" });
    const conditions = [await row(deal, "k1", { closerId: "Mara" })];
    expect(await readiness(deal, "yes_but", { conditions })).toMatchObject({
      fields: [{ field: "conditions.0.closerId", code: "unknownChoice" }],
    });
  });

  test("INV-10, INV-18: it is the deciding person's; the signature is not given beside it, nor taken back", async () => {
    await underWay(deal);
    expect(await readiness(deal, "yes", { name: "Giulia" })).toMatchObject({ words: "onlyNamed" });
    const verifierId = verifierOf(await deal.plan(), idOf("b05"))?.verifierId;
    const signing = { verifierId, textHash: "0".repeat(64), language: "en" };
    expect(await deal.act("Renzo", "verifier.sign", signing)).toMatchObject({ words: "notRequested" });
    insist(await readiness(deal, "yes"));
    expect(await readiness(deal, "yes")).toMatchObject({ words: "alreadySigned" });
    const back = await deal.act("Renzo", "verifier.withdraw", { verifierId, reason: "Changed my mind" });
    expect(back).toMatchObject({ words: "answerStands" });
  });

  test("INV-21: without it the offer is not presented where the plan asks for it, override or not", async () => {
    await underWay(deal);
    expect(await deal.act("Mara", "offer.present", { sections, override: "Now" })).toMatchObject({ words: "notReady" });
  });

  test("INV-19: a no freezes at once, answers the exit point, and tells everybody", async () => {
    await underWay(deal);
    insist(await readiness(deal, "no"));
    const plan = await deal.plan();
    expect(plan.state).toBe("decided_no");
    expect(exitOf(plan, idOf("b05"))?.answer).toMatchObject({ answer: "stop" });
    expect(plan.stop).toBeNull();
    const letters = await world.store.lettersOf({ workspaceId: "helionaut", planId: deal.planId, limit: 500 });
    expect(letters.filter(({ kind }) => kind === "planEnded")).toHaveLength(2);
  });
});

describe("an exit point's other answers", () => {
  const exit = async () => {
    const found = exitOf(await deal.plan(), idOf("b05"));
    if (!found) throw new Error("no exit point");
    return found;
  };
  const extend = async (on: string) => {
    const plan = await deal.plan("customer");
    const one = await exit();
    const step = plan.steps[one.stepId];
    const moved = step ? movesAlong(plan, step, on).length : 0;
    const text = exitText(plan, one, "extend", "en", { follows: extendText(on, moved, "en") });
    return signAs(deal, "Renzo", "exit.answer", { exitId: one.exitId, answer: "extend", on }, text);
  };

  test("2.7, 3: extending moves exit and step at once on the customer's word, fixes the day, raises the edition; once", async () => {
    await underWay(deal);
    const before = await deal.plan();
    insist(await extend("2026-11-02"));
    const plan = await deal.plan();
    expect(plan.steps[idOf("b05")]).toMatchObject({ dueOn: "2026-11-02", timing: null, agreedOn: "2026-11-02" });
    expect(plan.edition).toBe(before.edition + 1);
    expect(plan.proposals).toEqual({});
    expect((await exit()).answer).toBeNull();
    expect(await extend("2026-11-05")).toMatchObject({ words: "alreadyExtended" });
    // INV-08: what waits for it moves along instead of standing before it.
    for (const step of sharedSteps(plan).filter((one) => isOpen(plan, one)))
      for (const id of step.dependsOn) expect((plan.steps[id]?.dueOn ?? "") <= step.dueOn, step.stepId).toBe(true);
  });

  test("an earlier or past day is no extension", async () => {
    await underWay(deal);
    expect(await extend("2026-09-08")).toMatchObject({ fields: [{ field: "on", code: "outOfRange" }] });
  });

  test("continue with conditions creates them and holds the plan until they are met and confirmed", async () => {
    await underWay(deal);
    const plan = await deal.plan("customer");
    const one = await exit();
    const conditions = [await row(deal, "k1")];
    const follows = continueWithText(plan, linesOf({ plan, me: await deal.person("Renzo") }, conditions), "en");
    const text = exitText(plan, one, "continue_with", "en", { follows });
    const input = { exitId: one.exitId, answer: "continue_with", conditions };
    insist(await signAs(deal, "Renzo", "exit.answer", input, text));
    expect(await stateOf(deal)).toBe("yes_but");
    insist(await close("Giulia", "k1"));
    insist(await reconfirm(deal));
    expect(await stateOf(deal)).toBe("in_progress");
  });

  test("2.7, 7: a stop is taken back before 24 hours have passed, by who stopped alone, and tells all who were told", async () => {
    await underWay(deal);
    insist(await stop(deal, { exitId: (await exit()).exitId }));
    await deal.proveMailbox("Giulia");
    expect(await deal.act("Giulia", "stop.takeBack")).toMatchObject({ words: "onlyNamed" });
    world.clock.advance({ hours: 24 });
    await deal.proveMailbox("Renzo");
    expect(await deal.act("Renzo", "stop.takeBack")).toMatchObject({ words: "takeBackOver" });
  });
});

describe("conditional approval (I-02, INV-23)", () => {
  test("keeps the version it named, is superseded by nothing, and wins nothing", async () => {
    await presented(deal);
    insist(await approval(deal, "approved"));
    const second = sections.map((one) => ({ ...one, body: `${one.body}, second` }));
    await deal.must("Mara", "offer.present", { sections: second, override: "Another price" });
    const plan = await deal.plan();
    expect(plan.answers.approvals).toMatchObject([{ answer: "approved", version: 1 }]);
    expect([plan.state, plan.wonAt]).toEqual(["in_progress", null]);
  });
});

describe("the contract's record (V-58, I-23, N-59)", () => {
  test("A50: an empty field is refused, and so is one without a cost or a dated implementation plan", async () => {
    const contract = {
      scope: "",
      timing: "Three years",
      conditions: "45 days",
      startsOn: "2027-01-01",
      price: [{ part: "solution", minor: "15600000" }],
    };
    await madeReady(deal);
    expect(await deal.act("Mara", "contract.draft", { ...contract, scope: "All" })).toMatchObject({ words: "noOffer" });
    await deal.must("Mara", "offer.present", { sections, override: "Now" });
    expect(await deal.act("Mara", "contract.draft", contract)).toMatchObject({
      fields: [{ field: "scope", code: "required" }],
    });
    await deal.must("Mara", "contract.draft", { ...contract, scope: "All" });
    const plan = await deal.plan();
    expect(lacksForContract(plan)).toEqual([]);
    const offers = plan.offers.map((one) => ({ ...one, sections: [] }));
    expect(lacksForContract({ ...plan, offers, steps: {} })).toEqual(["investment", "implementation"]);
  });

  test("N-59: drafted, approved, signed by who signs for each side, dispatched; then payments (N-60, N-61)", async () => {
    const own = await dealIn(world, "draft", await openDeal(world, { planId: "plan-contract" }));
    await own.must("Mara", "person.add", {
      personId: "henrik",
      side: "vendor",
      name: "Henrik Stahl",
      email: "henrik@helionaut.example",
      roles: ["signatory"],
      zone: "Europe/Berlin",
      language: "en",
    });
    await presented(own);
    await own.must("Mara", "decision.request", { personIds: [] });
    insist(await decideOn(own, "yes"));
    await own.must("Mara", "contract.draft", {
      scope: "All",
      timing: "Three years",
      conditions: "45 days",
      startsOn: "2027-01-01",
      price: [{ part: "solution", minor: "15600000" }],
    });
    expect(await signContract(own, "Renzo")).toMatchObject({ words: "notUnderWay" });
    await own.must("Giulia", "contract.approve", { version: "1" });
    expect(await signContract(own, "Mara")).toMatchObject({ words: "onlyNamed", about: ["Henrik Stahl"] });
    expect(await own.act("Mara", "payment.note", { which: "first", on: "2026-09-07" })).toMatchObject({
      words: "notUnderWay",
    });
    insist(await signContract(own, "Renzo"));
    expect(await own.act("Mara", "contract.draft", { scope: "x" })).toMatchObject({ reason: "invalid" });
    insist(await signContract(own, "Henrik"));
    expect((await own.plan()).state).toBe("won");
    await own.must("Mara", "contract.dispatch", { version: "1", on: "2026-09-07" });
    await own.must("Mara", "payment.note", { which: "first", on: "2026-09-07" });
    expect((await own.plan()).payments).toEqual({ first: "2026-09-07", final: null });
  });
});

test("N-26: the vendor gives up with a reason to the customer, once and frozen; a decided no is not withdrawn", async () => {
  await commit(deal, "Mara");
  expect(await deal.act("Mara", "plan.giveUp", { reason: "" })).toMatchObject({ reason: "invalid" });
  expect(await deal.act("Giulia", "plan.giveUp", { reason: "x" })).toMatchObject({ words: "onlyVendor" });
  await deal.must("Mara", "plan.giveUp", { reason: "We cannot deliver this year" });
  expect((await deal.plan()).withdrawn).toMatchObject({ reason: "We cannot deliver this year" });
  expect(await deal.act("Giulia", "comment.add", { commentId: "c", text: "x" })).toMatchObject({ words: "planFrozen" });
});
