// What a journey stands on: the built product with a workspace in it, one shared plan, a browser for each person, and
// everybody's mailbox.

import type { Letter } from "db/store";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { currentWorkspace } from "~/commands/workspaces.server";
import { colleagues } from "~/domain/workspace";
import { openerOf } from "~/http/opener.server";
import { filled, type Outgoing, thaw } from "~/jobs/frozen.server";
import { createPost } from "~/jobs/post.server";
import { trialTransport } from "~/jobs/transport.server";
import { startApp, type TestApp } from "./app";
import { launch, type Visit, type VisitorOptions, visitor } from "./browser";
import { type Deal, openDeal, valdorba } from "./deal";

export type StageOptions = {
  app?: Parameters<typeof startApp>[0];
  /** Changes to the plan's form; null for no plan and no workspace. */
  plan?: { [field: string]: unknown } | null;
  /** The plan stays a draft. */
  draft?: boolean;
  /** One product for all tests of the file instead of one for each. */
  kept?: boolean;
};
export type Mailed = { letter: Letter; mail: Outgoing };
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
  openWorkspace(): Promise<{ name: string; value: string }[]>;
  /** Complaints that a journey provokes on purpose. */
  expectComplaint(which: RegExp): void;
};

export const english = {
  language: "en",
  lead: { ...valdorba.lead, language: "en" },
  decider: { ...valdorba.decider, language: "en" },
};
export const mara = {
  requestId: "the-first-form",
  name: "Helionaut Software GmbH",
  ownerName: "Mara Lindqvist",
  email: "mara@helionaut.example",
  password: "a long enough password",
  language: "en",
  zone: "Europe/Berlin",
};

/** Sets the stage for the tests of a file: one browser for all, the product anew for each test unless `kept`. */
export function setStage(options: StageOptions = {}): Stage {
  const visits = new Set<Visit>();
  const expected: RegExp[] = [];
  let browser: Browser;
  let app: TestApp;
  let deal: Deal | null = null;
  let cookies: { name: string; value: string }[] = [];

  const begin = async () => {
    app = await startApp(options.app);
    // Letters name this address; in the product it is set before the first one.
    app.world.settings.publicUrl = app.origin;
    if (options.plan === null) return;
    cookies = await openWorkspace(app);
    deal = await openDeal(app.world, { ...english, ...options.plan, opener: await openerIn(app) });
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
  const mailbox = (name?: string) => mailOf(app, theDeal(), name);
  const linkOf = async (name: string) =>
    linkIn((await mailbox(name)).filter(({ letter }) => letter.kind === "invitation"));
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
    visit,
    arrive: async (name, given) => {
      const made = await visit(given);
      await made.page.goto(await linkOf(name));
      return made;
    },
    rep: async (given) => {
      const made = await visit(given);
      await made.context.addCookies(cookies.map((cookie) => ({ ...cookie, url: app.origin })));
      await made.page.goto(`${app.origin}/plan/${theDeal().planId}`);
      return made;
    },
    mailbox,
    codeOf: async (name) => {
      const codes = (await mailbox(name)).filter(({ letter }) => letter.kind === "code");
      return (
        /\b(\d{3}) ?(\d{3})\b/
          .exec(codes.at(-1)?.mail.text ?? "")
          ?.slice(1)
          .join("") ?? ""
      );
    },
    linkOf,
    openWorkspace: () => openWorkspace(app),
    expectComplaint: (which) => {
      expected.push(which);
    },
  };
}

async function openWorkspace(app: TestApp): Promise<{ name: string; value: string }[]> {
  const made = await app.post("/welcome", mara);
  if (made.status !== 302) throw new Error(`no workspace: ${made.status} ${made.body}`);
  return [made.headers["set-cookie"] ?? []].flat().map((line) => {
    const [pair = ""] = line.split(";");
    return { name: pair.slice(0, pair.indexOf("=")), value: pair.slice(pair.indexOf("=") + 1) };
  });
}

async function openerIn(app: TestApp) {
  const workspace = await currentWorkspace(app.world);
  const [staff] = workspace ? colleagues(workspace) : [];
  if (!workspace || !staff) throw new Error("nobody works here");
  const { staffId, name, email } = staff;
  return openerOf({ staff: { staffId, name: name ?? "", email: email ?? "" }, workspace });
}

/** Lets the post do all that it has to do; letters are kept, as in a trial. */
export async function deliver({ world }: TestApp): Promise<void> {
  const post = createPost({ world, transport: trialTransport() });
  while ((await post.work()) > 0);
}

async function mailOf(app: TestApp, deal: Deal, name?: string): Promise<Mailed[]> {
  const { world } = app;
  await deliver(app);
  const personId = name === undefined ? null : (await deal.person(name)).personId;
  const { workspaceId } = await deal.plan();
  const letters = await world.store.lettersOf({ workspaceId, planId: deal.planId, limit: 500 });
  return letters.reverse().flatMap((letter) => {
    if (letter.frozen === null || (personId !== null && letter.personId !== personId)) return [];
    return [{ letter, mail: filled(letter.letterId, thaw(letter.frozen), world.keys) }];
  });
}

function linkIn(mails: Mailed[]): string {
  const link = /https?:\/\/\S+\/p\/[^\s>)"]+/.exec(mails.at(-1)?.mail.text ?? "")?.[0];
  if (!link) throw new Error("no mail with a link came");
  return link;
}

/** Waits until something is so, looking at every frame of the page. */
export async function until(page: Page, what: string, isSo: () => boolean | Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begun > 15_000) throw new Error(`never: ${what}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return performance.now() - begun;
}
