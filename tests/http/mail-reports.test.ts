// T-44: reports about mail are believed when they are signed, once each, and acted on the same minute.

import { createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readerOf } from "~/access/readers.server";
import { createPost } from "~/jobs/post.server";
import type { Transport } from "~/jobs/transport.server";
import { startApp, type TestApp } from "../support/app";
import { type Deal, openDeal } from "../support/deal";

const secret = "whsec_dGhpcyBpcyBhIHNlY3JldCBmb3IgdGVzdHMgb25seQ==";
let app: TestApp;
let deal: Deal;

beforeEach(async () => {
  // The signature's clock is this machine's.
  app = await startApp({
    now: new Date().toISOString(),
    settings: { resendApiKey: "re_x", resendWebhookSecret: secret },
  });
  deal = await openDeal(app.world);
  await deal.must("Mara", "plan.share");
  await createPost({ world: app.world, transport: taking }).work();
});
afterEach(() => app.end());

const taking: Transport = {
  name: "resend",
  deliver: async (_mail, key) => ({ did: "sent", providerId: `mail-${key}` }),
};
const signature = (id: string, at: number, body: string, key = secret) =>
  `v1,${createHmac("sha256", Buffer.from(key.slice(6), "base64"))
    .update(`${id}.${at}.${body}`)
    .digest("base64")}`;
const reportOf = (type: string, emailId: string, more: object = {}) =>
  JSON.stringify({ type, created_at: new Date().toISOString(), data: { email_id: emailId, ...more } });

type Sending = { id?: string; at?: number; sign?: string; signed?: string };
async function send(body: string, { id = "msg_1", at = Math.floor(Date.now() / 1000), sign, signed }: Sending = {}) {
  const answer = await app.ask("/hooks/resend", {
    method: "POST",
    body,
    headers: {
      "Content-Type": "application/json",
      "svix-id": id,
      "svix-timestamp": String(at),
      "svix-signature": sign ?? signature(id, at, signed ?? body),
    },
  });
  return answer.status;
}
const letterTo = async (name: string, kind = "invitation") => {
  const { personId } = await deal.person(name);
  const all = await app.world.store.lettersOf({ workspaceId: "helionaut", kind, limit: 50 });
  const letter = all.find((one) => one.personId === personId);
  if (!letter) throw new Error(`${name} has no ${kind}`);
  return letter;
};
const deliveryOf = async (name: string) => (await letterTo(name)).delivery;
const idOf = async (name: string) => (await letterTo(name)).providerId ?? "";

test("signed and new: kept and acted on; the same again: nothing more happens", async () => {
  const body = reportOf("email.delivered", await idOf("Giulia"));
  expect(await send(body)).toBe(200);
  expect(await deliveryOf("Giulia")).toBe("delivered");
  const rows = () => app.world.store.connection.prepare("select count(*) from mail_events").pluck().get();
  expect(await send(body)).toBe(200);
  expect(rows()).toBe(1);
});

test("a bad signature, another body, an old or missing header: 400 and nothing is kept", async () => {
  const body = reportOf("email.bounced", await idOf("Giulia"));
  const old = Math.floor(Date.now() / 1000) - 6 * 60;
  expect(await send(body, { sign: "v1,bm90IG91cnM=" })).toBe(400);
  expect(await send(body, { signed: JSON.stringify(JSON.parse(body), null, 1) })).toBe(400);
  expect(await send(body, { at: old })).toBe(400);
  expect(await send(body, { at: Math.floor(Date.now() / 1000) + 6 * 60 })).toBe(400);
  expect(await send(body, { id: "" })).toBe(400);
  expect(await send(body, { sign: "" })).toBe(400);
  expect(await send("nonsense")).toBe(400);
  expect(await deliveryOf("Giulia")).toBeNull();
  expect(app.world.store.connection.prepare("select count(*) from mail_events").pluck().get()).toBe(0);
});

test("while a secret is being changed, one good signature among two is enough; a cookie opens no way around", async () => {
  const body = reportOf("email.delivered", await idOf("Giulia"));
  const at = Math.floor(Date.now() / 1000);
  expect(await send(body, { at, sign: `v1,bm90IG91cnM= ${signature("msg_1", at, body)}` })).toBe(200);
  const headers = { "Content-Type": "application/json", Cookie: "a=b" };
  expect((await app.ask("/hooks/resend", { method: "POST", body, headers })).status).toBe(403);
});

test("a bounce feeds the suppression and tells the vendor's lead the same minute; later reports unsay nothing", async () => {
  expect(await send(reportOf("email.bounced", await idOf("Giulia"), { bounce: { type: "Permanent" } }))).toBe(200);
  expect(await send(reportOf("email.delivered", await idOf("Giulia")), { id: "msg_2" })).toBe(200);
  expect(await deliveryOf("Giulia")).toBe("bounced");
  expect(await app.world.store.suppression(readerOf(app.world.keys, "giulia@valdorba.example"))).toBe("bounced");
  const told = await letterTo("Mara", "notDelivered");
  expect(told.payload).toMatchObject({ letter: "invitation", outcome: "bounced" });
  const all = await app.world.store.lettersOf({ workspaceId: "helionaut", kind: "notDelivered", limit: 9 });
  expect(all).toHaveLength(1);
});

test("a full mailbox is not a mailbox that is gone; a complaint ends all mail", async () => {
  expect(await send(reportOf("email.bounced", await idOf("Giulia"), { bounce: { type: "Transient" } }))).toBe(200);
  expect(await app.world.store.suppression(readerOf(app.world.keys, "giulia@valdorba.example"))).toBeNull();
  expect(await send(reportOf("email.complained", await idOf("Renzo")), { id: "msg_2" })).toBe(200);
  expect(await app.world.store.suppression(readerOf(app.world.keys, "renzo@valdorba.example"))).toBe("complained");
});

test("what is evidence stands in the record, once, however often and in whatever order it is reported", async () => {
  const giulia = (await deal.person("Giulia")).personId;
  await deal.must("Mara", "meeting.record", {
    meetingId: "meeting1",
    type: "status",
    subject: "Value",
    on: (await deal.plan()).targetOn > "2000" ? new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) : "",
    starts: "09:00",
    ends: "10:00",
    zone: "Europe/Rome",
    present: [giulia],
  });
  await deal.must("Mara", "minutes.send", { meetingId: "meeting1", version: 1, summary: "Short.", to: [giulia] });
  await createPost({ world: app.world, transport: taking }).work();
  const letter = await letterTo("Giulia", "minutes");
  for (const [at, type] of ["email.sent", "email.delivered", "email.delivered", "email.bounced"].entries())
    expect(await send(reportOf(type, letter.providerId ?? ""), { id: `msg_${at}` })).toBe(200);
  const facts = await app.world.store.factsAbout(`plan/${deal.planId}/shared`, letter.letterId, 20);
  const outcomes = facts.map(({ body }) => (JSON.parse(body) as { data: { outcome: string; about: string } }).data);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["bounced", "delivered"]);
  expect(outcomes[0]?.about).toBe("meeting1/1");
});

test("without a secret nobody listens", async () => {
  app.world.settings.resendWebhookSecret = "";
  expect(await send(reportOf("email.delivered", "x"))).toBe(404);
});
