import { matchRoutes } from "@remix-run/react";
import { beforeAll, expect, test } from "vitest";
import { linkToken } from "~/access/tokens.server";
import { sha256 } from "~/commands/seal.server";
import { exitText } from "~/domain/statements";
import { madeReady } from "../support/answers";
import { readBuild } from "../support/app";
import type { Deal } from "../support/deal";
import { type Furnished, furnish } from "../support/furnish";
import { headerOf, openPlanIn } from "../support/house";
import { setStage } from "../support/journey";
import { presentIt } from "../support/offer";
import { routeTable } from "../support/route-table";
import { lookAt } from "../support/screens";

// Names as long as the product takes them, in one word where a language has such words.
const long = (max: number) =>
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft-".repeat(3).slice(0, max);
const lead = { name: long(120), email: "giulia@valdorba.example", title: "", language: "en", zone: "Europe/Rome" };
const who = "Donaudampf";
// Four looks at each of some dozen screens; axe takes its time where others compute beside it.
const timeLimit = 240_000;

const stage = setStage({
  kept: true,
  plan: { customer: long(120), subject: long(200), targetReason: long(300), lead },
});
let made: Furnished;
let draft: Deal;
let stopped: Deal;
let verifierId = "";

beforeAll(async () => {
  const { app, deal } = stage;
  const giulia = await app.enter((await deal.person(who)).linkId ?? "");
  const say = (_readers: string, what: string) => `${what} ${long(80)}`;
  made = await furnish({ app, deal, say, cookies: { Mara: headerOf(stage.cookies), Giulia: giulia }, lead: who });
  await deal.must(who, "decider.confirm", { personId: (await deal.person("Renzo")).personId });
  await madeReady(deal, "Renzo", who);
  await presentIt(deal);
  await deal.must("Mara", "decision.request", {});
  await deal.must(who, "person.add", {
    personId: "piera",
    side: "customer",
    name: "Piera Lodi",
    email: "piera@valdorba.example",
    roles: ["technical_lead"],
    language: "en",
    zone: "Europe/Rome",
    invite: "on",
  });
  verifierId =
    Object.values((await deal.plan()).verifiers).find(({ signatures }) => signatures.length === 0)?.verifierId ?? "";
  draft = await openPlanIn(app, { planId: "plan-draft" });
  stopped = await openPlanIn(app, { planId: "plan-stopped" });
  await stopped.must("Mara", "plan.share");
  await stop(stopped);
});

async function stop(deal: Deal) {
  await deal.must("Giulia", "decider.confirm", { personId: (await deal.person("Renzo")).personId });
  const textHash = sha256(exitText(await deal.plan("customer"), null, "stop", "en"));
  const words = { answer: "stop", reason: "", textHash, language: "en", typedName: "Renzo Albini", consent: "on" };
  await deal.must("Renzo", "exit.answer", { exitId: "", ...words, code: await deal.codeFor("Renzo", textHash) });
}

/** Every address that was looked at, for the last test. */
const looked: string[] = [];
const on = (deal: Deal, paths: string[]) => paths.map((path) => `${stage.app.origin}/plan/${deal.planId}${path}`);
async function look(visit: Parameters<typeof lookAt>[0], addresses: string[]) {
  looked.push(...addresses);
  return await lookAt(visit, addresses);
}
/** Somebody's browser on a plan by their personal link's pass. */
async function seat(deal: Deal, name: string) {
  const { linkId, generation } = await deal.person(name);
  const visit = await stage.visit();
  await visit.page.goto(`${stage.app.origin}/p/${linkToken(stage.app.world.keys.link, linkId ?? "", generation)}`);
  return visit;
}
const exitIds = async () => Object.keys((await stage.deal.plan("customer")).exits);

