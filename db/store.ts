// The port: everything the product asks of a database, async, in the product's words. What implements it lives in
// db/sqlite; contract tests in tests/store run on each implementation.

import type { Head, SealedFact } from "~/domain/chain";
import type { ReaderStore, SentLetter } from "./store-readers";

export type * from "./store-readers";

export type ContentRow = { commitment: string; stream: string; seq: number; salt: Uint8Array; json: string };
export type SignedHead = { stream: string; epoch: number; seq: number; hash: string; at: string; signature: string };

export type LetterState = "queued" | "sending" | "sent" | "kept" | "dropped" | "unknown" | "dead";
/** A letter as a command writes it: kind and ids only; texts are rendered when it goes out. */
export type LetterDraft = {
  dedupe: string;
  kind: string;
  personId: string | null;
  address: string;
  payload: { [key: string]: string | number | boolean | null };
  notBefore: string;
};
export type Letter = LetterDraft & {
  letterId: string;
  workspaceId: string;
  planId: string | null;
  createdAt: string;
  state: LetterState;
  attempts: number;
  firstAttemptAt: string | null;
  frozen: string | null;
  sentAt: string | null;
  providerId: string | null;
  problem: string | null;
};

export type LinkRow = {
  linkId: string;
  planId: string;
  personId: string | null;
  generation: number;
  expiresAt: string;
  endedAt: string | null;
};
export type SessionRow = {
  sessionId: string;
  planId: string;
  linkId: string;
  personId: string;
  createdAt: string;
  mailboxAt: string | null;
  endedAt: string | null;
};
export type CodeRow = {
  codeId: string;
  planId: string;
  sessionId: string;
  personId: string;
  textHash: string;
  createdAt: string;
  expiresAt: string;
  tries: number;
  usedAt: string | null;
};

/** Changes of access that belong to the facts of the same act. */
export type AccessChange =
  | { do: "openLink"; link: LinkRow }
  | { do: "raiseLink"; linkId: string; generation: number; expiresAt: string; at: string }
  | { do: "endLink"; linkId: string; at: string }
  | { do: "useCode"; codeId: string; at: string }
  | { do: "proveMailbox"; sessionId: string; at: string };

export type AnswerRow = {
  planId: string;
  actor: string;
  requestId: string;
  inputHash: string;
  answer: string;
  at: string;
};
export type SummaryRow = {
  workspaceId: string;
  planId: string;
  audience: string;
  shape: number;
  at: string;
  body: string;
};
export type BlobRow = {
  blobId: string;
  planId: string;
  lane: string;
  sha256: string;
  bytes: number;
  type: string;
  at: string;
};

/** What lies beside the record about a person: found by ids, and in rendered letters by the texts themselves. */
export type Forgotten = {
  planId: string;
  personId: string;
  /** Names and addresses that no kept rendering of a letter may still hold. */
  texts: string[];
  /** Counters whose key tells of the person. */
  limits: string[];
  blobs: string[];
  /** Answers that nobody will ask for again: they hold hashes of what was typed. */
  answersBefore: string;
};

/** Everything one act writes, in one transaction, refused as a whole unless every head still stands. */
export type Batch = {
  expected: Head[];
  facts: SealedFact[];
  contents: ContentRow[];
  signedHeads: SignedHead[];
  letters: Letter[];
  access: AccessChange[];
  summaries: SummaryRow[];
  blobs: BlobRow[];
  /** Drafts that this act turned into facts. */
  dropDrafts: { planId: string; lane: string; document: string }[];
  /** Commitments whose content and salt go (INV-38: the record still verifies). */
  erase: string[];
  /** What else goes with a person who is erased; null for every other act. */
  forget: Forgotten | null;
  answer: AnswerRow | null;
};
/** The database cannot take anything now (full disk, read-only file, somebody else's lock): nothing was written. */
export class Unwritable extends Error {
  // Told by its name, so that it is known across bundles of the same code.
  override name = "Unwritable";
}

/** stale: somebody was faster; used: the code was spent meanwhile; doubled: this requestId has just been answered. */
export type Appended = "stored" | "stale" | "used" | "doubled";

export type DraftRow = {
  planId: string;
  lane: string;
  document: string;
  blockId: string;
  revision: number;
  body: string;
  by: string;
  at: string;
};

