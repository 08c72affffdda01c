// What a plan is made of: people, steps, confirmations, meetings, offers, as they stand after some facts.

import type { Json } from "./chain";
import type {
  By,
  Change,
  Day,
  ExitData,
  ExitOption,
  Guidance,
  Instant,
  Lane,
  MeetingKind,
  MinutesWords,
  OfferSection,
  PersonData,
  Side,
  SignedData,
  StepData,
  Timing,
  VerifierData,
} from "./facts";
import type { Words } from "./language";
import type { Terms } from "./terms";

/** A text, or null once it was erased. */
export type Text<T = string> = T | null;

export type Touch = { by: By; at: Instant; seq: number };

export type Person = PersonData & {
  name: Text;
  email: Text;
  company: Text;
  title: Text;
  addedBy: By;
  addedAt: Instant;
  invitedAt: Instant | null;
  /** Their personal link, once they were invited; its token is derived (access/tokens.server.ts). */
  linkId: string | null;
  generation: number;
  removedAt: Instant | null;
  /** First time they did anything on this plan; the vendor cannot change their address after it. */
  actedAt: Instant | null;
  consentHash: string | null;
  /** A person whom the vendor names as deciding counts only when a customer person confirmed it. */
  deciderConfirmed: boolean;
};

export type Attachment = {
  id: string;
  /** Where it stands: a side may keep a file or link of a shared step to itself. */
  lane: Lane;
  kind: "link" | "file";
  label: Text;
  url: Text;
  bytes: number;
  type: string;
  sha256: string;
  by: By;
  at: Instant;
};

export type Step = Omit<StepData, "after" | "offset"> & {
  lane: Lane;
  /** The rule that gives its day; null = a fixed date. */
  timing: Timing | null;
  after: string | null;
  title: Text<Words>;
  why: Text<Words>;
  deliverable: Text<Words>;
  acceptance: Text<Words>;
  guidance: (Guidance & { role: string }) | null;
  addedBy: By;
  addedAt: Instant;
  ticked: (Touch & { claim: boolean }) | null;
  accepted: Touch | null;
  setAside: (Touch & { reason: Text }) | null;
  removed: (Touch & { reason: Text }) | null;
  /** What is in the way of whoever has to do it; both sides see it. */
  blocked: (Touch & { reason: Text }) | null;
  /** The day both sides agreed on; null before they did. */
  agreedOn: Day | null;
  attachments: Attachment[];
  comments: number;
  /** The placeholder that the others see of a private step; known to its own side only. */
  shownAs: string | null;
  /** Who last changed which field, so that a conflict can say whose text it met (INV-05). */
  touched: { [field: string]: Touch };
};

export type Signature = SignedData & {
  personId: string;
  at: Instant;
  seq: number;
  typedName: Text;
  statement: Text;
  datedOn?: Day;
};

export type Verifier = VerifierData & {
  text: Text<Words>;
  signatures: Signature[];
  reported: Touch | null;
  withdrawn: (Touch & { reason: Text }) | null;
  /** When the last signature that it asked for came in; stays although colleagues join later (INV-15). */
  metAt: Instant | null;
  /** The day that its last signature named, where that day has changed since (H-38); null once it is signed anew. */
  outdated: { on: Day | null; at: Instant } | null;
};

export type ExitPoint = ExitData & {
  question: Text<Words>;
  onExit: Text<Words>;
  /** By what the customer judges whether to go on; "" when none are written. */
  criteria: Text<Words>;
  answer: ExitAnswer | null;
  /** Those who said continue while others who decide have not yet (domain model 2.7, 1). */
  given: ExitAnswer[];
  /** Once only, to a day that the customer chose. */
  extended: (Signature & { on: Day; reason: Text }) | null;
};
export type ExitAnswer = Signature & { answer: Exclude<ExitOption, "extend">; reason: Text };

export type Stage = { id: string; phase: string; title: Text<Words>; challenge: Text<Words>; steps: string[] };
export type Gate = {
  id: string;
  title: Text<Words>;
  verifiers: string[];
  /** Both follow from the confirmations alone (gates.ts): when it passed, and since when it is open again. */
  passedAt: Instant | null;
  reopenedAt: Instant | null;
};

/** By what the customer will say that it was a success. */
export type Criterion = {
  id: string;
  text: Text;
  /** 1 to 10, against the others. */
  weight: number;
  /** Who wrote it last, and when. */
  by: By;
  at: Instant;
  seq: number;
  judged: (Touch & { met: boolean; note: Text }) | null;
};

export type Meeting = {
  id: string;
  stepId: string | null;
  type: MeetingKind;
  startsAt: Instant;
  endsAt: Instant;
  zone: string;
  present: string[];
  absent: string[];
  dueAt: Instant;
  subject: Text;
  aim: Text;
  recordedBy: By;
  recordedAt: Instant;
  minutes: MinutesVersion[];
};
export type MinutesVersion = {
  version: number;
  at: Instant;
  by: By;
  to: string[];
  late: boolean;
  textHash: string;
  words: Text<MinutesWords>;
};

export type OfferVersion = {
  version: number;
  hash: string;
  at: Instant;
  by: By;
  seq: number;
  sections: Text<OfferSection[]>;
  override: Text;
  superseded: boolean;
};
export type Decision = Signature & { answer: "yes" | "no"; version: number; reason: Text };

/** One side's word that it stands behind an edition. */
export type Commitment = Signature & { side: Side; termsHash: string };
/** Both keys turned: the edition on which both sides committed, its terms and their hash. */
export type Agreement = { at: Instant; seq: number; edition: number; termsHash: string; terms: Text<Terms> };

/** A suggested change: what would be written, word for word, once the other side accepts. */
export type Proposal = {
  id: string;
  by: By;
  side: Side;
  at: Instant;
  seq: number;
  edition: number;
  reason: Text;
  changes: Change[];
  /** The words of each change, in the same order; null once erased. */
  said: Text<Json[]>;
  answers: string | null;
  state: "open" | "accepted" | "declined" | "withdrawn" | "superseded";
  /** Who answered it, or what overtook it. */
  closed: (Touch & { reason: Text; proposalId: string | null }) | null;
};
