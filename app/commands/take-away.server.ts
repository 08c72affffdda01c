// A plan's record as a file that can be checked without us (docs/record.md, "A record as a file").

import type { ContentRow, SignedHead, Store } from "db/store";
import type { SealedFact } from "~/domain/chain";
import type { Lane } from "~/domain/facts";
import { planStream, type SigningKey } from "~/world";

/** Which document a sealed history belongs to: its kind, its own version (0: none), the plan's edition, and its head. */
export type DocumentMark = {
  kind: "plan" | "plan-full" | "offer" | "minutes";
  version: number;
  edition: number;
  head: { seq: number; hash: string };
};

type Stored = { facts: SealedFact[]; contents: Map<string, ContentRow>; heads: SignedHead[] };

async function stored(store: Store, stream: string): Promise<Stored> {
  const { facts, contents } = await store.readAfter([{ stream, seq: 0, hash: "" }]);
  return { facts: facts[0] ?? [], contents, heads: await store.signedHeads(stream) };
}

/** The lines of record.jsonl for these lanes of a plan; none when there is no such plan. `key` signs the plan's heads. */
export async function* recordLines(
  store: Store,
  wanted: { planId: string; lanes: readonly Lane[]; keys: { record: SigningKey; sample: SigningKey } },
): AsyncGenerator<string> {
  const { planId, lanes, keys } = wanted;
  const read = await Promise.all(lanes.map((lane) => stored(store, planStream(planId, lane))));
  const first = read[0]?.facts[0];
  if (!first) return;
  yield lineOf({ line: "record", v: 1, plan: planId, lanes: [...lanes] });
  const key = keyOf(first, keys);
  if (key) yield lineOf({ line: "key", fingerprint: key.fingerprint, pem: key.publicPem });
  for (const { facts, contents, heads } of read) {
    for (const { stream, seq, hash, body } of facts) yield lineOf({ line: "fact", stream, seq, hash, body });
    for (const { stream, seq, commitment, salt, json } of contents.values())
      yield lineOf({ line: "content", stream, seq, commitment, salt: Buffer.from(salt).toString("hex"), json });
    for (const head of heads) yield lineOf({ line: "head", ...head });
  }
}

/**
 * The lines that go into a sealed document: the shared entries up to the head it prints, without the words, which stand on
 * its pages or not at all. What is erased later is then in no copy's attachment.
 */
export async function* sealedLines(
  store: Store,
  wanted: { planId: string; upTo: number; document: DocumentMark; keys: { record: SigningKey; sample: SigningKey } },
): AsyncGenerator<string> {
  const { planId, upTo, document, keys } = wanted;
  const { facts, heads } = await stored(store, planStream(planId, "shared"));
  const first = facts[0];
  if (!first) return;
  yield lineOf({ line: "record", v: 1, plan: planId, lanes: ["shared"], words: "apart", document });
  const key = keyOf(first, keys);
  if (key) yield lineOf({ line: "key", fingerprint: key.fingerprint, pem: key.publicPem });
  for (const { stream, seq, hash, body } of facts)
    if (seq <= upTo) yield lineOf({ line: "fact", stream, seq, hash, body });
  for (const head of heads.toSorted((a, b) => a.seq - b.seq || a.epoch - b.epoch))
    if (head.seq <= upTo) yield lineOf({ line: "head", ...head });
}

const lineOf = (row: object) => `${JSON.stringify(row)}\n`;

/** The key that the first fact of a stream names, if it is one of ours. */
export function keyOf(first: SealedFact, keys: { record: SigningKey; sample: SigningKey }): SigningKey | null {
  const { data } = JSON.parse(first.body) as { data: { key?: string } };
  return [keys.record, keys.sample].find((key) => key.fingerprint === data.key) ?? null;
}
