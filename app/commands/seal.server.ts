// Turning drafted facts into sealed rows and back: canonical body, chain hash, commitments with their salts, and the
// signed head of a binding act. docs/record.md describes the same for strangers.

import { createHash, randomFillSync, sign, verify } from "node:crypto";
import type { ContentRow, SignedHead } from "db/store";
import {
  canonical,
  commitTo,
  type Head,
  hashFact,
  headTag,
  type Json,
  type SealedFact,
  type Sha256,
} from "~/domain/chain";
import type { By, Fact, Instant } from "~/domain/facts";
import type { SigningKey } from "~/world";

export const sha256: Sha256 = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

const drawn = { bytes: Buffer.alloc(4096), used: 4096 };

/** Random bytes, drawn many at a time; each is given out once and not kept. */
function freshBytes(size: number): Uint8Array {
  if (drawn.used + size > drawn.bytes.length) {
    randomFillSync(drawn.bytes);
    drawn.used = 0;
  }
  const fresh = Buffer.from(drawn.bytes.subarray(drawn.used, drawn.used + size));
  drawn.bytes.fill(0, drawn.used, drawn.used + size);
  drawn.used += size;
  return fresh;
}

/** What can be sealed: a drafted fact of a plan or of a workspace. */
export type Sealable = { kind: string; subject: string; data: object; said: object };
export type Sealed = { fact: SealedFact; contents: ContentRow[] };

/**
 * Seals one drafted fact after `head`. `on` is where the shared lane stood when a private fact was sealed; it puts the
 * lanes in one order. A shared fact never names a private one. Salts come from `random` so that tests can repeat them.
 */
export function seal(
  drafted: Sealable,
  context: { head: Head; at: Instant; by: By; on: Head | null; random?: (size: number) => Uint8Array },
): Sealed {
  const { head, at, by, on } = context;
  const seq = head.seq + 1;
  const contents: ContentRow[] = [];
  const said: { [part: string]: string } = {};
  for (const [part, value] of Object.entries(drafted.said)) {
    const json = canonical(value as Json);
    const salt = (context.random ?? freshBytes)(32);
    const commitment = commitTo(sha256, salt, json);
    said[part] = commitment;
    contents.push({ commitment, stream: head.stream, seq, salt, json });
  }
  const body = canonical({
    v: 1,
    stream: head.stream,
    seq,
    prev: head.hash,
    at,
    kind: drafted.kind,
    subject: drafted.subject,
    by: by as Json,
    data: drafted.data as Json,
    said,
    ...(on === null ? {} : { on: { seq: on.seq, hash: on.hash } }),
  });
  const hash = hashFact(sha256, body);
  return {
    fact: { stream: head.stream, seq, at, kind: drafted.kind, subject: drafted.subject, prev: head.hash, hash, body },
    contents,
  };
}

/** A stored row opened for reading; a part whose content is gone reads null. */
export function openRow(row: SealedFact, contents: Map<string, ContentRow>) {
  const body = JSON.parse(row.body) as { by: By; data: object; said: { [part: string]: string } };
  const said: { [part: string]: unknown } = {};
  for (const part in body.said) {
    const json = contents.get(body.said[part] ?? "")?.json;
    said[part] = json === undefined ? null : JSON.parse(json);
  }
  return { kind: row.kind, seq: row.seq, at: row.at, by: body.by, subject: row.subject, data: body.data, said };
}

/** A stored row as the fold of a plan reads it. */
export function openFact(row: SealedFact, contents: Map<string, ContentRow>): Fact {
  const lane = row.stream.slice(row.stream.lastIndexOf("/") + 1);
  return { ...openRow(row, contents), lane } as Fact;
}

const headBody = (head: Omit<SignedHead, "signature">) =>
  Buffer.from(
    headTag + canonical({ v: 1, stream: head.stream, epoch: head.epoch, seq: head.seq, hash: head.hash, at: head.at }),
  );

/** Signs a head with the workspace's key: two different ones for one number would prove that history was rewritten. */
export function signHead(key: SigningKey, head: Head, context: { epoch: number; at: Instant }): SignedHead {
  const unsigned = { stream: head.stream, seq: head.seq, hash: head.hash, ...context };
  return { ...unsigned, signature: sign(null, headBody(unsigned), key.privateKey).toString("base64url") };
}

export function isSignedBy(key: SigningKey["publicKey"], head: SignedHead): boolean {
  const { signature, ...unsigned } = head;
  return verify(null, headBody(unsigned), key, Buffer.from(signature, "base64url"));
}
