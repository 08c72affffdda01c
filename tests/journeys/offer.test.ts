import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { messagesFor } from "~/i18n/all.server";
import { flowOf } from "../pdf/support";
import { madeReady } from "../support/answers";
import { headerOf } from "../support/house";
import { setStage } from "../support/journey";
import { offerSections, presentIt } from "../support/offer";

const stage = setStage();
const { common, offer, people, sign } = messagesFor("en");

const address = (path: string) => `${stage.app.origin}/plan/${stage.deal.planId}${path}`;
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();
const secret = "48,000.00 €";

/** The rep writes every section that an offer needs, each saved by its own button. */
async function write(page: Page): Promise<void> {
  await page.goto(address("/offer/edit"));
  for (const { key, body } of offerSections) {
    const form = page.locator(`form:has(input[name=section][value=${key}])`);
    await form.getByLabel(offer.sectionText).fill(body);
    await form.getByRole("button", { name: common.save, exact: true }).click();
    await form.getByRole("status").getByText(common.saved).waitFor();
  }
}

test("INV-26, INV-22: an offer is written unseen, presented, and agreed by one yes in writing; then it leaves as a PDF", async () => {
  const { deal } = stage;
  const rep = await stage.rep();
  await write(rep.page);
  const giulia = await stage.arrive("Giulia");
  await giulia.page.goto(address("/offer"));
  expect(await giulia.page.content()).not.toContain(secret);
  await giulia.page.goto(address("/people"));
  await press(giulia.page, people.confirmDecides({ who: "Renzo Albini" }));
  await giulia.page.getByText(people.confirmed).first().waitFor();

  await madeReady(deal);
  await rep.page.getByRole("link", { name: offer.check }).click();
  await rep.page.getByLabel(offer.presentAnyway).fill("The board meets before the last check");
  await press(rep.page, offer.present);
  await rep.page.waitForURL("**/offer");
  await press(rep.page, offer.ask);
  await rep.page
    .getByText(/asked for the decision/)
    .first()
    .waitFor();
  await giulia.page.goto(address("/offer"));
  await giulia.page.getByText(secret).first().waitFor();

  const asked = (await stage.mailbox("Renzo")).find(({ letter }) => letter.kind === "decisionRequested");
  const renzo = await stage.visit();
  await renzo.page.goto(/http\S+\/p\/\S+/.exec(asked?.mail.text ?? "")?.[0] ?? "");
  await renzo.page.getByText(secret).first().waitFor();
  await renzo.page.getByRole("link", { name: offer.yes, exact: true }).click();
  await press(renzo.page, sign.codeSend);
  const code = renzo.page.getByLabel(sign.codeLabel);
  await code.waitFor();
  await code.fill(await stage.codeOf("Renzo"));
  await renzo.page.getByLabel(sign.nameLabel).fill("Renzo Albini");
  await press(renzo.page, sign.buttonYes);
  await renzo.page.waitForURL("**/receipt/*");
  expect((await deal.plan()).state).toBe("decided_yes");
  await rep.page
    .getByText(/Renzo Albini decided yes/)
    .first()
    .waitFor();

  const pdf = await stage.app.ask(`/plan/${deal.planId}/pdf/offer`, { headers: { Cookie: headerOf(stage.cookies) } });
  const printed = flowOf(pdf.bytes);
  for (const words of [secret, "Renzo Albini", "agreed"]) expect(printed).toContain(words);
  const receipts = (await stage.mailbox()).filter(({ letter }) => letter.kind === "receipt");
  expect(receipts.length).toBeGreaterThanOrEqual(2);
});

test("a no is one form too: the plan ends, and nobody is asked for anything any more", async () => {
  const { deal } = stage;
  await deal.must("Giulia", "decider.confirm", { personId: (await deal.person("Renzo")).personId });
  await presentIt(deal);
  await deal.must("Mara", "decision.request", {});
  const { page } = await stage.arrive("Renzo");
  await page.goto(address("/offer"));
  await page.getByRole("link", { name: offer.no, exact: true }).click();
  await press(page, sign.codeSend);
  const code = page.getByLabel(sign.codeLabel);
  await code.waitFor();
  await code.fill(await stage.codeOf("Renzo"));
  await page.getByLabel(sign.nameLabel).fill("Renzo Albini");
  await press(page, sign.buttonNo);
  await page.waitForURL("**/receipt/*");
  expect((await deal.plan()).state).toBe("decided_no");
  await page.goto(address(""));
  await page
    .getByText(/Renzo Albini decided no/)
    .first()
    .waitFor();
  expect(await page.locator(".next").count()).toBe(0);
});
