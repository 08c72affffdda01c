import { createHash } from "node:crypto";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createPress, type Press, PressBusy, PrintFailed } from "~/pdf/press.server";
import { longPlan, minutes, offer } from "./models";
import { builtWorker, flowOf } from "./support";

let workerFile: string;
let remove: () => void;
let press: Press;

beforeAll(async () => {
  ({ file: workerFile, remove } = await builtWorker());
});

afterEach(() => press.close());
afterAll(() => remove());

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("the press (R-22)", () => {
  test("the same document gives the same bytes, in the same thread and in another one", async () => {
    press = createPress({ workerFile });
    const documents = [offer(), minutes(), longPlan(60)];
    const first = [];
    for (const document of documents) first.push(hash(await press.print(document)));
    for (const [index, document] of [...documents.entries()].reverse()) {
      expect(hash(await press.print(document))).toBe(first[index]);
    }
    await press.close();
    press = createPress({ workerFile });
    for (const [index, document] of [...documents.entries()].reverse()) {
      expect(hash(await press.print(document))).toBe(first[index]);
    }
  });

  test("another document gives other bytes", async () => {
    press = createPress({ workerFile });
    const later = offer();
    expect(hash(await press.print(later))).not.toBe(hash(await press.print({ ...later, version: 3 })));
  });

  test("while a plan of 500 steps is set, the server's own loop goes on", async () => {
    press = createPress({ workerFile });
    await press.print(minutes());
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const start = performance.now();
    delay.enable();
    const bytes = await press.print(longPlan(500));
    delay.disable();
    const took = performance.now() - start;
    expect(flowOf(bytes)).toContain("Row 500:");
    // The machine may be shared and slow; what must hold is that the wait is a small part of the work.
    expect(delay.max / 1e6).toBeLessThan(Math.max(50, took * 0.1));
  });

  test("a document that takes too long fails alone, and the next one is printed", async () => {
    press = createPress({ workerFile });
    const slow = press.print(longPlan(500), { timeoutMs: 30 });
    const next = press.print(minutes());
    await expect(slow).rejects.toThrow(PrintFailed);
    expect(flowOf(await next)).toContain("Value presentation");
  });

  test("a document that cannot be set fails alone, and the next one is printed", async () => {
    press = createPress({ workerFile });
    const broken = press.print({ ...minutes(), frame: { ...minutes().frame, madeAt: "never" } });
    await expect(broken).rejects.toThrow(PrintFailed);
    expect(flowOf(await press.print(minutes()))).toContain("Value presentation");
  });

  test("when too many wait, the next is turned away at once and those before it are printed", async () => {
    press = createPress({ workerFile, queueLimit: 2 });
    const accepted = [press.print(minutes()), press.print(minutes()), press.print(minutes())];
    await expect(press.print(minutes())).rejects.toThrow(PressBusy);
    expect((await Promise.all(accepted)).map(hash)).toEqual(Array(3).fill(hash(await press.print(minutes()))));
  });

  test("the thread is replaced after its share of documents, and nobody notices", async () => {
    press = createPress({ workerFile, recycleEvery: 2 });
    const bytes = await Promise.all([1, 2, 3, 4, 5].map(() => press.print(minutes())));
    expect(new Set(bytes.map(hash)).size).toBe(1);
  });

  test("a thread that has nothing to do is given back, and the next document starts another", async () => {
    press = createPress({ workerFile, idleMs: 0 });
    const first = await press.print(minutes());
    expect(hash(await press.print(minutes()))).toBe(hash(first));
  });

  test("closing it rejects what is still waiting and takes nothing more", async () => {
    press = createPress({ workerFile });
    const waiting = press.print(minutes());
    const answer = expect(waiting).rejects.toThrow(PrintFailed);
    await press.close();
    await answer;
    await expect(press.print(minutes())).rejects.toThrow(PrintFailed);
  });

  test("a worker file that is not there fails the document, not the server", async () => {
    press = createPress({ workerFile: `${workerFile}.missing.mjs` });
    await expect(press.print(minutes())).rejects.toThrow(PrintFailed);
  });
});
