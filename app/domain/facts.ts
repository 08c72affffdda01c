// Everything that can be true about a plan. A plan is what you get by folding these (evolve.ts).
// `data` is sealed as it stands: ids, codes, dates, integers. `said` is what a person is or wrote: each part is
// sealed only as a commitment and can be erased, so the fold reads `null` where it once stood.

import type { Language, Words } from "./language";

export type Lane = "shared" | "vendor" | "customer";
export type Side = "vendor" | "customer";
/** UTC, ISO 8601 with milliseconds and Z. */
export type Instant = string;
/** YYYY-MM-DD in the plan's zone. */
export type Day = string;

/** How sure we are who acted: the personal link, a mailbox proven within 12 hours, a code for this very text, staff sign-in. */
export type Via = "link" | "mailbox" | "code" | "staff";
export type By = { kind: "person"; id: string; side: Side; via: Via } | { kind: "system" };

export type AnchorKind = "contract_signature" | "decision_meeting" | "go_live";
export type Embargo = "until_presented" | "draft_review";
export type VerifierKind =
  | "written_signoff"
  | "participation"
  | "resource_commitment"
  | "document_provided"
  | "plan_commitment"
  | "readiness_decision"
  | "conditional_approval"
  | "final_decision"
  | "contract_signature";
export type MeetingKind = "value_presentation" | "decision" | "status" | "negotiation" | "kickoff";

/** Who a person is on this plan; `lead` and `decides` are the rights, `roles` what the template's owners refer to. */
export type PersonData = {
  personId: string;
  side: Side;
  roles: string[];
  lead: boolean;
  decides: boolean;
  zone: string;
  language: Language;
  staffId: string | null;
};
export type PersonWords = { name: string; email: string; company: string; title: string };

export type StepData = {
  stepId: string;
  stageId: string;
  /** The step it stands after within its stage; null = first. A private step is anchored the same way. */
  after: string | null;
  ownerSide: Side;
  ownerId: string | null;
  ownerRole: string;
  counterpartId: string | null;
  counterpartRole: string;
  supporters: { side: Side; role: string; personId: string | null }[];
  reviewerId: string | null;
  dueOn: Day;
  /** Calendar days from the customer's date; null = a fixed date. */
  offset: number | null;
  dependsOn: string[];
  hard: boolean;
  optional: boolean;
  meeting: MeetingKind | null;
  /** Left open until the answer that makes it apply (a template's `when`). */
  when: { readiness?: string[]; final?: string[] } | null;
};
export type StepWords = { title: Words; why: Words; deliverable: Words; acceptance: Words };
export type Guidance = { missing: Words; questions: Words[]; answer: string };

export type VerifierData = {
  verifierId: string;
  stepId: string;
  kind: VerifierKind;
  /** 1–9; should not fall along due dates (H-36). */
  level: number;
  /** A role, `each_member`, `each_function_lead`, or "" when people are named. */
  byRole: string;
  byPeople: string[];
};
export type ExitData = { exitId: string; stepId: string; byRole: string; byPeople: string[] };

/** What a binding act keeps: the words as read, in the language read, bound to the edition (INV-39). */
export type SignedData = {
  textHash: string;
  language: Language;
  edition: number;
  strength: Via;
  codeId: string | null;
  /** Age of the code when used, in whole seconds. */
  codeAge: number | null;
  consentHash: string | null;
};
export type SignedWords = { statement: string; typedName: string };
export type Connection = { ip: string; agent: string };

export type OfferSectionKey =
  | "summary"
  | "goals"
  | "opportunity"
  | "concept"
  | "framework"
  | "investment"
  | "return"
  | "implementation"
  | "annex";
export type OfferSection = { key: OfferSectionKey; title: string; body: string };

export type StepField = "title" | "why" | "deliverable" | "acceptance";
export type StepSetting = "ownerId" | "counterpartId" | "reviewerId" | "dueOn" | "supporters" | "dependsOn" | "hard";
export type PlanText = "subject" | "reasonToAct" | "capabilities" | "expectedValue" | "consequence" | "targetReason";

type None = Record<string, never>;

