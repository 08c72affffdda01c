// A page is made whole before the first byte leaves: it is compressed in one go, and a mistake while rendering is
// still a clean 500.

import { Writable } from "node:stream";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { isLanguage } from "~/domain/language";
import { messagesFor } from "~/i18n/all.server";
import { I18n, type Reader } from "~/i18n/context";
import { NonceContext } from "./nonce";

/** How long a loader's late promises may take. */
export const streamTimeout = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const page = new Writable({
      write: (chunk: Buffer, _encoding, written) => {
        chunks.push(chunk);
        written();
      },
      final: (done) => {
        headers.set("Content-Type", "text/html; charset=utf-8");
        resolve(new Response(Buffer.concat(chunks), { status, headers }));
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <I18n value={readerIn(entry)}>
          <RemixServer context={entry} url={request.url} nonce={context.nonce} abortDelay={streamTimeout} />
        </I18n>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        onAllReady: () => {
          clearTimeout(late);
          pipe(page);
        },
        onShellError: reject,
        onError: (error) => report(error, { context, url: request.url }),
      },
    );
    const late = setTimeout(abort, streamTimeout + 1000);
  });
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
