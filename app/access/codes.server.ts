// One-time codes: what proves that somebody reads the mailbox on record. A code belongs to one browser session, one
// person and one exact text ("" = only the mailbox), lives ten minutes and bears five guesses (T-07, T-08).

import type { CodeRow } from "db/store";
import type { PersonActor } from "~/access/actor";
import { isCode } from "~/access/tokens.server";
import { type Refusal, refuse } from "~/domain/refusal";
import type { World } from "~/world";

const minute = 60_000;
const lifeMs = 10 * minute;
const perQuarter = { sends: 3, ms: 15 * minute };
const perDay = { sends: 10, ms: 24 * 60 * minute };
/** No mailbox is filled by codes, used or not. */
const mostMailsADay = 40;
/** After so many codes guessed to death within an hour, no new one is sent until the hour is over. */
const lockedPerHour = 3;
const triesPerCode = 5;

export type CodeSent = { ok: true; codeId: string; expiresAt: string };
/** The code that was proven; `age` in whole seconds since it was sent. */
export type CodeProven = { ok: true; codeId: string; age: number };

/**
 * Mails a new code to the address on record, or to `to` where somebody else's mailbox is asked. `textHash` is the hash of the exact text that will be signed ("" = the
 * mailbox only), `act` the command it is for. Refuses when the person has no session, when too many were sent
 * (3 in 15 minutes, 10 a day), or when the counters cannot be read: no count, no code (T-12). A code that was used
 * counts no more: it was its owner who had it, and nobody can guess at it; so who stops, takes that back and decides is
 * not kept waiting, and whoever only guesses has no guess more (T-07).
 */
export async function sendCode(
  world: World,
  actor: PersonActor,
  wanted: { textHash: string; act: string; to?: string },
): Promise<CodeSent | Refusal> {
  const { sessionId } = actor;
  if (sessionId === null) return refuse("forbidden", "needsMailbox");
  const held = await heldBack(world, actor);
  if (held) return held;
  const plan = (await world.plans.load(actor.planId, "public"))?.plan;
  if (!plan) return refuse("not-found", "notFound");
  const now = world.clock.now();
  const code: CodeRow = {
    codeId: world.newId(),
    planId: actor.planId,
    sessionId,
    personId: actor.personId,
    textHash: wanted.textHash,
    createdAt: now,
    expiresAt: later(now, lifeMs),
    tries: 0,
    usedAt: null,
  };
  await world.store.issueCode(code, letterFor(code, { letterId: world.newId(), plan, ...wanted }));
  world.wakePost();
  return { ok: true, codeId: code.codeId, expiresAt: code.expiresAt };
}

/**
 * Judges what somebody typed against the newest live code of this session, person and text (or the one named). Every
 * call counts one guess before it compares, so that fifty at once are still five. The door spends the code.
 */
export async function checkCode(
  world: World,
  actor: PersonActor,
  given: { codeId?: string; typed: string; textHash: string },
): Promise<CodeProven | Refusal> {
  const now = world.clock.now();
  const rows = await world.store.codesSince(actor.personId, later(now, -lifeMs));
  const code = rows.find(
    (row) =>
      row.planId === actor.planId &&
      row.sessionId === actor.sessionId &&
      row.textHash === given.textHash &&
      row.usedAt === null &&
      row.expiresAt > now &&
      (given.codeId === undefined || row.codeId === given.codeId),
  );
  if (!code) return refuse("forbidden", "wrongCode");
  if (!(await world.store.tryCode(code.codeId, now))) {
    await world.store.logSecurity({
      at: now,
      what: "code.locked",
      detail: JSON.stringify({ personId: actor.personId }),
    });
    return refuse("too-many", "codeLocked");
  }
  if (!isCode(world.keys.code, code.codeId, given.typed))
    return refuse("invalid", "wrongCode", { fields: [{ field: "code", code: "code" }] });
  return { ok: true, codeId: code.codeId, age: Math.floor((Date.parse(now) - Date.parse(code.createdAt)) / 1000) };
}

async function heldBack(world: World, actor: PersonActor): Promise<Refusal | null> {
  const now = world.clock.now();
  try {
    const all = await world.store.codesSince(actor.personId, later(now, -perDay.ms));
    const sent = all.filter((row) => row.usedAt === null);
    if (all.length >= mostMailsADay) return refuse("too-many", "tooManyCodes");
    // The bucket is what stands against many at once; the rows are what hold the exact window. With every code that was
    // used a new bucket begins.
    for (const [span, { sends, ms }] of Object.entries({ quarter: perQuarter, day: perDay })) {
      const key = `code-${span}:${actor.personId}:${all.length - sent.length}`;
      if (!(await world.store.take({ key, capacity: sends, perSeconds: ms / 1000, now })))
        return refuse("too-many", "tooManyCodes");
    }
    const within = (ms: number) => sent.filter((row) => row.createdAt > later(now, -ms));
    if (sent.length >= perDay.sends || within(perQuarter.ms).length >= perQuarter.sends)
      return refuse("too-many", "tooManyCodes");
    const locked = within(60 * minute).filter((row) => row.tries >= triesPerCode);
    return locked.length >= lockedPerHour ? refuse("too-many", "codeLocked") : null;
  } catch {
    return refuse("busy", "busy");
  }
}

function letterFor(
  code: CodeRow,
  about: { letterId: string; plan: { workspaceId: string }; act: string; to?: string },
) {
  return {
    letterId: about.letterId,
    dedupe: `code:${code.codeId}`,
    workspaceId: about.plan.workspaceId,
    planId: code.planId,
    kind: "code",
    personId: code.personId,
    address: about.to ?? "",
    // Whoever only proves a mailbox compares no text.
    payload: { codeId: code.codeId, act: about.act, fingerprint: about.to ? "" : code.textHash.slice(0, 12) },
    createdAt: code.createdAt,
    notBefore: code.createdAt,
    state: "queued" as const,
    attempts: 0,
    firstAttemptAt: null,
    frozen: null,
    sentAt: null,
    providerId: null,
    problem: null,
  };
}

const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();
