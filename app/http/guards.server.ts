// What is turned away before any route: addresses that cannot be ours, methods nobody needs, posts from elsewhere
// (T-17, T-37). Remix's own check leaves resource routes open and trusts X-Forwarded-Host, so nothing is left to it.

import { isIP } from "node:net";
import type { Request, RequestHandler, Response } from "express";
import type { Settings, World } from "~/world";
import { visitorOf } from "./visitor-address.server";

const longestUrl = 4000;
const mostSegments = 24;

const plain = (res: Response, status: number, words: string) => {
  res.status(status).set("Cache-Control", "no-store").type("text/plain").send(`${words}\n`);
};

/** Refuses addresses that no page of ours has, and takes the host from the settings rather than from the request. */
export function addressGuard(settings: Settings): RequestHandler {
  const fixed = isLocal(settings.publicUrl) ? null : new URL(settings.publicUrl).host;
  return (req, res, next) => {
    delete req.headers["x-forwarded-host"];
    if (fixed !== null) req.headers.host = fixed;
    if (req.originalUrl.length > longestUrl) return plain(res, 414, "That address is too long.");
    if (!isOurs(req)) return plain(res, 400, "That address cannot be read.");
    next();
  };
}

function isOurs(req: Request): boolean {
  const host = req.headers.host ?? "";
  if (!/^[A-Za-z0-9._-]{1,253}(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/i.test(host)) return false;
  const path = req.originalUrl.split("?")[0] ?? "";
  if (!path.startsWith("/") || path.split("/").length > mostSegments) return false;
  try {
    return !/[\0\\]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** Behind a proxy that says a request came by http, sends readers to https and turns writers away. */
export function httpsOnly(settings: Settings): RequestHandler {
  const https = settings.publicUrl.startsWith("https:") && settings.trustProxy > 0;
  return (req, res, next) => {
    const came = String(req.headers["x-forwarded-proto"] ?? "")
      .split(",")
      .at(-1)
      ?.trim();
    if (!https || came !== "http") return next();
    if (req.method !== "GET" && req.method !== "HEAD") return plain(res, 403, "Use https.");
    res.redirect(308, settings.publicUrl + req.originalUrl);
  };
}

const readingMethods = ["GET", "HEAD"];
const writingMethods = ["POST", "PUT", "PATCH", "DELETE"];

/**
 * Lets through reading, and POST from a page of ours: `Sec-Fetch-Site: same-origin`, else an Origin that is the
 * product's own. Everything else is 403, methods that no route has are 405.
 */
export function methodGuard(world: World): RequestHandler {
  return (req, res, next) => {
    res.vary("Sec-Fetch-Site, Origin");
    if (readingMethods.includes(req.method)) return next();
    if (writingMethods.includes(req.method) && !isFromUs(req, world.settings) && !isMachines(req)) {
      void noteDenial(world, { what: "origin", ...visitorOf(req, world.settings.trustProxy) });
      return plain(res, 403, "This can only be sent from our own pages.");
    }
    if (req.method !== "POST") {
      res.set("Allow", "GET, HEAD, POST");
      return plain(res, 405, "That cannot be done here.");
    }
    // Proven to be ours; a hidden referrer makes the browser say "null", which Remix would take for somebody else's.
    req.headers.origin = ownOrigin(req, world.settings);
    next();
  };
}

function isFromUs(req: Request, settings: Settings): boolean {
  if (req.headers["sec-fetch-site"] === "same-origin") return true;
  const { origin } = req.headers;
  if (origin === undefined || origin === "null") return false;
  return origin === new URL(settings.publicUrl).origin || origin === ownOrigin(req, settings);
}

/**
 * Posts that come without a page of ours, and without a cookie that could be misused: a mail program's one-click
 * unsubscription (RFC 8058), which carries its own token, and a provider's report, which is signed (T-44).
 */
const isMachines = (req: Request): boolean =>
  req.method === "POST" && req.headers.cookie === undefined && /^\/(mails\/stop\/[^/]+|hooks\/resend)$/.test(req.path);

// Without a configured address the product answers under whatever name of this machine it was called by.
const ownOrigin = (req: Request, { publicUrl }: Settings) => {
  const { origin, protocol } = new URL(publicUrl);
  return isLocal(publicUrl) ? `${protocol}//${req.headers.host}` : origin;
};

export function isLocal(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === "localhost" || hostname === "[::1]" || (isIP(hostname) === 4 && hostname.startsWith("127."));
}

/** Browsers fetch ahead what nobody asked for; that is never more than nothing (T-04). */
export const noPrefetch: RequestHandler = (req, res, next) => {
  const purpose = `${req.headers.purpose ?? ""} ${req.headers["sec-purpose"] ?? ""}`;
  if (!/\bprefetch\b/i.test(purpose)) return next();
  res.status(204).set("Cache-Control", "no-store").end();
};

/** Writes a denial to the security log; a flood of them from one address is written down once a minute at most. */
export async function noteDenial(world: World, denial: { what: string; ip: string; agent: string }): Promise<void> {
  const at = world.clock.now();
  try {
    const key = `denial:${denial.ip}`;
    if (!(await world.store.take({ key, capacity: 20, perSeconds: 1200, now: at }))) return;
    const { what, ip, agent } = denial;
    await world.store.logSecurity({ at, what: `denied.${what}`, detail: JSON.stringify({ ip, agent }) });
  } catch {
    // A denial stands whether or not it could be written down.
  }
}
