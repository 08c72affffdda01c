// Questions, risks and concerns as pages and posts: what stands where, who finds which button, what is named before a
// signature.

import { get } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifierOf } from "~/domain/plan";
import type { TestApp } from "../support/app";
import { type Deal, requestId } from "../support/deal";
import { headerOf, openPlanIn, openWorkspace, startHouse } from "../support/house";

let app: TestApp;
let deal: Deal;
let cookies: { Mara: string; Giulia: string };
beforeEach(async () => {
  app = await startHouse({ now: "2026-10-16T08:30:00.000Z", rhythm: { beat: 20 } });
  const mara = headerOf(await openWorkspace(app));
  deal = await openPlanIn(app);
  await deal.must("Mara", "plan.share");
  cookies = { Mara: mara, Giulia: await app.enter((await deal.person("Giulia")).linkId ?? "") };
});
afterEach(() => app.end());

const plan = () => `/plan/${deal.planId}`;
const page = async (who: "Mara" | "Giulia", path: string) =>
  (await app.ask(plan() + path, { headers: { Cookie: cookies[who] } })).body.replaceAll("<!-- -->", "");
const post = (who: "Mara" | "Giulia", path: string, fields: { [name: string]: string }) =>
  app.post(plan() + path, { requestId: requestId(), ...fields }, { Cookie: cookies[who] });

describe("A10, A11: a question", () => {
  it("is asked from a step, counted, answered by the side it was put to, and closed by whoever asked", async () => {
    const step = `/step/${deal.ids.b01}`;
    const asked = { command: "question.ask", questionId: "question1", stepId: deal.ids.b01 ?? "", kind: "technical" };
    expect((await post("Giulia", step, { ...asked, text: "Which meters speak Modbus?" })).status).toBe(303);
    expect(await page("Mara", "")).toContain("1 open question, 0 open risks");
    expect(await page("Giulia", step)).toContain("Which meters speak Modbus?");
    expect(await page("Giulia", "/questions")).not.toContain("Your answer");
    expect(await page("Mara", "/questions?open=answer-question1")).toContain("Your answer");
    const answer = { command: "question.answer", questionId: "question1", text: "All of type B.", from: "" };
    expect((await post("Mara", "/questions", answer)).status).toBe(303);
    expect(await page("Mara", "/questions")).not.toContain("This answers it");
    expect(await page("Giulia", "/questions")).toContain("This answers it");
    await post("Giulia", "/questions", { command: "question.accept", questionId: "question1" });
    expect(await page("Mara", "")).toContain("Nothing is open.");
  });

  it("INV-05: an answer that met another one comes back with both texts", async () => {
    await deal.must("Giulia", "question.ask", { questionId: "question1", kind: "technical", text: "Which?" });
    await deal.must("Mara", "question.answer", { questionId: "question1", text: "All" });
    const stale = { command: "question.answer", questionId: "question1", text: "None", from: "" };
    const answer = await post("Mara", "/questions?open=answer-question1", stale);
    expect(answer.status).toBe(409);
    for (const text of ["None", "All"]) expect(answer.body).toContain(text);
  });
});

it("A15: open questions and risks are named before a signature that they touch, and it can be given all the same", async () => {
  const verifier = verifierOf(await deal.plan(), deal.ids.b01 ?? "");
  const sheet = `/sign/confirm/${verifier?.verifierId}`;
  expect(await page("Giulia", sheet)).not.toContain("before you sign");
  await deal.must("Giulia", "question.ask", {
    questionId: "question2",
    kind: "commercial",
    text: "Payment in 45 days?",
  });
  await deal.must("Renzo", "risk.raise", { riskId: "risk1", text: "Nobody in August", stepId: deal.ids.b01 });
  await deal.must("Renzo", "risk.raise", { riskId: "risk2", text: "Elsewhere", stepId: deal.ids.b12 });
  const warned = await page("Giulia", sheet);
  expect(warned).toContain("2 open points before you sign");
  for (const text of ["Payment in 45 days?", "Nobody in August"]) expect(warned).toContain(text);
  expect(warned).not.toContain("Elsewhere");
  // Nothing blocks: the way to the code stands there as before.
  expect(warned).toContain('value="code.send"');
});

it("I-13: a risk raised on a phone with one sentence reaches its owner's page within a second", async () => {
  const heard: string[] = [];
  const stream = get({
    host: "127.0.0.1",
    port: app.port,
    path: `/live/${deal.planId}`,
    headers: { Cookie: cookies.Mara },
  });
  stream.on("error", () => {});
  stream.on("response", (response) => response.on("data", (chunk: Buffer) => heard.push(chunk.toString("utf8"))));
  const positions = () => heard.join("").split("event: position").length - 1;
  while (positions() < 1) await new Promise(setImmediate);
  const begun = performance.now();
  const raised = { command: "risk.raise", riskId: "risk1", stepId: deal.ids.b02 ?? "", text: "Nobody in August" };
  expect((await post("Giulia", `/step/${deal.ids.b02}`, raised)).status).toBe(303);
  while (positions() < 2) await new Promise(setImmediate);
  const seen = await page("Mara", "");
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(seen).toContain("Nobody in August");
  stream.destroy();
});

describe("A23, INV-32: a concern", () => {
  it("shows both sides the words and what came of it; what is behind it only to the vendor", async () => {
    const personId = (await deal.person("Giulia")).personId;
    const said = {
      command: "objection.raise",
      objectionId: "concern1",
      personId,
      text: "Too expensive for us.",
      asked: "",
    };
    expect((await post("Mara", "/questions", said)).status).toBe(303);
    const root = { command: "objection.root", objectionId: "concern1", cause: "value_price", text: "no saving seen" };
    expect((await post("Mara", "/questions", root)).status).toBe(303);
    const answer = { command: "objection.answer", objectionId: "concern1", asked: "What would it have to save?" };
    await post("Mara", "/questions", { ...answer, resolution: "Saving per kiln against the price", resolved: "on" });
    const theirs = await page("Giulia", "/questions");
    expect(theirs).toContain("Too expensive for us.");
    expect(theirs).toContain("Saving per kiln against the price");
    expect(theirs).not.toMatch(/no saving seen|does not seem worth|value_price/);
    const ours = await page("Mara", "/questions");
    expect(ours).toContain("no saving seen");
    expect(ours).toContain("only us");
    expect((await post("Giulia", "/questions", root)).status).toBe(403);
  });
});

it("a plan that has ended shows what was said and takes nothing more", async () => {
  await deal.must("Giulia", "risk.raise", { riskId: "risk1", text: "Nobody in August" });
  await deal.must("Renzo", "question.ask", { questionId: "question1", kind: "technical", text: "Which meters?" });
  const { exitText } = await import("~/domain/statements");
  const { sha256 } = await import("~/commands/seal.server");
  const textHash = sha256(exitText(await deal.plan("customer"), null, "stop", "en"));
  const code = await deal.codeFor("Renzo", textHash);
  const signing = { textHash, language: "en", typedName: "Renzo Albini", consent: "on", code };
  await deal.must("Renzo", "exit.answer", { exitId: "", answer: "stop", ...signing });
  const read = await page("Giulia", "/questions");
  expect(read).toContain("Nobody in August");
  expect(read).not.toContain("Raise a risk");
  const raised = await post("Giulia", "/questions", { command: "risk.raise", riskId: "risk2", text: "Late" });
  expect(raised.status).toBe(423);
});
