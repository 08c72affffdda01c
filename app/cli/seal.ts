// The keys that seal PDFs, at the command line, beside a running server:
//   node --import tsx app/cli/seal.ts show
//   node --import tsx app/cli/seal.ts new [--sample] [--revoke]
// `new` makes a key when there is none, or another one that seals from now on; what older ones sealed stays valid.
// `--revoke` publishes that the older ones must not be trusted any more: their holder was somebody else.

import { join } from "node:path";
import { sealKeys } from "~/access/seal-keys.server";
import { readSettings } from "~/http/env.server";

const usage = "usage: seal.ts show | new [--sample] [--revoke]";

async function run(given: string[]): Promise<void> {
  const { dataDir, publicUrl } = readSettings();
  const operator = new URL(publicUrl).host;
  const seals = sealKeys({ folder: join(dataDir, "keys/seal"), operator, now: () => new Date().toISOString() });
  const [what, ...options] = given;
  if (options.some((option) => option !== "--sample" && option !== "--revoke")) throw new Error(usage);
  if (what === "new")
    await seals.rotate(options.includes("--sample") ? "sample" : "seal", { revoke: options.includes("--revoke") });
  else if (what !== "show" || options.length > 0) throw new Error(usage);
  for (const { use, role, fingerprint, until, revoked } of seals.published())
    console.log(`${use} ${role} ${fingerprint} until ${until.slice(0, 10)}${revoked ? " REVOKED" : ""}`);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
