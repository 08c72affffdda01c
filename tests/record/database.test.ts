import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkRecords } from "~/commands/check-records.server";
import { planStream } from "~/world";
import type { Deal } from "../support/deal";
import { keepKeys, makeWorld, type TestWorld } from "../support/world";
import { playedDeal, takenAway } from "./deal-record";

let world: TestWorld;
let deal: Deal;
let stream: string;
beforeAll(async () => {
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z" });
  deal = await playedDeal(world);
  stream = planStream(deal.planId, "shared");
});
afterAll(() => world.end());

const verdicts = async () => {
  const all = [];
  for await (const verdict of checkRecords(world.store, { prefix: "", keys: world.keys })) all.push(verdict);
  return all;
};
const path = () => join(world.settings.dataDir, "countersign.sqlite");

describe("E-05: the database refuses, whatever the statement", () => {
  const row = "select stream, seq, at, kind, subject, prev, hash, body from facts where stream = ? and seq = 3";
  const attacks: [name: string, sql: string][] = [
    ["an edited text", "update facts set body = '{}' where stream = ? and seq = 3"],
    ["an edited column", "update facts set at = '2020-01-01T00:00:00.000Z' where stream = ? and seq = 3"],
    ["a deletion", "delete from facts where stream = ? and seq = 3"],
    ["a replacement", `insert or replace into facts ${row}`],
    ["a gap", `insert into facts ${row.replace("seq, at", "seq + 9000, at")}`],
    [
      "an entry that names another before it",
      `insert into facts ${row.replace("seq, at", "(select max(seq) + 1 from facts where stream = '$stream'), at")}`,
    ],
    ["edited words", "update contents set json = '{}' where stream = ?"],
    ["an edited head", "update signed_heads set hash = 'x' where stream = ?"],
    ["a head taken away", "delete from signed_heads where stream = ?"],
  ];

  test.each(attacks)("%s", (_name, sql) => {
    const attack = (connection: Database.Database) => connection.prepare(sql.replace("$stream", stream)).run(stream);
    expect(() => attack(world.store.connection)).toThrow(/never|follows/);
    // The same from a program that opens the file with SQLite's own settings.
    const stranger = new Database(path());
    expect(() => attack(stranger)).toThrow(/never|follows/);
    stranger.close();
  });

  test("and after all of that every stream is sound", async () => {
    expect((await verdicts()).map(({ fault }) => fault)).toEqual([null, null, null]);
  });
});

describe("a take-away", () => {
  test("promise 8: each side gets the shared lane and its own, and can check them without us", async () => {
    const text = await takenAway(world, deal.planId, ["shared", "customer"]);
    expect(text).toContain("A word of Giulia");
    expect(text).not.toContain("A word of Mara");
    expect(text).not.toContain("/vendor");
    const file = join(world.settings.dataDir, "record.jsonl");
    writeFileSync(file, text);
    const [head] = await world.store.signedHeads(stream);
    if (!head) throw new Error("nothing was signed");
    const bare = join(world.settings.dataDir, "verify.mjs");
    writeFileSync(bare, execFileSync("cat", ["app/cli/verify.mjs"]));
    const kept = `${head.stream} ${head.seq} ${head.hash}`;
    const started = Date.now();
    const run = spawnSync(process.execPath, [bare, file, "--head", kept], {
      cwd: world.settings.dataDir,
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    expect(run.stdout.split("\n").map((line) => line.split(" ")[0])).toEqual(["VALID", "VALID", "SAME", ""]);
    expect(run.status).toBe(0);
    expect(Date.now() - started).toBeLessThan(10_000);
    const wrong = spawnSync(process.execPath, [bare, file, "--head", `${stream} 5 ${"0".repeat(64)}`], {
      encoding: "utf8",
    });
    expect(wrong.stdout).toMatch(/^CHANGED /m);
    expect(wrong.status).toBe(1);
  });
});

describe("INV-38: one byte changed in the database by somebody who may do anything", () => {
  test("is named by its entry, at the command line too", async () => {
    const stranger = new Database(path());
    stranger.exec("drop trigger facts_no_update; drop trigger contents_no_update");
    const change = stranger.prepare("update facts set body = replace(body, ?, ?) where stream = ? and seq = 11");
    expect(change.run("2026-10-05T07:10", "2026-10-05T07:11", stream).changes).toBe(1);
    expect((await verdicts()).find((one) => one.stream === stream)?.fault).toEqual({ seq: 11, reason: "hash" });
    keepKeys(world);
    const check = () =>
      spawnSync(process.execPath, ["--import", "tsx", "app/cli/record.ts", "check"], {
        env: { ...process.env, DATA_DIR: world.settings.dataDir },
        encoding: "utf8",
      });
    const run = check();
    expect(run.stderr).toBe("");
    expect(run.stdout).toContain(`BROKEN ${stream} at entry 11 (hash)`);
    expect(run.status).toBe(1);
    change.run("2026-10-05T07:11", "2026-10-05T07:10", stream);
    const words = "update contents set json = replace(json, 'of Mara', 'of Maro') where json like '%A word of Mara%'";
    expect(stranger.prepare(words).run().changes).toBe(1);
    const vendor = planStream(deal.planId, "vendor");
    expect((await verdicts()).filter((one) => one.fault !== null)).toMatchObject([
      { stream: vendor, fault: { reason: "words" } },
    ]);
    stranger.prepare("delete from contents where json like '%A word of Maro%'").run();
    expect((await verdicts()).find((one) => one.stream === vendor)?.fault?.reason).toBe("missing");
    stranger.close();
  });
});
