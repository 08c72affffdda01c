import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { messagesFor } from "~/i18n/all.server";
import { setStage } from "../support/journey";

const stage = setStage();
const { doors, step, common } = messagesFor("en");
const ended = { name: doors.endedTitle, level: 1 };

/** The plan's page takes its reader for this person. */
const isHere = (page: Page, name: string) =>
  page
    .locator(".people .person", { hasText: name })
    .getByText(/^You\b/)
    .waitFor();

test("T-03: the link from the letter leads to a clean address, and its token is never shown to anybody again", async () => {
  const visit = await stage.visit();
  const { page, context } = visit;
  const asked: { url: string; referer: string }[] = [];
  page.on("request", (request) => asked.push({ url: request.url(), referer: request.headers().referer ?? "" }));
  const link = await stage.linkOf("Giulia");
  const token = /\/p\/([^/]+)/.exec(link)?.[1] ?? "none";
  await page.goto(link);
  const { planId } = stage.deal;
  expect(page.url()).toMatch(new RegExp(`^${stage.app.origin}/plan/${planId}(/step/[0-9a-z]+)?$`));
  const [pass] = await context.cookies();
  expect(pass).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(await page.evaluate(() => document.cookie)).toBe("");
  await page
    .getByRole("link", { name: messagesFor("en").sign.backToPlan })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "KilnView energy monitoring" }).waitFor();
  await page.getByRole("link", { name: messagesFor("en").plan.recordLink }).click();
  await page.waitForURL("**/record");
  const after = asked.filter(({ url }) => url !== link);
  expect(after.length).toBeGreaterThan(10);
  expect(after.filter(({ url, referer }) => url.includes(token) || referer.includes(token))).toEqual([]);
  // No page of the visit carries it either: not in a form, a link or the data of a script.
  expect(await page.content()).not.toContain(token);
  expect(stage.app.lines.filter((line) => JSON.stringify(line).includes(token))).toEqual([]);
});

test("T-03: a link to the outside that somebody added tells the other server nothing of where it was clicked", async () => {
  const heard: (string | undefined)[] = [];
  const canary = createServer((request, response) => {
    if (request.url === "/list") heard.push(request.headers.referer);
    response.setHeader("Content-Type", "text/html").end("<title>outside</title>");
  });
  await new Promise<void>((ready) => canary.listen(0, "127.0.0.1", ready));
  const outside = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/list`;
  const stepId = stage.deal.ids.b01 ?? "";
  await stage.deal.must("Mara", "resource.add", { resourceId: "resource1", stepId, label: "The list", url: outside });
  const { page, context, hosts } = await stage.arrive("Giulia");
  await page.goto(`${stage.app.origin}/plan/${stage.deal.planId}/step/${stepId}`);
  const [opened] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "The list" }).click(),
  ]);
  await opened.waitForLoadState();
  expect(await opened.title()).toBe("outside");
  expect(await opened.evaluate(() => [document.referrer, window.opener])).toEqual(["", null]);
  expect(heard).toEqual([undefined]);
  hosts.delete(new URL(outside).origin);
  canary.closeAllConnections();
  canary.close();
});

test("T-09: when a link is ended while its page stands open, the next press is refused and says so", async () => {
  const { page } = await stage.arrive("Giulia", { scripts: false });
  await page.goto(`${stage.app.origin}/plan/${stage.deal.planId}/step/${stage.deal.ids.b02}`);
  await stage.deal.must("Giulia", "link.end", { personId: (await stage.deal.person("Giulia")).personId });
  const before = await stage.deal.plan();
  await page.getByLabel(step.commentAdd).fill("Is anybody there?");
  await page.getByRole("button", { name: common.send }).click();
  await page.getByRole("heading", ended).waitFor();
  expect(await page.locator("body").textContent()).not.toMatch(/KilnView|Valdorba|Helionaut/);
  expect(await stage.deal.plan()).toEqual(before);
});

test("T-10: a link that was replaced, has expired or was copied badly shows one plain page without the plan's name", async () => {
  const { deal, app } = stage;
  const link = await stage.linkOf("Renzo");
  const { page } = await stage.visit();
  const look = async (address: string) => {
    app.world.clock.advance({ minutes: 2 });
    const response = await page.goto(address);
    await page.getByRole("heading", ended).waitFor();
    const text = (await page.locator("main").textContent()) ?? "";
    return { status: response?.status(), text, title: await page.title() };
  };
  const cut = await look(link.replace(/(\/p\/[^/]{30})[^/]*/, "$1"));
  await deal.must("Giulia", "link.replace", { personId: (await deal.person("Giulia")).personId });
  await deal.must("Mara", "link.replace", { personId: (await deal.person("Renzo")).personId });
  const replaced = await look(link);
  const renewed = (await stage.mailbox("Renzo")).at(-1)?.mail.text.match(/http\S+\/p\/\S+/)?.[0] ?? "";
  app.world.clock.advance({ days: 400 });
  const expired = await look(renewed);
  expect([cut.status, replaced.status, expired.status]).toEqual([404, 410, 410]);
  expect(new Set([cut.text, replaced.text, expired.text]).size).toBe(1);
  for (const { text, title } of [cut, replaced, expired])
    expect(`${text} ${title}`).not.toMatch(/KilnView|Valdorba|Helionaut|Giulia|Renzo/);
});

test("T-15: another person's link in the same browser asks first; only a press makes one that person", async () => {
  const { page } = await stage.arrive("Giulia");
  const theirs = await stage.linkOf("Renzo");
  const names = { now: "Giulia Ferrante", next: "Renzo Albini" };
  await page.goto(theirs);
  await page.getByText(doors.switchFrom(names)).waitFor();
  await page.getByRole("link", { name: doors.switchStay(names) }).click();
  await page.waitForURL(`**/plan/${stage.deal.planId}`);
  await isHere(page, "Giulia Ferrante");
  await page.goto(theirs);
  await page.getByRole("button", { name: doors.switchGo(names) }).click();
  await page.waitForURL("**/plan/**");
  await page.goto(`${stage.app.origin}/plan/${stage.deal.planId}`);
  await isHere(page, "Renzo Albini");
});
