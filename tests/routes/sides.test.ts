// Lanes and links as people meet them: own words, placeholders, notes for one's own side, and joining by a link that was
// handed on.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cookieIn, type TestApp } from "../support/app";
import { type Deal, requestId } from "../support/deal";
import { deliver, headerOf, mailOf, openPlanIn, openWorkspace, startHouse } from "../support/house";

let app: TestApp;
let deal: Deal;
let cookies: { Mara: string; Giulia: string; Renzo: string };
type Who = keyof typeof cookies;
beforeEach(async () => {
  app = await startHouse({ now: "2026-10-16T08:30:00.000Z" });
  const mara = headerOf(await openWorkspace(app));
  deal = await openPlanIn(app);
  await deal.must("Mara", "plan.share");
  const enter = async (name: string) => app.enter((await deal.person(name)).linkId ?? "");
  cookies = { Mara: mara, Giulia: await enter("Giulia"), Renzo: await enter("Renzo") };
});
afterEach(() => app.end());

const plan = () => `/plan/${deal.planId}`;
const page = async (who: Who, path: string) =>
  (await app.ask(plan() + path, { headers: { Cookie: cookies[who] } })).body.replaceAll("<!-- -->", "");
const post = (who: Who, path: string, fields: { [name: string]: string }) =>
  app.post(plan() + path, { requestId: requestId(), ...fields }, { Cookie: cookies[who] });

it("V-07: somebody writes what they must see to say yes; their lead opens it; the vendor then reads those words", async () => {
  const words = { objective: "Less gas per kiln", concern: "Nobody has time", needs: "One kiln, measured" };
  expect((await post("Renzo", "/people", { command: "standpoint.write", ...words })).status).toBe(303);
  expect(await page("Mara", "/people")).not.toContain("Less gas per kiln");
  expect(await page("Giulia", "/people")).toContain("Helionaut Software does not see this.");
  const personId = (await deal.person("Renzo")).personId;
  expect((await post("Giulia", "/people", { command: "standpoint.open", personId })).status).toBe(303);
  const theirs = await page("Mara", "/people");
  for (const text of Object.values(words)) expect(theirs).toContain(text);
  await post("Renzo", "/people", { command: "standpoint.write", ...words, needs: "Two kilns" });
  expect(await page("Mara", "/people")).not.toContain("Two kilns");
  expect(await page("Giulia", "/people")).toContain("they were changed since");
});

describe("2.7.9: what the others see of a private step", () => {
  it("is a line with a date in its place, and its own page says who could read it", async () => {
    const stageId = (await deal.plan()).stages[0]?.id ?? "";
    const ownerId = (await deal.person("Giulia")).personId;
    const step = { stepId: "own-step", stageId, title: "Board vote on the budget", ownerId, dueOn: "2026-11-03" };
    await deal.must("Giulia", "step.add", { ...step, onlyUs: "on" });
    const own = await page("Giulia", "/step/own-step");
    expect(own).toContain("Whoever operates the server could read its database.");
    expect(own).toContain("Helionaut Software sees nothing of it");
    const show = { command: "placeholder.show", placeholderId: "place1", stepId: "own-step" };
    const shown = await post("Giulia", "/step/own-step", { ...show, text: "internal approval", on: "2026-11-06" });
    expect(shown.status).toBe(303);
    const theirs = await page("Mara", "");
    expect(theirs).toContain("internal approval");
    expect(theirs).toContain("Ceramiche Valdorba, for itself");
    expect(theirs).not.toContain("Board vote");
    expect(await page("Giulia", "")).not.toContain("Ceramiche Valdorba, for itself");
  });

  it("promise 7: a note for one's own side stands marked on the step, for that side only", async () => {
    const step = `/step/${deal.ids.b01}`;
    const note = { command: "comment.add", commentId: "note1", stepId: deal.ids.b01 ?? "", text: "Ask for 12 % less" };
    expect((await post("Giulia", step, { ...note, onlyUs: "on" })).status).toBe(303);
    const own = await page("Giulia", step);
    expect(own).toContain("Ask for 12 % less");
    expect(own).toContain("state-private");
    expect(await page("Mara", step)).not.toContain("12 %");
    expect(await page("Mara", "/record")).not.toContain("12 %");
  });
});

