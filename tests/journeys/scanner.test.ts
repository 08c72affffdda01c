import type { Page, Request } from "playwright-core";
import { expect, test } from "vitest";
import { messagesFor } from "~/i18n/all.server";
import { hydrated } from "../support/browser";
import { furnish } from "../support/furnish";
import { headerOf, type Mailed, rowsOf } from "../support/house";
import { setStage, until } from "../support/journey";
import { presentIt } from "../support/offer";

const stage = setStage();

const addresses = (mails: Mailed[]): string[] => {
  const written = mails.flatMap(({ mail }) => [
    ...mail.html.matchAll(/(?:href|src|action)="([^"]+)"/g),
    ...mail.text.matchAll(/(https?:\/\/[^\s>)]+)/g),
  ]);
  return [...new Set(written.map(([, url = ""]) => url.replaceAll("&amp;", "&")))].filter((url) =>
    url.startsWith("http"),
  );
};

const pathOf = (url: string) => url.slice(stage.app.origin.length) || "/";

/** Everything that the product keeps; what only counts requests is left out. */
function kept(): string {
  const { connection } = stage.app.world.store;
  const links = connection.prepare("select * from links order by link_id").all();
  const letters = connection.prepare("select letter_id, state, frozen from letters order by letter_id").all();
  return JSON.stringify({ rows: rowsOf(stage.app), links, letters });
}

/** How scanners press: every form sent past its checks, every form asked to send itself, every button clicked. */
const ways = [
  (page: Page) =>
    page.evaluate(() => {
      for (const form of document.forms) {
        form.target = "_blank";
        HTMLFormElement.prototype.submit.call(form);
      }
    }),
  (page: Page) =>
    page.evaluate(() => {
      for (const form of [...document.forms]) {
        form.noValidate = true;
        form.requestSubmit();
      }
    }),
  (page: Page) =>
    page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLButtonElement>("button, summary, [role=button]"))
        button.click();
    }),
];

/** Opens an address as a scanner's browser does, once for each way to press; answers how many forms were sent. */
async function scan(url: string): Promise<number> {
  const { page, context } = await stage.visit();
  const open = new Set<Request>();
  let sent = 0;
  context.on("request", (request) => {
    if (request.method() === "POST") sent++;
    if (!request.url().includes("/live/")) open.add(request);
  });
  for (const over of ["requestfinished", "requestfailed"] as const)
    context.on(over as "requestfinished", (request) => open.delete(request));
  for (const press of ways) {
    await page.goto(url);
    await hydrated(page);
    await press(page);
    let quiet = 0;
    await until(page, "quiet", () => {
      quiet = open.size === 0 ? quiet + 1 : 0;
      return quiet > 10;
    });
    for (const opened of context.pages()) if (opened !== page) await opened.close();
  }
  await context.close();
  return sent;
}

/** Letters of every kind that carries a link, each to somebody. */
async function lettersOfAllKinds(): Promise<Mailed[]> {
  const { app, deal } = stage;
  const giulia = await app.enter((await deal.person("Giulia")).linkId ?? "");
  const mara = headerOf(stage.cookies);
  await furnish({ app, deal, say: (_readers, what) => what, cookies: { Mara: mara, Giulia: giulia } });
  await deal.must("Giulia", "decider.confirm", { personId: (await deal.person("Renzo")).personId });
  await deal.must("Giulia", "colleague.ask", { stepId: deal.ids.b02, personId: (await deal.person("Renzo")).personId });
  await presentIt(deal);
  await deal.must("Mara", "decision.request", {});
  await deal.codeFor("Renzo", "");
  return await stage.mailbox();
}

test("T-04: a mail scanner that follows every address and submits every form changes nothing, and burns nothing", async () => {
  const { app, deal } = stage;
  const mails = await lettersOfAllKinds();
  const kinds = [...new Set(mails.map(({ letter }) => letter.kind))].sort();
  expect(kinds).toEqual(["code", "decisionRequested", "invitation", "minutes", "receipt"]);
  const urls = addresses(mails);
  expect(urls.length).toBeGreaterThan(5);
  const before = kept();
  // What is for staff is not there for whoever is not signed in.
  // What is for staff is not there for whoever is not signed in, and is the same page for all.
  const missing = new Set<string>();
  for (const url of urls)
    for (const method of ["HEAD", "GET", "HEAD", "GET"]) {
      const { status } = await app.ask(pathOf(url), { method });
      expect([200, 302, 303, 404]).toContain(status);
      if (status === 404) missing.add(url);
    }
  expect(kept()).toBe(before);

  // Forms that all send themselves at once stop each other's answers; nobody reads those.
  stage.expectComplaint(/signal is aborted/);
  let posts = 0;
  for (const url of urls.filter((one) => !missing.has(one))) {
    app.world.clock.advance({ minutes: 1 });
    posts += await scan(url);
  }
  console.info(`${urls.length} addresses of ${mails.length} mails, ${posts} posts`);
  expect(posts).toBeGreaterThan(60);
  expect(kept()).toBe(before);

  const { page } = await stage.arrive("Giulia");
  await page.goto(`${app.origin}/plan/${deal.planId}/step/${deal.ids.b02}`);
  await page.getByLabel(messagesFor("en").step.commentAdd).fill("Still here");
  await page.getByRole("button", { name: messagesFor("en").common.send }).click();
  await page.locator("#comments li", { hasText: "Still here" }).waitFor();
}, 120_000);
