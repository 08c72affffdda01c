// Sealed files for tests, and the three readers that must agree about them.

import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import type { SealKeys } from "~/access/seal-keys.server";
import { checkPdf } from "~/cli/verify-pdf.mjs";
import type { PdfDocument } from "~/pdf/model";
import type { Press } from "~/pdf/press.server";

export const tools = {
  sha256: (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex"),
  inflate: (bytes: Uint8Array) => new Uint8Array(inflateSync(bytes)),
};

/** What the page and the script read in a file. */
export const seen = (bytes: Uint8Array) => checkPdf(bytes, tools);

export async function sealed(
  press: Press,
  seals: SealKeys,
  document: PdfDocument,
  options: { record?: string; timestamp?: (digest: Uint8Array) => Promise<Uint8Array> } = {},
): Promise<Uint8Array> {
  const { certificate, root, sign } = await seals.current("seal");
  return await press.print(document, {
    seal: {
      order: {
        certificate,
        root,
        at: document.frame.madeAt,
        location: "https://plan.vendor.example",
        record: options.record ?? '{"line":"record","v":1,"plan":"plan-example","lanes":["shared"],"words":"apart"}\n',
        stamped: options.timestamp !== undefined,
      },
      hands: { sign, timestamp: options.timestamp ?? (() => Promise.reject(new Error("no authority"))) },
    },
  });
}

/** Runs something over a file in a folder of its own. */
function withFile<T>(bytes: Uint8Array, run: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "sealed-"));
  try {
    const file = join(folder, "document.pdf");
    writeFileSync(file, bytes);
    return run(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What pdfsig makes of it, by its words: it exits 0 for a mismatch and for bytes put after the seal. */
export const pdfsigAgrees = (bytes: Uint8Array): boolean =>
  withFile(bytes, (file) => {
    const { stdout } = spawnSync("pdfsig", ["-nocert", file], { encoding: "utf8" });
    const signatures = stdout.match(/^Signature #/gm)?.length ?? 0;
    const whole = /- Total document signed/.test(stdout) && !/Not total/.test(stdout);
    return signatures === 1 && whole && /Signature is Valid\./.test(stdout);
  });

/** What openssl makes of the signature over the bytes that it names, with the root as the only one trusted. */
export const opensslAgrees = (bytes: Uint8Array, rootPem: string): boolean =>
  withFile(bytes, (_file, folder) => {
    const text = Buffer.from(bytes).toString("latin1");
    const [, until = 0, again = 0, rest = 0] = (/\/ByteRange \[(\d+) +(\d+) +(\d+) +(\d+)/.exec(text) ?? [])
      .slice(1)
      .map(Number);
    const contents = Buffer.from(text.slice(until + 1, again - 1), "hex");
    if (contents.length === 0 || again + rest !== bytes.length) return false;
    const put = (name: string, data: Uint8Array | string) => {
      writeFileSync(join(folder, name), data);
      return join(folder, name);
    };
    const data = put("data", Buffer.concat([bytes.subarray(0, until), bytes.subarray(again)]));
    // Behind the signature the placeholder is filled with zeros.
    const length = contents.readUInt16BE(2) + 4;
    const cms = put("cms", contents.subarray(0, length));
    const root = put("root.pem", rootPem);
    const options = ["-inform", "DER", "-in", cms, "-content", data, "-binary", "-CAfile", root, "-purpose", "any"];
    return spawnSync("openssl", ["cms", "-verify", ...options, "-out", "/dev/null"]).status === 0;
  });

export const hasTool = (name: string): boolean => {
  try {
    execFileSync("sh", ["-c", `command -v ${name}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