describe("T-06: a link that was handed on", () => {
  const newcomer = { name: "Luca Neri", email: "luca@valdorba.example" };

  it("lets its holder say who they are, prove their mailbox, and get a link of their own from the lead", async () => {
    const sent = await post("Renzo", "/not-you", { command: "pass.code", ...newcomer });
    expect(sent.status).toBe(200);
    cookies.Renzo = cookieIn(sent) || cookies.Renzo;
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(sent.body)?.[1] ?? "";
    await deliver(app);
    const mails = (await mailOf(app, deal)).filter(({ mail }) => mail.to === newcomer.email);
    expect(mails.map(({ letter }) => letter.kind)).toEqual(["code"]);
    // The mail carries no way into the plan as somebody else.
    expect(`${mails[0]?.mail.text}${mails[0]?.mail.html}`).not.toContain("/p/");
    const code = (/\b(\d{3}) ?(\d{3})\b/.exec(mails[0]?.mail.text ?? "") ?? []).slice(1).join("");
    const asked = { command: "pass.ask", ...newcomer, textHash: hidden("textHash"), personId: hidden("personId") };
    const wrong = await post("Renzo", "/not-you", { ...asked, code: "111111" });
    expect([wrong.status, wrong.body.includes(newcomer.email)]).toEqual([422, true]);
    const done = await post("Renzo", "/not-you", { ...asked, code, goto: `${plan()}/not-you?asked=1` });
    expect([done.status, done.headers.location]).toEqual([303, `${plan()}/not-you?asked=1`]);
    expect(await page("Mara", "/people")).not.toContain("Let Luca Neri in");
    expect(await page("Giulia", "/people")).toContain("Let Luca Neri in");
    await post("Giulia", "/people", { command: "pass.settle", personId: asked.personId, admit: "on" });
    const invited = (await mailOf(app, deal, "Luca")).filter(({ letter }) => letter.kind === "invitation");
    expect(invited.map(({ mail }) => mail.to)).toEqual([newcomer.email]);
    const luca = await app.enter((await deal.person("Luca")).linkId ?? "");
    expect((await app.ask(plan(), { headers: { Cookie: luca } })).status).toBe(200);
  });

  it("says what is wrong beside its field and loses nothing typed", async () => {
    const wrong = await post("Renzo", "/not-you", { command: "pass.code", name: "Luca Neri", email: "luca" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="Luca Neri"');
    const taken = await post("Renzo", "/not-you", {
      command: "pass.code",
      name: "X Y",
      email: "giulia@valdorba.example",
    });
    expect(taken.status).toBe(422);
  });
});

describe("A35, INV-33: somebody is replaced", () => {
  it("their open page ends with the next click; their name stays in what they did; the successor has their own link", async () => {
    const paolo = { side: "customer", name: "Paolo Sanna", email: "paolo@valdorba.example" };
    const added = { ...paolo, personId: "person-paolo", zone: "Europe/Rome", language: "en", invite: "on" };
    await deal.must("Giulia", "person.add", added);
    const cookie = await app.enter((await deal.person("Paolo")).linkId ?? "");
    const stepId = deal.ids.b11 ?? "";
    await deal.must("Paolo", "comment.add", { commentId: "said1", stepId, text: "Payment in 45 days" });
    const sara = { ...added, personId: "person-sara", name: "Sara Vitali", email: "sara@valdorba.example" };
    await deal.must("Giulia", "person.add", sara);
    await deal.must("Giulia", "person.remove", { personId: "person-paolo", to: "person-sara", reason: "moved on" });
    for (const path of ["", `/step/${stepId}`, "/people", "/questions"])
      expect((await app.ask(plan() + path, { headers: { Cookie: cookie } })).status).toBe(410);
    const click = await app.post(
      `${plan()}/step/${stepId}`,
      { requestId: requestId(), command: "comment.add", commentId: "late1", stepId, text: "One more" },
      { Cookie: cookie },
    );
    expect(click.status).toBe(410);
    const history = await page("Giulia", `/step/${stepId}`);
    expect(history).toContain("Paolo Sanna");
    expect((await deal.person("Sara")).linkId).not.toBe((await deal.person("Paolo")).linkId);
  });
});
