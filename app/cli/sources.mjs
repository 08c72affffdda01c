// What the build is made from, as one hash: the build is old when this differs from the stamp it left.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const folders = ["app", "db", "emails", "public"];
const files = ["package.json", "package-lock.json", "remix.config.js", "vite.config.ts", "tsconfig.json"];

/** Hash of every source by name and content, and of the Node version that built it. */
export function stampOfSources() {
  const hash = createHash("sha256").update(process.version);
  for (const path of [...files, ...folders.flatMap(below)]) {
    if (!existsSync(path)) continue;
    hash.update(`\n${path}\n`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

/** Whether build/ is whole and made from the sources as they are. */
export function buildIsFresh() {
  return existsSync("build/stamp") && readFileSync("build/stamp", "utf8") === stampOfSources();
}

function below(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}
