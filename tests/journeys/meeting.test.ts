import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { messagesFor } from "~/i18n/all.server";
import { textOf } from "../pdf/support";
import { hydrated, phone } from "../support/browser";
import { setStage, until } from "../support/journey";

const stage = setStage();
const { common, meeting } = messagesFor("en");

const address = (path: string) => `${stage.app.origin}/plan/${stage.deal.planId}${path}`;
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** The rep notes a meeting of this morning and lands on its minutes. */
async function record(page: Page): Promise<void> {
  await page.goto(address("/meetings"));
  await page.getByRole("link", { name: meeting.record }).first().click();
  await page.getByLabel(meeting.subject, { exact: true }).fill("First talk");
  await page.getByLabel(meeting.begins, { exact: true }).fill("08:00");
  await page.getByLabel(meeting.ends, { exact: true }).fill("09:00");
  await page
    .getByRole("group", { name: meeting.present })
    .getByRole("checkbox", { name: /Giulia/ })
    .check();
  await press(page, common.save);
  await page.waitForURL(/\/meeting\/(?!new)/);
  await page.getByLabel(meeting.summary, { exact: true }).waitFor();
  await hydrated(page);
}

test("V-54: a meeting becomes minutes, which reach everybody who was there the same day; an action item becomes a step", async () => {
  const { deal } = stage;
  const giuliaId = (await deal.person("Giulia")).personId;
  const { page } = await stage.rep();
  await record(page);
  await page.getByLabel(meeting.summary, { exact: true }).fill("We agreed to measure three kilns first.");
  await press(page, meeting.decisionAdd);
  await page
    .getByRole("textbox", { name: new RegExp(meeting.decisions) })
    .last()
    .fill("Three kilns first");
  await press(page, meeting.actionAdd);
  await page.getByLabel(meeting.actionText, { exact: true }).last().fill("Collect the readings of March");
  await page.getByLabel(meeting.actionOwner, { exact: true }).last().selectOption(giuliaId);
  await page.getByLabel(meeting.actionDue, { exact: true }).last().fill("2026-09-18");
  await page.getByLabel(meeting.actionAsStep, { exact: true }).last().check();
  await press(page, meeting.send);
  await page
    .getByText(meeting.sentBy({ who: "Mara Lindqvist", when: "" }).slice(0, 30))
    .first()
    .waitFor();
  const [minutes, ...others] = (await stage.mailbox("Giulia")).filter(({ letter }) => letter.kind === "minutes");
  expect(others).toEqual([]);
  for (const words of ["measure three kilns first", "Three kilns first", "Collect the readings of March"])
    expect(minutes?.mail.text).toContain(words);
  const step = Object.values((await deal.plan()).steps).find(({ title }) => title === "Collect the readings of March");
  expect(step).toMatchObject({ ownerId: giuliaId, dueOn: "2026-09-18", lane: "shared" });
  const giulia = await stage.visit({ size: phone });
  await giulia.page.goto(/http\S+\/p\/\S+/.exec(minutes?.mail.text ?? "")?.[0] ?? "");
  await giulia.page.getByText("measure three kilns first").first().waitFor();
  const [pass] = await giulia.context.cookies();
  const paper = await stage.app.ask(`${new URL(giulia.page.url()).pathname}.pdf`, {
    headers: { Cookie: `${pass?.name}=${pass?.value}` },
  });
  expect(textOf(paper.bytes)).toContain("Collect the readings of March");
});

test("the draft of the minutes is one for both leads: what one writes the other sees, and nobody else does", async () => {
  const rep = await stage.rep();
  await record(rep.page);
  const giulia = await stage.arrive("Giulia");
  // Her stream comes late: what was written meanwhile must not be lost on her.
  let hold = () => {};
  const held = new Promise<void>((resolve) => {
    hold = resolve;
  });
  await giulia.page.route("**/live/*", async (route) => {
    await held;
    await route.continue();
  });
  await giulia.page.goto(rep.page.url());
  await hydrated(giulia.page);
  const words = "Draft words of the meeting";
  await rep.page.getByLabel(meeting.summary, { exact: true }).fill(words);
  const kept = rep.page.waitForResponse((response) => response.request().method() === "POST");
  await rep.page.getByLabel(meeting.open, { exact: true }).focus();
  await kept;
  hold();
  const field = giulia.page.getByLabel(meeting.summary, { exact: true });
  await until(giulia.page, "the words in her draft", async () => (await field.inputValue()) === words);
  const chiara = { personId: "chiara", side: "customer", name: "Chiara Neri", email: "chiara@valdorba.example" };
  await stage.deal.must("Giulia", "person.add", {
    ...chiara,
    zone: "Europe/Rome",
    language: "en",
    roles: [],
    title: "",
    invite: "on",
  });
  const other = await stage.arrive("Chiara");
  await other.page.goto(rep.page.url());
  await other.page.getByRole("heading", { level: 1 }).waitFor();
  expect(await other.page.content()).not.toContain(words);
});
