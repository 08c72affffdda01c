// What goes with a person who is erased, beside the words that the record committed to: everything that was rendered,
// cached, half written or counted under their name.

import { and, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import * as schema from "../schema";
import type { Forgotten } from "../store";

type Db = BetterSQLite3Database<typeof schema>;

const { answers, blobs, codes, drafts, letters, limits, sessions, snapshots, told } = schema;

/** Part of the erasing transaction; the plan's own facts and words are not touched here. */
export function forgetPerson(db: Db, who: Forgotten): void {
  const { planId, personId } = who;
  db.delete(snapshots).where(eq(snapshots.planId, planId)).run();
  db.delete(drafts)
    .where(and(eq(drafts.planId, planId), eq(drafts.by, personId)))
    .run();
  db.delete(sessions)
    .where(and(eq(sessions.planId, planId), eq(sessions.personId, personId)))
    .run();
  db.delete(codes)
    .where(and(eq(codes.planId, planId), eq(codes.personId, personId)))
    .run();
  db.delete(answers)
    .where(and(eq(answers.planId, planId), or(eq(answers.actor, personId), lt(answers.at, who.answersBefore))))
    .run();
  db.delete(limits)
    .where(or(inArray(limits.key, who.limits), holds(limits.key, [personId])))
    .run();
  db.delete(told)
    .where(sql`instr(${told.what}, ${`${planId}/${personId}/`}) = 1`)
    .run();
  if (who.blobs.length > 0) db.delete(blobs).where(inArray(blobs.blobId, who.blobs)).run();
  forgetLetters(db, who);
}

/**
 * Letters to the person that have not left never do. Renderings that hold the name or address go too; a letter to
 * somebody else that was not tried yet is rendered again without it, one that was tried is not sent with other bytes.
 */
function forgetLetters(db: Db, { planId, personId, texts }: Forgotten): void {
  const theirs = eq(letters.personId, personId);
  const waiting = inArray(letters.state, ["queued", "sending"]);
  // A mail over several plans belongs to none of them: it is found by the address and by what it says.
  const merged = and(isNull(letters.planId), inArray(letters.kind, ["steps", "digest"]));
  const toThem = and(merged, inArray(letters.address, texts));
  const naming = or(
    and(eq(letters.planId, planId), or(theirs, holds(letters.frozen, texts))),
    and(merged, or(toThem, holds(letters.frozen, texts))),
  );
  const erased = { problem: "erased", claimedUntil: null };
  db.update(letters)
    .set({ state: "dropped", ...erased })
    .where(and(or(and(eq(letters.planId, planId), theirs), toThem), waiting))
    .run();
  db.update(letters)
    .set({ state: "unknown", ...erased })
    .where(and(naming, waiting, isNotNull(letters.firstAttemptAt)))
    .run();
  db.update(letters).set({ frozen: null }).where(naming).run();
  db.update(letters)
    .set({ address: "" })
    .where(or(and(eq(letters.planId, planId), theirs), toThem))
    .run();
}

/** Whether a column holds one of the texts, as it is or as JSON writes it. */
function holds(column: typeof letters.frozen | typeof limits.key, texts: string[]): SQL | undefined {
  const needles = new Set(texts.filter(Boolean).flatMap((text) => [text, JSON.stringify(text).slice(1, -1)]));
  return or(...[...needles].map((needle) => sql`instr(${column}, ${needle}) > 0`), sql`0`);
}
