// What a journey stands on: the built product with a workspace in it, one shared plan, a browser for each person, and
// everybody's mailbox.

import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import type { startApp, TestApp } from "./app";
import { launch, type Visit, type VisitorOptions, visitor } from "./browser";
import type { Deal } from "./deal";
import { type Cookie, codeOf, linkOf, type Mailed, mailOf, openPlanIn, openWorkspace, startHouse } from "./house";

export type StageOptions = {
  app?: Parameters<typeof startApp>[0];
  /** Changes to the plan's form; null for no plan and no workspace. */
  plan?: { [field: string]: unknown } | null;
  /** The plan stays a draft. */
  draft?: boolean;
  /** One product for all tests of the file instead of one for each. */
  kept?: boolean;
};
export type Stage = {
  readonly browser: Browser;
  readonly app: TestApp;
  readonly deal: Deal;
  /** A browser with an empty jar. */
  visit(options?: VisitorOptions): Promise<Visit>;
  /** Somebody's browser after a click on the link in their mail, as the product's letters carry it. */
  arrive(name: string, options?: VisitorOptions): Promise<Visit>;
  /** The rep's browser, signed in, on the plan. */
  rep(options?: VisitorOptions): Promise<Visit>;
  /** Lets the post work, and reads what came to one person (or everybody), oldest first. */
  mailbox(name?: string): Promise<Mailed[]>;
  /** The six digits of the newest mail with a code. */
  codeOf(name: string): Promise<string>;
  /** The link in somebody's newest invitation. */
  linkOf(name: string): Promise<string>;
  /** Opens the workspace and answers with its owner's cookies; done already where there is a plan. */
  openWorkspace(): Promise<Cookie[]>;
  /** The cookies of the rep's browser. */
  readonly cookies: Cookie[];
  /** Complaints that a journey provokes on purpose. */
  expectComplaint(which: RegExp): void;
};

/** Sets the stage for the tests of a file: one browser for all, the product anew for each test unless `kept`. */
export function setStage(options: StageOptions = {}): Stage {
  const visits = new Set<Visit>();
  const expected: RegExp[] = [];
  let browser: Browser;
  let app: TestApp;
  let deal: Deal | null = null;
  let cookies: Cookie[] = [];

  const begin = async () => {
    app = await startHouse(options.app);
    if (options.plan === null) return;
    cookies = await openWorkspace(app);
    deal = await openPlanIn(app, options.plan);
    if (!options.draft) await deal.must("Mara", "plan.share");
  };
  const end = () => app.end();
  const leave = async () => {
    const said = [...visits].flatMap((visit) => visit.complaints);
    const asked = new Set([...visits].flatMap((visit) => [...visit.hosts]));
    for (const { context } of visits) await context.close();
    visits.clear();
    const unexpected = said.filter((one) => !expected.some((which) => which.test(one)));
    expected.length = 0;
    asked.delete(app.origin);
    expect({ complaints: unexpected, foreign: [...asked] }).toEqual({ complaints: [], foreign: [] });
  };

  beforeAll(async () => {
    browser = await launch();
    if (options.kept) await begin();
  });
  afterAll(async () => {
    if (options.kept) await end();
    await browser.close();
  });
  if (!options.kept) beforeEach(begin);
  afterEach(async () => {
    try {
      await leave();
    } finally {
      if (!options.kept) await end();
    }
  });

  const theDeal = () => {
    if (deal === null) throw new Error("there is no plan on this stage");
    return deal;
  };
  const visit = async (given?: VisitorOptions) => {
    const made = await visitor(browser, given);
    visits.add(made);
    return made;
  };
  return {
    get browser() {
      return browser;
    },
    get app() {
      return app;
    },
    get deal() {
      return theDeal();
    },
    get cookies() {
      return cookies;
    },
    visit,
    arrive: async (name, given) => {
      const made = await visit(given);
      await made.page.goto(await linkOf(app, theDeal(), name));
      return made;
    },
    rep: async (given) => {
      const made = await visit(given);
      await made.context.addCookies(cookies.map((cookie) => ({ ...cookie, url: app.origin })));
      await made.page.goto(`${app.origin}/plan/${theDeal().planId}`);
      return made;
    },
    mailbox: (name) => mailOf(app, theDeal(), name),
    codeOf: (name) => codeOf(app, theDeal(), name),
    linkOf: (name) => linkOf(app, theDeal(), name),
    openWorkspace: () => openWorkspace(app),
    expectComplaint: (which) => {
      expected.push(which);
    },
  };
}

/** Waits until something is so, looking at every frame of the page. */
export async function until(page: Page, what: string, isSo: () => boolean | Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begun > 15_000) throw new Error(`never: ${what}`);
    // A page may just be going elsewhere: then the next one is looked at.
    await page.evaluate(() => new Promise(requestAnimationFrame)).catch(() => page.waitForLoadState());
  }
  return performance.now() - begun;
}
