// Which mails exist and what the row of each carries: ids, numbers and codes. Texts, links and one-time codes are
// never in a letter's payload; they are put in when it goes out. product.md, "Mails", is the list shown to everybody.

/** Binding acts that are receipted to both sides. */
export const receiptActs = [
  "verifier.signed",
  "verifier.withdrawn",
  "exit.answered",
  "stop.takenBack",
  "decision.given",
  "decision.postponed",
  "consent.given",
  "plan.committed",
  "readiness.given",
  "readiness.reconfirmed",
  "approval.given",
  "contract.signed",
] as const;
export type ReceiptAct = (typeof receiptActs)[number];

/** kind → its payload. */
export type LetterPayloads = {
  /** With `stepId` it is "ask a colleague": it brings that step's guidance (H-08 to H-10, H-25). */
  invitation: { linkId: string; generation: number; stepId?: string };
  /** `act` is the command it is for; `fingerprint` begins the hash of the text to be signed, "" proves the mailbox. */
  code: { codeId: string; act: string; fingerprint: string };
  /** `seq` is the fact's place in the shared lane; `subjectId` what it is about (a confirmation, an exit point, …). */
  receipt: { seq: number; act: ReceiptAct; subjectId: string };
  /** Version 1 is the minutes, later ones correct them. */
  minutes: { meetingId: string; version: number };
  minutesDue: { meetingId: string };
  decisionRequested: { version: number };
  /** `seq` is the fact that ended the plan. */
  planEnded: { seq: number };
  linkReplaced: { linkId: string; generation: number };
  /** `seq` is the change that took the commitment at `committed` away (INV-03). */
  commitmentVoid: { seq: number; committed: number };
  /** To whoever looks after the plan: a mail to that person came back, or its owner wants no mail from here. */
  notDelivered: { letterId: string; personId: string; letter: string; outcome: string };
  /** Of a mailbox over all its plans: `day` is the reader's own; `side` decides who may read it in an outbox. */
  steps: { day: string; side: string };
  digest: { day: string; side: string };
  /** To an address; `name` is the invited colleague's. */
  staffInvitation: { invitationId: string; name: string; role: string };
};
export type LetterKind = keyof LetterPayloads;
/** A letter's kind and payload together, so that one tells the other. */
export type LetterContent = { [K in LetterKind]: { kind: K; payload: LetterPayloads[K] } }[LetterKind];

const kinds: { [K in LetterKind]: true } = {
  invitation: true,
  code: true,
  receipt: true,
  minutes: true,
  minutesDue: true,
  decisionRequested: true,
  planEnded: true,
  linkReplaced: true,
  commitmentVoid: true,
  notDelivered: true,
  steps: true,
  digest: true,
  staffInvitation: true,
};
export const letterKinds = Object.keys(kinds) as LetterKind[];

export const isLetterKind = (kind: string): kind is LetterKind => Object.hasOwn(kinds, kind);

/** Kinds that belong to a binding act: nobody can unsubscribe from them, so they carry no List-Unsubscribe. */
export const bindingKinds: ReadonlySet<LetterKind> = new Set(["code", "receipt", "decisionRequested"]);

/** Kinds that belong to a mailbox and not to one plan; one tap silences them. */
export const ownKinds: ReadonlySet<string> = new Set<LetterKind>(["steps", "digest"]);

/** How often somebody wants mail that they did not ask for: daily at most, on Mondays, only what is late, never. */
export const oftens = ["daily", "weekly", "overdue", "none"] as const;
export type Often = (typeof oftens)[number];

/** What a provider reported of a letter it took. `delayed` may still arrive; bounced, complained and failed are final. */
export type DeliveryState = "accepted" | "delayed" | "delivered" | "bounced" | "complained" | "failed";

const ranks: { [state in DeliveryState]: number } = {
  accepted: 1,
  delayed: 2,
  delivered: 3,
  failed: 4,
  bounced: 5,
  complained: 6,
};

/**
 * What is known after one more report: reports come late, doubled and in any order, so knowledge only ever rises. A
 * mailbox may bounce after its gateway said "delivered", and its owner may complain after that; nothing unsays those.
 */
export const laterDelivery = (known: DeliveryState | null, reported: DeliveryState): DeliveryState =>
  known !== null && ranks[known] >= ranks[reported] ? known : reported;

/** Why a letter was never sent; stands in the outbox beside it. */
export type Drop = "frozen" | "removed" | "overtaken" | "silenced" | "suppressed";
