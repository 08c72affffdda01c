import { test } from "vitest";
import { setStage } from "../support/journey";

const stage = setStage();
test("peek", async () => {
  const { deal } = stage;
  const stepId = deal.ids.b02 ?? "";
  const { page } = await stage.arrive("Giulia", { scripts: false });
  await page.goto(`${stage.app.origin}/plan/${stage.deal.planId}/step/${stepId}?edit=deliverable`);
  const field = page.locator(".panel").getByLabel("Result", { exact: true });
  const from = await field.inputValue();
  await deal.must("Mara", "step.word", { stepId, field: "deliverable", from, text: "A table per plant" });
  await field.fill("A table per kiln");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByLabel("Your name").fill("Giulia");
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await page.waitForTimeout(1500);
  console.log(page.url(), (await page.locator("main").ariaSnapshot()).slice(0, 2500));
});
