// Everything that can be true about a plan. A plan is what you get by folding these (evolve.ts).
// `data` is sealed as it stands: ids, codes, dates, integers. `said` is what a person is or wrote: each part is
// sealed only as a commitment and can be erased, so the fold reads `null` where it once stood.

import type { AgreementKinds } from "./facts/agreement";
import type { AnswersKinds } from "./facts/answers";
import type { ConfirmationsKinds } from "./facts/confirmations";
import type { ContractKinds } from "./facts/contract";
import type { CriteriaKinds } from "./facts/criteria";
import type { GatesKinds } from "./facts/gates";
import type { LettersKinds } from "./facts/letters";
import type { MeetingsKinds } from "./facts/meetings";
import type { OffersKinds } from "./facts/offers";
import type { PeopleKinds } from "./facts/people";
import type { PlansKinds } from "./facts/plans";
import type { ScheduleKinds } from "./facts/schedule";
import type { SidesKinds } from "./facts/sides";
import type { StepsKinds } from "./facts/steps";
import type { VoicesKinds } from "./facts/voices";
import type { Language } from "./language";

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
  /** The deciding person in whose place a stand-in signed. */
  inPlaceOf?: string | null;
};
export type SignedWords = { statement: string; typedName: string };
export type Connection = { ip: string; agent: string };

export type StepField = "title" | "why" | "deliverable" | "acceptance";
export type StepSetting = "ownerId" | "counterpartId" | "reviewerId" | "dueOn" | "supporters" | "dependsOn" | "hard";
export type PlanText = "subject" | "reasonToAct" | "capabilities" | "expectedValue" | "consequence" | "targetReason";

/** Nothing beyond the fact itself. */
export type None = Record<string, never>;

/** kind → its sealed data and its erasable parts, area by area. */
export type Kinds = PlansKinds &
  PeopleKinds &
  StepsKinds &
  ConfirmationsKinds &
  AgreementKinds &
  GatesKinds &
  CriteriaKinds &
  AnswersKinds &
  MeetingsKinds &
  OffersKinds &
  ScheduleKinds &
  VoicesKinds &
  SidesKinds &
  LettersKinds &
  ContractKinds;

export type * from "./facts/agreement";
export type * from "./facts/answers";
export type * from "./facts/confirmations";
export type * from "./facts/contract";
export type * from "./facts/criteria";
export type * from "./facts/gates";
export type * from "./facts/letters";
export type * from "./facts/meetings";
export type * from "./facts/offers";
export type * from "./facts/people";
export type * from "./facts/plans";
export type * from "./facts/schedule";
export type * from "./facts/sides";
export type * from "./facts/steps";
export type * from "./facts/voices";

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
