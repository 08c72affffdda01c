import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { barriers, hydrated, overflow, phone } from "../support/browser";
import { setStage } from "../support/journey";

const stage = setStage({ kept: true });

/** The plan as somebody takes it away with one press. */
async function taken(): Promise<Buffer> {
  const { page } = await stage.arrive("Giulia");
  await page.goto(`${stage.app.origin}/plan/${stage.deal.planId}`);
  await hydrated(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("form[action$='/pdf/plan'] button").first().click(),
  ]);
  return readFileSync(await download.path());
}

const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });

test("E-06: a stranger drops a PDF: valid as it is, changed after one byte; the file never leaves the browser", async () => {
  const file = await taken();
  const { page } = await stage.visit();
  const sent: number[] = [];
  page.on("request", (request) => sent.push((request.postDataBuffer() ?? Buffer.alloc(0)).length));
  await page.goto(`${stage.app.origin}/verify`);
  await page.locator("input[type=file]").setInputFiles(pdf("plan.pdf", file));
  await page.getByRole("heading", { name: /^Valid up to entry \d+$/ }).waitFor();
  expect(await page.getByText("This comes from a trial: not evidence.").count()).toBe(1);
  const changed = Buffer.from(file);
  changed[2000] = (changed[2000] ?? 0) ^ 1;
  await page.locator("input[type=file]").setInputFiles(pdf("other.pdf", changed));
  await page.getByRole("heading", { name: "Changed" }).waitFor();
  expect(Math.max(...sent)).toBeLessThan(2000);
  expect(await barriers(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/verify-1280.png`, fullPage: true });
});

test("E-12: the line of a receipt mail is checked without scripts, and what needs them is said", async () => {
  const { page } = await stage.visit({ scripts: false, size: phone });
  await page.goto(`${stage.app.origin}/verify`);
  expect(await page.getByText("this page needs scripts").count()).toBe(1);
  await page.getByLabel("Paste the mail, or its line for checking").fill("nothing to check");
  await page.getByRole("button", { name: "Check" }).click();
  expect(await page.getByText("There is no receipt in this text").count()).toBe(1);
  const [end] = await stage.app.world.store.heads([`plan/${stage.deal.planId}/shared`]);
  const line = `${end?.stream} ${end?.seq} ${end?.hash}`;
  await page.getByLabel("Paste the mail, or its line for checking").fill(line);
  await page.getByRole("button", { name: "Check" }).click();
  expect(await page.getByRole("heading", { name: `Valid up to entry ${end?.seq}` }).count()).toBe(1);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/verify-390.png`, fullPage: true });
});
