/** What a PDF's own bytes say; see verify-pdf.mjs. */
export type PdfSeal = {
  /** Hex SHA-256 of the certificate that sealed, and of the root that vouches for it. */
  certificate: string;
  root: string | null;
  name: string;
  /** The time in the seal (ISO, UTC). */
  at: string | null;
  /** A time-stamp authority confirmed it. */
  stamped: boolean;
};
export type PdfChange = "stripped" | "bytes" | "added" | "seals" | "seal" | "history";
export type PdfSeen = {
  state: "sealed" | "changed" | "unsealed" | "none";
  what?: PdfChange;
  /** Hex SHA-256 of the whole file, and of the pages before they were sealed. */
  file?: string;
  body?: string;
  seal?: PdfSeal;
  /** The attached history, as docs/record.md describes it. */
  record?: string;
};
export type PdfTools = {
  sha256: (bytes: Uint8Array) => string;
  /** Unpacks zlib data. */
  inflate: (bytes: Uint8Array) => Uint8Array;
};
export function checkPdf(bytes: Uint8Array, tools: PdfTools): PdfSeen;
