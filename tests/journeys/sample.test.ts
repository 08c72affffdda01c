import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { messagesFor } from "~/i18n/all.server";
import { barriers, hydrated, overflow, phone, shiftOf } from "../support/browser";
import { deliver } from "../support/house";
import { setStage, until } from "../support/journey";

// The invented deal is moved to stand around today.
const stage = setStage({ plan: null, app: { now: "2026-11-20T08:00:00.000Z" } });
const { common, plan, step } = messagesFor("en");

async function openSample(options: Parameters<typeof stage.visit>[0] = {}) {
  const visit = await stage.visit(options);
  await visit.page.goto(stage.app.origin);
  await visit.page.locator('form[action="/sample"] button').click();
  await visit.page.waitForURL("**/plan/**");
  return visit;
}
const lookAs = (page: Page, seat: keyof typeof common.seats) =>
  page.locator(".sample-bar").getByRole("button", { name: common.seats[seat] }).click();
const isHere = (page: Page, name: string) =>
  page
    .locator(".people .person", { hasText: name })
    .getByText(/^You\b/)
    .waitFor();

test("the sample deal opens without an account on its reader's next step, and the first tick takes seconds", async () => {
  const begun = performance.now();
  const { page, context } = await openSample({ size: phone });
  await page.getByText(common.sample).first().waitFor();
  const button = page.locator(".next .btn-primary");
  const title = (await page.locator(".next-title").textContent()) ?? "";
  expect(title).not.toBe("");
  if ((await button.textContent()) === step.tickMine) await button.click();
  else
    await page
      .locator(".tick")
      .and(page.getByRole("button", { name: step.tickMine }))
      .first()
      .click();
  await page.getByRole("button", { name: step.untick }).first().waitFor();
  const took = performance.now() - begun;
  console.info(`from the first page to the first tick: ${Math.round(took)} ms`);
  expect(took).toBeLessThan(30_000);
  expect((await context.cookies()).map(({ name }) => name.replace(/_.*/, "_")).sort()).toEqual(["cs_", "hand"]);
});

test.each(["en-GB", "es-ES", "it-IT", "zh-CN"])(
  "look: on a phone the sentence, the date with its reason, the next step and its button stand in one window (%s)",
  async (locale) => {
    const { page } = await openSample({ size: phone, locale });
    await hydrated(page);
    const inView = async (what: string, { minimum = 1 }: { minimum?: number } = {}) => {
      const box = await page.locator(what).first().boundingBox();
      if (!box) throw new Error(`${what} is not there`);
      expect([
        what,
        box.y >= 0 && box.y + box.height <= phone.height && box.x >= 0 && box.x + box.width <= phone.width,
      ]).toEqual([what, true]);
      expect([what, box.height >= minimum]).toEqual([what, true]);
    };
    for (const what of [".band-lead", ".date-day", ".date-reason", ".next-title"]) await inView(what);
    await inView(".next .btn-primary", { minimum: 44 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.locator(".btn-primary:visible").count()).toBe(1);
    expect(await shiftOf(page)).toBeLessThan(0.01);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
  },
);

test("the sample can be looked at as who decides and as the rep, with the mail each would have got, and starts again", async () => {
  const { page } = await openSample();
  await isHere(page, "Giulia Ferrante");
  await lookAs(page, "decider");
  await isHere(page, "Renzo Albini");
  await lookAs(page, "rep");
  await isHere(page, "Mara Lindqvist");
  await deliver(stage.app);
  const bar = page.locator(".sample-bar");
  await bar.getByRole("link", { name: common.seats.lead }).click();
  await page.getByRole("heading", { level: 1, name: common.sampleMail }).waitFor();
  const mail = page.locator("article").first();
  await mail.waitFor();
  expect((await mail.textContent())?.length).toBeGreaterThan(200);
  const before = page.url();
  await page.locator(".sample-bar").getByRole("button", { name: common.sampleReset }).click();
  await page.waitForURL(
    (url) => url.pathname.startsWith("/plan/") && !before.includes(url.pathname.split("/")[2] ?? "-"),
  );
  await isHere(page, "Giulia Ferrante");
});

test("nothing that is done on the sample leaves this machine", async () => {
  const { page } = await openSample();
  await page.getByRole("link", { name: plan.recordLink }).first().click();
  await until(page, "the record", () => page.url().endsWith("/record"));
  await deliver(stage.app);
  const { connection } = stage.app.world.store;
  expect(connection.prepare("select count(*) from letters where state = 'sent'").pluck().get()).toBe(0);
});
