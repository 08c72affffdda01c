// From the mail of a morning to a step that is done, on a phone, by somebody who was never here; and the page of one's
// own mails and calendar.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { messagesFor } from "~/i18n/all.server";
import { createDeadlines } from "~/jobs/deadlines.server";
import { filled, thaw } from "~/jobs/frozen.server";
import { phone } from "../support/browser";
import { deliver } from "../support/house";
import { setStage } from "../support/journey";
import { lookAt } from "../support/screens";

const stage = setStage({ app: { now: "2026-10-05T07:10:00.000Z" } });
const { you } = messagesFor("en");
const step = "security-check";

/** Chiara joins, is given a step, and gets the mail of the next morning. */
async function mailOfTheMorning(): Promise<string> {
  const { app, deal } = stage;
  await deal.must("Giulia", "person.add", {
    personId: "chiara",
    side: "customer",
    name: "Chiara Neri",
    email: "chiara@valdorba.example",
    zone: "Europe/Rome",
    language: "en",
    invite: "on",
  });
  app.world.clock.advance({ minutes: 5 });
  await deal.must("Giulia", "step.add", {
    stepId: step,
    stageId: (await deal.plan()).stages[0]?.id ?? "",
    after: "",
    title: "Security check",
    deliverable: "A list of what is open",
    acceptance: "Nothing is open",
    dueOn: "2026-10-08",
    ownerId: "chiara",
  });
  app.world.clock.set("2026-10-06T06:00:30.000Z");
  await createDeadlines({ world: app.world }).tick();
  await deliver(app);
  const letters = await app.world.store.lettersOf({ workspaceId: (await deal.plan()).workspaceId, limit: 50 });
  const letter = letters.find(({ address }) => address === "chiara@valdorba.example");
  if (!letter?.frozen) throw new Error("Chiara got no mail");
  return filled(letter.letterId, thaw(letter.frozen), app.world.keys).html;
}
const linkIn = (html: string, end: string) =>
  new RegExp(`href="([^"]+/${end})"`).exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "about:blank";

/** Kept for whoever wants to look, where a folder for them is named. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test("two taps: the link in the mail and one button; nothing else was ever opened", async () => {
  const html = await mailOfTheMorning();
  const { page } = await stage.visit({ size: phone });
  // First tap.
  await page.goto(linkIn(html, `answer/${step}/done`));
  await page.getByRole("heading", { name: "Security check", level: 1 }).waitFor();
  await shot(page, "done-390");
  expect(await page.locator("main button:visible").count()).toBe(1);
  // Second tap.
  await page
    .getByRole("button", { name: you.answer.done.button })
    .tap()
    .catch(() => page.getByRole("button", { name: you.answer.done.button }).click());
  await page.getByText(you.answer.noted).waitFor();
  await shot(page, "noted-390");
  expect((await stage.deal.plan()).steps[step]?.ticked?.by).toMatchObject({ id: "chiara" });
});

test("not yet, not mine, blocked, the page of one's own and the page that silences are sound on every screen", async () => {
  const html = await mailOfTheMorning();
  const stop = /href="([^"]+\/mails\/stop\/[^"]+)"/.exec(html)?.[1] ?? "about:blank";
  const visit = await stage.visit({ size: phone });
  const { page } = visit;
  await page.goto(linkIn(html, `answer/${step}/blocked`));
  await page.getByLabel(you.answer.reason).fill("The plant is closed until 12 October");
  await shot(page, "blocked-390");
  await page.getByRole("button", { name: you.answer.blocked.button }).click();
  await page.getByText(you.answer.noted).waitFor();
  const base = `${stage.app.origin}/plan/${stage.deal.planId}`;
  const pages = [
    `${base}/answer/${step}/later`,
    `${base}/answer/${step}/other`,
    `${base}/you`,
    stop,
    `${base}/step/${step}`,
    `${base}/people`,
  ];
  expect(await lookAt(visit, pages)).toEqual({});
  for (const [at, address] of pages.entries()) {
    await page.goto(address);
    await shot(page, `page-${at}-390`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await shot(page, `page-${at}-1280`);
    await page.setViewportSize(phone);
  }
}, 120_000);

test("the address of the calendar is had once the mailbox is proven, can be copied, and can be made anew", async () => {
  const { page } = await stage.arrive("Giulia", { size: phone });
  await page.goto(`${stage.app.origin}/plan/${stage.deal.planId}/you`);
  await page.getByRole("button", { name: messagesFor("en").sign.codeSend }).click();
  const code = page.getByLabel(messagesFor("en").sign.codeLabel);
  await code.waitFor();
  await code.fill(await stage.codeOf("Giulia"));
  await page.getByRole("button", { name: messagesFor("en").sign.mailboxTitle }).click();
  await page.getByRole("button", { name: you.calendarGet }).click();
  const field = page.getByLabel(you.calendarAddress);
  await field.waitFor();
  const first = await field.inputValue();
  expect(first).toMatch(/\/calendar\/[\w.-]+\.ics$/);
  await shot(page, "calendar-390");
  await page.getByRole("button", { name: you.calendarRenew }).click();
  await expect.poll(() => field.inputValue()).not.toBe(first);
  expect((await page.request.get(first)).status()).toBe(404);
});
