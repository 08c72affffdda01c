// Which template suits a purchase, from two answers that anybody can give: how many decide, and whether a formal
// procedure binds them.

/** one: one or two people decide; some: three to five; many: six or more. */
export const decidersChoices = ["one", "some", "many"] as const;
export type Deciders = (typeof decidersChoices)[number];
export type Answers = { deciders: Deciders; tender: boolean };

/** Why a template is offered; the words for it stand with the page. */
export type RecommendReason = "oneMeeting" | "settleFirst" | "everyDepartment" | "conditions" | "formal";
export type Suggestion = { template: string; reason: RecommendReason };

export type Recommendation = {
  /** The one to take; null only where there is no template at all. */
  first: Suggestion | null;
  /** Two more that fit. */
  more: Suggestion[];
  /** Every template in this order: those that fit, then the others, shortest first. */
  all: string[];
};

const reasons: { [template: string]: RecommendReason } = {
  "light-transactional": "oneMeeting",
  "vaf-decision-agreement": "settleFirst",
  "hbr-staged-purchase": "everyDepartment",
  "ssm-conditional-agreement": "conditions",
  "nsabc-six-stage": "formal",
};

// Small purchases get a plan of at most ten steps (H-16, N-12); many departments agree stage by stage (H-03, H-23);
// a formal procedure needs room for conditions, and with several people its whole length (N-01).
const order: { [deciders in Deciders]: { free: string[]; tender: string[] } } = {
  one: {
    free: ["light-transactional", "vaf-decision-agreement", "ssm-conditional-agreement"],
    tender: ["ssm-conditional-agreement", "nsabc-six-stage", "vaf-decision-agreement"],
  },
  some: {
    free: ["vaf-decision-agreement", "hbr-staged-purchase", "ssm-conditional-agreement"],
    tender: ["nsabc-six-stage", "ssm-conditional-agreement", "hbr-staged-purchase"],
  },
  many: {
    free: ["hbr-staged-purchase", "vaf-decision-agreement", "nsabc-six-stage"],
    tender: ["nsabc-six-stage", "hbr-staged-purchase", "ssm-conditional-agreement"],
  },
};

/** One template to take, two more that fit, and all; templates that are not there are passed over. */
export function recommend(
  answers: Answers,
  templates: readonly { template: string; usualLengthDays: number }[],
): Recommendation {
  const there = new Set(templates.map((one) => one.template));
  const fitting = order[answers.deciders][answers.tender ? "tender" : "free"].filter((name) => there.has(name));
  const others = [...templates]
    .filter((one) => !fitting.includes(one.template))
    .sort((a, b) => a.usualLengthDays - b.usualLengthDays)
    .map((one) => one.template);
  const all = [...fitting, ...others];
  const [first = null, ...more] = all.slice(0, 3).map((template) => ({
    template,
    reason: reasons[template] ?? "settleFirst",
  }));
  return { first, more, all };
}
