import { Worker } from "node:worker_threads";
import type { PdfDocument } from "./model";
import type { SealHands, SealOrder } from "./seal.server";
import type { HandAsked, HandGiven, PrintAnswer, PrintJob } from "./worker.server";

/** A seal as the press takes it: what goes into the thread, and what stays outside it. */
export type PressSeal = { order: SealOrder; hands: SealHands };

/** Too many documents are waiting: ask again in a moment (HTTP 503). */
export class PressBusy extends Error {
  override name = "PressBusy";
}

/** One document could not be set, or took too long; the press goes on with the next. */
export class PrintFailed extends Error {
  override name = "PrintFailed";
}

export type Press = {
  /** The bytes of the file. Rejects with `PressBusy`, or with `PrintFailed` when this document cannot be set. */
  print: (document: PdfDocument, options?: PrintOptions) => Promise<Uint8Array>;
  /** Ends the thread; what is printing or waiting is rejected with `PrintFailed`. */
  close: () => Promise<void>;
};

export type PrintOptions = { timeoutMs?: number; seal?: PressSeal };

export type PressOptions = {
  /** The file that `buildWorker` made. */
  workerFile: string;
  /** Longest time for one document, in milliseconds, the start of the thread included. */
  timeoutMs?: number;
  /** The thread is replaced after so many documents, because the typesetter never gives back all of its memory. */
  recycleEvery?: number;
  /** The thread and its memory are given back after so long without a document, in milliseconds. */
  idleMs?: number;
  /** How many documents may wait behind the one that is printing. */
  queueLimit?: number;
};

type Job = {
  document: PdfDocument;
  seal: PressSeal | null;
  timeoutMs: number;
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
};

type Running = { job: Job; id: number; timer: NodeJS.Timeout };

/** One thread that sets documents one after the other, so that nobody's page waits for a PDF. */
export function createPress(options: PressOptions): Press {
  const { workerFile, timeoutMs = 30_000, recycleEvery = 50, idleMs = 60_000, queueLimit = 20 } = options;
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let running: Running | null = null;
  let printed = 0;
  let nextId = 1;
  let closed = false;
  let idle: NodeJS.Timeout | undefined;

  function start(): Worker {
    const thread = new Worker(workerFile, {
      // The thread needs no secret of the server: it gets no environment but this.
      env: { NODE_ENV: "production" },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    thread.on("message", (said: PrintAnswer | HandAsked) => {
      if ("ask" in said) void lend(thread, said);
      else onAnswer(thread, said);
    });
    thread.on("error", (error) => onEnd(thread, error.message));
    thread.on("exit", () => onEnd(thread, "The PDF thread ended."));
    printed = 0;
    return thread;
  }

  function onAnswer(thread: Worker, answer: PrintAnswer): void {
    if (thread !== worker || running?.id !== answer.id) return;
    const { job } = finish(running);
    printed += 1;
    if (printed >= recycleEvery) drop();
    if ("bytes" in answer) job.resolve(answer.bytes);
    else job.reject(new PrintFailed(answer.error));
    next();
  }

  /** The thread asks for what it must not have itself: the private key, and the network. */
  async function lend(thread: Worker, { id, ask, data }: HandAsked): Promise<void> {
    const hands = running?.id === id ? running.job.seal?.hands : undefined;
    const answer: HandGiven = await (hands?.[ask](data) ?? Promise.reject(new Error("Nothing is being sealed."))).then(
      (given) => ({ id, given }),
      (error: unknown) => ({ id, refused: error instanceof Error ? error.message : String(error) }),
    );
    if (thread === worker && running?.id === id) thread.postMessage(answer);
  }

  /** The thread died of itself: out of memory, or its file could not be loaded. */
  function onEnd(thread: Worker, reason: string): void {
    if (thread !== worker) return;
    worker = null;
    if (running) finish(running).job.reject(new PrintFailed(reason));
    next();
  }

  function finish(done: Running): Running {
    clearTimeout(done.timer);
    running = null;
    worker?.unref();
    return done;
  }

  function drop(): Promise<unknown> {
    const thread = worker;
    worker = null;
    return thread ? thread.terminate() : Promise.resolve();
  }

  function next(): void {
    if (running || closed) return;
    clearTimeout(idle);
    const job = waiting.shift();
    if (!job) {
      idle = setTimeout(drop, idleMs).unref();
      return;
    }
    worker ??= start();
    worker.ref();
    const id = nextId++;
    running = { job, id, timer: setTimeout(() => onTimeout(id), job.timeoutMs) };
    worker.postMessage({ id, document: job.document, seal: job.seal?.order ?? null } satisfies PrintJob);
  }

  function onTimeout(id: number): void {
    if (running?.id !== id) return;
    const { job } = finish(running);
    void drop();
    job.reject(new PrintFailed(`Not printed within ${job.timeoutMs} ms.`));
    next();
  }

  return {
    print(document, given = {}) {
      if (closed) return Promise.reject(new PrintFailed("The press is closed."));
      if (waiting.length >= queueLimit) return Promise.reject(new PressBusy("Too many documents are waiting."));
      return new Promise((resolve, reject) => {
        waiting.push({
          document,
          seal: given.seal ?? null,
          timeoutMs: given.timeoutMs ?? timeoutMs,
          resolve,
          reject,
        });
        next();
      });
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      const left = [...(running ? [finish(running).job] : []), ...waiting.splice(0)];
      for (const job of left) job.reject(new PrintFailed("The press was closed."));
      await drop();
    },
  };
}
