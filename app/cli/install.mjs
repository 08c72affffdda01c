// Brings node_modules to what the lockfile says, when it is not. Plain Node: it runs before anything is installed.

import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const oldest = [20, 19];

/** Ends the process with a sentence when this Node cannot run the product. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(`Countersign needs Node ${oldest.join(".")} or newer. This is ${process.version}.`);
  process.exit(1);
}

/** npm leaves this file when an install has ended well. */
const mark = "node_modules/.package-lock.json";

const isInstalled = () => existsSync(mark) && statSync(mark).mtimeMs >= statSync("package-lock.json").mtimeMs;

/** Installs when needed: the lockfile to the letter, or, where it lacks this platform's files, as npm resolves it. */
export function install() {
  if (isInstalled()) return;
  console.log("Installing (the database driver is compiled when no ready-made one exists; about two minutes)…");
  if (npm("ci") || npm("install", "--no-save")) return;
  console.error("The packages could not be installed. What npm said stands above.");
  process.exit(1);
}

function npm(...args) {
  const { status } = spawnSync("npm", [...args, "--no-audit", "--no-fund"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0;
}
