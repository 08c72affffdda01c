import { plural } from "../plural";

const pl = plural("en");

/** What a sentence of the check may name, ready to be set. */
type Named = {
  n: number;
  title: string;
  other: string;
  on: string;
  than: string;
  people: string;
  roles: string;
  customer: string;
  vendor: string;
};

export const check = {
  title: "Check of this plan",
  lead: "What usually goes wrong with plans like this. It blocks nothing; both sides read the same.",
  none: "The check finds nothing to settle.",
  before: "Before both sides can agree",
  advice: "Worth settling",
  rule: ({ id }: { id: string }) => `rule ${id}`,
  settle: "Settle it",
  rules: {
    owner: { what: ({ title }: Named) => `Nobody is named for “${title}”.`, how: "Name one person." },
    deliverable: {
      what: ({ title }: Named) => `“${title}” does not say what comes out of it.`,
      how: "Write the result in one line.",
    },
    acceptance: {
      what: ({ title }: Named) => `“${title}” does not say when its result is good.`,
      how: "Write how both sides will know.",
    },
    noCustomerStep: {
      what: ({ customer }: Named) => `${customer} has no step on this plan.`,
      how: "Add one step of theirs.",
    },
    noVendorStep: {
      what: ({ vendor }: Named) => `${vendor} has no step on this plan.`,
      how: "Add one step of theirs.",
    },
    noExit: {
      what: ({ customer }: Named) => `There is no day on which ${customer} can stop before the decision.`,
      how: "Open a step and add a day to stop.",
    },
    noDecision: { what: () => "No step asks for the decision.", how: "Add a step with the decision in writing." },
    noContract: {
      what: () => "No step confirms that the contract is signed.",
      how: "Add a step with the signature.",
    },
    stages: {
      what: ({ n }: Named) => `The plan has ${n} phases; more than ten are hard to follow.`,
      how: "Join phases that belong together.",
    },
    soon: {
      what: ({ customer, on, n }: Named) => `${customer} has nothing to do before ${on}, in ${n} days.`,
      how: "Add one step of theirs within fourteen days.",
    },
    targetOpen: {
      what: ({ customer, on }: Named) => `${customer} has not yet made ${on} its own date, with a reason.`,
      how: "Confirm the date, or suggest another.",
    },
    eventUnknown: {
      what: () => "Nobody has said whether there is a day that cannot move.",
      how: "Set that day, or say that there is none.",
    },
    eventMissed: {
      what: ({ on, than }: Named) => `The plan aims at ${on}; the day that cannot move is ${than}.`,
      how: "Move one of the two.",
    },
    consequence: {
      what: ({ on }: Named) => `Nobody has written what happens if ${on} is missed.`,
      how: "Write it in one line.",
    },
    reasonToAct: { what: () => "Why this is done now is not written.", how: "Write it in the customer's words." },
    expectedValue: {
      what: () => "What the customer expects to gain is not written.",
      how: "Write it, with a figure if there is one.",
    },
    budget: {
      what: ({ n }: Named) => `The plan has ${n} steps, more than its template keeps to.`,
      how: "Remove or join steps.",
    },
    order: {
      what: ({ title, other }: Named) => `“${title}” is due before “${other}”, for which it has to wait.`,
      how: "Move one of the two dates.",
    },
    after: { what: () => "The plan ends with the signature.", how: "Add the first steps after it, with dates." },
    few: {
      what: ({ customer, n }: Named) =>
        `${n} ${pl(n, "person", "people")} of ${customer} ${pl(n, "has", "have")} taken part so far; fewer than two are thin ground.`,
      how: "Invite one more person and give them one step.",
    },
    noDecider: {
      what: ({ customer }: Named) => `Nobody is named who decides for ${customer}.`,
      how: "Say who decides.",
    },
    deciderOpen: {
      what: ({ people, customer }: Named) => `${customer} has not confirmed yet that ${people} decides.`,
      how: "Confirm it, or name somebody else.",
    },
    missingRoles: {
      what: ({ roles }: Named) => `Asked on this plan and held by nobody: ${roles}.`,
      how: "Invite them, or say who does it.",
    },
    weak: {
      what: ({ title }: Named) => `What is confirmed at “${title}” could be disputed.`,
      how: "Change its words.",
    },
    falling: {
      what: ({ title, other }: Named) => `“${title}” asks for less than “${other}” before it.`,
      how: "Ask for more, or move it forward.",
    },
    stageUnproven: {
      what: ({ title }: Named) => `Nothing is confirmed in writing in the phase “${title}”.`,
      how: "Ask for one confirmation at its last step.",
    },
    again: {
      what: ({ title, people }: Named) => `Whoever confirmed “${title}” has left; ${people} can confirm it again.`,
      how: "Ask for it again.",
    },
    outdated: {
      what: ({ title }: Named) => `The date confirmed at “${title}” has changed since.`,
      how: "Ask for a new confirmation.",
    },
    gateDead: {
      what: ({ title }: Named) => `The checkpoint “${title}” hangs on something that is no longer asked.`,
      how: "Change what it hangs on.",
    },
    criteriaNone: { what: () => "There are no success criteria.", how: "Write three to five, yes or no each." },
    criteriaOpen: {
      what: () => "Both sides have not agreed to the success criteria yet.",
      how: "Agree to the list.",
    },
    questions: {
      what: ({ n }: Named) => `${n} ${pl(n, "question is", "questions are")} still open.`,
      how: "Answer them; whoever asked closes them.",
    },
    risks: {
      what: ({ n }: Named) => `${n} open ${pl(n, "risk has", "risks have")} no day or nothing that lessens it.`,
      how: "Say what is done about it, and until when.",
    },
  },
};
