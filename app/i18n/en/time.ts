import { plural } from "../plural";

const pl = plural("en");
type N = { n: number };
type Day = { day: string };
type Step = { step: string };
const workdays = (n: number) => `${n} working ${pl(n, "day", "days")}`;

/** When things are due: the timeline, what a new date would do, and on which days each side works. */
export const time = {
  title: "Timeline",
  whole: "Whole plan",
  near: "Next weeks",
  today: "today",
  step: "Step",
  who: "Who",
  until: "Until",
  agreed: ({ day }: Day) => `agreed: ${day}`,
  state: "State",
  axis: "From when to when",
  another: "Another date",
  drag: "A bar can be dragged to see what another date would do. Nothing is saved by it.",
  keyDayOff: "nobody works",
  keyAgreed: "agreed date",
  keyGate: "checkpoint",
  keyExit: "a day on which the customer can stop",
  breakOf: ({ company, from, to }: { company: string; from: string; to: string }) =>
    `${company} does not work from ${from} to ${to}.`,

  chainTitle: "What the date hangs on",
  chain: ({ day, step, who, by, spare }: Day & Step & { who: string; by: string; spare: string }) =>
    `${day} holds only if “${step}” (${who}) is finished by ${by}: ${spare}.`,
  chainNext: ({ step, who, by, spare }: Step & { who: string; by: string; spare: string }) =>
    `Then “${step}” (${who}) by ${by}: ${spare}.`,
  chainLate: ({ day, earliest }: Day & { earliest: string }) =>
    `If every step keeps its time, ${day} becomes ${earliest}.`,
  chainNone: "Nothing that is still open decides about this date.",
  chainWhy: "Assumed: every later step keeps the working days that the plan gives it.",
  spare: ({ n }: N) => (n === 0 ? "no day to spare" : `${workdays(n)} to spare`),
  slips: "Later than planned so far",
  slip: ({ company, n, days }: { company: string; days: number } & N) =>
    `${company}: ${n} ${pl(n, "step", "steps")}, ${days} ${pl(days, "day", "days")} together`,

  moveTitle: ({ step }: Step) => `Another date for “${step}”`,
  show: "Show what moves",
  effect: ({ step, n, from, to }: Step & N & { from: string; to: string }) =>
    `“${step}” ${workdays(n)} later: the customer's date goes from ${from} to ${to} if every later step keeps its time.`,
  effectNone: ({ day }: Day) => `${day} stays.`,
  effectTarget: ({ from, to }: { from: string; to: string }) => `The customer's date goes from ${from} to ${to}.`,
  tryTarget: ({ day }: Day) => `See what moves with ${day} for the whole plan`,
  moves: ({ n }: N) => `What moves: ${n}`,
  movesNone: "No other date moves.",
  stays: "What stays, and why",
  why: {
    fixed: "fixed date, not moved",
    done: "done, unchanged",
    aside: "does not apply",
    answered: "answered already, unchanged",
    same: "not moved by this",
  },
  touched: "What else this touches",
  exitMoves: ({ question, to }: { question: string; to: string }) => `“${question}” is then asked by ${to}.`,
  confirmMoves: ({ who, text, to }: { who: string; text: string; to: string }) =>
    `Confirmation by ${who}, then due ${to}: “${text}”`,
  tight: ({ step, n }: Step & N) =>
    n === 0 ? `“${step}” has no day to spare any more.` : `“${step}” has ${workdays(n)} to spare then.`,
  broken: ({ step, other }: Step & { other: string }) =>
    `“${step}” would be due before “${other}”, which it waits for.`,
  hard: ({ step, day }: Step & Day) => `“${step}” cannot move from ${day}. Missed, it cannot be made good.`,
  save: "Save this date",
  fixedHint: "A date set by hand is a fixed date: it stays when the customer's date moves.",
  fixedNow: "This is a fixed date.",
  follows: ({ n, other }: N & { other: string }) =>
    n === 0
      ? `It follows ${other}: the same day.`
      : `It follows ${other}: ${Math.abs(n)} ${pl(Math.abs(n), "day", "days")} ${n < 0 ? "before" : "after"}.`,
  customersDate: "the customer's date",
  ruleTitle: "Let the date follow another one",
  anchor: "It follows",
  anchors: {
    target: "the customer's date",
    due: "the date of another step",
    done: "the day on which another step is done",
    fixed: "nothing: keep it as a fixed date",
  },
  other: "Which step",
  days: "By how many days",
  daysHint: "Before it: a minus sign, such as -8. After it: 3.",
  unit: "Which days count",
  units: { calendar: "every day", working: "working days only" },
  ruleShow: "Show what this changes",
  ruleSave: "Save this rule",
  ruleGives: ({ day }: Day) => `By this rule the step is due ${day}.`,

  worksTitle: "When each side works",
  worksLead: "A step falls on a day on which whoever has it works; a meeting on a day on which both do.",
  works: "Days of work",
  off: "Days off",
  offHint: "One to a line, such as 2026-12-25.",
  offNone: "No days off noted.",
  country: "Country",
  countryHint: "Its public holidays are proposed; you can change the list.",
  propose: "Propose public holidays",
  proposed: ({ n }: N) => `${n} public ${pl(n, "holiday", "holidays")} stand in the list below. Nothing is saved yet.`,
  breaks: "Longer breaks",
  breaksHint: "From the first to the last day on which nobody works, such as the end of the year.",
  breakFrom: "From",
  breakTo: "To",
  change: ({ company }: { company: string }) => `Change for ${company}`,
};
