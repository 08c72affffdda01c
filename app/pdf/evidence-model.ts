/**
 * What the last pages of a document say about it: everything that its proof rests on. A field is never left out because
 * it is empty; an empty text is printed as "not recorded".
 */

/** One thing that evidence is asked for. Each has its label in every language. */
export type EvidenceField =
  | "planId"
  | "opened"
  | "openedBy"
  | "appVersion"
  | "termsHash"
  | "erased"
  | "signer"
  | "typedName"
  | "address"
  | "company"
  | "role"
  | "addedBy"
  | "codeId"
  | "codeSent"
  | "codeUsed"
  | "opening"
  | "signedAt"
  | "strength"
  | "ip"
  | "agent"
  | "session"
  | "textHash"
  | "consentHash"
  | "entry";

/** `hash`: set in figures that can be compared by eye. */
export type EvidenceRow = { field: EvidenceField; text: string; hash?: boolean };

export type PdfEvidence = {
  /** Number of entries in the shared history up to the head. */
  entries: number;
  /** Public address of the checking page, and of the published keys; printed as text. */
  checkAt: string;
  keysAt: string;
  /** Fingerprint of the key that signs the heads; absent while there is none. */
  keyFingerprint?: string;
  /** Fingerprint of the certificate that seals this file, and whether an authority stamps its time. */
  seal: { certificate: string; operator: string; stamped: boolean };
  /** About the plan as a whole. */
  plan: EvidenceRow[];
  /** Who signed, one block for each signature that counted when it was made; taken back ones too. */
  signatures: { title: string; rows: EvidenceRow[] }[];
  /** Consent to the electronic form, word for word. */
  consents: { who: string; at: string; text: string; hash: string }[];
  /** Further lines of the history worth printing: what, who, when. */
  lines: { what: string; who: string; at: string }[];
};
