import { get } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "~/commands/seal.server";
import { type Plan, presentedOffer } from "~/domain/plan";
import { consentText, decisionText } from "~/domain/statements";
import { PressBusy } from "~/pdf/press.server";
import { planStream } from "~/world";
import { madeReady } from "../support/answers";
import type { Answer, TestApp } from "../support/app";
import { dealOn, openDeal } from "../support/deal";
import { canary, decide as decideBy, offerSections, presentIt } from "../support/offer";
import { enter, hidden, openOffice, openPlanOf, type Seat, seat } from "./office";

let app: TestApp;
let anna: Seat;
let giulia: Seat;
let renzo: Seat;
let planId: string;
let sent = 0;

const requestId = () => `offer-request-${(sent++).toString().padStart(6, "0")}`;
const at = (path: string) => `/plan/${planId}${path}`;
const planNow = async (): Promise<Plan> => {
  const loaded = await app.world.plans.load(planId, "vendor");
  if (!loaded) throw new Error("no such plan");
  return loaded.plan;
};
const person = async (name: string) => {
  const found = Object.values((await planNow()).people).find((one) => one.name?.startsWith(name));
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};

beforeEach(async () => {
  // With a key for mail it is no trial: what is kept from staff here is what is kept from them in earnest.
  ({ app, anna } = await openOffice({ settings: { resendApiKey: "re_test" } }));
  planId = await openPlanOf(app);
  await anna.post(at(""), { command: "plan.share", requestId: requestId() });
  giulia = await enter(app, planId, "Giulia");
  renzo = await enter(app, planId, "Renzo");
  const { personId } = await person("Renzo");
  await giulia.post(at("/people"), { command: "decider.confirm", personId, requestId: requestId() });
  await madeReady(dealOn(app.world, planId));
});
afterEach(() => app.end());

const save = (who: Seat, section: string, { title = "A title", text, revision = 0 }: Draft) =>
  who.post(at("/offer/edit"), { command: "draft", section, title, text, revision: String(revision) });
type Draft = { title?: string; text: string; revision?: number };

async function write(): Promise<void> {
  for (const { key, title, body } of offerSections) {
    const saved = await save(anna, key, { title, text: body });
    if (saved.status !== 303) throw new Error(`${key} was not kept: ${saved.status}`);
  }
}
const seen = async () => hidden((await anna.get(at("/offer/edit?check=1"))).body, "seen");
const present = async (change: { [field: string]: string } = {}): Promise<Answer> =>
  anna.post(at("/offer/edit?check=1"), {
    command: "offer.present",
    requestId: requestId(),
    seen: await seen(),
    override: "The board meets before the last check",
    goto: at("/offer"),
    ...change,
  });
const ask = () => anna.post(at("/offer"), { command: "decision.request", requestId: requestId() });

const revisionOf = (body: string, section: string) =>
  hidden(body.slice(body.indexOf(`name="section" value="${section}"`)), "revision");

/** Everything that somebody who is not the vendor could ask for, as page, as data, as file. */
const addresses = ["", "/offer", "/offer/edit", "/offer/edit?check=1", "/people", "/record", "/print", "/pdf/offer"]
  .flatMap((path) => {
    const [pathname = "", search] = path.split("?");
    return [path, `${pathname}.data${search ? `?${search}` : ""}`];
  })
  .concat("/pdf/plan", "/pdf/plan-full", "/offer?version=1");

