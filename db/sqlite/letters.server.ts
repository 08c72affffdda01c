// Letters on their way out. A letter is claimed under a lease, rendered once, frozen, and only ever retried as those
// bytes; what killed the process in between cannot lose or double it.

import { and, asc, desc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import * as schema from "../schema";
import type { DeliveryState, Letter, LetterState, SentLetter, Store } from "../store";

type Db = BetterSQLite3Database<typeof schema>;
type LetterStore = Pick<
  Store,
  | "queueLetter"
  | "claimLetters"
  | "freezeLetter"
  | "settleLetter"
  | "letter"
  | "isQueued"
  | "lettersOf"
  | "letterOfProvider"
  | "lettersUnheard"
  | "setDelivery"
>;
type Row = typeof schema.letters.$inferSelect;

const { letters, told } = schema;

export const insertLetter = (db: Db, letter: Letter) =>
  db
    .insert(letters)
    .values({ ...letter, payload: JSON.stringify(letter.payload), claimedUntil: null })
    .onConflictDoNothing()
    .run();

const unsettled: LetterState[] = ["queued", "sending"];

const asLetter = ({ claimedUntil: _lease, ...row }: Row): SentLetter => ({
  ...row,
  delivery: row.delivery as DeliveryState | null,
  state: row.state as LetterState,
  payload: JSON.parse(row.payload) as Letter["payload"],
});

export function letterStore(db: Db): LetterStore {
  return {
    queueLetter: async (letter) => {
      insertLetter(db, letter);
    },
    claimLetters: async (now, leaseUntil, limit) => {
      const due = db
        .select({ id: letters.letterId })
        .from(letters)
        .where(
          and(
            lte(letters.notBefore, now),
            or(
              eq(letters.state, "queued"),
              and(eq(letters.state, "sending"), or(isNull(letters.claimedUntil), lte(letters.claimedUntil, now))),
            ),
          ),
        )
        .orderBy(asc(letters.notBefore), asc(letters.createdAt))
        .limit(limit);
      return db
        .update(letters)
        .set({ state: "sending", claimedUntil: leaseUntil, attempts: sql`${letters.attempts} + 1` })
        .where(inArray(letters.letterId, due))
        .returning()
        .all()
        .map(asLetter);
    },
    freezeLetter: async (letterId, frozen, now, reminds) =>
      db.transaction(
        () => {
          const froze = db
            .update(letters)
            .set({ frozen, firstAttemptAt: now })
            // Not for a letter that was settled meanwhile: its reader may have been erased.
            .where(and(eq(letters.letterId, letterId), isNull(letters.frozen), inArray(letters.state, unsettled)))
            .run();
          if (froze.changes === 1 && reminds)
            for (const what of reminds.what)
              db.insert(told).values({ reader: reminds.reader, what, at: now }).onConflictDoNothing().run();
          const row = db.select({ frozen: letters.frozen }).from(letters).where(eq(letters.letterId, letterId)).get();
          return row?.frozen ?? frozen;
        },
        { behavior: "immediate" },
      ),
    settleLetter: async (letterId, outcome) => {
      db.update(letters).set(settled(outcome)).where(eq(letters.letterId, letterId)).run();
    },
    letter: async (letterId) => {
      const row = db.select().from(letters).where(eq(letters.letterId, letterId)).get();
      return row ? asLetter(row) : null;
    },
    isQueued: async (dedupe) =>
      db.select({ id: letters.letterId }).from(letters).where(eq(letters.dedupe, dedupe)).get() !== undefined,
    letterOfProvider: async (providerId) => {
      const row = db.select().from(letters).where(eq(letters.providerId, providerId)).get();
      return row ? asLetter(row) : null;
    },
    lettersUnheard: async ({ from, until, limit }) =>
      db
        .select()
        .from(letters)
        .where(
          and(
            eq(letters.state, "sent"),
            or(isNull(letters.delivery), inArray(letters.delivery, ["accepted", "delayed"])),
            gte(letters.sentAt, from),
            lte(letters.sentAt, until),
          ),
        )
        .orderBy(asc(letters.sentAt))
        .limit(limit)
        .all()
        .map(asLetter),
    setDelivery: async (letterId, delivery, at) => {
      db.update(letters).set({ delivery, deliveredAt: at }).where(eq(letters.letterId, letterId)).run();
    },
    lettersOf: async ({ workspaceId, planId, kind, limit }) =>
      db
        .select()
        .from(letters)
        .where(
          and(
            eq(letters.workspaceId, workspaceId),
            planId === undefined ? undefined : eq(letters.planId, planId),
            kind === undefined ? undefined : eq(letters.kind, kind),
          ),
        )
        .orderBy(desc(letters.createdAt), desc(letters.letterId))
        .limit(limit)
        .all()
        .map(asLetter),
  };
}

function settled(outcome: Parameters<Store["settleLetter"]>[1]) {
  switch (outcome.state) {
    case "sent":
      return { state: "sent", sentAt: outcome.at, providerId: outcome.providerId, problem: null, claimedUntil: null };
    case "kept":
      return { state: "kept", sentAt: outcome.at, problem: null, claimedUntil: null };
    case "queued":
      return { state: "queued", notBefore: outcome.notBefore, problem: outcome.problem, claimedUntil: null };
    default:
      return { state: outcome.state, problem: outcome.problem, claimedUntil: null };
  }
}
