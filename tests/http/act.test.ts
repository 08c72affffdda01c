import type { ActionFunctionArgs, AppLoadContext } from "@remix-run/node";
import { afterEach, beforeEach, expect, test } from "vitest";
import { passCookie } from "~/access/cookies.server";
import { noStaff } from "~/access/staff-door.server";
import { type Acted, type Allowed, act } from "~/http/act.server";
import { type Deal, openDeal, requestId } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
let stepId: string;

beforeEach(async () => {
  world = makeWorld();
  deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
  const own = Object.values((await deal.plan("customer")).steps).find((step) => step.ownerSide === "customer");
  stepId = own?.stepId ?? "";
});
afterEach(() => world.end());

const contextWith = (document: boolean): AppLoadContext => ({
  world,
  staff: noStaff,
  nonce: "",
  requestId: "test",
  build: "test",
  closed: new AbortController().signal,
  visitor: { ip: "192.0.2.1", agent: "test" },
  document,
  allow: () => {},
});
const passOf = async (name: string, sessionId: string | null = null) => {
  const { linkId } = await deal.person(name);
  const link = await world.store.link(linkId ?? "");
  const pass = { linkId: link?.linkId ?? "", generation: link?.generation ?? 0, sessionId };
  return passCookie(world, deal.planId, pass).split(";")[0] ?? "";
};

type Post = { cookie?: string; hand?: boolean; document?: boolean; allowed?: Allowed[] };
type Result = { status: number; body: Acted; headers: Headers };

/** Posts a form to a route whose whole action is `act`. */
async function post(fields: { [name: string]: string }, options: Post = {}): Promise<Result> {
  const { hand = true, document = false, allowed = ["step.tick", "step.word", "code.send"] } = options;
  const cookie = options.cookie ?? (await passOf("Giulia"));
  const request = new Request(`http://localhost/plan/${deal.planId}?view=mine`, {
    method: "POST",
    body: new URLSearchParams({ requestId: requestId(), ...fields }),
    headers: { Cookie: hand ? `${cookie}; hand=1` : cookie },
  });
  const args = { request, context: contextWith(document), params: {} } as ActionFunctionArgs;
  try {
    return read(await act(args, deal.planId, allowed));
  } catch (thrown) {
    return read(thrown);
  }
}

function read(answer: unknown): Result {
  if (answer instanceof Response) return { status: answer.status, headers: answer.headers, body: null as never };
  const { data, init } = answer as { data: Acted; init: { status?: number; headers?: HeadersInit } | null };
  return { status: init?.status ?? 200, headers: new Headers(init?.headers), body: data };
}
const sessions = () => world.store.connection.prepare("select count(*) from sessions").pluck().get();

test("a tick is done, answered, and gives the browser its session", async () => {
  const result = await post({ command: "step.tick", stepId });
  expect(result).toMatchObject({ status: 200, body: { ok: true, command: "step.tick" } });
  expect(result.headers.get("Set-Cookie")).toMatch(/^cs_/);
  expect(sessions()).toBe(1);
  expect((await deal.plan("customer")).steps[stepId]?.ticked).toMatchObject({ claim: false });
});

test("T-14: the next act of the same browser stays in its session; a made-up session is replaced", async () => {
  const first = await post({ command: "step.tick", stepId });
  const cookie = first.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  const next = await post({ command: "step.untick", stepId }, { cookie, allowed: ["step.untick"] });
  expect(next).toMatchObject({ status: 200, body: { ok: true } });
  expect(next.headers.get("Set-Cookie")).toBeNull();
  const madeUp = await post({ command: "step.tick", stepId }, { cookie: await passOf("Giulia", "chosenbyme") });
  expect(madeUp.headers.get("Set-Cookie")).not.toContain("chosenbyme");
  expect(sessions()).toBe(2);
});

test("T-04: what submits forms without a hand changes nothing and is asked one question", async () => {
  const facts = () => world.store.connection.prepare("select count(*) from facts").pluck().get();
  const before = [facts(), sessions()];
  const asked = await post({ command: "step.tick", stepId, next: "/" }, { hand: false, document: true });
  expect(asked.status).toBe(428);
  expect(asked.body).toMatchObject({ ask: "hand", fields: expect.arrayContaining([["command", "step.tick"]]) });
  await post({ command: "code.send", textHash: "", act: "x", hand: "  " }, { hand: false });
  expect([facts(), sessions()]).toEqual(before);
  const answered = await post({ command: "step.tick", stepId, hand: "Giulia" }, { hand: false, document: true });
  expect(answered.status).toBe(303);
  expect((await deal.plan("customer")).steps[stepId]?.ticked).not.toBeNull();
});

