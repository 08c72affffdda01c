// Certificates of the seal: a root of this installation and the leaves it vouches for. X.509 is written here by hand,
// because Node reads certificates and makes none.

import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, X509Certificate } from "node:crypto";

/** One element of DER: tag, length, content. */
function element(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const size = Buffer.from(
    body.length.toString(16).padStart(body.length > 0xffff ? 6 : body.length > 0xff ? 4 : 2, "0"),
    "hex",
  );
  return Buffer.concat([Buffer.from([tag, 0x80 | size.length]), size, body]);
}

const sequence = (...content: Uint8Array[]) => element(0x30, ...content);
const text = (words: string) => element(0x0c, Buffer.from(words, "utf8"));
const octets = (...content: Uint8Array[]) => element(0x04, ...content);
const yes = element(0x01, Buffer.from([0xff]));

/** A positive whole number from its bytes. */
const integer = (bytes: Uint8Array) =>
  element(0x02, (bytes[0] ?? 0) >= 0x80 ? Buffer.from([0]) : Buffer.alloc(0), bytes);

/** An object identifier from its DER content in hex. */
const oid = (hex: string) => element(0x06, Buffer.from(hex, "hex"));
const oids = {
  commonName: oid("550403"),
  organisation: oid("55040a"),
  rsaWithSha256: oid("2a864886f70d01010b"),
  basicConstraints: oid("551d13"),
  keyUsage: oid("551d0f"),
  extendedKeyUsage: oid("551d25"),
  subjectKey: oid("551d0e"),
  authorityKey: oid("551d23"),
  emailProtection: oid("2b06010505070304"),
};
const algorithm = sequence(oids.rsaWithSha256, element(0x05));

const nameOf = ({ name, organisation }: Named) =>
  sequence(
    element(0x31, sequence(oids.organisation, text(organisation))),
    element(0x31, sequence(oids.commonName, text(name))),
  );

/** To the second: UTCTime up to 2049, GeneralizedTime from 2050 on, as X.509 asks. */
function time(at: Date): Buffer {
  const text = `${at.toISOString().slice(0, 19).replace(/[-:T]/g, "")}Z`;
  return at.getUTCFullYear() < 2050 ? element(0x17, Buffer.from(text.slice(2))) : element(0x18, Buffer.from(text));
}

const extension = (id: Buffer, value: Uint8Array, critical = false) =>
  sequence(id, ...(critical ? [yes] : []), octets(value));

type Named = { name: string; organisation: string };
export type CertificateOrder = Named & {
  /** The key that is certified. */
  key: KeyObject;
  /** Who vouches: the root's certificate and key; null for the root itself. */
  issuer: { certificate: X509Certificate; key: KeyObject; named: Named } | null;
  from: Date;
  until: Date;
};

/**
 * A version 3 certificate for an RSA key, signed with SHA-256: of a root (may sign certificates and nothing else) or of a
 * leaf (may sign documents and nothing else). The serial number comes from the key, so that it is never used twice.
 */
export function makeCertificate(order: CertificateOrder): X509Certificate {
  const { key, issuer } = order;
  const publicKey = createPublicKey(key).export({ type: "spki", format: "der" });
  const keyId = idOf(publicKey);
  const issuerId = issuer ? idOf(issuer.certificate.publicKey.export({ type: "spki", format: "der" })) : keyId;
  const body = sequence(
    element(0xa0, integer(Buffer.from([2]))),
    integer(createHash("sha256").update(publicKey).digest().subarray(0, 16)),
    algorithm,
    nameOf(issuer?.named ?? order),
    sequence(time(order.from), time(order.until)),
    nameOf(order),
    publicKey,
    element(0xa3, sequence(...uses(issuer === null), ...keyIds(keyId, issuerId))),
  );
  const signature = sign("sha256", body, issuer?.key ?? key);
  return new X509Certificate(sequence(body, algorithm, element(0x03, Buffer.from([0]), signature)));
}

const idOf = (publicKey: Uint8Array) => createHash("sha256").update(publicKey).digest().subarray(0, 20);

const keyIds = (own: Uint8Array, issuer: Uint8Array) => [
  extension(oids.subjectKey, octets(own)),
  extension(oids.authorityKey, sequence(element(0x80, issuer))),
];

function uses(isRoot: boolean): Buffer[] {
  // keyCertSign and cRLSign; digitalSignature and nonRepudiation.
  const bits = isRoot ? [0x01, 0x06] : [0x06, 0xc0];
  const constraints = isRoot ? sequence(yes) : sequence();
  return [
    extension(oids.basicConstraints, constraints, true),
    extension(oids.keyUsage, element(0x03, Buffer.from(bits)), true),
    ...(isRoot ? [] : [extension(oids.extendedKeyUsage, sequence(oids.emailProtection))]),
  ];
}

/** The hex SHA-256 of a certificate's DER: how people and programs name it. */
export const fingerprintOf = (certificate: X509Certificate): string =>
  createHash("sha256").update(certificate.raw).digest("hex");

export const privateKeyFrom = (pem: string): KeyObject => createPrivateKey(pem);
