import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { report, verifyRecord } from "~/cli/verify.mjs";
import { seal, sha256, signHead } from "~/commands/seal.server";
import { checkChain, genesis, isFault, type SealedFact } from "~/domain/chain";
import { compareHead, isEquivocation } from "~/domain/record-check";
import { planStream } from "~/world";
import type { Deal } from "../support/deal";
import { randomFrom } from "../support/random";
import { makeWorld, type TestWorld } from "../support/world";
import { playedDeal, takenAway } from "./deal-record";

type Line = { line: string; stream: string; seq: number; hash: string; body: string };

let world: TestWorld;
let deal: Deal;
let rows: SealedFact[];
let file: string;
let stream: string;
beforeAll(async () => {
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z" });
  deal = await playedDeal(world);
  stream = planStream(deal.planId, "shared");
  rows = await world.store.factsAfter(stream, 0);
  file = await takenAway(world, deal.planId, ["shared", "customer"]);
});
afterAll(() => world.end());

const hex = "0123456789abcdef";
const printable = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join("");

function changedAt(text: string, at: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + 1);
}

/** The lines of the file with one changed. */
const edited = (change: (lines: Line[]) => Line[]): string =>
  change(
    file
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  )
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");

const entries = (lines: Line[]) => lines.filter((line) => line.line === "fact" && line.stream === stream);
const verdictOf = (text: string) => verifyRecord(text).verdicts.find((one) => one.stream === stream);

describe("one changed character", () => {
  test("E-01: is found 10 000 times of 10 000, at the entry that was changed", () => {
    const random = randomFrom(1);
    // A short stream: what matters is that every place of an entry is hit, not how many entries stand before it.
    const short = rows.slice(0, 12);
    let found = 0;
    for (let round = 0; round < 10_000; round++) {
      const at = random.below(short.length);
      const row = short[at];
      if (!row) throw new Error("no row");
      const field = random.pick(["body", "body", "body", "prev", "hash"] as const);
      const place = random.below(row[field].length);
      const letters = [...(field === "body" ? printable : hex)].filter((letter) => letter !== row[field][place]);
      const broken = { ...row, [field]: changedAt(row[field], place, random.pick(letters)) };
      const result = checkChain(sha256, stream, [...short.slice(0, at), broken, ...short.slice(at + 1)]);
      if (isFault(result) && result.seq === row.seq) found++;
    }
    expect(found).toBe(10_000);
  });

  test("E-01: is found by the second verifier too, in entries, hashes and words", () => {
    const random = randomFrom(2);
    const lines = file.trim().split("\n");
    const rounds = process.env.PROVE ? 10_000 : 300;
    let found = 0;
    for (let round = 0; round < rounds; round++) {
      const at = random.below(lines.length);
      const row = JSON.parse(lines[at] ?? "") as { [field: string]: string } & { line: string };
      const fields = {
        fact: ["body", "hash"],
        content: ["json", "salt", "commitment"],
        head: ["hash", "signature", "at"],
      };
      const own = fields[row.line as keyof typeof fields];
      if (!own) {
        found++;
        continue;
      }
      const field = random.pick(own);
      const text = row[field] ?? "";
      const place = random.below(text.length);
      const letters = [...hex].filter((letter) => letter !== text[place]);
      const broken = JSON.stringify({ ...row, [field]: changedAt(text, place, random.pick(letters)) });
      const result = verifyRecord([...lines.slice(0, at), broken, ...lines.slice(at + 1)].join("\n"));
      const fault = result.verdicts.find((one) => one.stream === row.stream)?.fault;
      if (!result.sound && String(fault?.seq) === String(row.seq)) found++;
    }
    expect(found).toBe(rounds);
  });

  test("INV-38: in the columns beside the text is found at its entry", () => {
    for (const column of ["at", "kind", "subject", "stream"] as const) {
      const broken = rows.map((row) => (row.seq === 7 ? { ...row, [column]: `${row[column]}x` } : row));
      expect(checkChain(sha256, stream, broken)).toEqual({ seq: 7, reason: "body" });
    }
  });
});

