import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type TestApp } from "../support/app";
import { type Deal, openDeal } from "../support/deal";

let app: TestApp;
let deal: Deal;
let cookie: string;
beforeAll(async () => {
  app = await startApp();
  deal = await openDeal(app.world);
  await deal.must("Mara", "plan.share");
  cookie = await app.enter((await deal.person("Giulia")).linkId ?? "");
});
afterAll(() => app.end());

/** Names that every object answers to, though nobody gave them to anything. */
const everybodys = ["constructor", "__proto__", "toString", "valueOf", "hasOwnProperty"];
const pages = [
  "step/*",
  "sign/confirm/*",
  "sign/continue/*",
  "sign/stop/*",
  "sign/yes/*",
  "sign/*/now",
  "meeting/*",
  "meeting/*.pdf",
  "receipt/*",
  "file/*",
  "pdf/*",
];

test("T-33: addresses with names that every object answers to are missing like any other", async () => {
  for (const page of pages)
    for (const name of ["no-such-thing", ...everybodys])
      for (const ending of page.endsWith(".pdf") || /^(file|pdf)/.test(page) ? [""] : ["", ".data"]) {
        const path = `/plan/${deal.planId}/${page.replace("*", name)}${ending}`;
        const { status } = await app.ask(path, { headers: { Cookie: cookie } });
        expect([path, status]).toEqual([path, 404]);
      }
});

test("T-33: the form for a meeting opens empty when its address names nothing", async () => {
  for (const name of ["no-such-thing", ...everybodys])
    for (const field of ["meeting", "step"]) {
      const path = `/plan/${deal.planId}/meeting/new?${field}=${name}`;
      const { status } = await app.ask(path, { headers: { Cookie: cookie } });
      expect([path, status]).toEqual([path, 200]);
    }
});

test("T-33: what is said about things that are not there is refused, not stumbled over", async () => {
  for (const name of everybodys) {
    const path = `/plan/${deal.planId}/meeting/${name}`;
    const fields = { command: "minutes.send", requestId: `meeting-${name}`, version: "1" };
    const { status } = await app.post(path, fields, { Cookie: cookie });
    expect([path, status >= 400 && status < 500]).toEqual([path, true]);
  }
});
