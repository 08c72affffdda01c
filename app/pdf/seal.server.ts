// Sealing a finished file inside the PDF thread: the history is attached, then the whole is signed (PAdES B-B, or B-T
// with a time-stamp authority). The private key and the network stay outside the thread, which only asks for a signature.

import { PDF, PdfArray, PdfDict, PdfName, type Signer } from "@libpdf/core";

/** What a seal is made of. The same order over the same file gives the same bytes, unless an authority stamps the time. */
export type SealOrder = {
  /** DER of the certificate that seals, and of the root that vouches for it. */
  certificate: Uint8Array;
  root: Uint8Array;
  /** Instant (ISO, UTC) the seal bears: that of the entry printed, never the clock's. */
  at: string;
  /** Public address of the installation. */
  location: string;
  /** The history, as docs/record.md describes it. */
  record: string;
  /** Ask the time-stamp authority. */
  stamped: boolean;
};

/** What the thread asks of the server. */
export type SealHands = {
  sign(data: Uint8Array): Promise<Uint8Array>;
  timestamp(digest: Uint8Array): Promise<Uint8Array>;
};

export const recordName = "history.jsonl";

/** The file with its history attached and sealed. Throws when the authority does not answer: no seal without its time. */
export async function sealPdf(file: Uint8Array, order: SealOrder, hands: SealHands): Promise<Uint8Array> {
  const pdf = await PDF.load(file);
  const at = new Date(order.at);
  pdf.addAttachment(recordName, new TextEncoder().encode(order.record), {
    description: "History of the plan up to this document, to be checked without a connection",
    mimeType: "application/jsonl",
    createdAt: at,
    modifiedAt: at,
  });
  relate(pdf);
  const signer: Signer = {
    certificate: order.certificate,
    certificateChain: [order.root],
    keyType: "RSA",
    signatureAlgorithm: "RSASSA-PKCS1-v1_5",
    sign: (data) => hands.sign(data),
  };
  const { bytes, warnings } = await pdf.sign({
    signer,
    signingTime: at,
    reason: "Seal of the operator over the whole file; not a personal signature",
    location: order.location,
    fieldName: "Seal",
    ...(order.stamped
      ? { level: "B-T" as const, timestampAuthority: { timestamp: hands.timestamp }, estimatedSize: 24_576 }
      : { level: "B-B" as const }),
  });
  if (warnings.length > 0)
    throw new Error(`The seal is not whole: ${warnings.map(({ message }) => message).join("; ")}`);
  return new Uint8Array(bytes);
}

/** Says of the attachment that it is the data behind the pages (AFRelationship Data). */
function relate(pdf: PDF): void {
  const { catalog, registry } = pdf.context;
  for (const [, spec] of catalog.getEmbeddedFilesTree()?.entries() ?? []) {
    if (!(spec instanceof PdfDict)) continue;
    spec.set("AFRelationship", PdfName.of("Data"));
    const ref = registry.getRef(spec);
    if (ref) catalog.getDict().set("AF", new PdfArray([ref]));
  }
}
