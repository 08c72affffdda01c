import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { messagesFor } from "~/i18n/all.server";
import { hydrated } from "../support/browser";
import { setStage, until } from "../support/journey";

// Streams that live shortly, so that a browser that cannot come again is soon without one.
const stage = setStage({ app: { rhythm: { beat: 50, life: 3000 } } });
const { common, doors, people, refusals, step } = messagesFor("en");

const onStep = async (page: Page, name = "b02") => {
  await page.goto(`${stage.app.origin}/plan/${stage.deal.planId}/step/${stage.deal.ids[name]}`);
  await hydrated(page);
};
const comments = async () => (await stage.deal.plan("customer")).steps[stage.deal.ids.b02 ?? ""]?.comments;

test("R-21: a button pressed twice, and twice again, does its thing once", async () => {
  const { page } = await stage.arrive("Giulia");
  await onStep(page);
  await page.getByLabel(step.commentAdd).fill("Once is enough");
  await page.getByRole("button", { name: common.send }).dblclick();
  await page.locator("#comments li", { hasText: "Once is enough" }).waitFor();
  const plain = await stage.arrive("Giulia", { scripts: false });
  await plain.page.goto(`${stage.app.origin}/plan/${stage.deal.planId}/step/${stage.deal.ids.b02}`);
  await plain.page.getByLabel(step.commentAdd).fill("Sent, gone back, sent again");
  await plain.page.getByRole("button", { name: common.send }).click();
  await plain.page.getByLabel(doors.handLabel).fill("Giulia");
  await plain.page.getByRole("button", { name: doors.handGo }).click();
  await plain.page.locator("#comments li", { hasText: "sent again" }).waitFor();
  await plain.page.goBack();
  await plain.page.getByLabel(doors.handLabel).fill("Giulia");
  await plain.page.getByRole("button", { name: doors.handGo }).click();
  await plain.page.locator("#comments li", { hasText: "sent again" }).first().waitFor();
  expect(await comments()).toBe(2);
});

test("a server that is being started again takes nothing from an open page, and what happened meanwhile is there after it", async () => {
  stage.expectComplaint(/502/);
  const { page } = await stage.arrive("Giulia");
  await onStep(page);
  await page.getByLabel(step.commentAdd).fill("Written while nobody answered");
  const down = (url: URL) => url.pathname.endsWith(".data") || url.pathname.startsWith("/live/");
  await page.route(down, (route) => route.fulfill({ status: 502, body: "Bad gateway" }));
  await page.getByText(common.lostConnection).waitFor();
  await stage.deal.must("Mara", "plan.word", {
    field: "subject",
    from: "KilnView energy monitoring",
    text: "KilnView now",
  });
  expect(await page.getByLabel(step.commentAdd).inputValue()).toBe("Written while nobody answered");
  await page.getByRole("button", { name: common.send }).click();
  await page.getByText(refusals.busy).waitFor();
  await page.unroute(down);
  await page.getByRole("heading", { level: 1, name: "KilnView now" }).waitFor();
  expect(await page.getByLabel(step.commentAdd).inputValue()).toBe("Written while nobody answered");
  await page.getByRole("button", { name: common.send }).click();
  await page.locator("#comments li", { hasText: "nobody answered" }).waitFor();
});

test("R-21: an answer that was lost on its way is asked for again, and the thing is done once", async () => {
  stage.expectComplaint(/ERR_|Failed to fetch/);
  const { page } = await stage.arrive("Giulia");
  await onStep(page);
  let lost = 0;
  await page.route(
    (url) => url.pathname.endsWith(".data"),
    async (route) => {
      if (route.request().method() !== "POST" || lost++ > 0) return await route.continue();
      // The server does it, and its answer never arrives.
      await route.fetch();
      await route.abort();
    },
  );
  await page.getByLabel(step.commentAdd).fill("Said once");
  await page.getByRole("button", { name: common.send }).click();
  await page.getByText(refusals.busy).waitFor();
  await page.getByRole("button", { name: common.send }).click();
  await until(page, "an empty field", async () => (await page.getByLabel(step.commentAdd).inputValue()) === "");
  expect(await comments()).toBe(1);
});

test("two people remove one step at once: it is gone once, and one press puts it back", async () => {
  const { deal } = stage;
  const rep = await stage.rep();
  await onStep(rep.page, "b06");
  const stepId = deal.ids.b06 ?? "";
  await deal.must("Giulia", "step.remove", { stepId });
  const again = await deal.act("Mara", "step.remove", { stepId });
  expect(again).toMatchObject({ words: "gone" });
  await rep.page.getByRole("button", { name: step.restore }).click();
  await until(rep.page, "the step back", async () => !(await deal.plan()).steps[stepId]?.removed);
});

test("R-04: who invites a colleague while the line is lost keeps the page and every word, and does it once when it is back", async () => {
  stage.expectComplaint(/502|ERR_|Failed to fetch/);
  const { page, context } = await stage.arrive("Giulia");
  const { deal } = stage;
  await page.goto(`${stage.app.origin}/plan/${deal.planId}/people`);
  await hydrated(page);
  await page.getByText(people.inviteTitle, { exact: true }).click();
  const name = page.locator("#new-name");
  await name.fill("Piera Lodi");
  await page.locator("#new-email").fill("piera@valdorba.example");
  await context.setOffline(true);
  const send = page.getByRole("button", { name: people.inviteLater });
  await send.click();
  await page.getByText(refusals.busy).waitFor();
  expect(await name.inputValue()).toBe("Piera Lodi");
  await context.setOffline(false);
  await send.click();
  await page.locator(".person", { hasText: "Piera Lodi" }).waitFor();
  expect(Object.values((await deal.plan()).people).filter((one) => one.name === "Piera Lodi")).toHaveLength(1);
});
