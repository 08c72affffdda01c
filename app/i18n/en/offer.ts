import type { OfferSectionKey } from "~/domain/facts";

type Version = { version: string };
type Who = { who: string };
type Day = { day: string };

const sections: Record<OfferSectionKey, string> = {
  summary: "On one page",
  goals: "Your goals and challenges",
  opportunity: "What it can bring",
  concept: "What is offered, in plain words",
  framework: "Term, price, service and what must be in place",
  investment: "What it costs",
  return: "What comes back",
  implementation: "How it is put into use, with dates",
  annex: "Technical annex",
};

export const offer = {
  title: "Offer",
  of: ({ company }: { company: string }) => `Offer of ${company}`,
  sections,
  sectionHints: {
    summary: "What was agreed before, and what is new.",
    goals: "In the customer's own words, as they stand on the plan.",
    opportunity: "Figures that the customer has confirmed.",
    concept: "So that the whole group understands it.",
    framework: "Term, price structure, service levels; access, approvals and preparations that are needed.",
    investment: "The exact amount alone on the first line, then by when and how it is paid.",
    return: "The expected return, and how it was calculated.",
    implementation: "The steps after the decision, with their dates.",
    annex: "For those who check the technology.",
  },
  before: ({ company, day }: Day & { company: string }) =>
    `${company} will present its offer on ${day}. Until then nobody on your side sees it.`,
  beforeNoDay: ({ company }: { company: string }) => `${company} will present its offer here. No day is set yet.`,
  presentedOn: ({ version, day, who }: Version & Day & Who) => `Version ${version}, presented by ${who} on ${day}`,
  stateDraft: "draft, not presented",
  statePresented: "presented, not agreed",
  stateAgreed: "agreed",
  stateAgreedBy: ({ who, day }: Who & Day) => `agreed: ${who} decided yes on ${day}`,
  stateReplaced: ({ version }: Version) => `replaced by version ${version}`,
  stateDeclined: "not agreed: decided no",
  version: ({ version }: Version) => `Version ${version}`,
  pdf: "Offer as PDF",
  pdfNoStamp:
    "No PDF now: the time-stamp authority that confirms its time does not answer. Try again in a few minutes.",
  pdfSealed: "Sealed by whoever runs this page. Anybody can check it; the file says how.",

  draftTitle: "Draft of the offer",
  draftLead: "The customer sees nothing of it before it is presented.",
  sectionEmpty: "Nothing written yet.",
  present: "Present the offer",
  presentLead: ({ company }: { company: string }) =>
    `From this moment everybody of ${company} on this plan can read it. This version cannot be changed any more; a change makes a new one.`,
  presentOpen: "These confirmations are still missing",
  presentAnyway: "Why is it presented all the same?",
  newVersion: "Prepare a new version",

  ask: "Ask for the decision",
  askWho: "Who decides",
  askMessage: "A few words to them (optional)",
  asked: ({ who, day }: Who & Day) => `${who} asked for the decision on ${day}.`,
  decideTitle: "Your answer",
  decideLead: "Yes, no or another day are equally good answers. Each takes one form.",
  yes: "Yes",
  no: "No",
  another: "Another day",
  yesMeans: ({ version }: Version) => `Yes makes version ${version} the agreed one. It is not the contract.`,
  noMeans: "No ends this plan at once. It needs no reason and no call.",
  anotherMeans: "You suggest a day. This is not recorded as a decision.",
  anotherDay: "On which day do you want to decide?",
  anotherReason: "Reason",
  decidedYes: ({ who, day }: Who & Day) => `${who} decided yes on ${day}.`,
  decidedNo: ({ who, day }: Who & Day) => `${who} decided no on ${day}.`,
  reasons: "Reasons given",
  stillOpen: ({ who }: Who) => `Still to decide: ${who}.`,
  unconfirmed: ({ company }: { company: string }) =>
    `${company} has named you as deciding. Somebody of your side confirms this first, on the page with the people.`,
  suggestDay: "Suggest this day",
  postponedBy: ({ who, day }: Who & Day) => `${who} suggests to decide on ${day}.`,
  early: ({ reason }: { reason: string }) => `Presented before everything was confirmed, because: ${reason}`,
  confirmedTitle: "What was confirmed",
  stopsTitle: "Where you can stop",
  stepsTitle: "Steps and dates",
  versions: "Versions",
  answered: "Your answer is recorded.",
  receipt: "Receipt",

  write: "Write the offer",
  sectionTitle: "Title",
  sectionText: "Text",
  textForm:
    "An empty line begins a paragraph. Lines with “- ” or “1. ” make a list, “# ” a heading, “| a | b |” a table with its labels in the first line.",
  check: "Check and present",
  checkTitle: "What the customer will read",
  stillMissing: "These sections still need a text",
  overrideHint: "The customer reads this reason.",
  backToDraft: "Back to the draft",
  showTo: ({ who }: Who) => `Who decides: ${who}`,
  vendorOnly: ({ who }: Who) => `${who}: not confirmed by the customer as deciding`,
};
