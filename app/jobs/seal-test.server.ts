// At boot one page is printed, sealed and checked with the same reader that strangers use, so that a seal that cannot be
// made is found before somebody needs it. The product runs meanwhile: signing never waits for sealing.

import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { checkPdf } from "~/cli/verify-pdf.mjs";
import type { MinutesPdf } from "~/pdf/model";
import type { World } from "~/world";
import { sealFor } from "./print.server";

/** `untested` until the first test has ended. */
export type SealState = "untested" | "seals" | "cannot seal";

const page: MinutesPdf = {
  kind: "minutes",
  frame: {
    title: "Self-test",
    language: "en",
    paper: "A4",
    madeAt: "2026-01-01T00:00:00.000Z",
    madeAtText: "1 Jan 2026, 00:00 (UTC)",
    zone: "UTC",
    watermark: "sample",
    edition: 1,
    head: { seq: 1, hash: "0".repeat(64) },
    vendorName: "Self-test",
    customerName: "Self-test",
  },
  subject: "Self-test",
  when: "",
  present: [],
  absent: [],
  decided: [],
  steps: [],
  open: [],
  nextMeeting: "",
};

/** Rejects with what is wrong; asks no time-stamp authority. */
export async function testSeal(world: Pick<World, "press" | "seals" | "settings">): Promise<void> {
  const { key } = await sealFor(world, { sample: false });
  const bytes = await world.press.print(page, {
    seal: {
      order: {
        certificate: key.certificate,
        root: key.root,
        at: page.frame.madeAt,
        location: world.settings.publicUrl,
        record: "{}\n",
        stamped: false,
      },
      hands: { sign: key.sign, timestamp: () => Promise.reject(new Error("not asked")) },
    },
  });
  const found = checkPdf(bytes, {
    sha256: (data: Uint8Array) => createHash("sha256").update(data).digest("hex"),
    inflate: (data: Uint8Array) => new Uint8Array(inflateSync(data)),
  });
  if (found.state !== "sealed" || found.seal?.certificate !== key.fingerprint)
    throw new Error(`the sealed page is ${found.state} ${found.what ?? ""}`);
}
