import { plural } from "../plural";

const pl = plural("en");
type N = { n: number };
type Who = { who: string };

/** Two keys: both sides agree to the plan, then changes are suggested and accepted. */
export const agreement = {
  title: "Agreement to this plan",
  lead: "Both sides agree in writing to the same edition. After that, each side suggests changes and the other accepts them or not.",
  leadBoth:
    "Both sides have agreed. What changes a step, a day or who does it is suggested first; it counts once the other side accepts.",
  edition: ({ n }: N) => `edition ${n}`,
  keys: "Who has agreed",
  notYet: "not yet",
  keyBy: ({ who, at, n }: Who & { at: string; n: number }) => `${who}, ${at}, edition ${n}`,
  voided: ({ who }: Who) =>
    `${who} had agreed to an earlier edition. Something changed before the other side agreed, so that no longer holds.`,
  agree: "Read it and agree in writing",
  blockedTitle: "Still missing",
  blockedLead: "Nobody can agree before these are filled in.",
  blocked: {
    owner: "nobody does it yet",
    deliverable: "what comes out of it",
    acceptance: "how you see that it is done",
    noVendorStep: "No step is done by the vendor.",
    noCustomerStep: "No step is done by the customer.",
    noExit: "There is no point at which the customer can stop before it decides.",
    noDecision: "No step is the decision in writing.",
    noContract: "No step is the contract.",
  },
  slack: "How far may each side move the days of its own steps without asking?",
  slackHint:
    "In working days. It is part of what you agree on. Days on which you can stop, decide or sign never move freely.",
  slackDays: ({ n }: N) => (n === 0 ? "Not at all" : `Up to ${n} working ${pl(n, "day", "days")}`),
  suggestions: "Suggested changes",
  none: "Nothing is suggested at the moment.",
  earlier: ({ n }: N) => `${n} answered or overtaken`,
  suggests: ({ who, at }: Who & { at: string }) => `Suggested by ${who}, ${at}`,
  waitsFor: ({ company }: { company: string }) => `${company} answers this.`,
  accept: "Accept",
  decline: "Decline",
  declineReason: "Why not (optional)",
  withdraw: "Take it back",
  accepted: ({ who, at }: Who & { at: string }) => `accepted by ${who}, ${at}`,
  declined: ({ who, at }: Who & { at: string }) => `declined by ${who}, ${at}`,
  withdrawn: ({ who, at }: Who & { at: string }) => `taken back by ${who}, ${at}`,
  superseded: ({ who, at }: Who & { at: string }) => `overtaken by another change of ${who}, ${at}`,
  terms: {
    title: "Title",
    deliverable: "Result",
    acceptance: "Done when",
    owner: "Who does it",
    counterpart: "With",
    dueOn: "Day",
    hard: "This day cannot move",
    dependsOn: "Waits for",
    target: "The customer’s date",
    confirmation: "To be confirmed",
    exit: "You can stop here",
    applies: "Applies",
  },
  added: ({ day }: { day: string }) => `new step, ${day}`,
  removed: "removed",
  since: "What has changed since both agreed",
  sinceNone: "Nothing. The plan stands as it was agreed.",
  slips: ({ company, n, days }: { company: string; n: number; days: number }) =>
    n === 0
      ? `${company}: no day is later than agreed`
      : `${company}: ${n} ${pl(n, "step", "steps")} later than agreed, ${days} ${pl(days, "day", "days")} in all`,
  hash: "Fingerprint of what was agreed",
};
