// Checkpoints, several signers, dated sign-offs and success criteria at the door.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "~/commands/seal.server";
import { listOf } from "~/domain/criteria";
import { addDays } from "~/domain/days";
import { gatesInOrder, positionOf } from "~/domain/gates";
import { type Plan, verifierOf } from "~/domain/plan";
import { isRefusal } from "~/domain/refusal";
import { againOf, falling, missingFrom } from "~/domain/signers";
import { confirmationText } from "~/domain/statements";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
beforeEach(() => {
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z" });
});
afterEach(() => world.end());

const opened = async (template: string): Promise<Deal> => {
  const deal = await openDeal(world, { template });
  await deal.must("Mara", "plan.share");
  for (const name of ["Giulia", "Renzo"]) await deal.proveMailbox(name);
  return deal;
};

const at = (plan: Plan, stepId: string | undefined) => {
  const verifier = verifierOf(plan, stepId ?? "");
  if (!verifier) throw new Error(`nothing is confirmed at ${stepId}`);
  return verifier;
};

async function sign(deal: Deal, name: string, stepId: string | undefined) {
  const plan = await deal.plan("customer");
  const { verifierId } = at(plan, stepId);
  const { language, name: typedName } = await deal.person(name);
  const text = confirmationText(plan, at(plan, stepId), language);
  const given = { verifierId, textHash: sha256(text), language, typedName, consent: "on" };
  return await deal.act(name, "verifier.sign", given);
}
const signed = async (deal: Deal, name: string, stepId: string | undefined) => {
  const result = await sign(deal, name, stepId);
  if (isRefusal(result)) throw new Error(`${name} could not sign: ${result.words}`);
};
const colleague = (personId: string, name: string, roles: string[]) => ({
  personId,
  side: "customer",
  name,
  email: `${personId}@valdorba.example`,
  roles,
  zone: "Europe/Rome",
  language: "it",
  invite: "on",
});
const words = (result: Awaited<ReturnType<Deal["act"]>>) => (isRefusal(result) ? result.words : "done");

describe("checkpoints", () => {
  it("pass when the last confirmation comes in, at its time, and open again when one is taken back (INV-14)", async () => {
    const deal = await opened("vaf-decision-agreement");
    const gate = async () => (await deal.plan("public")).gates[0];
    expect(await gate()).toMatchObject({ passedAt: null, reopenedAt: null });
    world.clock.advance({ hours: 1 });
    const when = world.clock.now();
    await signed(deal, "Giulia", deal.ids.b13);
    expect((await gate())?.passedAt?.slice(0, 16)).toBe(when.slice(0, 16));
    expect((await gate())?.passedAt).toBe(at(await deal.plan(), deal.ids.b13).metAt);

    const before = (await world.store.lettersOf({ workspaceId: "helionaut", limit: 100 })).length;
    world.clock.advance({ minutes: 1 });
    const { verifierId } = at(await deal.plan(), deal.ids.b13);
    await deal.must("Giulia", "verifier.withdraw", { verifierId, reason: "Two results were missing" });
    expect(await gate()).toMatchObject({ passedAt: null, reopenedAt: expect.any(String) });
    const told = (await world.store.lettersOf({ workspaceId: "helionaut", limit: 100 })).slice(0, -before);
    const sides = await Promise.all(told.map(async (one) => (await deal.plan()).people[one.personId ?? ""]?.side));
    expect(new Set(sides)).toEqual(new Set(["customer", "vendor"]));

    await signed(deal, "Giulia", deal.ids.b13);
    expect(await gate()).toMatchObject({ passedAt: expect.any(String), reopenedAt: null });
  });

  it("are passed by nobody's hand: the confirmation still missing is not taken away (INV-14)", async () => {
    const deal = await opened("vaf-decision-agreement");
    const plan = await deal.plan();
    const one = at(plan, deal.ids.b13).verifierId;
    const two = at(plan, deal.ids.b14).verifierId;
    await deal.must("Mara", "gate.add", { gateId: "gate-new", title: "Reviewed and presented", verifiers: [one, two] });
    await signed(deal, "Giulia", deal.ids.b13);
    for (const who of ["Mara", "Giulia"])
      expect(words(await deal.act(who, "gate.set", { gateId: "gate-new", verifiers: [one] }))).toBe("gateByHand");
    await deal.must("Giulia", "gate.word", { gateId: "gate-new", text: "Ready", from: "Reviewed and presented" });
    expect((await deal.plan()).gates.at(-1)).toMatchObject({ title: "Ready", passedAt: null });
    // What is no longer on the plan keeps it closed until it is left out.
    await deal.must("Giulia", "verifier.remove", { verifierId: two });
    expect((await deal.plan()).gates.at(-1)?.passedAt).toBeNull();
    await deal.must("Giulia", "gate.set", { gateId: "gate-new", verifiers: [one] });
    expect((await deal.plan()).gates.at(-1)?.passedAt).toBe(at(await deal.plan(), deal.ids.b13).metAt);
    await deal.must("Mara", "gate.remove", { gateId: "gate-new" });
    expect((await deal.plan()).gates.some((gate) => gate.id === "gate-new")).toBe(false);
  });

  it("give the position: the highest passed and the confirmation met last, the same for both sides (INV-16)", async () => {
    const deal = await opened("vaf-decision-agreement");
    expect(positionOf(await deal.plan("vendor"))).toEqual({ gate: null, last: null });
    await signed(deal, "Giulia", deal.ids.b13);
    world.clock.advance({ minutes: 1 });
    await signed(deal, "Giulia", deal.ids.b14);
    const [vendor, customer] = [positionOf(await deal.plan("vendor")), positionOf(await deal.plan("customer"))];
    expect(vendor).toEqual(customer);
    expect(vendor.gate?.id).toBe(gatesInOrder(await deal.plan())[0]?.id);
    expect(vendor.last?.stepId).toBe(deal.ids.b14);
  });
});

