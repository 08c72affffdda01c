import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Plan, presentedOffer } from "~/domain/plan";
import { messagesFor } from "~/i18n/all.server";
import { offerView } from "~/views/offer";
import { bodyOf, draftSections, readBody, sectionsToPresent } from "~/views/offer-draft";
import type { Printed } from "~/views/pdf/frame";
import { offerPdf } from "~/views/pdf/offer";
import { planPdf } from "~/views/pdf/plan";
import { reader, viewerOf } from "~/views/viewer";
import { type Deal, openDeal } from "../support/deal";
import { canary, confirm, joinCommittee, offerSections, presentIt } from "../support/offer";
import { makeWorld, type TestWorld } from "../support/world";

const sealing = {
  certificate: "c".repeat(64),
  operator: "x.example",
  stamped: false,
  checkAt: "https://x.example/verify",
  keysAt: "https://x.example/.well-known/countersign.json",
};

let world: TestWorld;
let deal: Deal;
let before: Plan;
let plan: Plan;

beforeAll(async () => {
  world = makeWorld();
  deal = await openDeal(world);
  await joinCommittee(deal);
  await confirm(deal, "Li Wen", "step-li-wen");
  before = await deal.plan("public");
  await presentIt(deal);
  plan = await deal.plan("public");
});
afterAll(() => world.end());

const printed = (of: Plan, change: Partial<Printed> = {}): Printed => ({
  plan: of,
  head: { seq: 60, hash: "ab".repeat(32) },
  at: of.lastAt,
  language: "en",
  paper: "A4",
  messages: messagesFor(change.language ?? "en"),
  ...change,
});
const paperOf = (of: Plan, sections = offerSections, change: Partial<Printed> = {}) => {
  const offer = presentedOffer(of);
  if (!offer) throw new Error("nothing is presented");
  return offerPdf({ ...printed(of, change), offer: { ...offer, sections }, facts: [], sealing });
};
const withText = (key: string, body: string) =>
  offerSections.map((section) => (section.key === key ? { ...section, body } : section));

describe("the offer on paper", () => {
  it("is the same model for the same record, whoever asks and whenever (INV-31)", () => {
    expect(paperOf(plan)).toEqual(paperOf(plan));
    expect(paperOf(plan).frame).toMatchObject({ madeAt: plan.lastAt, edition: plan.edition, watermark: "trial" });
  });

  it("takes the amount from the first line of its section, and only where that line is one", () => {
    expect(paperOf(plan).summary.price.amount).toBe("156,000.00 €");
    const told = paperOf(plan, withText("investment", "We will tell you in the meeting.")).summary.price;
    expect(told).toEqual({ amount: "", terms: "We will tell you in the meeting." });
    const long = paperOf(plan, withText("investment", `${"set-up and licence and ".repeat(4)} 5`)).summary.price;
    expect(long.amount).toBe("");
  });

  it("puts the summary on page 1, and repeats it inside only where page 1 cannot hold it", () => {
    expect(paperOf(plan).sections.map(({ title }) => title)).toEqual(offerSections.slice(1).map(({ title }) => title));
    const long = paperOf(plan, withText("summary", `${"One more word. ".repeat(80)}\n\nThe end.`));
    expect(long.summary.what.length).toBeLessThanOrEqual(702);
    expect(long.sections[0]?.title).toBe("On one page");
  });

  it("keeps a table's columns, with figures flush right", () => {
    const table = paperOf(plan)
      .sections.find(({ key }) => key === "opportunity")
      ?.body.find((block) => block.type === "table");
    expect(table).toMatchObject({
      columns: [{ align: "start" }, { label: "Start", align: "end" }, { align: "end" }, { align: "end" }],
    });
  });

  it("shows who confirmed what, word for word, with the strength and the edition they read", () => {
    const all = paperOf(plan).confirmations;
    const confirmation = all.find(({ name }) => name.startsWith("Li Wen"));
    // Who decides has answered readiness before, which is a confirmation too.
    expect(all.map(({ name }) => name)).toEqual(["Renzo Albini", "Li Wen 李文"]);
    expect(confirmation).toMatchObject({
      name: "Li Wen 李文",
      company: "Ceramiche Valdorba S.p.A.",
      strength: "mailbox confirmed in this browser",
    });
    expect(confirmation?.statement).toContain("Foshan has received the meter list: 每班可见。");
  });

  it("says of an erased offer that it was erased, and of erased people too", () => {
    const people = Object.fromEntries(
      Object.entries(plan.people).map(([id, person]) => [id, { ...person, name: null, company: null }]),
    );
    const erased = { ...plan, people, offers: plan.offers.map((offer) => ({ ...offer, sections: null })) };
    const offer = presentedOffer(erased);
    if (!offer) throw new Error("nothing is presented");
    const paper = offerPdf({ ...printed(erased), offer, facts: [], sealing });
    expect(paper.sections).toEqual([{ key: "other", title: "[erased]", body: [] }]);
    expect(paper.confirmations[0]).toMatchObject({ name: "[erased]", company: "[erased]" });
    expect(paper.summary.what).toBe("[erased]");
  });

  it("tells nobody that a step is late: it is read long after", () => {
    const late = paperOf(plan, offerSections, { at: "2027-05-01T10:00:00.000Z" });
    const marks = new Set(late.stages.flatMap(({ steps }) => steps.map(({ state }) => state.mark)));
    expect([...marks].sort()).toEqual(["confirmed", "done", "open"]);
  });
});

