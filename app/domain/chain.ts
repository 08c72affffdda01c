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
 * Throws on whatever has no one way to be written: fractions, unsafe integers, lone surrogates, keys that are not NFC,
 * holes, undefined, dates, maps and every other object that is not plain.
 */
export function canonical(value: Json): string {
  return written(value, (text) => text.normalize("NFC"));
}

/** Whether a text is the one way to write the JSON it holds. Characters are taken as they stand, not normalised anew. */
export function isCanonical(text: string): boolean {
  try {
    return written(JSON.parse(text) as Json, (part) => part) === text;
  } catch {
    return false;
  }
}

function written(value: Json, text: (part: string) => string): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new TypeError(`not an integer: ${value}`);
    return String(value);
  }
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new TypeError("a lone surrogate cannot be sealed");
    return JSON.stringify(text(value));
  }
  if (Array.isArray(value)) return `[${Array.from(value, (item) => written(item, text)).join(",")}]`;
  if (!isPlain(value)) throw new TypeError(`nothing that can be sealed: ${String(value)}`);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${writtenKey(key, text)}:${written(member(value, key), text)}`).join(",")}}`;
}

function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Keys are never changed, so that two of them cannot become one. */
function writtenKey(key: string, text: (part: string) => string): string {
  if (!key.isWellFormed() || text(key) !== key) throw new TypeError(`a key that cannot be sealed: ${key}`);
  return JSON.stringify(key);
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

/**
 * What can be wrong with an entry. gap: its number does not follow; prev: it does not name the entry before it; hash: its
 * text is not the one that was sealed; body: a column beside the text says something else; form: the text is not
 * canonical JSON of this format; time: it is older than the entry before it; genesis: it opens the stream in the middle,
 * or does not at its beginning.
 */
export type FaultReason = "gap" | "prev" | "hash" | "body" | "form" | "time" | "genesis";
export type ChainFault = { seq: number; reason: FaultReason };

/** What a stream begins with, and only begins with. */
export const openingKinds: ReadonlySet<string> = new Set(["plan.opened", "lane.opened", "workspace.opened"]);

/**
 * Walks a stream from its first fact. Answers the head reached, or the first broken entry and what is wrong with it
 * (INV-38). It cannot know of entries cut off the end: for that, compare with a head somebody kept.
 */
export function checkChain(sha256: Sha256, stream: string, rows: Iterable<SealedFact>): Head | ChainFault {
  let head = emptyHead(stream);
  let at = "";
  for (const row of rows) {
    const reason = faultOf(sha256, head, row) ?? (row.at < at ? "time" : null);
    if (reason) return { seq: head.seq + 1, reason };
    head = { stream, seq: row.seq, hash: row.hash };
    at = row.at;
  }
  return head;
}

function faultOf(sha256: Sha256, head: Head, row: SealedFact): FaultReason | null {
  if (row.seq !== head.seq + 1) return "gap";
  if (row.prev !== head.hash) return "prev";
  if (hashFact(sha256, row.body) !== row.hash) return "hash";
  if (!isCanonical(row.body)) return "form";
  const body: unknown = JSON.parse(row.body);
  if (typeof body !== "object" || body === null || !("v" in body) || body.v !== 1) return "form";
  if (row.stream !== head.stream || !agrees(row, body)) return "body";
  return openingKinds.has(row.kind) === (row.seq === 1) ? null : "genesis";
}

const columns = ["stream", "seq", "prev", "at", "kind", "subject"] as const;

const agrees = (row: SealedFact, body: object): boolean =>
  columns.every((column) => column in body && body[column as keyof typeof body] === row[column]);

export const isFault = (result: Head | ChainFault): result is ChainFault => "reason" in result;