/** kind → its sealed data and its erasable parts. */
export type Kinds = {
  "plan.opened": {
    data: {
      planId: string;
      workspaceId: string;
      anchor: AnchorKind;
      embargo: Embargo;
      targetOn: Day;
      zone: string;
      language: Language;
      currency: string;
      workdays: number[];
      holidays: Day[];
      minutesPolicy: "calendar" | "business";
      sample: boolean;
      trial: boolean;
      key: string;
      app: string;
    };
    said: { words: { vendor: string; customer: string; subject: string; targetReason: string } };
  };
  /** Which template a plan came from is the vendor's own business: it stands in that lane only. */
  "lane.opened": {
    data: { planId: string; lane: Lane; key: string; app: string; template: { id: string; version: number } | null };
    said: None;
  };
  "plan.shared": { data: None; said: None };
  "plan.worded": { data: { field: PlanText }; said: { words: { text: string } } };
  "plan.eventSet": { data: { on: Day | null }; said: None };
  "target.moved": {
    data: { on: Day; moved: { stepId: string; dueOn: Day }[] };
    said: { words: { reason: string } };
  };
  "target.confirmed": { data: { on: Day }; said: None };
  "target.suggested": { data: { on: Day }; said: { words: { reason: string } } };
  "stage.added": {
    data: { stageId: string; after: string | null; phase: string };
    said: { words: { title: Words; challenge: Words } };
  };
  "gate.added": { data: { gateId: string; verifiers: string[] }; said: { words: { title: Words } } };

  "person.added": { data: PersonData; said: { words: PersonWords } };
  "person.changed": {
    data: { personId: string; roles: string[]; lead: boolean; decides: boolean; zone: string; language: Language };
    said: { words: PersonWords };
  };
  "person.invited": { data: { personId: string; linkId: string | null }; said: None };
  "person.removed": { data: { personId: string; to: string | null }; said: { words: { reason: string } } };
  "decider.confirmed": { data: { personId: string }; said: None };
  "link.replaced": { data: { linkId: string; personId: string; generation: number }; said: None };
  "link.ended": { data: { linkId: string; personId: string | null }; said: None };
  "viewer.opened": { data: { linkId: string }; said: None };
  "mailbox.confirmed": { data: { personId: string; codeId: string }; said: { connection: Connection } };
  "consent.given": {
    data: { personId: string; textHash: string; language: Language };
    said: { words: { text: string }; connection: Connection };
  };

  "step.added": { data: StepData; said: { words: StepWords } };
  "step.worded": { data: { stepId: string; field: StepField }; said: { words: { text: string } } };
  "step.set": {
    data: { stepId: string; field: StepSetting; value: string | null | string[] | boolean | StepData["supporters"] };
    said: None;
  };
  "step.moved": { data: { stepId: string; stageId: string; after: string | null }; said: None };
  "step.removed": { data: { stepId: string }; said: { words: { reason: string } } };
  "step.restored": { data: { stepId: string }; said: None };
  "step.setAside": { data: { stepId: string }; said: { words: { reason: string } } };
  "step.takenUp": { data: { stepId: string }; said: None };
  /** `claim`: a vendor reports what the customer did; it stays "reported by" until the customer says so (promise 3). */
  "step.ticked": { data: { stepId: string; claim: boolean }; said: None };
  "step.unticked": { data: { stepId: string }; said: { words: { reason: string } } };
  "step.accepted": { data: { stepId: string }; said: None };
  "step.guided": { data: { stepId: string; role: string }; said: { words: Guidance } };
  "comment.added": { data: { commentId: string; stepId: string }; said: { words: { text: string } } };
  "resource.added": { data: { resourceId: string; stepId: string }; said: { words: { label: string; url: string } } };
  "file.added": {
    data: { fileId: string; stepId: string; sha256: string; bytes: number; type: string };
    said: { words: { name: string } };
  };
  "attachment.removed": { data: { stepId: string; attachmentId: string }; said: None };
  "colleague.asked": { data: { stepId: string; personId: string }; said: { words: { text: string } } };

  "verifier.added": { data: VerifierData; said: { words: { text: Words } } };
  "verifier.worded": { data: { verifierId: string }; said: { words: { text: string } } };
  "verifier.removed": { data: { verifierId: string }; said: None };
  "verifier.reported": { data: { verifierId: string }; said: None };
  "verifier.signed": {
    data: SignedData & { verifierId: string; personId: string };
    said: { words: SignedWords; connection: Connection };
  };
  "verifier.withdrawn": { data: { verifierId: string; personId: string }; said: { words: { reason: string } } };

  "exit.added": { data: ExitData; said: { words: { question: Words; onExit: Words } } };
  "exit.worded": { data: { exitId: string; field: "question" | "onExit" }; said: { words: { text: string } } };
  "exit.removed": { data: { exitId: string }; said: None };
  /** `exitId` null: stopped on a day of their own choosing. */
  "exit.answered": {
    data: SignedData & { exitId: string | null; personId: string; answer: "continue" | "stop" };
    said: { words: SignedWords & { reason: string }; connection: Connection };
  };
  "stop.takenBack": { data: { personId: string; stopSeq: number }; said: { connection: Connection } };

  "meeting.recorded": {
    data: {
      meetingId: string;
      stepId: string | null;
      type: MeetingKind;
      startsAt: Instant;
      endsAt: Instant;
      zone: string;
      present: string[];
      absent: string[];
      dueAt: Instant;
    };
    said: { words: { subject: string; aim: string } };
  };
  "minutes.sent": {
    data: { meetingId: string; version: number; to: string[]; late: boolean; textHash: string; becameSteps: string[] };
    said: { words: MinutesWords };
  };

  "offer.presented": {
    data: { version: number; hash: string; verifiersOpen: string[] };
    said: { sections: { sections: OfferSection[] }; words: { override: string } };
  };
  "decision.requested": { data: { version: number; personIds: string[] }; said: { words: { message: string } } };
  "decision.given": {
    data: SignedData & { personId: string; answer: "yes" | "no"; version: number; offerHash: string };
    said: { words: SignedWords & { reason: string }; connection: Connection };
  };
  "decision.postponed": { data: { personId: string; on: Day }; said: { words: { reason: string } } };

  /** Bounded trace of a refused act: a customer-only act tried by somebody else, or a field conflict (INV-05, INV-10). */
  "attempt.refused": { data: { act: string; reason: string; field: string }; said: { words: { text: string } } };
  "export.made": { data: { document: string; version: number; sha256: string }; said: None };
  "content.erased": { data: { commitments: string[] }; said: None };
  "record.restored": { data: { epoch: number }; said: None };
};

