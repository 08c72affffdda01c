// Bodies are read here, counted, and only then handed on: Remix itself has no limit, and an action must not begin on
// half a form (T-31).

import { Readable } from "node:stream";
import type { NextFunction, Request, RequestHandler, Response } from "express";

const formLimit = 256 * 1024;
const uploadLimit = 5.5 * 1024 * 1024;
/** How long somebody who sends too much may still read that it was too much. */
const lingerMs = 500;

const limitOf = (req: Request) =>
  /^multipart\/form-data\b/i.test(req.headers["content-type"] ?? "") ? uploadLimit : formLimit;

/** Reads the body up to its limit (256 kB; 5.5 MB with files), then calls `next` with a request that replays it. */
export function withWholeBody(inner: RequestHandler): RequestHandler {
  return (req, res, next) => {
    if (req.method !== "POST") return inner(req, res, next);
    const limit = limitOf(req);
    if (Number(req.headers["content-length"] ?? 0) > limit) return tooLarge(req, res);
    collect(req, res, { limit, next, done: (body) => inner(replayed(req, body), res, next) });
  };
}

type Collecting = { limit: number; next: NextFunction; done(body: Buffer): void };

function collect(req: Request, res: Response, { limit, next, done }: Collecting): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const onData = (chunk: Buffer) => {
    bytes += chunk.byteLength;
    if (bytes <= limit) chunks.push(chunk);
    else {
      stop();
      tooLarge(req, res);
    }
  };
  const onEnd = () => {
    stop();
    done(Buffer.concat(chunks));
  };
  const onError = (error: Error) => {
    stop();
    next(error);
  };
  const stop = () => req.off("data", onData).off("end", onEnd).off("error", onError);
  req.on("data", onData).on("end", onEnd).on("error", onError);
}

function tooLarge(req: Request, res: Response): void {
  res.once("finish", () => setTimeout(() => req.socket.destroy(), lingerMs).unref());
  res.status(413).set({ Connection: "close", "Cache-Control": "no-store" }).type("text/plain");
  res.send("That is more than can be sent at once.\n");
  req.resume();
}

/** The request as the Remix adapter reads it, with the counted body in place of the socket. */
function replayed(req: Request, body: Buffer): Request {
  const { method, headers, originalUrl, url, protocol, hostname } = req;
  const source = Readable.from(body.byteLength === 0 ? [] : [body], { objectMode: false });
  return Object.assign(source, {
    method,
    headers,
    originalUrl,
    url,
    protocol,
    hostname,
    socket: req.socket,
    get: (name: string) => req.get(name),
  }) as unknown as Request;
}
