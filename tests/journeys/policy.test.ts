import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type TestApp } from "../support/app";
import { launch, visitor } from "../support/browser";
import { type Deal, openDeal } from "../support/deal";

let app: TestApp;
let deal: Deal;
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  deal = await openDeal(app.world);
  await deal.must("Mara", "plan.share");
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await app.end();
});

/** Opens a page and answers with what its browser complained about and whom it asked. */
async function visit(path: string) {
  const visited = await visitor(browser);
  const response = await visited.page.goto(app.origin + path, { waitUntil: "load" });
  return { ...visited, status: response?.status() ?? 0 };
}

const isHydrated = () => Object.keys(document.body).some((key) => key.startsWith("__react"));

test("T-20: pages hydrate under their policy without one complaint, and ask nobody but us", async () => {
  const giulia = await app.linkPath((await deal.person("Giulia")).linkId ?? "");
  for (const [path, status] of [
    ["/nowhere", 404],
    ["/p/wrong", 404],
    ["/", 200],
    [giulia, 200],
  ] as const) {
    const visited = await visit(path);
    // A missing page is a complaint of the browser's own.
    const complaints = visited.complaints.filter((said) => !said.startsWith("Failed to load resource"));
    expect([path, complaints]).toEqual([path, []]);
    expect([path, visited.status]).toEqual([path, status]);
    expect([...visited.hosts]).toEqual([app.origin]);
    await visited.page.waitForFunction(isHydrated);
    await visited.context.close();
  }
});

test("T-20: a script that somebody put into a page does not run", async () => {
  const { page, context } = await visit("/nowhere");
  const refused = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        document.addEventListener("securitypolicyviolation", (event) => done(event.violatedDirective));
        const holder = document.createElement("div");
        holder.innerHTML = '<img src="data:," onerror="window.attacked = true">';
        document.body.append(holder);
      }),
  );
  expect(refused).toBe("script-src-attr");
  expect(await page.evaluate(() => "attacked" in window)).toBe(false);
  await context.close();
});

test("T-04: a real key or pointer leaves a mark that pages loaded by machines do not get", async () => {
  const { page, context } = await visit("/nowhere");
  await page.waitForFunction(isHydrated);
  const marks = async () => (await context.cookies()).filter((cookie) => cookie.name === "hand").length;
  await page.evaluate(() => document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true })));
  expect(await marks()).toBe(0);
  await page.mouse.click(5, 5);
  expect(await marks()).toBe(1);
  await context.close();
});
