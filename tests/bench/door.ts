// P6: the door with a warm plan against the bare transaction it ends in, and a cold open against a point read.

import { perform } from "~/commands/perform.server";
import { planCache } from "~/commands/plans.server";
import { sha256 } from "~/commands/seal.server";
import { openDeal } from "../support/deal";
import { makeWorld } from "../support/world";
import { inPairs, inTurns, type Line, perCall } from "./measure";

export async function doorLines(): Promise<Line[]> {
  const world = makeWorld();
  try {
    const deal = await openDeal(world);
    await deal.must("Mara", "plan.share");
    const actor = await deal.actor("Mara");
    const stepId = deal.ids.b01 ?? "";
    let made = 0;
    const ours = () => {
      const n = made++;
      world.clock.advance({ seconds: 1 });
      const input = { requestId: `bench-${n}`.padEnd(12, "-"), commentId: `bench${n}`, stepId, text: "As agreed." };
      return perform(world, actor, deal.planId, "comment.add", input);
    };
    const door = await inPairs(ours, prepareFloor(world.store.connection), { rounds: 31, calls: 40 });
    for (let n = 0; n < 900; n++) await ours1(n);
    const open = await inTurns(
      () => perCall(3, () => planCache(world.store).load(deal.planId, "vendor")),
      () => pointRead(world.store.connection, deal),
    );
    return [
      {
        goal: "P6 door, warm plan, against 3 bare statements",
        wanted: ">= 0.6 x",
        ratio: { min: 1 / door.max, median: 1 / door.median, max: 1 / door.min },
        figures: `${door.ours.toFixed(2)} ms, ${door.floor.toFixed(2)} ms`,
        met: 1 / door.median >= 0.6,
      },
      {
        goal: "P6 cold open of 2 000 facts, against a point read",
        wanted: "<= 30 x",
        ratio: open,
        figures: `${open.ours.toFixed(2)} ms, ${open.floor.toFixed(3)} ms`,
        met: open.median <= 30,
      },
    ];
    async function ours1(n: number) {
      const input = { requestId: `more-${n}`.padEnd(12, "-"), commentId: `more${n}`, stepId, text: "As agreed." };
      await perform(world, actor, deal.planId, "comment.add", input);
    }
  } finally {
    await world.end();
  }
}

type Connection = ReturnType<typeof makeWorld>["store"]["connection"];

/**
 * The floor: the same edit as a bare transaction of three statements (the fact, its text, the answer), without rules,
 * chain or lists. On the same connection, so with the same file, log and settings: each is one commit that reached the
 * disk.
 */
export function prepareFloor(connection: Connection): () => void {
  connection.exec(`
    create table floor_facts (stream text not null, seq integer not null, at text, kind text, subject text, prev text,
      hash text, body text, primary key (stream, seq)) strict, without rowid;
    create index floor_subject on floor_facts (stream, subject, seq);
    create table floor_contents (commitment text primary key not null, stream text, seq integer, salt blob, json text)
      strict, without rowid;
    create table floor_answers (plan_id text, actor text, request_id text, input_hash text, answer text, at text,
      primary key (plan_id, actor, request_id)) strict, without rowid;`);
  const fact = connection.prepare("insert into floor_facts values (?, ?, ?, ?, ?, ?, ?, ?)");
  const content = connection.prepare("insert into floor_contents values (?, ?, ?, ?, ?)");
  const answer = connection.prepare("insert into floor_answers values (?, ?, ?, ?, ?, ?)");
  const at = "2026-10-05T07:10:00.000Z";
  const body = "b".repeat(520);
  const salt = Buffer.alloc(32);
  const edit = connection.transaction((n: number) => {
    const hash = sha256(String(n));
    fact.run("plan/floor/shared", n, at, "comment.added", "step", hash, hash, body);
    content.run(hash, "plan/floor/shared", n, salt, '{"text":"As agreed."}');
    answer.run("floor", "someone", `request-${n}`, hash, "a".repeat(180), at);
  });
  let rows = 0;
  return () => edit.immediate(rows++);
}

async function pointRead(connection: Connection, deal: Awaited<ReturnType<typeof openDeal>>): Promise<number> {
  connection.exec("create table if not exists floor_snapshot (id text primary key, body text)");
  const body = JSON.stringify(await deal.plan("vendor"));
  connection.prepare("insert or replace into floor_snapshot values (?, ?)").run(sha256(deal.planId), body);
  const read = connection.prepare("select body from floor_snapshot where id = ?");
  return perCall(50, () => JSON.parse((read.get(sha256(deal.planId)) as { body: string }).body));
}
