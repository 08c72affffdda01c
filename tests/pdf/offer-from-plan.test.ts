import type { AppLoadContext } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { passCookie } from "~/access/cookies.server";
import { languageCookie } from "~/access/reader.server";
import { noStaff } from "~/access/staff-door.server";
import { type Language, languages } from "~/domain/language";
import { pdfFile } from "~/http/pdf.server";
import { createPress, type Press } from "~/pdf/press.server";
import { planStream } from "~/world";
import { staffWords } from "../support/buyer-words";
import { type Deal, openDeal } from "../support/deal";
import { canary, confirm, decide, joinCommittee, presentIt } from "../support/offer";
import { makeWorld, type TestWorld } from "../support/world";
import { builtWorker, flowOf, pagesOf, poppler } from "./support";

const names = ["李文", "Kühn", "Żółć", "Ελένη"];

let world: TestWorld;
let deal: Deal;
let press: Press;
let remove: () => void;

beforeAll(async () => {
  const worker = await builtWorker();
  remove = worker.remove;
  press = createPress({ workerFile: worker.file, timeoutMs: 180_000 });
  world = makeWorld();
  world.press = press;
  deal = await openDeal(world);
  await joinCommittee(deal);
  world.clock.advance({ days: 3 });
  await confirm(deal, "Li Wen", "step-li-wen");
  world.clock.advance({ days: 40 });
  await presentIt(deal);
});
afterAll(async () => {
  await press.close();
  await world.end();
  remove();
});

const context = (): AppLoadContext => ({
  world,
  staff: noStaff,
  nonce: "",
  requestId: "test",
  build: "test",
  closed: new AbortController().signal,
  visitor: { ip: "192.0.2.1", agent: "a test" },
  document: true,
  allow: () => {},
});

type Wish = { as?: string; language?: Language; paper?: string };

async function file(document: string, { as = "Giulia", language = "en", paper = "A4" }: Wish = {}): Promise<Response> {
  const link = await world.store.link((await deal.person(as)).linkId ?? "");
  const pass = { linkId: link?.linkId ?? "", generation: link?.generation ?? 0, sessionId: null };
  const cookie = `${passCookie(world, deal.planId, pass).split(";")[0]}; ${languageCookie}=${language}`;
  const url = `http://localhost:3000/plan/${deal.planId}/pdf/${document}?paper=${paper}`;
  return pdfFile(context(), new Request(url, { headers: { Cookie: cookie } }), { planId: deal.planId, document });
}
const bytesOf = async (document: string, wish?: Wish) =>
  new Uint8Array(await (await file(document, wish)).arrayBuffer());
const keep = async (name: string, bytes: Uint8Array) => {
  const folder = process.env.LOOK_AT;
  if (!folder) return;
  const { writeFileSync } = await import("node:fs");
  writeFileSync(`${folder}/${name}.pdf`, bytes);
};
const lastSigned = async () =>
  (await world.store.signedHeads(planStream(deal.planId, "shared"))).sort((a, b) => a.seq - b.seq).at(-1);

describe("before the final yes", () => {
  test("the paper is headed: presented, not agreed; and says that it is not evidence", async () => {
    const bytes = await bytesOf("offer");
    await keep("offer-presented", bytes);
    const first = poppler("pdftotext", bytes, ["-l", "1", "-layout"]);
    expect(first).toContain("Presented, not agreed");
    expect(first).toContain("Trial: not evidence");
    expect(first).not.toMatch(/Agreed on/);
  });

  test("page 1 answers: what, price, by when, who confirmed, what was decided", async () => {
    const first = poppler("pdftotext", await bytesOf("offer"), ["-l", "1"]).replace(/\s+/g, " ");
    for (const said of [
      "Energy monitoring per kiln for Faenza",
      "156,000.00 €",
      "13 Nov 2026",
      "The board meets on 13 November",
      "Li Wen 李文: Step of li-wen, 10 Sep 2026",
      "Nothing has been decided yet.",
    ])
      expect(first).toContain(said);
  });

  test("INV-26: nobody's private step comes onto paper, whoever prints it", async () => {
    for (const document of ["offer", "plan", "plan-full"])
      expect(flowOf(await bytesOf(document))).not.toContain(`Only us ${canary}`);
  });
});

