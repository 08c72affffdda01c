import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createPress } from "~/pdf/press.server";
import { minutes } from "../pdf/models";
import { sealed, seen } from "../pdf/sealing";
import { builtWorker } from "../pdf/support";
import { testSeals } from "../support/keys";

const rss = () => process.memoryUsage.rss() / 1024 / 1024;

test("R-22: after 500 sealed PDFs the server is no larger than after 100", { timeout: 1_800_000 }, async () => {
  const built = await builtWorker();
  const folder = mkdtempSync(join(tmpdir(), "memory-"));
  const press = createPress({ workerFile: built.file });
  const seals = testSeals(folder);
  try {
    // A thread grows until it is replaced (every 50): what counts is the same place in its life, five times over.
    const at: number[] = [];
    for (let n = 1; n <= 500; n++) {
      const file = await sealed(press, seals, { ...minutes(), subject: `Meeting ${n}` });
      if (n % 100 === 0) {
        expect(seen(file).state).toBe("sealed");
        at.push(rss());
      }
    }
    console.log(`memory after 100, 200 … 500 sealed PDFs: ${at.map((one) => `${one.toFixed(0)} MB`).join(", ")}`);
    expect((at.at(-1) ?? 0) - (at[0] ?? 0)).toBeLessThan(30);
  } finally {
    await press.close();
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  }
});
