import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { barriers, hydrated, overflow, phone } from "../support/browser";
import { setStage } from "../support/journey";

const stage = setStage({ kept: true });

test("promise 8: Giulia takes everything with her on a phone; the rep opens her archive as it was", async () => {
  const giulia = await stage.arrive("Giulia", { size: phone });
  const address = `${stage.app.origin}/plan/${stage.deal.planId}/take-away`;
  await giulia.page.goto(address);
  await hydrated(giulia.page);
  if (process.env.SHOTS) await giulia.page.screenshot({ path: `${process.env.SHOTS}/take-390.png`, fullPage: true });
  await giulia.page.getByRole("button", { name: "Make the archive" }).click();
  await giulia.page.getByRole("link", { name: "Download the archive" }).waitFor({ timeout: 60_000 });
  expect(await barriers(giulia.page)).toEqual([]);
  expect(await overflow(giulia.page)).toBeLessThanOrEqual(0);
  const [download] = await Promise.all([
    giulia.page.waitForEvent("download"),
    giulia.page.getByRole("link", { name: "Download the archive" }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  expect(Object.keys(unzipSync(new Uint8Array(bytes)))).toContain("documents/plan-full.pdf");
  const rest = await stage.app.ask(`/plan/${stage.deal.planId}/take-away/file`, {
    headers: { Cookie: await stage.app.enter((await stage.deal.person("Giulia")).linkId ?? ""), Range: "bytes=100-" },
  });
  expect(rest.status).toBe(206);
  expect(rest.bytes.equals(bytes.subarray(100))).toBe(true);

  const mara = await stage.rep();
  await mara.page.goto(`${stage.app.origin}/archive`);
  await mara.page
    .locator("input[type=file]")
    .setInputFiles({ name: "a.zip", mimeType: "application/zip", buffer: bytes });
  await mara.page.getByText(/The history fits together up to entry \d+/).waitFor();
  expect(await mara.page.getByRole("heading", { name: "KilnView energy monitoring" }).count()).toBe(1);
  expect(await barriers(mara.page)).toEqual([]);
  expect(await overflow(mara.page)).toBeLessThanOrEqual(0);
  if (process.env.SHOTS) await mara.page.screenshot({ path: `${process.env.SHOTS}/archive-1280.png`, fullPage: true });
});
