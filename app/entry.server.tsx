// A page is made whole before the first byte leaves: it is compressed in one go, and a mistake while rendering is
// still a clean 500.

import { Writable } from "node:stream";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { isLanguage } from "~/domain/language";
import { messagesFor } from "~/i18n/all.server";
import { I18n, type Reader } from "~/i18n/context";
import { NonceContext } from "./nonce";

/** How long a loader's late promises may take. */
export const streamTimeout = 5_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const data = await all(entry.serverHandoffStream);
  const page = () => {
    const handed = { ...entry, renderMeta: { streamCache: alreadyRead(data) }, serverHandoffStream: streamOf(data) };
    return (
      <NonceContext.Provider value={context.nonce}>
        <I18n value={readerIn(entry)}>
          <RemixServer context={handed} url={request.url} nonce={context.nonce} abortDelay={streamTimeout} />
        </I18n>
      </NonceContext.Provider>
    );
  };
  const body = atOnce(page()) ?? (await inTime(page(), { context, url: request.url }));
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(body, { status, headers });
}

/**
 * The page in one go, which takes half of what writing it piece by piece does; null where a part of it is not there
 * yet or fails.
 */
function atOnce(page: ReactElement): string | null {
  try {
    const html = renderToString(page);
    return html.includes(unfinished) ? null : `<!DOCTYPE html>${html}`;
  } catch {
    return null;
  }
}

/** How React marks a part that is left to the browser; no text or attribute can hold it unescaped. */
const unfinished = "<!--$!-->";

/** The page with every part waited for. Rejects with what failed outside of any part; reports every other mistake. */
function inTime(page: ReactElement, { context, url }: { context: AppLoadContext; url: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const whole = new Writable({
      write: (chunk: Buffer, _encoding, written) => {
        chunks.push(chunk);
        written();
      },
      final: (done) => {
        resolve(Buffer.concat(chunks).toString());
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: context.nonce,
      onAllReady: () => {
        clearTimeout(late);
        pipe(whole);
      },
      onShellError: reject,
      onError: (error) => report(error, { context, url }),
    });
    const late = setTimeout(abort, streamTimeout + 1000);
  });
}

/** What the loaders hand to the browser, read to its end: nothing is sent before it is there anyway. */
async function all(stream: EntryContext["serverHandoffStream"]): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  const reader = stream?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) chunks.push(read.value);
  return chunks;
}

const streamOf = (chunks: Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });

/** The same as Remix keeps it for a page that has read it, so that no part of the page has to wait for it. */
function alreadyRead(chunks: Uint8Array[]) {
  const decoder = new TextDecoder();
  const read = chunks.map((chunk) => ({ done: false, value: decoder.decode(chunk, { stream: true }) }));
  const results = [...read, { done: true, value: "" }];
  return Object.fromEntries(
    results.map((result, at) => [at, Object.assign(Promise.resolve(), { result, error: undefined })]),
  );
}

/** Whom the root's loader found to be reading; a page without one (its loader failed) is English. */
function readerIn(entry: EntryContext): Reader {
  const found: unknown = entry.staticHandlerContext.loaderData.root;
  const { language, zone } = (found ?? {}) as { language?: string; zone?: string };
  const known = language !== undefined && isLanguage(language) ? language : "en";
  return { language: known, zone: zone ?? "UTC", messages: messagesFor(known) };
}

/** Mistakes of ours, one line each; what was answered on purpose (404, 410, …) is none. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (context.closed.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  report(error, { context, url: request.url });
}

function report(error: unknown, { context, url }: { context: AppLoadContext; url: string }): void {
  const inner = isRouteErrorResponse(error) && "error" in error ? error.error : error;
  const said = inner instanceof Error ? (inner.stack ?? inner.message) : String(inner);
  const path = new URL(url).pathname.replace(/^\/+p\/.*/, "/p/[redacted]");
  console.error(JSON.stringify({ level: "error", request: context.requestId, path, error: said }));
}
