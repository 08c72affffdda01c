import { afterEach, beforeEach, expect, test } from "vitest";
import { linkToken } from "~/access/tokens.server";
import { cookieIn, startApp, type TestApp } from "../support/app";
import { type Deal, openDeal } from "../support/deal";

let app: TestApp;
let deal: Deal;
let giulia: { personId: string; linkId: string };
let renzo: { personId: string; linkId: string };

const linked = async (name: string) => {
  const { personId, linkId } = await deal.person(name);
  if (linkId === null) throw new Error(`${name} has no link`);
  return { personId, linkId };
};

beforeEach(async () => {
  app = await startApp();
  deal = await openDeal(app.world);
  await deal.must("Mara", "plan.share");
  giulia = await linked("Giulia");
  renzo = await linked("Renzo");
});
afterEach(() => app.end());

/** Every row of every table, to see that nothing was written. */
const rows = () => {
  const { connection } = app.world.store;
  const tables = connection.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  return tables.map((name) => [name, connection.prepare(`select count(*) from "${name}"`).pluck().get()]);
};
/** A page without what differs in every answer: the nonce, the request's own name, and the status. */
const plainBody = (body: string) =>
  body
    .replace(/nonce="[^"]*"/g, "")
    .replace(/[0-9a-f]{12}/g, "")
    .replace(/\b(404|410|Not Found|Gone)\b/g, "");

test("T-03: a personal link leads to a clean address that carries no token", async () => {
  const answer = await app.ask(await app.linkPath(giulia.linkId));
  expect(answer.status).toBe(303);
  expect(answer.headers.location).toBe(`/plan/${deal.planId}`);
  expect(answer.headers["referrer-policy"]).toBe("no-referrer");
  expect(answer.headers["cache-control"]).toBe("no-store");
  const step = await app.ask(`${await app.linkPath(giulia.linkId)}/step/step-1`);
  expect(step.headers.location).toBe(`/plan/${deal.planId}/step/step-1`);
  const odd = await app.ask(`${await app.linkPath(giulia.linkId)}/step%2f%2f%2fevil.test`);
  expect(odd.headers.location).toBe(`/plan/${deal.planId}`);
  expect(app.lines.map((line) => line.path)).toEqual(["/p/[redacted]", "/p/[redacted]", "/p/[redacted]"]);
});

test("T-04: a scanner that looks at a link, and looks again, leaves no row and burns nothing", async () => {
  const before = rows();
  const path = await app.linkPath(giulia.linkId);
  for (const method of ["HEAD", "GET", "HEAD", "GET", "GET"])
    expect((await app.ask(path, { method })).status).toBe(303);
  expect((await app.ask(path, { headers: { "Sec-Purpose": "prefetch;prerender" } })).status).toBe(204);
  expect((await app.ask(path, { headers: { Purpose: "prefetch" } })).status).toBe(204);
  await app.ask("/p/nothing");
  expect(rows()).toEqual(before);
});

test("T-10, T-11: unknown, mistyped, foreign, replaced, ended and expired links show one page without a plan's name", async () => {
  const { world } = app;
  const good = await app.linkPath(giulia.linkId);
  const other = linkToken(world.keys.link, "zzzzzzzzzzzzzzzz", 1);
  const bodies = new Map<string, { status: number; body: string }>();
  const look = async (kind: string, path: string) => {
    world.clock.advance({ minutes: 2 });
    const { status, body } = await app.ask(path);
    bodies.set(kind, { status, body });
  };
  await look("unknown", `/p/${other}`);
  await look("malformed", "/p/hello");
  await look("mistyped", `${good.slice(0, -1)}${good.endsWith("A") ? "B" : "A"}`);
  await deal.must("Giulia", "link.replace", { personId: giulia.personId });
  await look("replaced", good);
  const renewed = await app.linkPath(giulia.linkId);
  const renzoPath = await app.linkPath(renzo.linkId);
  await deal.must("Giulia", "link.end", { personId: renzo.personId });
  await look("ended", renzoPath);
  world.clock.advance({ days: 400 });
  await look("expired", renewed);
  expect([...bodies.entries()].map(([kind, { status }]) => [kind, status])).toEqual([
    ["unknown", 404],
    ["malformed", 404],
    ["mistyped", 404],
    ["replaced", 410],
    ["ended", 410],
    ["expired", 410],
  ]);
  expect(new Set([...bodies.values()].map(({ body }) => plainBody(body).length > 500)).size).toBe(1);
  const pages = [...bodies.values()].map(({ body }) => plainBody(body).replace(/<script[\s\S]*?<\/script>/g, ""));
  expect(new Set(pages).size).toBe(1);
  expect(pages[0]).toContain("ask the person who sent you the link");
  for (const { body } of bodies.values()) expect(body).not.toMatch(/Valdorba|KilnView|Helionaut/);
});