test(
  "look: every screen of a customer can be used by anybody, fits its window and has one first thing to do",
  async () => {
    const { ids } = stage.deal;
    const [exitId] = await exitIds();
    const plan = [
      "",
      `/step/${ids.b04}`,
      "/step/step-shared",
      "/people",
      "/questions",
      "/record",
      "/offer",
      "/print",
      "/not-you",
      "/files",
      "/you",
    ];
    const together = ["/agreement", "/review", "/check", "/checkpoints", "/criteria", "/take-away"];
    const time = ["/timeline", "/works", "/move", `/answer/${ids.b02}/later`];
    const meetings = ["/meetings", "/meeting/meeting-1", "/meeting/new"];
    const signing = [`/sign/confirm/${verifierId}`, `/sign/continue/${exitId}`, `/receipt/${made.receipt}`, "/mailbox"];
    expect(
      await look(await seat(stage.deal, who), on(stage.deal, [...plan, ...together, ...time, ...meetings, ...signing])),
    ).toEqual({});
  },
  timeLimit,
);

test(
  "look: so can the screens of who decides, also once they have stopped",
  async () => {
    const { ids } = stage.deal;
    const paths = ["", "/offer", "/sign/yes/1", "/sign/no/1", "/sign/stop/now", `/step/${ids.b15}`, "/mailbox"];
    expect(await look(await seat(stage.deal, "Renzo"), on(stage.deal, paths))).toEqual({});
    expect(await look(await seat(stopped, "Renzo"), on(stopped, ["", "/stop"]))).toEqual({});
  },
  timeLimit,
);

test(
  "look: so can the screens of a colleague with one step, and of somebody who only reads",
  async () => {
    const { deal, app } = stage;
    const { ids } = deal;
    const theirs = Object.values((await deal.plan()).verifiers).find(({ stepId }) => stepId === ids.b02);
    expect(
      await look(
        await seat(deal, "Piera"),
        on(deal, ["", `/step/${ids.b02}?open=ask`, "/people", `/sign/confirm/${theirs?.verifierId}`]),
      ),
    ).toEqual({});
    const reader = await stage.visit();
    await reader.page.goto(`${app.origin}/p/${linkToken(app.world.keys.link, made.viewerLink, 1)}`);
    const paths = [
      "",
      "/step/step-shared",
      "/people",
      "/questions",
      "/record",
      "/offer",
      "/meetings",
      "/meeting/meeting-1",
      "/print",
    ];
    expect(await look(reader, [...on(deal, paths), `${app.origin}/verify`])).toEqual({});
  },
  timeLimit,
);

test(
  "look: so can the rep's screens of a plan, from the draft on",
  async () => {
    const plan = [
      "",
      `/step/${stage.deal.ids.b10}`,
      "/people",
      "/questions",
      "/record",
      "/print",
      "/offer",
      "/offer/edit",
    ];
    const meetings = ["/meetings", "/meeting/new", "/meeting/meeting-1"];
    const addresses = [...on(stage.deal, [...plan, ...meetings]), ...on(draft, ["", "/share"]), ...on(stopped, [""])];
    expect(await look(await stage.rep(), addresses)).toEqual({});
  },
  timeLimit,
);

/** What stands at the doors and in the office is looked at in doors.test.ts. */
const elsewhere = /^routes\/(_index|_staff|\$|join|mails|p\.|sign-in|welcome)/;
/** Answers with a file, leads on, or only acts. */
const noPages =
  /^(root$|routes\/(language|outbox\.|sample|sign-out|calendar|\[\.\]well-known|hooks|verify_|plan\.\$planId_\.(file\.|leave|pdf|record\[|writing|take-away_|meeting\.\$meetingId\[)))/;

test("look: no page of a plan is left out", async () => {
  const { routes } = await readBuild();
  const tree = Object.values(routes).flatMap((route) =>
    route?.path === undefined ? [] : [{ id: route.id, path: pathOf(routes, route.id) }],
  );
  const seen = new Set(
    looked.flatMap((address) => matchRoutes(tree, new URL(address).pathname)?.map(({ route }) => route.id) ?? []),
  );
  const pages = Object.keys(routeTable).filter((id) => !elsewhere.test(id) && !noPages.test(id));
  expect(pages.filter((id) => !seen.has(id))).toEqual([]);
});

function pathOf(routes: Awaited<ReturnType<typeof readBuild>>["routes"], id: string): string {
  const parts: string[] = [];
  for (let route = routes[id]; route; route = routes[route.parentId ?? ""]) if (route.path) parts.unshift(route.path);
  return `/${parts.join("/")}`;
}
