import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCode, sendCode } from "~/access/codes.server";
import { codeDigits } from "~/access/tokens.server";
import { sha256 } from "~/commands/seal.server";
import { isRefusal } from "~/domain/refusal";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
const text = sha256("I agree to edition 4 of this plan.");
const otherText = sha256("I agree to edition 5 of this plan.");

beforeEach(async () => {
  world = makeWorld();
  deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
  await deal.sit("Giulia");
});
afterEach(() => world.end());

const send = async (textHash = text) => {
  const sent = await sendCode(world, await deal.actor("Giulia"), { textHash, act: "plan.commit" });
  if (isRefusal(sent)) throw new Error(sent.words);
  return { ...sent, digits: codeDigits(world.keys.code, sent.codeId) };
};
const check = async (typed: string, textHash = text) =>
  checkCode(world, await deal.actor("Giulia"), { typed, textHash });
/** Digits that are not the code's. */
const wrong = (digits: string) => String((Number(digits) + 1) % 1_000_000).padStart(6, "0");

test("the right code for the right text counts, with its age; the mail says which text it is for", async () => {
  const { digits, codeId } = await send();
  world.clock.advance({ seconds: 95 });
  expect(await check(` ${digits.slice(0, 3)} ${digits.slice(3)} `)).toEqual({ ok: true, codeId, age: 95 });
  const [letter] = await world.store.lettersOf({ workspaceId: "helionaut", kind: "code", limit: 5 });
  expect(letter).toMatchObject({
    personId: (await deal.person("Giulia")).personId,
    address: "",
    payload: { codeId, act: "plan.commit", fingerprint: text.slice(0, 12) },
  });
  expect(JSON.stringify(letter)).not.toContain(digits);
  expect(world.woken()).toBeGreaterThan(0);
});

test("T-07: of fifty guesses at once five are looked at, and then even the right one is too late", async () => {
  const { digits, codeId } = await send();
  const answers = await Promise.all(Array.from({ length: 50 }, () => check(wrong(digits))));
  const words = answers.map((answer) => (isRefusal(answer) ? answer.words : "ok"));
  expect(words.filter((word) => word === "wrongCode")).toHaveLength(5);
  expect(words.filter((word) => word === "codeLocked")).toHaveLength(45);
  expect(await check(digits)).toMatchObject({ reason: "too-many", words: "codeLocked" });
  expect((await world.store.code(codeId))?.tries).toBe(5);
});

test("T-07: eleven minutes later the code is over", async () => {
  const { digits } = await send();
  world.clock.advance({ minutes: 11 });
  expect(await check(digits)).toMatchObject({ reason: "forbidden", words: "wrongCode" });
});

test("T-08: a code is for its text, its browser and its person alone", async () => {
  const { digits } = await send();
  expect(await check(digits, otherText)).toMatchObject({ reason: "forbidden", words: "wrongCode" });
  const elsewhere = { ...(await deal.actor("Giulia")), sessionId: "another-browser" };
  expect(await checkCode(world, elsewhere, { typed: digits, textHash: text })).toMatchObject({ reason: "forbidden" });
  await deal.sit("Renzo");
  expect(await checkCode(world, await deal.actor("Renzo"), { typed: digits, textHash: text })).toMatchObject({
    reason: "forbidden",
  });
});

test("T-07: a code that was used is spent", async () => {
  const digits = await deal.codeFor("Giulia", "");
  await deal.must("Giulia", "mailbox.confirm", { textHash: "", code: digits });
  expect(await check(digits, "")).toMatchObject({ reason: "forbidden", words: "wrongCode" });
});

test("T-07: three codes in a quarter of an hour and ten a day, also when asked for all at once", async () => {
  const giulia = await deal.actor("Giulia");
  const ask = () => sendCode(world, giulia, { textHash: text, act: "plan.commit" });
  const burst = await Promise.all(Array.from({ length: 50 }, ask));
  expect(burst.filter((one) => !isRefusal(one))).toHaveLength(3);
  expect(burst.find(isRefusal)).toMatchObject({ reason: "too-many", words: "tooManyCodes" });
  let sent = 3;
  for (let quarter = 0; quarter < 20; quarter++) {
    world.clock.advance({ minutes: 16 });
    if (!isRefusal(await ask())) sent++;
  }
  expect(sent).toBe(10);
  world.clock.advance({ days: 1 });
  expect(isRefusal(await ask())).toBe(false);
});

test("T-07: codes that were used count no more: who stops, takes that back and decides is not kept waiting", async () => {
  const giulia = await deal.actor("Giulia");
  const ask = () => sendCode(world, giulia, { textHash: text, act: "plan.commit" });
  for (let act = 0; act < 5; act++)
    await deal.must("Giulia", "mailbox.confirm", { textHash: "", code: await deal.codeFor("Giulia", "") });
  const burst = await Promise.all(Array.from({ length: 20 }, ask));
  expect(burst.filter((one) => !isRefusal(one))).toHaveLength(3);
  expect(await ask()).toMatchObject({ words: "tooManyCodes" });
});

test("T-07: no mailbox is filled by codes, though every one is used", async () => {
  let sent = 0;
  for (let act = 0; act < 45; act++) {
    const giulia = await deal.actor("Giulia");
    const asked = await sendCode(world, giulia, { textHash: "", act: "mailbox.confirm" });
    if (isRefusal(asked)) continue;
    sent++;
    await deal.must("Giulia", "mailbox.confirm", { textHash: "", code: codeDigits(world.keys.code, asked.codeId) });
  }
  expect(sent).toBe(40);
});

test("T-07: three codes guessed to death within an hour lock the mailbox check for an hour", async () => {
  for (let code = 0; code < 3; code++) {
    const { digits } = await send();
    await Promise.all(Array.from({ length: 6 }, () => check(wrong(digits))));
    world.clock.advance({ minutes: 6 });
  }
  world.clock.advance({ minutes: 12 });
  const giulia = await deal.actor("Giulia");
  expect(await sendCode(world, giulia, { textHash: text, act: "plan.commit" })).toMatchObject({ words: "codeLocked" });
  world.clock.advance({ minutes: 61 });
  expect(isRefusal(await sendCode(world, giulia, { textHash: text, act: "plan.commit" }))).toBe(false);
});

test("T-12: when the counters cannot be read no code is sent", async () => {
  world.store.connection.exec("drop table limits");
  const giulia = await deal.actor("Giulia");
  expect(await sendCode(world, giulia, { textHash: text, act: "plan.commit" })).toMatchObject({ reason: "busy" });
});

test("a browser that never did anything gets no code", async () => {
  const renzo = await deal.actor("Renzo");
  expect(await sendCode(world, renzo, { textHash: text, act: "plan.commit" })).toMatchObject({ reason: "forbidden" });
});
