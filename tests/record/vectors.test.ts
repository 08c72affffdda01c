import { createPublicKey } from "node:crypto";
import { expect, test } from "vitest";
import { signingKey } from "~/access/keys.server";
import * as other from "~/cli/verify.mjs";
import { isSignedBy, seal, sha256, signHead } from "~/commands/seal.server";
import { canonical, commitTo, genesis, isCanonical, type Json } from "~/domain/chain";
import { ed25519From } from "../support/keys";
import { canonicalVectors, chainVector, contentVector, notCanonical, refusedVectors } from "./vectors";

type Line = { line: string; stream: string; seq: number; hash: string; body: string; json: string } & {
  commitment: string;
  salt: string;
  pem: string;
  fingerprint: string;
  epoch: number;
  at: string;
  signature: string;
};
const lines = chainVector
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Line);
const of = (kind: string) => lines.filter((line) => line.line === kind);

test.each(canonicalVectors)("canonical JSON has one text: $value", ({ value, text }) => {
  expect(canonical(JSON.parse(value) as Json)).toBe(text);
  expect(other.canonicalText(JSON.parse(value))).toBe(text);
  expect(isCanonical(text)).toBe(true);
});

test.each(notCanonical.map((text) => [text]))("a text that could be written otherwise is not canonical: %j", (text) => {
  expect(isCanonical(text)).toBe(false);
});

test("what has no one text is refused by both", () => {
  expect(refusedVectors).toHaveLength(19);
  for (const value of refusedVectors) {
    expect(() => canonical(value as Json)).toThrow(TypeError);
    expect(() => other.canonicalText(value)).toThrow(TypeError);
  }
});

test("words open their commitment, in both implementations", () => {
  const { salt, json, commitment } = contentVector;
  expect(commitTo(sha256, Buffer.from(salt, "hex"), json)).toBe(commitment);
  expect(other.commitmentOf(Buffer.from(salt, "hex"), json)).toBe(commitment);
});

test("the three entries of the page come out byte for byte when they are sealed anew", () => {
  let head = { stream: "plan/plan-example/shared", seq: 0, hash: genesis };
  for (const [index, fact] of of("fact").entries()) {
    const content = of("content")[index];
    const { at, by, kind, subject, data } = JSON.parse(fact.body);
    const said = { words: JSON.parse(content?.json ?? "") as object };
    const random = () => Buffer.from(content?.salt ?? "", "hex");
    const sealed = seal({ kind, subject, data, said }, { head, at, by, on: null, random });
    expect(sealed.fact.body).toBe(fact.body);
    expect(sealed.fact.hash).toBe(fact.hash);
    expect(other.factHash(fact.body)).toBe(fact.hash);
    expect(sealed.contents[0]?.commitment).toBe(content?.commitment);
    head = { stream: fact.stream, seq: fact.seq, hash: fact.hash };
  }
});

test("the signed head of the page is what the published key signs", () => {
  const key = signingKey(ed25519From(Buffer.alloc(32, 7)));
  const [head] = of("head");
  if (!head) throw new Error("the page has no head");
  const { line: _line, ...signedHead } = head;
  const { stream, seq, hash, epoch, at } = signedHead;
  expect(signHead(key, { stream, seq, hash }, { epoch, at })).toEqual(signedHead);
  expect(key.publicPem).toBe(of("key")[0]?.pem);
  expect(key.fingerprint).toBe(of("key")[0]?.fingerprint);
  expect(isSignedBy(key.publicKey, signedHead)).toBe(true);
  expect(other.isHeadSigned(createPublicKey(key.publicPem), signedHead)).toBe(true);
  expect(other.isHeadSigned(createPublicKey(key.publicPem), { ...signedHead, epoch: 2 })).toBe(false);
});

test("the second verifier finds the page's record sound, and says up to which entry", () => {
  const result = other.verifyRecord(chainVector);
  expect(result.sound).toBe(true);
  expect(other.report(result)[0]).toMatch(/^VALID plan\/plan-example\/shared up to entry 3 7ecd007e/);
});
