// From a mail to a step that is done, for somebody who was never on the plan; and how reminders are silenced.

import { afterEach, beforeEach, expect, test } from "vitest";
import { readerOf } from "~/access/readers.server";
import { ownerOf } from "~/domain/plan";
import { createDeadlines } from "~/jobs/deadlines.server";
import { filled, thaw } from "~/jobs/frozen.server";
import { createPost } from "~/jobs/post.server";
import { trialTransport } from "~/jobs/transport.server";
import { cookieIn, type TestApp } from "../support/app";
import { type Deal, openDeal } from "../support/deal";
import { english, rowsOf, startHouse } from "../support/house";

let app: TestApp;
let deal: Deal;
let stepId: string;

beforeEach(async () => {
  app = await startHouse({ now: "2026-10-05T07:10:00.000Z" });
  deal = await openDeal(app.world, english);
  await deal.must("Mara", "plan.share");
  await deal.must("Giulia", "person.add", {
    personId: "chiara",
    side: "customer",
    name: "Chiara Neri",
    email: "chiara@valdorba.example",
    zone: "Europe/Rome",
    language: "en",
    invite: "on",
  });
  stepId = "security-check";
  await deal.must("Giulia", "step.add", {
    stepId,
    stageId: (await deal.plan()).stages[0]?.id ?? "",
    after: "",
    title: "Security check",
    deliverable: "A list of what is open",
    acceptance: "Nothing is open",
    dueOn: "2026-10-08",
    ownerId: "chiara",
  });
});
afterEach(() => app.end());

/** Chiara's mail of a morning, as it reaches her. */
async function mailAt(now: string) {
  app.world.clock.set(now);
  await createDeadlines({ world: app.world }).tick();
  await createPost({ world: app.world, transport: trialTransport() }).work();
  const letters = await app.world.store.lettersOf({ workspaceId: "helionaut", limit: 50 });
  const letter = letters.find(({ address }) => address === "chiara@valdorba.example");
  if (!letter?.frozen) throw new Error("Chiara got no mail");
  return filled(letter.letterId, thaw(letter.frozen), app.world.keys);
}
const pathIn = (text: string, end: string) =>
  new RegExp(`http\\S+?(/p/\\S+/${end})$`, "m").exec(text)?.[1] ?? "no such link";
const step = async () => (await deal.plan()).steps[stepId];
/** Follows a link of the mail as a browser that was never here. */
async function followed(path: string) {
  const exchange = await app.ask(path);
  const cookie = cookieIn(exchange);
  const where = String(exchange.headers.location);
  return { cookie, where, page: await app.ask(where, { headers: { Cookie: cookie } }) };
}
const fieldsIn = (body: string) =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );

test("following a link changes nothing; one button does it, and the page says that it is noted", async () => {
  const mail = await mailAt("2026-10-06T06:00:30.000Z");
  expect(mail.subject).toBe("Security check");
  const path = pathIn(mail.text, `answer/${stepId}/done`);
  const before = rowsOf(app);
  const { cookie, where, page } = await followed(path);
  expect(where).toBe(`/plan/${deal.planId}/answer/${stepId}/done`);
  expect(page.status).toBe(200);
  expect(page.body).toContain("Security check");
  expect(page.body.match(/<button[^>]*value="step\.[^"]+"/g)).toHaveLength(1);
  expect(rowsOf(app)).toEqual(before);
  const done = await app.post(where, { ...fieldsIn(page.body), command: "step.tick" }, { Cookie: cookie });
  expect([done.status, done.headers.location]).toEqual([303, `/plan/${deal.planId}/answer/${stepId}/noted`]);
  expect((await step())?.ticked?.by).toMatchObject({ id: "chiara", via: "link" });
});

test("not yet, not mine and blocked: each one page, one button, one fact", async () => {
  const mail = await mailAt("2026-10-06T06:00:30.000Z");
  const post = async (how: string, fields: { [name: string]: string }) => {
    const { cookie, where, page } = await followed(pathIn(mail.text, `answer/${stepId}/${how}`));
    return await app.post(where, { ...fieldsIn(page.body), ...fields }, { Cookie: cookie });
  };
  expect((await post("later", { command: "step.set", value: "2026-10-13" })).status).toBe(303);
  expect((await step())?.dueOn).toBe("2026-10-13");
  expect((await post("blocked", { command: "step.block", reason: "" })).status).toBe(422);
  expect((await post("blocked", { command: "step.block", reason: "No badge yet" })).status).toBe(303);
  expect((await step())?.blocked?.reason).toBe("No badge yet");
  const giulia = (await deal.person("Giulia")).personId;
  expect((await post("other", { command: "step.set", value: giulia })).status).toBe(303);
  const plan = await deal.plan();
  const now = plan.steps[stepId];
  expect(now && ownerOf(plan, now)?.personId).toBe(giulia);
});

test("what binds leads from the mail to the page where it is signed", async () => {
  await deal.must("Giulia", "verifier.add", {
    verifierId: "check-signed",
    stepId,
    kind: "participation",
    level: "1",
    text: "I checked it.",
    byPeople: ["chiara"],
  });
  const mail = await mailAt("2026-10-06T06:00:30.000Z");
  const { where, page } = await followed(pathIn(mail.text, "sign/confirm/check-signed"));
  expect([where, page.status]).toEqual([`/plan/${deal.planId}/sign/confirm/check-signed`, 200]);
  const { cookie } = await followed(pathIn(mail.text, `answer/${stepId}/later`));
  const done = await app.ask(`/plan/${deal.planId}/answer/${stepId}/done`, { headers: { Cookie: cookie } });
  expect([done.status, done.headers.location]).toEqual([302, `/plan/${deal.planId}/sign/confirm/check-signed`]);
});

test("RFC 8058: one post without cookie or page silences; looking does not; a wrong token is nobody's", async () => {
  const mail = await mailAt("2026-10-06T06:00:30.000Z");
  const address = /<http:\/\/[^/]+(\/mails\/stop\/[^>]+)>/.exec(mail.headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
  const reader = readerOf(app.world.keys, "chiara@valdorba.example");
  const page = await app.ask(address);
  expect([page.status, await app.world.store.wish(reader)]).toEqual([200, null]);
  expect(page.body).not.toContain("chiara@valdorba.example");
  const machine = {
    method: "POST",
    body: "List-Unsubscribe=One-Click",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
  };
  expect((await app.ask(`${address}x`, machine)).status).toBe(404);
  expect((await app.ask(address, machine)).status).toBe(200);
  expect(await app.world.store.wish(reader)).toBe("none");
  expect((await app.post(address, { often: "weekly" })).status).toBe(200);
  expect(await app.world.store.wish(reader)).toBe("weekly");
  const stranger = await app.ask(address, {
    ...machine,
    headers: { ...machine.headers, Cookie: "a=b", Origin: "https://evil.test" },
  });
  expect(stranger.status).toBe(403);
  expect(app.lines.every(({ path }) => !path.includes(reader))).toBe(true);
});
