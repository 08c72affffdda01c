import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarCode, timingCode } from "~/commands/schedule";
import type { DateChange } from "~/domain/date-change";
import { addDays, isWorkingDay } from "~/domain/days";
import type { Timing } from "~/domain/facts";
import { isOpen, type Plan } from "~/domain/plan";
import { previewOf } from "~/domain/preview";
import { isRefusal, type Refusal } from "~/domain/refusal";
import { calendarOf, dayFrom, dueOf, ruledDay } from "~/domain/timing";
import { done, drawnPlan, emptyPlan, monToFri, planOf, sideDays, today, withStep } from "../support/schedules";

const dates = (plan: Plan) =>
  new Map(
    Object.values(plan.steps)
      .filter((step) => !step.removed)
      .map((step) => [step.stepId, dueOf(plan, step)]),
  );

/** What really changed, from the two plans alone. */
function effect(before: Plan, after: Plan) {
  const [was, is] = [dates(before), dates(after)];
  return [...is]
    .flatMap(([stepId, to]) => {
      const from = was.get(stepId);
      return from === undefined || from === to ? [] : [{ stepId, from, to }];
    })
    .sort((a, b) => a.stepId.localeCompare(b.stepId));
}
const moves = (plan: Plan, change: DateChange) =>
  previewOf(plan, change, today)
    .moves.map(({ stepId, from, to }) => ({ stepId, from, to }))
    .sort((a, b) => a.stepId.localeCompare(b.stepId));

const pickStep = fc.nat();
const someStep = (plan: Plan, at: number) => {
  const open = Object.values(plan.steps).filter((step) => isOpen(plan, step));
  return open.length === 0 ? undefined : open[at % open.length];
};

