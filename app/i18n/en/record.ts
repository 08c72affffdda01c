import { plural } from "../plural";

const pl = plural("en");

export const record = {
  title: "History",
  lead: "Every change, with who and when. Entries are added and never rewritten.",
  entry: ({ n }: { n: number }) => `Entry ${n}`,
  count: ({ n }: { n: number }) => `${n} ${pl(n, "entry", "entries")}`,
  by: ({ who, when }: { who: string; when: string }) => `${who}, ${when}`,
  how: ({ how }: { how: string }) => `known by: ${how}`,
  system: "the system",
  lane: { shared: "both sides see this", vendor: "only us", customer: "only us" },
  filterAll: "All entries",
  filterSigned: "Signed",
  filterStep: "This step",
  filterPerson: "This person",
  before: "Before",
  after: "After",
  details: "Details",
  hash: "Check value",
  previous: "Check value of the entry before",
  text: "Text as it was read",
  empty: "Nothing has happened here yet.",

  checkTitle: "Check the history",
  checkLead: "Each entry carries a check value made from the one before. If one was changed, the check names it.",
  check: "Check now",
  checkValid: ({ n }: { n: number }) => `All entries up to entry ${n} fit together. Nothing among them was changed.`,
  checkBroken: ({ n }: { n: number }) =>
    `Entry ${n} was changed after it was written. The entries before it fit together.`,
  checkBehind: ({ n }: { n: number }) => `Entries after entry ${n} are missing. A receipt names a later one.`,
  checkSample: "This is a sample; nothing in it is evidence.",
  proves:
    "What this shows: the words, their order and their times are as they were written. It does not show who sat at the keyboard.",

  takeTitle: "Take it with you",
  takeLead: "Everything your side sees, in open formats, with what is needed to check it without us.",
  takeRecord: "Complete history",
  takePlan: "Plan as PDF",
  takeOffer: "Offer as PDF",
  takeSheet: "Steps as a spreadsheet",
  takeCalendar: "Dates as a calendar file",
  takeMinutes: "Minutes as PDF",

  laneTab: { shared: "Both sides", own: "Only us" },
  lanes: "Which part",
  signedBy: "Signed: see the receipt",
  head: "Check value of the last entry",
  key: "Signed with the key",
  takeLines: "Complete history, one entry on each line",
  backToNewest: "Newest entries",
  acts: {
    "verifier.sign": "Confirmation",
    "verifier.withdraw": "Taking a confirmation back",
    "exit.answer": "Answer: continue or stop",
    "stop.takeBack": "Taking a stop back",
    "decision.give": "Decision",
    "decision.postpone": "Decide on another day",
    "target.confirm": "Confirm the customer's date",
    "decider.confirm": "Confirm who decides",
    "mailbox.confirm": "Confirm a mailbox",
  },
};