describe("before it is presented (INV-26)", () => {
  test("not a byte of it reaches the customer: no page, no data, no file, no stream, no mail", async () => {
    const heard: Buffer[] = [];
    const cookie = await app.enter((await person("Giulia")).linkId ?? "");
    const stream = get({ host: "127.0.0.1", port: app.port, path: `/live/${planId}`, headers: { Cookie: cookie } });
    stream.on("response", (response) => response.on("data", (chunk: Buffer) => heard.push(chunk)));
    stream.on("error", () => {});
    await write();
    await save(anna, "annex", { title: `Title ${canary}`, text: "For those who check" });
    expect((await anna.get(at("/offer/edit"))).body).toContain(canary);
    const reader = seat(app);
    await anna.post(at("/people"), { command: "viewer.open", requestId: requestId() });
    const viewerLink = (await planNow()).viewerLinks[0];
    if (viewerLink) await reader.get(await app.linkPath(viewerLink));
    expect(viewerLink).toBeDefined();
    let answers = 0;
    for (const who of [giulia, renzo, reader])
      for (const path of addresses) {
        const { body, headers } = await who.get(at(path));
        expect(`${body}${JSON.stringify(headers)}`).not.toContain(canary);
        expect(body).not.toContain("Gas cost per m²");
        if (body.length > 0) answers++;
      }
    expect(answers).toBeGreaterThan(30);
    const letters = await app.world.store.lettersOf({ workspaceId: (await planNow()).workspaceId, limit: 100 });
    expect(letters.length).toBeGreaterThan(1);
    expect(JSON.stringify(letters)).not.toContain(canary);
    expect(Buffer.concat(heard).toString()).toContain("position");
    expect(Buffer.concat(heard).toString()).not.toMatch(/offer|Canary/);
    stream.destroy();
  });

  test("the customer reads the day, the vendor a draft; its file and its desk are not there for the customer", async () => {
    const theirs = await giulia.get(at("/offer"));
    expect(theirs.status).toBe(200);
    expect(theirs.body).toContain("presenterà la sua offerta: ven 13 nov");
    expect((await anna.get(at("/offer"))).body).toContain("Draft, not presented");
    for (const who of [giulia, renzo]) {
      expect((await who.get(at("/offer/edit"))).status).toBe(404);
      expect((await who.get(at("/pdf/offer"))).status).toBe(404);
    }
    expect((await anna.get(at("/pdf/offer"))).status).toBe(404);
  });

  test("nobody of the customer writes in it or presents it, and the refusal says nothing of it", async () => {
    await write();
    const wrote = await save(giulia, "goals", { text: "Ours", revision: 1 });
    expect([wrote.status, wrote.body.includes(canary)]).toEqual([404, false]);
    const tried = await giulia.post(at("/offer/edit"), {
      command: "offer.present",
      requestId: requestId(),
      seen: await seen(),
      override: "now",
    });
    expect([tried.status, tried.body.includes(canary)]).toEqual([403, false]);
    expect((await planNow()).offers).toEqual([]);
  });
});

