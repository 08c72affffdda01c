import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadKeys } from "~/access/keys.server";
import { linkToken } from "~/access/tokens.server";
import { erasePerson } from "~/commands/erase.server";
import { openDeal } from "../support/deal";
import { makeWorld } from "../support/world";

let dataDir: string;
const children = new Set<ChildProcess>();

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "countersign-process-"));
});
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  children.clear();
  rmSync(dataDir, { recursive: true, force: true });
});

const environment = (port: string) => ({ NODE_ENV: "production" as const, PORT: port, DATA_DIR: dataDir });

type Running = { child: ChildProcess; origin: string; said(): string; ended: Promise<number | null> };

/** Starts the built server and waits for its address, or for its end. */
async function start(): Promise<Running> {
  const child = spawn(process.execPath, ["build/server.js"], { env: environment("0") });
  children.add(child);
  let said = "";
  const ended = new Promise<number | null>((done) => child.on("exit", (code) => done(code)));
  const origin = await new Promise<string>((ready) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const found = /is ready: (\S+)/.exec(said)?.[1];
      if (found) ready(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then(() => ready(""));
  });
  return { child, origin, said: () => said, ended };
}

const fetchStatus = (url: string, headers: { [name: string]: string } = {}): Promise<IncomingMessage> =>
  new Promise((done, failed) => get(url, { headers, agent: false }, done).on("error", failed));

/** A shared plan in the folder, as an earlier run of the product left it. */
async function plantPlan(): Promise<{ planId: string; path: string }> {
  const world = makeWorld({ settings: { dataDir }, now: new Date().toISOString() });
  const deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
  const link = await world.store.link((await deal.person("Giulia")).linkId ?? "");
  await world.store.close();
  return {
    planId: deal.planId,
    path: `/p/${linkToken(loadKeys(dataDir).link, link?.linkId ?? "", link?.generation ?? 0)}`,
  };
}

test("R-17: at a stop every open stream is told, requests are answered, and the process ends well", async () => {
  const { planId, path } = await plantPlan();
  const server = await start();
  const exchanged = await fetchStatus(server.origin + path);
  exchanged.resume();
  const cookie = String(exchanged.headers["set-cookie"]).split(";")[0] ?? "";
  expect([exchanged.statusCode, exchanged.headers.location]).toEqual([303, `/plan/${planId}`]);
  const texts = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const stream = await fetchStatus(`${server.origin}/live/${planId}`, { Cookie: cookie });
      let text = "";
      const over = new Promise<string>((done) => {
        stream.on("data", (chunk) => {
          text += chunk;
        });
        stream.on("close", () => done(text));
      });
      return { status: stream.statusCode, over };
    }),
  );
  expect(texts.every(({ status }) => status === 200)).toBe(true);
  const asked = performance.now();
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  expect(performance.now() - asked).toBeLessThan(12_000);
  for (const { over } of texts) expect(await over).toContain("event: bye");
  expect(existsSync(join(dataDir, "server.lock"))).toBe(false);
  expect(server.said()).not.toContain(path);
});

test("a second process on the same folder is told so and leaves; the first goes on", async () => {
  const first = await start();
  const second = await start();
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`${dataDir} is in use by process ${first.child.pid}`);
  const answer = await fetchStatus(`${first.origin}/healthz`);
  answer.resume();
  expect(answer.statusCode).toBe(200);
});

test("what a killed process left behind is taken over", async () => {
  const first = await start();
  first.child.kill("SIGKILL");
  await first.ended;
  expect(existsSync(join(dataDir, "server.lock"))).toBe(true);
  const second = await start();
  expect(second.origin).toMatch(/^http:\/\/localhost:\d+$/);
  // A terminal, npm and the starter each pass one Ctrl+C on.
  second.child.kill("SIGINT");
  second.child.kill("SIGINT");
  expect(await second.ended).toBe(0);
});

test("INV-38: who was erased is erased again before a restored folder opens its door", async () => {
  const { planId } = await plantPlan();
  const world = () => makeWorld({ settings: { dataDir }, now: new Date().toISOString() });
  const database = join(dataDir, "countersign.sqlite");
  const before = world();
  const giulia = Object.values((await before.plans.load(planId, "public"))?.plan.people ?? {}).find(
    (person) => person.name === "Giulia Ferrante",
  );
  await before.store.close();
  copyFileSync(database, join(dataDir, "copy"));
  const erasing = world();
  await erasePerson(erasing, planId, giulia?.personId ?? "", { kind: "system" });
  await erasing.store.close();
  for (const rest of ["-wal", "-shm"]) rmSync(database + rest, { force: true });
  copyFileSync(join(dataDir, "copy"), database);
  const server = await start();
  expect(server.origin).not.toBe("");
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  const after = world();
  const person = (await after.plans.load(planId, "public"))?.plan.people[giulia?.personId ?? ""];
  await after.store.close();
  expect(giulia?.name).toBe("Giulia Ferrante");
  expect(person?.name).toBeNull();
});

test("a setting that cannot be used is named", async () => {
  writeFileSync(join(dataDir, "server.lock"), "not a number");
  const child = spawn(process.execPath, ["build/server.js"], { env: environment("many") });
  children.add(child);
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise((done) => child.on("exit", done));
  expect(code).toBe(1);
  expect(said).toContain("PORT");
});
