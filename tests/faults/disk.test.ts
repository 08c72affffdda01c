import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openConnection } from "db/sqlite/connection.server";
import { Unwritable } from "db/store";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sendCode } from "~/access/codes.server";
import { checkRecords } from "~/commands/check-records.server";
import { performOnWorkspace } from "~/commands/perform-workspace.server";
import { ownWorkspaceId } from "~/commands/workspaces.server";
import { isRefusal } from "~/domain/refusal";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
beforeEach(async () => {
  world = makeWorld();
  deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
});
afterEach(() => world.end());

const db = () => world.store.connection;
const count = (table: string) => Number(db().prepare(`select count(*) from ${table}`).pluck().get());
const tables = ["facts", "contents", "answers", "letters", "links"];
const rows = () => tables.map(count);
const comment = (number: number, text = "short") =>
  deal.act("Giulia", "comment.add", { commentId: `comment${number}`, stepId: deal.ids.b01 ?? "", text });

async function sound(): Promise<void> {
  expect(db().inTransaction).toBe(false);
  expect(await world.store.check()).toEqual(["ok"]);
  for await (const verdict of checkRecords(world.store, { prefix: "", keys: world.keys }))
    expect(verdict.fault).toBeNull();
}

describe("R-04: the disk is full", () => {
  test("an act says that it was not done, leaves nothing half done, and goes through when there is room again", async () => {
    const pages = Number(db().pragma("page_count", { simple: true }));
    db().pragma(`max_page_count = ${pages + 12}`);
    let done = 0;
    let refused = null;
    for (let number = 0; number < 200 && refused === null; number++) {
      const before = rows();
      const result = await comment(number, "a long word ".repeat(300));
      if (isRefusal(result)) {
        refused = result;
        expect(rows()).toEqual(before);
      } else done++;
    }
    expect(refused).toMatchObject({ reason: "busy", words: "busy" });
    expect(done).toBeGreaterThan(2);
    await sound();
    expect((await deal.plan()).steps[deal.ids.b01 ?? ""]?.comments).toBe(done);
    db().pragma(`max_page_count = ${pages + 1000}`);
    expect(isRefusal(await comment(999, "there is room again"))).toBe(false);
    await sound();
  });
});

describe("R-05: the file cannot be written", () => {
  test("the workspace's door says so too, and opens when it can be written again", async () => {
    const actor = { workspaceId: ownWorkspaceId(world), staffId: "anna", via: "staff" } as const;
    const given = { name: "Helionaut", zone: "Europe/Berlin", language: "en", ownerName: "Anna Keller" };
    const open = () =>
      performOnWorkspace(world, actor, "workspace.open", {
        requestId: "open-the-workspace",
        ...given,
        ownerEmail: "anna@helionaut.example",
      });
    db().pragma("query_only = ON");
    const before = rows();
    expect(await open()).toMatchObject({ reason: "busy", words: "busy" });
    expect(rows()).toEqual(before);
    db().pragma("query_only = OFF");
    expect(await open()).toMatchObject({ done: true });
  });

  test("everything can be read, every act is refused as busy, and codes are not promised", async () => {
    db().pragma("query_only = ON");
    const before = rows();
    expect(await comment(1)).toMatchObject({ reason: "busy" });
    expect(await deal.act("Mara", "verifier.sign", { verifierId: "x" })).toMatchObject({ refused: true });
    const actor = { ...(await deal.actor("Giulia")), sessionId: "a-session" };
    expect(await sendCode(world, actor, { textHash: "", act: "test" })).toMatchObject({ reason: "busy" });
    await expect(world.store.logSecurity({ at: world.clock.now(), what: "x", detail: "{}" })).rejects.toThrow(
      Unwritable,
    );
    expect(rows()).toEqual(before);
    expect((await deal.plan()).state).toBe("shared");
    db().pragma("query_only = OFF");
    expect(isRefusal(await comment(2))).toBe(false);
  });

  test("a file that is no database is refused and left as it is", () => {
    const folder = mkdtempSync(join(tmpdir(), "countersign-file-"));
    const path = join(folder, "countersign.sqlite");
    writeFileSync(path, "a letter to somebody, saved under the wrong name\n".repeat(100));
    const before = readFileSync(path);
    expect(() => openConnection(path)).toThrow(/not a database/);
    expect(readFileSync(path)).toEqual(before);
    rmSync(folder, { recursive: true });
  });

  test("R-06: a database that another program holds says busy, and waits no longer than it must", async () => {
    const other = openConnection(join(world.settings.dataDir, "countersign.sqlite"));
    db().pragma("busy_timeout = 100");
    other.exec("begin immediate");
    expect(await comment(1)).toMatchObject({ reason: "busy" });
    other.exec("rollback");
    other.close();
    expect(isRefusal(await comment(1))).toBe(false);
  });
});

describe("the clock", () => {
  const times = async (lane: "shared" | "vendor" | "customer") => {
    const rows = await world.store.factsAfter(`plan/${deal.planId}/${lane}`, 0);
    return rows.map((row) => row.at);
  };

  test("falls back by hours: no entry is older than the one before it, in any lane, and a lane tells nothing of another", async () => {
    const stageId = deal.ids["b-s1"] ?? "";
    const own = async (stepId: string) => {
      const ownerId = (await deal.person("Mara")).personId;
      await deal.must("Mara", "step.add", {
        stepId,
        stageId,
        title: "Only us",
        ownerId,
        dueOn: "2026-10-20",
        onlyUs: "on",
      });
    };
    world.clock.set("2026-09-07T10:00:00.000Z");
    await own("own-one");
    world.clock.set("2026-09-07T09:00:00.000Z");
    await own("own-two");
    await comment(1);
    world.clock.set("2026-09-07T08:30:00.000Z");
    await comment(2);
    expect((await times("vendor")).slice(-2)).toEqual(["2026-09-07T10:00:00.000Z", "2026-09-07T10:00:00.000Z"]);
    expect((await times("shared")).slice(-2)).toEqual(["2026-09-07T09:00:00.000Z", "2026-09-07T09:00:00.000Z"]);
    for (const lane of ["shared", "vendor", "customer"] as const)
      expect(await times(lane)).toEqual((await times(lane)).toSorted());
    await sound();
  });

  test("jumps on by two years: nothing breaks, and links that ended meanwhile are ended", async () => {
    world.clock.advance({ days: 730 });
    expect(isRefusal(await comment(1))).toBe(false);
    const [link] = await world.store.linksOf(deal.planId);
    expect(link && link.expiresAt < world.clock.now()).toBe(true);
    await sound();
  });
});
