import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyRecord } from "~/cli/verify.mjs";
import { erasePerson } from "~/commands/erase.server";
import { rangeIn } from "~/http/take-away.server";
import { createPress, type Press } from "~/pdf/press.server";
import { openArchive } from "~/routes/_staff.archive/open-archive";
import type { Taker } from "~/take-away/contents.server";
import { archiveFile, archiveState, makeArchive } from "~/take-away/desk.server";
import { planSchema, publishedSchema } from "~/take-away/plan-json.server";
import { builtWorker } from "../pdf/support";
import { playedDeal } from "../record/deal-record";
import type { Deal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
let press: Press;
let remove: () => void;

beforeAll(async () => {
  const built = await builtWorker();
  remove = built.remove;
  press = createPress({ workerFile: built.file });
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z", press });
  deal = await playedDeal(world);
});
afterAll(async () => {
  await press.close();
  remove();
  await world.end();
});

async function takerOf(name: string): Promise<Taker> {
  const { personId, side, language } = await deal.person(name);
  return { planId: deal.planId, personId, side, language };
}

type Files = { [name: string]: Uint8Array };

/** Makes somebody's archive and opens it. */
async function taken(name: string): Promise<Files> {
  const taker = await takerOf(name);
  await makeArchive(world, taker, await deal.actor(name)).ended;
  const file = archiveFile(world, taker);
  if (!file) throw new Error("no archive");
  const bytes = readFileSync(file.path);
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(file.sha256);
  return unzipSync(new Uint8Array(bytes));
}

const utf8 = (given: string) => new TextEncoder().encode(given);
const text = (files: Files, name: string) => new TextDecoder().decode(files[name]);

/** Puts the files on a bare disk and runs the script there. */
function verified(files: Files, ...given: string[]) {
  const bare = mkdtempSync(join(tmpdir(), "taken-"));
  try {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(bare, name)), { recursive: true });
      writeFileSync(join(bare, name), bytes);
    }
    return spawnSync(process.execPath, ["verify/verify.mjs", ...given], { cwd: bare, encoding: "utf8" });
  } finally {
    rmSync(bare, { recursive: true, force: true });
  }
}

describe("each side takes everything that it may see", () => {
  test("promise 8: documents, data, history, calendar, spreadsheet, keys, script; progress until it is ready", async () => {
    const taker = await takerOf("Giulia");
    expect(await archiveState(world, taker)).toEqual({ state: "none" });
    const { ended } = makeArchive(world, taker, await deal.actor("Giulia"));
    expect(await archiveState(world, taker)).toMatchObject({ state: "making" });
    await ended;
    expect(await archiveState(world, taker)).toMatchObject({ state: "ready", stale: false });
    const files = await taken("Giulia");
    for (const name of [
      "README.txt",
      "plan.json",
      "plan.schema.json",
      "record.jsonl",
      "countersign.json",
      "process.md",
    ])
      expect(files[name]?.length, name).toBeGreaterThan(100);
    expect(text(files, "calendar.ics")).toContain("BEGIN:VEVENT");
    for (const name of ["documents/plan.pdf", "documents/plan-full.pdf"])
      expect(text(files, name).slice(0, 5), name).toBe("%PDF-");
    expect(text(files, "steps.xlsx").slice(0, 2)).toBe("PK");
    expect(text(unzipSync(files["steps.xlsx"] ?? new Uint8Array()), "xl/worksheets/sheet1.xml")).toContain("<row");
  });

  test("promise 7: nothing of the other side's own lane is in it, in no file", async () => {
    for (const [name, other] of [
      ["Giulia", "Mara"],
      ["Mara", "Giulia"],
    ] as const) {
      const files = await taken(name);
      const all = Object.entries(files).map(([file, bytes]) => `${file} ${Buffer.from(bytes).toString("utf8")}`);
      expect(all.filter((one) => one.includes(`Only us ${other}`) || one.includes(`A word of ${other}`))).toEqual([]);
      expect(all.some((one) => one.includes(`Only us ${name}`))).toBe(true);
    }
  });

  test("E-19: checked on a bare disk without a connection, history and documents", async () => {
    const files = await taken("Giulia");
    const record = verified(files, "record.jsonl");
    expect(record.stdout.match(/^VALID /gm)).toHaveLength(2);
    expect(record.status).toBe(0);
    const document = verified(files, "documents/plan-full.pdf", "--keys", "countersign.json");
    expect(document.stdout).toContain("by a published certificate");
    expect(document.status).toBe(0);
    expect(text(files, "process.md")).toContain("Giulia Ferrante");
  });

  test("the plan as data is what its published description says", async () => {
    const files = await taken("Mara");
    const plan = planSchema.parse(JSON.parse(text(files, "plan.json")));
    expect(plan.sees).toEqual(["shared", "vendor"]);
    expect(plan.steps.map(({ title }) => title)).toContain("Only us Mara");
    expect(plan.confirmations.flatMap(({ signatures }) => signatures)).toHaveLength(1);
    expect(JSON.parse(readFileSync("docs/plan.schema.json", "utf8"))).toEqual(JSON.parse(publishedSchema()));
    expect(text(files, "plan.schema.json")).toBe(publishedSchema());
  });

  test("taking it away leaves one line in the taker's own lane, and none that the other side sees", async () => {
    const before = await world.store.heads([`plan/${deal.planId}/shared`, `plan/${deal.planId}/vendor`]);
    await taken("Giulia");
    expect(await world.store.heads([`plan/${deal.planId}/shared`, `plan/${deal.planId}/vendor`])).toEqual(before);
    const [last] = await world.store.factsBefore(`plan/${deal.planId}/customer`, 0, 1);
    expect(last?.kind).toBe("export.made");
  });

  test("a day later it is gone; when the plan moved on, that is said", async () => {
    const taker = await takerOf("Giulia");
    await taken("Giulia");
    await deal.must("Mara", "comment.add", { commentId: "after-it", stepId: deal.ids.b01 ?? "", text: "Later." });
    expect(await archiveState(world, taker)).toMatchObject({ state: "ready", stale: true });
    world.clock.advance({ hours: 24 });
    expect(await archiveState(world, taker)).toEqual({ state: "none" });
    expect(archiveFile(world, taker)).toBe(null);
  });
});

