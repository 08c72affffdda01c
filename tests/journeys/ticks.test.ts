import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { verifierOf } from "~/domain/plan";
import { messagesFor } from "~/i18n/all.server";
import { phone } from "../support/browser";
import { setStage, until } from "../support/journey";

const stage = setStage();
const { plan, sign, states, step } = messagesFor("en");

const address = (path: string) => `${stage.app.origin}/plan/${stage.deal.planId}${path}`;
const stepAddress = (name: string) => address(`/step/${stage.deal.ids[name]}`);
const row = (page: Page, name: string) => page.locator(`#s-${stage.deal.ids[name]}`);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const text = async (page: Page) => (await page.locator("main").textContent()) ?? "";

/** A step of the customer's own that nobody has to confirm. */
async function newStep(owner: string, title: string): Promise<string> {
  const { deal } = stage;
  const { personId } = await deal.person(owner);
  const [stageId = ""] = (await deal.plan()).stages.map(({ id }) => id);
  const words = { stepId: "ownstep001", stageId, title, ownerId: personId, dueOn: "2026-09-30" };
  await deal.must(owner, "step.add", words);
  return words.stepId;
}
/** On a signing page: sends the code, reads it in the mailbox, types it. */
async function typeCode(page: Page, name: string) {
  await press(page, sign.codeSend);
  const field = page.getByLabel(sign.codeLabel);
  await field.waitFor();
  await field.fill(await stage.codeOf(name));
}

test("promise 3: what the vendor says is done stays reported by them, until its owner says so too", async () => {
  const { deal } = stage;
  const giulias = await newStep("Giulia", "Collect the meter readings");
  const rep = await stage.rep();
  await rep.page.goto(address(`/step/${giulias}`));
  await press(rep.page, step.tickTheirs({ who: "Giulia Ferrante" }));
  await rep.page
    .locator(".panel")
    .getByText(states.reportedBy({ who: "you" }))
    .first()
    .waitFor();
  expect((await deal.plan()).steps[giulias]?.ticked).toMatchObject({ claim: true });
  const giulia = await stage.arrive("Giulia", { size: phone });
  await giulia.page.goto(address(""));
  const row = giulia.page.locator(`#s-${giulias}`);
  await row.getByText(states.reportedBy({ who: "Mara Lindqvist" })).waitFor();
  await giulia.page.goto(address(`/step/${giulias}`));
  await press(giulia.page, step.tickAgree);
  await giulia.page
    .locator(".panel")
    .getByText(states.doneBy({ who: "You", day: "Mon 7 Sep" }))
    .waitFor();
  const { personId } = await deal.person("Giulia");
  expect((await deal.plan()).steps[giulias]?.ticked).toMatchObject({ claim: false, by: { id: personId } });
});

test("owners tick what is theirs from the list or from the step, and take it back with a word why", async () => {
  const { deal } = stage;
  const giulias = await newStep("Giulia", "Collect the meter readings");
  const { page } = await stage.arrive("Giulia");
  await page.goto(address(""));
  const label = (said: string) => page.locator(`#s-${giulias}`).getByRole("button", { name: said });
  await label(step.tickMine).click();
  await label(step.untick).waitFor();
  await until(page, "a tick", async () => (await deal.plan()).steps[giulias]?.ticked !== null);
  await page.goto(address(`/step/${giulias}`));
  await page.locator(".panel").getByText(step.untick, { exact: true }).first().click();
  await page.getByLabel(step.untickReason).fill("One kiln is missing");
  await press(page, step.untick);
  await page.getByRole("button", { name: step.tickMine, exact: true }).waitFor();
  expect((await deal.plan()).steps[giulias]?.ticked).toBeNull();
});

test("INV-10: what the vendor reports of a confirmation is shown as theirs and confirms nothing", async () => {
  const rep = await stage.rep();
  await rep.page.goto(stepAddress("b02"));
  await press(rep.page, step.confirmReport);
  await rep.page
    .locator(".panel")
    .getByText(states.reportedBy({ who: "you" }))
    .first()
    .waitFor();
  const giulia = await stage.arrive("Giulia", { size: phone });
  await giulia.page.goto(stepAddress("b02"));
  const panel = giulia.page.locator(".panel");
  await panel
    .getByText(states.reportedBy({ who: "Mara Lindqvist" }))
    .first()
    .waitFor();
  expect(verifierOf(await stage.deal.plan(), stage.deal.ids.b02 ?? "")).toMatchObject({ metAt: null, signatures: [] });
  await confirm(giulia.page, "b02", "Giulia");
  await giulia.page.goto(stepAddress("b02"));
  await panel
    .getByText(states.confirmedBy({ who: "You", day: "Mon 7 Sep" }))
    .first()
    .waitFor();
});

