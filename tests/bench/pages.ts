// P1, P3 and P9: the plan page of 60 real steps against a bare React page, its data against the page, its weight.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import Database from "better-sqlite3";
import { passCookie } from "~/access/cookies.server";
import { loadKeys } from "~/access/keys.server";
import { openDeal } from "../support/deal";
import { makeWorld } from "../support/world";
import { treeOf } from "./markup";
import { inTurns, type Line, perCall } from "./measure";

type Served = { url: string; stop(): Promise<void> };

function serve(args: string[], env: NodeJS.ProcessEnv, ready: RegExp): Promise<Served> {
  const child: ChildProcess = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${args[0]} ended with ${code}`)));
    child.stdout?.on("data", (chunk: Buffer) => {
      const url = ready.exec(chunk.toString())?.[1];
      if (url) resolve({ url, stop });
    });
  });
}

type Got = { status: number; firstByte: number; body: Buffer; headers: IncomingMessage["headers"] };
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** One GET; `firstByte` in milliseconds after the request was written. */
function get(url: string, headers: { [name: string]: string }): Promise<Got> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const req = request(url, { agent, headers }, (res) => {
      const chunks: Buffer[] = [];
      let firstByte = 0;
      res.on("data", (chunk: Buffer) => {
        firstByte ||= performance.now() - start;
        chunks.push(chunk);
      });
      res.on("end", () => {
        const done = { status: res.statusCode ?? 0, firstByte: firstByte || performance.now() - start };
        resolve({ ...done, body: Buffer.concat(chunks), headers: res.headers });
      });
    });
    req.on("error", reject);
    req.end();
  });
}

const times = 40;
/** More than the few that the goals ask for: other programs on the machine make single rounds slow. */
const rounds = 11;
async function firstByte(url: string, headers: { [name: string]: string }): Promise<number> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) all.push((await get(url, headers)).firstByte);
  return all.sort((a, b) => a - b)[times / 2] ?? Number.NaN;
}
/** Milliseconds per answer with eight readers at once. */
const perAnswer = (url: string, headers: { [name: string]: string }) =>
  perCall(20, () => Promise.all(Array.from({ length: 8 }, () => get(url, headers)))).then((ms) => ms / 8);

/** A shared plan of 60 real steps in a data folder of its own, and the cookie of the customer's lead. */
async function prepare(dataDir: string): Promise<{ path: string; cookie: string }> {
  const world = makeWorld({ settings: { dataDir }, now: new Date().toISOString() });
  world.keys = loadKeys(dataDir);
  const deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
  const owner = await deal.person("Giulia");
  const have = Object.keys((await deal.plan("customer")).steps).length;
  for (let n = have; n < 60; n++)
    await deal.must("Giulia", "step.add", {
      stepId: `extra${n}`,
      stageId: deal.ids[`b-s${(n % 6) + 1}`],
      title: `Check the kiln figures of line ${n}`,
      deliverable: "The figures of one line, month by month",
      ownerId: owner.personId,
      dueOn: (await deal.plan("customer")).targetOn,
    });
  const lead = await deal.person("Giulia");
  const pass = { linkId: lead.linkId ?? "", generation: 1, sessionId: null };
  const cookie = passCookie(world, deal.planId, pass).split(";")[0] ?? "";
  await world.store.close();
  return { path: `/plan/${deal.planId}`, cookie };
}

/** Our page's own markup, without its scripts, as the tree that the floor renders. */
function floorFile(folder: string, html: string): string {
  const path = join(folder, "floor.sqlite");
  const db = new Database(path);
  db.exec("create table page (body text)");
  db.prepare("insert into page values (?)").run(JSON.stringify(treeOf(html)));
  db.close();
  return path;
}

export async function pageLines(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "countersign-bench-"));
  const plan = await prepare(folder);
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", DATA_DIR: folder, PORT: "0" };
  const ours = await serve(["build/server.js"], env, /ready: (http:\/\/\S+)/);
  const html = (await get(ours.url + plan.path, { cookie: plan.cookie, "sec-fetch-site": "none" })).body.toString();
  const floor = await serve(["tests/bench/floors/page.mjs", floorFile(folder, html)], env, /ready (http:\S+)/);
  try {
    return await measured({ page: ours.url + plan.path, floor: floor.url, cookie: plan.cookie });
  } finally {
    agent.destroy();
    await Promise.all([ours.stop(), floor.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured({ page, floor, cookie }: { page: string; floor: string; cookie: string }): Promise<Line[]> {
  const plain = { cookie, "accept-language": "en", "sec-fetch-site": "none" };
  const packed = { ...plain, "accept-encoding": "br" };
  const data = `${page}.data`;
  const first = await get(page, packed);
  if (first.status !== 200) throw new Error(`the plan page answered ${first.status}`);
  const tag = (await get(data, packed)).headers.etag;
  if (!tag) throw new Error("the plan's data has no ETag");
  const unchanged = { ...packed, "if-none-match": tag };
  if ((await get(data, unchanged)).status !== 304) throw new Error("unchanged data was sent again");
  for (let n = 0; n < 30; n++) await Promise.all([get(page, packed), get(floor, plain), get(data, packed)]);
  const byte = await inTurns(
    () => firstByte(page, packed),
    () => firstByte(floor, plain),
    rounds,
  );
  const rate = await inTurns(
    () => perAnswer(page, packed),
    () => perAnswer(floor, plain),
    rounds,
  );
  const soft = await inTurns(
    () => firstByte(data, packed),
    () => firstByte(page, packed),
    rounds,
  );
  const none = await inTurns(
    () => firstByte(data, unchanged),
    () => firstByte(page, packed),
    rounds,
  );
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const html = gzipSync((await get(page, plain)).body).length;
  return [
    {
      goal: "P1 first byte, page / bare React page",
      wanted: "<= 2.0 x",
      ratio: byte,
      figures: `${ms(byte.ours)}, ${ms(byte.floor)}`,
      met: byte.median <= 2,
    },
    {
      goal: "P1 requests/s, page / bare React page",
      wanted: ">= 0.4 x",
      ratio: { min: 1 / rate.max, median: 1 / rate.median, max: 1 / rate.min },
      figures: `${(1000 / rate.ours).toFixed(0)}/s, ${(1000 / rate.floor).toFixed(0)}/s`,
      met: 1 / rate.median >= 0.4,
    },
    {
      goal: "P3 data / page",
      wanted: "<= 0.5 x",
      ratio: soft,
      figures: `${ms(soft.ours)}, ${ms(soft.floor)}`,
      met: soft.median <= 0.5,
    },
    {
      goal: "P3 unchanged data / page",
      wanted: "<= 0.25 x",
      ratio: none,
      figures: `${ms(none.ours)}, ${ms(none.floor)}`,
      met: none.median <= 0.25,
    },
    weight("P9 HTML of 60 steps, gz", html, 12_000),
    ...(await scripts(page, first.body, plain)),
  ];
}

const weight = (goal: string, bytes: number, most: number): Line => ({
  goal,
  wanted: `<= ${most / 1000} kB`,
  ratio: null,
  figures: `${(bytes / 1000).toFixed(1)} kB`,
  met: bytes <= most,
});

/** What the browser loads before it is idle: every script that the page names, and the fonts that it preloads. */
async function scripts(page: string, _packed: Buffer, headers: { [name: string]: string }): Promise<Line[]> {
  const html = (await get(page, headers)).body.toString();
  const origin = new URL(page).origin;
  const named = (pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map((match) => match[1] ?? ""))];
  const js = named(/(\/assets\/[\w.$-]+\.js)/g);
  const fonts = named(/href="(\/assets\/[\w.-]+\.woff2)"/g);
  const size = async (paths: string[]) => {
    const files = await Promise.all(paths.map((path) => get(origin + path, headers)));
    return files.reduce(
      (sum, file, index) => sum + (paths[index]?.endsWith(".js") ? gzipSync(file.body).length : file.body.length),
      0,
    );
  };
  return [
    weight("P9 scripts the page names, gz", await size(js), 130_000),
    { goal: "P9 script files", wanted: "<= 12", ratio: null, figures: String(js.length), met: js.length <= 12 },
    weight("P9 fonts preloaded", await size(fonts), 70_000),
  ];
}
