// The door. Every change of a plan passes here and nowhere else: who, validate, load, decide, seal, append, publish.
// No transaction is open while code thinks; if somebody was faster, load and decide again.

import type { AnswerRow, Batch } from "db/store";
import { type Actor, actorKey, type PersonActor } from "~/access/actor";
import { checkCode } from "~/access/codes.server";
import type { Head, Json } from "~/domain/chain";
import { localDay } from "~/domain/days";
import { fold } from "~/domain/evolve";
import { type By, type Drafted, draft, type Fact, type Instant, type Lane, type Via } from "~/domain/facts";
import type { Person, Plan } from "~/domain/plan";
import { barredBy, type CommandName, isCustomerOnly } from "~/domain/policy";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { summaryOf, summaryShape } from "~/views/summary";
import { planStream, type World } from "~/world";
import type { Context, Outcome, Prepared } from "./command";
import { commands } from "./index";
import { tooManyLetters } from "./mail-limits.server";
import type { Loaded } from "./plans.server";
import { openFact, type Sealed, seal, sha256, signHead } from "./seal.server";

/** What was done, and the heads of the lanes it was written to. */
export type Done = { done: true; heads: Head[]; answer: { [key: string]: Json } };

const attempts = 5;
/** How long a proven mailbox counts in a browser (product.md, decisions). */
export const mailboxHolds = 12 * 60 * 60 * 1000;

/**
 * Does `name` on the plan for `actor`. `requestId` makes a repeated POST harmless: the same id and input gets the
 * first answer again, the same id with other input is refused. Refusals are data; anything thrown is a bug.
 */
export async function perform(
  world: World,
  actor: Actor,
  planId: string,
  name: CommandName,
  raw: { [field: string]: unknown },
): Promise<Done | Refusal> {
  if (actor.kind !== "person") return refuse("forbidden", "readOnly");
  if (actor.planId !== planId) return refuse("not-found", "notFound");
  const { requestId, ...fields } = raw;
  if (typeof requestId !== "string" || requestId.length < 8 || requestId.length > 64)
    return refuse("invalid", "checkFields", { fields: [{ field: "requestId", code: "required" }] });
  const asked = { planId, actor: actorKey(actor), requestId, inputHash: sha256(name, "\n", JSON.stringify(fields)) };
  const before = await answeredBefore(world, asked);
  if (before) return before;
  const prepared = commands[name].prepare(fields);
  if (isRefusal(prepared)) return prepared;
  const proof = prepared.code === null ? null : await checkCode(world, actor, prepared.code);
  if (proof !== null && isRefusal(proof)) return proof;
  const attempt: Attempt = { name, prepared, proof, asked, lettersCounted: false };
  for (let round = 0; round < attempts; round++) {
    const result = await once(world, actor, attempt);
    if (result !== "again") return result;
    const answered = await answeredBefore(world, asked);
    if (answered) return answered;
  }
  return refuse("busy", "busy");
}

type Asked = Omit<AnswerRow, "answer" | "at">;
type Attempt = {
  name: CommandName;
  prepared: Prepared;
  proof: Context["proof"];
  asked: Asked;
  /** An act that has to be decided again counts its letters once. */
  lettersCounted: boolean;
};

async function answeredBefore(world: World, asked: Asked): Promise<Done | Refusal | null> {
  const row = await world.store.answer(asked.planId, asked.actor, asked.requestId);
  if (row === null) return null;
  return row.inputHash === asked.inputHash ? (JSON.parse(row.answer) as Done) : refuse("invalid", "sameRequest");
}

