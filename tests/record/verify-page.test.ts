import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signHead } from "~/commands/seal.server";
import { headsIn } from "~/frame/kept-heads";
import { sha256 } from "~/frame/sha256";
import { publishedKeys } from "~/http/keys.server";
import { type Asked, documentFile } from "~/http/pdf.server";
import { checkHead } from "~/http/verify.server";
import { checkAsked } from "~/http/verify-asked.server";
import { createPress, type Press } from "~/pdf/press.server";
import { checkFile, type FileSeen } from "~/routes/verify/check-file";
import { planStream } from "~/world";
import { builtWorker } from "../pdf/support";
import type { Deal } from "../support/deal";
import { randomFrom } from "../support/random";
import { makeWorld, type TestWorld } from "../support/world";
import { playedDeal } from "./deal-record";

let world: TestWorld;
let deal: Deal;
let press: Press;
let remove: () => void;
let file: Uint8Array;
let stream: string;

const asked: Asked = { name: "plan-full", language: "en", paper: "A4" };
const print = async (): Promise<Uint8Array> => {
  const made = await documentFile(world, deal.planId, asked);
  if (!made) throw new Error("no document");
  return made.bytes;
};
const look = (bytes: Uint8Array): FileSeen => checkFile(bytes, world.seals.published());
const sealedIn = (bytes: Uint8Array) => {
  const seen = look(bytes);
  if (seen.state !== "sealed") throw new Error(`not sealed: ${JSON.stringify(seen)}`);
  return seen;
};

beforeAll(async () => {
  const built = await builtWorker();
  remove = built.remove;
  press = createPress({ workerFile: built.file });
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z", press });
  deal = await playedDeal(world);
  stream = planStream(deal.planId, "shared");
  file = await print();
});
afterAll(async () => {
  await press.close();
  remove();
  await world.end();
});

test("the page's own SHA-256 is everybody's, for every length around a block", async () => {
  const { sha256: other } = await import("~/commands/seal.server");
  const random = randomFrom(3);
  for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 100_000]) {
    const bytes = Uint8Array.from({ length }, () => random.below(256));
    expect(sha256(bytes)).toBe(other(bytes));
  }
  expect(sha256("a", new Uint8Array([98]), "é")).toBe(other("a", new Uint8Array([98]), "é"));
});

describe("a document that was taken away", () => {
  test("is valid up to its entry: its bytes, its seal, its history, and what is kept here", async () => {
    const { head, document, at } = sealedIn(file);
    expect(document).toMatchObject({ kind: "plan-full", head: { seq: head.seq, hash: head.hash } });
    expect(at?.slice(0, 19)).toBe((await deal.plan()).lastAt.slice(0, 19));
    expect(await checkHead(world, head, document)).toMatchObject({ state: "valid", older: null, sample: false });
  });

  test("E-07: printed again it is the same file, and it holds nobody's words beside its pages", async () => {
    expect(sha256(await print())).toBe(sha256(file));
    const text = Buffer.from(file).toString("latin1");
    expect(text).not.toContain("A word of Giulia");
    expect(text).not.toContain("Only us");
  });

  test("is older than another copy once the history went on", async () => {
    const seen = sealedIn(file);
    await deal.must("Giulia", "comment.add", { commentId: "later-1", stepId: deal.ids.b01 ?? "", text: "Later." });
    const answer = await checkHead(world, seen.head, seen.document);
    expect(answer).toMatchObject({ state: "valid", older: { end: seen.head.seq + 1 } });
    expect(sealedIn(await print()).head.seq).toBe(seen.head.seq + 1);
  });

  test("says what is wrong when its history or its key is not ours", async () => {
    expect(look(file.subarray(0, 500)).state).not.toBe("sealed");
    expect(checkFile(file, [])).toMatchObject({ state: "foreign" });
    const revoked = world.seals.published().map((one) => ({ ...one, revoked: true }));
    expect(checkFile(file, revoked)).toMatchObject({ state: "changed", what: "revoked" });
    expect(look(new TextEncoder().encode("hello"))).toMatchObject({ state: "none" });
  });

  test("E-19: is checked on a bare machine with Node alone, and so is a copy that was changed", () => {
    const bare = mkdtempSync(join(tmpdir(), "bare-"));
    try {
      for (const name of ["verify.mjs", "verify-file.mjs", "verify-pdf.mjs"])
        copyFileSync(join("app/cli", name), join(bare, name));
      writeFileSync(join(bare, "document.pdf"), file);
      writeFileSync(join(bare, "keys.json"), JSON.stringify(publishedKeys(world)));
      const run = (name: string) =>
        spawnSync(process.execPath, ["verify.mjs", name, "--keys", "keys.json"], { cwd: bare, encoding: "utf8" });
      const good = run("document.pdf");
      expect(good.stdout).toMatch(/SEALED .* by a published certificate/);
      expect(good.stdout).toMatch(/VALID plan\/\S+\/shared up to entry \d+, without its words/);
      expect(good.status).toBe(0);
      writeFileSync(join(bare, "changed.pdf"), Buffer.concat([file, Buffer.from("x")]));
      const changed = run("changed.pdf");
      expect(changed.stdout).toContain("CHANGED: something was added after it was sealed");
      expect(changed.status).toBe(1);
      expect(execFileSync("ls", [bare], { encoding: "utf8" }).split("\n").filter(Boolean)).toHaveLength(6);
    } finally {
      rmSync(bare, { recursive: true, force: true });
    }
  });
});

