// The script that checks without us: the same files that stand in the repository and in every take-away.

import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";

const names = ["verify.mjs", "verify-file.mjs", "verify-pdf.mjs"] as const;

/** The script's files by name. They are read from the sources, which stand beside the build. */
export const scriptFiles = (): { [name: string]: Uint8Array } =>
  Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(`app/cli/${name}`))]));

const readme = `Checks PDFs, receipts and histories made with Countersign. Needs Node 20 or newer, no network, nothing else.

  node verify.mjs document.pdf --keys countersign.json
  node verify.mjs record.jsonl --head receipt.txt

countersign.json is what the address that made them publishes at /.well-known/countersign.json. Keep a copy of it.
Exit code 0: valid. 1: changed. 2: could not be read.
`;

const past = new Date("2026-01-01T00:00:00.000Z");

/** The same bytes each time. */
export const scriptZip = (): Uint8Array =>
  zipSync({ ...scriptFiles(), "README.txt": strToU8(readme) }, { level: 9, mtime: past });
