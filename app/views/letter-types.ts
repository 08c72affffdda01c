// What a mail says, as dates, codes, ids and texts: nothing formatted, nothing in a language yet.

import type { Day, Instant, Side } from "~/domain/facts";
import type { Language, Words } from "~/domain/language";
import type { Drop, LetterKind, ReceiptAct } from "~/domain/letters";
import type { Text } from "~/domain/plan";
import type { PlanDay } from "./reader-day";

/** Where the mail's one button leads; the address itself is made when the letter goes out. */
export type Go =
  | { to: "plan" }
  | { to: "step"; stepId: string }
  | { to: "meeting"; meetingId: string }
  | { to: "agreement" }
  | { to: "people" }
  /** A page of one of several plans; `place` is its address after the plan's. */
  | { to: "place"; planId: string; place: string }
  | { to: "decide" };

export type Named = { name: Text; company: Text; title: Text };
export type StepLine = {
  stepId: string;
  title: Text<Words>;
  why: Text<Words>;
  deliverable: Text<Words>;
  dueOn: Day;
  /** own: the reader does it; confirm: they confirm it; answer: they say whether to go on. */
  part: "own" | "confirm" | "answer";
  /** The words to confirm or the question to answer; "" when the reader does the step itself. */
  words: Text<Words>;
};
export type ExitLine = { question: Text<Words>; dueOn: Day };

/** What every mail about a plan has around it. */
export type Frame = {
  reader: { personId: string; name: Text; email: string; side: Side; language: Language; zone: string };
  mark: "sample" | "trial" | null;
  plan: { id: string; subject: Text; vendor: Text; customer: Text };
  go: Go;
};

export type InvitationView = {
  kind: "invitation";
  inviter: Named | null;
  targetOn: Day;
  targetReason: Text;
  targetConfirmed: boolean;
  first: StepLine | null;
  mine: number;
  steps: number;
  exits: ExitLine[];
  decides: boolean;
  /** Fingerprint of the key that signs this plan's record. */
  key: string;
  asked: { missing: Text<Words>; questions: Words[]; answer: Text } | null;
};
export type CodeView = { kind: "code"; act: string; fingerprint: string; expiresAt: Instant };

export type ReceiptView = {
  kind: "receipt";
  act: ReceiptAct;
  signer: Named & { side: Side };
  own: boolean;
  at: Instant;
  /** What it is about: a step, an exit point's question; null when it is about the plan or the offer. */
  about: Text<Words>;
  answer: "yes" | "no" | "continue" | "extend" | "stop" | null;
  version: number | null;
  /** The exact words, as read and signed. */
  statement: Text;
  typedName: Text;
  reason: Text;
  postponedTo: Day | null;
  edition: number | null;
  strength: "link" | "mailbox" | "code" | "staff";
  codeAge: number | null;
  takeBackUntil: Instant | null;
  proof: {
    seq: number;
    hash: string;
    textHash: string | null;
    key: string;
    head: SignedLine | null;
  };
};

export type MinutesView = {
  kind: "minutes";
  meetingId: string;
  version: number;
  sentBy: Named | null;
  sentAt: Instant;
  subject: Text;
  aim: Text;
  startsAt: Instant;
  endsAt: Instant;
  zone: string;
  present: Named[];
  absent: Named[];
  /** Each part null once erased. */
  summary: Text;
  decisions: string[];
  actions: { text: string; owner: Text; mine: boolean; dueOn: Day }[];
  open: string;
  next: string;
  correctUntil: Day;
  textHash: string;
};
export type MinutesDueView = {
  kind: "minutesDue";
  meetingId: string;
  subject: Text;
  startsAt: Instant;
  zone: string;
  dueAt: Instant;
  /** The last day on which they are on time, in the meeting's zone. */
  dueOn: Day;
  overdue: boolean;
  readers: number;
};
export type DecisionRequestedView = {
  kind: "decisionRequested";
  version: number;
  from: Named | null;
  message: Text;
  deciders: Text[];
  alone: boolean;
  due: Day | null;
};
export type PlanEndedView = {
  kind: "planEnded";
  /** declined: no before the final question; withdrawn: the vendor gave up. */
  how: "stop" | "no" | "declined" | "withdrawn";
  by: Named;
  own: boolean;
  at: Instant;
  reason: Text;
  takeBackUntil: Instant | null;
};
/** `what`: the title of what changed; "" when it is the plan as a whole. */
export type CommitmentVoidView = { kind: "commitmentVoid"; by: Named | null; what: Text<Words> };
export type LinkReplacedView = { kind: "linkReplaced" };

/** `whose`: whom it did not reach, with the address it was sent to. */
export type NotDeliveredView = {
  kind: "notDelivered";
  letter: string;
  outcome: string;
  whose: Named & { email: Text };
};

export type KindView =
  | InvitationView
  | CodeView
  | ReceiptView
  | MinutesView
  | MinutesDueView
  | DecisionRequestedView
  | PlanEndedView
  | CommitmentVoidView
  | NotDeliveredView
  | LinkReplacedView;
export type StaffInvitationView = {
  kind: "staffInvitation";
  name: string;
  role: string;
  email: string;
  language: Language;
};

export type PlanLetterView = Frame & KindView;
/** The day of one mailbox, over all its plans. */
export type DayView = {
  kind: "steps" | "digest";
  reader: { name: Text; email: string; language: Language; zone: string };
  mark: "trial" | null;
  day: Day;
  plans: PlanDay[];
};
export const isDayView = (view: LetterView): view is DayView => "plans" in view;
export type LetterView = PlanLetterView | StaffInvitationView | DayView;
export type ViewOf<K extends LetterKind> = Extract<LetterView, { kind: K }>;
export type Dropped = { drop: Drop };
export const isDropped = (view: LetterView | Dropped): view is Dropped => "drop" in view;

/** A signed head, with all that its signature covers: one line of it is enough to check. */
export type SignedLine = {
  stream: string;
  epoch: number;
  seq: number;
  hash: string;
  at: Instant;
  signature: string;
};
