import { afterEach, beforeEach, expect, test } from "vitest";
import { sha256 } from "~/commands/seal.server";
import { verifierOf } from "~/domain/plan";
import { confirmationText } from "~/domain/statements";
import { startApp, type TestApp } from "../support/app";
import { type Deal, openDeal } from "../support/deal";
import { enter, type Seat } from "./office";

let app: TestApp;
let deal: Deal;
let giulia: Seat;
beforeEach(async () => {
  app = await startApp();
  deal = await openDeal(app.world, { lead: { ...leadOf, language: "en" } });
  await deal.must("Mara", "plan.share");
  giulia = await enter(app, deal.planId, "Giulia");
});
afterEach(() => app.end());

const leadOf = { name: "Giulia Ferrante", email: "giulia@valdorba.example", title: "", zone: "Europe/Rome" };
const record = () => `/plan/${deal.planId}/record`;
const text = (body: string) =>
  body
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ");

test("every entry is one sentence with who and when, the newest first", async () => {
  await deal.must("Giulia", "plan.word", { field: "reasonToAct", text: "Gas costs too much", from: "" });
  await deal.must("Mara", "target.suggest", { on: "2026-11-20", reason: "Two holidays in between" });
  const said = text((await giulia.get(record())).body);
  const suggested = said.indexOf("Mara Lindqvist suggested Fri 20 Nov 2026 as the customer's date.");
  const worded = said.indexOf("Giulia Ferrante wrote under “Reason to act”: “Gas costs too much”");
  expect(suggested).toBeGreaterThan(0);
  expect(worded).toBeGreaterThan(suggested);
  expect(said).toContain("Reason: “Two holidays in between”");
  expect(said).toContain("Mon 7 Sep 2026, 10:00");
});

test("older entries are reached page by page, down to the first", async () => {
  let path = record();
  let pages = 0;
  const seen = new Set<string>();
  for (; path !== "" && pages < 20; pages++) {
    const { body } = await giulia.get(path);
    for (const [, seq = ""] of body.matchAll(/id="entry-(\d+)"/g)) seen.add(seq);
    path = /href="([^"]*before=\d+)"/.exec(body)?.[1] ?? "";
  }
  const [head] = await app.world.store.heads([`plan/${deal.planId}/shared`]);
  expect(pages).toBeGreaterThan(1);
  expect(seen.size).toBe(head?.seq);
  expect(text((await giulia.get(`${record()}?before=2`)).body)).toContain(
    "Mara Lindqvist opened this plan with Ceramiche Valdorba S.p.A.",
  );
});

test("the check says that all fits; one byte changed in the database, and the entry is named (INV-38)", async () => {
  const [head] = await app.world.store.heads([`plan/${deal.planId}/shared`]);
  expect(text((await giulia.get(`${record()}?check`)).body)).toContain(
    `All entries up to entry ${head?.seq} fit together.`,
  );
  const { connection } = app.world.store;
  connection.exec("drop trigger contents_no_update");
  const changed = connection
    .prepare("update contents set json = replace(json, 'a', 'e') where stream = ? and seq = 12")
    .run(`plan/${deal.planId}/shared`);
  expect(changed.changes).toBe(1);
  expect(text((await giulia.get(`${record()}?check`)).body)).toContain("Entry 12 was changed after it was written.");
});

test("a confirmation leads to its receipt; other entries have none", async () => {
  expect((await giulia.get(record())).body).not.toContain("/receipt/");
  const verifier = verifierOf(await deal.plan(), deal.ids.b01 ?? "");
  if (!verifier) throw new Error("b01 has no confirmation");
  await deal.proveMailbox("Giulia");
  await deal.must("Giulia", "verifier.sign", {
    verifierId: verifier.verifierId,
    language: "en",
    textHash: sha256(confirmationText(await deal.plan("customer"), verifier, "en")),
    typedName: "Giulia Ferrante",
    consent: "on",
  });
  const [signed] = await app.world.store.factsBefore(`plan/${deal.planId}/shared`, 0, 1);
  const { body } = await giulia.get(record());
  expect([...body.matchAll(/\/receipt\/(\d+)"/g)].map(([, seq]) => seq)).toEqual([String(signed?.seq)]);
  expect(text(body)).toContain("Giulia Ferrante confirmed “");
});

test("what only one side sees stands in its own tab, and nowhere for the other side", async () => {
  const stage = (await deal.plan()).stages[0]?.id;
  await deal.must("Giulia", "step.add", {
    stageId: stage,
    stepId: "private-step",
    title: "CANARY-OF-THE-CUSTOMER",
    ownerId: (await deal.person("Giulia")).personId,
    dueOn: "2026-10-01",
    onlyUs: "on",
  });
  expect((await giulia.get(record())).body).not.toContain("CANARY");
  expect((await giulia.get(`${record()}?lane=own`)).body).toContain("CANARY");
  expect((await giulia.get(`${record()}.jsonl`)).body).toContain("CANARY");
  await deal.must("Mara", "viewer.open");
  const [linkId = ""] = (await deal.plan()).viewerLinks;
  const reader = await app.enter(linkId);
  for (const path of [record(), `${record()}?lane=own`, `${record()}.jsonl`]) {
    const { status, body } = await app.ask(path, { headers: { Cookie: reader } });
    expect(status).toBe(200);
    expect(body).not.toContain("CANARY");
  }
});

test("the file to take away has one line for each entry, with the text it commits to", async () => {
  const answer = await giulia.get(`${record()}.jsonl`);
  expect(answer.headers["content-disposition"]).toContain("attachment");
  const lines = answer.body
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { line: string; stream?: string });
  const [head] = await app.world.store.heads([`plan/${deal.planId}/shared`]);
  const shared = lines.filter((line) => line.line === "fact" && line.stream?.endsWith("/shared"));
  expect(shared).toHaveLength(head?.seq ?? 0);
  expect(lines.some((line) => line.stream?.endsWith("/vendor"))).toBe(false);
  expect(answer.body).toContain("Ceramiche Valdorba");
});
