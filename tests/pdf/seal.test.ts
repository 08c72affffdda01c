import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDF } from "@libpdf/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SealKeys } from "~/access/seal-keys.server";
import { createPress, type Press, PrintFailed } from "~/pdf/press.server";
import { testSeals } from "../support/keys";
import { minutes, offer } from "./models";
import { hasTool, opensslAgrees, pdfsigAgrees, sealed, seen } from "./sealing";
import { builtWorker, flowOf, pagesOf } from "./support";

let press: Press;
let remove: () => void;
let folder: string;
let seals: SealKeys;
let file: Uint8Array;
let rootPem: string;

beforeAll(async () => {
  const built = await builtWorker();
  remove = built.remove;
  press = createPress({ workerFile: built.file });
  folder = mkdtempSync(join(tmpdir(), "seals-"));
  seals = testSeals(folder);
  file = await sealed(press, seals, offer());
  rootPem = seals.published().find(({ role, use }) => role === "root" && use === "seal")?.pem ?? "";
});
afterAll(async () => {
  await press.close();
  remove();
  rmSync(folder, { recursive: true, force: true });
});

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const withByte = (at: number, change: (byte: number) => number): Uint8Array => {
  const copy = Uint8Array.from(file);
  copy[at] = change(copy[at] ?? 0);
  return copy;
};
const replaced = (from: string, to: string): Uint8Array => {
  const changed = text(file).replace(from, () => to);
  expect(changed).not.toBe(text(file));
  return Buffer.from(changed, "latin1");
};

describe("a sealed file", () => {
  test("is found sound by the page's own reader, by pdfsig and by openssl (G11)", () => {
    expect(seen(file)).toMatchObject({ state: "sealed", file: hash(file), seal: { stamped: false } });
    expect(seen(file).seal?.certificate).toBe(seals.published().find(({ role }) => role === "leaf")?.fingerprint);
    if (hasTool("pdfsig")) expect(pdfsigAgrees(file)).toBe(true);
    if (hasTool("openssl")) expect(opensslAgrees(file, rootPem)).toBe(true);
  });

  test("bears the time of what it prints, and its pages are those of the unsealed one, byte for byte", async () => {
    const body = await press.print(offer());
    expect(seen(file)).toMatchObject({
      body: hash(body),
      seal: { at: offer().frame.madeAt.replace(/\d{3}Z$/, "000Z") },
    });
    expect(Buffer.from(file.subarray(0, body.length)).equals(Buffer.from(body))).toBe(true);
    expect(pagesOf(file)).toBe(pagesOf(body));
  });

  test("carries its history as the data behind the pages", async () => {
    expect(seen(file).record).toContain('"line":"record"');
    expect(text(file)).toMatch(/\/AFRelationship \/Data/);
    expect(text(file)).toMatch(/\/AF \[\d+ 0 R\]/);
  });

  test("E-07: the same document gives the same sealed bytes, in another thread and after a restart", async () => {
    expect(hash(await sealed(press, seals, offer()))).toBe(hash(file));
    const built = await builtWorker();
    const other = createPress({ workerFile: built.file });
    try {
      expect(hash(await sealed(other, testSeals(folder), offer()))).toBe(hash(file));
    } finally {
      await other.close();
      built.remove();
    }
  });
});

