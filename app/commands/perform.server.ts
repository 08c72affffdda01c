// The door. Every change of a plan passes here and nowhere else: who, validate, load, decide, seal, append, publish.
// No transaction is open while code thinks; if somebody was faster, load and decide again.

import type { AccessChange, LinkRow } from "db/store";
import { type AnswerRow, Unwritable } from "db/store";
import { z } from "zod";
import { type Actor, actorKey, type PersonActor, type ViewerActor } from "~/access/actor";
import { checkCode } from "~/access/codes.server";
import { isOpen } from "~/access/links";
import type { Head, Json } from "~/domain/chain";
import { localDay } from "~/domain/days";
import { fold } from "~/domain/evolve";
import type { By, Instant } from "~/domain/facts";
import type { Person } from "~/domain/plan";
import { barredBy, type CommandName } from "~/domain/policy";
import { invalid, isRefusal, type Refusal, refuse } from "~/domain/refusal";
import type { World } from "~/world";
import { attempts, momentAfter, strengthOf } from "./actor-moment";
import { type Context, fieldError, type Outcome, type Prepared } from "./command";
import { maybeId, text } from "./fields";
import { commands } from "./index";
import { tooManyLetters } from "./mail-limits.server";
import { type Loaded, snapshotEvery } from "./plans.server";
import { sha256 } from "./seal.server";
import { emptyBatch, publish, sealAll, signed, summaryRow } from "./sealing.server";
import { trace } from "./trace.server";
import { type Suggesting, throughTwoKeys, voidedLetters } from "./two-keys";

export { mailboxHolds } from "./actor-moment";

/** What was done, and the heads of the lanes it was written to. */
export type Done = { done: true; heads: Head[]; answer: { [key: string]: Json } };

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
  if (actor.kind === "system") return refuse("forbidden", "readOnly");
  if (actor.planId !== planId) return refuse("not-found", "notFound");
  try {
    const result = await judged(world, actor, name, raw);
    if (isRefusal(result)) await trace(world, actor, { name, refusal: result });
    return result;
  } catch (error) {
    // A full disk or a read-only file: nothing was written, and that is said.
    if (error instanceof Unwritable) return refuse("busy", "busy");
    throw error;
  }
}

async function judged(
  world: World,
  actor: PersonActor | ViewerActor,
  name: CommandName,
  raw: { [field: string]: unknown },
): Promise<Done | Refusal> {
  if (actor.kind === "viewer") return refuse("forbidden", "readOnly");
  const { requestId, because = "", answers = "", ...fields } = raw;
  const asked = askedFor(actor, { name, requestId, fields });
  const suggesting = suggestingOf(because, answers);
  const prepared = isRefusal(asked) ? asked : commands[name].prepare(fields);
  if (!isRefusal(asked)) {
    const whole = !isRefusal(prepared) && !isRefusal(suggesting);
    const swift = whole ? await atOnce(world, actor, { name, asked, prepared, suggesting }) : null;
    const answer = swift ?? (await answeredBefore(world, asked));
    if (answer) return answer;
  }
  let proof: Context["proof"] = null;
  const letters = { counted: false };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const met = await meet(world, actor, name);
    if (isRefusal(met)) return met;
    if (isRefusal(asked)) return asked;
    if (isRefusal(prepared)) return prepared;
    if (isRefusal(suggesting)) return suggesting;
    if (prepared.code !== null && proof === null) {
      const checked = await checkCode(world, actor, prepared.code);
      if (isRefusal(checked)) return checked;
      proof = checked;
    }
    const links = prepared.asksLinks ? await world.store.linksOf(actor.planId) : null;
    const context = contextOf(world, actor, { ...met, proof, links });
    const outcome = decidedIn(actor, context, { name, prepared, suggesting });
    if (isRefusal(outcome)) return outcome;
    if (outcome.facts.length === 0) return { done: true, heads: met.loaded.heads, answer: outcome.answer ?? {} };
    const result = await append(world, actor, { loaded: met.loaded, context, outcome, asked, letters });
    if (result !== "again") return result;
    const answered = await answeredBefore(world, asked);
    if (answered) return answered;
  }
  return refuse("busy", "busy");
}

