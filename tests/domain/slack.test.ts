import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWorkingDays, isWorkingDay, nearestWorkingDay, workingDaysBetween } from "~/domain/days";
import type { Day } from "~/domain/facts";
import { isIfNeeded, isOpen, type Plan, sharedSteps } from "~/domain/plan";
import { criticalChain, netOf, slackOf } from "~/domain/slack";
import { calendarOf, dayFrom } from "~/domain/timing";
import { drawnToDate, emptyPlan, planOf, today, withStep } from "../support/schedules";

/**
 * Written anew from the definition: when is each open step finished if one of them is `late`? Every step keeps the working
 * days that the plan gives it after the last thing it waits for.
 */
function simulate(plan: Plan, late: { stepId: string; on: Day } | null): { ends: Map<string, Day>; goal: Day } {
  const steps = sharedSteps(plan).filter((step) => !step.setAside && !isIfNeeded(step));
  const open = steps.filter((step) => isOpen(plan, step));
  const ends = new Map<string, Day>();
  const end = (stepId: string): Day => {
    const known = ends.get(stepId);
    if (known !== undefined) return known;
    const step = plan.steps[stepId];
    if (!step) throw new Error(stepId);
    const calendar = calendarOf(plan, step);
    const own = step.dueOn >= today ? step.dueOn : nearestWorkingDay(today, 1, calendar);
    let day = late?.stepId === stepId ? late.on : own;
    const waits = step.dependsOn.filter((id) => plan.steps[id] && !plan.steps[id].setAside);
    const lastPlanned =
      waits
        .map((id) => plan.steps[id]?.dueOn ?? "")
        .sort()
        .at(-1) ?? step.dueOn;
    const lead = lastPlanned < step.dueOn ? workingDaysBetween(lastPlanned, step.dueOn, calendar) : 0;
    for (const id of waits) {
      if (!open.some((one) => one.stepId === id)) continue;
      const free = lead === 0 ? nearestWorkingDay(end(id), 1, calendar) : addWorkingDays(end(id), lead, calendar);
      if (free > day) day = free;
    }
    const { timing } = step;
    if (timing && timing.from !== "target" && open.some((one) => one.stepId === timing.stepId)) {
      const ruled = dayFrom(end(timing.stepId), timing, calendar);
      if (ruled > day) day = ruled;
    }
    ends.set(stepId, day);
    return day;
  };
  for (const step of open) end(step.stepId);
  const goals = open.filter(
    (step) => step.dueOn === plan.targetOn || (step.timing?.from === "target" && step.timing.days === 0),
  );
  const days = goals.map((step) => end(step.stepId));
  return { ends, goal: [plan.targetOn, ...days].sort().at(-1) ?? "" };
}

/** How many working days a step may slip, by trying them one after the other. */
function tried(plan: Plan, stepId: string, most: number): number | null {
  const step = plan.steps[stepId];
  if (!step) throw new Error(stepId);
  const asPlanned = simulate(plan, null);
  const start = asPlanned.ends.get(stepId) ?? "";
  for (let n = 1; n <= most; n++) {
    const on = addWorkingDays(start, n, calendarOf(plan, step));
    if (simulate(plan, { stepId, on }).goal > asPlanned.goal) return n - 1;
  }
  return null;
}

const most = 35;

describe("the chain on which the date hangs, on a thousand random plans", () => {
  it("each step's days to spare are what trying one day after the other gives", () => {
    const seen = { bound: 0, none: 0, free: 0 };
    fc.assert(
      fc.property(drawnToDate, (drawn) => {
        const plan = planOf(drawn, "public");
        const slack = slackOf(netOf(plan, today));
        for (const [stepId, one] of slack) {
          const brute = tried(plan, stepId, most);
          if (brute === null) {
            // Nothing waits for it, or not within reach of the trial.
            expect(one === null || one.spare >= most).toBe(true);
            seen.none += 1;
          } else {
            expect(one?.spare).toBe(brute);
            seen[brute === 0 ? "bound" : "free"] += 1;
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  });

  it("its links lead from one to the next up to the date, and none has more to spare than another way", () => {
    fc.assert(
      fc.property(drawnToDate, (drawn) => {
        const plan = planOf(drawn, "public");
        const chain = criticalChain(plan, today);
        const { goal } = simulate(plan, null);
        expect(chain.earliest).toBe(goal);
        const slack = slackOf(netOf(plan, today));
        const bound = [...slack.values()].flatMap((one) => (one ? [one.spare] : []));
        if (bound.length === 0) {
          expect(chain.links).toEqual([]);
          return;
        }
        expect(chain.links.map((link) => tried(plan, link.stepId, most) ?? link.spare)).toEqual(
          chain.links.map((link) => link.spare),
        );
        const least = Math.min(...bound);
        // Whatever has least to spare of all, the last link has no more: it is on the date itself.
        expect(chain.links.at(-1)?.spare).toBe(least);
        chain.links.slice(1).forEach((link, index) => {
          const before = chain.links[index];
          const step = plan.steps[link.stepId];
          const rule = step?.timing && step.timing.from !== "target" ? [step.timing.stepId] : [];
          expect([...(step?.dependsOn ?? []), ...rule]).toContain(before?.stepId);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("the last day is a day after which the date would move, and one on which it holds", () => {
    fc.assert(
      fc.property(drawnToDate, (drawn) => {
        const plan = planOf(drawn, "public");
        const { goal } = simulate(plan, null);
        for (const link of criticalChain(plan, today).links)
          expect(simulate(plan, { stepId: link.stepId, on: link.by }).goal).toBe(goal);
      }),
      { numRuns: 200 },
    );
  });
});

describe("in a plan that can be read", () => {
  const base = () => {
    let plan = emptyPlan("2026-11-17");
    plan = withStep(plan, "legal", { side: "customer", dueOn: "2026-11-09" });
    plan = withStep(plan, "meters", { side: "customer", dueOn: "2026-11-03" });
    plan = withStep(plan, "review", { side: "vendor", dueOn: "2026-11-12", waits: ["legal", "meters"] });
    plan = withStep(plan, "decide", { side: "customer", dueOn: "2026-11-17", waits: ["review"] });
    return withStep(plan, "party", { side: "vendor", dueOn: "2026-11-11" });
  };

  it("17 Nov holds only if legal terms are finished by Mon 9 Nov: no day to spare", () => {
    const chain = criticalChain(base(), today);
    expect(chain.earliest).toBe("2026-11-17");
    expect(chain.links).toEqual([
      { stepId: "legal", by: "2026-11-09", spare: 0 },
      { stepId: "review", by: "2026-11-12", spare: 0 },
      { stepId: "decide", by: "2026-11-17", spare: 0 },
    ]);
  });

  it("what has time tells how much, and what nobody waits for tells nothing", () => {
    const slack = slackOf(netOf(base(), today));
    expect(slack.get("meters")).toEqual({ by: "2026-11-09", spare: 4 });
    expect(slack.get("party")).toBeNull();
  });

  it("a step past its day moves the date by as much as it cost", () => {
    const chain = criticalChain(base(), "2026-11-11");
    expect(chain.links[0]).toMatchObject({ stepId: "legal", spare: 0 });
    expect(chain.earliest).toBe("2026-11-19");
    expect(isWorkingDay(chain.earliest, { workdays: [1, 2, 3, 4, 5], holidays: [] })).toBe(true);
  });
});
