// The order in which a plan's entries were written, from the place that each private one names in the shared lane.

import type { SealedFact } from "./chain";

/** Each private fact right after the shared one that it was sealed on: the order in which they were written. */
export function inOrder([shared = [], own = []]: SealedFact[][]): SealedFact[] {
  const merged: SealedFact[] = [];
  let next = 0;
  for (const row of own) {
    const on = sealedOn(row);
    for (let one = shared[next]; one && one.seq <= on; one = shared[++next]) merged.push(one);
    merged.push(row);
  }
  return [...merged, ...shared.slice(next)];
}

const sealedOn = (row: SealedFact) => (JSON.parse(row.body) as { on?: { seq: number } }).on?.seq ?? 0;
