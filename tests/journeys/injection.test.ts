import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { cleaned } from "~/commands/fields";
import { messagesFor } from "~/i18n/all.server";
import { textOf } from "../pdf/support";
import { madeReady } from "../support/answers";
import { headerOf } from "../support/house";
import { setStage } from "../support/journey";
import { packed, payloads } from "../support/payloads";

const stage = setStage({
  kept: true,
  plan: { customer: packed(120)[0], subject: packed(200)[0], targetReason: packed(500)[0] },
});
const { common, step } = messagesFor("en");

/** One step for each payload as its title; the longer texts of all payloads stand on as many of them as are needed. */
const stepIds = payloads.map((_payload, at) => `attack-${at}`);
let stageId = "";

beforeAll(async () => {
  const { deal } = stage;
  const plan = await deal.plan();
  stageId = plan.stages[0]?.id ?? "";
  const giulia = (await deal.person("Giulia")).personId;
  const part = (longest: number, at: number) => packed(longest)[at % packed(longest).length] ?? "";
  for (const [at, payload] of payloads.entries()) {
    const who = at % 2 === 0 ? "Giulia" : "Mara";
    const stepId = stepIds[at] ?? "";
    const own = { stepId, stageId, ownerId: giulia, dueOn: "2026-09-30", title: payload };
    const long = { why: part(1000, at), deliverable: part(2000, at), acceptance: part(2000, at) };
    await deal.must(who, "step.add", { ...own, ...long });
    await deal.must(who, "comment.add", { stepId, commentId: `said-${at}`, text: part(4000, at) });
    const url = `https://attack.example/?q=${encodeURIComponent(payload)}`;
    await deal.must(who, "resource.add", { stepId, resourceId: `link-${at}`, label: part(200, at), url });
    const guide = {
      missing: part(500, at),
      question1: part(500, at + 1),
      question2: part(500, at),
      answer: part(2000, at),
    };
    await deal.must(who, "step.guide", { stepId, ...guide });
    if (at % 3 === 0) await deal.must(who, "step.setAside", { stepId, reason: part(500, at) });
    stage.app.world.clock.advance({ minutes: 1 });
  }
  for (const [at, name] of packed(100).entries()) {
    const person = {
      personId: `attacker-${at}`,
      side: "customer",
      name,
      email: `a${at}@valdorba.example`,
      title: name,
    };
    await deal.must("Giulia", "person.add", {
      ...person,
      company: name,
      roles: [],
      zone: "Europe/Rome",
      language: "en",
    });
  }
  for (const field of ["reasonToAct", "capabilities", "expectedValue", "consequence"])
    await deal.must("Giulia", "plan.word", { field, from: "", text: part(2000, 0) });
  await deal.must("Giulia", "verifier.add", {
    stepId: stepIds[1],
    verifierId: "attack-v",
    kind: "participation",
    byPeople: [giulia],
    text: part(1000, 0),
  });
  await deal.must("Giulia", "exit.add", {
    stepId: stepIds[1],
    exitId: "attack-e",
    question: part(500, 0),
    onExit: part(1000, 0),
  });
  await deal.must("Giulia", "target.move", { on: "2026-11-16", reason: part(500, 1), from: plan.targetOn });
  await meetingAndOffer(part);
});

async function meetingAndOffer(part: (longest: number, at: number) => string) {
  const { deal } = stage;
  const people = await Promise.all(["Mara", "Giulia"].map(async (name) => (await deal.person(name)).personId));
  await deal.must("Mara", "meeting.record", {
    meetingId: "attack-m",
    stepId: "",
    type: "status",
    subject: part(200, 0),
    aim: part(500, 0),
    on: "2026-09-07",
    starts: "08:00",
    ends: "09:00",
    zone: "Europe/Berlin",
    present: people,
    absent: [],
  });
  await deal.must("Mara", "minutes.send", {
    meetingId: "attack-m",
    version: 1,
    summary: part(3000, 0),
    decisions: packed(1000).map((text, at) => ({ id: `decision-${at}`, text })),
    actions: packed(500).map((text, at) => ({ id: `action-${at}`, text, ownerId: people[1], dueOn: "2026-10-01" })),
    open: part(2000, 0),
    next: part(1000, 0),
    to: people,
  });
  const keys = ["summary", "goals", "opportunity", "concept", "framework", "investment"];
  const sections = keys.map((key, at) => ({ key, title: part(200, at), body: packed(4000).join("\n") }));
  await madeReady(deal);
  await deal.must("Mara", "offer.present", { sections, override: part(500, 0) });
}

