// The keys that seal PDFs: DATA_DIR/keys/seal, one folder for what can be evidence and one for samples. A root of this
// installation vouches for a leaf; the leaf seals. Made at first need, so that a newcomer's first PDF is sealed; a new
// leaf is made by command, and by itself before the old one runs out.

import { generateKeyPair, type KeyObject, sign, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { fingerprintOf, makeCertificate, privateKeyFrom } from "./certificates.server";

const makePair = promisify(generateKeyPair);
const signBytes = promisify(sign) as (algorithm: string, data: Uint8Array, key: KeyObject) => Promise<Buffer>;

/** What seals: a leaf, the root that vouches for it, and the one thing that is done with its private key. */
export type SealKey = {
  /** DER. */
  certificate: Uint8Array;
  root: Uint8Array;
  /** Hex SHA-256 of the leaf's DER. */
  fingerprint: string;
  /** RSA PKCS #1 v1.5 with SHA-256, worked out of the way of the event loop. */
  sign(data: Uint8Array): Promise<Uint8Array>;
};

/** What everybody may know of a key. Times are UTC. */
export type PublishedSeal = {
  use: "seal" | "sample";
  role: "root" | "leaf";
  fingerprint: string;
  pem: string;
  from: string;
  until: string;
  /** Taken back: what it seals from now on is not ours. */
  revoked: boolean;
};

export type SealKeys = {
  /** The leaf that seals now; made with its root when there is none. Rejects when the keys cannot be read or written. */
  current(use: "seal" | "sample"): Promise<SealKey>;
  /** Makes a new leaf, which seals from now on. The old one stays published; `revoke` says that it must not be trusted. */
  rotate(use: "seal" | "sample", options?: { revoke?: boolean }): Promise<SealKey>;
  published(): PublishedSeal[];
};

const year = 365 * 24 * 60 * 60 * 1000;
const soon = 30 * 24 * 60 * 60 * 1000;
/** A PDF's seal bears the time of the entry it prints, which may be older than the key. */
const from = new Date("2020-01-01T00:00:00.000Z");
const uses = ["seal", "sample"] as const;
type Use = (typeof uses)[number];
const names = { seal: "Countersign seal", sample: "Countersign sample seal, not evidence" };

export type SealOptions = {
  folder: string;
  /** Who operates this installation, as its certificates say it: the host of its public address. */
  operator: string;
  now(): string;
  /** How keys are made; tests hand over ready-made ones. PKCS #8 PEM. */
  newKey?: () => Promise<string>;
};

const newRsaKey = async (): Promise<string> => {
  const { privateKey } = await makePair("rsa", { modulusLength: 3072 });
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
};

/** Opens the folder without reading it yet: nothing is made before it is needed. */
export function sealKeys({ folder, operator, now, newKey = newRsaKey }: SealOptions): SealKeys {
  const making: { [U in Use]?: Promise<SealKey> } = {};
  const opened = new Map<string, SealKey>();
  const of = (use: Use) => join(folder, use);

  async function make(use: Use, name: string, issuer: { pem: string; key: string } | null): Promise<void> {
    const key = privateKeyFrom(await newKey());
    const named = (what: string) => ({ name: `${names[use]}${what}`, organisation: operator });
    const made = Date.parse(now());
    const certificate = makeCertificate({
      ...named(issuer ? "" : " root"),
      key,
      issuer: issuer && {
        certificate: new X509Certificate(issuer.pem),
        key: privateKeyFrom(issuer.key),
        named: named(" root"),
      },
      from,
      until: new Date(made + (issuer ? 5 : 20) * year),
    });
    mkdirSync(of(use), { recursive: true, mode: 0o700 });
    // The certificate last: without it a key is as good as not there.
    keep(join(of(use), `${name}.key`), key.export({ type: "pkcs8", format: "pem" }).toString());
    keep(join(of(use), `${name}.pem`), certificate.toString());
  }

  async function newLeaf(use: Use): Promise<SealKey> {
    if (!existsSync(join(of(use), "root.pem"))) await make(use, "root", null);
    const number = leaves(of(use)).length + 1;
    const name = `leaf-${String(number).padStart(4, "0")}`;
    await make(use, name, { pem: read(of(use), "root.pem"), key: read(of(use), "root.key") });
    return open(use, name);
  }

  function open(use: Use, name: string): SealKey {
    const path = join(of(use), name);
    const known = opened.get(path);
    if (known) return known;
    const certificate = new X509Certificate(read(of(use), `${name}.pem`));
    const key = privateKeyFrom(read(of(use), `${name}.key`));
    const root = new X509Certificate(read(of(use), "root.pem"));
    if (!certificate.checkPrivateKey(key) || !certificate.verify(root.publicKey))
      throw new Error(`the seal's files ${path} do not belong together`);
    const made: SealKey = {
      certificate: new Uint8Array(certificate.raw),
      root: new Uint8Array(root.raw),
      fingerprint: fingerprintOf(certificate),
      sign: async (data) => new Uint8Array(await signBytes("sha256", data, key)),
    };
    opened.set(path, made);
    return made;
  }

  /** The newest leaf that is neither taken back nor about to run out. */
  function standing(use: Use): SealKey | null {
    const revoked = revokedIn(of(use));
    for (const name of leaves(of(use)).reverse()) {
      const certificate = new X509Certificate(read(of(use), `${name}.pem`));
      const lasts = Date.parse(certificate.validTo) > Date.parse(now()) + soon;
      if (lasts && !revoked.has(fingerprintOf(certificate))) return open(use, name);
    }
    return null;
  }

  /** One at a time, whoever asks. */
  function once(use: Use, work: () => Promise<SealKey>): Promise<SealKey> {
    const done = (making[use] ?? Promise.resolve()).then(work, work).finally(() => {
      if (making[use] === done) delete making[use];
    });
    making[use] = done;
    return done;
  }

  return {
    current: async (use) => standing(use) ?? (await once(use, async () => standing(use) ?? (await newLeaf(use)))),
    rotate: (use, { revoke = false } = {}) =>
      once(use, async () => {
        const old = revoke ? leaves(of(use)).map((name) => open(use, name).fingerprint) : [];
        const made = await newLeaf(use);
        if (old.length > 0) {
          const all = [...new Set([...revokedIn(of(use)), ...old])];
          writeFileSync(join(of(use), "revoked.json"), JSON.stringify(all), { mode: 0o600 });
        }
        return made;
      }),
    published: () => uses.flatMap((use) => publishedIn(use, of(use))),
  };
}

const read = (folder: string, name: string) => readFileSync(join(folder, name), "utf8");

/** Written whole or not at all, readable by the owner alone. */
function keep(path: string, pem: string): void {
  writeFileSync(`${path}.new`, pem, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** Names of the leaves, oldest first. */
const leaves = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^leaf-\d{4,}\.pem$/.test(name))
        .map((name) => name.slice(0, -4))
        .sort()
    : [];

function revokedIn(folder: string): Set<string> {
  const path = join(folder, "revoked.json");
  return new Set(existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as string[]) : []);
}

function publishedIn(use: Use, folder: string): PublishedSeal[] {
  const revoked = revokedIn(folder);
  const names = [...(existsSync(join(folder, "root.pem")) ? ["root"] : []), ...leaves(folder)];
  return names.map((name) => {
    const pem = read(folder, `${name}.pem`);
    const certificate = new X509Certificate(pem);
    const fingerprint = fingerprintOf(certificate);
    return {
      use,
      role: name === "root" ? "root" : "leaf",
      fingerprint,
      pem,
      from: new Date(certificate.validFrom).toISOString(),
      until: new Date(certificate.validTo).toISOString(),
      revoked: revoked.has(fingerprint),
    };
  });
}
