// What belongs to a mailbox rather than to a plan: its calendar, its wishes, what it was told, whether it takes mail;
// and what providers reported. Mailboxes stand here as keyed digests of their addresses only.

import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";

import * as schema from "../schema";
import type { DeliveryState, Often, ReaderStore, SuppressionWhy } from "../store-readers";

type Db = BetterSQLite3Database<typeof schema>;
type Rows = Omit<ReaderStore, "letterOfProvider" | "lettersUnheard" | "setDelivery">;

const { feeds, wishes, told, suppressions, mailEvents, summaries } = schema;

export function readerStore(db: Db): Rows {
  return {
    // One summary stands for each plan from its first append on.
    planIds: async () =>
      db
        .select({ planId: summaries.planId })
        .from(summaries)
        .where(eq(summaries.audience, "vendor"))
        .orderBy(asc(summaries.planId))
        .all()
        .map(({ planId }) => planId),
    feed: async (feedId) => db.select().from(feeds).where(eq(feeds.feedId, feedId)).get() ?? null,
    feedOf: async (reader) => db.select().from(feeds).where(eq(feeds.reader, reader)).get() ?? null,
    openFeed: async (row) => {
      db.insert(feeds).values(row).onConflictDoNothing().run();
    },
    raiseFeed: async (reader, at) => {
      db.update(feeds)
        .set({ generation: sql`${feeds.generation} + 1`, at })
        .where(eq(feeds.reader, reader))
        .run();
    },
    wish: async (reader) => {
      const row = db.select().from(wishes).where(eq(wishes.reader, reader)).get();
      return row ? (row.often as Often) : null;
    },
    setWish: async (reader, often, at) => {
      db.insert(wishes)
        .values({ reader, often, at })
        .onConflictDoUpdate({ target: wishes.reader, set: { often, at } })
        .run();
    },
    told: async (reader) =>
      new Set(
        db
          .select({ what: told.what })
          .from(told)
          .where(eq(told.reader, reader))
          .all()
          .map(({ what }) => what),
      ),
    suppression: async (reader) => {
      const row = db.select().from(suppressions).where(eq(suppressions.reader, reader)).get();
      return row ? (row.why as SuppressionWhy) : null;
    },
    suppress: async (reader, why, at) => {
      db.insert(suppressions)
        .values({ reader, why, at })
        .onConflictDoUpdate({
          target: suppressions.reader,
          set: { why, at },
          setWhere: ne(suppressions.why, "complained"),
        })
        .run();
    },
    keepMailEvent: async (event) =>
      db
        .insert(mailEvents)
        .values({ ...event, settled: false })
        .onConflictDoNothing()
        .run().changes === 1,
    openMailEvents: async (limit) =>
      db
        .select()
        .from(mailEvents)
        .where(eq(mailEvents.settled, false))
        .orderBy(asc(mailEvents.at))
        .limit(limit)
        .all()
        .map(({ settled: _open, kind, ...row }) => ({ ...row, kind: kind as DeliveryState })),
    settleMailEvent: async (eventId) => {
      db.update(mailEvents)
        .set({ settled: true })
        .where(and(eq(mailEvents.eventId, eventId), eq(mailEvents.settled, false)))
        .run();
    },
  };
}