test("T-12: after ten wrong links within a minute an address waits; right links still open", async () => {
  for (let guess = 0; guess < 10; guess++) expect((await app.ask(`/p/wrong-${guess}`)).status).toBe(404);
  const refused = await app.ask("/p/wrong-again");
  expect([refused.status, refused.headers["retry-after"]]).toEqual([429, "60"]);
  expect((await app.ask(await app.linkPath(giulia.linkId))).status).toBe(303);
  app.world.clock.advance({ seconds: 61 });
  expect((await app.ask("/p/wrong-again")).status).toBe(404);
});

test("T-15: a second person's link in the same browser asks first, and only a press switches", async () => {
  const asGiulia = await app.enter(giulia.linkId);
  const path = await app.linkPath(renzo.linkId);
  const asked = await app.ask(path, { headers: { Cookie: asGiulia } });
  expect(asked.status).toBe(200);
  expect(asked.headers["set-cookie"]).toBeUndefined();
  expect(asked.body).toContain("Giulia Ferrante");
  expect(asked.body).toContain("Renzo Albini");
  const switched = await app.post(path, {}, { Cookie: asGiulia });
  expect([switched.status, switched.headers.location]).toEqual([303, `/plan/${deal.planId}`]);
  expect(cookieIn(switched)).toContain(renzo.linkId);
});

test("T-16: the pass is signed, unreadable to scripts, kept 90 days, and secure where the product is", async () => {
  const answer = await app.ask(await app.linkPath(giulia.linkId));
  expect(answer.headers["set-cookie"]).toEqual([
    expect.stringMatching(/^cs_[0-9a-z]+=\S+; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax$/),
  ]);
  const safe = await startApp({ settings: { publicUrl: "https://plans.example" } });
  const other = await openDeal(safe.world);
  await other.must("Mara", "plan.share");
  const person = await other.person("Giulia");
  const secured = await safe.ask(await safe.linkPath(person.linkId ?? ""));
  expect(secured.headers["set-cookie"]).toEqual([
    expect.stringMatching(/^__Host-cs_[0-9a-z]+=\S+; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure$/),
  ]);
  expect(secured.headers["strict-transport-security"]).toContain("max-age=31536000");
  await safe.end();
});

test("T-14, T-16: a pass that somebody changed by hand opens nothing", async () => {
  const pass = await app.enter(giulia.linkId);
  const { status } = await app.ask(`/live/${deal.planId}`, {
    method: "GET",
    headers: { Cookie: `${pass.slice(0, -1)}_` },
  });
  expect(status).toBe(404);
  const renamed = pass.replace(giulia.linkId, renzo.linkId);
  expect((await app.ask(`/live/${deal.planId}`, { headers: { Cookie: renamed } })).status).toBe(404);
});

test("leaving a plan takes this browser's pass away", async () => {
  const pass = await app.enter(giulia.linkId);
  const left = await app.post(`/plan/${deal.planId}/leave`, {}, { Cookie: pass });
  expect([left.status, left.headers.location]).toEqual([303, "/"]);
  expect([left.headers["set-cookie"]].flat().join()).toContain("Max-Age=0");
});
