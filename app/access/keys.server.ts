// The installation's secrets. Made at first start, one file each, readable by the owner alone; or given by the
// environment through settings. They are never in the database, so a copy of it opens no link and makes no code.

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Keys, SigningKey } from "~/world";

/** Loads the keys of `dataDir`, making those that are missing. Throws when a file is not what it should be. */
export function loadKeys(dataDir: string): Keys {
  const folder = join(dataDir, "keys");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secret = (name: string) => Buffer.from(kept(folder, name, () => randomBytes(32).toString("hex")).trim(), "hex");
  const signing = (name: string) => signingKey(kept(folder, name, newSigningKey));
  const keys = {
    link: secret("link"),
    code: secret("code"),
    cookie: secret("cookie"),
    staff: secret("staff"),
    record: signing("record.pem"),
    sample: signing("sample.pem"),
  };
  for (const name of ["link", "code", "cookie", "staff"] as const)
    if (keys[name].length !== 32) throw new Error(`the key file ${join(folder, name)} is damaged`);
  return keys;
}

function kept(folder: string, name: string, make: () => string): string {
  const path = join(folder, name);
  if (!existsSync(path)) writeFileSync(path, make(), { mode: 0o600, flag: "wx" });
  chmodSync(path, 0o600);
  return readFileSync(path, "utf8");
}

const newSigningKey = () =>
  generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();

export function signingKey(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const der = publicKey.export({ type: "spki", format: "der" });
  return {
    privateKey,
    publicKey,
    publicPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
    fingerprint: createHash("sha256").update(der).digest("hex"),
  };
}
