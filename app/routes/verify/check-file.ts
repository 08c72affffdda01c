// A PDF checked where it lies: in this browser. Its bytes go nowhere; what leaves is the head of the history it carries.

import { unzlibSync } from "fflate";
import type { PublishedSeal } from "~/access/seal-keys.server";
import { checkPdf, type PdfChange } from "~/cli/verify-pdf.mjs";
import type { DocumentMark } from "~/commands/take-away.server";
import { checkChain, isFault, type SealedFact } from "~/domain/chain";
import { sha256 } from "~/frame/sha256";
import type { KeptHead } from "~/http/verify.server";

export type FileSeen =
  | { state: "none" | "unsealed"; file: string }
  /** Sealed soundly, by a key that is not published here. */
  | { state: "foreign"; file: string; by: string }
  | { state: "changed"; what: PdfChange | "chain" | "head" | "revoked"; file: string }
  | {
      state: "sealed";
      file: string;
      at: string | null;
      stamped: boolean;
      head: KeptHead;
      document: DocumentMark;
      entries: number;
      use: "seal" | "sample";
    };

export const mostBytes = 25 * 1024 * 1024;

/** What the file's own bytes say, beside the certificates published here. */
export function checkFile(bytes: Uint8Array, published: Omit<PublishedSeal, "pem">[]): FileSeen {
  const seen = checkPdf(bytes, { sha256, inflate: (packed) => unzlibSync(packed) });
  const file = seen.file ?? sha256(bytes);
  if (seen.state === "none" || seen.state === "unsealed") return { state: seen.state, file };
  if (seen.state === "changed") return { state: "changed", what: seen.what ?? "bytes", file };
  const ours = published.find(({ role, fingerprint }) => role === "leaf" && fingerprint === seen.seal?.certificate);
  if (!ours) return { state: "foreign", file, by: seen.seal?.name ?? "" };
  if (ours.revoked) return { state: "changed", what: "revoked", file };
  const history = readHistory(seen.record ?? "");
  if (history === null) return { state: "changed", what: "chain", file };
  const { document, head, entries, signed } = history;
  if (head.seq !== document.head.seq || head.hash !== document.head.hash)
    return { state: "changed", what: "head", file };
  const { at = null, stamped = false } = seen.seal ?? {};
  return { state: "sealed", file, at, stamped, head: signed ?? head, document, entries, use: ours.use };
}

type History = { document: DocumentMark; head: KeptHead; entries: number; signed: KeptHead | null };
type Line = { line: string; document?: DocumentMark } & SealedFact & { epoch: number; signature: string };

/** The attached history if its entries follow from each other, with the signed head of its last one if there is one. */
function readHistory(text: string): History | null {
  try {
    const lines = text
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
    const document = lines.find(({ line }) => line === "record")?.document;
    const facts = lines.filter(({ line }) => line === "fact").map(withColumns);
    const stream = facts[0]?.stream;
    if (!document || stream === undefined) return null;
    const head = checkChain(sha256, stream, facts);
    if (isFault(head)) return null;
    const signed = lines.find((one) => one.line === "head" && one.seq === head.seq && one.stream === stream);
    if (signed && signed.hash !== head.hash) return null;
    const kept = signed && {
      stream,
      seq: signed.seq,
      hash: signed.hash,
      epoch: signed.epoch,
      at: signed.at,
      signature: signed.signature,
    };
    return { document, head, entries: facts.length, signed: kept ?? null };
  } catch {
    return null;
  }
}

/** The members that a stored entry repeats beside its text. */
function withColumns({ stream, seq, hash, body }: Line): SealedFact {
  const { prev, at, kind, subject } = JSON.parse(body) as SealedFact;
  return { stream, seq, hash, body, prev, at, kind, subject };
}
