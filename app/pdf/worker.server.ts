import { parentPort } from "node:worker_threads";
import type { PdfDocument } from "./model";
import { renderPdf } from "./render.server";
import { type SealOrder, sealPdf } from "./seal.server";

/** What the press sends into the thread and what comes back. */
export type PrintJob = { id: number; document: PdfDocument; seal: SealOrder | null };
export type PrintAnswer = { id: number; bytes: Uint8Array } | { id: number; error: string };
/** What the thread needs while it seals: a signature, or a time stamp over a digest. */
export type HandAsked = { id: number; ask: "sign" | "timestamp"; data: Uint8Array };
export type HandGiven = { id: number; given: Uint8Array } | { id: number; refused: string };

// Nothing that is printed may reach the network (T-25): the typesetter would fetch an address given to it as a picture.
globalThis.fetch = () => Promise.reject(new Error("The PDF thread has no network."));

const port = parentPort;
if (!port) throw new Error("The PDF worker runs only as a worker thread.");

// One document at a time, and one question at a time while it is sealed.
let waiting: ((answer: HandGiven) => void) | null = null;

port.on("message", (message: PrintJob | HandGiven) => {
  if ("document" in message) void print(message);
  else waiting?.(message);
});

async function print({ id, document, seal }: PrintJob): Promise<void> {
  try {
    const file = await renderPdf(document);
    const bytes = seal === null ? file : await sealPdf(file, seal, handsFor(id));
    port?.postMessage({ id, bytes } satisfies PrintAnswer, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port?.postMessage({ id, error: text } satisfies PrintAnswer);
  }
}

function handsFor(id: number) {
  const asked = (ask: HandAsked["ask"]) => (data: Uint8Array) =>
    new Promise<Uint8Array>((done, failed) => {
      waiting = (answer) => {
        waiting = null;
        if ("given" in answer) done(answer.given);
        else failed(new Error(answer.refused));
      };
      port?.postMessage({ id, ask, data } satisfies HandAsked);
    });
  return { sign: asked("sign"), timestamp: asked("timestamp") };
}
