// Guesses at personal links, counted in memory: reading leaves no row, not even a wrong address (T-12, T-37).

import type { World } from "~/world";

const perMinute = 10;
const remembered = 10_000;

type Count = { since: number; tries: number };
const counts = new WeakMap<World, Map<string, Count>>();

/** Counts one wrong link from an address; false when it has had ten within a minute. */
export function mayGuess(world: World, ip: string): boolean {
  const own = counts.get(world) ?? new Map<string, Count>();
  counts.set(world, own);
  const now = Date.parse(world.clock.now());
  const before = own.get(ip);
  const running = before && Math.abs(now - before.since) < 60_000 ? before : { since: now, tries: 0 };
  running.tries++;
  own.delete(ip);
  own.set(ip, running);
  const oldest = own.size > remembered ? own.keys().next().value : undefined;
  if (oldest !== undefined) own.delete(oldest);
  return running.tries <= perMinute;
}
