// Rows for tests of the store alone: what they mean does not matter here, that they are sealed does.

import type { Batch, CodeRow, Letter, Store } from "db/store";
import { seal } from "~/commands/seal.server";
import { emptyBatch } from "~/commands/sealing.server";
import { emptyHead, type Head } from "~/domain/chain";

export const noon = "2026-10-05T12:00:00.000Z";
export const stream = "plan/store-test/shared";

/** A batch with one more entry after `head`. */
export function oneMore(head: Head, more: { at?: string; data?: object; said?: object } & Partial<Batch> = {}): Batch {
  const { at = noon, data = {}, said = {}, ...batch } = more;
  const kind = head.seq === 0 ? "plan.opened" : "comment.added";
  const one = seal({ kind, subject: "subject", data, said }, { head, at, by: { kind: "system" }, on: null });
  return { ...emptyBatch, expected: [head], facts: [one.fact], contents: one.contents, ...batch };
}

export async function headOf(store: Store, of = stream): Promise<Head> {
  return (await store.heads([of]))[0] ?? emptyHead(of);
}

export const answer = (requestId: string, planId = "store-test") => ({
  planId,
  actor: "somebody",
  requestId,
  inputHash: "hash",
  answer: "{}",
  at: noon,
});

export const code = (codeId: string, more: Partial<CodeRow> = {}): CodeRow => ({
  codeId,
  planId: "store-test",
  sessionId: "session",
  personId: "person",
  textHash: "",
  createdAt: noon,
  expiresAt: "2026-10-05T12:10:00.000Z",
  tries: 0,
  usedAt: null,
  ...more,
});

export const letter = (letterId: string, more: Partial<Letter> = {}): Letter => ({
  letterId,
  dedupe: letterId,
  workspaceId: "workspace",
  planId: "store-test",
  kind: "receipt",
  personId: "person",
  address: "",
  payload: { seq: 1 },
  createdAt: noon,
  notBefore: noon,
  state: "queued",
  attempts: 0,
  firstAttemptAt: null,
  frozen: null,
  sentAt: null,
  providerId: null,
  problem: null,
  ...more,
});
