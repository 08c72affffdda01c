// Checks the seal of a PDF without anybody's help: it reads the file's bytes, a little DER and RSA, and nothing else.
// The page /verify and the script that is taken away use this same file. SHA-256 and inflating are handed in, so that
// it runs in a browser as in Node.

/** One DER element at `at`: its tag, where its content lies, and where the next one begins. */
function elementAt(bytes, at) {
  const tag = bytes[at];
  let length = bytes[at + 1];
  let from = at + 2;
  if (length === undefined || length === 0x80) throw new Error("not DER");
  if (length > 0x80) {
    const size = length - 0x80;
    if (size > 4) throw new Error("not DER");
    length = 0;
    for (let index = 0; index < size; index++) length = length * 256 + bytes[from + index];
    from += size;
  }
  if (from + length > bytes.length) throw new Error("not DER");
  return {
    tag,
    at,
    from,
    to: from + length,
    whole: bytes.subarray(at, from + length),
    content: bytes.subarray(from, from + length),
  };
}

/** The elements within one. */
function parts({ content }) {
  const found = [];
  for (let at = 0; at < content.length; ) {
    const one = elementAt(content, at);
    found.push(one);
    at = one.to;
  }
  return found;
}

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const oid = {
  signedData: "2a864886f70d010702",
  messageDigest: "2a864886f70d010904",
  signingTime: "2a864886f70d010905",
  timeStamp: "2a864886f70d010910020e",
  rsa: "2a864886f70d010101",
  commonName: "550403",
};

/** What of a certificate matters here. */
function certificateOf(element) {
  const [body, , signature] = parts(element);
  const fields = parts(body);
  const start = fields[0].tag === 0xa0 ? 1 : 0;
  const [serial, , issuer, , subject, publicKey] = fields.slice(start);
  const [algorithm, bits] = parts(publicKey);
  if (hex(parts(algorithm)[0].content) !== oid.rsa) throw new Error("not an RSA key");
  const [modulus, exponent] = parts(elementAt(bits.content.subarray(1), 0));
  return {
    der: element.whole,
    serial: hex(serial.content),
    issuer: hex(issuer.whole),
    subject: hex(subject.whole),
    name: commonName(subject),
    body: body.whole,
    signature: signature.content.subarray(1),
    key: {
      modulus: BigInt(`0x${hex(modulus.content)}`),
      exponent: BigInt(`0x${hex(exponent.content)}`),
      size: modulus.content.length - (modulus.content[0] === 0 ? 1 : 0),
    },
  };
}

function commonName(name) {
  for (const set of parts(name))
    for (const pair of parts(set)) {
      const [id, text] = parts(pair);
      if (hex(id.content) === oid.commonName) return new TextDecoder().decode(text.content);
    }
  return "";
}

const sha256Prefix = "3031300d060960864801650304020105000420";

/** RSA PKCS #1 v1.5 with SHA-256: the padded digest is compared whole. */
function isRsaSigned(key, data, signature, sha256) {
  if (signature.length !== key.size) return false;
  let base = BigInt(`0x${hex(signature)}`);
  if (base >= key.modulus) return false;
  let result = 1n;
  for (let left = key.exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * base) % key.modulus;
    base = (base * base) % key.modulus;
  }
  const tail = sha256Prefix + sha256(data);
  const wanted = `0001${"ff".repeat(key.size - 3 - tail.length / 2)}00${tail}`;
  return result.toString(16).padStart(key.size * 2, "0") === wanted;
}

/** The parts of a CMS signature (SignedData with one signer). */
function cmsOf(bytes) {
  const [type, wrapped] = parts(elementAt(bytes, 0));
  if (hex(type.content) !== oid.signedData) throw new Error("no signature");
  const fields = parts(parts(wrapped)[0]);
  const certificates = parts(fields.find(({ tag }) => tag === 0xa0)).map(certificateOf);
  const signers = parts(fields.at(-1));
  if (signers.length !== 1) throw new Error("not one signer");
  const signer = parts(signers[0]);
  const [issuer, serial] = parts(signer[1]);
  const signed = signer.find(({ tag }) => tag === 0xa0);
  const attributes = new Map(
    parts(signed).map((one) => {
      const [id, values] = parts(one);
      return [hex(id.content), parts(values)[0]];
    }),
  );
  const signature = signer.find(({ tag }, index) => tag === 0x04 && index > 2);
  // Signed as a SET, whatever tag it wears in the file.
  const text = Uint8Array.from(signed.whole);
  text[0] = 0x31;
  const unsigned = signer.find(({ tag }) => tag === 0xa1);
  const stamped = unsigned !== undefined && parts(unsigned).some((one) => hex(parts(one)[0].content) === oid.timeStamp);
  const leaf = certificates.find((one) => one.issuer === hex(issuer.whole) && one.serial === hex(serial.content));
  if (!leaf || !signature) throw new Error("no signer");
  const root = certificates.find((one) => one.subject === leaf.issuer && one !== leaf);
  return { leaf, root, attributes, text, signature: signature.content, stamped };
}

