import { expect, test } from "vitest";
import { messagesFor } from "~/i18n/all.server";
import { phone } from "../support/browser";
import { setStage } from "../support/journey";

const stage = setStage();
const en = messagesFor("en");

test("A14, INV-03, INV-04: both agree in writing; then a change is suggested on the step and accepted there by the other side", async () => {
  const { deal } = stage;
  const base = `${stage.app.origin}/plan/${deal.planId}`;
  const rep = await stage.rep();
  await rep.page.goto(`${base}/agreement`);
  await rep.page.getByRole("link", { name: en.agreement.agree }).click();
  await rep.page.getByLabel(en.sign.nameLabel).fill("Mara Lindqvist");
  await rep.page.getByLabel(en.sign.consentBox).check();
  await rep.page.getByRole("button", { name: en.sign.buttonAgree }).click();
  await rep.page.waitForURL(/\/receipt\/\d+$/);

  const renzo = await stage.arrive("Renzo", { size: phone });
  const say = en;
  await renzo.page.getByRole("link", { name: say.sign.buttonAgree }).click();
  await renzo.page.getByRole("button", { name: say.sign.codeSend }).click();
  await renzo.page.getByLabel(say.sign.codeLabel).waitFor();
  await renzo.page.getByLabel(say.sign.codeLabel).fill(await stage.codeOf("Renzo"));
  await renzo.page.getByLabel(say.sign.nameLabel).fill("Renzo Albini");
  await renzo.page.getByLabel(say.sign.consentBox).check();
  await renzo.page.getByRole("button", { name: say.sign.buttonAgree }).click();
  await renzo.page.waitForURL(/\/receipt\/\d+$/);
  expect((await deal.plan()).state).toBe("agreed");

  const plan = await deal.plan();
  const waited = new Set(Object.values(plan.steps).flatMap((step) => step.dependsOn));
  const step = Object.values(plan.steps).find(
    (one) =>
      one.ownerSide === "vendor" && one.lane === "shared" && one.dependsOn.length === 0 && !waited.has(one.stepId),
  );
  const was = step?.title;
  await rep.page.goto(`${base}/step/${step?.stepId}?edit=title`);
  await rep.page.locator('input[name="because"]').fill("The room is taken");
  await rep.page.locator('input[name="text"]').fill("Discuss it early");
  await rep.page.getByRole("button", { name: en.common.save, exact: true }).click();
  await rep.page.getByRole("button", { name: en.agreement.withdraw }).waitFor();
  expect((await deal.plan()).steps[step?.stepId ?? ""]?.title).toEqual(was);

  const giulia = await stage.arrive("Giulia");
  await giulia.page.getByText(say.plan.answerTitle({ n: 1 })).waitFor();
  await giulia.page.goto(`${base}/step/${step?.stepId}`);
  await giulia.page.getByText("The room is taken").waitFor();
  await giulia.page.getByRole("button", { name: say.agreement.accept, exact: true }).click();
  await giulia.page.getByRole("button", { name: say.agreement.accept, exact: true }).waitFor({ state: "detached" });
  expect((await deal.plan()).steps[step?.stepId ?? ""]?.title).toBe("Discuss it early");
  await giulia.page.goto(`${base}/agreement`);
  await giulia.page.getByText(say.agreement.since).waitFor();
  expect(await giulia.page.locator("del").count()).toBeGreaterThan(0);
});
