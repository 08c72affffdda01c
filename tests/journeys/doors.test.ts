import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { messagesFor } from "~/i18n/all.server";
import { linkOf, mara, openPlanIn, openWorkspace } from "../support/house";
import { setStage } from "../support/journey";
import { faultsOf } from "../support/screens";

const stage = setStage({ plan: null });
const { doors, office, staff } = messagesFor("en");

type Found = { [screen: string]: string[] };
async function note(found: Found, screen: string, page: Page) {
  const faults = await faultsOf(page);
  if (faults.length > 0) found[screen] = faults;
}

test("look: the doors of the product can be used by anybody: first page, signing in, what is missing, what has ended", async () => {
  const { app } = stage;
  const found: Found = {};
  const { page } = await stage.visit();
  for (const path of ["/", "/welcome", "/mails", "/nowhere", "/p/wrong"]) {
    await page.goto(app.origin + path);
    await note(found, path, page);
  }
  await page.goto(`${app.origin}/welcome`);
  await page.getByRole("button", { name: office.createWorkspace }).click();
  await page.getByText(messagesFor("en").fields.required).first().waitFor();
  await note(found, "welcome with mistakes", page);
  await openWorkspace(app);
  for (const path of ["/sign-in", "/sign-in/link", "/join/wrong"]) {
    await page.goto(app.origin + path);
    await note(found, path, page);
  }
  expect(found).toEqual({});
});

test("look: so can the two questions that a link may ask: who one is, and whether one is a person", async () => {
  const { app } = stage;
  const found: Found = {};
  await openWorkspace(app);
  const deal = await openPlanIn(app);
  await deal.must("Mara", "plan.share");
  const { page } = await stage.visit();
  await page.goto(await linkOf(app, deal, "Giulia"));
  await page.goto(await linkOf(app, deal, "Renzo"));
  await page.getByRole("heading", { level: 1, name: doors.switchTitle }).waitFor();
  await note(found, "switch", page);
  const other = await stage.visit();
  await other.page.goto(await linkOf(app, deal, "Giulia"));
  await other.page.goto(`${app.origin}/plan/${deal.planId}/step/${deal.ids.b02}`);
  // As a script of somebody else's would send it: no hand has moved in this browser.
  await other.page.locator("form:has(#comment-text)").evaluate((form: HTMLFormElement) => {
    const text = form.querySelector("textarea");
    if (text) text.value = "Hello";
    form.submit();
  });
  await other.page.getByRole("heading", { level: 1, name: doors.handTitle }).waitFor();
  await note(found, "hand", other.page);
  await deal.must("Giulia", "link.end", { personId: (await deal.person("Giulia")).personId });
  await other.page.goto(`${app.origin}/plan/${deal.planId}`);
  await note(found, "ended", other.page);
  expect(found).toEqual({});
});

test("T-11, T-36: who is signed out and follows a link of their own mail finds the way in, and behind it the page", async () => {
  const { app } = stage;
  await openWorkspace(app);
  const deal = await openPlanIn(app);
  const { page } = await stage.visit();
  const mailed = `${app.origin}/plan/${deal.planId}/people`;
  await page.goto(mailed);
  const missing = await page.locator("main").textContent();
  await page.goto(`${app.origin}/plan/no-such-plan/people`);
  expect(await page.locator("main").textContent()).toBe(missing);
  await page.goto(mailed);
  await page.getByRole("link", { name: doors.signIn }).click();
  await page.getByLabel(messagesFor("en").common.email).fill(mara.email);
  await page.getByLabel(office.password, { exact: true }).fill(mara.password);
  await page.getByRole("button", { name: office.signIn, exact: true }).click();
  await page.waitForURL(mailed);
  await page.getByRole("heading", { level: 1, name: messagesFor("en").people.title }).waitFor();
});

test("look: so can the workspace's own pages", async () => {
  const { app } = stage;
  const found: Found = {};
  const { page, context } = await stage.visit();
  const cookies = await openWorkspace(app);
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: app.origin })));
  for (const path of ["/", "/plans/new", "/plans/new?deciders=some&tender=no", "/settings", "/staff", "/outbox"]) {
    await page.goto(app.origin + path);
    await note(found, path, page);
  }
  await page.goto(`${app.origin}/plans/new?deciders=some&tender=no`);
  await page.getByRole("button", { name: staff.create, exact: true }).click();
  await page.getByText(messagesFor("en").fields.required).first().waitFor();
  await note(found, "new plan with mistakes", page);
  const deal = await openPlanIn(app);
  await page.goto(`${app.origin}/plan/${deal.planId}/share`);
  await note(found, "share", page);
  await deal.must("Mara", "plan.share");
  await linkOf(app, deal, "Giulia");
  await page.goto(app.origin);
  await note(found, "portfolio", page);
  await page.goto(`${app.origin}/outbox`);
  await page.locator("main a[href^='/outbox/']").first().click();
  await page.getByRole("heading", { name: office.mailText }).waitFor();
  await note(found, "letter", page);
  expect(found).toEqual({});
});
