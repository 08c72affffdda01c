// The record's chain: canonical JSON, the three domain tags, sealing and checking.
// The format is described for strangers in docs/record.md. SHA-256 is handed in, so this file needs no platform.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Sha256 = (...parts: (string | Uint8Array)[]) => string;

export const factTag = "countersign/fact/1\n";
export const contentTag = "countersign/content/1\n";
export const headTag = "countersign/head/1\n";
/** What the first fact of a stream names as the one before it. */
export const genesis = "0".repeat(64);

/** One sealed line of a record. `body` is the exact text that was hashed; never serialise it again to check it. */
export type SealedFact = {
  stream: string;
  seq: number;
  at: string;
  kind: string;
  subject: string;
  prev: string;
  hash: string;
  body: string;
};

/** The position of a stream: its last sequence number (0 = empty) and that fact's hash. */
export type Head = { stream: string; seq: number; hash: string };

export const emptyHead = (stream: string): Head => ({ stream, seq: 0, hash: genesis });

/**
 * Canonical JSON: keys sorted by UTF-16 units, no spaces, strings NFC, integers only (RFC 8785 for that subset).
 * Throws on fractions, unsafe integers, lone surrogates and undefined.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new TypeError(`not an integer: ${value}`);
    return String(value);
  }
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new TypeError("a lone surrogate cannot be sealed");
    return JSON.stringify(value.normalize("NFC"));
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(member(value, key))}`).join(",")}}`;
}

function member(object: { [key: string]: Json }, key: string): Json {
  const value = object[key];
  if (value === undefined) throw new TypeError(`nothing to seal under "${key}"`);
  return value;
}

/** The hash of a sealed body. */
export const hashFact = (sha256: Sha256, body: string): string => sha256(factTag, body);

/** What a fact says in place of a text: opens only with the salt and the text (both erasable). */
export const commitTo = (sha256: Sha256, salt: Uint8Array, json: string): string => sha256(contentTag, salt, json);

export type ChainFault = { seq: number; reason: "gap" | "prev" | "hash" | "body" };

/**
 * Walks a stream from its first fact. Answers the head reached, or the first broken entry and what is wrong with it
 * (INV-38). It cannot know of entries cut off the end: for that, compare with a head somebody kept.
 */
export function checkChain(sha256: Sha256, stream: string, rows: Iterable<SealedFact>): Head | ChainFault {
  let head = emptyHead(stream);
  for (const row of rows) {
    const fault = faultOf(sha256, head, row);
    if (fault) return { seq: head.seq + 1, reason: fault };
    head = { stream, seq: row.seq, hash: row.hash };
  }
  return head;
}

function faultOf(sha256: Sha256, head: Head, row: SealedFact): ChainFault["reason"] | null {
  if (row.seq !== head.seq + 1) return "gap";
  if (row.prev !== head.hash) return "prev";
  if (hashFact(sha256, row.body) !== row.hash) return "hash";
  return agrees(row) && bodyIsOf(head.stream, row) ? null : "body";
}

function agrees(row: SealedFact): boolean {
  const body = parsed(row.body);
  return (
    body !== null &&
    body.seq === row.seq &&
    body.prev === row.prev &&
    body.at === row.at &&
    body.kind === row.kind &&
    body.subject === row.subject
  );
}

const bodyIsOf = (stream: string, row: SealedFact) => parsed(row.body)?.stream === stream;

function parsed(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

export const isFault = (result: Head | ChainFault): result is ChainFault => "reason" in result;
