import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Side } from "~/domain/facts";
import { isRefusal } from "~/domain/refusal";
import { planStream } from "~/world";
import { before, holdsAfter, holdsThroughout } from "./invariants";
import { draw, lanesWritten, openStage, type Played, planOf, play, type SetAct, type Stage } from "./stage";

const proving = Boolean(process.env.PROVE);
/** Another seed looks elsewhere; `PROVE_RUNS` how far. */
const seed = Number(process.env.PROVE_SEED ?? 1);
const runs = (few: number, many: number) => Number(process.env.PROVE_RUNS ?? (proving ? many : few));
const seeds = (length: number) =>
  fc.array(fc.noBias(fc.integer({ min: 0, max: 0x7fffffff })), { minLength: length, maxLength: length });
const template = fc.integer({ min: 0, max: 14 });

describe("whatever anybody does to a plan", () => {
  test("E-18, INV-02, INV-05, INV-10: the record replays to the plan, what binds is the customer's, refusals change nothing", {
    timeout: proving ? 7_200_000 : 120_000,
  }, async () => {
    const done = new Map<string, number>();
    const property = fc.asyncProperty(template, seeds(60), async (number, list) => {
      const stage = await openStage(number);
      try {
        await playAll(stage, list, done);
      } finally {
        await stage.world.end();
      }
    });
    await fc.assert(property, { seed, numRuns: runs(14, 3400), endOnFailure: true });
    // The acts must have gone somewhere: a generator that is always refused proves nothing.
    const [yes, no] = [done.get("done") ?? 0, done.get("refused") ?? 0];
    expect(yes / (yes + no)).toBeGreaterThan(0.2);
    expect([...done.keys()].length).toBeGreaterThan(proving ? 45 : 30);
  });
});

async function playAll(stage: Stage, list: number[], done: Map<string, number>): Promise<void> {
  const count = (what: string) => done.set(what, (done.get(what) ?? 0) + 1);
  for (const [index, seed] of list.entries()) {
    const set = await draw(stage, index + 1, { seed });
    const was = await before(stage);
    const played = await play(stage, set);
    await holdsAfter(stage, was, played);
    count(isRefusal(played.result) ? "refused" : "done");
    if (!isRefusal(played.result) && played.result.heads.length > 0) count(played.name);
    if (index % 7 === 0) await repeated(stage, played);
    if (index % 20 === 19) await holdsThroughout(stage);
  }
}

/** the same POST again is answered as before and does nothing. */
async function repeated(stage: Stage, played: Played): Promise<void> {
  if (isRefusal(played.result) || lanesWritten(played.result).length === 0 || "code" in played.raw) return;
  const was = await before(stage);
  const again = await play(stage, played);
  // Who was removed or whose link ended by their own act is answered from the same row.
  expect(again.result).toEqual(played.result);
  expect(await before(stage)).toEqual(was);
}

describe.each(["vendor", "customer"] as const)("what the %s's side does privately", (side) => {
  test(`INV-32, promise 7: does not change one byte of what the other side has`, {
    timeout: proving ? 7_200_000 : 120_000,
  }, async () => {
    let privately = 0;
    const property = fc.asyncProperty(template, seeds(50), async (number, list) => {
      const full = await openStage(number);
      const without = await openStage(number);
      try {
        privately += await sameForTheOther(side, { full, without, list });
      } finally {
        await full.world.end();
        await without.world.end();
      }
    });
    await fc.assert(property, { seed, numRuns: runs(5, 400), endOnFailure: true });
    expect(privately).toBeGreaterThan(15);
  });
});

/** Plays a list twice, once without what the side did privately; answers how much that was. */
async function sameForTheOther(side: Side, { full, without, list }: { full: Stage; without: Stage; list: number[] }) {
  const other = side === "vendor" ? "customer" : "vendor";
  let privately = 0;
  for (const [index, seed] of list.entries()) {
    const set = await draw(full, index + 1, { seed, privately: side });
    // An act on a plan that has moved on since is decided twice, and takes new ids the second time; not what is asked here.
    await Promise.all(
      [full, without].map((stage) => Promise.all([planOf(stage, "vendor"), planOf(stage, "customer")])),
    );
    const played = await play(full, set);
    if (set.only === "private" && !lanesWritten(played.result).includes("shared")) {
      if (lanesWritten(played.result).length > 0) privately++;
      continue;
    }
    const again = await play(without, set);
    if (isOf(other, played)) expect(told(again)).toEqual(told(played));
  }
  for (const audience of [other, "public"] as const)
    expect(JSON.stringify(await planOf(without, audience))).toBe(JSON.stringify(await planOf(full, audience)));
  expect(await seenBy(other, without)).toEqual(await seenBy(other, full));
  return privately;
}

const isOf = (side: Side, { actor }: Played) =>
  actor.kind === "viewer" || (actor.kind === "person" && actor.side === side);

/** An answer without hashes, which hold fresh salts. */
const told = ({ result }: { result: Played["result"] } & SetAct) =>
  isRefusal(result)
    ? result
    : { answer: result.answer, heads: result.heads.map(({ stream, seq }) => ({ stream, seq })) };

/** Entries, letters and events that reach a side, without what a fresh salt makes different. */
async function seenBy(side: Side, stage: Stage) {
  const lanes = ["shared", side] as const;
  const rows = await Promise.all(lanes.map((lane) => stage.world.store.factsAfter(planStream(stage.planId, lane), 0)));
  const facts = rows.flat().map(({ body }) => {
    const { prev: _prev, said, on, ...rest } = JSON.parse(body);
    return { ...rest, said: Object.keys(said), on: on?.seq ?? null };
  });
  const people = (await planOf(stage, "public")).people;
  const letters = await stage.world.store.lettersOf({ workspaceId: "helionaut", limit: 10_000 });
  const theirs = letters.filter((letter) => letter.personId !== null && people[letter.personId]?.side === side);
  const events = stage.world.hub.events.filter(({ lane }) => lane === "shared" || lane === side);
  return { facts, theirs, events };
}
