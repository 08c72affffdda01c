// What anybody needs to check what left this installation: the keys that sign heads and the certificates that seal PDFs.
// Public on purpose: it tells nothing of any plan.

import type { World } from "~/world";

export type PublishedKeys = {
  operator: string;
  /** Ed25519 keys that sign the heads of histories; the one for samples is evidence of nothing. */
  record: { use: "record" | "sample"; fingerprint: string; pem: string }[];
  seal: ReturnType<World["seals"]["published"]>;
};

export const publishedKeys = ({ keys, seals, settings }: World): PublishedKeys => ({
  operator: new URL(settings.publicUrl).host,
  record: (["record", "sample"] as const).map((use) => ({
    use,
    fingerprint: keys[use].fingerprint,
    pem: keys[use].publicPem,
  })),
  seal: seals.published(),
});
