import type { Letter } from "db/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { thaw } from "~/jobs/frozen.server";
import { createPost } from "~/jobs/post.server";
import { resendTransport, type Transport, trialTransport } from "~/jobs/transport.server";
import { type Deal, openDeal } from "../support/deal";
import { type LocalResend, resendKey, startResend, type Trouble } from "../support/resend";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
let resend: LocalResend | null = null;

beforeEach(async () => {
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z", settings: { resendApiKey: resendKey } });
  deal = await openDeal(world);
});
afterEach(async () => {
  await resend?.close();
  resend = null;
  await world.end();
});

const noWait = { turn: async () => {}, hold: () => {} };
/** Numbers between 0 and 1 that are the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((more ^ (more >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
async function provider(trouble?: (request: number) => Trouble, timeoutMs = 300): Promise<Transport> {
  resend = await startResend(trouble);
  const settings = { resendApiKey: resendKey, resendBaseUrl: resend.url };
  return resendTransport(settings, { timeoutMs, pace: noWait });
}
const letters = () => world.store.lettersOf({ workspaceId: "helionaut", limit: 1000 });
const kinds = async (kind: string) => world.store.lettersOf({ workspaceId: "helionaut", kind, limit: 1000 });
const local = (): LocalResend => {
  if (!resend) throw new Error("no provider runs");
  return resend;
};

/** Queues so many invitations of Renzo beside those of sharing. */
async function pile(count: number): Promise<void> {
  const renzo = await deal.person("Renzo");
  const [pattern] = (await kinds("invitation")).filter((letter) => letter.personId === renzo.personId);
  if (!pattern) throw new Error("Renzo was not invited");
  for (let n = 0; n < count; n++)
    await world.store.queueLetter({
      ...pattern,
      letterId: `pile-${n}`,
      dedupe: `pile-${n}`,
      state: "queued",
      attempts: 0,
    });
}

