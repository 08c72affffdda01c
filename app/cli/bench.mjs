// `npm run bench`: builds, then measures the production build against its floors.

import { spawnSync } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { install, requireNode } from "./install.mjs";

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), "../.."));
requireNode();
install();
const node = (...args) => spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
process.exitCode = node("app/cli/build.mjs") || node("--import", "tsx", "tests/bench/run.ts");
