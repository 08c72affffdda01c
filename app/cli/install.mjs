// Brings node_modules to what the lockfile says, when it is not. Plain Node: it runs before anything is installed.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const oldest = [20, 19];

/** Ends the process with a sentence when this Node cannot run the product. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(`Countersign needs Node ${oldest.join(".")} or newer. This is ${process.version}.`);
  process.exit(1);
}

/** What npm wrote down of its last install that ended well. */
const mark = "node_modules/.package-lock.json";

/** Whether every package that the lockfile asks for on any machine stands there in that version. */
function isInstalled() {
  if (!existsSync(mark)) return false;
  const { packages: wanted } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const { packages: present } = JSON.parse(readFileSync(mark, "utf8"));
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) => path === "" || optional || peer || present[path]?.version === version,
  );
}

/** Installs when needed: the lockfile to the letter, or, where it lacks this platform's files, as npm resolves it. */
export function install() {
  if (isInstalled()) return;
  console.log("Installing (the database driver is compiled when no ready-made one exists; about two minutes)…");
  const exact = npm("pipe", "ci");
  if (exact.status === 0) return;
  if (npm("inherit", "install", "--no-save").status === 0) return;
  console.error(`The packages could not be installed. What npm said first:\n${exact.stderr}`);
  process.exit(1);
}

const npm = (errors, ...args) =>
  spawnSync("npm", [...args, "--no-audit", "--no-fund"], {
    stdio: ["inherit", "inherit", errors],
    encoding: "utf8",
    shell: process.platform === "win32",
  });
