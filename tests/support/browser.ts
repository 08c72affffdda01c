// A real browser for journeys: the system's Chromium, in which every complaint is kept.

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
    ],
  });

export type Visit = { page: Page; context: BrowserContext; complaints: string[]; hosts: Set<string> };

/** A browser of somebody's own, with what its pages complain about and which hosts they ask. */
export async function visitor(browser: Browser, options: { scripts?: boolean; locale?: string } = {}): Promise<Visit> {
  const context = await browser.newContext({
    javaScriptEnabled: options.scripts ?? true,
    locale: options.locale ?? "en",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  return { page, context, complaints, hosts };
}
