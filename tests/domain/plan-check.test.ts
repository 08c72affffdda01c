import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Day } from "~/domain/facts";
import type { Plan } from "~/domain/plan";
import { checkPlan, type Rule, requirementOf } from "~/domain/plan-check";
import { type Deal, openDeal, templates } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
beforeEach(async () => {
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z" });
  deal = await openDeal(world);
});
afterEach(() => world.end());

type Options = { today?: Day; side?: "vendor" | "customer" | null; budget?: number | null };
const rulesOf = (plan: Plan, { today = "2026-10-05", side = "customer", budget = null }: Options = {}): Rule[] =>
  checkPlan({ plan, today, side, language: "en", budget }).map((one) => one.rule);
const changed = (plan: Plan, stepId: string | undefined, change: Partial<Plan["steps"][string]>): Plan => {
  const step = plan.steps[stepId ?? ""];
  if (!step) throw new Error(`no step ${stepId}`);
  return { ...plan, steps: { ...plan.steps, [step.stepId]: { ...step, ...change } } };
};

describe("the plan check", () => {
  it("finds nothing that stands before an agreement in any shipped template (INV-01)", async () => {
    for (const { template } of templates) {
      const other = makeWorld({ now: "2026-09-05T07:10:00.000Z" });
      const plan = await (await openDeal(other, { template })).plan("customer");
      const found = checkPlan({ plan, today: "2026-09-05", side: "customer", language: "it", budget: null });
      expect(found.filter((one) => one.before || one.rule === "weak" || one.rule === "falling")).toEqual([]);
      await other.end();
    }
  });

  it("names the requirement of every rule, and says the same to both sides but for a template's budget (N-12)", async () => {
    const plan = await deal.plan("vendor");
    for (const id of Object.values(requirementOf)) expect(id).toMatch(/^[VIHSN]-\d{2}$/);
    expect(rulesOf(plan, { side: "vendor" })).toEqual(rulesOf(plan));
    expect(rulesOf(plan, { side: "vendor", budget: 10 })).toContain("budget");
    expect(rulesOf(plan, { side: "customer", budget: 10 })).not.toContain("budget");
  });

  it("asks for a result and a criterion of every step, and leads to it (N-10, INV-01)", async () => {
    const plan = changed(await deal.plan(), deal.ids.b09, { deliverable: "", acceptance: "  " });
    const found = checkPlan({ plan, today: "2026-10-05", side: "customer", language: "en", budget: null });
    const place = { to: "step", stepId: deal.ids.b09 };
    expect(found.slice(0, 2)).toMatchObject([
      { rule: "deliverable", before: true, place },
      { rule: "acceptance", before: true, place },
    ]);
  });

  it("misses an exit point, and one that comes only after the decision (H-45)", async () => {
    const plan = await deal.plan();
    expect(rulesOf(plan)).not.toContain("noExit");
    expect(rulesOf({ ...plan, exits: {} })).toContain("noExit");
    const [exit] = Object.values(plan.exits);
    const late = { ...plan, exits: exit ? { [exit.exitId]: { ...exit, stepId: deal.ids.b19 ?? "" } } : {} };
    expect(rulesOf(late)).toContain("noExit");
  });

  it("counts phases with steps, and warns from eleven on (H-16)", async () => {
    const plan = await deal.plan();
    const [stage] = plan.stages;
    const [stepId = ""] = stage?.steps ?? [];
    const many = (n: number) => ({
      ...plan,
      stages: Array.from({ length: n }, (_, at) => ({
        id: `s${at}`,
        phase: "",
        title: "x",
        challenge: "",
        steps: [stepId],
      })),
    });
    expect(rulesOf(many(10))).not.toContain("stages");
    expect(rulesOf(many(11))).toContain("stages");
  });

  it("sees the customer's next step at most fourteen days away (H-42)", async () => {
    const plan = await deal.plan();
    const first = Object.values(plan.steps)
      .filter((step) => step.ownerSide === "customer" && step.lane === "shared")
      .map((step) => step.dueOn)
      .sort()[0];
    expect(first).toBe("2026-10-16");
    expect(rulesOf(plan, { today: "2026-10-02" })).not.toContain("soon");
    expect(rulesOf(plan, { today: "2026-10-01" })).toContain("soon");
  });

  it("asks for the day that cannot move, and finds a plan that ends after it (S-20, S-21)", async () => {
    expect(rulesOf(await deal.plan())).toContain("eventUnknown");
    await deal.must("Giulia", "plan.setEvent", { on: "2026-11-12" });
    expect(rulesOf(await deal.plan())).toEqual(expect.arrayContaining(["eventMissed", "consequence"]));
    await deal.must("Giulia", "plan.setEvent", { on: "2026-11-13" });
    expect(rulesOf(await deal.plan())).not.toContain("eventMissed");
    await deal.must("Giulia", "plan.setEvent", { on: "" });
    expect(rulesOf(await deal.plan())).not.toContain("eventUnknown");
  });

  it("counts only people of the customer who have spoken (S-26)", async () => {
    await deal.must("Mara", "plan.share");
    expect(rulesOf(await deal.plan())).toContain("few");
    const speak = (who: string, n: number) =>
      deal.must(who, "comment.add", { commentId: `comment-${n}`, stepId: deal.ids.b02, text: "Read" });
    await speak("Mara", 1);
    await speak("Giulia", 2);
    expect(rulesOf(await deal.plan())).toContain("few");
    await speak("Renzo", 3);
    expect(rulesOf(await deal.plan())).not.toContain("few");
  });

  it("marks a weak text until it is signed, and says which words (H-40, INV-11)", async () => {
    const { verifierId } =
      Object.values((await deal.plan()).verifiers).find((one) => one.stepId === deal.ids.b02) ?? {};
    const from = "We approve the costs and benefits line by line, as shown here.";
    await deal.must("Mara", "verifier.word", { verifierId, text: "The customer likes the figures.", from });
    const [weak] = checkPlan({
      plan: await deal.plan(),
      today: "2026-10-05",
      side: null,
      language: "en",
      budget: null,
    }).filter((one) => one.rule === "weak");
    expect(weak).toMatchObject({ about: { weakness: "opinion", words: "likes" }, place: { stepId: deal.ids.b02 } });
  });

  it("asks for criteria, and for both sides' agreement to them (H-46, N-52)", async () => {
    expect(rulesOf(await deal.plan())).toContain("criteriaNone");
    await deal.must("Giulia", "criterion.add", { criterionId: "one", text: "Gas use falls by a tenth", weight: "5" });
    expect(rulesOf(await deal.plan())).toContain("criteriaOpen");
  });
});
