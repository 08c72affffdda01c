// The workspace's door: the same seven steps as a plan's (perform.server.ts), over one stream.

import { type AnswerRow, type Letter, type LetterDraft, Unwritable } from "db/store";
import type { Head, Json } from "~/domain/chain";
import type { By, Instant } from "~/domain/facts";
import { invalid, refuse } from "~/domain/refusal";
import type { WorkspaceDrafted } from "~/domain/workspace";
import { appVersion } from "~/version";
import { type World, workspaceStream } from "~/world";
import { fieldError } from "./command";
import { type Sealed, seal, sha256 } from "./seal.server";
import { emptyBatch } from "./sealing.server";
import {
  barredFromWorkspace,
  isDeclined,
  type WorkspaceCommandName,
  type WorkspaceContext,
  type WorkspaceRefusal,
  type WorkspaceRule,
  workspaceCommands,
} from "./workspace";
import { loadWorkspace } from "./workspaces.server";

/** Who stands at the workspace's door, as the session or the invitation says it; never as a form says it. */
export type WorkspaceActor = { workspaceId: string; staffId: string; via: "staff" | "link" };
export type WorkspaceDone = { done: true; head: Head; answer: { [key: string]: Json } };

const attempts = 5;

/**
 * Does `name` on the workspace for `actor`. `requestId` makes a repeated POST harmless; refusals are data and are not
 * stored. Throws only on a bug.
 */
export async function performOnWorkspace(
  world: World,
  actor: WorkspaceActor,
  name: WorkspaceCommandName,
  raw: { [field: string]: unknown },
): Promise<WorkspaceDone | WorkspaceRefusal> {
  try {
    return await judged(world, actor, name, raw);
  } catch (error) {
    // A full disk or a read-only file: nothing was written, and that is said.
    if (error instanceof Unwritable) return refuse("busy", "busy");
    throw error;
  }
}

async function judged(
  world: World,
  actor: WorkspaceActor,
  name: WorkspaceCommandName,
  raw: { [field: string]: unknown },
): Promise<WorkspaceDone | WorkspaceRefusal> {
  const { requestId, ...fields } = raw;
  if (typeof requestId !== "string" || requestId.length < 8 || requestId.length > 64)
    return invalid([{ field: "requestId", code: "required" }]);
  const asked: Asked = {
    planId: workspaceStream(actor.workspaceId),
    actor: actor.staffId,
    requestId,
    inputHash: sha256(name, "\n", JSON.stringify(fields)),
  };
  const before = await answeredBefore(world, asked);
  if (before) return before;
  const parsed = workspaceCommands[name].schema.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error.issues.map(fieldError));
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = await once(world, actor, { name, input: parsed.data, asked });
    if (result !== "again") return result;
    const answered = await answeredBefore(world, asked);
    if (answered) return answered;
  }
  return refuse("busy", "busy");
}

/** What a form says before anything else is tried; for pages that must know before they make an account. */
export function checkWorkspaceInput(name: WorkspaceCommandName, fields: { [field: string]: unknown }) {
  const parsed = workspaceCommands[name].schema.safeParse(fields);
  return parsed.success ? null : invalid(parsed.error.issues.map(fieldError));
}

type Asked = Omit<AnswerRow, "answer" | "at">;
type Attempt = { name: WorkspaceCommandName; input: unknown; asked: Asked };

async function answeredBefore(world: World, asked: Asked): Promise<WorkspaceDone | WorkspaceRefusal | null> {
  const row = await world.store.answer(asked.planId, asked.actor, asked.requestId);
  if (row === null) return null;
  return row.inputHash === asked.inputHash
    ? (JSON.parse(row.answer) as WorkspaceDone)
    : refuse("invalid", "sameRequest");
}

async function once(
  world: World,
  actor: WorkspaceActor,
  { name, input, asked }: Attempt,
): Promise<WorkspaceDone | WorkspaceRefusal | "again"> {
  const { workspace, head } = await loadWorkspace(world.store, actor.workspaceId);
  const context: WorkspaceContext = {
    workspaceId: actor.workspaceId,
    workspace,
    staffId: actor.staffId,
    now: await momentAfter(world, head),
    newId: world.newId,
    key: world.keys.record.fingerprint,
    app: appVersion,
  };
  const { decide } = workspaceCommands[name] as WorkspaceRule;
  const outcome = barredFromWorkspace(name, context) ?? decide(input, context);
  if (isDeclined(outcome)) return outcome;
  const answer = outcome.answer ?? {};
  if (outcome.facts.length === 0) return { done: true, head, answer };
  const by: By = { kind: "person", id: actor.staffId, side: "vendor", via: actor.via };
  const sealed = sealInOrder(outcome.facts, { head, at: context.now, by });
  const done: WorkspaceDone = { done: true, head: sealed.head, answer };
  const result = await world.store.append({
    ...emptyBatch,
    expected: [head],
    facts: sealed.all.map(({ fact }) => fact),
    contents: sealed.all.flatMap(({ contents }) => contents),
    letters: (outcome.letters ?? []).map((letter) => queued(world, context, letter)),
    answer: { ...asked, answer: JSON.stringify(done), at: context.now },
  });
  if (result !== "stored") return "again";
  if (outcome.letters?.length) world.wakePost();
  return done;
}

const queued = (world: World, { workspaceId, now }: WorkspaceContext, letter: LetterDraft): Letter => ({
  ...letter,
  letterId: world.newId(),
  workspaceId,
  planId: null,
  createdAt: now,
  state: "queued",
  attempts: 0,
  firstAttemptAt: null,
  frozen: null,
  sentAt: null,
  providerId: null,
  problem: null,
});

/** Time never falls within a record, whatever the clock does. */
async function momentAfter(world: World, head: Head): Promise<Instant> {
  const now = world.clock.now();
  const [last] = head.seq === 0 ? [] : await world.store.factsBefore(head.stream, head.seq + 1, 1);
  return last && last.at > now ? last.at : now;
}

function sealInOrder(drafts: WorkspaceDrafted[], start: { head: Head; at: Instant; by: By }) {
  const all: Sealed[] = [];
  let head = start.head;
  for (const drafted of drafts) {
    const one = seal(drafted, { head, at: start.at, by: start.by, on: null });
    head = { stream: head.stream, seq: one.fact.seq, hash: one.fact.hash };
    all.push(one);
  }
  return { all, head };
}