describe("several signers", () => {
  it("all sign before it is met; who leaves is no longer waited for (INV-13)", async () => {
    const deal = await opened("vaf-decision-agreement");
    await deal.must("Giulia", "person.add", colleague("elena", "Elena Conti", ["finance"]));
    await signed(deal, "Giulia", deal.ids.b03);
    await signed(deal, "Renzo", deal.ids.b03);
    const waiting = async () => missingFrom(await deal.plan(), at(await deal.plan(), deal.ids.b03));
    expect((await waiting()).map((one) => one.name)).toEqual(["Elena Conti"]);
    expect(at(await deal.plan(), deal.ids.b03).metAt).toBeNull();
    await deal.must("Giulia", "person.remove", { personId: "elena", to: "", reason: "" });
    expect(at(await deal.plan(), deal.ids.b03).metAt).not.toBeNull();
  });

  it("stays met when somebody who signed is replaced, and asks the successor above the checkpoint (INV-15)", async () => {
    const deal = await opened("vaf-decision-agreement");
    await deal.must("Giulia", "person.add", colleague("elena", "Elena Conti", ["finance"]));
    await deal.proveMailbox("Elena");
    await signed(deal, "Elena", deal.ids.b02);
    await deal.must("Giulia", "person.add", colleague("paolo", "Paolo Riva", ["finance"]));
    await deal.must("Giulia", "person.remove", { personId: "elena", to: "paolo", reason: "New post" });
    const now = async () => [await deal.plan(), at(await deal.plan(), deal.ids.b02)] as const;
    expect((await now())[1].metAt).not.toBeNull();
    expect(againOf(...(await now()))).toMatchObject({ left: [{ personId: "elena" }], asked: [{ personId: "paolo" }] });
    await deal.proveMailbox("Paolo");
    await signed(deal, "Paolo", deal.ids.b02);
    expect(againOf(...(await now()))).toBeNull();
    expect((await now())[1].signatures.map((one) => one.personId)).toEqual(["elena", "paolo"]);
  });

  it("asks nobody again about what a passed checkpoint hangs on (INV-15)", async () => {
    const deal = await opened("vaf-decision-agreement");
    await deal.must("Giulia", "person.add", colleague("elena", "Elena Conti", ["finance"]));
    await deal.proveMailbox("Elena");
    await signed(deal, "Elena", deal.ids.b02);
    await signed(deal, "Giulia", deal.ids.b13);
    await deal.must("Giulia", "person.remove", { personId: "elena", to: "", reason: "" });
    expect(againOf(await deal.plan(), at(await deal.plan(), deal.ids.b02))).toBeNull();
  });

  it("may be set until somebody has signed, by people or for everybody (INV-13, INV-39)", async () => {
    const deal = await opened("vaf-decision-agreement");
    const { verifierId } = at(await deal.plan(), deal.ids.b02);
    const [giulia, renzo, mara] = await Promise.all(
      ["Giulia", "Renzo", "Mara"].map(async (n) => (await deal.person(n)).personId),
    );
    const set = (byPeople: (string | undefined)[]) =>
      deal.act("Giulia", "verifier.set", { verifierId, byPeople, level: "", datesStepId: "" });
    expect(words(await set([giulia, mara]))).toBe("checkFields");
    expect(words(await set([giulia, renzo]))).toBe("done");
    await signed(deal, "Renzo", deal.ids.b02);
    expect(at(await deal.plan(), deal.ids.b02).metAt).toBeNull();
    expect(words(await set([renzo]))).toBe("alreadySigned");
    await signed(deal, "Giulia", deal.ids.b02);
    expect(at(await deal.plan(), deal.ids.b02).metAt).not.toBeNull();
  });

  it("a new confirmation asks for as much as the one before, unless its author says otherwise (INV-12, H-36)", async () => {
    const deal = await opened("vaf-decision-agreement");
    const plan = await deal.plan();
    const stepId = Object.values(plan.steps).find(
      (step) =>
        step.lane === "shared" &&
        !verifierOf(plan, step.stepId) &&
        step.dueOn > (plan.steps[deal.ids.b08 ?? ""]?.dueOn ?? ""),
    )?.stepId;
    const input = { stepId, kind: "written_signoff", byRole: "champion", text: "We approve the agenda." };
    await deal.must("Giulia", "verifier.add", { verifierId: "asks-same", ...input });
    expect(falling(await deal.plan()).map((one) => one.verifier.verifierId)).not.toContain("asks-same");
    await deal.must("Giulia", "verifier.set", { verifierId: "asks-same", byRole: "champion", level: "1" });
    expect(falling(await deal.plan()).map((one) => one.verifier.verifierId)).toContain("asks-same");
  });
});

