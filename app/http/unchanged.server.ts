// A plan's data that the browser has already: the live page asks after everything that may have moved, so this is
// answered before any page is looked for.

import type { AppLoadContext } from "@remix-run/node";
import type { Request as Incoming, Response as Outgoing, RequestHandler } from "express";
import { openPlanFor } from "./plan-page.server";

const planData = /^\/plan\/([^/]+)\.data$/;

/**
 * Answers 304 where the plan's own loader would, for whom it would. Everything else, and everybody whom the loader turns
 * away, goes on to the loader as if nothing had been asked.
 */
export function unchangedData(contextOf: (req: Incoming, res: Outgoing) => AppLoadContext): RequestHandler {
  return (req, res, next) => {
    const planId = planData.exec(req.path)?.[1];
    if (req.method !== "GET" || planId === undefined || req.headers["if-none-match"] === undefined) return next();
    const request = new Request(new URL(req.originalUrl, "http://data"), { headers: headersOf(req) });
    unchanged(contextOf(req, res), request, planId).then((headers) => {
      if (headers === null) next();
      else if (!res.destroyed) res.status(304).setHeaders(headers).end();
    }, next);
  };
}

async function unchanged(context: AppLoadContext, request: Request, planId: string): Promise<Headers | null> {
  try {
    await openPlanFor(context, request, planId);
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    if (thrown.status === 304) return thrown.headers;
  }
  return null;
}

const headersOf = (req: Incoming): [string, string][] =>
  Object.entries(req.headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
