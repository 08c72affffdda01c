// Whether a stream of the record is sound: its chain, its words, its signed heads, and its place beside the shared lane.
// docs/record.md says the same for strangers; app/cli/verify.mjs is a second opinion that knows nothing of this file.

import {
  type ChainFault,
  checkChain,
  commitTo,
  genesis,
  isCanonical,
  isFault,
  type SealedFact,
  type Sha256,
} from "./chain";

export type KeptWords = { commitment: string; stream: string; seq: number; salt: Uint8Array; json: string };
export type KeptHead = { stream: string; epoch: number; seq: number; hash: string; at: string; signature: string };

/** A stream as it is stored. `shared`: the shared lane of the same plan, for a private one; null for others. */
export type StoredStream = {
  stream: string;
  facts: SealedFact[];
  contents: KeptWords[];
  heads: KeptHead[];
  shared: SealedFact[] | null;
};

export type RecordFault =
  | ChainFault
  | { seq: number; reason: "on" | "words" | "missing" | "kept" | "signature" | "head" };

/** `fault` null: sound up to its last entry, with so many parts erased lawfully. */
export type Verdict = { stream: string; entries: number; hash: string; erased: number; fault: RecordFault | null };

/** Judges one stream; names the first thing that is wrong (INV-38). */
export function checkStream(
  stored: StoredStream,
  by: { sha256: Sha256; isSigned: (head: KeptHead) => boolean },
): Verdict {
  const { stream, facts, heads } = stored;
  const verdict = { stream, entries: facts.length, hash: facts.at(-1)?.hash ?? genesis, erased: 0 };
  const chain = checkChain(by.sha256, stream, facts);
  if (isFault(chain)) return { ...verdict, fault: chain };
  const bodies = facts.map((fact) => JSON.parse(fact.body) as Body);
  const words = checkWords(bodies, stored.contents, by.sha256);
  const fault = orderFault(bodies, stored.shared) ?? words.fault ?? headFault(facts, heads, by.isSigned);
  return { ...verdict, erased: words.erased, fault };
}

type Body = {
  seq: number;
  kind: string;
  said: { [part: string]: string };
  data: { commitments?: string[] };
  on?: { seq: number; hash: string };
};

function orderFault(bodies: Body[], shared: SealedFact[] | null): RecordFault | null {
  if (shared === null) return null;
  let last = 0;
  for (const { seq, on } of bodies) {
    const hash = on?.seq === 0 ? genesis : shared[(on?.seq ?? 0) - 1]?.hash;
    if (!on || on.seq < last || hash !== on.hash) return { seq, reason: "on" };
    last = on.seq;
  }
  return null;
}

function checkWords(bodies: Body[], contents: KeptWords[], sha256: Sha256) {
  const owner = new Map(bodies.flatMap(({ seq, said }) => Object.values(said).map((one) => [one, seq] as const)));
  const erased = new Set(
    bodies.flatMap(({ kind, data }) => (kind === "content.erased" ? (data.commitments ?? []) : [])),
  );
  const there = new Set(contents.map((row) => row.commitment));
  const faults: RecordFault[] = contents.flatMap((row): RecordFault[] => {
    const opens = row.salt.length === 32 && commitTo(sha256, row.salt, row.json) === row.commitment;
    const seq = owner.get(row.commitment) ?? row.seq;
    if (!opens || owner.get(row.commitment) !== row.seq || !isCanonical(row.json)) return [{ seq, reason: "words" }];
    return erased.has(row.commitment) ? [{ seq, reason: "kept" }] : [];
  });
  const gone = [...owner].filter(([commitment]) => !there.has(commitment));
  const missing = gone.filter(([commitment]) => !erased.has(commitment));
  faults.push(...missing.map(([, seq]) => ({ seq, reason: "missing" }) as const));
  const [fault = null] = faults.sort((a, b) => a.seq - b.seq);
  return { erased: gone.length - missing.length, fault };
}

function headFault(facts: SealedFact[], heads: KeptHead[], isSigned: (head: KeptHead) => boolean): RecordFault | null {
  for (const head of heads.toSorted((a, b) => a.seq - b.seq)) {
    if (!isSigned(head)) return { seq: head.seq, reason: "signature" };
    if (facts[head.seq - 1]?.hash !== head.hash) return { seq: head.seq, reason: "head" };
  }
  return null;
}

/** What a head that somebody kept says about the record. */
export type Compared = "same" | "truncated" | "changed";

/** Compares a head kept elsewhere (a receipt, minutes, a PDF) with the stream it names. */
export function compareHead(kept: { seq: number; hash: string }, facts: SealedFact[]): Compared {
  if (kept.seq > facts.length) return "truncated";
  return facts[kept.seq - 1]?.hash === kept.hash ? "same" : "changed";
}

/** Two signed heads that cannot both be true: the signer told two stories. */
export const isEquivocation = (one: KeptHead, other: KeptHead): boolean =>
  one.stream === other.stream && one.epoch === other.epoch && one.seq === other.seq && one.hash !== other.hash;
