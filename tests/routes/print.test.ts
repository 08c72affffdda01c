import { afterEach, beforeEach, expect, test } from "vitest";
import { sharedSteps } from "~/domain/plan";
import { startApp, type TestApp } from "../support/app";
import { type Deal, openDeal } from "../support/deal";
import { enter } from "./office";

let app: TestApp;
let deal: Deal;
beforeEach(async () => {
  app = await startApp();
  deal = await openDeal(app.world);
  await deal.must("Mara", "plan.share");
});
afterEach(() => app.end());

test("the sheet has every step both sides see, in the reader's language, and nothing that is only theirs", async () => {
  await deal.must("Giulia", "step.add", {
    stepId: "private-step",
    stageId: (await deal.plan()).stages[0]?.id,
    title: "CANARY-OF-THE-CUSTOMER",
    ownerId: (await deal.person("Giulia")).personId,
    dueOn: "2026-10-01",
    onlyUs: "on",
  });
  const giulia = await enter(app, deal.planId, "Giulia");
  const { status, body } = await giulia.get(`/plan/${deal.planId}/print`);
  expect(status).toBe(200);
  expect((await giulia.get(`/plan/${deal.planId}`)).body).toContain("CANARY");
  expect(body).not.toContain("CANARY");
  const rows = [...body.matchAll(/<time dateTime="[\d-]+">/g)];
  expect(rows.length).toBeGreaterThanOrEqual(sharedSteps(await deal.plan()).length);
  // It is handed round: nobody is "you" on it.
  expect(body).toContain("Giulia Ferrante");
  expect(body).not.toMatch(/>\s*(Lei|lei)\s*</);
});
