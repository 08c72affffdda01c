// P7 and P8: sealed PDFs against Chromium's own print, and what everybody else notices of them.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import type { Browser } from "playwright-core";
import { createPress, type Press } from "~/pdf/press.server";
import { longPlan } from "../pdf/models";
import { sealed } from "../pdf/sealing";
import { launch } from "../support/browser";
import { openDeal } from "../support/deal";
import { testSeals } from "../support/keys";
import { makeWorld } from "../support/world";
import { inTurns, type Line, perCall } from "./measure";

const workerFile = join(process.cwd(), "build/pdf-worker.mjs");
const rounds = 5;

/** The same rows as a page that Chromium prints. */
function printedBy(browser: Browser) {
  return async (rows: number): Promise<number> => {
    const page = await browser.newPage();
    const cells = longPlan(rows).stages.flatMap(({ steps }) => steps);
    const lines = cells.map(
      ({ number, title, owner, due }) => `<tr><td>${number}<td>${title}<td>${owner.name}<td>${due}`,
    );
    await page.setContent(`<table>${lines.join("")}</table>`);
    const took = await perCall(1, () => page.pdf({ format: "A4" }));
    await page.close();
    return took;
  };
}

type Bench = { press: Press; browser: Browser; seal: (rows: number) => Promise<unknown> };

async function setting({ press, browser, seal }: Bench): Promise<Line[]> {
  const byChromium = printedBy(browser);
  const lines: Line[] = [];
  for (const [rows, wanted] of [
    [50, 1],
    [200, 2],
  ] as const) {
    await seal(rows);
    await byChromium(rows);
    const ratio = await inTurns(
      () => perCall(1, () => seal(rows)),
      () => byChromium(rows),
      rounds,
    );
    const figures = `${ratio.ours.toFixed(0)} against ${ratio.floor.toFixed(0)} ms`;
    lines.push({
      goal: `P7 sealed PDF of ${rows} rows / Chromium's print`,
      wanted: `≤ ${wanted}`,
      ratio,
      figures,
      met: ratio.median <= wanted,
    });
  }
  const bare = () => press.print(longPlan(50));
  const share = await inTurns(
    () => perCall(1, () => seal(50)),
    () => perCall(1, bare),
    9,
  );
  const added = { ...share, min: share.min - 1, median: share.median - 1, max: share.max - 1 };
  const figures = `${(share.ours - share.floor).toFixed(0)} of ${share.floor.toFixed(0)} ms`;
  lines.push({
    goal: "P7 sealing / setting, 50 rows",
    wanted: "≤ 0.2",
    ratio: added,
    figures,
    met: added.median <= 0.2,
  });
  return lines;
}

/** The longest pause of this process's own loop while something goes on beside it, in milliseconds. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}

/** A thread that only counts: what a busy machine does to the loop without any PDF. */
const counting = (ms: number) =>
  new Promise<void>((done, failed) => {
    const code = `const end = Date.now() + ${ms}; while (Date.now() < end);`;
    new Worker(code, { eval: true }).once("exit", () => done()).once("error", failed);
  });

/** Plans of 500 steps, set and sealed; beside it the pause that a thread makes which has nothing to do with us. */
async function gap({ seal }: Bench): Promise<Line> {
  const begun = performance.now();
  const longest = await longestPause(() => seal(500));
  const floor = await longestPause(() => counting(performance.now() - begun));
  const figures = `${longest.toFixed(0)} ms longest; ${floor.toFixed(0)} ms beside a thread that only counts`;
  return {
    goal: "P8 gap in the loop while 500 steps are sealed",
    wanted: "≤ 50 ms",
    ratio: null,
    figures,
    met: longest <= 50,
  };
}

const p99 = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? Number.NaN;

/** Edits through the door while PDFs are made back to back, against the same when nothing else happens. */
async function edits({ seal }: Bench): Promise<Line> {
  const world = makeWorld();
  const deal = await openDeal(world);
  let made = 0;
  const edit = async () => {
    const all: number[] = [];
    for (let n = 0; n < 60; n++) {
      const words = { commentId: `bench-${made++}`, stepId: deal.ids.b01 ?? "", text: "One more line." };
      all.push(await perCall(1, () => deal.must("Mara", "comment.add", words)));
    }
    return p99(all);
  };
  const busy = async () => {
    let on = true;
    const printing = (async () => {
      while (on) await seal(200);
    })();
    const took = await edit();
    on = false;
    await printing;
    return took;
  };
  await edit();
  const ratio = await inTurns(busy, edit, rounds);
  await world.end();
  const figures = `p99 ${ratio.ours.toFixed(1)} against ${ratio.floor.toFixed(1)} ms`;
  return { goal: "P8 an edit while PDFs are made / when idle", wanted: "≤ 2", ratio, figures, met: ratio.median <= 2 };
}

export async function pdfLines(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-seals-"));
  const press = createPress({ workerFile, timeoutMs: 120_000 });
  const seals = testSeals(folder);
  const browser = await launch();
  const bench = { press, browser, seal: (rows: number) => sealed(press, seals, longPlan(rows)) };
  try {
    return [...(await setting(bench)), await gap(bench), await edits(bench)];
  } finally {
    await browser.close();
    await press.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
