// Pages and their data are compressed in one go when they are complete: a streaming compressor costs more than it
// gains on answers of this size. Everything else (files, the event stream) passes untouched.

import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip } from "node:zlib";
import type { Request, RequestHandler, Response } from "express";

const smallest = 1024;
const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

const isWhole = (res: Response) => /^text\/(html|x-script)\b/.test(String(res.getHeader("Content-Type") ?? ""));

/** Holds back text/html and text/x-script until they are complete and sends them compressed, with their length. */
export const wholeResponses: RequestHandler = (req, res, next) => {
  const chunks: Buffer[] = [];
  const write = res.write;
  const end = res.end;
  res.write = function (this: Response, ...given: unknown[]) {
    if (res.headersSent || !isWhole(res)) return Reflect.apply(write, res, given);
    chunks.push(bufferOf(given[0]));
    return true;
  } as typeof write;
  res.end = function (this: Response, ...given: unknown[]) {
    if (res.headersSent || !isWhole(res)) return Reflect.apply(end, res, given);
    if (given[0] !== undefined && typeof given[0] !== "function") chunks.push(bufferOf(given[0]));
    res.write = write;
    res.end = end;
    sendWhole(req, res, Buffer.concat(chunks)).catch(next);
    return res;
  } as typeof end;
  next();
};

const bufferOf = (chunk: unknown): Buffer =>
  typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);

async function sendWhole(req: Request, res: Response, body: Buffer): Promise<void> {
  res.vary("Accept-Encoding");
  const encoding = body.byteLength < smallest || req.method === "HEAD" ? null : encodingFor(req);
  const bytes = encoding === null ? body : await compress(body, encoding);
  if (res.destroyed) return;
  if (encoding !== null) res.setHeader("Content-Encoding", encoding);
  if (req.method !== "HEAD") res.setHeader("Content-Length", bytes.byteLength);
  res.end(bytes);
}

/** Up to this a page is compressed where it is: half a millisecond, less than handing it to another thread and back. */
const smallEnough = 256 * 1024;

async function compress(body: Buffer, encoding: "br" | "gzip"): Promise<Buffer> {
  if (encoding === "gzip") return await deflate(body, { level: 6 });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 4,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    // A window that holds the page is all it needs: the default reserves 4 MB for each.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(body.byteLength)))),
  };
  return body.byteLength <= smallEnough ? brotliCompressSync(body, { params }) : await brotli(body, { params });
}

/** The best encoding that the visitor takes. */
export function encodingFor(req: Pick<Request, "headers">): "br" | "gzip" | null {
  const taken = new Set<string>();
  for (const part of String(req.headers["accept-encoding"] ?? "")
    .toLowerCase()
    .split(",")) {
    const [name = "", ...rest] = part.trim().split(/\s*;\s*/);
    if (!rest.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) taken.add(name);
  }
  return taken.has("br") ? "br" : taken.has("gzip") ? "gzip" : null;
}
