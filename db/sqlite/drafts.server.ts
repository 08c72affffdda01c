// What is not said yet (drafts), what is only quicker to read (snapshots, summaries), and stored files.

import { and, eq, max, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Head } from "~/domain/chain";
import * as schema from "../schema";
import type { DraftRow, Store } from "../store";

type Db = BetterSQLite3Database<typeof schema>;
type DraftStore = Pick<
  Store,
  "draft" | "draftDocuments" | "saveBlock" | "dropBlock" | "blob" | "summaries" | "snapshot" | "keepSnapshot"
>;

const { drafts, blobs, summaries, snapshots, facts } = schema;

const block = (row: Pick<DraftRow, "planId" | "lane" | "document" | "blockId">) =>
  and(
    eq(drafts.planId, row.planId),
    eq(drafts.lane, row.lane),
    eq(drafts.document, row.document),
    eq(drafts.blockId, row.blockId),
  );

const lastSeq = (db: Db, stream: string): number =>
  db
    .select({ seq: max(facts.seq) })
    .from(facts)
    .where(eq(facts.stream, stream))
    .get()?.seq ?? 0;

export function draftStore(db: Db): DraftStore {
  return {
    draft: async (planId, lane, document) =>
      db
        .select()
        .from(drafts)
        .where(and(eq(drafts.planId, planId), eq(drafts.lane, lane), eq(drafts.document, document)))
        .all(),
    draftDocuments: async (planId, lane) =>
      db
        .select({ document: drafts.document, at: max(drafts.at) })
        .from(drafts)
        .where(and(eq(drafts.planId, planId), eq(drafts.lane, lane)))
        .groupBy(drafts.document)
        .all()
        .map(({ document, at }) => ({ document, at: at ?? "" })),
    saveBlock: async (row) => {
      const written =
        row.revision === 0
          ? db
              .insert(drafts)
              .values({ ...row, revision: 1 })
              .onConflictDoNothing()
              .run()
          : db
              .update(drafts)
              .set({ body: row.body, by: row.by, at: row.at, revision: sql`${drafts.revision} + 1` })
              .where(and(block(row), eq(drafts.revision, row.revision)))
              .run();
      if (written.changes === 1) return { saved: true };
      return { saved: false, now: db.select().from(drafts).where(block(row)).get() ?? null };
    },
    dropBlock: async (row) =>
      db
        .delete(drafts)
        .where(and(block(row), eq(drafts.revision, row.revision)))
        .run().changes === 1,
    blob: async (blobId) => db.select().from(blobs).where(eq(blobs.blobId, blobId)).get() ?? null,
    summaries: async (workspaceId, audience) =>
      db
        .select()
        .from(summaries)
        .where(and(eq(summaries.workspaceId, workspaceId), eq(summaries.audience, audience)))
        .all(),
    snapshot: async (planId, audience) =>
      db
        .select({ heads: snapshots.heads, fold: snapshots.fold, body: snapshots.body })
        .from(snapshots)
        .where(and(eq(snapshots.planId, planId), eq(snapshots.audience, audience)))
        .get() ?? null,
    // Only while its heads are the last ones: a snapshot folded before an erasure must not bring the words back.
    keepSnapshot: async (row) => {
      db.transaction(
        () => {
          const heads = JSON.parse(row.heads) as Head[];
          if (heads.some(({ stream, seq }) => lastSeq(db, stream) !== seq)) return;
          db.insert(snapshots)
            .values(row)
            .onConflictDoUpdate({ target: [snapshots.planId, snapshots.audience], set: row })
            .run();
        },
        { behavior: "immediate" },
      );
    },
  };
}
