// Presence: told while a field is open, to those who may see the place, and kept nowhere.

import { get, type IncomingMessage } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { TestApp } from "../support/app";
import type { Deal } from "../support/deal";
import { headerOf, openPlanIn, openWorkspace, rowsOf, startHouse } from "../support/house";

let app: TestApp;
let deal: Deal;
let cookies: { Mara: string; Giulia: string; Renzo: string; reader: string };
const streams: IncomingMessage[] = [];
beforeEach(async () => {
  app = await startHouse({ rhythm: { beat: 20 } });
  const mara = headerOf(await openWorkspace(app));
  deal = await openPlanIn(app);
  await deal.must("Mara", "plan.share");
  const enter = async (name: string) => app.enter((await deal.person(name)).linkId ?? "");
  const { linkId } = (await deal.must("Mara", "viewer.open")).answer;
  const reader = await app.enter(String(linkId));
  cookies = { Mara: mara, Giulia: await enter("Giulia"), Renzo: await enter("Renzo"), reader };
});
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.destroy();
  await app.end();
});

const listen = (who: keyof typeof cookies): Promise<() => string> =>
  new Promise((done) => {
    get({ host: "127.0.0.1", port: app.port, path: `/live/${deal.planId}`, headers: { Cookie: cookies[who] } }).on(
      "response",
      (response) => {
        let text = "";
        streams.push(response);
        response.on("error", () => {});
        response.on("data", (chunk: Buffer) => {
          text += chunk.toString("utf8");
          if (text.includes("event: position")) done(() => text);
        });
      },
    );
  });
const write = (who: keyof typeof cookies, place: string, stepId: string) =>
  app.post(`/plan/${deal.planId}/writing`, { place, stepId }, { Cookie: cookies[who] });
/** Streams are written in order: once this fact is heard, everything before it was. */
async function settled(heard: (() => string)[]): Promise<void> {
  const before = heard.map((text) => text().split("event: position").length);
  const stepId = deal.ids.b01 ?? "";
  await deal.must("Mara", "comment.add", { stepId, commentId: `c${before.join("")}x`, text: "Hello" });
  while (heard.some((text, at) => text().split("event: position").length <= (before[at] ?? 0)))
    await new Promise(setImmediate);
}

test("everybody who may see a field is told who has it open, but not the writer; nothing is recorded", async () => {
  const [mara, giulia, renzo] = [await listen("Mara"), await listen("Giulia"), await listen("Renzo")];
  const before = rowsOf(app);
  const place = `step.word:${deal.ids.b01}:title`;
  expect((await write("Giulia", place, deal.ids.b01 ?? "")).status).toBe(204);
  expect(rowsOf(app)).toEqual(before);
  await settled([mara, giulia, renzo]);
  const personId = (await deal.person("Giulia")).personId;
  const told = `event: writing\ndata: ${JSON.stringify({ personId, place })}`;
  expect([mara().includes(told), renzo().includes(told), giulia().includes("writing")]).toEqual([true, true, false]);
});

test("INV-32: whoever writes in their own lane is shown to nobody of the other side", async () => {
  const stageId = (await deal.plan()).stages[0]?.id ?? "";
  const ownerId = (await deal.person("Giulia")).personId;
  const step = { stepId: "own-step", stageId, title: "Only us", ownerId, dueOn: "2026-10-20", onlyUs: "on" };
  await deal.must("Giulia", "step.add", step);
  const [mara, renzo, reader] = [await listen("Mara"), await listen("Renzo"), await listen("reader")];
  expect((await write("Giulia", "step.word:own-step:title", "own-step")).status).toBe(204);
  await settled([mara, renzo, reader]);
  expect([mara(), renzo(), reader()].map((text) => text.includes("event: writing"))).toEqual([false, true, false]);
  // The other side cannot even ask about it, nor slip in words.
  expect((await write("Mara", "step.word:own-step:title", "own-step")).status).toBe(404);
  expect((await write("Mara", "Discount up to 12 %", "")).status).toBe(404);
  expect((await write("reader", "plan.word:subject", "")).status).toBe(404);
});
