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
  staffInvitation: true,
};
export const letterKinds = Object.keys(kinds) as LetterKind[];

export const isLetterKind = (kind: string): kind is LetterKind => Object.hasOwn(kinds, kind);

/** Kinds that belong to a binding act: nobody can unsubscribe from them, so they carry no List-Unsubscribe. */
export const bindingKinds: ReadonlySet<LetterKind> = new Set(["code", "receipt", "decisionRequested"]);

/** Why a letter was never sent; stands in the outbox beside it. */
export type Drop = "frozen" | "removed" | "overtaken" | "silenced" | "suppressed";