test("R-20: a page without scripts is sent back to where it was, or where its form says", async () => {
  const allowed: Allowed[] = ["step.tick", "step.untick"];
  let turn = 0;
  const press = (fields: { [name: string]: string }, document = true) =>
    post({ command: turn++ % 2 === 0 ? "step.tick" : "step.untick", stepId, ...fields }, { document, allowed });
  const back = await press({});
  expect([back.status, back.headers.get("Location")]).toEqual([303, `/plan/${deal.planId}?view=mine`]);
  const next = await press({ next: `/plan/${deal.planId}/step/${stepId}` });
  expect([next.status, next.headers.get("Location")]).toEqual([303, `/plan/${deal.planId}/step/${stepId}`]);
  const evil = await press({ next: "//evil.test" });
  expect(evil.headers.get("Location")).toBe(`/plan/${deal.planId}?view=mine`);
  const scripted = await press({ next: "/elsewhere" }, false);
  expect(scripted.body).toMatchObject({ ok: true });
  const led = await press({ goto: "/elsewhere" }, false);
  expect([led.status, led.headers.get("Location")]).toEqual([303, "/elsewhere"]);
  const leads = await press({ goto: "//{nothing}" }, false);
  expect(leads.body).toMatchObject({ ok: true });
});

test("a refusal comes with its status and with what was typed", async () => {
  const step = (await deal.plan("customer")).steps[stepId];
  const refused = await post({ command: "step.word", stepId, field: "title", from: "not what it says", text: "Mine" });
  expect(step).toBeDefined();
  expect(refused).toMatchObject({
    status: 409,
    body: { ok: false, command: "step.word", refusal: { reason: "conflict" }, values: { text: "Mine" } },
  });
});

test("a screen does only what it lists", async () => {
  const refused = await post({ command: "plan.share" });
  expect(refused).toMatchObject({ status: 422, body: { ok: false, refusal: { reason: "invalid" } } });
});

test("T-33: outsiders get 404, ended links 410, and a reader's link may not act", async () => {
  expect((await post({ command: "step.tick", stepId }, { cookie: "" })).status).toBe(404);
  const cookie = await passOf("Renzo");
  await deal.must("Giulia", "link.end", { personId: (await deal.person("Renzo")).personId });
  expect((await post({ command: "step.tick", stepId }, { cookie })).status).toBe(410);
  const { answer } = await deal.must("Mara", "viewer.open");
  const linkId = String(answer.linkId);
  const viewer = passCookie(world, deal.planId, { linkId, generation: 1, sessionId: null }).split(";")[0] ?? "";
  const row = await world.store.link(linkId);
  expect(row).toMatchObject({ personId: null, generation: 1 });
  const refused = await post({ command: "step.tick", stepId }, { cookie: viewer });
  expect(refused).toMatchObject({ status: 403, body: { refusal: { words: "readOnly" } } });
});

test("T-12: the sixty-first post within a minute waits", async () => {
  const cookie = (await post({ command: "step.tick", stepId })).headers.get("Set-Cookie")?.split(";")[0] ?? "";
  for (let more = 0; more < 59; more++)
    await post({ command: "plan.share" }, { cookie, allowed: ["step.tick", "plan.share"] });
  const refused = await post({ command: "step.tick", stepId }, { cookie });
  expect(refused).toMatchObject({ status: 429, body: { refusal: { words: "tooMany" } } });
});

test("a code is mailed for the text on the page, and refused when the page asks for nonsense", async () => {
  const sent = await post({ command: "code.send", textHash: "a".repeat(64), act: "plan.commit" });
  expect(sent).toMatchObject({ status: 200, body: { ok: true, answer: { codeId: expect.any(String) } } });
  expect(await post({ command: "code.send", textHash: "x", act: "plan.commit" })).toMatchObject({ status: 422 });
});

test("INV-10: a reader with the read-only link who crafts a confirmation is refused, and the attempt is in the record", async () => {
  const { linkId } = (await deal.must("Mara", "viewer.open")).answer as { linkId: string };
  const cookie = passCookie(world, deal.planId, { linkId, generation: 1, sessionId: null }).split(";")[0] ?? "";
  const verifierId = Object.keys((await deal.plan()).verifiers)[0] ?? "";
  const crafted = { command: "verifier.sign", verifierId, typedName: "Giulia Ferrante", consent: "on" };
  const result = await post(crafted, { cookie, allowed: ["verifier.sign"] });
  expect(result).toMatchObject({ status: 403, body: { ok: false, refusal: { words: "readOnly" } } });
  const [last] = await world.store.factsBefore(`plan/${deal.planId}/shared`, 0, 1);
  expect(last).toMatchObject({ kind: "attempt.refused", subject: linkId });
  expect((await deal.plan()).verifiers[verifierId]?.signatures).toEqual([]);
});

test("R-04: with a full disk the page says busy, and nothing is half done", async () => {
  const { connection } = world.store;
  const facts = connection.prepare("select count(*) from facts").pluck().get();
  connection.pragma("query_only = ON");
  const result = await post({ command: "step.tick", stepId });
  expect(result).toMatchObject({ status: 503, body: { ok: false, refusal: { words: "busy" } } });
  connection.pragma("query_only = OFF");
  expect(connection.prepare("select count(*) from facts").pluck().get()).toBe(facts);
  expect(await post({ command: "step.tick", stepId })).toMatchObject({ status: 200, body: { ok: true } });
});