describe("a receipt", () => {
  const receipt = async () => {
    const head = (await world.store.signedHeads(stream)).at(-1);
    if (!head) throw new Error("nothing was signed");
    return head;
  };

  test("is valid as a line, as a whole mail, quoted and broken by a mail program", async () => {
    const head = await receipt();
    const line = JSON.stringify({ line: "head", ...head });
    const broken = line.replace(/.{40}/g, (part) => `${part}\n> `);
    for (const text of [line, `Dear all,\n${broken}\nYours`, `${head.stream} ${head.seq} ${head.hash}`]) {
      const [kept] = headsIn(text);
      expect(kept).toMatchObject({ stream, seq: head.seq, hash: head.hash });
      if (kept) expect(await checkHead(world, kept)).toMatchObject({ state: "valid", signed: "epoch" in kept });
    }
    expect(headsIn("nothing of the kind { }")).toEqual([]);
  });

  test("V-2.7.11: a later one than our history has says that entries are missing after its end", async () => {
    const head = await receipt();
    const [end] = await world.store.heads([stream]);
    const later = signHead(
      world.keys.record,
      { stream, seq: (end?.seq ?? 0) + 3, hash: "a".repeat(64) },
      { epoch: 1, at: head.at },
    );
    expect(await checkHead(world, later)).toMatchObject({ state: "missing", end: end?.seq, seq: later.seq });
  });

  test("E-03: another one for the same number, signed by the same key, is shown as what it is", async () => {
    const head = await receipt();
    const lie = signHead(world.keys.record, { ...head, hash: "b".repeat(64) }, { epoch: 1, at: head.at });
    expect(await checkHead(world, lie)).toMatchObject({ state: "two", ours: { hash: head.hash } });
    const form = new FormData();
    form.set("receipt", `${JSON.stringify(lie)} ${JSON.stringify({ ...lie, seq: 1 })}`);
    const request = new Request("http://localhost/verify", { method: "POST", body: form });
    const { answers } = await checkAsked(world, request);
    expect(answers.map(({ answer }) => answer.state)).toEqual(["two", "forged"]);
  });

  test("of another key is forged, with another hash changed, of another plan unknown; nothing is told beside", async () => {
    const head = await receipt();
    const forged = signHead(world.keys.sample, head, { epoch: 1, at: head.at });
    expect(await checkHead(world, forged)).toMatchObject({ state: "forged", ours: null, at: "" });
    expect(await checkHead(world, { stream, seq: 3, hash: "c".repeat(64) })).toMatchObject({
      state: "changed",
      at: "",
    });
    const nowhere = { ...head, stream: "plan/not-here/shared" };
    expect(await checkHead(world, nowhere)).toMatchObject({ state: "unknown", end: 0 });
    const lane = { stream: planStream(deal.planId, "customer"), seq: 1, hash: head.hash };
    expect(await checkHead(world, lane)).toMatchObject({ state: "unknown", end: 0 });
  });
});

test("a sample says so, and is sealed by a key that is evidence of nothing", async () => {
  const { openDeal } = await import("../support/deal");
  const sample = await openDeal(world, { sample: true, planId: "plan-sample" });
  await sample.must("Mara", "plan.share");
  const made = await documentFile(world, sample.planId, asked);
  const seen = sealedIn(made?.bytes ?? new Uint8Array());
  expect(seen.use).toBe("sample");
  expect(await checkHead(world, seen.head, seen.document)).toMatchObject({ state: "valid", sample: true });
});
