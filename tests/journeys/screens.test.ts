import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { furnish } from "../support/furnish";
import { headerOf } from "../support/house";
import { setStage } from "../support/journey";
import { presentIt } from "../support/offer";
import { faultsOf } from "../support/screens";

// Names as long as the product takes them, in one word where a language has such words.
const long = (max: number) =>
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft-".repeat(3).slice(0, max);
const lead = { name: long(120), email: "giulia@valdorba.example", title: "", language: "en", zone: "Europe/Rome" };

const stage = setStage({
  kept: true,
  plan: { customer: long(120), subject: long(200), targetReason: long(300), lead },
});
let verifierId = "";
let receipt = 0;
const who = "Donaudampf";

beforeAll(async () => {
  const { app, deal } = stage;
  const giulia = await app.enter((await deal.person(who)).linkId ?? "");
  const say = (_readers: string, what: string) => `${what} ${long(80)}`;
  const made = await furnish({ app, deal, say, cookies: { Mara: headerOf(stage.cookies), Giulia: giulia }, lead: who });
  receipt = made.receipt;
  await deal.must(who, "decider.confirm", { personId: (await deal.person("Renzo")).personId });
  await presentIt(deal);
  await deal.must("Mara", "decision.request", {});
  verifierId =
    Object.values((await deal.plan()).verifiers).find(({ signatures }) => signatures.length === 0)?.verifierId ?? "";
});

async function look(page: Page, paths: string[]) {
  const found: { [path: string]: string[] } = {};
  for (const path of paths) {
    await page.goto(`${stage.app.origin}/plan/${stage.deal.planId}${path}`);
    const faults = await faultsOf(page);
    if (faults.length > 0) found[path] = faults;
  }
  return found;
}

test("look: every screen of a customer can be used by anybody, fits its window and has one first thing to do", async () => {
  const { page } = await stage.arrive(who);
  const paths = [
    "",
    `/step/${stage.deal.ids.b04}`,
    "/step/step-shared",
    "/people",
    "/questions",
    "/record",
    "/meetings",
    "/meeting/meeting-1",
    "/offer",
    `/sign/confirm/${verifierId}`,
    `/receipt/${receipt}`,
    "/mailbox",
    "/not-you",
    "/print",
  ];
  expect(await look(page, paths)).toEqual({});
});

test("look: so can the screens of who decides", async () => {
  const { page } = await stage.arrive("Renzo");
  expect(await look(page, ["", "/offer", "/sign/yes/1", "/sign/stop/now", `/step/${stage.deal.ids.b15}`])).toEqual({});
});

test("look: so can the rep's screens of a plan", async () => {
  const { page } = await stage.rep();
  expect(
    await look(page, [
      "",
      `/step/${stage.deal.ids.b10}`,
      "/people",
      "/meeting/new",
      "/meeting/meeting-1",
      "/offer",
      "/offer/edit",
    ]),
  ).toEqual({});
});
