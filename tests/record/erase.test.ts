import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { report, verifyRecord } from "~/cli/verify.mjs";
import { checkRecords } from "~/commands/check-records.server";
import { erasePerson, replayErasures } from "~/commands/erase.server";
import { perform } from "~/commands/perform.server";
import { planCache } from "~/commands/plans.server";
import { isRefusal } from "~/domain/refusal";
import type { Deal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";
import { playedDeal, takenAway } from "./deal-record";

let world: TestWorld;
let deal: Deal;
let guest: string;
beforeEach(async () => {
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z" });
  deal = await playedDeal(world);
  guest = await guestOf(deal);
});
afterEach(() => world.end());

const system = { kind: "system" } as const;
const database = () => join(world.settings.dataDir, "countersign.sqlite");
const secrets = [
  "Wilhelmina",
  "wilhelmina@valdorba.example",
  "Zeppelinwort",
  "203.0.113.77",
  "Kuckucksuhr",
  "Entwurfsgedanke",
];

/** Which of the secrets stand anywhere in the database's file or its log. */
function left(): string[] {
  const bytes = Buffer.concat([database(), `${database()}-wal`].filter(existsSync).map((path) => readFileSync(path)));
  return secrets.filter((secret) => bytes.includes(secret));
}

/** A colleague who wrote in both lanes, was written to, drafted and uploaded, and signed nothing. */
async function guestOf(on: Deal): Promise<string> {
  const stepId = on.ids.b01 ?? "";
  const guestId = "guest0000000001";
  await on.must("Giulia", "person.add", {
    personId: guestId,
    side: "customer",
    name: "Wilhelmina Ostrowski",
    email: "wilhelmina@valdorba.example",
    zone: "Europe/Rome",
    language: "en",
    invite: "on",
  });
  await on.sit("Wilhelmina");
  const actor = { ...(await on.actor("Wilhelmina")), connection: { ip: "203.0.113.77", agent: "Kuckucksuhr/1" } };
  const act = async (name: "comment.add" | "file.add" | "mailbox.confirm", input: object) => {
    const result = await perform(world, actor, on.planId, name, {
      requestId: `erase-${name}-${JSON.stringify(input).length}`,
      ...input,
    });
    if (isRefusal(result)) throw new Error(JSON.stringify(result));
  };
  await act("comment.add", { commentId: "guest-one", stepId, text: "Zeppelinwort ".repeat(40) });
  await act("comment.add", { commentId: "guest-two", stepId: "own-customer", text: "Zeppelinwort privately" });
  await act("file.add", {
    fileId: "guestfile",
    stepId,
    name: "Zeppelinwort.pdf",
    sha256: "0".repeat(64),
    bytes: 9,
    type: "application/pdf",
  });
  const code = await on.codeFor("Wilhelmina", "");
  await act("mailbox.confirm", { textHash: "", code });
  await beside(on, guestId);
  return guestId;
}

/** What lies beside the record: a draft, a rendered letter to her, one to somebody else that names her, a stored file. */
async function beside(on: Deal, guestId: string): Promise<void> {
  const { planId } = on;
  const at = world.clock.now();
  const draft = { planId, lane: "shared", document: "minutes/m1", blockId: "b1", revision: 0 };
  await world.store.saveBlock({ ...draft, body: "Entwurfsgedanke", by: guestId, at });
  for (const letter of await world.store.claimLetters(at, at, 100)) {
    const frozen = JSON.stringify({ to: "wilhelmina@valdorba.example", text: 'Wilhelmina "O" wrote' });
    await world.store.freezeLetter(letter.letterId, frozen, at);
  }
  mkdirSync(join(world.settings.dataDir, "blobs"), { recursive: true });
  writeFileSync(join(world.settings.dataDir, "blobs", "guestfile"), "Zeppelinwort");
  await world.plans.keep(planId, "customer");
}

async function verdicts() {
  const all = [];
  for await (const verdict of checkRecords(world.store, { prefix: "", keys: world.keys })) all.push(verdict);
  return all;
}

describe("E-15: a person is erased", () => {
  test("nothing of what they are or wrote is left in the file, and the record verifies with its gaps counted", async () => {
    expect(left()).toEqual(secrets);
    const result = await erasePerson(world, deal.planId, guest, system);
    expect(result).toMatchObject({ done: true, erased: 5, scrubbed: true });
    expect(left()).toEqual([]);
    expect(existsSync(join(world.settings.dataDir, "blobs", "guestfile"))).toBe(false);
    expect((await verdicts()).map(({ stream, fault, erased }) => [stream.split("/")[2], fault, erased])).toEqual([
      ["customer", null, 1],
      ["shared", null, 4],
      ["vendor", null, 0],
    ]);
    const text = await takenAway(world, deal.planId, ["shared", "customer"]);
    expect(report(verifyRecord(text))[0]).toMatch(/^VALID .*\/shared up to entry \d+, 4 erased /);
    expect(await world.store.check()).toEqual(["ok"]);
  });

  test("their words read as erased on a page that was open before, and after a restart alike", async () => {
    const before = await deal.plan("customer");
    expect(before.people[guest]?.name).toBe("Wilhelmina Ostrowski");
    await erasePerson(world, deal.planId, guest, system);
    const warm = await deal.plan("customer");
    expect(warm.people[guest]).toMatchObject({ name: null, email: null, linkId: null });
    const cold = await planCache(world.store).load(deal.planId, "customer");
    expect(JSON.stringify(cold?.plan)).toBe(JSON.stringify(warm));
    expect(JSON.stringify(warm)).not.toMatch(/Wilhelmina|Zeppelinwort/);
  });

  test("letters to them that waited never leave, their link opens nothing, others' letters are told anew or not at all", async () => {
    await erasePerson(world, deal.planId, guest, system);
    const letters = await world.store.lettersOf({ workspaceId: "helionaut", limit: 100 });
    expect(letters.filter((one) => one.personId === guest).map((one) => one.state)).toEqual(["dropped", "dropped"]);
    expect(letters.every((one) => one.frozen === null)).toBe(true);
    const links = await world.store.linksOf(deal.planId);
    expect(links.find((link) => link.personId === guest)?.endedAt).not.toBeNull();
    expect(world.hub.closed).toContainEqual({ personId: guest });
  });

  test("what somebody signed stays with their typed name, their network address does not", async () => {
    const giulia = await deal.person("Giulia");
    await erasePerson(world, deal.planId, giulia.personId, system);
    const plan = await deal.plan();
    const [signature] = Object.values(plan.verifiers).flatMap((verifier) => verifier.signatures);
    expect(signature).toMatchObject({ typedName: "Giulia Ferrante", personId: giulia.personId });
    expect(signature?.statement).toContain("KilnView");
    expect(plan.people[giulia.personId]?.name).toBeNull();
    const connections = "select count(*) from contents where json like '%127.0.0.1%'";
    expect(world.store.connection.prepare(connections).pluck().get()).toBe(0);
    expect((await verdicts()).every(({ fault }) => fault === null)).toBe(true);
  });

  test("asking twice erases nothing twice, and a stranger is not found", async () => {
    await erasePerson(world, deal.planId, guest, system);
    const heads = (await verdicts()).map(({ hash }) => hash);
    expect(await erasePerson(world, deal.planId, guest, system)).toMatchObject({ done: true, erased: 0, heads: [] });
    expect((await verdicts()).map(({ hash }) => hash)).toEqual(heads);
    expect(await erasePerson(world, deal.planId, "nobody", system)).toMatchObject({ reason: "not-found" });
  });

  test("a restored backup is erased again before anybody reads it", async () => {
    await world.store.scrub();
    const backup = join(world.settings.dataDir, "backup.sqlite");
    world.store.connection.prepare("vacuum into ?").run(backup);
    await erasePerson(world, deal.planId, guest, system);
    await world.store.close();
    copyFileSync(backup, database());
    expect(left()).toContain("Zeppelinwort");
    const restored = makeWorld({ now: "2026-10-06T07:10:00.000Z", settings: { dataDir: world.settings.dataDir } });
    world = restored;
    expect(await replayErasures(restored)).toBe(5);
    expect(left()).toEqual([]);
    expect(await replayErasures(restored)).toBe(0);
  });

  test("a snapshot that was folded before an erasure is not kept after it", async () => {
    const old = await world.plans.load(deal.planId, "customer");
    await erasePerson(world, deal.planId, guest, system);
    const heads = JSON.stringify(old?.heads);
    await world.store.keepSnapshot({
      planId: deal.planId,
      audience: "customer",
      heads,
      fold: 1,
      body: JSON.stringify(old),
    });
    expect(await world.store.snapshot(deal.planId, "customer")).toBeNull();
  });
});