describe("writing and presenting", () => {
  test("two people on one section: both texts are shown, one is chosen, nothing is lost", async () => {
    await save(anna, "goals", { title: "Goals", text: "First" });
    await save(anna, "goals", { title: "Goals", text: "Second", revision: 1 });
    const met = await save(anna, "goals", { title: "Goals", text: "Third", revision: 1 });
    expect(met.status).toBe(409);
    for (const said of ["Second", "Third", 'name="choice"']) expect(met.body).toContain(said);
    const body = JSON.stringify({ title: "Goals", text: "Third" });
    const chosen = { command: "draft", section: "goals", revision: revisionOf(met.body, "goals"), choice: body };
    expect(chosen.revision).toBe("2");
    expect((await anna.post(at("/offer/edit"), chosen)).status).toBe(303);
    const page = await anna.get(at("/offer/edit"));
    expect(page.body).toContain(">Third</textarea>");
  });

  test("INV-28: an offer with a needed section missing is not presented, and the page says which", async () => {
    await write();
    await save(anna, "investment", { title: "What it costs", text: "", revision: 1 });
    const check = await anna.get(at("/offer/edit?check=1"));
    expect(check.body).toContain("These sections still need a text");
    expect(check.body).not.toContain('value="offer.present"');
    expect((await present({ seen: "" })).status).toBe(409);
    const forced = await present({ seen: "ab" });
    expect(forced.status).toBe(409);
    expect((await planNow()).offers).toEqual([]);
  });

  test("INV-21: open confirmations ask for a reason, and the customer reads it", async () => {
    await write();
    const refused = await present({ override: "" });
    expect(refused.status).toBe(422);
    expect((await planNow()).offers).toEqual([]);
    expect((await present()).status).toBe(303);
    expect((await giulia.get(at("/offer"))).body).toContain("The board meets before the last check");
  });

  test("what changed since it was read is not presented", async () => {
    await write();
    const read = await seen();
    await save(anna, "goals", { text: "Another thought", revision: 1 });
    const refused = await present({ seen: read });
    expect(refused.status).toBe(409);
    expect((await planNow()).offers).toEqual([]);
  });

  test("what is presented is what the draft holds on the server, whatever the form says", async () => {
    await write();
    await present({ "sections[0].key": "goals", "sections[0].title": "Mine", "sections[0].body": "Smuggled in" });
    const offer = presentedOffer(await planNow());
    expect(offer?.sections?.map(({ key, title, body }) => ({ key, title, body }))).toEqual(offerSections);
  });

  test("INV-27: a presented version stays; a change makes a new one, and a decision on the old one is void", async () => {
    await write();
    await present();
    const first = presentedOffer(await planNow());
    await ask();
    await save(anna, "goals", { text: "Another thought", revision: 1 });
    expect((await giulia.get(at("/offer"))).body).not.toContain("Another thought");
    await present();
    const plan = await planNow();
    expect(plan.offers).toMatchObject([
      { ...first, superseded: true },
      { version: 2, superseded: false },
    ]);
    expect([plan.requested?.version, plan.state]).toEqual([2, "deciding"]);
    expect((await renzo.get(at("/sign/yes/1"))).status).toBe(404);
    const old = await renzo.get(at("/offer?version=1"));
    expect(old.body).toContain("Sostituita dalla versione 2");
    expect(old.body).not.toContain("/sign/yes/");
  });

  test("INV-27: even with the code for its very text nobody decides on a version that was replaced", async () => {
    const deal = await openDeal(app.world);
    await deal.must("Mara", "plan.share");
    await deal.must("Giulia", "decider.confirm", { personId: (await deal.person("Renzo")).personId });
    await presentIt(deal);
    const first = presentedOffer(await deal.plan());
    await presentIt(
      deal,
      offerSections.map((section) => ({ ...section, title: `${section.title}, again` })),
    );
    await deal.must("Mara", "decision.request");
    const textHash = sha256(decisionText(await deal.plan("customer"), first ?? { version: 1, hash: "" }, "yes", "it"));
    const fields = { answer: "yes", version: "1", textHash, language: "it", typedName: "Renzo Albini", consent: "on" };
    const refused = await deal.act("Renzo", "decision.give", {
      ...fields,
      code: await deal.codeFor("Renzo", textHash),
    });
    expect(refused).toMatchObject({ reason: "conflict", words: "offerReplaced" });
    expect((await deal.plan()).decisions).toEqual([]);
    await decideBy(deal, "Renzo", "yes");
    expect(await deal.plan()).toMatchObject({ state: "decided_yes", decisions: [{ version: 2, answer: "yes" }] });
  });
});

/** Posts a decision with everything right but the code, which only the mailbox has. */
async function decide(who: Seat, as: string, version: number, change: { [field: string]: string } = {}) {
  const plan = await planNow();
  const offer = plan.offers.find((one) => one.version === version);
  const { language, name } = await person(as);
  const textHash = sha256(decisionText(plan, offer ?? { version, hash: "" }, "yes", language));
  return who.post(at(`/sign/yes/${version}`), {
    command: "decision.give",
    requestId: requestId(),
    answer: "yes",
    version: String(version),
    textHash,
    language,
    typedName: name ?? "",
    consent: "on",
    consentHash: sha256(consentText(plan, language)),
    code: "123456",
    ...change,
  });
}