export type Store = ReaderStore & {
  /** The last position of each stream, in the order asked; an empty stream has seq 0. */
  heads(streams: string[]): Promise<Head[]>;
  /** Facts of a stream after `seq`, oldest first. */
  factsAfter(stream: string, seq: number, limit?: number): Promise<SealedFact[]>;
  /** Newest facts first, before `seq` (0 = from the end), for paging. */
  factsBefore(stream: string, seq: number, limit: number): Promise<SealedFact[]>;
  factsAbout(stream: string, subject: string, limit: number): Promise<SealedFact[]>;
  contentsAfter(stream: string, seq: number): Promise<Map<string, ContentRow>>;
  /**
   * What several streams hold after these heads, as of one moment: a fact of one stream never shows without what another
   * one held when it was sealed. Facts are in the order of the heads, oldest first.
   */
  readAfter(heads: Head[]): Promise<{ facts: SealedFact[][]; contents: Map<string, ContentRow> }>;
  contentsOf(commitments: string[]): Promise<Map<string, ContentRow>>;
  append(batch: Batch): Promise<Appended>;
  answer(planId: string, actor: string, requestId: string): Promise<AnswerRow | null>;
  signedHeads(stream: string): Promise<SignedHead[]>;

  link(linkId: string): Promise<LinkRow | null>;
  linksOf(planId: string): Promise<LinkRow[]>;
  session(sessionId: string): Promise<SessionRow | null>;
  openSession(session: SessionRow): Promise<void>;
  code(codeId: string): Promise<CodeRow | null>;
  /** Codes of a person since an instant, newest first. */
  codesSince(personId: string, since: string): Promise<CodeRow[]>;
  /** Writes a code and the letter that carries it. */
  issueCode(code: CodeRow, letter: Letter): Promise<void>;
  /** Counts one guess; false when five have been made or the code is spent or over. */
  tryCode(codeId: string, now: string): Promise<boolean>;

  summaries(workspaceId: string, audience: string): Promise<SummaryRow[]>;
  snapshot(planId: string, audience: string): Promise<{ heads: string; fold: number; body: string } | null>;
  keepSnapshot(row: { planId: string; audience: string; heads: string; fold: number; body: string }): Promise<void>;

  draft(planId: string, lane: string, document: string): Promise<DraftRow[]>;
  draftDocuments(planId: string, lane: string): Promise<{ document: string; at: string }[]>;
  /** Writes a block if its revision still stands (0 = new); the row as it is now when not. */
  saveBlock(row: DraftRow): Promise<{ saved: true } | { saved: false; now: DraftRow | null }>;
  dropBlock(row: {
    planId: string;
    lane: string;
    document: string;
    blockId: string;
    revision: number;
  }): Promise<boolean>;

  blob(blobId: string): Promise<BlobRow | null>;

  /** Queues a letter outside any act (staff letters, reminders); a second one with the same key is ignored. */
  queueLetter(letter: Letter): Promise<void>;
  /** Takes due letters under a lease; a crash gives them back when it ends. */
  claimLetters(now: string, leaseUntil: string, limit: number): Promise<Letter[]>;
  /**
   * Freezes what was rendered; only the first freeze counts. `told` is what the letter reminds its reader of: it is
   * written with the freeze that counts and never again.
   */
  freezeLetter(
    letterId: string,
    frozen: string,
    now: string,
    told?: { reader: string; what: string[] },
  ): Promise<string>;
  settleLetter(
    letterId: string,
    outcome:
      | { state: "sent"; at: string; providerId: string }
      | { state: "kept"; at: string }
      | { state: "dropped" | "unknown" | "dead"; problem: string }
      | { state: "queued"; notBefore: string; problem: string },
  ): Promise<void>;
  letter(letterId: string): Promise<SentLetter | null>;
  /** Whether a letter with this key was ever queued. */
  isQueued(dedupe: string): Promise<boolean>;
  lettersOf(filter: { workspaceId: string; planId?: string; kind?: string; limit: number }): Promise<SentLetter[]>;

  /** Takes `cost` tokens from a bucket refilled to `capacity` every `perSeconds`; false when empty (T-12). */
  take(bucket: { key: string; capacity: number; perSeconds: number; now: string }): Promise<boolean>;
  logSecurity(entry: { at: string; what: string; detail: string }): Promise<void>;
  /** Raised whenever another process wrote to the file. */
  dataVersion(): Promise<number>;
  /** Streams that begin with a prefix, for checks and boot. */
  streams(prefix: string): Promise<string[]>;
  check(): Promise<string[]>;
  /** Rewrites the file so that no erased byte is left in its free places or its log; false when a reader is in the way. */
  scrub(): Promise<boolean>;
  close(): Promise<void>;
};
