// Checks a record that was taken away (record.jsonl). Written from docs/record.md alone: it uses nothing of the product
// and nothing but Node, so that whoever doubts the product need not trust it here.
//
//   node verify.mjs record.jsonl [--head <file, or "stream seq hash">]...
//   node verify.mjs document.pdf [--keys countersign.json]      (needs verify-file.mjs and verify-pdf.mjs beside it)
//
// Exit code 0: sound. 1: not. 2: it could not be read.

import { createHash, createPublicKey, verify as verifySignature } from "node:crypto";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

const zeros = "0".repeat(64);
const opening = new Set(["plan.opened", "lane.opened", "workspace.opened"]);

const sha256 = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

/** The one text of a JSON value; throws when it has none. `normal` puts strings in NFC, as sealing does. */
export function canonicalText(value, normal = true) {
  switch (typeof value) {
    case "boolean":
      return value ? "true" : "false";
    case "number":
      if (!Number.isInteger(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new TypeError("not an integer");
      return (value === 0 ? 0 : value).toString(10);
    case "string":
      if (/\p{Surrogate}/u.test(value)) throw new TypeError("a lone surrogate");
      return JSON.stringify(normal ? value.normalize("NFC") : value);
    case "object":
      break;
    default:
      throw new TypeError(`a ${typeof value}`);
  }
  if (value === null) return "null";
  if (Array.isArray(value)) {
    const items = [];
    for (let at = 0; at < value.length; at++) items.push(canonicalText(value[at], normal));
    return `[${items.join(",")}]`;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) throw new TypeError("not a plain object");
  const members = [];
  for (const key of Object.keys(value).sort()) {
    if (/\p{Surrogate}/u.test(key) || (normal && key.normalize("NFC") !== key)) throw new TypeError("a key");
    members.push(`${JSON.stringify(key)}:${canonicalText(value[key], normal)}`);
  }
  return `{${members.join(",")}}`;
}

/** The value of a JSON text, or of a canonical one only; undefined when it is none. */
function parsed(text, { canonical }) {
  try {
    const value = JSON.parse(text);
    return !canonical || canonicalText(value, false) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
const readCanonical = (text) => parsed(text, { canonical: true });

export const factHash = (body) => sha256("countersign/fact/1\n", body);
export const commitmentOf = (salt, json) => sha256("countersign/content/1\n", salt, json);

/** Whether the key signed this head. */
export function isHeadSigned(publicKey, { stream, epoch, seq, hash, at, signature }) {
  try {
    const text = `countersign/head/1\n${canonicalText({ v: 1, stream, epoch, seq, hash, at })}`;
    const bytes = Buffer.from(signature, "base64url");
    return bytes.toString("base64url") === signature && verifySignature(null, Buffer.from(text), publicKey, bytes);
  } catch {
    return false;
  }
}

/** Reads record.jsonl: streams with their entries, words and heads, and the key. Throws with the number of a bad line. */
function read(text) {
  const streams = new Map();
  const of = (name) => streams.get(name) ?? streams.set(name, { facts: [], contents: [], heads: [] }).get(name);
  let key = null;
  let apart = false;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const row = parsed(line, { canonical: false }) ?? {};
    if (row.line === "fact") of(row.stream).facts.push(row);
    else if (row.line === "content") of(row.stream).contents.push(row);
    else if (row.line === "head") of(row.stream).heads.push(row);
    else if (row.line === "key") key = row;
    else if (row.line === "record" && row.v === 1) apart = row.words === "apart";
    else throw new Error(`line ${index + 1} is of no known kind`);
  }
  return { streams, key, apart };
}

/** Entry by entry: number, hash, form. Answers the bodies read and the first fault. */
function walk(name, facts) {
  const bodies = [];
  let [prev, at] = [zeros, ""];
  for (const [index, row] of facts.entries()) {
    const seq = index + 1;
    const broken = (reason) => ({ bodies, fault: { seq, reason } });
    if (row.seq !== seq) return broken("gap");
    if (factHash(row.body) !== row.hash) return broken("hash");
    const body = readCanonical(row.body);
    if (typeof body !== "object" || body === null || body.v !== 1) return broken("form");
    if (body.prev !== prev) return broken("prev");
    if (body.stream !== name || body.seq !== seq) return broken("body");
    if (opening.has(body.kind) !== (seq === 1)) return broken("genesis");
    if (!(typeof body.at === "string" && body.at >= at)) return broken("time");
    bodies.push(body);
    [prev, at] = [row.hash, body.at];
  }
  return { bodies, fault: null };
}

/** A private entry names where the shared stream stood, and never an earlier place than the one before it did. */
function checkOrder(bodies, shared) {
  let last = 0;
  for (const { seq, on } of bodies) {
    if (!on || !Number.isInteger(on.seq) || on.seq < last) return { seq, reason: "on" };
    const named = on.seq === 0 ? zeros : shared[on.seq - 1]?.hash;
    if (named !== on.hash) return { seq, reason: "on" };
    last = on.seq;
  }
  return null;
}

function checkWords(bodies, contents) {
  const named = new Map();
  const gone = new Set();
  for (const body of bodies) {
    for (const commitment of Object.values(body.said ?? {})) named.set(commitment, body.seq);
    if (body.kind === "content.erased") for (const commitment of body.data.commitments) gone.add(commitment);
  }
  const there = new Set();
  const faults = [];
  for (const { seq, commitment, salt, json } of contents) {
    const good =
      /^[0-9a-f]{64}$/.test(salt) &&
      commitmentOf(Buffer.from(salt, "hex"), json) === commitment &&
      named.get(commitment) === seq &&
      readCanonical(json) !== undefined;
    if (!good) faults.push({ seq: named.get(commitment) ?? seq, reason: "words" });
    else if (gone.has(commitment)) faults.push({ seq, reason: "kept" });
    there.add(commitment);
  }
  let erased = 0;
  for (const [commitment, seq] of named) {
    if (there.has(commitment)) continue;
    if (gone.has(commitment)) erased++;
    else faults.push({ seq, reason: "missing" });
  }
  faults.sort((a, b) => a.seq - b.seq);
  return { erased, fault: faults[0] ?? null };
}

function checkHeads(facts, heads, key) {
  for (const head of [...heads].sort((a, b) => a.seq - b.seq)) {
    if (key === null || !isHeadSigned(key, head)) return { seq: head.seq, reason: "signature" };
    if (facts[head.seq - 1]?.hash !== head.hash) return { seq: head.seq, reason: "head" };
  }
  return null;
}

/** The public key, if it is the one whose fingerprint it bears and that the first entry names. */
function keyFor(line, bodies) {
  if (line === null) return null;
  try {
    const key = createPublicKey(line.pem);
    const fingerprint = sha256(key.export({ type: "spki", format: "der" }));
    const named = bodies[0]?.data?.key ?? fingerprint;
    return fingerprint === line.fingerprint && fingerprint === named ? key : null;
  } catch {
    return null;
  }
}

/** Compares one head that was kept elsewhere with the record. */
function compare(kept, { streams, key }) {
  const stream = streams.get(kept.stream);
  if (!stream) return { stream: kept.stream, answer: "UNKNOWN", seq: kept.seq };
  const signer = keyFor(key, [parsed(stream.facts[0]?.body, { canonical: false })].filter(Boolean));
  const signed = kept.signature !== undefined && signer !== null && isHeadSigned(signer, kept);
  const told = { stream: kept.stream, seq: kept.seq, signed };
  if (kept.signature !== undefined && !signed) return { ...told, answer: "FORGED" };
  const other = stream.heads.find((head) => head.seq === kept.seq && head.epoch === kept.epoch);
  if (signed && other && other.hash !== kept.hash && isHeadSigned(signer, other))
    return { ...told, answer: "EQUIVOCATION" };
  const entry = stream.facts[kept.seq - 1];
  if (kept.seq > stream.facts.length) return { ...told, answer: "TRUNCATED" };
  return { ...told, answer: entry?.hash === kept.hash ? "SAME" : "CHANGED" };
}

/**
 * Checks a whole record. `kept` are heads from elsewhere: {stream, seq, hash}, and epoch, at and signature if they were
 * signed. Answers one verdict for each stream and one answer for each kept head.
 */
export function verifyRecord(text, kept = []) {
  const record = read(text);
  const verdicts = [];
  for (const [name, { facts, contents, heads }] of record.streams) {
    const { bodies, fault } = walk(name, facts);
    const verdict = { stream: name, entries: facts.length, hash: facts.at(-1)?.hash ?? zeros, erased: 0, fault };
    verdicts.push(verdict);
    if (fault) continue;
    const plan = /^plan\/([^/]+)\/(vendor|customer)$/.exec(name);
    const shared = plan ? record.streams.get(`plan/${plan[1]}/shared`)?.facts : undefined;
    const order = shared ? checkOrder(bodies, shared) : null;
    const words = record.apart ? { erased: 0, fault: null } : checkWords(bodies, contents);
    verdict.erased = words.erased;
    verdict.fault = order ?? words.fault ?? checkHeads(facts, heads, keyFor(record.key, bodies));
    Object.assign(verdict, { sample: bodies[0]?.data?.sample === true, apart: record.apart });
  }
  const heads = kept.map((head) => compare(head, record));
  const sound = verdicts.length > 0 && verdicts.every((one) => one.fault === null);
  return { verdicts, heads, sound: sound && heads.every((one) => one.answer === "SAME") };
}

const sentences = {
  gap: "an entry is missing, doubled or out of place",
  prev: "it does not follow from the entry before it",
  hash: "its text is not the one that was sealed",
  form: "its text is not in the record's form",
  body: "it belongs to another record or place",
  genesis: "a record begins once, and with its opening",
  time: "it is older than the entry before it",
  on: "it names an entry of the shared record that is not there",
  words: "its words are not those that were sealed",
  missing: "its words are gone and no erasure says so",
  kept: "its words are still there although they were erased",
  signature: "the signed head is not signed by the record's key",
  head: "the signed head says something else than the record",
};

/** What is printed, one line for each stream and each kept head. */
export function report({ verdicts, heads }) {
  const lines = verdicts.map(({ stream, entries, erased, fault, hash, sample, apart }) =>
    fault
      ? `BROKEN ${stream} at entry ${fault.seq}: ${sentences[fault.reason]} (${fault.reason})`
      : `VALID ${stream} up to entry ${entries}${erased ? `, ${erased} erased` : ""}${apart ? ", without its words" : ""}${sample ? ", a sample" : ""} ${hash}`,
  );
  const said = {
    SAME: "the record agrees with the head that was kept",
    TRUNCATED: "the record ends before the head that was kept",
    CHANGED: "the record says something else than the head that was kept",
    EQUIVOCATION: "the same key signed two different heads for this number",
    FORGED: "the head that was kept is not signed by the record's key",
    UNKNOWN: "the record has no such stream",
  };
  const missing = ({ answer, seq }) => (answer === "TRUNCATED" ? `: head seq ${seq} missing` : "");
  return [
    ...lines,
    ...heads.map((head) => `${head.answer}${missing(head)} ${head.stream} ${head.seq}: ${said[head.answer]}`),
  ];
}

/** Heads from a file (JSON lines as in record.jsonl, or lines "stream seq hash") or from the argument itself. */
function headsFrom(given) {
  const text = existsSync(given) ? readFileSync(given, "utf8") : given;
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      if (line.trim().startsWith("{")) return JSON.parse(line);
      const [, stream, seq, hash] = /^\s*(\S+)\s+(\d+)\s+([0-9a-f]{64})\s*$/.exec(line) ?? [];
      if (!stream) throw new Error(`not a head: ${line}`);
      return { stream, seq: Number(seq), hash };
    });
}

async function main(given) {
  const kept = [];
  let file = "";
  let keys = null;
  for (let at = 0; at < given.length; at++) {
    if (given[at] === "--head") kept.push(...headsFrom(given[++at] ?? ""));
    else if (given[at] === "--keys") keys = given[++at] ?? null;
    else file = given[at];
  }
  if (file === "") throw new Error("usage: node verify.mjs record.jsonl|document.pdf [--head …] [--keys …]");
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 5).toString() === "%PDF-") return (await import("./verify-file.mjs")).main(file, kept, keys);
  const result = verifyRecord(bytes.toString("utf8"), kept);
  for (const line of report(result)) console.log(line);
  return result.sound ? 0 : 1;
}

const [, run] = process.argv;
if (run && existsSync(run) && realpathSync(run) === fileURLToPath(import.meta.url))
  main(process.argv.slice(2))
    .catch((error) => {
      console.error(error.message);
      return 2;
    })
    .then((code) => {
      process.exitCode = code;
    });
