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
    const values = typedIn(await copy.formData());
    const kept: Acted = {
      ok: false,
      command: [values.command].flat()[0] ?? "",
      refusal: refuse("busy", "busy"),
      values,
    };
    // As a response: Remix wraps whatever else a client action answers once more, and loses the status.
    return Response.json(kept, { status: 503 });
  }
}

/** As the server would give it back: one value as it is, several under a name as a list, no files. */
function typedIn(form: FormData): { [name: string]: string | string[] } {
  const typed: { [name: string]: string | string[] } = {};
  for (const name of form.keys()) {
    const values = form.getAll(name).filter((one) => typeof one === "string");
    const [first, ...others] = values;
    if (first !== undefined) typed[name] = others.length === 0 ? first : values;
  }
  return typed;
}

const longestPauseMs = 10_000;
/** What stands in for a server that is being started again. */
const inBetween: readonly number[] = [502, 503, 504];

/**
 * From now on reading a page's data waits for the line: without it Remix would put an error in the place of the page,
 * and take with it what is being typed there. A post is sent once; what stands in for a server is no answer to it, but
 * a line that is lost.
 */
export function waitForTheLine(): void {
  const ask = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (!isPageData(input)) return await ask(input, init);
    if ((init?.method ?? "GET") !== "GET") {
      const answer = await ask(input, init);
      if (isInBetween(answer)) throw new TypeError("no server behind the line");
      return answer;
    }
    for (let tries = 0; ; tries++) {
      try {
        const answer = await ask(input, init);
        if (!isInBetween(answer)) return answer;
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
      await lineOrPause(Math.min(longestPauseMs, 500 * 2 ** tries), init?.signal);
    }
  };
}

/** Whether something that stands before the server answered in its place; the server itself says so in a header. */
const isInBetween = (answer: Response): boolean =>
  inBetween.includes(answer.status) && !answer.headers.has("X-Remix-Response");

function isPageData(input: RequestInfo | URL): boolean {
  if (input instanceof Request) return false;
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
