import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { checkRecords } from "~/commands/check-records.server";
import { planStream } from "~/world";
import { startChild } from "../support/child";
import { openDeal } from "../support/deal";
import { randomFrom } from "../support/random";
import { makeWorld, type TestWorld } from "../support/world";

const proving = Boolean(process.env.PROVE);
const cycles = proving ? 200 : 8;

test(`R-02: killed ${cycles} times while it writes, nothing acknowledged is lost or doubled and every record verifies`, {
  timeout: proving ? 3_600_000 : 180_000,
}, async () => {
  const random = randomFrom(3);
  const world = makeWorld();
  const deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
  const { dataDir } = world.settings;
  await world.store.close();
  const acked = new Set<string>();
  for (let cycle = 0; cycle < cycles; cycle++) {
    const child = startChild("tests/faults/child-acts.ts", [dataDir, deal.planId, String(cycle * 100_000)]);
    await child.said("acked");
    await pause(120 + random.below(250));
    child.process.kill("SIGKILL");
    expect(await child.ended, child.errors()).toBeNull();
    for (const line of child.lines) if (line.startsWith("acked ")) acked.add(line.slice("acked ".length));
    const after = makeWorld({ settings: { dataDir } });
    await holds(after, deal.planId, acked);
    await after.store.close();
  }
  expect(acked.size).toBeGreaterThan(cycles * 5);
  await makeWorld({ settings: { dataDir } }).end();
});

async function holds(world: TestWorld, planId: string, acked: Set<string>): Promise<void> {
  expect(await world.store.check()).toEqual(["ok"]);
  for await (const verdict of checkRecords(world.store, { prefix: "", keys: world.keys }))
    expect(verdict.fault).toBeNull();
  const rows = await world.store.factsAfter(planStream(planId, "shared"), 0);
  const comments = rows
    .filter((row) => row.kind === "comment.added")
    .map((row) => (JSON.parse(row.body) as { data: { commentId: string } }).data.commentId);
  const stored = new Set(comments);
  expect(stored.size).toBe(comments.length);
  expect([...acked].filter((commentId) => !stored.has(commentId))).toEqual([]);
  // What was stored was stored whole: every entry with the answer to its request, and no answer without its entry.
  const answered = world.store.connection.prepare("select request_id from answers").pluck().all().map(String);
  const ours = answered.filter((id) => /^request-(0|[1-9]\d*)$/.test(id)).map((id) => id.replace("request-", "act"));
  expect(ours.sort()).toEqual(comments.sort());
}
