// The post: claims letters under a lease, re-checks and renders each once, freezes the bytes, offers only those. What
// kills it in between gives the letter back when the lease ends; the key makes a second offer harmless.

import type { Letter } from "db/store";
import type { World } from "~/world";
import { compose, type Wishes } from "./compose.server";
import { type Frozen, filled, freeze, thaw } from "./frozen.server";
import type { Delivery, Transport } from "./transport.server";

export type Post = {
  /** Takes up to 20 due letters as far as they go now; answers how many it took. */
  work(): Promise<number>;
  start(): void;
  /** Takes no more letters; resolves when those in hand are settled, at the latest after five seconds. */
  stop(): Promise<void>;
  /** Something was written: look now instead of at the next beat. */
  wake(): void;
};

export type Returned = "bounced" | "failed" | "unknown";

export type PostOptions = {
  world: World;
  transport: Transport;
  attach?: Wishes["attach"];
  wishes?: Partial<Wishes>;
  /** Told of a letter that will not arrive, or of which nobody knows whether it did. */
  returned?(letter: Letter, outcome: Returned): Promise<void>;
  now?: () => string;
  /** 0 to 1, spreads retries. */
  random?: () => number;
  /** Told of what nobody expected; the loop goes on. */
  report?: (problem: unknown) => void;
};

const batch = 20;
const leaseMs = 60_000;
const beatMs = 2_000;
/** A stop waits no longer for answers: the letter returns when its lease ends, under the same key. */
const longestStopMs = 5_000;
const hourMs = 60 * 60 * 1000;
/** Waits before the second, third, … attempt, in seconds (trust.md 3.3). */
const backoff = [5, 30, 120, 600, 1800, 3600] as const;
/** Inside the 24 hours for which Resend keeps a key; after it a second mail could go out. */
const giveUpMs = 20 * hourMs;
/** So often a letter may fail to be rendered before a person has to look. */
const mostRenderings = 8;

const wishless: Wishes = {
  attach: async () => [],
  silenced: async () => false,
  suppressed: async () => false,
  invitationOpen: async () => true,
};

type Desk = Required<Pick<PostOptions, "world" | "transport" | "now" | "random">> & {
  wishes: Wishes;
  returned(letter: Letter, outcome: Returned): Promise<void>;
  /** Once the post has gone home, what still comes back is left to the lease. */
  closed: boolean;
};
type Settling = Parameters<World["store"]["settleLetter"]>[1];

export function createPost(options: PostOptions): Post {
  const { transport, now = options.world.clock.now, random = Math.random, report = console.error } = options;
  const world: World = { ...options.world, clock: { now } };
  const wishes = { ...wishless, ...options.wishes, ...(options.attach ? { attach: options.attach } : {}) };
  const returned = options.returned ?? (async () => {});
  const desk: Desk = { world, transport, now, random, wishes, returned, closed: false };
  let running: Promise<void> | null = null;
  let stopping = false;
  let awake = () => {};
  let woken = false;

  const work = async () => {
    const at = now();
    const letters = await world.store.claimLetters(at, later(at, leaseMs), batch);
    const underway: Promise<void>[] = [];
    // Rendered one after the other, so that nobody's page waits; offered together, so that one slow answer holds none.
    for (const letter of letters) {
      const frozen = await prepared(desk, letter);
      if (frozen) underway.push(offered(desk, letter, frozen));
    }
    await Promise.all(underway);
    return letters.length;
  };

  const loop = async () => {
    while (!stopping) {
      const took = await work().catch((problem: unknown) => {
        report(problem);
        return 0;
      });
      if (took < batch && !woken && !stopping) await pause();
      woken = false;
    }
  };
  const pause = () =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, beatMs);
      awake = () => {
        clearTimeout(timer);
        done();
      };
    });

  return {
    work,
    start: () => {
      stopping = false;
      desk.closed = false;
      running ??= loop();
    },
    stop: async () => {
      stopping = true;
      awake();
      await Promise.race([running, pauseFor(longestStopMs)]);
      desk.closed = true;
      running = null;
    },
    wake: () => {
      woken = true;
      awake();
    },
  };
}

