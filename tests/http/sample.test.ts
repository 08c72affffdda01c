import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { playSample, sampleWorkspace } from "~/sample/play.server";
import { type Answer, cookieIn, startApp, type TestApp } from "../support/app";
import { templates } from "../support/deal";

let app: TestApp;
beforeEach(async () => {
  // One hop, so that a test can come from several addresses.
  app = await startApp({ now: "2026-11-22T16:00:00.000Z", settings: { trustProxy: 1 } });
});
afterEach(() => app.end());

const anew = (ip: string) => app.post("/sample", { anew: "on" }, { "X-Forwarded-For": ip });
const placeOf = ({ status, headers }: Answer) => (status === 303 ? String(headers.location) : status);
const samples = async () => (await app.world.store.summaries(sampleWorkspace, "vendor")).length;

test("T-37: one address plays six new samples an hour; after that the newest one opens", async () => {
  const places = [];
  for (let times = 0; times < 6; times++) {
    places.push(placeOf(await anew("192.0.2.1")));
    app.world.clock.advance({ seconds: 1 });
  }
  expect(new Set(places).size).toBe(6);
  expect(places).toContain(placeOf(await anew("192.0.2.1")));
  expect(await samples()).toBe(6);
  expect(places).not.toContain(placeOf(await anew("192.0.2.2")));
  app.world.clock.advance({ hours: 1 });
  await anew("192.0.2.1");
  expect(await samples()).toBe(8);
});

test("T-37: everybody together plays thirty new samples an hour", async () => {
  const bucket = { key: "samples", capacity: 30, perSeconds: 3600, now: app.world.clock.now() };
  for (let spent = 0; spent < 29; spent++) await app.world.store.take(bucket);
  const first = placeOf(await anew("192.0.2.1"));
  expect(first).toMatch(/^\/plan\//);
  expect(placeOf(await anew("192.0.2.2"))).toBe(first);
  expect(await samples()).toBe(1);
});

test("T-37: when none is there and none may be played, the page says so", async () => {
  const bucket = { key: "samples", capacity: 30, perSeconds: 3600, now: app.world.clock.now() };
  for (let spent = 0; spent < 30; spent++) await app.world.store.take(bucket);
  expect((await anew("192.0.2.1")).status).toBe(429);
});

test("T-27: a sample takes no files, and its pages ask for none", async () => {
  const planId = await playSample(app.world, templates);
  const cookie = cookieIn(await app.post("/sample", { planId, seat: "lead" }));
  const form = new FormData();
  for (const [name, value] of [
    ["command", "file.add"],
    ["requestId", "a-file-in-a-sample"],
    ["stepId", "b01"],
  ])
    form.set(name ?? "", value ?? "");
  form.set("file", new File(["%PDF-1.4\n%%EOF\n"], "a.pdf"));
  const request = new Request(app.origin, { method: "POST", body: form });
  const answer = await app.ask(`/plan/${planId}/files`, {
    method: "POST",
    body: Buffer.from(await request.arrayBuffer()),
    headers: {
      "Content-Type": request.headers.get("Content-Type") ?? "",
      "Sec-Fetch-Site": "same-origin",
      Cookie: `${cookie}; hand=1`,
    },
  });
  expect(answer.status).toBe(403);
  expect(existsSync(join(app.world.settings.dataDir, "blobs"))).toBe(false);
  const stepIds = Object.keys((await app.world.plans.load(planId, "public"))?.plan.steps ?? {});
  const page = await app.ask(`/plan/${planId}/step/${stepIds[0]}`, { headers: { Cookie: cookie } });
  expect(page.status).toBe(200);
  expect(page.body).toContain(`/plan/${planId}/step/`);
  expect(page.body).not.toContain(`/plan/${planId}/files`);
});

test("T-31: what is no form is refused as such wherever somebody may post unknown", async () => {
  for (const path of ["/sample", "/language", "/sign-in", "/welcome", "/join/none"]) {
    const headers = { "Content-Type": "text/plain", "Sec-Fetch-Site": "same-origin", Cookie: "hand=1" };
    const { status } = await app.ask(path, { method: "POST", headers, body: "language=it" });
    expect([path, status >= 400 && status < 500]).toEqual([path, true]);
  }
  expect(await samples()).toBe(0);
});
