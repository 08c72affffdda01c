// INV-32, promise 7, by property: two runs of a random deal that differ only in what one side does privately give the
// other side the same pages, data, files, exports, mails and refusals, byte for byte but for what a fresh salt, a nonce
// or another port makes different.

import { createHash } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import type { Side } from "~/domain/facts";
import { idFrom } from "~/domain/ids";
import { draw, lanesWritten, play, type Stage } from "../door/stage";
import { textOf } from "../pdf/support";
import type { Answer, TestApp } from "../support/app";
import type { Deal } from "../support/deal";
import { headerOf, mailOf, openPlanIn, openWorkspace, startHouse } from "../support/house";
import { randomFrom } from "../support/random";

type Run = { app: TestApp; deal: Deal; stage: Stage; cookies: { [who in "vendor" | "customer" | "reader"]: string } };
const runs: Run[] = [];
afterEach(async () => {
  for (const { app } of runs.splice(0)) await app.end();
});

const start = "2026-10-05T07:10:00.000Z";

async function openRun(): Promise<Run> {
  const app = await startHouse({ now: start });
  const act = { number: 0, ids: 0 };
  app.world.newId = () =>
    idFrom(
      createHash("sha256")
        .update(`${act.number}/${act.ids++}`)
        .digest(),
    );
  // Links and their drawings name one address, whatever port a run has.
  app.world.settings.publicUrl = "http://127.0.0.1:4000";
  const vendor = headerOf(await openWorkspace(app));
  const deal = await openPlanIn(app);
  const member = { side: "customer", zone: "Europe/Rome", language: "en", roles: ["finance"] };
  const carla = { personId: "member0001", name: "Carla", email: "carla@valdorba.example" };
  await deal.must("Giulia", "person.add", { ...carla, ...member });
  await deal.must("Mara", "plan.share");
  const { linkId } = (await deal.must("Mara", "viewer.open")).answer;
  const cookies = {
    vendor,
    customer: await app.enter((await deal.person("Giulia")).linkId ?? ""),
    reader: await app.enter(String(linkId)),
  };
  const run = { app, deal, stage: { world: app.world, planId: deal.planId, act }, cookies };
  runs.push(run);
  return run;
}

/** What would end the run early for those who look at it in the end. */
const ends = new Set(["person.remove", "link.end", "link.replace", "exit.answer", "person.change", "decision.give"]);

/** Plays the same acts on both, but what `side` does privately on the first alone; answers how much that was. */
async function playBoth(side: Side, { full, without }: { full: Run; without: Run }, seeds: number[]): Promise<number> {
  let privately = 0;
  for (const [index, seed] of seeds.entries()) {
    const set = await draw(full.stage, index + 1, { seed, privately: side });
    if (ends.has(set.name)) continue;
    const played = await play(full.stage, set);
    if (set.only === "private" && !lanesWritten(played.result).includes("shared")) {
      privately += lanesWritten(played.result).length;
      continue;
    }
    await play(without.stage, set);
  }
  return privately;
}

/** Everything that an answer says, without what is fresh each time. */
function said({ app }: Run, { status, headers, body, bytes }: Answer, staff: string): string {
  const { etag: _etag, date: _date, "content-length": _length, "set-cookie": _cookie, ...rest } = headers;
  const pdf = rest["content-type"] === "application/pdf" && bytes.length > 300;
  return `${status} ${JSON.stringify(rest)} ${pdf ? textOf(bytes) : body}`
    .replaceAll(app.origin, "http://here")
    .replaceAll(`:${app.port}`, ":port")
    .replaceAll(staff, "staff")
    .replace(/nonce(?:=|-|":")["']?[\w+/=-]+/g, "nonce")
    .replace(/\b[0-9a-f]{4}(?:[ \n][0-9a-f]{4})+\b/g, "#")
    .replace(/[0-9a-f]{12,}/g, "#")
    .replace(/[A-Za-z0-9+/_-]{40,}={0,2}/g, "#");
}

/** Every address that the product's pages lead to, with what each says. */
async function crawl(run: Run, cookie: string, staff: string): Promise<Map<string, string>> {
  const { app } = run;
  // Two loaders of one page ask for fresh ids in whichever order they come.
  app.world.newId = () => "fresh0fresh0fres";
  const seen = new Map<string, string>();
  const ahead = [`/plan/${run.deal.planId}`];
  for (let path = ahead.shift(); path !== undefined && seen.size < 130; path = ahead.shift()) {
    if (seen.has(path) || path.startsWith("/assets/")) continue;
    app.world.clock.advance({ seconds: 1 });
    const answer = await app.ask(path, { headers: { Cookie: cookie } });
    seen.set(path, said(run, answer, staff));
    const [bare = "", search] = path.split("?");
    if (!/\.(data|jsonl|pdf|html|svg)$/.test(bare) && !bare.includes("/pdf/"))
      ahead.push(`${bare === "/" ? "/_root" : bare}.data${search ? `?${search}` : ""}`);
    if (!String(answer.headers["content-type"]).includes("html")) continue;
    for (const [, href = ""] of answer.body.matchAll(/(?:href|action|src)="([^"]*)"/g)) {
      const url = new URL(
        href.replaceAll("&amp;", "&").replace("http://127.0.0.1:4000", app.origin),
        app.origin + path,
      );
      if (url.origin === app.origin && !/edit=|open=|\/sign-out|\/leave|\/language/.test(url.href))
        ahead.push(url.pathname + url.search);
    }
  }
  return seen;
}

async function mailsTo(run: Run, name: string, staff: string): Promise<string[]> {
  const mails = await mailOf(run.app, run.deal, name);
  return mails.map(({ mail }) => {
    const { subject, text, html } = mail;
    const body = `${subject}\n${text}\n${html}`;
    return said(run, { status: 200, headers: {}, body, bytes: Buffer.alloc(0) }, staff);
  });
}

/** Where two texts part, with what stands around it. */
function firstDifference(one: string, other: string): [string, string] {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return [one.slice(Math.max(0, at - 60), at + 80), other.slice(Math.max(0, at - 60), at + 80)];
}

const staffOf = async ({ deal }: Run) => (await deal.person("Mara")).staffId ?? "none";

test.each([
  ["vendor", "customer", "Giulia", 7],
  ["vendor", "reader", "Giulia", 21],
  ["customer", "vendor", "Mara", 3],
] as const)(
  "INV-32: what the %s does privately changes no byte that the %s gets",
  { timeout: 240_000 },
  async (side, who, name, seed) => {
    const [full, without] = [await openRun(), await openRun()];
    const random = randomFrom(seed);
    const seeds = Array.from({ length: 90 }, () => random.below(2 ** 31));
    expect(await playBoth(side, { full, without }, seeds)).toBeGreaterThan(3);
    const now = full.app.world.clock.now();
    const looked = [];
    for (const run of [full, without]) {
      run.app.world.clock.set(now);
      const staff = await staffOf(run);
      looked.push({
        pages: await crawl(run, run.cookies[who], staff),
        mails: await mailsTo(run, name, staff),
      });
    }
    const [withIt, bare] = looked;
    expect([...(withIt?.pages.keys() ?? [])]).toEqual([...(bare?.pages.keys() ?? [])]);
    expect(withIt?.pages.size).toBeGreaterThan(50);
    const differing = [...(withIt?.pages ?? [])].filter(([path, text]) => bare?.pages.get(path) !== text);
    expect(differing.map(([path, text]) => [path, ...firstDifference(text, bare?.pages.get(path) ?? "")])).toEqual([]);
    expect(withIt?.mails).toEqual(bare?.mails);
  },
);
