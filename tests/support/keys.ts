// Keys that are the same every time.

import { createPrivateKey } from "node:crypto";
import { join } from "node:path";
import { type SealKeys, sealKeys } from "~/access/seal-keys.server";
import rsaKeys from "./seal-keys.json";

// The fixed beginning of a PKCS #8 Ed25519 key; the 32 bytes after it are the key.
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** An Ed25519 private key (PEM) from 32 bytes. */
export const ed25519From = (bytes: Buffer): string =>
  createPrivateKey({ key: Buffer.concat([pkcs8, bytes]), format: "der", type: "pkcs8" })
    .export({ type: "pkcs8", format: "pem" })
    .toString();

/** Keys for seals that are the same every time: making one takes long. */
export function testSeals(dataDir: string, options: { now?: () => string; from?: number } = {}): SealKeys {
  let made = options.from ?? 0;
  return sealKeys({
    folder: join(dataDir, "keys/seal"),
    operator: "plan.vendor.example",
    now: options.now ?? (() => "2026-09-07T08:00:00.000Z"),
    newKey: async () =>
      createPrivateKey({
        key: Buffer.from(rsaKeys[made++ % rsaKeys.length] ?? "", "base64"),
        format: "der",
        type: "pkcs8",
      })
        .export({ type: "pkcs8", format: "pem" })
        .toString(),
  });
}
