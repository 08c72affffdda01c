// A document as it leaves the building: set, with its history attached, sealed. Signing never waits for any of it: what
// people signed was stored before anybody asks for paper.

import type { SealKey } from "~/access/seal-keys.server";
import { type DocumentMark, sealedLines } from "~/commands/take-away.server";
import type { PdfDocument } from "~/pdf/model";
import type { Sealing } from "~/views/pdf/evidence";
import type { World } from "~/world";

const timestampMs = 10_000;

/** The key that seals documents of a plan now, and what its pages say of it. */
export type SealHere = { key: SealKey; sealing: Sealing };

/** Rejects when there is no key and none can be made: then there is no document, rather than an unsealed one. */
export async function sealFor(
  world: Pick<World, "seals" | "settings">,
  { sample }: { sample: boolean },
): Promise<SealHere> {
  const key = await world.seals.current(sample ? "sample" : "seal");
  const { publicUrl, timestampUrl } = world.settings;
  return {
    key,
    sealing: {
      certificate: key.fingerprint,
      operator: new URL(publicUrl).host,
      stamped: timestampUrl !== "",
      checkAt: `${publicUrl}/verify`,
      keysAt: `${publicUrl}/.well-known/countersign.json`,
    },
  };
}

/**
 * The sealed file. The same record, key and document give the same bytes, whenever and wherever it is printed; with a
 * time-stamp authority the pages are the same and the stamp is not. Rejects when the authority does not answer (E-20).
 */
export async function printSealed(
  world: World,
  wanted: { planId: string; document: DocumentMark; model: PdfDocument; seal: SealHere },
): Promise<Uint8Array> {
  const { planId, document, model, seal } = wanted;
  const lines: string[] = [];
  const { store, keys, settings } = world;
  for await (const line of sealedLines(store, { planId, upTo: document.head.seq, document, keys })) lines.push(line);
  const { certificate, root, sign } = seal.key;
  return await world.press.print(model, {
    seal: {
      order: {
        certificate,
        root,
        at: model.frame.madeAt,
        location: settings.publicUrl,
        record: lines.join(""),
        stamped: seal.sealing.stamped,
      },
      hands: { sign, timestamp: (digest) => timestamp(settings.timestampUrl, digest) },
    },
  });
}

/** A token of the authority for a digest; loaded only where one is set. */
async function timestamp(url: string, digest: Uint8Array): Promise<Uint8Array> {
  const { HttpTimestampAuthority } = await import("@libpdf/core");
  try {
    return await new HttpTimestampAuthority(url, { timeout: timestampMs }).timestamp(digest, "SHA-256");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`No time stamp: ${why}`);
  }
}
