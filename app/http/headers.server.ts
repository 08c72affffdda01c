// The headers of every answer, whatever it is: page, data, file, stream, redirect, error (T-18, T-20). They are
// completed at the last moment, so that a route's own choice stands and is not said twice.

import type { RequestHandler, Response } from "express";
import type { Settings } from "~/world";
import { type Marks, marksOf } from "./marks.server";

const permissions = ["accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"]
  .concat(["microphone", "midi", "payment", "usb"])
  .map((feature) => `${feature}=()`)
  .join(", ");

/** Sets the headers of every answer. In development scripts of the reloading tool are let through. */
export function securityHeaders(settings: Settings, options: { dev: boolean }): RequestHandler {
  const https = settings.publicUrl.startsWith("https:");
  return (req, res, next) => {
    res.setHeader("X-Content-Type-Options", "nosniff");
    res.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    res.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    res.setHeader("Permissions-Policy", permissions);
    res.setHeader("X-Robots-Tag", "noindex, nofollow");
    // Elsewhere same-origin, so that a form's POST keeps its Origin; a personal link's address goes nowhere at all.
    res.setHeader("Referrer-Policy", isExchange(req.path) ? "no-referrer" : "same-origin");
    res.setHeader("X-Request-Id", marksOf(res).requestId);
    if (https) res.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    beforeHead(res, () => {
      const marks = marksOf(res);
      // A file that is handed out says a stricter one itself.
      if (!String(res.getHeader("Content-Security-Policy") ?? "").startsWith("sandbox"))
        res.setHeader("Content-Security-Policy", options.dev ? developmentPolicy : contentPolicy(marks, { https }));
      res.setHeader("X-Frame-Options", marks.allowed.has("being-framed") ? "SAMEORIGIN" : "DENY");
      const wait = waits[res.statusCode];
      if (wait !== undefined && !res.hasHeader("Retry-After")) res.setHeader("Retry-After", wait);
      if (!res.hasHeader("Cache-Control"))
        res.setHeader("Cache-Control", isExchange(req.path) ? "no-store" : "private, no-cache");
    });
    next();
  };
}

/** Seconds after which what was refused may go through, by status. */
const waits: { [status: number]: string } = { 429: "60", 503: "1" };

/** Whether a path carries a token: a personal link's, a calendar's, or that of a reader's choice of mails. */
export const isExchange = (path: string): boolean => /^\/(p|calendar|mails\/stop)(\/|$)/.test(path);

/** Somebody else's HTML: shown in a sandbox, with the styles it brings and nothing it could do. */
const mailPolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

function contentPolicy({ nonce, allowed }: Marks, { https }: { https: boolean }): string {
  if (allowed.has("mail")) return mailPolicy;
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    `frame-ancestors ${allowed.has("being-framed") ? "'self'" : "'none'"}`,
    ...(allowed.has("frames") ? ["frame-src 'self'"] : []),
    ...(allowed.has("workers") ? ["worker-src 'self'"] : []),
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

const developmentPolicy =
  "default-src 'self' 'unsafe-inline' data: ws:; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

/** Runs `complete` once, right before the head of the response is written. */
function beforeHead(res: Response, complete: () => void): void {
  const writeHead = res.writeHead;
  res.writeHead = function (this: Response, ...given: unknown[]) {
    res.writeHead = writeHead;
    // Headers handed to writeHead itself count like those set before.
    const last = given.at(-1);
    if (typeof last === "object" && last !== null)
      for (const [name, value] of Object.entries(last as Record<string, string>)) res.setHeader(name, value);
    complete();
    return Reflect.apply(writeHead, res, given);
  } as typeof writeHead;
}
