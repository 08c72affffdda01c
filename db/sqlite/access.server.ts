// Links, sessions and codes: keys to the door. None of them holds a secret; tokens and digits are derived.

import { and, desc, eq, gte, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import * as schema from "../schema";
import type { Store } from "../store";
import { insertLetter } from "./letters.server";

type Db = BetterSQLite3Database<typeof schema>;
type AccessStore = Pick<
  Store,
  | "link"
  | "linksOf"
  | "session"
  | "openSession"
  | "code"
  | "codesSince"
  | "issueCode"
  | "tryCode"
  | "take"
  | "logSecurity"
>;

const { links, sessions, codes, limits, securityLog } = schema;
const p = sql.placeholder;
/** Guesses at one code before it is locked (T-07). */
export const triesPerCode = 5;

export function accessStore(db: Db): AccessStore {
  const link = db
    .select()
    .from(links)
    .where(eq(links.linkId, p("id")))
    .prepare();
  const session = db
    .select()
    .from(sessions)
    .where(eq(sessions.sessionId, p("id")))
    .prepare();
  return {
    link: async (linkId) => link.get({ id: linkId }) ?? null,
    linksOf: async (planId) => db.select().from(links).where(eq(links.planId, planId)).all(),
    session: async (sessionId) => session.get({ id: sessionId }) ?? null,
    openSession: async (row) => {
      db.insert(sessions).values(row).run();
    },
    code: async (codeId) => db.select().from(codes).where(eq(codes.codeId, codeId)).get() ?? null,
    codesSince: async (personId, since) =>
      db
        .select()
        .from(codes)
        .where(and(eq(codes.personId, personId), gte(codes.createdAt, since)))
        .orderBy(desc(codes.createdAt))
        .all(),
    issueCode: async (code, letter) => {
      db.transaction(
        () => {
          db.insert(codes).values(code).run();
          insertLetter(db, letter);
        },
        { behavior: "immediate" },
      );
    },
    // One statement, so that fifty guesses at once are still counted one by one.
    tryCode: async (codeId, now) =>
      db
        .update(codes)
        .set({ tries: sql`${codes.tries} + 1` })
        .where(
          and(
            eq(codes.codeId, codeId),
            sql`${codes.tries} < ${triesPerCode}`,
            sql`${codes.usedAt} is null`,
            sql`${codes.expiresAt} > ${now}`,
          ),
        )
        .run().changes === 1,
    take: async (bucket) => takeToken(db, bucket),
    logSecurity: async (entry) => {
      db.insert(securityLog).values(entry).run();
    },
  };
}

function takeToken(db: Db, { key, capacity, perSeconds, now }: Parameters<Store["take"]>[0]): boolean {
  return db.transaction(
    () => {
      const row = db.select().from(limits).where(eq(limits.key, key)).get();
      const passed = row ? Math.max(0, Date.parse(now) - Date.parse(row.at)) / 1000 : 0;
      const refilled = row ? Math.floor((passed * capacity) / perSeconds) : 0;
      const tokens = row ? Math.min(capacity, row.tokens + refilled) : capacity;
      if (tokens < 1) return false;
      // The clock of the bucket moves only when a whole token was refilled, so that waiting in small bits counts too.
      const at = !row || refilled > 0 ? now : row.at;
      db.insert(limits)
        .values({ key, tokens: tokens - 1, at })
        .onConflictDoUpdate({ target: limits.key, set: { tokens: tokens - 1, at } })
        .run();
      return true;
    },
    { behavior: "immediate" },
  );
}