describe("deciding (INV-22)", () => {
  beforeEach(async () => {
    await write();
    await present();
  });

  test("nobody is asked before the vendor asks; then yes, no and another day are equally easy", async () => {
    expect((await renzo.get(at("/offer"))).body).not.toContain("/sign/yes/1");
    await ask();
    const { body } = await renzo.get(at("/offer"));
    const buttons = [...body.matchAll(/<a [^>]*\bbtn\b[^>]*>/g)].map(([tag]) => [
      /href="([^"]*)"/.exec(tag)?.[1],
      /class="([^"]*)"/.exec(tag)?.[1],
    ]);
    const answers = buttons.filter(([href]) => /sign|answer=later/.test(href ?? ""));
    expect(answers.map(([href]) => href)).toEqual([
      at("/sign/yes/1"),
      at("/sign/no/1"),
      expect.stringContaining("?answer=later#later"),
    ]);
    expect(new Set(answers.map(([, look]) => look)).size).toBe(1);
    expect((await giulia.get(at("/offer"))).body).not.toContain("/sign/yes/1");
  });

  test("another day is a suggestion, never a decision", async () => {
    await ask();
    const page = await renzo.get(at("/offer?answer=later"));
    expect(page.body).toContain('value="decision.postpone"');
    const done = await renzo.post(at("/offer"), {
      command: "decision.postpone",
      requestId: requestId(),
      on: "2026-11-20",
      reason: "The board meets twice",
    });
    expect(done.status).toBe(303);
    const plan = await planNow();
    expect([plan.state, plan.decisions, plan.postponed?.on]).toEqual(["deciding", [], "2026-11-20"]);
    expect((await anna.get(at("/offer"))).body).toContain("suggests to decide on Fri 20 Nov");
  });

  test("staff find no way to decide as the customer: no button, no code, no link, no post", async () => {
    await ask();
    const mine = await anna.get(at("/offer"));
    expect(mine.body).not.toMatch(/\/sign\/(yes|no)\//);
    expect((await anna.get(at("/sign/yes/1"))).body).not.toContain('value="decision.give"');
    const given = { on: "2026-11-20", reason: "x" };
    const tries = [
      await decide(anna, "Renzo", 1),
      await decide(anna, "Anna", 1),
      await decide(anna, "Renzo", 1, { personId: (await person("Renzo")).personId, via: "link" }),
      await anna.post(at("/offer"), { command: "decision.give", requestId: requestId(), answer: "yes", version: "1" }),
      await anna.post(at("/offer"), { command: "decision.postpone", requestId: requestId(), ...given }),
      await anna.post(at("/sign/yes/1"), {
        command: "mailbox.confirm",
        requestId: requestId(),
        textHash: "",
        code: "1",
      }),
      await anna.post(at("/sign/yes/1"), {
        command: "code.send",
        requestId: requestId(),
        textHash: "a".repeat(64),
        act: "decision.give",
      }),
    ];
    for (const { status } of tries) expect([403, 422]).toContain(status);
    const plan = await planNow();
    expect([plan.decisions, plan.postponed, plan.state]).toEqual([[], null, "deciding"]);
    const facts = await app.world.store.factsBefore(planStream(planId, "shared"), 0, 5);
    expect(facts.map(({ kind }) => kind)).toContain("attempt.refused");
  });

  test("what staff can read of the customer's mail opens nothing and signs nothing", async () => {
    await ask();
    const { linkId } = await person("Renzo");
    const path = await app.linkPath(linkId ?? "");
    await renzo.post(at("/sign/yes/1"), {
      command: "code.send",
      requestId: requestId(),
      textHash: "b".repeat(64),
      act: "decision.give",
    });
    const { workspaceId } = await planNow();
    const letters = await app.world.store.lettersOf({ workspaceId, planId, limit: 50 });
    expect(letters.map(({ kind }) => kind)).toContain("decisionRequested");
    const token = path.slice("/p/".length);
    expect(token.length).toBeGreaterThan(20);
    for (const { letterId } of letters)
      for (const address of [`/outbox/${letterId}`, `/outbox/${letterId}.data`, `/outbox/${letterId}/html`]) {
        const { body } = await anna.get(address);
        expect(body).not.toContain(token);
      }
  });
});

describe("as a file", () => {
  test("it comes to both sides after it was presented, and to readers", async () => {
    await write();
    await present();
    for (const who of [giulia, anna]) {
      const file = await who.get(at("/pdf/offer?paper=Letter"));
      expect([file.status, file.headers["content-type"]]).toEqual([200, "application/pdf"]);
      expect(file.headers["cache-control"]).toBe("private, no-store");
      expect(file.body.startsWith("%PDF-")).toBe(true);
    }
    expect((await seat(app).get(at("/pdf/offer"))).status).toBe(404);
    expect((await giulia.get(at("/pdf/minutes"))).status).toBe(404);
  });

  test("too many at once: it says so, in the reader's words, and to come back", async () => {
    app.world.press = { ...app.world.press, print: () => Promise.reject(new PressBusy("full")) };
    const busy = await giulia.get(at("/pdf/plan"));
    expect([busy.status, busy.headers["retry-after"]]).toEqual([503, "5"]);
    expect(busy.body).toContain("Il sistema è occupato");
  });
});
