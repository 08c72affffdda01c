import { expect, test } from "vitest";
import { messagesFor } from "~/i18n/all.server";
import { barriers } from "../support/browser";
import { deliver, mara } from "../support/house";
import { setStage } from "../support/journey";

const stage = setStage({ plan: null });
const { common, office, plan, staff } = messagesFor("en");

/** How fast a person types, in milliseconds a character. */
const delay = 80;

test("from the first page to a workspace: one form, and one is signed in", async () => {
  const { page } = await stage.visit();
  await page.goto(stage.app.origin);
  await page.getByRole("link", { name: office.createWorkspace }).click();
  await page.getByLabel(office.workspaceName).fill(mara.name);
  await page.getByLabel(office.yourName).fill(mara.ownerName);
  await page.getByLabel(common.email).fill(mara.email);
  await page.getByLabel(office.newPassword).fill(mara.password);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: office.createWorkspace }).click();
  await page.getByRole("heading", { level: 2, name: office.noPlansTitle }).waitFor();
  expect(await page.getByLabel(common.zone).count()).toBe(0);
});

test("from New plan to two invitations: at most eight fields and sixty seconds at the speed of a person's hands", async () => {
  const { page, context } = await stage.visit();
  await context.addCookies((await stage.openWorkspace()).map((cookie) => ({ ...cookie, url: stage.app.origin })));
  await page.goto(stage.app.origin);
  let fields = 0;
  const begun = performance.now();
  const type = async (label: string, text: string, at = 0) => {
    await page.getByLabel(label, { exact: true }).nth(at).pressSequentially(text, { delay });
    fields++;
  };
  await page.getByRole("link", { name: office.newPlan }).first().click();
  await page.getByLabel(staff.deciders.some, { exact: true }).check();
  await page.getByLabel(staff.tender.no, { exact: true }).check();
  await page.getByRole("button", { name: common.next, exact: true }).click();
  await type(staff.customer, "Ceramiche Valdorba S.p.A.");
  await type(staff.subject, "KilnView energy monitoring");
  // In the order in which this browser's own date field asks for it.
  await type(staff.target, "11132026");
  expect(await page.getByLabel(staff.target, { exact: true }).inputValue()).toBe("2026-11-13");
  await type(staff.targetReason, "The board meets that day");
  await type(common.name, "Giulia Ferrante", 0);
  await type(common.email, "giulia@valdorba.example", 0);
  await type(common.name, "Renzo Albini", 1);
  await type(common.email, "renzo@valdorba.example", 1);
  await page.getByRole("button", { name: staff.create, exact: true }).click();
  await page.getByRole("button", { name: plan.shareNow({ n: 2 }), exact: true }).click();
  await page.getByText(plan.headline.onCourse({ day: "Fri 13 Nov" })).waitFor();
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.info(`New plan to two invitations: ${fields} fields, ${seconds} s`);
  expect(fields).toBeLessThanOrEqual(8);
  expect(seconds).toBeLessThanOrEqual(60);
  await deliver(stage.app);
  const letters = stage.app.world.store.connection.prepare("select kind, state from letters order by person_id").all();
  expect(letters).toEqual([
    { kind: "invitation", state: "kept" },
    { kind: "invitation", state: "kept" },
  ]);
});
