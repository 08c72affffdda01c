// `npm start`: installs, builds and serves, whatever of it is still to do. `npm run dev` serves from the sources.

import { spawn, spawnSync } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { install, requireNode } from "./install.mjs";

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), "../.."));
requireNode();
install();

const dev = process.argv.includes("--dev");
if (!dev) {
  const { buildIsFresh } = await import("./sources.mjs");
  if (!buildIsFresh()) {
    console.log("Building (half a minute)…");
    const { status } = spawnSync(process.execPath, ["app/cli/build.mjs"], { stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
  }
}

if (dev) {
  // The thread that sets PDFs is one built file also where everything else is served from the sources.
  const { buildWorker } = await import("../pdf/build-worker.mjs");
  await buildWorker("build/pdf-worker.mjs");
}

const args = dev ? ["--import", "tsx", "app/server.ts"] : ["--enable-source-maps", "build/server.js"];
const env = { ...process.env, NODE_ENV: dev ? "development" : "production" };
const server = spawn(process.execPath, args, { stdio: "inherit", env });

// npm and terminals signal this process; the server must hear of it, and be given the time to stop cleanly.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => {
    if (server.exitCode === null) server.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
  });
server.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
