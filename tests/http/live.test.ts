import { get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openSqliteStore } from "db/sqlite/index.server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startApp, type TestApp } from "../support/app";
import { type Deal, openDeal } from "../support/deal";

let app: TestApp;
let deal: Deal;
let pass: string;
const open = new Set<IncomingMessage>();

beforeEach(async () => {
  app = await startApp({ now: "2026-09-07T21:59:00.000Z", rhythm: { beat: 20, ping: 60, recheck: 100 } });
  deal = await openDeal(app.world);
  await deal.must("Mara", "plan.share");
  pass = await app.enter((await deal.person("Giulia")).linkId ?? "");
});
afterEach(async () => {
  for (const response of open) response.destroy();
  open.clear();
  await app.end();
});

type Stream = { status: number; headers: IncomingMessage["headers"]; text(): string; closed(): boolean };

function listen(cookie: string, path = `/live/${deal.planId}`): Promise<Stream> {
  return new Promise((done, failed) => {
    get({ host: "127.0.0.1", port: app.port, path, headers: { Cookie: cookie, "Accept-Encoding": "br" }, agent: false })
      .on("error", failed)
      .on("response", (response) => {
        let text = "";
        let closed = false;
        open.add(response);
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("error", () => {});
        response.on("close", () => {
          closed = true;
        });
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: () => text,
          closed: () => closed,
        });
      });
  });
}

/** Waits until something is so, looking every few milliseconds; fails after two seconds. */
async function until(what: string, isSo: () => boolean): Promise<number> {
  const begun = performance.now();
  while (!isSo()) {
    if (performance.now() - begun > 2000) throw new Error(`never: ${what}`);
    await wait(5);
  }
  return performance.now() - begun;
}

const positions = (stream: Stream) =>
  [...stream.text().matchAll(/event: position\ndata: (.*)\n/g)].map(
    ([, data]) => JSON.parse(data ?? "") as { heads: number[]; build: string; today: string },
  );
const count = (stream: Stream, event: string) => stream.text().split(`event: ${event}\n`).length - 1;

test("R-18: a reader is told at once where the plan stands, uncompressed and unbuffered", async () => {
  const stream = await listen(pass);
  expect(stream.status).toBe(200);
  expect(stream.headers).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
  });
  expect(stream.headers["content-encoding"]).toBeUndefined();
  await until("a position", () => positions(stream).length > 0);
  const loaded = await app.world.plans.load(deal.planId, "customer");
  expect(positions(stream)[0]).toEqual({
    heads: loaded?.heads.map((head) => head.seq),
    build: expect.stringMatching(/^[0-9a-f]+$/),
    today: "2026-09-07",
  });
  expect(stream.text()).toMatch(/^retry: \d{4}\n\n/);
});

test("a change by somebody is told within a second, once for each change", async () => {
  const stream = await listen(pass);
  await until("a position", () => positions(stream).length === 1);
  const before = positions(stream)[0]?.heads[0] ?? 0;
  await deal.must("Mara", "plan.word", { field: "subject", from: "KilnView energy monitoring", text: "KilnView" });
  expect(await until("the change", () => positions(stream).length === 2)).toBeLessThan(1000);
  expect(positions(stream)[1]?.heads[0]).toBeGreaterThan(before);
});

test("INV-32: what one side does in private moves nothing for the other side", async () => {
  const stream = await listen(pass);
  await until("a position", () => positions(stream).length === 1);
  app.hub.publish({ planId: deal.planId, lane: "vendor", seq: 900 });
  app.hub.publish({ planId: "plan-other", lane: "shared", seq: 900 });
  app.hub.publish({ planId: deal.planId, lane: "customer", seq: 901 });
  await until("the own lane's change", () => positions(stream).length === 2);
  expect(positions(stream)[1]?.heads[1]).toBe(901);
  expect(stream.text()).not.toContain("900");
});

test("a draft is told to those who write in it and to nobody else", async () => {
  const giulia = await listen(pass);
  const { answer } = await deal.must("Mara", "viewer.open");
  const reader = await listen(await app.enter(String(answer.linkId)));
  await until("both listen", () => positions(giulia).length > 0 && positions(reader).length > 0);
  const meetingId = "meeting-1";
  await deal.must("Giulia", "meeting.record", {
    meetingId,
    type: "status",
    on: "2026-09-07",
    starts: "12:00",
    ends: "13:00",
    zone: "Europe/Rome",
    subject: "First talk",
    present: [(await deal.person("Giulia")).personId],
    absent: [],
  });
  const { heads } = (await app.world.plans.load(deal.planId, "public")) ?? { heads: [] };
  const knows = (stream: Stream) => positions(stream).at(-1)?.heads[0] === heads[0]?.seq;
  await until("both know of the meeting", () => knows(giulia) && knows(reader));
  app.hub.publish({ planId: deal.planId, lane: "shared", seq: 0, draft: `minutes/${meetingId}` });
  app.hub.publish({ planId: deal.planId, lane: "shared", seq: 0, draft: "minutes/other" });
  await until("the draft", () => count(giulia, "draft") === 1);
  expect(giulia.text()).toContain(`event: draft\ndata: {"document":"minutes/${meetingId}"}`);
  expect(count(reader, "draft")).toBe(0);
});

