// A post that does not reach the server is no accident: what was typed stays, and the form says so. Nor is a page that
// cannot be brought up to date: it stays as it is until the line is back.

import type { ClientActionFunctionArgs } from "@remix-run/react";
import { refuse } from "~/domain/refusal";
import type { Acted } from "~/http/act.server";

type ServerAction = Pick<ClientActionFunctionArgs, "request" | "serverAction">;

/** For a route's `clientAction`: the server's answer, or a "busy" of our own when it cannot be reached. */
export async function actOrKeep({ request, serverAction }: ServerAction) {
  const copy = request.clone();
  try {
    return await serverAction<Acted>();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const values: { [name: string]: string } = {};
    for (const [name, value] of await copy.formData()) if (typeof value === "string") values[name] = value;
    const kept: Acted = { ok: false, command: values.command ?? "", refusal: refuse("busy", "busy"), values };
    // As a response: Remix wraps whatever else a client action answers once more, and loses the status.
    return Response.json(kept, { status: 503 });
  }
}

const longestPauseMs = 10_000;
/** What stands in for a server that is being started again. */
const inBetween: readonly number[] = [502, 503, 504];

/**
 * From now on reading a page's data waits for the line: without it Remix would put an error in the place of the page,
 * and take with it what is being typed there. Posts are not touched.
 */
export function waitForTheLine(): void {
  const ask = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (!isPageData(input, init)) return await ask(input, init);
    for (let tries = 0; ; tries++) {
      try {
        const answer = await ask(input, init);
        if (!inBetween.includes(answer.status) || answer.headers.has("X-Remix-Response")) return answer;
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
      await lineOrPause(Math.min(longestPauseMs, 500 * 2 ** tries), init?.signal);
    }
  };
}

function isPageData(input: RequestInfo | URL, init?: RequestInit): boolean {
  if (input instanceof Request || (init?.method ?? "GET") !== "GET") return false;
  return new URL(input, location.href).pathname.endsWith(".data");
}

/** Resolves after the pause or as soon as the browser says that it has a line; rejects when nobody waits any more. */
function lineOrPause(pauseMs: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((go, giveUp) => {
    const stop = new AbortController();
    const { signal: until } = stop;
    const done = (then: () => void) => () => {
      clearTimeout(timer);
      stop.abort();
      then();
    };
    const timer = setTimeout(done(go), pauseMs);
    window.addEventListener("online", done(go), { signal: until });
    const aborted = done(() => giveUp(signal?.reason));
    if (signal?.aborted) aborted();
    else signal?.addEventListener("abort", aborted, { signal: until });
  });
}
