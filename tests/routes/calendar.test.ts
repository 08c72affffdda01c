// The calendar of a person over all their plans, as a calendar program meets it.

import { afterEach, beforeEach, expect, test } from "vitest";
import { codeDigits } from "~/access/tokens.server";
import { ownerOf } from "~/domain/plan";
import { cookieIn, startApp, type TestApp } from "../support/app";
import { readTwice } from "../support/calendars";
import { type Deal, openDeal } from "../support/deal";
import { rowsOf } from "../support/house";

let app: TestApp;
let deal: Deal;
let cookie: string;

beforeEach(async () => {
  app = await startApp({ now: "2026-10-05T07:10:00.000Z" });
  deal = await openDeal(app.world, { lead: { ...lead, language: "en" } });
  await deal.must("Mara", "plan.share");
  cookie = await entered(deal);
});
afterEach(() => app.end());

const lead = { name: "Giulia Ferrante", email: "giulia@valdorba.example", title: "", zone: "Europe/Rome" };

/** Giulia's browser, with her mailbox proven in it. */
async function entered(of: Deal): Promise<string> {
  const { personId, linkId } = await of.person("Giulia");
  const first = await app.enter(linkId ?? "");
  const page = `/plan/${of.planId}/you`;
  const sent = await app.post(
    page,
    { command: "code.send", requestId: "send-the-code", textHash: "", act: "mailbox.confirm" },
    { Cookie: first },
  );
  const seated = cookieIn(sent);
  const [code] = await app.world.store.codesSince(personId, "2026-10-01T00:00:00.000Z");
  const digits = codeDigits(app.world.keys.code, code?.codeId ?? "");
  const proof = { command: "mailbox.confirm", requestId: "type-the-code", textHash: "", code: digits };
  expect((await app.post(page, proof, { Cookie: seated })).status).toBeLessThan(400);
  return seated;
}
const you = (path = "") => `/plan/${deal.planId}/you${path}`;
const page = async () => (await app.ask(you(), { headers: { Cookie: cookie } })).body;
const addressIn = (body: string) => /\/calendar\/[A-Za-z0-9._-]+\.ics/.exec(body)?.[0] ?? "";
async function opened(): Promise<string> {
  const answer = await app.post(you(), { command: "calendar.open" }, { Cookie: cookie });
  expect(answer.status).toBe(302);
  return addressIn(await page());
}
const fetched = async (path: string, headers = {}) => app.ask(path, { headers });
const read = async (path: string) => {
  const answer = await fetched(path);
  expect([answer.status, answer.headers["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"]);
  const { first, second } = readTwice(answer.body);
  expect(second).toEqual(first);
  return first;
};
/** A step that Giulia owns. */
const herStep = async () => {
  const plan = await deal.plan("customer");
  const step = Object.values(plan.steps).find((one) => ownerOf(plan, one)?.name === "Giulia Ferrante");
  if (!step) throw new Error("Giulia owns nothing");
  return step;
};

test("it is there once it was asked for, and shows a step when it is made, moved, handed on and taken back", async () => {
  expect(addressIn(await page())).toBe("");
  const address = await opened();
  const { personId } = await deal.person("Giulia");
  const stage = (await deal.plan()).stages[0]?.id ?? "";
  const before = await read(address);
  await deal.must("Giulia", "step.add", {
    stepId: "own-step-1",
    stageId: stage,
    after: "",
    title: "Call, the; plant",
    dueOn: "2026-10-12",
    ownerId: personId,
    deliverable: "A note",
    acceptance: "It is there",
  });
  const mine = async () => (await read(address)).find(({ uid }) => uid.startsWith("step-own-step-1"));
  expect((await read(address)).length).toBe(before.length + 1);
  expect(await mine()).toMatchObject({ sequence: 0, from: "2026-10-12", to: "2026-10-13", cancelled: false });
  await deal.must("Giulia", "step.set", {
    stepId: "own-step-1",
    field: "dueOn",
    value: "2026-10-14",
    from: "2026-10-12",
  });
  expect(await mine()).toMatchObject({ sequence: 1, from: "2026-10-14", cancelled: false });
  const renzo = (await deal.person("Renzo")).personId;
  await deal.must("Giulia", "step.set", { stepId: "own-step-1", field: "ownerId", value: renzo, from: personId });
  expect(await mine()).toMatchObject({ sequence: 2, cancelled: true });
  await deal.must("Giulia", "step.set", { stepId: "own-step-1", field: "ownerId", value: personId, from: renzo });
  expect(await mine()).toMatchObject({ sequence: 3, cancelled: false });
  await deal.must("Giulia", "step.remove", { stepId: "own-step-1" });
  expect(await mine()).toMatchObject({ sequence: 4, cancelled: true });
});

test("the numbers follow from the record alone: a fresh start counts the same", async () => {
  const address = await opened();
  const step = await herStep();
  for (const [from, value] of [[step.dueOn, "2026-10-29"]])
    await deal.act("Giulia", "step.set", { stepId: step.stepId, field: "dueOn", value: value ?? "", from: from ?? "" });
  const first = await read(address);
  const again = await startApp({ now: "2026-10-05T07:10:00.000Z", settings: { dataDir: app.world.settings.dataDir } });
  const answer = await again.ask(address);
  expect(readTwice(answer.body).first).toEqual(first);
  await again.world.store.close();
});

test("a meeting stands with its time, exit points too, and every plan of the mailbox is in one calendar", async () => {
  const other = await openDeal(app.world, {
    planId: "plan-other",
    subject: "MillScreen",
    lead: { ...lead, language: "en" },
  });
  await other.must("Mara", "plan.share");
  const address = await opened();
  app.world.clock.set("2026-10-23T13:40:00.000Z");
  const meeting = { type: "status", on: "2026-10-23", starts: "14:00", ends: "15:30", zone: "Europe/Rome" };
  const present = [(await deal.person("Giulia")).personId];
  await deal.must("Mara", "meeting.record", { meetingId: "meeting1", subject: "Value", present, ...meeting });
  const events = await read(address);
  expect(events.find(({ uid }) => uid === "meeting-meeting1@countersign")).toMatchObject({
    from: "2026-10-23T12:00:00.000Z",
    to: "2026-10-23T13:30:00.000Z",
  });
  const exits = events.filter(({ uid }) => uid.startsWith("exit-"));
  expect(exits.length).toBe(
    Object.keys((await deal.plan()).exits).length + Object.keys((await other.plan()).exits).length,
  );
  for (const { from } of exits) expect(from).toMatch(/T0[78]:00:00.000Z$/);
});

test("asking leaves no row, a known answer costs no body, and a change is a new answer", async () => {
  const address = await opened();
  const rows = rowsOf(app);
  const first = await fetched(address);
  const tag = first.headers.etag ?? "";
  expect(tag).toMatch(/^"[\w-]{20,}"$/);
  expect([(await fetched(address)).body, rowsOf(app)]).toEqual([first.body, rows]);
  const again = await fetched(address, { "If-None-Match": tag });
  expect([again.status, again.body, rowsOf(app)]).toEqual([304, "", rows]);
  await deal.must("Giulia", "comment.add", {
    commentId: "comment-1",
    stepId: (await herStep()).stepId,
    text: "Hello",
  });
  expect((await fetched(address, { "If-None-Match": tag })).status).toBe(200);
  expect(
    app.lines.filter(({ path }) => path.startsWith("/calendar")).every(({ path }) => path === "/calendar/[redacted]"),
  ).toBe(true);
});

test("a new address kills the old one at once, and a wrong one is nobody's", async () => {
  const old = await opened();
  await app.post(you(), { command: "calendar.renew" }, { Cookie: cookie });
  const address = addressIn(await page());
  expect(address).not.toBe(old);
  expect([(await fetched(old)).status, (await fetched(address)).status]).toEqual([404, 200]);
  const wrong = address.replace(/.(\.ics)$/, (all) => (all.startsWith("A") ? "B.ics" : "A.ics"));
  expect((await fetched(wrong)).status).toBe(404);
});

test("a link alone does not give the calendar of all plans away; the mailbox does (architecture, Access)", async () => {
  const link = (await deal.person("Giulia")).linkId ?? "";
  const stranger = await app.enter(link);
  const body = (await app.ask(you(), { headers: { Cookie: stranger } })).body;
  expect(body).not.toContain("/calendar/");
  const answer = await app.post(you(), { command: "calendar.open" }, { Cookie: stranger });
  expect(answer.status).toBe(403);
  expect(app.world.store.connection.prepare("select count(*) from feeds").pluck().get()).toBe(0);
});

test("INV-33, INV-32: who leaves a plan keeps cancellations without words, and private steps stay on their side", async () => {
  const address = await opened();
  const { personId } = await deal.person("Giulia");
  await deal.must("Giulia", "step.add", {
    stepId: "private-1",
    stageId: (await deal.plan()).stages[0]?.id ?? "",
    after: "",
    onlyUs: "on",
    title: "CANARY ask the board",
    dueOn: "2026-10-12",
    ownerId: personId,
  });
  expect((await read(address)).some(({ summary }) => summary.includes("CANARY"))).toBe(true);
  await deal.proveMailbox("Renzo");
  await deal.must("Renzo", "person.remove", { personId, to: "" });
  const after = await read(address);
  expect(after.length).toBeGreaterThan(0);
  expect(after.every(({ cancelled, summary }) => cancelled && summary === "Cancelled")).toBe(true);
});
