import { plural } from "../plural";
import { ours } from "./ours";

const pl = plural("en");
type Who = { who: string };
type N = { n: number };

export const voices = {
  /** What a side keeps for itself, what it opens, and who joins by a link that was handed on. */
  ours,
  title: "Questions and risks",
  lead: "What is asked, what could get in the way, and what worries somebody. Both sides read all of it.",
  allSettled: "Nothing is open.",
  counts: ({ questions, risks }: { questions: number; risks: number }) =>
    `${questions} open ${pl(questions, "question", "questions")}, ${risks} open ${pl(risks, "risk", "risks")}`,
  yours: "For you",
  onStep: "About",

  questions: "Questions",
  questionsNone: "No questions yet. Anybody of either side can ask one.",
  ask: "Ask a question",
  askText: "Your question",
  kind: "What it is about",
  kinds: { technical: "technical matters", commercial: "commercial matters" },
  whoAnswers: "Who answers",
  otherLead: "whoever leads on the other side",
  askedBy: ({ who, when }: Who & { when: string }) => `Asked by ${who}, ${when}`,
  withWhom: ({ who }: Who) => `with: ${who}`,
  answer: "Answer",
  answerText: "Your answer",
  answeredBy: ({ who, when }: Who & { when: string }) => `Answered by ${who}, ${when}`,
  accept: "This answers it",
  acceptedBy: ({ who, when }: Who & { when: string }) => `Closed by ${who}, ${when}`,
  waitsForAsker: ({ who }: Who) => `Open until this is accepted by: ${who}.`,
  giveBack: "This is not answered yet",
  giveBackReason: "What is missing?",
  givenBack: "Not answered yet",
  handOn: "Hand it on",
  states: { open: "open", answered: "answered", accepted: "closed" },

  risks: "Risks",
  risksLead: "What could delay the plan or change the decision, and what is done about it.",
  risksNone: "No risks yet. A hunch is enough to raise one.",
  raise: "Raise a risk",
  raiseText: "What could get in the way? One sentence is enough.",
  raised: "It is noted. Whoever looks after it sees it now.",
  raisedBy: ({ who, when }: Who & { when: string }) => `Raised by ${who}, ${when}`,
  fields: {
    text: "What could get in the way",
    effect: "What that would mean",
    mitigation: "What is done about it",
    ownerId: "Who looks after it",
    dueOn: "Until",
  },
  review: "Looked at again today",
  reviewedOn: ({ day, who }: Who & { day: string }) => `Last looked at on ${day} by ${who}`,
  reviewedNever: "Not looked at again since it was raised",
  settle: "How it stands",
  mitigated: "It is dealt with",
  accepted: "We live with it",
  reopen: "It is open again",
  riskStates: { open: "open", mitigated: "dealt with", accepted: "accepted" },

  concerns: "Concerns",
  concernsLead: "Words somebody said, the question asked back, and what came of it.",
  concernsNone: "No concerns noted yet.",
  concernAdd: "Note a concern",
  concernText: "The words as they were said",
  concernWho: "Whose words",
  concernAsked: "The open question asked back",
  concernResolution: "What came of it",
  concernResolved: "Settled",
  concernOpen: "Not settled yet",
  saidBy: ({ who, when }: Who & { when: string }) => `${who}, ${when}`,
  root: "What is behind it",
  rootWhy: "Only your side sees this.",
  roots: {
    value_price: "what it brings does not seem worth its price",
    negotiation: "part of negotiating",
    other: "something else",
  },
  rootText: "In your words",

  openTitle: ({ n }: N) => `${n} open ${pl(n, "point", "points")} before you sign`,
  openLead: "You can sign all the same. Whoever reads your signature later can see that this was open.",
  closed: "Closed ones",
};
