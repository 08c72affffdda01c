import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { messagesFor } from "~/i18n/all.server";
import { hydrated } from "../support/browser";
import { setStage, until } from "../support/journey";

const stage = setStage();
const { common, step } = messagesFor("en");

/** Presses Tab until this stands in focus; answers how often. What has the focus is always seen to have it. */
async function tabTo(page: Page, selector: string): Promise<number> {
  for (let presses = 1; presses <= 60; presses++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate((wanted) => {
      const element = document.activeElement ?? document.body;
      const box = element.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const seen = box.width > 0 && box.height > 0 && outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      return { there: element.matches(wanted), seen, what: element.outerHTML.slice(0, 120) };
    }, selector);
    expect([focus.what, focus.seen]).toEqual([focus.what, true]);
    if (focus.there) return presses;
  }
  throw new Error(`Tab never came to ${selector}`);
}

async function ownStep(): Promise<string> {
  const { deal } = stage;
  const [stageId = ""] = (await deal.plan()).stages.map(({ id }) => id);
  const ownerId = (await deal.person("Giulia")).personId;
  const words = { stepId: "ownstep001", stageId, title: "Collect the readings", ownerId, dueOn: "2026-09-10" };
  await deal.must("Giulia", "step.add", words);
  return words.stepId;
}

test("by keyboard alone: from the top of the page to the next step's button, and it is done with Enter", async () => {
  const stepId = await ownStep();
  const { page } = await stage.arrive("Giulia");
  await page.goto(`${stage.app.origin}/plan/${stage.deal.planId}`);
  await hydrated(page);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(common.skip);
  await page.keyboard.press("Enter");
  const presses = await tabTo(page, ".next .btn-primary");
  console.info(`from the skip link to the next step's button: ${presses} presses of Tab`);
  expect(presses).toBeLessThan(12);
  await page.keyboard.press("Enter");
  await until(page, "the tick", async () => (await stage.deal.plan()).steps[stepId]?.ticked != null);
});

test("by keyboard alone: a text is opened, changed, left by Escape without a trace, and saved by Enter", async () => {
  const { deal } = stage;
  const { page } = await stage.arrive("Giulia");
  await page.goto(`${stage.app.origin}/plan/${deal.planId}/step/${deal.ids.b02}`);
  await hydrated(page);
  const title = `[title="${common.change}: ${step.fields.title}"]`;
  await tabTo(page, title);
  await page.keyboard.press("Enter");
  const field = page.locator(".panel").getByLabel(step.fields.title, { exact: true });
  await field.waitFor();
  await page.keyboard.type(" never");
  await page.keyboard.press("Escape");
  const hasFocus = () => page.locator(title).evaluate((link) => link === document.activeElement);
  await until(page, "the focus back where it was", hasFocus);
  const words = async () => (await deal.plan("customer")).steps[deal.ids.b02 ?? ""]?.title;
  const before = await words();
  await page.locator(title).press("Enter");
  await field.waitFor();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Agree on the figures");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: "Agree on the figures" }).waitFor();
  await until(page, "the focus back where it was", hasFocus);
  expect([before, await words()]).toEqual([
    expect.objectContaining({ en: "Agree costs and benefits" }),
    "Agree on the figures",
  ]);
});