test("E-15: erasing a person deletes what waits; what is taken afterwards verifies and says so", async () => {
  await taken("Giulia");
  const mara = await deal.person("Mara");
  const giulia = await deal.person("Giulia");
  const by = { kind: "person", id: mara.personId, side: "vendor", via: "staff" } as const;
  await erasePerson(world, deal.planId, giulia.personId, by);
  expect(existsSync(join(world.settings.dataDir, "take-away", deal.planId))).toBe(false);
  const files = await taken("Mara");
  const { verdicts, sound } = verifyRecord(text(files, "record.jsonl"));
  expect(sound).toBe(true);
  expect(verdicts.reduce((sum, { erased }) => sum + erased, 0)).toBeGreaterThan(0);
  expect(text(files, "plan.json")).not.toContain("giulia@valdorba.example");
  const full = verified(files, "documents/plan-full.pdf", "--keys", "countersign.json");
  expect(full.status).toBe(0);
});

describe("an archive is opened as the plan it was", () => {
  test("steps of its taker's side, the position, and what was erased; nothing of the server is needed", async () => {
    const files = await taken("Mara");
    const opened = openArchive(zipSync({ "record.jsonl": files["record.jsonl"] ?? new Uint8Array() }));
    if (opened.state !== "sound") throw new Error(JSON.stringify(opened));
    const [end] = await world.store.heads([`plan/${deal.planId}/shared`]);
    expect(opened.head).toEqual({ seq: end?.seq, hash: end?.hash });
    expect(opened.erased).toBeGreaterThan(0);
    const titles = opened.plan.stages.flatMap(({ rows }) => rows.map(({ title }) => title));
    expect(titles).toContain("Only us Mara");
    expect(titles).not.toContain("Only us Giulia");
  });

  test("a record cut short opens as far as it goes; one recomputed, spliced or changed is named by its entry", async () => {
    const record = text(await taken("Mara"), "record.jsonl");
    const lines = record.trim().split("\n");
    const facts = lines.filter((line) => line.includes('"line":"fact"') && line.includes("/shared"));
    const [victim = "", next = ""] = facts.slice(8);
    const without = (gone: (line: string) => boolean) => utf8(lines.filter((line) => !gone(line)).join("\n"));
    expect(openArchive(without((line) => line === victim))).toMatchObject({ state: "broken", fault: { seq: 9 } });
    const swapped = lines.map((line) => (line === victim ? next : line === next ? victim : line));
    expect(openArchive(utf8(swapped.join("\n")))).toMatchObject({ state: "broken", fault: { seq: 9 } });
    const changed = record.replace(victim, victim.replace(/"hash":"./, '"hash":"x'));
    expect(openArchive(utf8(changed))).toMatchObject({ state: "broken", fault: { seq: 9 } });
    expect(openArchive(utf8("hello"))).toEqual({ state: "none" });
    expect(openArchive(zipSync({ "other.txt": utf8("x") }))).toEqual({ state: "none" });
  });
});

test.each([
  ["bytes=0-99", { from: 0, to: 99 }],
  ["bytes=900-", { from: 900, to: 999 }],
  ["bytes=-100", { from: 900, to: 999 }],
  ["bytes=500-5000", { from: 500, to: 999 }],
  ["bytes=1000-", "beyond"],
  ["bytes=9-3", "beyond"],
  ["bytes=-", null],
  ["bytes=0-1,5-6", null],
  ["lines=1-2", null],
  [null, null],
])("a download that broke off goes on: %s", (header, wanted) => {
  expect(rangeIn(header, 1000)).toEqual(wanted);
});
