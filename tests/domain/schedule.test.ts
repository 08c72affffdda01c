import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isWorkingDay } from "~/domain/days";
import { datePlan, dayAtOffset } from "~/domain/schedule";
import type { Template } from "~/domain/template";
import { loadTemplates } from "~/templates/load.server";

const calendar = {
  workdays: [1, 2, 3, 4, 5],
  holidays: ["2026-10-31", "2026-11-01", "2026-12-08", "2026-12-25", "2026-12-26"],
};
const templates = loadTemplates();
const named = (id: string): Template => {
  const found = templates.find(({ template }) => template === id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
};
const daysOf = (id: string, targetOn: string): Record<string, string> =>
  Object.fromEntries(Object.entries(datePlan(named(id), targetOn, calendar)).map(([step, { dueOn }]) => [step, dueOn]));

const expand = (rows: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(rows).flatMap(([steps, day]) => steps.split(" ").map((step) => [step, day])));

describe("dates worked back from the customer's day (INV-07)", () => {
  it("value milestones for a decision meeting on Friday 13 November 2026", () => {
    expect(daysOf("vaf-decision-agreement", "2026-11-13")).toEqual(
      expand({
        "b01 b02": "2026-10-16",
        b03: "2026-10-20",
        "b04 b05": "2026-10-23",
        "b06 b07": "2026-10-26",
        b08: "2026-11-04",
        b09: "2026-11-05",
        "b10 b11 b12": "2026-11-06",
        "b13 b14 b15": "2026-11-13",
        "b16 b17 b18 b20": "2026-11-16",
        b19: "2026-11-20",
        b21: "2026-11-23",
      }),
    );
  });

  it("value milestones for a decision meeting on Tuesday 17 November 2026", () => {
    expect(daysOf("vaf-decision-agreement", "2026-11-17")).toEqual(
      expand({
        b01: "2026-10-20",
        b02: "2026-10-22",
        b03: "2026-10-23",
        "b04 b05": "2026-10-27",
        "b06 b07": "2026-10-30",
        b08: "2026-11-06",
        b09: "2026-11-09",
        b10: "2026-11-10",
        "b11 b12": "2026-11-12",
        "b13 b14 b15": "2026-11-17",
        "b16 b17 b20": "2026-11-18",
        b18: "2026-11-19",
        b19: "2026-11-24",
        b21: "2026-11-27",
      }),
    );
  });

  it("the light plan for a contract on Tuesday 10 November 2026", () => {
    expect(daysOf("light-transactional", "2026-11-10")).toEqual(
      expand({
        e01: "2026-10-27",
        e02: "2026-10-29",
        e03: "2026-10-30",
        e04: "2026-11-03",
        "e05 e06": "2026-11-05",
        e07: "2026-11-06",
        e08: "2026-11-10",
        e09: "2026-11-11",
      }),
    );
  });

  it("every step keeps its offset beside its day, so that a moved target can move it again", () => {
    for (const template of templates)
      for (const step of template.steps)
        expect(datePlan(template, "2026-11-13", calendar)[step.id]?.offset).toBe(step.offset);
  });

  it("a target on a day off: what leads to it is due before it, what follows it after", () => {
    expect(dayAtOffset("2026-11-15", 0, calendar)).toBe("2026-11-13");
    expect(dayAtOffset("2026-11-15", 1, calendar)).toBe("2026-11-16");
  });
});

const targets = fc.integer({ min: 0, max: 4000 }).map((n) => addDays("2024-01-01", n));
const offsets = fc.integer({ min: -200, max: 200 });
const calendars = fc.record({
  workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.array(targets, { maxLength: 40 }),
});

describe("snapping, for any target, offset and calendar (INV-07)", () => {
  it("gives a working day, the nearest on the right side, never across the target", () => {
    fc.assert(
      fc.property(targets, offsets, calendars, (targetOn, offset, days) => {
        const plain = addDays(targetOn, offset);
        const snapped = dayAtOffset(targetOn, offset, days);
        expect(isWorkingDay(snapped, days)).toBe(true);
        const step = offset <= 0 ? -1 : 1;
        for (let day = plain; day !== snapped; day = addDays(day, step)) expect(isWorkingDay(day, days)).toBe(false);
        if (offset <= 0) expect(snapped <= targetOn).toBe(true);
        else expect(snapped > targetOn).toBe(true);
      }),
    );
  });

  it("keeps the order of steps, so that no dependency falls after its dependant (INV-08)", () => {
    fc.assert(
      fc.property(targets, offsets, offsets, calendars, (targetOn, a, b, days) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(dayAtOffset(targetOn, first, days) <= dayAtOffset(targetOn, second, days)).toBe(true);
      }),
    );
  });

  it("leaves every template in the order of its dependencies, whatever the day (INV-08)", () => {
    fc.assert(
      fc.property(targets, calendars, (targetOn, days) => {
        for (const template of templates) {
          const dates = datePlan(template, targetOn, days);
          for (const step of template.steps)
            for (const before of step.dependsOn)
              expect((dates[before]?.dueOn ?? "9999") <= (dates[step.id]?.dueOn ?? "")).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });
});