describe("a preview says exactly what saving does, on a thousand random plans (INV-06)", () => {
  it("of another target", () => {
    let moved = 0;
    fc.assert(
      fc.property(drawnPlan, fc.integer({ min: 0, max: 90 }), (drawn, n) => {
        const plan = planOf(drawn, "customer");
        const on = addDays(today, n);
        const before = JSON.stringify(plan);
        const told = moves(plan, { kind: "target", on });
        expect(JSON.stringify(plan)).toBe(before);
        const after = done(plan, "giulia", "target.move", { on, reason: "board", from: plan.targetOn });
        if (isRefusal(after)) throw new Error(after.words);
        expect(told).toEqual(effect(plan, after));
        moved += told.length;
        for (const { stepId } of told) {
          const step = plan.steps[stepId];
          expect(step && isOpen(plan, step) && step.timing !== null).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    expect(moved).toBeGreaterThan(1000);
  });

  it("of another day for a step, or it says why it cannot be saved", () => {
    const seen = { saved: 0, refused: 0 };
    fc.assert(
      fc.property(drawnPlan, pickStep, fc.integer({ min: 0, max: 80 }), (drawn, at, n) => {
        const plan = planOf(drawn);
        const step = someStep(plan, at);
        if (!step) return;
        const on = addDays(today, n);
        const told = previewOf(plan, { kind: "due", stepId: step.stepId, on }, today);
        const raw = { stepId: step.stepId, field: "dueOn", value: on, from: dueOf(plan, step) };
        check(plan, { step, told, after: done(plan, "mara", "step.set", raw), seen });
      }),
      { numRuns: 1000 },
    );
    expect(seen.saved).toBeGreaterThan(300);
    expect(seen.refused).toBeGreaterThan(50);
  });

  it("of another rule for a step", () => {
    const seen = { saved: 0, refused: 0 };
    const rules = fc.record({
      from: fc.constantFrom("target", "due", "done", "fixed"),
      other: pickStep,
      days: fc.integer({ min: -20, max: 20 }),
      unit: fc.constantFrom("calendar", "working"),
    });
    fc.assert(
      fc.property(drawnPlan, pickStep, rules, (drawn, at, rule) => {
        const plan = planOf(drawn);
        const step = someStep(plan, at);
        const other = someStep(plan, rule.other);
        if (!step || !other) return;
        const { days, unit } = rule;
        const timing = (
          rule.from === "fixed"
            ? null
            : rule.from === "target"
              ? { from: "target", days, unit }
              : { from: rule.from, stepId: other.stepId, days, unit }
        ) as Timing | null;
        const raw = { stepId: step.stepId, anchor: rule.from, other: other.stepId, days: String(days), unit };
        const after = done(plan, "mara", "step.time", { ...raw, from: timingCode(step.timing) });
        if (isRefusal(after) && after.words !== "dependencyAfter") return;
        const told = previewOf(plan, { kind: "timing", stepId: step.stepId, timing }, today);
        check(plan, { step, told, after, seen });
      }),
      { numRuns: 1000 },
    );
    expect(seen.saved).toBeGreaterThan(300);
  });

  it("of other days off", () => {
    let moved = 0;
    fc.assert(
      fc.property(drawnPlan, sideDays, fc.constantFrom("vendor", "customer"), (drawn, days, side) => {
        const plan = planOf(drawn, "public");
        const told = moves(plan, { kind: "calendar", side, days });
        const raw = { side, ...days, workdays: days.workdays.map(String), holidays: days.holidays.join("\n") };
        const after = done(plan, "giulia", "calendar.set", { ...raw, from: calendarCode(plan.calendars[side]) });
        if (isRefusal(after)) throw new Error(after.words);
        expect(told).toEqual(effect(plan, after));
        moved += told.length;
      }),
      { numRuns: 500 },
    );
    expect(moved).toBeGreaterThan(100);
  });

  type Tried = {
    step: { stepId: string; lane: string };
    told: ReturnType<typeof previewOf>;
    after: Plan | Refusal;
    seen: { saved: number; refused: number };
  };
  function check(plan: Plan, { step, told, after, seen }: Tried): void {
    if (isRefusal(after)) {
      // Refused is only what would be due before what it waits for.
      expect(after.words).toBe("dependencyAfter");
      seen.refused += 1;
      return;
    }
    seen.saved += 1;
    expect(told.moves.map(({ stepId, from, to }) => ({ stepId, from, to }))).toHaveLength(effect(plan, after).length);
    expect([...told.moves].map(({ stepId, to }) => `${stepId} ${to}`).sort()).toEqual(
      effect(plan, after).map(({ stepId, to }) => `${stepId} ${to}`),
    );
    const own = told.broken.filter((pair) => step.lane !== "shared" || plan.steps[pair.stepId]?.lane === "shared");
    expect(own).toEqual([]);
  }
});

it("INV-32: what only one side sees is in that side's preview alone, and changes nothing in the other's", () => {
  fc.assert(
    fc.property(drawnPlan, fc.integer({ min: 0, max: 90 }), (drawn, n) => {
      const change: DateChange = { kind: "target", on: addDays(today, n) };
      const [vendor, customer] = (["vendor", "customer"] as const).map((side) => {
        const told = previewOf(planOf(drawn, side), change, today);
        return { ...told, moves: told.moves.filter((move) => move.lane === "shared"), all: told.moves };
      });
      expect(vendor?.moves).toEqual(customer?.moves);
      expect(customer?.all.every((move) => move.lane !== "vendor")).toBe(true);
      expect(vendor?.target).toEqual(customer?.target);
      expect(vendor?.tight).toEqual(customer?.tight);
    }),
    { numRuns: 300 },
  );
});

it("INV-07: whatever its rule, an open step lies on a day on which its people work, or on the day that was set by hand", () => {
  fc.assert(
    fc.property(drawnPlan, (drawn) => {
      const plan = planOf(drawn);
      for (const step of Object.values(plan.steps)) {
        if (step.timing === null || !isOpen(plan, step)) continue;
        const day = ruledDay(plan, step);
        const anchor = step.timing.from === "target" ? undefined : plan.steps[step.timing.stepId];
        if (anchor?.setAside) continue;
        expect(isWorkingDay(day, calendarOf(plan, step))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

describe("rules", () => {
  const calendar = { workdays: [1, 2, 3, 4, 5], holidays: ["2026-11-02"] };

  it.each([
    ["2026-11-13", -1, "working", "2026-11-12"],
    ["2026-11-13", -5, "working", "2026-11-06"],
    ["2026-11-03", -1, "working", "2026-10-30"],
    ["2026-10-30", 1, "working", "2026-11-03"],
    ["2026-11-15", 0, "working", "2026-11-13"],
    ["2026-11-13", 1, "calendar", "2026-11-16"],
    ["2026-11-10", -8, "calendar", "2026-10-30"],
  ] as const)("%s %i %s day(s): %s", (anchor, days, unit, day) => {
    expect(dayFrom(anchor, { days, unit }, calendar)).toBe(day);
  });

  it("a step after another one is done waits for its due day, and follows the day on which it was done", () => {
    let plan = withStep(emptyPlan("2026-11-13"), "st01", { side: "customer", dueOn: "2026-10-20" });
    const timing: Timing = { from: "done", stepId: "st01", days: 3, unit: "working" };
    plan = withStep(plan, "st02", { side: "vendor", dueOn: "2026-10-23", timing });
    expect(plan.steps.st02?.dueOn).toBe("2026-10-23");
    const after = done(plan, "giulia", "step.tick", { stepId: "st01" });
    if (isRefusal(after)) throw new Error(after.words);
    // Done on Monday 12 October: Thursday the 15th.
    expect(after.steps.st02?.dueOn).toBe("2026-10-15");
    expect(after.edition).toBe(plan.edition);
    const undone = done(after, "giulia", "step.untick", { stepId: "st01", reason: "" });
    if (isRefusal(undone)) throw new Error(undone.words);
    expect(undone.steps.st02?.dueOn).toBe("2026-10-23");
  });

  it("a side's freeze moves that side's steps only, and a meeting waits for both", () => {
    let plan = emptyPlan("2026-11-13");
    const timing: Timing = { from: "target", days: -8, unit: "calendar" };
    for (const [id, side, meeting] of [
      ["st01", "vendor", false],
      ["st02", "customer", false],
      ["st03", "vendor", true],
    ] as const)
      plan = withStep(plan, id, { side, dueOn: "2026-11-05", timing, meeting });
    const freezes = [{ from: "2026-11-02", to: "2026-11-06" }];
    const raw = { side: "customer", country: "IT", workdays: ["1", "2", "3", "4", "5"], holidays: "" };
    const from = calendarCode(plan.calendars.customer);
    const after = done(plan, "giulia", "calendar.set", { ...raw, freezes, from });
    if (isRefusal(after)) throw new Error(after.words);
    const { st01, st02, st03 } = after.steps;
    expect([st01?.dueOn, st02?.dueOn, st03?.dueOn]).toEqual(["2026-11-05", "2026-10-30", "2026-10-30"]);
    expect(after.edition).toBe(plan.edition + 1);
  });

  it("weekends that are Friday and Saturday", () => {
    const gulf = { ...monToFri, workdays: [1, 2, 3, 4, 7] };
    expect(dayFrom("2026-11-13", { days: 0, unit: "calendar" }, gulf)).toBe("2026-11-12");
    expect(dayFrom("2026-11-12", { days: 1, unit: "working" }, gulf)).toBe("2026-11-15");
  });

  it("a rule that would lead back to its own step is refused, and so is a private anchor for a shared step", () => {
    let plan = withStep(emptyPlan("2026-11-13"), "st01", { side: "customer", dueOn: "2026-10-20" });
    const timing: Timing = { from: "due", stepId: "st01", days: 3, unit: "working" };
    plan = withStep(plan, "st02", { side: "vendor", dueOn: "2026-10-23", timing });
    plan = withStep(plan, "st03", { side: "vendor", lane: "vendor", dueOn: "2026-10-23" });
    const time = (stepId: string, other: string) =>
      done(plan, "mara", "step.time", { stepId, anchor: "due", other, days: "2", unit: "working", from: "fixed" });
    expect(time("st01", "st02")).toMatchObject({ words: "dependencyCycle" });
    expect(time("st01", "st03")).toMatchObject({ fields: [{ field: "other", code: "unknownChoice" }] });
    expect(isRefusal(time("st03", "st01"))).toBe(false);
  });

  it("a date set by hand is fixed from then on, and the date of a step that is done is not moved", () => {
    const timing: Timing = { from: "target", days: -8, unit: "calendar" };
    const plan = withStep(emptyPlan("2026-11-13"), "st01", { side: "customer", dueOn: "2026-11-05", timing });
    const set = (state: Plan) =>
      done(state, "giulia", "step.set", { stepId: "st01", field: "dueOn", value: "2026-11-04", from: "2026-11-05" });
    const after = set(plan);
    if (isRefusal(after)) throw new Error(after.words);
    expect(after.steps.st01).toMatchObject({ timing: null, dueOn: "2026-11-04" });
    const ticked = done(plan, "giulia", "step.tick", { stepId: "st01" });
    if (isRefusal(ticked)) throw new Error(ticked.words);
    expect(set(ticked)).toMatchObject({ reason: "conflict", words: "alreadyDone" });
  });
});

describe("what a preview says beside the dates", () => {
  it("a fixed date stays, a deadline that cannot move and is missed is said (N-01)", () => {
    let plan = emptyPlan("2026-11-13");
    const timing: Timing = { from: "target", days: -10, unit: "calendar" };
    plan = withStep(plan, "st01", { side: "customer", dueOn: "2026-11-03", timing });
    plan = withStep(plan, "st02", { side: "vendor", dueOn: "2026-11-05", waits: ["st01"], hard: true });
    const told = previewOf(plan, { kind: "target", on: "2026-11-20" }, today);
    expect(told.moves.map((move) => move.stepId)).toEqual(["st01"]);
    expect(told.stays).toEqual([{ stepId: "st02", lane: "shared", on: "2026-11-05", why: "fixed" }]);
    expect(told.broken).toEqual([{ stepId: "st02", waitsFor: "st01" }]);
    expect(told.hard).toEqual([{ stepId: "st02", on: "2026-11-05" }]);
  });

  it("field 10: five working days more for the security review move the date from 3 to 10 March", () => {
    let plan = emptyPlan("2026-03-03");
    plan = withStep(plan, "review", { side: "customer", dueOn: "2026-02-13" });
    plan = withStep(plan, "golive", { side: "vendor", dueOn: "2026-03-03", waits: ["review"] });
    const told = previewOf(plan, { kind: "due", stepId: "review", on: "2026-02-20" }, "2026-02-02");
    expect(told.target).toEqual({ from: "2026-03-03", to: "2026-03-10" });
  });
});
