import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { verifierOf } from "~/domain/plan";
import { messagesFor } from "~/i18n/all.server";
import { phone } from "../support/browser";
import { setStage } from "../support/journey";

const stage = setStage();
const { common, doors, sign, states, step } = messagesFor("en");

const address = (path: string) => `${stage.app.origin}/plan/${stage.deal.planId}${path}`;
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** The one question before the first act of a browser that cannot show a hand. */
async function nameOneself(page: Page) {
  await page.getByRole("heading", { level: 1, name: doors.handTitle }).waitFor();
  await page.getByLabel(doors.handLabel).fill("Giulia");
  await press(page, doors.handGo);
}

test("R-20: without scripts a person opens the link, ticks, edits, comments and signs; every form posts and comes back", async () => {
  const { deal } = stage;
  const { personId } = await deal.person("Giulia");
  const [stageId = ""] = (await deal.plan()).stages.map(({ id }) => id);
  const mine = { stepId: "ownstep001", stageId, title: "Collect the readings", ownerId: personId, dueOn: "2026-09-30" };
  await deal.must("Giulia", "step.add", mine);
  const { page } = await stage.arrive("Giulia", { scripts: false, size: phone });
  await page.goto(address(`/step/${mine.stepId}`));

  await press(page, step.tickMine);
  await nameOneself(page);
  await page
    .locator(".panel")
    .getByText(states.doneBy({ who: "You", day: "Mon 7 Sep" }))
    .waitFor();
  expect((await deal.plan()).steps[mine.stepId]?.ticked).toMatchObject({ claim: false, by: { id: personId } });

  await page.getByTitle(`${common.change}: ${step.fields.title}`, { exact: true }).click();
  await page.locator(".panel").getByLabel(step.fields.title, { exact: true }).fill("Collect all readings");
  await press(page, common.save);
  await page.getByRole("heading", { level: 2, name: "Collect all readings" }).waitFor();
  expect((await deal.plan()).steps[mine.stepId]?.title).toBe("Collect all readings");

  await page.getByLabel(step.commentAdd).fill("The readings of March are missing");
  await press(page, common.send);
  await page.locator("#comments li", { hasText: "The readings of March are missing" }).waitFor();

  const verifier = verifierOf(await deal.plan(), deal.ids.b02 ?? "");
  await page.goto(address(`/sign/confirm/${verifier?.verifierId}`));
  await press(page, sign.codeSend);
  await page.getByLabel(sign.codeLabel).fill(await stage.codeOf("Giulia"));
  await press(page, sign.mailboxTitle);
  await page.getByLabel(sign.nameLabel).fill("Giulia Ferrante");
  await page.getByLabel(sign.consentBox).check();
  await press(page, sign.buttonConfirm);
  await page.getByText(sign.strength.mailbox).waitFor();
  expect(page.url()).toMatch(/\/receipt\/\d+$/);
});

test("R-20: without scripts two texts for one field are both shown too, and one is chosen", async () => {
  const { deal } = stage;
  const stepId = deal.ids.b02 ?? "";
  const { page } = await stage.arrive("Giulia", { scripts: false });
  await page.goto(address(`/step/${stepId}?edit=deliverable`));
  const field = page.locator(".panel").getByLabel(step.fields.deliverable, { exact: true });
  const from = await field.inputValue();
  await deal.must("Mara", "step.word", { stepId, field: "deliverable", from, text: "A table per plant" });
  await field.fill("A table per kiln");
  await press(page, common.save);
  await nameOneself(page);
  const both = page.getByRole("group", { name: common.bothTitle });
  await both.getByText("A table per plant").waitFor();
  await both.getByText("A table per kiln").click();
  await press(page, common.bothKeep);
  await page.locator(".panel").getByText("A table per kiln", { exact: true }).waitFor();
  expect((await deal.plan()).steps[stepId]?.deliverable).toBe("A table per kiln");
});

test("R-20: without scripts what was typed is still there after a refusal, beside what is wrong with it", async () => {
  const { page } = await stage.arrive("Giulia", { scripts: false });
  const verifier = verifierOf(await stage.deal.plan(), stage.deal.ids.b02 ?? "");
  await page.goto(address(`/sign/confirm/${verifier?.verifierId}`));
  await press(page, sign.codeSend);
  await nameOneself(page);
  await page.getByLabel(sign.codeLabel).fill("000000");
  await press(page, sign.mailboxTitle);
  await page.getByText(messagesFor("en").refusals.wrongCode).first().waitFor();
  await page.getByLabel(sign.codeLabel).fill(await stage.codeOf("Giulia"));
  await press(page, sign.mailboxTitle);
  await page.getByLabel(sign.nameLabel).fill("Giulia F");
  // The box is left empty, which a browser would not let through by itself.
  await page
    .locator("form:has([name=consent])")
    .evaluate((form: HTMLFormElement) => form.setAttribute("novalidate", ""));
  await press(page, sign.buttonConfirm);
  await page.getByText(messagesFor("en").fields.mustAgree).first().waitFor();
  expect(await page.getByLabel(sign.nameLabel).inputValue()).toBe("Giulia F");
});
