// `npm test`: everything that must hold, from a fresh clone on; ends with one line "N passed, N failed".
// `--prove` runs the long proofs as well.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { install, requireNode } from "./install.mjs";

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), "../.."));
requireNode();
install();

const prove = process.argv.includes("--prove");
const count = { passed: 0, failed: 0, skipped: 0 };
const env = { ...process.env, ...(prove ? { PROVE: "1" } : {}) };

const run = (command, args) => spawnSync(command, args, { stdio: "inherit", env }).status === 0;
const node = (...args) => run(process.execPath, args);
const works = (command, ...args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

function step(name, isDone) {
  console.log(`\n== ${name}`);
  if (isDone()) count.passed++;
  else {
    count.failed++;
    console.log(`== ${name}: FAILED`);
  }
}

/** A browser and the tools that read PDFs as a person would; Debian's packages where this is root. */
function ensureTools() {
  const wanted = [
    ...(existsSync("/usr/bin/chromium") || env.CHROMIUM ? [] : ["chromium"]),
    ...(works("pdftotext", "-v") ? [] : ["poppler-utils"]),
  ];
  if (wanted.length === 0) return true;
  const root = process.getuid?.() === 0;
  if (root && works("apt-get", "--version")) {
    const quiet = ["-y", "--no-install-recommends", ...wanted];
    if (run("apt-get", ["update", "-qq"]) && run("apt-get", ["install", "-qq", ...quiet])) return true;
  }
  console.log(
    `These tests need ${wanted.join(" and ")}. Install with your system's packages ` +
      `(Debian: apt-get install ${wanted.join(" ")}), or set CHROMIUM to a Chromium you have.`,
  );
  return false;
}

function vitest() {
  const report = "node_modules/.cache/vitest-report.json";
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const long = prove ? [] : ["--exclude=tests/prove/**"];
  const ok = node("node_modules/vitest/vitest.mjs", "run", ...reporters, ...long);
  if (!existsSync(report)) return false;
  const result = JSON.parse(readFileSync(report, "utf8"));
  count.passed += result.numPassedTests;
  count.failed += result.numFailedTests;
  count.skipped += result.numPendingTests + result.numTodoTests;
  // A file that could not even be loaded, or an error outside any test, fails the step itself.
  return ok || result.numFailedTests > 0;
}

step("tools", ensureTools);
step("types", () => node("node_modules/typescript/bin/tsc", "--noEmit"));
step("style", () => node("node_modules/@biomejs/biome/bin/biome", "check", "."));
step("build", () => node("app/cli/build.mjs"));
step(prove ? "tests and proofs" : "tests", vitest);

const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
console.log(`\n${count.passed} passed, ${count.failed} failed${skipped}`);
process.exit(count.failed === 0 ? 0 : 1);
