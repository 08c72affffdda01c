// Makes build/: the Remix build, the server beside it, the PDF worker, and every file for browsers compressed once.
// Plain Node; run by `npm run build` and by `npm start` when the sources are newer than the build.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { stampOfSources } from "./sources.mjs";

const step = (words) => console.log(`• ${words}`);

function run(args) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** Bundles the server; packages stay packages, our own aliases are resolved. */
async function bundleServer() {
  const { build } = await import("esbuild");
  await build({
    entryPoints: ["app/server.ts"],
    outfile: "build/server.js",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    jsx: "automatic",
    packages: "external",
    alias: { "~": "./app", db: "./db", emails: "./emails" },
    external: ["vite"],
    sourcemap: true,
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
  });
}

/** Writes .br and .gz beside what browsers load; fonts and pictures are compressed already. */
function compressAssets(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    if (!statSync(path).isFile() || !/\.(js|css|svg|json|txt|webmanifest|html)$/.test(name)) continue;
    const bytes = readFileSync(path);
    if (bytes.byteLength < 600) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

const stamp = stampOfSources();
rmSync("build", { recursive: true, force: true });

const templateCheck = ["app/cli/check-templates.ts", "app/cli/check-templates.mjs"].find((path) => existsSync(path));
if (templateCheck) {
  step("Checking the templates");
  run(["--import", "tsx", templateCheck]);
}
step("Building the pages");
run(["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"]);
step("Building the server");
await bundleServer();
if (existsSync("app/pdf/build-worker.mjs")) {
  step("Building the PDF worker");
  const worker = await import(pathToFileURL("app/pdf/build-worker.mjs").href);
  await worker.buildWorker("build/pdf-worker.mjs");
}
step("Compressing files for browsers");
compressAssets("build/client");
writeFileSync("build/stamp", stamp);
