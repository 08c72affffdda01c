// What this installation knows of a head that somebody kept. Whoever asks must hold the head: its hash is what opens the
// answer, and the answer tells of the shared history alone. Reading only; nobody is told that it was asked.

import type { SignedHead } from "db/store";
import { openFacts } from "~/commands/plans.server";
import { isSignedBy } from "~/commands/seal.server";
import type { DocumentMark } from "~/commands/take-away.server";
import { keyOf } from "~/commands/take-away.server";
import { presentedOffer } from "~/domain/plan";
import { isEquivocation } from "~/domain/record-check";
import type { World } from "~/world";

/** A head as a receipt or a document states it; with epoch, time and signature where it was signed. */
export type KeptHead = {
  stream: string;
  seq: number;
  hash: string;
  epoch?: number;
  at?: string;
  signature?: string;
};

export type HeadAnswer = {
  /**
   * valid: our history says the same; changed: it says something else at this number; missing: it ends before; forged:
   * the signature is not of this history's key; two: two signed heads for one number; unknown: no such history here.
   */
  state: "valid" | "changed" | "missing" | "forged" | "two" | "unknown";
  /** The number asked about, and where our history ends. */
  seq: number;
  end: number;
  /** When that entry was written (UTC); "" where it is not there. */
  at: string;
  signed: boolean;
  sample: boolean;
  trial: boolean;
  /** Entries of it whose words were erased, lawfully. */
  erased: number;
  /** A document of this kind printed now would be a later one. */
  older: { end: number; edition: number; version: number } | null;
  /** What we hold signed for the same number, where it says something else. */
  ours: { hash: string; signature: string } | null;
};

const unknown = (seq: number): HeadAnswer => ({
  state: "unknown",
  seq,
  end: 0,
  at: "",
  signed: false,
  sample: false,
  trial: false,
  erased: 0,
  older: null,
  ours: null,
});

/** Compares a kept head with the history it names. `document` is what a sealed file says of itself. */
export async function checkHead(
  world: World,
  kept: KeptHead,
  document: DocumentMark | null = null,
): Promise<HeadAnswer> {
  const { store, keys } = world;
  const planId = /^plan\/([A-Za-z0-9_-]{1,80})\/shared$/.exec(kept.stream)?.[1];
  if (planId === undefined || !Number.isInteger(kept.seq) || kept.seq < 1) return unknown(kept.seq);
  const rows = await store.factsAfter(kept.stream, 0);
  const first = rows[0];
  if (!first) return unknown(kept.seq);
  const { data } = JSON.parse(first.body) as { data: { sample?: boolean; trial?: boolean } };
  const key = keyOf(first, keys);
  const signed = isWhole(kept) && key !== null && isSignedBy(key.publicKey, kept);
  const answer: HeadAnswer = {
    ...unknown(kept.seq),
    end: rows.length,
    signed,
    sample: data.sample === true,
    trial: data.trial === true,
    erased: rows.filter((row) => row.kind === "content.erased").length,
  };
  if (kept.signature !== undefined && !signed) return { ...answer, state: "forged" };
  const row = rows[kept.seq - 1];
  if (!row) return signed || kept.signature === undefined ? { ...answer, state: "missing" } : answer;
  if (row.hash !== kept.hash) return await differing(world, kept, answer);
  return { ...answer, state: "valid", at: row.at, older: await laterThan(world, { planId, rows, kept, document }) };
}

const isWhole = (head: KeptHead): head is SignedHead =>
  head.epoch !== undefined && head.at !== undefined && head.signature !== undefined;

/** Another hash at this number: changed, or with two signatures the proof that two stories were told. */
async function differing({ store }: World, kept: KeptHead, answer: HeadAnswer): Promise<HeadAnswer> {
  const heads = await store.signedHeads(kept.stream);
  const other = isWhole(kept) && answer.signed ? heads.find((head) => isEquivocation(head, kept)) : undefined;
  if (!other) return { ...answer, state: "changed" };
  return { ...answer, state: "two", ours: { hash: other.hash, signature: other.signature } };
}

type Rows = Awaited<ReturnType<World["store"]["factsAfter"]>>;
type Later = { planId: string; rows: Rows; kept: KeptHead; document: DocumentMark | null };

async function laterThan(world: World, { planId, rows, kept, document }: Later): Promise<HeadAnswer["older"]> {
  if (document === null || rows.length === kept.seq) return null;
  const plan = (await world.plans.load(planId, "public"))?.plan;
  if (!plan) return null;
  const version = presentedOffer(plan)?.version ?? 0;
  const later = { end: rows.length, edition: plan.edition, version };
  if (document.kind === "minutes") return (await isCorrected(world, rows, kept.seq)) ? later : null;
  if (document.kind !== "offer") return later;
  const heads = await world.store.signedHeads(kept.stream);
  return heads.some((head) => head.seq > kept.seq) ? later : null;
}

/** Whether the minutes that this entry is were sent again, corrected. */
async function isCorrected({ store }: World, rows: Rows, seq: number): Promise<boolean> {
  const sent = rows.filter((row) => row.kind === "minutes.sent" && row.seq >= seq);
  const [own, ...later] = await openFacts(store, sent);
  if (own?.kind !== "minutes.sent") return false;
  return later.some((one) => one.kind === "minutes.sent" && one.data.meetingId === own.data.meetingId);
}
