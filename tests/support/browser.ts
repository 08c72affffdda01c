// A real browser for journeys: the system's Chromium, in which every complaint is kept.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--lang=en-US",
    ],
  });

export type VisitorOptions = {
  scripts?: boolean;
  locale?: string;
  zone?: string;
  size?: { width: number; height: number };
  dark?: boolean;
};
export type Visit = {
  page: Page;
  context: BrowserContext;
  /** What its pages said to the console, threw, or opened as a dialog, and what their policy stopped. */
  complaints: string[];
  /** Which origins its pages asked. */
  hosts: Set<string>;
};

export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 900 };

// The browser's own note about an answer that says no; what the page makes of it is looked at, not this.
const refusedAnswer = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** A browser of somebody's own. Everything that its pages complain about stands in `complaints`. */
export async function visitor(browser: Browser, options: VisitorOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    javaScriptEnabled: options.scripts ?? true,
    locale: options.locale ?? "en-GB",
    timezoneId: options.zone ?? "Europe/Berlin",
    viewport: options.size ?? desk,
    colorScheme: options.dark ? "dark" : "light",
  });
  const complaints: string[] = [];
  const hosts = new Set<string>();
  const watch = (page: Page) => {
    page.on("console", (message) => {
      const text = message.text();
      if ((message.type() === "error" || message.type() === "warning") && !refusedAnswer.test(text))
        complaints.push(text);
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== "data:" && protocol !== "about:") hosts.add(origin);
    });
  };
  context.on("page", watch);
  await context.addInitScript(noteShifts);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { page, context, complaints, hosts };
}

type Shifted = typeof globalThis & { shiftedBy?: number };

function noteShifts(): void {
  const here = globalThis as Shifted;
  here.shiftedBy = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) here.shiftedBy = (here.shiftedBy ?? 0) + value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** How much the page moved under its reader's eyes since it was loaded, as browsers count it. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    // Entries are told after the frame in which they happened.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return (globalThis as Shifted).shiftedBy ?? Number.NaN;
  });

const axeSource = readFileSync(
  createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);
type Axe = {
  axe?: { run(options: AxeOptions): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
};
type AxeOptions = { resultTypes: string[]; runOnly?: string[] };

/**
 * What keeps somebody from using the page as it stands now: rule, and where. `rules` asks only for these; axe itself is
 * put into a page once, because that takes longer than most of its questions.
 */
export async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  const options: AxeOptions = { resultTypes: ["violations"], ...(rules ? { runOnly: rules } : {}) };
  const found = await page.evaluate(
    async (asked) => (await (globalThis as Axe).axe?.run(asked))?.violations ?? null,
    options,
  );
  if (found === null) throw new Error("axe is not on the page");
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Resolves when scripts have taken the page over. */
export const hydrated = (page: Page) =>
  page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith("__react")));