test("E-09: the named person confirms the exact words once their mailbox has answered, and gets the receipt", async () => {
  const { page } = await stage.arrive("Giulia", { size: phone });
  await page.goto(stepAddress("b02"));
  await page.getByRole("link", { name: step.confirmButton }).first().click();
  const verifier = verifierOf(await stage.deal.plan(), stage.deal.ids.b02 ?? "");
  await page.waitForURL(`**/sign/confirm/${verifier?.verifierId}`);
  await page.getByText(sign.readTitle).waitFor();
  const words = (await page.locator(".statement").textContent()) ?? "";
  expect(words.length).toBeGreaterThan(40);
  await typeCode(page, "Giulia");
  await press(page, sign.mailboxTitle);
  await page.getByLabel(sign.nameLabel).fill("Giulia Ferrante");
  await page.getByLabel(sign.consentBox).check();
  await press(page, sign.buttonConfirm);
  await page.waitForURL("**/receipt/*");
  expect(await page.locator(".statement").textContent()).toBe(words);
  await page.getByText(sign.strength.mailbox).waitFor();
  const receipts = async (name: string) =>
    (await stage.mailbox(name)).filter(({ letter }) => letter.kind === "receipt").length;
  expect([await receipts("Giulia"), await receipts("Mara"), await receipts("Renzo")]).toEqual([1, 1, 0]);
  await page.getByRole("link", { name: sign.backToPlan }).first().click();
  await row(page, "b02")
    .getByText(states.confirmedBy({ who: "You", day: "Mon 7 Sep" }))
    .waitFor();
});

test("INV-12: whoever confirmed takes it back with a reason that both sides read", async () => {
  const { deal } = stage;
  const giulia = await stage.arrive("Giulia");
  await confirm(giulia.page, "b02", "Giulia");
  await giulia.page.goto(stepAddress("b02"));
  await giulia.page.getByText(step.withdraw).first().click();
  await giulia.page.getByLabel(step.withdrawReason).fill("The kiln figures were those of last year");
  await press(giulia.page, step.withdraw);
  await giulia.page.locator(".panel").getByText("The kiln figures were those of last year").first().waitFor();
  expect(verifierOf(await deal.plan(), deal.ids.b02 ?? "")).toMatchObject({ metAt: null, signatures: [] });
  const rep = await stage.rep();
  await rep.page.goto(stepAddress("b02"));
  await rep.page.locator(".panel").getByText("The kiln figures were those of last year").first().waitFor();
});

test("INV-10: the vendor's people are offered no confirmation, and its page has no form for them", async () => {
  const rep = await stage.rep();
  await rep.page.goto(stepAddress("b02"));
  await rep.page.getByRole("heading", { level: 3, name: step.confirmTitle }).waitFor();
  expect(await rep.page.getByRole("link", { name: step.confirmButton }).count()).toBe(0);
  const verifier = verifierOf(await stage.deal.plan(), stage.deal.ids.b02 ?? "");
  for (const path of [`/sign/confirm/${verifier?.verifierId}`, "/sign/stop/now"]) {
    await rep.page.goto(address(path));
    await rep.page.locator(".statement").waitFor();
    expect(await rep.page.locator("main form").count()).toBe(0);
  }
});

test("INV-18: who decides stops the plan in one form, for everybody at once, and may take it back for 24 hours", async () => {
  const { deal, app } = stage;
  const renzo = await stage.arrive("Renzo", { size: phone });
  await renzo.page.goto(address(""));
  await renzo.page.getByRole("link", { name: plan.stopLink, exact: true }).click();
  await typeCode(renzo.page, "Renzo");
  await renzo.page.getByLabel(sign.nameLabel).fill("Renzo Albini");
  await renzo.page.getByLabel(sign.consentBox).check();
  await press(renzo.page, sign.buttonStop);
  await renzo.page.waitForURL("**/receipt/*");
  expect((await deal.plan()).state).toBe("exited");
  const ended = (await stage.mailbox()).filter(({ letter }) => letter.kind === "planEnded");
  expect(ended.length).toBe(2);
  const rep = await stage.rep();
  expect(await text(rep.page)).toContain("Renzo Albini stopped this plan");
  await rep.page.goto(stepAddress("b02"));
  expect(await rep.page.locator(".panel form").count()).toBe(0);
  app.world.clock.advance({ hours: 23 });
  await renzo.page.goto(address(""));
  await renzo.page.getByRole("link", { name: /taken back/ }).click();
  await typeCode(renzo.page, "Renzo");
  await press(renzo.page, sign.mailboxTitle);
  await press(renzo.page, sign.takeBack);
  await renzo.page.getByText(plan.headline.onCourse({ day: "Fri 13 Nov" })).waitFor();
  expect((await deal.plan()).state).toBe("shared");
});

/** Signs the confirmation of a step, from proving the mailbox on. */
async function confirm(page: Page, name: string, who: string) {
  const verifier = verifierOf(await stage.deal.plan(), stage.deal.ids[name] ?? "");
  await page.goto(address(`/sign/confirm/${verifier?.verifierId}`));
  await typeCode(page, who);
  await press(page, sign.mailboxTitle);
  await page.getByLabel(sign.nameLabel).fill((await stage.deal.person(who)).name ?? "");
  await page.getByLabel(sign.consentBox).check();
  await press(page, sign.buttonConfirm);
  await page.waitForURL("**/receipt/*");
}
