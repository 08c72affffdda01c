import { capital, plural } from "../plural";
import { count } from "./common";

const pl = plural("en");
type Day = { day: string };
type N = { n: number };
type Who = { who: string };
type Company = { company: string };

function waits({ you, them, company }: { you: number; them: number; company: string }): string {
  if (you === 0 && them === 0) return "Nothing is waiting.";
  if (you === 0) return `Nothing waits for you today, ${count(them)} for ${company}.`;
  const yours = `${capital(count(you))} ${pl(you, "thing waits", "things wait")} for you`;
  return them === 0 ? `${yours}.` : `${yours}, ${count(them)} for ${company}.`;
}

export const plan = {
  headline: {
    draft: ({ company }: Company) => `This plan is a draft. ${company} has not seen it yet.`,
    onCourse: ({ day }: Day) => `On course for ${day}.`,
    late: ({ day, n }: Day & N) =>
      `For ${day}, with ${count(n)} ${pl(n, "step", "steps")} past ${pl(n, "its", "their")} date.`,
    waits,
    stopOn: ({ day }: Day) => `You can stop on ${day} in one form.`,
    stopAnyDay: "You can stop on any day in one form.",
    stopAnyDayAsked: ({ day }: Day) => `You can stop on any day in one form; the plan asks you on ${day}.`,
    theyCanStopOn: ({ company, day }: Company & Day) => `${company} can stop on ${day} in one form.`,
    deciding: ({ who }: Who) => `The decision is with ${who}.`,
    decidedYes: ({ who, day }: Who & Day) => `${who} decided yes on ${day}.`,
    decidedNo: ({ who, day }: Who & Day) => `${who} decided no on ${day}. Nothing more is asked of anybody.`,
    stopped: ({ who, day }: Who & Day) => `${who} stopped this plan on ${day}. Nothing more is asked of anybody.`,
    takeBackUntil: ({ when }: { when: string }) => `This can be taken back until ${when}.`,
    frozen: "This plan has ended. Everything on it can still be read and taken away.",
    postponed: ({ who, day }: Who & Day) => `${who} will decide on another day and suggests ${day}.`,
  },

  title: ({ vendor, customer }: { vendor: string; customer: string }) => `${customer} and ${vendor}`,
  anchor: { contract_signature: "Contract signed", decision_meeting: "Day of decision", go_live: "In use" },
  customersDate: ({ company }: Company) => `The date of ${company}`,
  because: ({ reason }: { reason: string }) => `because: ${reason}`,
  proposedBy: ({ company }: Company) => `proposed by ${company}`,
  confirmedDate: ({ who }: Who) => `confirmed by ${who}`,
  confirmDate: "Confirm this date",
  suggestDate: "Suggest another date",
  suggestedDate: ({ company, day, reason }: Company & Day & { reason: string }) =>
    `${company} suggests ${day}: ${reason}`,
  takeDate: ({ day }: Day) => `Move to ${day}`,
  moveDate: "Move the date",
  moveReason: "Why does the date move?",
  moveEffect: ({ n }: N) =>
    n === 0 ? "No open step moves with it." : `${capital(count(n))} open ${pl(n, "step moves", "steps move")} with it.`,
  fixedDates: "Steps with a fixed date stay where they are.",
  daysLeft: ({ n }: N) => `${n} ${pl(n, "day", "days")} left`,
  edition: ({ n }: N) => `Edition ${n}`,

  nextTitle: "Your next step",
  nextOf: ({ who }: Who) => `Next step of ${who}`,
  nextNone: "Nothing waits for you today.",
  nextNoneThen: ({ who, step, day }: Who & Day & { step: string }) =>
    `The next step is with ${who}: “${step}”, ${day}.`,
  nextNothing: "Every step is done or does not apply.",
  goTo: "Go to this step",
  asks: ({ who }: Who) => `${who} asks you`,

  views: { mine: "Mine", all: "All", timeline: "Timeline", print: "Print" },
  viewsLabel: "Show",
  stages: "Phases",
  steps: "Steps",
  stepsOf: ({ done, of }: { done: number; of: number }) => `${done} of ${of} done`,
  strip: "Phases of the plan, with today and the days on which you can stop",
  stripToday: "today",
  stripStop: ({ day }: Day) => `You can stop here: ${day}`,
  checkpoint: "Checkpoint",
  challenge: "What is often hard here",
  laterSoFar: ({ list }: { list: string }) => `Later than planned so far: ${list}.`,
  waitingTitle: "Waiting for",
  waitingYou: ({ n }: N) => `${n} for you`,
  waitingSide: ({ n, company }: N & Company) => `${n} for ${company}`,
  peopleTitle: "People",
  peopleMore: ({ n }: N) => `and ${n} more`,
  changesTitle: "Since you were here",
  changesLast: "Last changes",
  stageOf: ({ n, of }: { n: number; of: number }) => `Phase ${n} of ${of}`,
  stageAfter: "After which phase?",
  addStage: "Add a phase",
  becauseLabel: "Why (optional)",
  becauseHint: "Both sides have agreed to this plan. What you save here is suggested to the other side.",
  agreementTitle: "Agreement",
  agreementNone: "Neither side has agreed to this plan yet.",
  agreementOne: ({ company }: { company: string }) => `${company} has agreed to this plan; the other side has not yet.`,
  agreementVoid: ({ company }: { company: string }) => `Something changed, so ${company}’s agreement no longer holds.`,
  agreementBoth: "Both sides have agreed to this plan.",
  agreementOpen: "See the agreement",
  suggestionsOpen: ({ n }: { n: number }) => (n === 1 ? "One suggested change" : `${n} suggested changes`),
  agreeTitle: "Agree to this plan",
  agreeLead: ({ company }: { company: string }) =>
    `${company} has agreed to it in writing. Read it, and agree if it suits you.`,
  answerTitle: ({ n }: { n: number }) => (n === 1 ? "Answer a suggested change" : `Answer ${n} suggested changes`),
  answerLead: ({ company }: { company: string }) => `${company} suggests. Nothing changes before you accept.`,
  answerOpen: "See what is suggested",
  decideTitle: "Your decision",
  decideLead: "The offer is in front of you: yes, no, or on another day. Nothing is decided by opening it.",
  changesNone: "Nothing has changed since you were here.",
  changesMore: ({ n }: N) => `${n} more ${pl(n, "change", "changes")}`,
  addedBy: ({ company }: Company) => `added by ${company}`,
  addedByWho: ({ who, company }: Who & Company) => `${who}, ${company}, added this`,
  askColleague: "Ask a colleague",
  invite: "Invite somebody",
  addPrivate: "Add something only we see",
  addStep: "Add a step",
  addStepTo: ({ stage }: { stage: string }) => `Add a step to “${stage}”`,
  takeAway: "Take it with you",
  takeA4: "One page, A4",
  takeSheet: "Spreadsheet",
  takeCalendar: "Calendar",
  takeAll: "Everything, in open formats",
  stopLink: "Stop here",
  stopLead: "You can stop on any day. It takes one form, no call, and no reason unless you want to give one.",
  offerOn: ({ company, day }: Company & Day) => `${company} will present its offer on ${day}.`,
  offerThere: ({ day }: Day) => `The offer was presented on ${day}.`,
  review: "Review",
  offerOpen: "Open the offer",
  meetingsTitle: "Meetings",
  meetingRecord: "Record a meeting",
  minutesDue: ({ day }: Day) => `Minutes due by ${day}`,
  minutesOverdue: ({ day }: Day) => `Minutes were due by ${day}`,
  minutesSent: "Minutes sent",
  minutesLate: ({ day }: Day) => `Minutes sent late, were due by ${day}`,
  minutesOf: ({ meeting }: { meeting: string }) => `Minutes: ${meeting}`,
  recordLink: "History",
  reading: "You are reading through a link for readers. A personal link lets you take part.",

  facts: "What this plan is about",
  texts: {
    subject: "Subject",
    targetReason: "Why this date",
    reasonToAct: "Reason to act",
    capabilities: "What it must be able to do",
    expectedValue: "What it should bring",
    consequence: "What happens if that day is missed",
  },
  criticalOn: "A day that cannot move",
  criticalNone: "There is no such day",
  textEmpty: "Not written yet.",

  shareTitle: "Share this plan",
  shareLead: ({ company }: Company) =>
    `The people of ${company} below each get one mail with their own link. From then on both sides may edit.`,
  shareNow: ({ n }: N) => `Share and send ${n} ${pl(n, "invitation", "invitations")}`,
  shareNobody: "Name at least one person of the customer first.",
  lettersOnTheWay: ({ n }: N) => `${capital(count(n))} ${pl(n, "letter is", "letters are")} on the way.`,
  lettersHere: "No mail leaves this workspace yet: read them among the mails.",
  deciderNamed: ({ who, company }: Who & Company) => `${who} is named as deciding by ${company}.`,
  deciderConfirm: "Confirm it or change it.",

  emptyMine: "Here stand the steps that are yours. None is open at the moment.",
  emptyAll: "Here stand the steps of both sides, each with an owner and a date. Add the first one.",
  emptyStage: "No steps in this phase.",
  emptyMeetings: "Here stand the meetings and their minutes, so that everybody reads the same. Record the first one.",
  emptyPeople: "Here stand the people of both sides. Invite those whom the decision concerns.",
  emptyPrivate: "Here you can keep steps, notes and files that only your side sees.",

  checkTitle: "Worth a look",
  checkLead: "Both sides see these notes. They stop nothing.",
  check: {
    manyStages: "The plan has more than ten phases.",
    noExit: "There is no day on which the customer is asked whether to stop.",
    noCustomerStep: "Within the next fourteen days no step is the customer's.",
    fewPeople: "Fewer than two people of the customer have taken part so far.",
    afterEvent: "The customer's date is after the day that cannot move.",
    asksOpinion: "A confirmation asks for an opinion. A fact is easier to confirm.",
    nobodyDecides: "Nobody is confirmed yet as deciding for the customer.",
  },
};
