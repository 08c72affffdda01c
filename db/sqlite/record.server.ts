// Reading and appending facts. The append is the only place where anything of a plan is written: one immediate
// transaction that stores all of an act or nothing.

import { and, asc, desc, eq, gt, inArray, lt, max, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { emptyHead, type Head, type SealedFact } from "~/domain/chain";
import * as schema from "../schema";
import type { AccessChange, AnswerRow, Appended, Batch, ContentRow, Store } from "../store";
import type { Connection } from "./connection.server";
import { direct } from "./direct.server";
import { forgetPerson } from "./forget.server";

type Db = BetterSQLite3Database<typeof schema>;
type RecordStore = Pick<
  Store,
  | "heads"
  | "factsAfter"
  | "factsBefore"
  | "factsAbout"
  | "contentsAfter"
  | "readAfter"
  | "contentsOf"
  | "append"
  | "answer"
  | "signedHeads"
  | "streams"
>;

const { facts, contents, signedHeads, answers, links, sessions, codes, letters, summaries, blobs, drafts, erasures } =
  schema;
const p = sql.placeholder;

function reading(db: Db, connection: Connection) {
  const after = () =>
    db
      .select()
      .from(facts)
      .where(and(eq(facts.stream, p("stream")), gt(facts.seq, p("seq"))))
      .orderBy(asc(facts.seq));
  return {
    head: direct<Head>(
      connection,
      db
        .select({ stream: facts.stream, seq: facts.seq, hash: facts.hash })
        .from(facts)
        .where(eq(facts.stream, p("stream")))
        .orderBy(desc(facts.seq))
        .limit(1),
    ),
    after: direct<SealedFact>(connection, after()),
    someAfter: direct<SealedFact>(connection, after().limit(p("limit"))),
    before: direct<SealedFact>(
      connection,
      db
        .select()
        .from(facts)
        .where(and(eq(facts.stream, p("stream")), lt(facts.seq, p("seq"))))
        .orderBy(desc(facts.seq))
        .limit(p("limit")),
    ),
    about: direct<SealedFact>(
      connection,
      db
        .select()
        .from(facts)
        .where(and(eq(facts.stream, p("stream")), eq(facts.subject, p("subject"))))
        .orderBy(desc(facts.seq))
        .limit(p("limit")),
    ),
    contents: direct<ContentRow>(
      connection,
      db
        .select()
        .from(contents)
        .where(and(eq(contents.stream, p("stream")), gt(contents.seq, p("seq")))),
    ),
    answer: direct<Pick<AnswerRow, "answer" | "at"> & { input_hash: string }>(
      connection,
      db
        .select({ input_hash: answers.inputHash, answer: answers.answer, at: answers.at })
        .from(answers)
        .where(
          and(eq(answers.planId, p("planId")), eq(answers.actor, p("actor")), eq(answers.requestId, p("requestId"))),
        ),
    ),
  };
}

function writing(db: Db, connection: Connection) {
  return {
    fact: direct(
      connection,
      db.insert(facts).values({
        stream: p("stream"),
        seq: p("seq"),
        at: p("at"),
        kind: p("kind"),
        subject: p("subject"),
        prev: p("prev"),
        hash: p("hash"),
        body: p("body"),
      }),
    ),
    content: direct(
      connection,
      db
        .insert(contents)
        .values({ commitment: p("commitment"), stream: p("stream"), seq: p("seq"), salt: p("salt"), json: p("json") }),
    ),
    answer: direct(
      connection,
      db
        .insert(answers)
        .values({
          planId: p("planId"),
          actor: p("actor"),
          requestId: p("requestId"),
          inputHash: p("inputHash"),
          answer: p("answer"),
          at: p("at"),
        })
        .onConflictDoNothing(),
    ),
    summary: direct(
      connection,
      db
        .insert(summaries)
        .values({
          workspaceId: p("workspaceId"),
          planId: p("planId"),
          audience: p("audience"),
          shape: p("shape"),
          at: p("at"),
          body: p("body"),
        })
        .onConflictDoUpdate({
          target: [summaries.planId, summaries.audience],
          set: { shape: sql`excluded.shape`, at: sql`excluded.at`, body: sql`excluded.body` },
        }),
    ),
  };
}

/** Thrown inside the transaction to roll it back; never leaves this file. */
class Undo extends Error {
  constructor(readonly outcome: Exclude<Appended, "stored">) {
    super(outcome);
  }
}

export function recordStore(db: Db, connection: Connection): RecordStore {
  const read = reading(db, connection);
  const write = writing(db, connection);
  const headOf = (stream: string): Head => read.head.get({ stream }) ?? emptyHead(stream);

  const store = (batch: Batch) => {
    for (const expected of batch.expected) {
      const head = headOf(expected.stream);
      if (head.seq !== expected.seq || head.hash !== expected.hash) throw new Undo("stale");
    }
    if (batch.answer && write.answer.run(batch.answer) === 0) throw new Undo("doubled");
    for (const change of batch.access) changeAccess(db, change);
    for (const fact of batch.facts) write.fact.run(fact);
    for (const content of batch.contents) write.content.run(content);
    for (const row of batch.summaries) write.summary.run(row);
    rarely(db, batch);
  };
  const storeAll = connection.transaction(store);
  const nothingAfter = ({ stream, seq }: Head) => headOf(stream).seq <= seq;
  const readTogether = connection.transaction((heads: Head[]) => {
    const facts = heads.map(({ stream, seq }) => read.after.all({ stream, seq }));
    const told = heads.flatMap((head, index) => (facts[index]?.length ? read.contents.all(head) : []));
    return { facts, contents: byCommitment(told) };
  });

  return {
    heads: async (streams) => streams.map(headOf),
    factsAfter: async (stream, seq, limit) =>
      limit === undefined ? read.after.all({ stream, seq }) : read.someAfter.all({ stream, seq, limit }),
    factsBefore: async (stream, seq, limit) =>
      read.before.all({ stream, seq: seq === 0 ? Number.MAX_SAFE_INTEGER : seq, limit }),
    factsAbout: async (stream, subject, limit) => read.about.all({ stream, subject, limit }) satisfies SealedFact[],
    contentsAfter: async (stream, seq) => byCommitment(read.contents.all({ stream, seq })),
    readAfter: async (heads) =>
      // Where nothing is new it was so at the first question, for streams only grow: one moment without a transaction.
      heads.every(nothingAfter) ? { facts: heads.map(() => []), contents: new Map() } : readTogether(heads),
    contentsOf: async (commitments) =>
      byCommitment(
        commitments.length === 0
          ? []
          : db.select().from(contents).where(inArray(contents.commitment, commitments)).all(),
      ),
    append: async (batch) => {
      try {
        storeAll.immediate(batch);
        return "stored";
      } catch (error) {
        if (error instanceof Undo) return error.outcome;
        throw error;
      }
    },
    answer: async (planId, actor, requestId) => {
      const row = read.answer.get({ planId, actor, requestId });
      return row ? { planId, actor, requestId, inputHash: row.input_hash, answer: row.answer, at: row.at } : null;
    },
    signedHeads: async (stream) =>
      db.select().from(signedHeads).where(eq(signedHeads.stream, stream)).orderBy(asc(signedHeads.seq)).all(),
    streams: async (prefix) =>
      db
        .select({ stream: facts.stream, last: max(facts.seq) })
        .from(facts)
        .where(sql`substr(${facts.stream}, 1, ${prefix.length}) = ${prefix}`)
        .groupBy(facts.stream)
        .all()
        .map((row) => row.stream),
  };
}

/** What most acts do not write. */
function rarely(db: Db, batch: Batch): void {
  if (batch.signedHeads.length > 0) db.insert(signedHeads).values(batch.signedHeads).onConflictDoNothing().run();
  if (batch.blobs.length > 0) db.insert(blobs).values(batch.blobs).run();
  for (const letter of batch.letters)
    db.insert(letters)
      .values({ ...letter, payload: JSON.stringify(letter.payload), claimedUntil: null })
      .onConflictDoNothing()
      .run();
  for (const draft of batch.dropDrafts)
    db.delete(drafts)
      .where(and(eq(drafts.planId, draft.planId), eq(drafts.lane, draft.lane), eq(drafts.document, draft.document)))
      .run();
  if (batch.forget) forgetPerson(db, batch.forget);
  for (const commitment of batch.erase) eraseOne(db, commitment, batch.facts[0]?.at ?? "");
}

function eraseOne(db: Db, commitment: string, at: string): void {
  const gone = db
    .delete(contents)
    .where(eq(contents.commitment, commitment))
    .returning({ stream: contents.stream })
    .all();
  for (const { stream } of gone) db.insert(erasures).values({ commitment, stream, at }).onConflictDoNothing().run();
}

function changeAccess(db: Db, change: AccessChange): void {
  switch (change.do) {
    case "openLink":
      db.insert(links).values(change.link).run();
      return;
    case "raiseLink":
      db.update(links)
        .set({ generation: change.generation, expiresAt: change.expiresAt })
        .where(eq(links.linkId, change.linkId))
        .run();
      endSessions(db, change.linkId, change.at);
      return;
    case "endLink":
      db.update(links).set({ endedAt: change.at }).where(eq(links.linkId, change.linkId)).run();
      endSessions(db, change.linkId, change.at);
      return;
    case "useCode": {
      const used = db
        .update(codes)
        .set({ usedAt: change.at })
        .where(
          and(
            eq(codes.codeId, change.codeId),
            sql`${codes.usedAt} is null`,
            // A code dies with the browser it was asked from: a link that was replaced meanwhile signs nothing.
            sql`exists (select 1 from ${sessions} s where s.session_id = ${codes.sessionId} and s.ended_at is null)`,
          ),
        )
        .run();
      if (used.changes === 0) throw new Undo("used");
      return;
    }
    case "proveMailbox":
      db.update(sessions).set({ mailboxAt: change.at }).where(eq(sessions.sessionId, change.sessionId)).run();
      return;
  }
}

const endSessions = (db: Db, linkId: string, at: string) =>
  db.update(sessions).set({ endedAt: at }).where(eq(sessions.linkId, linkId)).run();

const byCommitment = (rows: ContentRow[]) => new Map(rows.map((row) => [row.commitment, row]));