test("R-14: what another process wrote to the file is told too", async () => {
  const stream = await listen(pass);
  await until("a position", () => positions(stream).length === 1);
  const other = openSqliteStore({
    path: join(app.world.settings.dataDir, "countersign.sqlite"),
    migrations: "db/sqlite/migrations",
    backupTo: "",
  });
  const elsewhere = { ...app.world, store: other, hub: { publish: () => {}, close: () => {} } };
  const { perform } = await import("~/commands/perform.server");
  const done = await perform(elsewhere, await deal.actor("Mara"), deal.planId, "plan.word", {
    requestId: "from-another-process",
    field: "subject",
    from: "KilnView energy monitoring",
    text: "KilnView",
  });
  expect(done).toMatchObject({ done: true });
  expect(await until("the change", () => positions(stream).length === 2)).toBeLessThan(1000);
  await other.close();
});

test("the day turns in the plan's own zone", async () => {
  const stream = await listen(pass);
  await until("a position", () => positions(stream).length === 1);
  app.world.clock.advance({ minutes: 2 });
  await until("the next day", () => count(stream, "day") === 1);
  expect(stream.text()).toContain('event: day\ndata: {"today":"2026-09-08"}');
});

test("a quiet stream says every now and then that it is there", async () => {
  const stream = await listen(pass);
  await until("two signs of life", () => stream.text().split(": here\n").length > 2);
});

test("T-09: when a link ends its open pages are told at once and the stream is over", async () => {
  const giulia = await deal.person("Giulia");
  const stream = await listen(pass);
  const viewer = await listen(await app.enter((await deal.person("Renzo")).linkId ?? ""));
  await until("both listen", () => app.hub.listeners() === 2);
  app.hub.close({ linkId: giulia.linkId ?? "" });
  expect(await until("the end", () => stream.closed())).toBeLessThan(2000);
  expect(count(stream, "ended")).toBe(1);
  expect(viewer.closed()).toBe(false);
});

test("T-09: access that ends behind our back is noticed at the next look", async () => {
  const stream = await listen(pass);
  await until("a position", () => positions(stream).length === 1);
  app.world.clock.advance({ days: 400 });
  await until("the end", () => stream.closed());
  expect(count(stream, "ended")).toBe(1);
  expect((await listen(pass)).status).toBe(410);
});

test("outsiders and other plans get no stream, and always the same answer", async () => {
  expect((await listen("")).status).toBe(404);
  expect((await listen(pass, "/live/plan-other")).status).toBe(404);
  expect((await listen(pass, "/live/..%2fplan")).status).toBe(404);
});

test("R-18: readers who come and go leave nothing behind", async () => {
  for (let round = 0; round < 50; round++) {
    const stream = await listen(pass);
    await until("a position", () => positions(stream).length === 1);
    for (const response of open) response.destroy();
    open.clear();
  }
  await until("nobody listens", () => app.hub.listeners() === 0);
});

test("one person's oldest streams make room", async () => {
  const streams: Stream[] = [];
  for (let tab = 0; tab < 22; tab++) streams.push(await listen(pass));
  await until("the oldest are over", () => streams[0]?.closed() === true && streams[1]?.closed() === true);
  expect(streams.slice(2).some((stream) => stream.closed())).toBe(false);
});

test("a stream has an end, after which the browser comes again", async () => {
  const short = await startApp({ rhythm: { beat: 10, life: 50 } });
  const other = await openDeal(short.world);
  await other.must("Mara", "plan.share");
  const cookie = await short.enter((await other.person("Giulia")).linkId ?? "");
  const ended = await short.ask(`/live/${other.planId}`, { headers: { Cookie: cookie } });
  expect(ended.body).toContain("event: position");
  await short.end();
});

test("R-17: stopping says goodbye to every stream and takes no new one", async () => {
  const streams = await Promise.all(Array.from({ length: 20 }, () => listen(pass)));
  await until("all listen", () => app.hub.listeners() === 20);
  app.app.stop();
  await until("all are over", () => streams.every((stream) => stream.closed()));
  for (const stream of streams) expect(count(stream, "bye")).toBe(1);
  expect((await listen(pass)).status).toBe(503);
  expect((await app.ask("/healthz")).status).toBe(503);
});