describe("E-06: a file that was tampered with is changed for every reader", () => {
  const tampered: [string, () => Uint8Array | Promise<Uint8Array>, string][] = [
    ["one bit of a page", () => withByte(2000, (byte) => byte ^ 1), "bytes"],
    ["one byte of the attached history", () => replaced("Type /EmbeddedFile", "Type /EmbeddedFilE"), "bytes"],
    ["its title", () => replaced("/Title", "/Titel"), "bytes"],
    ["bytes put after the seal", () => Buffer.concat([file, Buffer.from("\n%%EOF\n")]), "added"],
    ["one line feed after the seal", () => Buffer.concat([file, Buffer.from("\n")]), "added"],
    ["the end cut off", () => file.subarray(0, file.length - 40), "seal"],
    ["the seal taken away", () => file.subarray(0, text(file).indexOf("%%EOF") + 6), "stripped"],
    ["the signature's own bytes", () => withByte(signatureAt(), (byte) => (byte === 0x30 ? 0x31 : 0x30)), "seal"],
    ["the range that is covered", () => replaced("/ByteRange [0 ", "/ByteRange [1 "), "seal"],
    ["an edit saved on top", incremental, "added"],
    ["a second seal on top", secondSeal, "seals"],
    ["sealed anew with somebody else's key", stranger, "stranger"],
  ];

  /** A figure of the signature itself, which stands at the end of its place before the zeros that fill it. */
  const signatureAt = () => text(file).slice(0, text(file).lastIndexOf(">\n/M ")).replace(/0+$/, "").length - 60;

  async function incremental(): Promise<Uint8Array> {
    const pdf = await PDF.load(Uint8Array.from(file));
    pdf.setTitle("Another title");
    return await pdf.save({ incremental: true });
  }

  async function secondSeal(): Promise<Uint8Array> {
    const key = await seals.current("sample");
    const pdf = await PDF.load(Uint8Array.from(file));
    const signer = {
      certificate: key.certificate,
      certificateChain: [key.root],
      keyType: "RSA" as const,
      signatureAlgorithm: "RSASSA-PKCS1-v1_5" as const,
      sign: (data: Uint8Array) => key.sign(data),
    };
    return (await pdf.sign({ signer, fieldName: "Second" })).bytes;
  }

  async function stranger(): Promise<Uint8Array> {
    const elsewhere = mkdtempSync(join(tmpdir(), "stranger-"));
    const other = testSeals(elsewhere, { from: 4 });
    try {
      return await sealed(press, other, { ...offer(), version: 3 });
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  }

  test.each(tampered)("%s", async (_name, make, what) => {
    const bytes = await make();
    const found = seen(bytes);
    if (what === "stranger") {
      const ours = seals.published().map(({ fingerprint }) => fingerprint);
      expect(found.state === "sealed" && ours.includes(found.seal?.certificate ?? "")).toBe(false);
      if (hasTool("openssl")) expect(opensslAgrees(bytes, rootPem)).toBe(false);
      return;
    }
    expect(found).toMatchObject({ state: "changed", what });
    if (hasTool("pdfsig")) expect(pdfsigAgrees(bytes)).toBe(false);
  });
});

test("E-13: after a new key old and new seals stand, both under one root; a key that was taken back is listed", async () => {
  const old = await seals.current("seal");
  const next = await seals.rotate("seal");
  const later = await sealed(press, seals, minutes());
  expect(seen(later).seal).toMatchObject({ certificate: next.fingerprint, root: seen(file).seal?.root });
  expect(next.fingerprint).not.toBe(old.fingerprint);
  expect(seen(file)).toMatchObject({ state: "sealed", seal: { certificate: old.fingerprint } });
  for (const bytes of [file, later]) if (hasTool("openssl")) expect(opensslAgrees(bytes, rootPem)).toBe(true);
  const last = await seals.rotate("seal", { revoke: true });
  expect((await seals.current("seal")).fingerprint).toBe(last.fingerprint);
  const revoked = seals.published().filter((one) => one.revoked);
  expect(revoked.map(({ fingerprint }) => fingerprint).sort()).toEqual([old.fingerprint, next.fingerprint].sort());
});

test("E-20: with a time-stamp authority that does not answer there is no file, and the next one is printed", async () => {
  const down = sealed(press, seals, minutes(), {
    timestamp: () => Promise.reject(new Error("No time stamp: refused")),
  });
  await expect(down).rejects.toThrow(PrintFailed);
  await expect(down).rejects.toThrow("No time stamp");
  expect(flowOf(await sealed(press, seals, minutes()))).toContain("Value presentation");
});

test("keys are made once, however many ask at the same time", async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "fresh-"));
  const fresh = testSeals(elsewhere);
  const all = await Promise.all([1, 2, 3].map(() => fresh.current("seal")));
  expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(1);
  expect(fresh.published()).toHaveLength(2);
  rmSync(elsewhere, { recursive: true, force: true });
});