const pauseFor = (ms: number) => new Promise<void>((done) => setTimeout(done, ms).unref());
const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();

/** The bytes of a letter: those frozen before, else rendered now; null when the letter was settled instead. */
async function prepared(desk: Desk, letter: Letter): Promise<Frozen | null> {
  const { world, wishes, now } = desk;
  if (letter.frozen !== null) {
    if (!isOver(letter, now())) return thaw(letter.frozen);
    await settle(desk, letter, { state: "unknown", problem: "delivery not confirmed within 20 hours" });
    await desk.returned(letter, "unknown");
    return null;
  }
  try {
    const made = await compose(world, letter, wishes);
    if ("drop" in made) {
      await settle(desk, letter, { state: "dropped", problem: made.drop });
      return null;
    }
    // Another post may have frozen it first: then its bytes count, not ours.
    return thaw(await world.store.freezeLetter(letter.letterId, freeze(made), now(), made.told));
  } catch (problem) {
    const words = `could not be written: ${problem instanceof Error ? problem.message : String(problem)}`;
    if (letter.attempts >= mostRenderings) await dead(desk, letter, words);
    else await settle(desk, letter, again(desk, letter, { problem: words, afterSeconds: null }));
    return null;
  }
}

async function offered(desk: Desk, letter: Letter, frozen: Frozen): Promise<void> {
  const { world, transport, now } = desk;
  // A sample's invented people have no mailbox: its letters reach no transport, whichever there is.
  const delivery: Delivery =
    frozen.mark === "sample"
      ? { did: "kept" }
      : await transport.deliver(filled(letter.letterId, frozen, world.keys), letter.letterId);
  switch (delivery.did) {
    case "sent":
      return await settle(desk, letter, { state: "sent", at: now(), providerId: delivery.providerId });
    case "kept":
      return await settle(desk, letter, { state: "kept", at: now() });
    case "dead":
      await dead(desk, letter, delivery.problem);
      return await desk.returned(letter, delivery.bounced ? "bounced" : "failed");
    case "retry":
      return await retried(desk, letter, delivery);
  }
}

async function retried(desk: Desk, letter: Letter, failure: { problem: string; afterSeconds: number | null }) {
  const outcome = again(desk, letter, failure);
  await settle(desk, letter, outcome);
  if (outcome.state === "unknown") await desk.returned(letter, "unknown");
}

const isOver = (letter: Letter, at: string) =>
  letter.firstAttemptAt !== null && Date.parse(at) - Date.parse(letter.firstAttemptAt) >= giveUpMs;

/** When to try again: later each time, spread by a fifth, never sooner than the provider asks. */
function again(desk: Desk, letter: Letter, failure: { problem: string; afterSeconds: number | null }): Settling {
  const seconds = backoff[Math.min(Math.max(letter.attempts, 1), backoff.length) - 1] ?? 3600;
  const spread = seconds * (0.8 + 0.4 * desk.random());
  const wait = Math.max(spread, failure.afterSeconds ?? 0) * 1000;
  const notBefore = later(desk.now(), wait);
  if (isOver(letter, notBefore))
    return { state: "unknown", problem: `delivery not confirmed; last: ${failure.problem}` };
  return { state: "queued", notBefore, problem: failure.problem };
}

async function dead(desk: Desk, letter: Letter, problem: string): Promise<void> {
  await settle(desk, letter, { state: "dead", problem });
  const detail = JSON.stringify({ letterId: letter.letterId, kind: letter.kind, problem });
  await desk.world.store.logSecurity({ at: desk.now(), what: "letter.dead", detail });
}

/** Writes down what became of it; a post that comes late never unsays that another has sent it. */
async function settle({ world, closed }: Desk, letter: Letter, outcome: Settling): Promise<void> {
  if (closed) return;
  if (outcome.state !== "sent") {
    const row = await world.store.letter(letter.letterId);
    if (row?.state !== "sending") return;
  }
  await world.store.settleLetter(letter.letterId, outcome);
}