describe("a sign-off given up front", () => {
  it("names its date; another date asks for it anew (H-38, H-39)", async () => {
    const deal = await opened("hbr-staged-purchase");
    const day = (await deal.plan()).steps[deal.ids.a03 ?? ""]?.dueOn ?? "";
    const asked = at(await deal.plan(), deal.ids.a02);
    expect(confirmationText(await deal.plan(), asked, "it")).toContain(day);
    const signer = asked.byRole === "executive_sponsor" ? "Giulia" : "Renzo";
    await signed(deal, signer, deal.ids.a02);
    expect(at(await deal.plan(), deal.ids.a02)).toMatchObject({ signatures: [{ datedOn: day }], outdated: null });
    const later = addDays(day, 1);
    await deal.must("Mara", "step.set", { stepId: deal.ids.a03, field: "dueOn", value: later, from: day });
    expect(at(await deal.plan(), deal.ids.a02)).toMatchObject({ metAt: null, signatures: [], outdated: { on: day } });
    await signed(deal, signer, deal.ids.a02);
    expect(at(await deal.plan(), deal.ids.a02)).toMatchObject({ signatures: [{ datedOn: later }], outdated: null });
  });
});

describe("success criteria (H-46, S-22, N-52)", () => {
  const add = (deal: Deal, who: string, n: number) =>
    deal.act(who, "criterion.add", { criterionId: `criterion-${n}`, text: `Criterion ${n}`, weight: "2" });

  it("are seven at most", async () => {
    const deal = await opened("vaf-decision-agreement");
    for (let n = 1; n <= 7; n++) expect(words(await add(deal, n % 2 ? "Mara" : "Giulia", n))).toBe("done");
    expect(words(await add(deal, "Giulia", 8))).toBe("tooManyCriteria");
  });

  it("are judged by the customer alone, and a changed one is agreed and judged anew", async () => {
    const deal = await opened("vaf-decision-agreement");
    await add(deal, "Mara", 1);
    const list = async () => listOf((await deal.plan()).criteria);
    const old = await list();
    await deal.must("Giulia", "criteria.agree", { list: old });
    await deal.must("Mara", "criteria.agree", { list: old });
    expect((await deal.plan()).criteriaAgreed).toMatchObject({
      vendor: expect.anything(),
      customer: expect.anything(),
    });
    const judged = { criterionId: "criterion-1", answer: "met", note: "" };
    expect(words(await deal.act("Mara", "criterion.judge", judged))).toBe("onlyCustomer");
    await deal.must("Giulia", "criterion.judge", judged);
    expect((await deal.plan()).criteria[0]?.judged?.met).toBe(true);
    const change = { criterionId: "criterion-1", text: "Gas use falls by a tenth", weight: "5", from: "Criterion 1" };
    await deal.must("Giulia", "criterion.change", change);
    expect((await deal.plan()).criteria[0]).toMatchObject({ weight: 5, judged: null });
    expect((await deal.plan()).criteriaAgreed).toEqual({ vendor: null, customer: null });
    expect(words(await deal.act("Mara", "criteria.agree", { list: old }))).toBe("textChanged");
  });
});