async function once(world: World, actor: PersonActor, attempt: Attempt): Promise<Done | Refusal | "again"> {
  const loaded = await world.plans.load(actor.planId, actor.side);
  const me = loaded?.plan.people[actor.personId];
  if (!loaded || !me || me.side !== actor.side) return refuse("not-found", "notFound");
  if (me.removedAt !== null) return refuse("ended", "linkEnded");
  const now = momentAfter(loaded.plan, world.clock.now());
  const context = contextOf(world, actor, { loaded, me, now, proof: attempt.proof });
  const barred = barredBy(loaded.plan, me, attempt.name);
  const outcome = barred
    ? refuse(barred === "planFrozen" ? "frozen" : "forbidden", barred)
    : attempt.prepared.decide(context);
  if (isRefusal(outcome)) return (await traced(world, actor, { loaded, now, attempt, refusal: outcome })) ?? outcome;
  if (outcome.facts.length === 0) return { done: true, heads: loaded.heads, answer: outcome.answer ?? {} };
  return await append(world, actor, { loaded, context, outcome, attempt });
}

/** Time never falls within a lane, whatever the clock does. */
const momentAfter = (plan: Plan, now: Instant): Instant => (now > plan.lastAt ? now : plan.lastAt);

function strengthOf(actor: PersonActor, now: Instant, proof: Context["proof"]): Via {
  if (actor.via === "staff") return "staff";
  if (proof !== null) return "code";
  const proven = actor.mailboxAt !== null && Date.parse(now) - Date.parse(actor.mailboxAt) < mailboxHolds;
  return proven ? "mailbox" : "link";
}

function contextOf(
  world: World,
  actor: PersonActor,
  known: { loaded: Loaded; me: Person; now: Instant; proof: Context["proof"] },
): Context {
  const { loaded, me, now, proof } = known;
  return {
    plan: loaded.plan,
    me,
    now,
    today: localDay(now, loaded.plan.zone),
    newId: world.newId,
    hash: (text) => sha256(text),
    strength: strengthOf(actor, now, proof),
    proof,
    sessionId: actor.sessionId,
    connection: actor.connection,
    nextSeq: (loaded.heads[0]?.seq ?? 0) + 1,
  };
}

type Act = { loaded: Loaded; context: Context; outcome: Outcome; attempt: Attempt };

async function append(world: World, actor: PersonActor, act: Act): Promise<Done | Refusal | "again"> {
  const { loaded, context, outcome, attempt } = act;
  const by: By = { kind: "person", id: actor.personId, side: actor.side, via: context.strength };
  const sealed = sealAll(outcome.facts, { planId: actor.planId, heads: loaded.heads, at: context.now, by });
  const done: Done = { done: true, heads: sealed.heads, answer: outcome.answer ?? {} };
  const plan = fold(loaded.plan, sealed.opened) ?? loaded.plan;
  const held = attempt.lettersCounted ? null : await tooManyLetters(world, plan, outcome.letters ?? []);
  if (held) return held;
  attempt.lettersCounted = true;
  const proof = attempt.proof;
  const result = await world.store.append({
    ...emptyBatch,
    expected: loaded.heads,
    facts: sealed.sealed.map(({ fact }) => fact),
    contents: sealed.sealed.flatMap(({ contents }) => contents),
    signedHeads: outcome.binds ? sealed.heads.map((head) => signed(world, plan, head, context.now)) : [],
    letters: (outcome.letters ?? []).map((letter) => ({
      ...letter,
      letterId: world.newId(),
      workspaceId: plan.workspaceId,
      planId: plan.id,
      createdAt: context.now,
      state: "queued",
      attempts: 0,
      firstAttemptAt: null,
      frozen: null,
      sentAt: null,
      providerId: null,
      problem: null,
    })),
    access: [
      ...(outcome.access ?? []),
      ...(proof ? [{ do: "useCode" as const, codeId: proof.codeId, at: context.now }] : []),
    ],
    summaries: sealed.sealed.some(({ fact }) => fact.stream.endsWith("/shared")) ? [summaryRow(plan, context.now)] : [],
    blobs: outcome.blobs ?? [],
    dropDrafts: outcome.dropDrafts ?? [],
    answer: { ...attempt.asked, answer: JSON.stringify(done), at: context.now },
  });
  if (result !== "stored") return "again";
  publish(world, actor.planId, sealed.heads);
  if (outcome.letters?.length) world.wakePost();
  for (const change of outcome.access ?? [])
    if (change.do === "endLink" || change.do === "raiseLink") world.hub.close({ linkId: change.linkId });
  return done;
}