describe("the plan on paper", () => {
  it("says what is late on its day, and who is there to do what", () => {
    const paper = planPdf(printed(plan, { at: "2027-05-01T10:00:00.000Z" }), "page");
    expect(paper.stages.flatMap(({ steps }) => steps).some(({ state }) => state.mark === "overdue")).toBe(true);
    expect(paper.people).toContainEqual({ name: "Renzo Albini", does: "decides", side: "customer" });
    expect(paper.headline).toMatch(/^For 13 Nov 2026, with \d+ steps past their date\./);
    expect(paper.frame.madeAtText).toBe("1 May 2027");
  });

  it("draws its phases between 0 and 1", () => {
    const { strip } = planPdf(printed(plan), "page");
    for (const stage of strip?.stages ?? []) {
      expect(stage.from).toBeGreaterThanOrEqual(0);
      expect(stage.to).toBeLessThanOrEqual(1);
      expect(stage.to).toBeGreaterThanOrEqual(stage.from);
    }
    expect(strip?.stages.length).toBeGreaterThan(4);
  });
});

describe("the page of the offer", () => {
  const today = "2026-09-07";
  const renzo = () => viewerOf(plan, Object.values(plan.people).find(({ decides }) => decides)?.personId ?? null);

  it("INV-26: before it is presented it holds a day and nothing else", () => {
    for (const viewer of [reader, viewerOf(before, Object.keys(before.people)[0] ?? null)]) {
      const view = offerView(before, viewer, { today, version: null });
      expect(view).toMatchObject({ standing: "before", due: "2026-11-13", shown: null, versions: [] });
      expect([view.stages, view.exits, view.confirmations]).toEqual([[], [], []]);
    }
  });

  it("asks nobody for an answer before the decision was asked for, and nobody of the vendor ever", async () => {
    expect(offerView(plan, renzo(), { today, version: null }).decision.mine).toBeNull();
    await deal.must("Mara", "decision.request", {});
    plan = await deal.plan("public");
    const mine = (who: ReturnType<typeof renzo>) => offerView(plan, who, { today, version: null }).decision.mine;
    expect(mine(renzo())).toBe("open");
    const others = Object.values(plan.people).filter(({ personId }) => personId !== renzo().personId);
    for (const { personId } of others) expect(mine(viewerOf(plan, personId))).toBeNull();
    expect(mine(reader)).toBeNull();
    for (const { personId } of others.filter(({ side }) => side === "vendor")) {
      const { rights } = offerView(plan, viewerOf(plan, personId), { today, version: null });
      expect(rights).not.toContain("decision.give");
      expect(rights).not.toContain("decision.postpone");
    }
  });

  it("leaves private steps out for the vendor too", async () => {
    const vendor = await deal.plan("vendor");
    expect(JSON.stringify(vendor)).toContain(`Only us ${canary}`);
    const mara = viewerOf(vendor, (await deal.person("Mara")).personId);
    expect(JSON.stringify(offerView(vendor, mara, { today, version: null }))).not.toContain("Only us");
  });
});

describe("the draft", () => {
  const titles = messagesFor("it").offer.sections;

  it("has every section under its title in the plan's language until somebody writes another", () => {
    const sections = draftSections(
      [{ blockId: "goals", revision: 2, body: bodyOf({ title: " A\n b ", text: "x " }) }],
      titles,
    );
    expect(sections.map(({ key }) => key)).toEqual([
      "summary",
      "goals",
      "opportunity",
      "concept",
      "framework",
      "investment",
      "return",
      "implementation",
      "annex",
    ]);
    expect(sections[0]).toEqual({ key: "summary", revision: 0, title: "In una pagina", text: "" });
    expect(sectionsToPresent(sections)).toEqual([{ key: "goals", title: "A b", body: "x" }]);
  });

  it("reads a body that nobody wrote this way as a text", () => {
    expect(readBody("plain")).toEqual({ title: "", text: "plain" });
    expect(readBody("[1]")).toEqual({ title: "", text: "[1]" });
  });
});