export type MinutesItem = { id: string; text: string };
export type ActionItem = { id: string; text: string; ownerId: string; dueOn: Day; asStep: boolean };
export type MinutesWords = {
  summary: string;
  decisions: MinutesItem[];
  actions: ActionItem[];
  open: string;
  next: string;
};

export type Kind = keyof Kinds;

/** Each part as it was written, or null once erased. */
type Heard<S> = { [P in keyof S]: S[P] | null };

export type FactOf<K extends Kind> = {
  kind: K;
  lane: Lane;
  seq: number;
  at: Instant;
  by: By;
  subject: string;
  data: Kinds[K]["data"];
  said: Heard<Kinds[K]["said"]>;
};
/** A fact as the fold reads it. */
export type Fact = { [K in Kind]: FactOf<K> }[Kind];

export type DraftedOf<K extends Kind> = Pick<FactOf<K>, "kind" | "lane" | "subject" | "data"> & {
  said: Kinds[K]["said"];
};
/** A fact that a command proposes; the door seals it. */
export type Drafted = { [K in Kind]: DraftedOf<K> }[Kind];

/** Drafts a fact in the shared lane unless said otherwise. `subject` is the id that the fact is about. */
export function draft<K extends Kind>(
  kind: K,
  subject: string,
  data: Kinds[K]["data"],
  said: Kinds[K]["said"],
  lane: Lane = "shared",
): Drafted {
  return { kind, lane, subject, data, said } as Drafted;
}
