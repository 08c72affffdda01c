import { parentPort } from "node:worker_threads";
import type { PdfDocument } from "./model";
import { renderPdf } from "./render.server";

/** What the press sends into the thread and what comes back. */
export type PrintJob = { id: number; document: PdfDocument };
export type PrintAnswer = { id: number; bytes: Uint8Array } | { id: number; error: string };

// Nothing that is printed may reach the network (T-25): the typesetter would fetch an address given to it as a picture.
globalThis.fetch = () => Promise.reject(new Error("The PDF thread has no network."));

const port = parentPort;
if (!port) throw new Error("The PDF worker runs only as a worker thread.");

port.on("message", async ({ id, document }: PrintJob) => {
  try {
    const bytes = await renderPdf(document);
    port.postMessage({ id, bytes } satisfies PrintAnswer, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.postMessage({ id, error: text } satisfies PrintAnswer);
  }
});