describe("entries taken away or computed anew", () => {
  test("E-02: a cut end is a good chain, and too short for the head that somebody kept", () => {
    const kept = rows.at(-1);
    if (!kept) throw new Error("no rows");
    const shorter = edited((lines) => lines.filter((line) => !(line.stream === stream && line.seq > rows.length - 3)));
    expect(verdictOf(shorter)).toMatchObject({ fault: null, entries: rows.length - 3 });
    const result = verifyRecord(shorter, [{ stream, seq: kept.seq, hash: kept.hash }]);
    expect(result.sound).toBe(false);
    expect(report(result).at(-1)).toMatch(new RegExp(`^TRUNCATED: head seq ${kept.seq} missing`));
    expect(compareHead(kept, rows.slice(0, -3))).toBe("truncated");
  });

  test("E-03: a past computed anew is consistent with itself, and not with a head from a receipt", async () => {
    const [receipt] = await world.store.signedHeads(stream);
    if (!receipt) throw new Error("nothing was signed");
    const again = recomputed(rows, 5);
    expect(isFault(checkChain(sha256, stream, again))).toBe(false);
    expect(compareHead(receipt, again)).toBe("changed");
    const forged = edited((lines) => replaced(lines, again).filter((line) => line.line !== "head"));
    expect(verdictOf(forged)?.fault).toBe(null);
    expect(verifyRecord(forged, [receipt]).heads[0]).toMatchObject({ answer: "CHANGED", signed: true });
  });

  test("E-03: signed again with the same key, the two heads together prove two stories", async () => {
    const [receipt] = await world.store.signedHeads(stream);
    if (!receipt) throw new Error("nothing was signed");
    const again = recomputed(rows, 5);
    const hash = again[receipt.seq - 1]?.hash ?? "";
    const lie = signHead(world.keys.record, { stream, seq: receipt.seq, hash }, { epoch: 1, at: receipt.at });
    const forged = edited((lines) => [
      ...replaced(lines, again).filter((line) => line.line !== "head"),
      { line: "head", ...lie } as unknown as Line,
    ]);
    expect(verdictOf(forged)?.fault).toBe(null);
    const result = verifyRecord(forged, [receipt]);
    expect(result.sound).toBe(false);
    expect(report(result).at(-1)).toMatch(/^EQUIVOCATION /);
    expect(isEquivocation(receipt, lie)).toBe(true);
    expect(isEquivocation(receipt, { ...lie, epoch: 2 })).toBe(false);
  });

  test("a head that the record's key never signed is no evidence", async () => {
    const [receipt] = await world.store.signedHeads(stream);
    if (!receipt) throw new Error("nothing was signed");
    const stranger = signHead(world.keys.sample, receipt, { epoch: 1, at: receipt.at });
    expect(verifyRecord(file, [stranger]).heads[0]?.answer).toBe("FORGED");
    expect(verifyRecord(file, [receipt])).toMatchObject({ sound: true, heads: [{ answer: "SAME", signed: true }] });
  });
});

describe("E-04: entries in the wrong place", () => {
  const sound = () => expect(verdictOf(file)?.fault).toBe(null);

  test("one left out in the middle", () => {
    sound();
    const broken = edited((lines) =>
      lines.filter((line) => !(line.line === "fact" && line.stream === stream && line.seq === 9)),
    );
    expect(verdictOf(broken)?.fault?.seq).toBe(9);
    expect(
      checkChain(
        sha256,
        stream,
        rows.filter((row) => row.seq !== 9),
      ),
    ).toMatchObject({ seq: 9 });
  });

  test("two exchanged", () => {
    const broken = edited((lines) => swapped(lines, 6, 7));
    expect(verdictOf(broken)?.fault?.seq).toBe(6);
  });

  test("one doubled", () => {
    const broken = edited((lines) => lines.flatMap((line) => (line === entries(lines)[4] ? [line, line] : [line])));
    expect(verdictOf(broken)?.fault?.seq).toBe(6);
  });

  test("one of another plan or lane in its place", async () => {
    const [foreign] = await world.store.factsAfter(planStream(deal.planId, "customer"), 0);
    if (!foreign) throw new Error("no customer lane");
    const spliced = [{ ...foreign, stream }, ...rows.slice(1)];
    expect(checkChain(sha256, stream, spliced)).toMatchObject({ seq: 1, reason: "body" });
    const broken = edited((lines) =>
      lines.map((line) => (line === entries(lines)[0] ? { ...line, body: foreign.body, hash: foreign.hash } : line)),
    );
    expect(verdictOf(broken)?.fault).toEqual({ seq: 1, reason: "body" });
  });

  test("a private entry that names a shared one which is not there", () => {
    const customer = planStream(deal.planId, "customer");
    const broken = edited((lines) =>
      lines.filter((line) => !(line.line === "fact" && line.stream === stream && line.seq > 20)),
    );
    const own = verifyRecord(broken).verdicts.find((one) => one.stream === customer);
    expect(own?.fault?.reason).toBe("on");
  });
});

/** The chain with the entry at `from` changed and everything after it sealed anew, as whoever has the database could. */
function recomputed(original: SealedFact[], from: number): SealedFact[] {
  let head = { stream, seq: 0, hash: genesis };
  return original.map((row) => {
    const body = JSON.parse(row.body);
    const data = row.seq === from ? { ...body.data, personId: "somebody-else" } : body.data;
    const sealed = seal(
      { kind: row.kind, subject: row.subject, data, said: {} },
      { head, at: row.at, by: body.by, on: null },
    );
    const fact = row.seq < from ? row : withSaid(sealed.fact, body.said);
    head = { stream, seq: fact.seq, hash: fact.hash };
    return fact;
  });
}

function withSaid(fact: SealedFact, said: object): SealedFact {
  const body = fact.body.replace('"said":{}', () => `"said":${JSON.stringify(said)}`);
  return { ...fact, body, hash: sha256("countersign/fact/1\n", body) };
}

function replaced(lines: Line[], facts: SealedFact[]): Line[] {
  return lines.map((line) => {
    const fact = line.line === "fact" && line.stream === stream ? facts[line.seq - 1] : undefined;
    return fact ? { ...line, hash: fact.hash, body: fact.body } : line;
  });
}

function swapped(lines: Line[], one: number, other: number): Line[] {
  const [a, b] = [entries(lines)[one - 1], entries(lines)[other - 1]];
  if (!a || !b) throw new Error("too few entries");
  return lines.map((line) => (line === a ? b : line === b ? a : line));
}