describe("the post", () => {
  it("sends what an act wrote, to one reader each, with that reader's own link and nobody else's", async () => {
    const post = createPost({ world, transport: await provider() });
    await deal.must("Mara", "plan.share");
    expect(await post.work()).toBe(2);
    const sent = [...local().accepted.values()].map(({ mail }) => mail);
    expect(sent.map((mail) => mail.to).sort()).toEqual(["giulia@valdorba.example", "renzo@valdorba.example"]);
    const links = sent.map((mail) => new Set(mail.html.match(/\/p\/[^"?<\s]+/g)));
    expect(links.map((found) => found.size)).toEqual([1, 1]);
    expect([...(links[0] ?? [])][0]).not.toBe([...(links[1] ?? [])][0]);
    expect((await letters()).map(({ state, providerId }) => [state, providerId?.slice(0, 5)])).toEqual([
      ["sent", "mail-"],
      ["sent", "mail-"],
    ]);
    expect(await post.work()).toBe(0);
  });

  it("retries the very bytes it froze, whatever has changed on the plan since", async () => {
    const post = createPost({ world, transport: await provider((n) => (n < 2 ? "lost" : null)), random: () => 0.5 });
    await deal.must("Mara", "plan.share");
    await post.work();
    const before = (await letters()).map((letter) => letter.frozen);
    expect((await letters()).map((letter) => letter.state)).toEqual(["queued", "queued"]);
    await deal.must("Mara", "plan.word", {
      field: "subject",
      text: "Another name",
      from: "KilnView energy monitoring",
    });
    world.clock.advance({ seconds: 10 });
    expect(await post.work()).toBe(2);
    expect((await letters()).map((letter) => [letter.state, letter.frozen])).toEqual(
      before.map((frozen) => ["sent", frozen]),
    );
    expect([...local().asked.values()]).toEqual([2, 2]);
    expect(local().mismatches).toBe(0);
  });

  it("R-15: 120 letters, two posts, kills, lost answers and errors: each is sent once, none differs", async () => {
    const roll = dice(20261005);
    const trouble = () => {
      const chance = roll();
      return chance < 0.1 ? "before" : chance < 0.2 ? "lost" : chance < 0.22 ? "hang" : null;
    };
    const transport = await provider(trouble, 100);
    await deal.must("Mara", "plan.share");
    await pile(118);
    let kills = 0;
    let offers = 0;
    /** A post that dies in the middle of sending: before it offers a letter, or after the provider took it. */
    const mortal = () => {
      let alive = true;
      let die = () => {};
      const death = new Promise<void>((done) => {
        die = done;
      });
      const never = new Promise<never>(() => {});
      const deliver: Transport["deliver"] = async (mail, key) => {
        if (!alive) return await never;
        if (++offers % 7 === 0 && kills < 20) {
          alive = false;
          kills++;
          if (kills % 2 === 0) await transport.deliver(mail, key);
          die();
          return await never;
        }
        const delivery = await transport.deliver(mail, key);
        return alive ? delivery : await never;
      };
      const post = createPost({ world, transport: { name: "resend", deliver }, random: roll });
      return async () => {
        await Promise.race([post.work(), death]);
        return alive;
      };
    };
    const hands = [mortal(), mortal()];
    for (let round = 0; round < 200; round++) {
      if ((await letters()).every((letter) => letter.state === "sent")) break;
      const alive = await Promise.all(hands.map((work) => work()));
      alive.forEach((still, at) => {
        if (!still) hands[at] = mortal();
      });
      // Leases end while others work; later the long waits of those that failed often.
      world.clock.advance(round < 100 ? { seconds: 31 } : { minutes: 5 });
    }
    const all = await letters();
    expect(kills).toBeGreaterThan(10);
    expect(all.filter((letter) => letter.state !== "sent")).toEqual([]);
    expect(all).toHaveLength(120);
    expect(new Set(local().accepted.keys())).toEqual(new Set(all.map((letter) => letter.letterId)));
    expect(local().accepted.size).toBe(120);
    expect(local().mismatches).toBe(0);
    expect(local().refused).toEqual([]);
    const frozen = new Map(all.map((letter) => [letter.letterId, letter.providerId]));
    for (const [key, { id }] of local().accepted) expect(frozen.get(key)).toBe(id);
  });

  it("a letter that nobody takes for 20 hours is left to a person instead of being sent twice", async () => {
    const post = createPost({ world, transport: await provider(() => "before"), random: () => 0.5 });
    await deal.must("Mara", "plan.share");
    for (let hour = 0; hour < 30; hour++) {
      await post.work();
      world.clock.advance({ hours: 1 });
    }
    const states = await letters();
    expect(states.map((letter) => letter.state)).toEqual(["unknown", "unknown"]);
    expect(states[0]?.problem).toMatch(/not confirmed/);
    expect([...local().asked.values()].every((times) => times > 15)).toBe(true);
  });

  it("waits as long as the provider asks, and longer each time", async () => {
    const post = createPost({ world, transport: await provider(() => ({ retryAfter: 40 })), random: () => 0.5 });
    await deal.must("Mara", "plan.share");
    await post.work();
    const first = (await letters())[0] as Letter;
    expect(first).toMatchObject({ state: "queued", notBefore: "2026-10-05T07:10:40.000Z", attempts: 1 });
    world.clock.advance({ seconds: 40 });
    await post.work();
    world.clock.advance({ seconds: 40 });
    await post.work();
    expect((await letters())[0]).toMatchObject({ attempts: 3, notBefore: "2026-10-05T07:13:20.000Z" });
  });

  it("a letter that the provider will never take is dead at once and stands in the security log", async () => {
    resend = await startResend();
    const wrongKey = { resendApiKey: "re_wrong", resendBaseUrl: resend.url };
    const post = createPost({ world, transport: resendTransport(wrongKey, { pace: noWait }) });
    await deal.must("Mara", "plan.share");
    await post.work();
    expect((await letters()).map(({ state, problem }) => [state, problem])).toEqual([
      ["dead", "403 invalid_api_key: not this key"],
      ["dead", "403 invalid_api_key: not this key"],
    ]);
    const log = world.store.connection.prepare("select what from security_log").pluck().all();
    expect(log).toEqual(["letter.dead", "letter.dead"]);
    world.clock.advance({ days: 1 });
    expect(await post.work()).toBe(0);
  });

  it("a trial keeps its letters, readable, and sends none", async () => {
    const post = createPost({ world, transport: trialTransport() });
    await deal.must("Mara", "plan.share");
    await post.work();
    const kept = await letters();
    expect(kept.map((letter) => letter.state)).toEqual(["kept", "kept"]);
    expect(kept.every((letter) => thaw(letter.frozen ?? "").mail.text.length > 400)).toBe(true);
  });

  it("a sample's letters reach no transport, not even after a kill between freezing and sending", async () => {
    const sample = await openDeal(world, { sample: true, planId: "plan-sample" });
    const offered: string[] = [];
    const transport: Transport = {
      name: "resend",
      deliver: async (mail) => {
        offered.push(mail.to);
        return { did: "sent", providerId: "x" };
      },
    };
    const post = createPost({ world, transport });
    await sample.must("Mara", "plan.share");
    await post.work();
    expect(offered).toEqual([]);
    const kept = await letters();
    expect(kept.map((letter) => letter.state)).toEqual(["kept", "kept"]);
    expect(thaw(kept[0]?.frozen ?? "").mark).toBe("sample");
    world.store.connection.exec("update letters set state = 'sending', claimed_until = null");
    await post.work();
    expect(offered).toEqual([]);
    expect((await letters()).map((letter) => letter.state)).toEqual(["kept", "kept"]);
  });

  it("a copy of the database opens nothing: frozen letters hold marks in place of links and codes", async () => {
    const post = createPost({ world, transport: trialTransport() });
    await deal.must("Mara", "plan.share");
    await deal.codeFor("Renzo", "");
    await post.work();
    for (const letter of await letters()) {
      expect(letter.frozen).not.toMatch(/\/p\/[0-9a-z]{8}/);
      expect(JSON.stringify(letter.payload)).not.toMatch(/http|\/p\//);
      expect(letter.frozen).toContain(
        letter.kind === "code" ? `{{code.${letter.letterId}}}` : `{{link.${letter.letterId}}}`,
      );
    }
  });

  it("starts, wakes and stops; what is in hand is settled first", async () => {
    const post = createPost({ world, transport: await provider() });
    post.start();
    await deal.must("Mara", "plan.share");
    post.wake();
    await expect.poll(async () => (await letters()).every((letter) => letter.state === "sent")).toBe(true);
    await post.stop();
    expect(local().accepted.size).toBe(2);
  });
});
