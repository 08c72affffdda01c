// The scenario's two tables, to the day, from both sides' views: the decision on 13 November, moved to the 17th on 28
// October when the first weeks are done (A27, A30, A31).

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planAfter } from "~/domain/date-change";
import { draft, type Side } from "~/domain/facts";
import { isDone, type Plan, signersOf, verifierOf } from "~/domain/plan";
import { previewOf } from "~/domain/preview";
import { criticalChain } from "~/domain/slack";
import { dueOf } from "~/domain/timing";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
beforeAll(async () => {
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z" });
  deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
  const stages = (await deal.plan()).stages;
  const step = async (who: string, stepId: string, dueOn: string) =>
    deal.must(who, "step.add", {
      stepId,
      stageId: stages[0]?.id,
      title: stepId,
      ownerId: (await deal.person(who)).personId,
      dueOn,
    });
  await step("Mara", "x03", "2026-10-20");
  await step("Giulia", "x02", "2026-11-04");
  await step("Giulia", "x01", "2026-11-09");
  for (const [id, day] of [
    ["k01", "2026-10-30"],
    ["k02", "2026-11-03"],
    ["k03", "2026-11-06"],
  ] as const)
    await step("Mara", id, day);
});
afterAll(() => world.end());

const now = "2026-10-28T14:50:00.000Z";
const today = "2026-10-28";
const finished = ["b01", "b02", "b03", "b04", "b05", "b07", "x03"];

/** A side's plan on 28 October: what is done was confirmed, or ticked where nobody confirms it. */
async function on28October(side: Side): Promise<Plan> {
  let plan = await deal.plan(side);
  for (const name of finished) {
    const stepId = deal.ids[name] ?? name;
    const verifier = verifierOf(plan, stepId);
    for (const signer of verifier ? signersOf(plan, verifier) : []) {
      const by = { kind: "person", id: signer.personId, side: "customer", via: "code" } as const;
      const data = {
        verifierId: verifier?.verifierId ?? "",
        personId: signer.personId,
        textHash: "",
        language: "it" as const,
        edition: 1,
        strength: "code" as const,
        codeId: null,
        codeAge: null,
        consentHash: null,
      };
      const said = { words: { statement: "", typedName: "" }, connection: { ip: "", agent: "" } };
      plan = planAfter(plan, [draft("verifier.signed", data.verifierId, data, said)], { by, at: now });
    }
    const by = { kind: "person", id: plan.steps[stepId]?.ownerId ?? "", side: "vendor", via: "staff" } as const;
    plan = planAfter(plan, [draft("step.ticked", stepId, { stepId, claim: false }, {})], { by, at: now });
    const step = plan.steps[stepId];
    if (!step || !isDone(plan, step)) throw new Error(`${name} is not done`);
  }
  return plan;
}

const nameOf = (stepId: string) => Object.entries(deal.ids).find(([, id]) => id === stepId)?.[0] ?? stepId;

describe("the customer's date moves from Friday 13 to Tuesday 17 November", () => {
  const inner = { b10: "2026-11-06 2026-11-10", b16: "2026-11-16 2026-11-18" };
  const shared = {
    b06: "2026-10-26 2026-10-30",
    b08: "2026-11-04 2026-11-06",
    b09: "2026-11-05 2026-11-09",
    b11: "2026-11-06 2026-11-12",
    b12: "2026-11-06 2026-11-12",
    b13: "2026-11-13 2026-11-17",
    b14: "2026-11-13 2026-11-17",
    b15: "2026-11-13 2026-11-17",
    b17: "2026-11-16 2026-11-18",
    b18: "2026-11-16 2026-11-19",
    b19: "2026-11-20 2026-11-24",
    b20: "2026-11-16 2026-11-18",
    b21: "2026-11-23 2026-11-27",
  };

  it.each([
    ["vendor", { ...shared, ...inner }, 15],
    ["customer", shared, 13],
  ] as const)("A30: the %s's preview lists its own steps and no other", async (side, wanted, n) => {
    const told = previewOf(await on28October(side), { kind: "target", on: "2026-11-17" }, today);
    expect(Object.fromEntries(told.moves.map(({ stepId, from, to }) => [nameOf(stepId), `${from} ${to}`]))).toEqual(
      wanted,
    );
    expect(told.moves).toHaveLength(n);
  });

  it.each(["vendor", "customer"] as const)("A30: what stays says why, to the %s too", async (side) => {
    const told = previewOf(await on28October(side), { kind: "target", on: "2026-11-17" }, today);
    const stays = Object.fromEntries(told.stays.map(({ stepId, on, why }) => [nameOf(stepId), `${on} ${why}`]));
    expect(stays).toEqual({
      b01: "2026-10-16 done",
      b02: "2026-10-16 done",
      b03: "2026-10-20 done",
      b04: "2026-10-23 done",
      b05: "2026-10-23 done",
      b07: "2026-10-26 done",
      x03: "2026-10-20 done",
      x02: "2026-11-04 fixed",
      x01: "2026-11-09 fixed",
      k01: "2026-10-30 fixed",
      k02: "2026-11-03 fixed",
      k03: "2026-11-06 fixed",
    });
  });

  it("A30: the preview names the exit points and confirmations that get another day", async () => {
    const plan = await on28October("customer");
    const told = previewOf(plan, { kind: "target", on: "2026-11-17" }, today);
    const open = Object.values(plan.verifiers).filter((one) => one.metAt === null);
    expect(told.confirmations.map((one) => one.verifierId).sort()).toEqual(open.map((one) => one.verifierId).sort());
    expect(told.exits.every((one) => plan.exits[one.exitId]?.answer === null)).toBe(true);
    expect(told.exits.length).toBeGreaterThan(0);
  });

  it("A31: the act leaves the right-hand column, for both sides", async () => {
    world.clock.set(now);
    await deal.must("Giulia", "target.move", { on: "2026-11-17", reason: "The board meets", from: "2026-11-13" });
    for (const side of ["vendor", "customer"] as const) {
      const plan = await deal.plan(side);
      const wanted = side === "vendor" ? { ...shared, ...inner } : shared;
      for (const [name, days] of Object.entries(wanted)) {
        const step = plan.steps[deal.ids[name] ?? ""];
        expect([name, step && dueOf(plan, step)]).toEqual([name, days.slice(11)]);
      }
      expect(Object.values(plan.steps).some((step) => step.lane === "vendor")).toBe(side === "vendor");
    }
  });

  it("the chain on which the date hangs is the same for both sides", async () => {
    const [vendor, customer] = [await on28October("vendor"), await on28October("customer")];
    expect(criticalChain(vendor, today)).toEqual(criticalChain(customer, today));
    expect(criticalChain(customer, today).links.length).toBeGreaterThan(0);
  });
});
