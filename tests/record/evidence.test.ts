import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifyRecord } from "~/cli/verify.mjs";
import { openFacts } from "~/commands/plans.server";
import { seal, sha256 } from "~/commands/seal.server";
import { emptyBatch } from "~/commands/sealing.server";
import { emptyHead } from "~/domain/chain";
import { verifierOf } from "~/domain/plan";
import { commandNames, isCustomerOnly } from "~/domain/policy";
import { confirmationText, consentText } from "~/domain/statements";
import { messagesFor } from "~/i18n/all.server";
import { evidenceOf } from "~/views/pdf/evidence";
import { printing } from "~/views/pdf/frame";
import { planStream } from "~/world";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
let stream: string;
beforeEach(async () => {
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z" });
  deal = await openDeal(world);
  stream = planStream(deal.planId, "shared");
  await deal.must("Mara", "plan.share");
  await deal.proveMailbox("Giulia");
});
afterEach(() => world.end());

const facts = async () => openFacts(world.store, await world.store.factsAfter(stream, 0));

async function input() {
  const plan = await deal.plan("customer");
  const verifier = verifierOf(plan, deal.ids.b01 ?? "");
  if (!verifier) throw new Error("b01 has no confirmation");
  const { verifierId } = verifier;
  const textHash = sha256(confirmationText(plan, verifier, "it"));
  return { verifierId, language: "it", textHash, typedName: "Giulia Ferrante", consent: "on" };
}

async function evidence() {
  const plan = await deal.plan("public");
  const all = await facts();
  const head = { seq: all.length, hash: "0".repeat(64) };
  const on = printing({ plan, head, at: plan.lastAt, language: "en", paper: "A4", messages: messagesFor("en") });
  const sealing = { certificate: "c".repeat(64), operator: "x.example", stamped: false, checkAt: "", keysAt: "" };
  return { evidence: evidenceOf(on, all, sealing), facts: all };
}

test("E-08: words changed between reading and signing: refused, nothing is written", async () => {
  const read = await input();
  const { verifierId } = read;
  const before = verifierOf(await deal.plan(), deal.ids.b01 ?? "");
  await deal.must("Mara", "verifier.word", { verifierId, text: "Other words.", from: textOf(before?.text) });
  const count = (await facts()).length;
  expect(await deal.act("Giulia", "verifier.sign", read)).toMatchObject({ reason: "conflict", words: "textChanged" });
  expect((await facts()).length).toBe(count);
  await deal.must("Giulia", "verifier.sign", await input());
});

const textOf = (given: unknown): string =>
  typeof given === "string" ? given : ((given as { en?: string } | null | undefined)?.en ?? "");

test("E-10: a consent text of before does not cover the next signature; the old one stays as it was read", async () => {
  const giulia = await deal.person("Giulia");
  const [head = emptyHead(stream)] = await world.store.heads([stream]);
  const old = "An older text of this product.";
  const by = { kind: "person", id: giulia.personId, side: "customer", via: "mailbox" } as const;
  const sealed = seal(
    {
      kind: "consent.given",
      subject: giulia.personId,
      data: { personId: giulia.personId, textHash: sha256(old), language: "it" },
      said: { words: { text: old }, connection: { ip: "127.0.0.1", agent: "test" } },
    },
    { head, at: world.clock.now(), by, on: null },
  );
  const { fact, contents } = sealed;
  expect(await world.store.append({ ...emptyBatch, expected: [head], facts: [fact], contents })).toBe("stored");
  const { consent: _, ...unasked } = await input();
  expect(await deal.act("Giulia", "verifier.sign", unasked)).toMatchObject({ words: "needsConsent" });
  await deal.must("Giulia", "verifier.sign", await input());
  const { evidence: shown } = await evidence();
  expect(shown.consents.map(({ text }) => text)).toEqual([old, consentText(await deal.plan(), "it")]);
  expect(shown.consents[0]?.hash).toBe(sha256(old));
});

test("E-11: nobody of the vendor does what is the customer's alone, whatever is posted", async () => {
  const customers = commandNames.filter(isCustomerOnly);
  expect(customers.length).toBeGreaterThan(6);
  const before = (await facts()).filter(({ kind }) => kind !== "attempt.refused").length;
  for (const name of customers)
    expect(await deal.act("Mara", name, await input())).toMatchObject({ reason: "forbidden" });
  expect((await facts()).filter(({ kind }) => kind !== "attempt.refused").length).toBe(before);
  expect(commandNames.filter((name) => /impersonat|behalf|actAs/i.test(name))).toEqual([]);
});

