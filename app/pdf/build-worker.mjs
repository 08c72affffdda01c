import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Builds the thread that typesets PDFs into one file. Packages stay outside: the file must stand somewhere below the
 * project's folder, so that they and their fonts are found in node_modules.
 */
export async function buildWorker(outfile) {
  await build({
    entryPoints: [join(here, "worker.server.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    alias: { "~": dirname(here) },
    jsx: "automatic",
    logLevel: "warning",
  });
  return outfile;
}