export const emptyBatch: Batch = {
  expected: [],
  facts: [],
  contents: [],
  signedHeads: [],
  letters: [],
  access: [],
  summaries: [],
  blobs: [],
  dropDrafts: [],
  erase: [],
  answer: null,
};

export const summaryRow = (plan: Plan, at: Instant) => ({
  workspaceId: plan.workspaceId,
  planId: plan.id,
  audience: "vendor",
  shape: summaryShape,
  at,
  body: JSON.stringify(summaryOf(plan)),
});

export function signed(world: World, plan: Plan, head: Head, at: Instant) {
  return signHead(plan.sample ? world.keys.sample : world.keys.record, head, { epoch: 1, at });
}

/** Seals drafted facts in their lanes, one after the other; private ones name the shared head they were decided on. */
export function sealAll(
  drafts: Drafted[],
  context: { planId: string; heads: Head[]; at: Instant; by: By },
): { sealed: Sealed[]; opened: Fact[]; heads: Head[] } {
  const heads = new Map(context.heads.map((head) => [head.stream, head]));
  const on = heads.get(planStream(context.planId, "shared")) ?? null;
  const written = new Set<string>();
  const sealed = drafts.map((drafted) => {
    const stream = planStream(context.planId, drafted.lane);
    const head = heads.get(stream);
    if (!head) throw new Error(`${drafted.kind} would be written to a lane that was not read`);
    const one = seal(drafted, { head, at: context.at, by: context.by, on: drafted.lane === "shared" ? null : on });
    heads.set(stream, { stream, seq: one.fact.seq, hash: one.fact.hash });
    written.add(stream);
    return one;
  });
  const contents = new Map(sealed.flatMap((one) => one.contents.map((content) => [content.commitment, content])));
  return {
    sealed,
    opened: sealed.map(({ fact }) => openFact(fact, contents)),
    heads: [...heads.values()].filter((head) => written.has(head.stream)),
  };
}

export function publish(world: World, planId: string, heads: Head[]): void {
  for (const { stream, seq } of heads)
    world.hub.publish({ planId, lane: stream.slice(stream.lastIndexOf("/") + 1) as Lane, seq });
}

/**
 * Exactly two refusals leave a line, once per person, act and hour: a customer-only act tried by somebody else, and
 * a field conflict, whose losing text is kept (INV-05, INV-10). A field conflict is then answered as it was.
 */
async function traced(
  world: World,
  actor: PersonActor,
  act: { loaded: Loaded; now: Instant; attempt: Attempt; refusal: Refusal },
): Promise<"again" | null> {
  const { loaded, now, attempt, refusal } = act;
  const forbidden = refusal.words === "onlyCustomer" && isCustomerOnly(attempt.name);
  const conflict = refusal.reason === "conflict" ? refusal.conflict : undefined;
  if (!forbidden && !conflict) return null;
  const key = `attempt/${actor.planId}/${actor.personId}/${attempt.name}/${conflict?.field ?? ""}`;
  if (!(await world.store.take({ key, capacity: 1, perSeconds: 3600, now }))) return null;
  const by: By = { kind: "person", id: actor.personId, side: actor.side, via: strengthOf(actor, now, null) };
  const line = draft(
    "attempt.refused",
    actor.personId,
    { act: attempt.name, reason: refusal.words, field: conflict?.field ?? "" },
    { words: { text: conflict?.yours ?? "" } },
  );
  const sealed = sealAll([line], { planId: actor.planId, heads: loaded.heads, at: now, by });
  const result = await world.store.append({
    ...emptyBatch,
    expected: loaded.heads,
    facts: sealed.sealed.map(({ fact }) => fact),
    contents: sealed.sealed.flatMap(({ contents }) => contents),
  });
  if (result === "stored") publish(world, actor.planId, sealed.heads);
  return null;
}
