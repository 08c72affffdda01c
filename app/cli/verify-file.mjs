// Checks a sealed PDF at the command line: its own bytes, the certificates it was sealed with, and the history attached
// to it. Part of verify.mjs; uses nothing but Node.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { report, verifyRecord } from "./verify.mjs";
import { checkPdf } from "./verify-pdf.mjs";

const tools = {
  sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  inflate: (bytes) => new Uint8Array(inflateSync(bytes)),
};

const changes = {
  bytes: "something within the file is not as it was sealed",
  added: "something was added after it was sealed",
  seals: "it carries more than one seal",
  seal: "the seal is broken or does not cover the whole file",
  stripped: "its seal was taken away",
  history: "the history attached to it is missing",
};

/** What the published keys say of a certificate: "" when it is one of theirs and stands. */
function doubtOf(seal, keys) {
  if (keys === null) return "by a certificate nobody vouched for: give --keys countersign.json";
  const known = keys.seal.find((one) => one.role === "leaf" && one.fingerprint === seal.certificate);
  if (!known) return "by somebody else: the certificate is not among the published ones";
  return known.revoked
    ? "with a key that was taken back"
    : known.use === "sample"
      ? "by the sample's key, which is evidence of nothing"
      : "";
}

/** Answers the lines to print and whether the file is sound. `keys` is what the operator publishes, or null. */
export function verifyFile(bytes, kept = [], keys = null) {
  const seen = checkPdf(new Uint8Array(bytes), tools);
  const lines = [`${seen.file ?? ""} SHA-256 of the file`];
  if (seen.state === "none") return { lines: ["UNKNOWN: this is not a PDF"], sound: false };
  if (seen.state === "unsealed") return { lines: [...lines, "UNKNOWN: this PDF carries no seal"], sound: false };
  if (seen.state === "changed")
    return { lines: [...lines, `CHANGED: ${changes[seen.what]} (${seen.what})`], sound: false };
  const { seal, record } = seen;
  const doubt = doubtOf(seal, keys);
  lines.push(
    `SEALED ${seal.at ?? ""} ${doubt || "by a published certificate"}${seal.stamped ? ", time-stamped" : ", no trusted timestamp"}`,
  );
  lines.push(`${seal.certificate} SHA-256 of the certificate (${seal.name})`);
  const result = verifyRecord(record, kept);
  lines.push(...report(result));
  const mark = JSON.parse(record.slice(0, record.indexOf("\n"))).document;
  const end = result.verdicts[0];
  const ends = !mark || (end && end.entries === mark.head.seq && end.hash === mark.head.hash);
  if (!ends) lines.push("CHANGED: the attached history ends elsewhere than the document says");
  const ours = keys === null || doubt === "" || doubt.includes("sample");
  return { lines, sound: result.sound && ends && ours };
}

/** For verify.mjs: reads the file and prints. */
export function main(file, kept, keysFile) {
  const keys = keysFile === null ? null : JSON.parse(readFileSync(keysFile, "utf8"));
  const { lines, sound } = verifyFile(readFileSync(file), kept, keys);
  for (const line of lines) console.log(line);
  return sound ? 0 : 1;
}