function decidedIn(
  actor: PersonActor,
  context: Context,
  { name, prepared, suggesting }: { name: CommandName; prepared: Prepared; suggesting: Suggesting },
): Outcome | Refusal {
  const decided = prepared.decide(context);
  if (isRefusal(decided)) return decided;
  const by: By = { kind: "person", id: actor.personId, side: actor.side, via: context.strength };
  return throughTwoKeys(decided, context, { name, by, ...suggesting });
}

const suggestion = z.object({ because: text(500), answers: maybeId() });

/** Two fields that every command may carry: why a change is suggested, and which suggestion it answers with another way. */
function suggestingOf(because: unknown, answers: unknown): Suggesting | Refusal {
  if (because === "" && answers === "") return { because, answers: null };
  const parsed = suggestion.safeParse({ because, answers });
  return parsed.success ? parsed.data : invalid(parsed.error.issues.map(fieldError));
}

/**
 * The act on the plan as it is kept, without asking the database first: the append refuses it unless every head still
 * stands and nothing was answered under this requestId. Null where that does not settle it: what is refused, changes
 * nothing or spends something that is counted (a code, a letter) is judged with the record in hand.
 */
async function atOnce(
  world: World,
  actor: PersonActor,
  {
    name,
    asked,
    prepared,
    suggesting,
  }: { name: CommandName; asked: Asked; prepared: Prepared; suggesting: Suggesting },
): Promise<Done | null> {
  const loaded = prepared.code === null && !prepared.asksLinks ? world.plans.kept(actor.planId, actor.side) : null;
  const met = loaded && metIn(loaded, world, actor, name);
  if (met === null || isRefusal(met)) return null;
  const context = contextOf(world, actor, { ...met, proof: null, links: null });
  const outcome = decidedIn(actor, context, { name, prepared, suggesting });
  if (isRefusal(outcome) || outcome.facts.length === 0 || outcome.letters?.length) return null;
  const result = await append(world, actor, { ...met, context, outcome, asked, letters: { counted: false } });
  return result === "again" || isRefusal(result) ? null : result;
}

type Asked = Omit<AnswerRow, "answer" | "at">;

function askedFor(
  actor: PersonActor,
  { name, requestId, fields }: { name: CommandName; requestId: unknown; fields: object },
): Asked | Refusal {
  if (typeof requestId !== "string" || requestId.length < 8 || requestId.length > 64)
    return refuse("invalid", "checkFields", { fields: [{ field: "requestId", code: "required" }] });
  const inputHash = sha256(name, "\n", JSON.stringify(fields));
  return { planId: actor.planId, actor: actorKey(actor), requestId, inputHash };
}

async function answeredBefore(world: World, asked: Asked): Promise<Done | Refusal | null> {
  const row = await world.store.answer(asked.planId, asked.actor, asked.requestId);
  if (row === null) return null;
  return row.inputHash === asked.inputHash ? (JSON.parse(row.answer) as Done) : refuse("invalid", "sameRequest");
}

type Met = { loaded: Loaded; me: Person; now: Instant };

/** The plan as the actor may see it, and whether the table lets them do this now; asked before their words are read. */
async function meet(world: World, actor: PersonActor, name: CommandName): Promise<Met | Refusal> {
  return metIn(await world.plans.load(actor.planId, actor.side), world, actor, name);
}

function metIn(loaded: Loaded | null, world: World, actor: PersonActor, name: CommandName): Met | Refusal {
  const me = loaded?.plan.people[actor.personId];
  if (!loaded || !me || me.side !== actor.side) return refuse("not-found", "notFound");
  if (me.removedAt !== null) return refuse("ended", "linkEnded");
  const barred = barredBy(loaded.plan, me, name);
  if (barred) return refuse(barred === "planFrozen" ? "frozen" : "forbidden", barred);
  return { loaded, me, now: momentAfter(loaded, world.clock.now()) };
}