test("E-12: with the signature, in the same transaction, stand receipts for both sides and a signed head", async () => {
  const letters = () => world.store.lettersOf({ workspaceId: "helionaut", kind: "receipt", limit: 10 });
  const one = await input();
  // Refused as a whole: nothing of it is there.
  expect(await deal.act("Giulia", "verifier.sign", { ...one, typedName: "" })).toMatchObject({ reason: "invalid" });
  expect(await letters()).toEqual([]);
  await deal.must("Giulia", "verifier.sign", one);
  const { people } = await deal.plan();
  const sides = (await letters()).map(({ personId }) => people[personId ?? ""]?.side);
  expect(sides.sort()).toEqual(["customer", "vendor"]);
  const [end] = await world.store.heads([stream]);
  expect((await world.store.signedHeads(stream)).at(-1)).toMatchObject({ seq: end?.seq, hash: end?.hash });
});

test("E-14, E-17: what was withdrawn stays beside its withdrawal, each with the second it was written in", async () => {
  const one = await input();
  await deal.must("Giulia", "verifier.sign", one);
  world.clock.advance({ minutes: 3, seconds: 7 });
  await deal.must("Giulia", "verifier.withdraw", { verifierId: one.verifierId, reason: "Pressed too early" });
  const { evidence: shown, facts: all } = await evidence();
  const signed = all.find(({ kind }) => kind === "verifier.signed");
  const taken = all.find(({ kind }) => kind === "verifier.withdrawn");
  expect([signed?.seq, taken?.subject]).toEqual([expect.any(Number), signed?.subject]);
  expect(shown.signatures).toHaveLength(1);
  const row = (field: string) => shown.signatures[0]?.rows.find((one) => one.field === field)?.text;
  const second = (at = "") => at.slice(0, 19).replace("T", " ");
  expect(row("signedAt")).toContain(`${second(signed?.at)} UTC`);
  expect(row("signedAt")).toMatch(/\(UTC[+-]\d/);
  const line = shown.lines.find(({ what }) => what.includes("Pressed too early") || what.includes("took back"));
  expect(line?.at ?? shown.lines.at(-1)?.at).toContain(`${second(taken?.at)} UTC`);
  for (const { at } of shown.lines) expect(at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC · .*\(UTC/);
  // The mailbox that was confirmed in that browser stands as the code; opening is kept of nobody.
  expect(row("codeId")).not.toBe("");
  expect(row("opening")).toBe("");
});

describe("E-19: a long record", () => {
  test("of 2000 entries is found valid, and with one of them changed, broken there", () => {
    const name = "plan/plan-long/shared";
    const by = { kind: "system" } as const;
    let head = emptyHead(name);
    const lines: string[] = [JSON.stringify({ line: "record", v: 1, plan: "plan-long", lanes: ["shared"] })];
    for (let n = 0; n < 2000; n++) {
      const kind = n === 0 ? "plan.opened" : "comment.added";
      const said = { words: { text: `Entry ${n}` } };
      const { fact, contents } = seal(
        { kind, subject: `subject-${n}`, data: { n }, said },
        { head, at: "2026-10-05T07:10:00.000Z", by, on: null },
      );
      head = { stream: name, seq: fact.seq, hash: fact.hash };
      lines.push(JSON.stringify({ line: "fact", stream: name, seq: fact.seq, hash: fact.hash, body: fact.body }));
      for (const { commitment, salt, json, seq } of contents)
        lines.push(
          JSON.stringify({
            line: "content",
            stream: name,
            seq,
            commitment,
            salt: Buffer.from(salt).toString("hex"),
            json,
          }),
        );
    }
    expect(verifyRecord(lines.join("\n"))).toMatchObject({ sound: true, verdicts: [{ entries: 2000 }] });
    const broken = lines.map((line) => line.replace('subject-1500\\"', 'subject-15oo\\"'));
    expect(verifyRecord(broken.join("\n"))).toMatchObject({ sound: false, verdicts: [{ fault: { seq: 1501 } }] });
  });
});
