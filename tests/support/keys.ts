// Keys that are the same every time.

import { createPrivateKey } from "node:crypto";

// The fixed beginning of a PKCS #8 Ed25519 key; the 32 bytes after it are the key.
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** An Ed25519 private key (PEM) from 32 bytes. */
export const ed25519From = (bytes: Buffer): string =>
  createPrivateKey({ key: Buffer.concat([pkcs8, bytes]), format: "der", type: "pkcs8" })
    .export({ type: "pkcs8", format: "pem" })
    .toString();
