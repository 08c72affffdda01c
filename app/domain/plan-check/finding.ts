import type { Day, Side } from "../facts";
import type { Language, Words } from "../language";
import type { Plan, Step } from "../plan";
import { sharedSteps } from "../plan";
import type { Weakness } from "../wording";

/** Rule → the requirement it comes from. */
export const requirementOf = {
  owner: "H-44",
  deliverable: "N-10",
  acceptance: "N-10",
  noCustomerStep: "H-41",
  noVendorStep: "H-41",
  noExit: "H-45",
  noDecision: "V-57",
  noContract: "V-58",
  stages: "H-16",
  soon: "H-42",
  targetOpen: "H-44",
  eventUnknown: "S-20",
  eventMissed: "S-20",
  consequence: "S-21",
  reasonToAct: "I-05",
  expectedValue: "I-08",
  budget: "N-12",
  order: "N-15",
  after: "I-27",
  few: "S-26",
  noDecider: "I-04",
  deciderOpen: "I-04",
  missingRoles: "H-25",
  weak: "H-40",
  falling: "H-36",
  stageUnproven: "H-33",
  again: "I-30",
  outdated: "H-38",
  gateDead: "N-06",
  criteriaNone: "H-46",
  criteriaOpen: "N-52",
  questions: "V-05",
  risks: "I-10",
} as const;
export type Rule = keyof typeof requirementOf;

/** Where it is settled. */
export type Place =
  | { to: "step"; stepId: string }
  | { to: "plan"; part: "about" | "steps" }
  | { to: "people" | "checkpoints" | "criteria" | "questions" };

export type Finding = {
  rule: Rule;
  /** Both sides need it before they can agree to the plan (INV-01). */
  before: boolean;
  place: Place;
  about: {
    n?: number;
    /** Titles, in the order in which the sentence names them. */
    title?: Words;
    other?: Words;
    on?: Day;
    than?: Day;
    people?: string[];
    roles?: string[];
    weakness?: Weakness;
    words?: string;
  };
};

export type Asked = {
  plan: Plan;
  today: Day;
  /** null for a reader with the link for readers. */
  side: Side | null;
  language: Language;
  budget: number | null;
};

export const found = (rule: Rule, place: Place, about: Finding["about"] = {}, before = false): Finding => ({
  rule,
  before,
  place,
  about,
});

/** The steps both sides see that apply. */
export const applying = (plan: Plan): Step[] => sharedSteps(plan).filter((step) => step.setAside === null);

export const isBlank = (words: Words | null): boolean =>
  words !== null &&
  (typeof words === "string" ? words.trim() === "" : Object.values(words).every((one) => !one.trim()));
