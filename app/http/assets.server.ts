// Files of the build. Names in /assets carry a hash of what is in them, so they never change; each lies there
// compressed by the build. What is not there is not there: no page is made for a missing file.

import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import express, { type RequestHandler } from "express";
import { encodingFor } from "./whole.server";

type File = { path: string; type: string; br: string | null; gzip: string | null };

/** Serves the files below `folder` (build/client) as they were when the server started. */
export function assets(folder: string): RequestHandler {
  const files = listed(resolve(folder));
  return (req, res, next) => {
    if (req.method !== "GET" && req.method !== "HEAD") return next();
    const immutable = req.path.startsWith("/assets/");
    const file = files.get(req.path);
    if (!file) {
      if (!immutable) return next();
      res.status(404).set("Cache-Control", "no-store").type("text/plain").send("There is no such file.\n");
      return;
    }
    const encoding = encodingFor(req);
    const packed = encoding === "br" ? file.br : encoding === "gzip" ? file.gzip : null;
    res.vary("Accept-Encoding");
    res.setHeader("Content-Type", file.type);
    if (packed !== null && encoding !== null) res.setHeader("Content-Encoding", encoding);
    res.sendFile(packed ?? file.path, {
      acceptRanges: packed === null,
      cacheControl: false,
      lastModified: !immutable,
      dotfiles: "allow",
      headers: { "Cache-Control": immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600" },
    });
  };
}

function listed(folder: string): Map<string, File> {
  const files = new Map<string, File>();
  if (!existsSync(folder)) return files;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    const about = statSync(path);
    if (!about.isFile() || /\.(br|gz)$/.test(name) || name.startsWith(".")) continue;
    const mime = express.static.mime.lookup(path, "application/octet-stream");
    files.set(`/${relative(folder, path).split("\\").join("/")}`, {
      path,
      type: /^text\/|javascript|json|svg/.test(mime) ? `${mime}; charset=utf-8` : mime,
      br: existsSync(`${path}.br`) ? `${path}.br` : null,
      gzip: existsSync(`${path}.gz`) ? `${path}.gz` : null,
    });
  }
  return files;
}
