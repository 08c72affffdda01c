// A page is made whole before the first byte leaves: it is compressed in one go, and a mistake while rendering is
// still a clean 500.

import { Writable } from "node:stream";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
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
        <RemixServer context={entry} url={request.url} nonce={context.nonce} abortDelay={streamTimeout} />
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
