// P6: the door with a warm plan against the bare transaction it ends in, and a cold open against a point read.

import { perform } from "~/commands/perform.server";
import { planCache } from "~/commands/plans.server";
import { sha256 } from "~/commands/seal.server";
import { openDeal } from "../support/deal";
import { makeWorld } from "../support/world";
import { type Line, inTurns, perCall } from "./measure";

export async function doorLines(): Promise<Line[]> {
  const world = makeWorld();
  try {
    const deal = await openDeal(world);
    await deal.must("Mara", "plan.share");
    const actor = await deal.actor("Mara");
    const stepId = deal.ids.b01 ?? "";
    let made = 0;
    const ours = () =>
      perCall(150, () => {
        const n = made++;
        const input = { requestId: `bench-${n}`.padEnd(12, "-"), commentId: `bench${n}`, stepId, text: "As agreed." };
        return perform(world, actor, deal.planId, "comment.add", input);
      });
    const door = await inTurns(ours, () => bare(world.store.connection));
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
let rows = 0;

/** The floor: an edit as three statements in one durable transaction. */
async function bare(connection: Connection): Promise<number> {
  connection.exec("create table if not exists floor (id integer primary key, a text, b text); create table if not exists floor_log (id integer primary key, body text); create table if not exists floor_answer (id integer primary key, body text)");
  const edit = connection.prepare("insert into floor (id, a, b) values (?, ?, ?)");
  const log = connection.prepare("insert into floor_log (body) values (?)");
  const answer = connection.prepare("insert into floor_answer (body) values (?)");
  const all = connection.transaction((n: number) => {
    edit.run(n, "As agreed.", "x".repeat(40));
    log.run("y".repeat(420));
    answer.run("z".repeat(180));
  });
  return perCall(150, () => all.immediate(rows++));
}

async function pointRead(connection: Connection, deal: Awaited<ReturnType<typeof openDeal>>): Promise<number> {
  connection.exec("create table if not exists floor_snapshot (id text primary key, body text)");
  const body = JSON.stringify(await deal.plan("vendor"));
  connection.prepare("insert or replace into floor_snapshot values (?, ?)").run(sha256(deal.planId), body);
  const read = connection.prepare("select body from floor_snapshot where id = ?");
  return perCall(50, () => JSON.parse((read.get(sha256(deal.planId)) as { body: string }).body));
}