/** How many bytes the signature itself takes; what stands behind it in its place is nothing. */
function signatureLength(figures) {
  const start = Uint8Array.from(figures.slice(0, 16).match(/../g), (two) => Number.parseInt(two, 16));
  const size = start[1] > 0x80 ? start[1] - 0x80 : 0;
  let length = size === 0 ? start[1] : 0;
  for (let at = 2; at < 2 + size; at++) length = length * 256 + start[at];
  return 2 + size + length;
}

/** "261117153200Z" as an instant. */
function timeOf(element) {
  if (element?.tag !== 0x17) return null;
  const [, year, month, day, hour, minute, second] =
    /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(new TextDecoder().decode(element.content)) ?? [];
  return year === undefined ? null : `20${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}

/** The bytes as text in which every character is one byte. */
function latin(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return text;
}

function count(text, what) {
  let found = 0;
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + what.length)) found++;
  return found;
}

/** The attached history: the one stream of an embedded file, inflated where it is packed. */
function attached(bytes, text, inflate) {
  // Not "/EmbeddedFiles", which is the catalogue's list of them.
  const places = [...text.matchAll(/\/Type\s*\/EmbeddedFile(?![s\w])/g)];
  if (places.length !== 1) return null;
  const place = places[0].index;
  const begins = text.lastIndexOf(" obj", place);
  const start = /stream\r?\n/g;
  start.lastIndex = place;
  const found = start.exec(text);
  if (begins < 0 || !found) return null;
  const head = text.slice(begins, found.index);
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(head)?.[1]);
  const from = found.index + found[0].length;
  if (!Number.isInteger(length) || from + length > bytes.length) return null;
  const data = bytes.subarray(from, from + length);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(/\/FlateDecode/.test(head) ? inflate(data) : data);
  } catch {
    return null;
  }
}

/**
 * What a PDF's own bytes say. `state`: "sealed" (nothing was changed since it was sealed; whose seal it is, the caller
 * compares by `certificate`), "changed" (with `what`), "unsealed", or "none" (no PDF).
 * `what`: "stripped" (a document of this product without its seal), "bytes" (some byte within is another), "added" (something was put after the seal), "seals" (more than one),
 * "seal" (the signature is broken or covers something else), "history" (the attached history is missing or unreadable).
 */
export function checkPdf(bytes, { sha256, inflate }) {
  const text = latin(bytes);
  if (!/%PDF-1\.\d/.test(text.slice(0, 1024))) return { state: "none" };
  const file = sha256(bytes);
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  const changed = (what, more = {}) => ({ state: "changed", what, file, ...more });
  if (ranges.length === 0) {
    if (/\/ETSI\.CAdES\.detached|\/ByteRange/.test(text)) return changed("seal");
    return /<xmp:CreatorTool>Countersign</.test(text) ? changed("stripped") : { state: "unsealed", file };
  }
  if (ranges.length > 1) return changed("seals");
  const [first, until, again, rest] = ranges[0].slice(1).map(Number);
  const end = again + rest;
  let cms;
  try {
    if (first !== 0 || text[until] !== "<" || text[again - 1] !== ">" || end > bytes.length || until >= again)
      return changed("seal");
    const figures = text.slice(until + 1, again - 1);
    if (!/^[0-9A-Fa-f]+$/.test(figures)) return changed("seal");
    if (!figures.slice(2 * signatureLength(figures)).match(/^0*$/)) return changed("seal");
    cms = cmsOf(Uint8Array.from(figures.match(/../g), (two) => Number.parseInt(two, 16)));
  } catch {
    return changed("seal");
  }
  const { leaf, root, attributes } = cms;
  const covered = new Uint8Array(until + rest);
  covered.set(bytes.subarray(0, until));
  covered.set(bytes.subarray(again, end), until);
  const seal = {
    certificate: sha256(leaf.der),
    root: root ? sha256(root.der) : null,
    name: leaf.name,
    at: timeOf(attributes.get(oid.signingTime)),
    stamped: cms.stamped,
  };
  const digest = attributes.get(oid.messageDigest);
  if (!isRsaSigned(leaf.key, cms.text, cms.signature, sha256)) return changed("seal", { seal });
  const vouched = root && [leaf, root].every((one) => isRsaSigned(root.key, one.body, one.signature, sha256));
  if (!vouched) return changed("seal", { seal });
  if (!digest || hex(digest.content) !== sha256(covered)) return changed("bytes", { seal });
  if (end !== bytes.length || count(text, "%%EOF") !== 2) return changed("added", { seal });
  const record = attached(bytes, text, inflate);
  const body = sha256(bytes.subarray(0, text.indexOf("%%EOF") + 6));
  return record === null ? changed("history", { seal }) : { state: "sealed", file, body, seal, record };
}