function contextOf(
  world: World,
  actor: PersonActor,
  known: Met & { proof: Context["proof"]; links: LinkRow[] | null },
): Context {
  const { loaded, me, now, proof, links } = known;
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
    opens: (linkId) => {
      if (links === null) throw new Error("a command that mails links has to ask for them");
      return links.some((link) => link.linkId === linkId && isOpen(link, now));
    },
  };
}

type Act = {
  loaded: Loaded;
  context: Context;
  outcome: Outcome;
  asked: Asked;
  /** An act that has to be decided again counts its letters once. */
  letters: { counted: boolean };
};

/** A code that is spent proves the mailbox too: whoever read it there reads it in this browser. */
function proven({ sessionId }: PersonActor, codeId: string, at: Instant): AccessChange[] {
  const used: AccessChange = { do: "useCode", codeId, at };
  return sessionId === null ? [used] : [used, { do: "proveMailbox", sessionId, at }];
}

/** How sure the act makes us of its actor: somebody else's code does not count for them. */
const strengthIn = (actor: PersonActor, { context, outcome }: Act) =>
  outcome.provesAnother ? strengthOf(actor, context.now, null) : context.strength;

function spent(actor: PersonActor, { context: { proof, now }, outcome }: Act): AccessChange[] {
  if (proof === null) return [];
  return outcome.provesAnother ? [{ do: "useCode", codeId: proof.codeId, at: now }] : proven(actor, proof.codeId, now);
}

async function append(world: World, actor: PersonActor, act: Act): Promise<Done | Refusal | "again"> {
  const { loaded, context, outcome, asked, letters } = act;
  const by: By = { kind: "person", id: actor.personId, side: actor.side, via: strengthIn(actor, act) };
  const { heads, lastAt } = loaded;
  const sealed = sealAll(outcome.facts, { planId: actor.planId, heads, at: context.now, by, lastAt });
  const done: Done = { done: true, heads: sealed.heads, answer: outcome.answer ?? {} };
  const plan = fold(loaded.plan, sealed.opened) ?? loaded.plan;
  const written = [...(outcome.letters ?? []), ...voidedLetters(loaded.plan, plan, context)];
  const facts = sealed.sealed.map(({ fact }) => fact);
  const held = letters.counted ? null : await tooManyLetters(world, plan, written);
  if (held) return held;
  letters.counted = true;
  const result = await world.store.append({
    ...emptyBatch,
    expected: loaded.heads,
    facts,
    contents: sealed.sealed.flatMap(({ contents }) => contents),
    signedHeads: outcome.binds ? sealed.heads.map((head) => signed(world, plan, head, context.now)) : [],
    letters: written.map((letter) => ({
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
    access: [...(outcome.access ?? []), ...spent(actor, act)],
    summaries: facts.some((fact) => fact.stream.endsWith("/shared")) ? [summaryRow(plan, context.now)] : [],
    blobs: outcome.blobs ?? [],
    dropDrafts: outcome.dropDrafts ?? [],
    answer: { ...asked, answer: JSON.stringify(done), at: context.now },
  });
  if (result !== "stored") return "again";
  world.plans.wrote(loaded, { planId: actor.planId, audience: actor.side, plan, facts });
  publish(world, actor.planId, sealed.heads);
  if (loaded.facts % snapshotEvery > (loaded.facts + facts.length) % snapshotEvery)
    await world.plans.keep(actor.planId, actor.side);
  if (written.length > 0) world.wakePost();
  for (const change of outcome.access ?? [])
    if (change.do === "endLink" || change.do === "raiseLink") world.hub.close({ linkId: change.linkId });
  return done;
}
