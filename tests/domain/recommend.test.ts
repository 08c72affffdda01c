import { describe, expect, it } from "vitest";
import { decidersChoices, recommend } from "~/domain/recommend";
import { loadTemplates } from "~/templates/load.server";

const templates = loadTemplates();
const first = (deciders: (typeof decidersChoices)[number], tender: boolean) =>
  recommend({ deciders, tender }, templates).first;

describe("which template is recommended", () => {
  it("offers the light plan where one or two people decide without a tender (H-16, N-12)", () => {
    expect(first("one", false)).toEqual({ template: "light-transactional", reason: "oneMeeting" });
  });

  it("settles questions and figures before one deciding meeting where a few decide (V-02)", () => {
    expect(first("some", false)).toEqual({ template: "vaf-decision-agreement", reason: "settleFirst" });
  });

  it("goes phase by phase where many departments have to agree (H-03)", () => {
    expect(first("many", false)).toEqual({ template: "hbr-staged-purchase", reason: "everyDepartment" });
  });

  it("leaves room for conditions in a small tender, and follows the whole procedure in a larger one", () => {
    expect(first("one", true)?.template).toBe("ssm-conditional-agreement");
    expect(first("some", true)?.template).toBe("nsabc-six-stage");
    expect(first("many", true)).toEqual({ template: "nsabc-six-stage", reason: "formal" });
  });

  it("offers one, two more and all five, each once, whatever was answered", () => {
    for (const deciders of decidersChoices)
      for (const tender of [true, false]) {
        const { first: one, more, all } = recommend({ deciders, tender }, templates);
        expect(more).toHaveLength(2);
        expect([one?.template, ...more.map((two) => two.template)]).toEqual(all.slice(0, 3));
        expect([...all].sort()).toEqual(templates.map((template) => template.template).sort());
      }
  });

  it("passes over a template that is not there, and offers the workspace's own, shortest first", () => {
    const own = [
      { template: "own-long", usualLengthDays: 90 },
      { template: "own-short", usualLengthDays: 7 },
    ];
    expect(recommend({ deciders: "one", tender: false }, own).all).toEqual(["own-short", "own-long"]);
    expect(recommend({ deciders: "one", tender: false }, []).first).toBeNull();
  });
});