describe("after the final yes", () => {
  beforeAll(async () => {
    await deal.must("Mara", "decision.request", {});
    world.clock.advance({ hours: 2 });
    await decide(deal, "Renzo", "yes");
  });

  test("names of all alphabets, the exact words of the decision, and who said it when stand on the paper", async () => {
    const bytes = await bytesOf("offer");
    await keep("offer-agreed", bytes);
    const text = flowOf(bytes);
    for (const name of names) expect(text).toContain(name);
    const [decision] = (await deal.plan()).decisions;
    const paragraphs = decision?.statement?.split("\n\n") ?? [];
    expect(paragraphs).toHaveLength(4);
    for (const words of paragraphs) expect(text).toContain(words);
    expect(text.replace(/\s/g, "")).toContain(decision?.textHash);
    expect(text).toContain("code for this very text");
    expect(text).toContain("Agreed on");
    expect(text).not.toContain("Presented, not agreed");
  });

  test("the edition and the signed head stand on every page", async () => {
    const bytes = await bytesOf("offer");
    const head = await lastSigned();
    const edition = (await deal.plan()).edition;
    const pages = pagesOf(bytes);
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page++) {
      const text = poppler("pdftotext", bytes, ["-f", String(page), "-l", String(page)]);
      expect(text).toContain(`Edition ${edition}`);
      expect(text).toContain(`Entry ${head?.seq}`);
      expect(text.replace(/\s/g, "")).toContain(head?.hash.slice(0, 12));
    }
  });

  test("INV-31: printed twice it is the same file, whatever day it is and whoever comments meanwhile", async () => {
    const before = await bytesOf("offer");
    await deal.must("Giulia", "comment.add", {
      commentId: "comment-later",
      stepId: "step-jan",
      text: "A word after the yes",
    });
    world.clock.advance({ days: 9, hours: 5 });
    expect(Buffer.from(await bytesOf("offer", { as: "Renzo" })).equals(Buffer.from(before))).toBe(true);
  });

  test("reading writes nothing", async () => {
    const facts = (await deal.plan()).lastAt;
    const [head] = await world.store.heads([planStream(deal.planId, "shared")]);
    for (const document of ["offer", "plan", "plan-full"]) await file(document);
    expect(await world.store.heads([planStream(deal.planId, "shared")])).toEqual([head]);
    expect((await deal.plan()).lastAt).toBe(facts);
  });

  test("the plan stands on one page, on either paper, and complete on as many as it takes", async () => {
    const page = await bytesOf("plan");
    await keep("plan-page", page);
    const full = await bytesOf("plan-full", { paper: "Letter" });
    await keep("plan-full-letter", full);
    expect(pagesOf(page)).toBe(1);
    expect(poppler("pdfinfo", page)).toMatch(/Page size:\s+595\.\d+ x 841\.\d+/);
    expect(poppler("pdfinfo", full)).toMatch(/Page size:\s+612 x 792/);
    for (const name of names) expect(flowOf(full)).toContain(name);
    expect(flowOf(page)).toContain("Renzo Albini decided yes");
  });

  test.each(languages)("in %s it is whole, and has no word that only staff use", async (language) => {
    const bytes = await bytesOf("offer", { language });
    await keep(`offer-${language}`, bytes);
    const text = flowOf(bytes);
    expect(text).not.toMatch(/\bundefined\b|\[object|NaN/);
    const ours = text.replaceAll("Step of", "");
    expect(staffWords[language].exec(ours)?.[0]).toBeUndefined();
  });

  test("it comes as a file to keep, under its name, and is kept nowhere else", async () => {
    const { headers } = await file("offer", { language: "it" });
    expect(headers.get("Content-Type")).toBe("application/pdf");
    expect(headers.get("Cache-Control")).toBe("private, no-store");
    expect(headers.get("Content-Disposition")).toBe(
      "attachment; filename=\"KilnView energy monitoring - Offerta 1.pdf\"; filename*=UTF-8''KilnView%20energy%20monitoring%20-%20Offerta%201.pdf",
    );
  });
});