const pages = () => {
  const base = `/plan/${stage.deal.planId}`;
  return [
    "",
    "/people",
    "/record",
    "/print",
    "/meetings",
    "/meeting/attack-m",
    "/offer",
    "/sign/confirm/attack-v",
    "/sign/stop/now",
  ].map((path) => base + path);
};
/** What a page shows, line breaks and runs of space as one space, as payloads are written. */
const shown = async (page: Page) => flat((await page.locator("body").textContent()) ?? "");
const flat = (text: string) => text.replace(/[\s\u2028\u2029]+/g, " ").trim();
const attacked = (page: Page) => page.evaluate(() => "attacked" in globalThis || "attacked" in Object.prototype);

test("T-19: thirty attacks in every text are shown letter by letter, and run nowhere", async () => {
  for (const visit of [await stage.arrive("Giulia"), await stage.rep()]) {
    const { page } = visit;
    for (const path of pages()) {
      await page.goto(stage.app.origin + path);
      expect([path, await attacked(page)]).toEqual([path, false]);
      expect([
        path,
        await page.locator("iframe, object, embed, base, math, [onerror], [onload], [onfocus]").count(),
      ]).toEqual([path, 0]);
      expect([path, await page.locator("a[href^='javascript:'], a[href^='data:']").count()]).toEqual([path, 0]);
    }
    await page.goto(`${stage.app.origin}/plan/${stage.deal.planId}`);
    const text = await shown(page);
    for (const payload of payloads) expect(text).toContain(flat(cleaned(payload)));
    for (const at of [0, 1, 2, 3]) {
      await page.goto(`${stage.app.origin}/plan/${stage.deal.planId}/step/${stepIds[at]}`);
      const panel = flat((await page.locator(".panel").textContent()) ?? "");
      for (const long of [2000, 4000])
        expect(panel).toContain(flat(cleaned(packed(long)[at % packed(long).length] ?? "")));
      expect(await attacked(page)).toBe(false);
    }
  }
});

test("T-19: typed into the page's own fields, an attack is text there too, at once and for the other reader", async () => {
  const { page } = await stage.arrive("Giulia");
  const rep = await stage.rep();
  const path = `${stage.app.origin}/plan/${stage.deal.planId}/step/${stage.deal.ids.b02}`;
  await page.goto(path);
  await rep.page.goto(path);
  const attack = payloads.slice(0, 8).join(" ");
  const title = packed(200)[0] ?? "";
  await page.getByLabel(step.commentAdd).fill(attack);
  await page.getByRole("button", { name: common.send }).click();
  await page.locator("#comments li", { hasText: attack }).waitFor();
  await rep.page.locator("#comments li", { hasText: attack }).waitFor();
  await page.getByTitle(`${common.change}: ${step.fields.title}`, { exact: true }).click();
  await page.locator(".panel").getByLabel(step.fields.title, { exact: true }).fill(title);
  await page.getByRole("button", { name: common.save, exact: true }).click();
  // Both sides have agreed: what is written into a field now is suggested, on both pages.
  await page.locator(".redline", { hasText: title }).waitFor();
  await rep.page.locator(".redline", { hasText: title }).waitFor();
  expect([await attacked(page), await attacked(rep.page)]).toEqual([false, false]);
});

test("T-19: a link takes no address but one of the web", async () => {
  for (const url of [
    "javascript:attacked=1",
    "data:text/html,x",
    "//evil.test",
    "/plan",
    "vbscript:x",
    "java\nscript:x",
  ])
    expect(
      await stage.deal.act("Giulia", "resource.add", { stepId: stepIds[0], resourceId: "link-bad", label: "", url }),
    ).toMatchObject({
      reason: "invalid",
      fields: [{ field: "url" }],
    });
});

test("T-19, T-21: mails carry attacks as words, in one subject line, and PDFs print them", async () => {
  const mails = await stage.mailbox();
  expect(mails.length).toBeGreaterThan(3);
  for (const { mail } of mails) {
    // No tag of a mail holds a word of them; they stand between tags.
    expect(/<[^<>]*attacked[^<>]*>/.exec(mail.html)?.[0]).toBeUndefined();
    expect(mail.subject).not.toMatch(/[\r\n]/);
  }
  const minutes = mails.find(({ letter }) => letter.kind === "minutes");
  expect(flat(minutes?.mail.text ?? "")).toContain(flat(payloads.slice(0, 4).join(" ")));
  const cookie = headerOf(stage.cookies);
  for (const path of ["pdf/plan-full", "pdf/offer", "meeting/attack-m.pdf"]) {
    const answer = await stage.app.ask(`/plan/${stage.deal.planId}/${path}`, { headers: { Cookie: cookie } });
    expect([path, answer.status]).toEqual([path, 200]);
    expect(textOf(answer.bytes).replace(/\s+/g, "")).toContain("<script>attacked=1</script>");
    expect(answer.bytes.toString("latin1")).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction)\b/);
  }
});
