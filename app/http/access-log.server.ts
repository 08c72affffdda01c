// One line of JSON for each answer. No query strings, no tokens, no names: what a log holds, somebody will read.

import type { RequestHandler } from "express";
import type { World } from "~/world";
import { marksOf } from "./marks.server";
import { visitorOf } from "./visitor-address.server";

export type AccessLine = {
  at: string;
  request: string;
  method: string;
  path: string;
  status: number;
  ms: number;
  ip: string;
};

/** A path as it may stand in a log: tokens of personal links, invitations, calendars and mail choices are blanked. */
export const loggedPath = (url: string): string =>
  (url.split("?")[0] ?? "").slice(0, 300).replace(/^\/+(p|join|calendar|mails\/stop)\/.*/, "/$1/[redacted]");

export function accessLog(world: World, write: (line: AccessLine) => void): RequestHandler {
  return (req, res, next) => {
    const begun = performance.now();
    const { ip } = visitorOf(req, world.settings.trustProxy);
    res.once("close", () => {
      write({
        at: world.clock.now(),
        request: marksOf(res).requestId,
        method: req.method,
        path: loggedPath(req.originalUrl),
        // Nothing was answered: the visitor went first.
        status: res.headersSent ? res.statusCode : 499,
        ms: Math.round(performance.now() - begun),
        ip,
      });
    });
    next();
  };
}
