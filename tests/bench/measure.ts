// Two things measured in turns within one run, and their ratio. Absolute times mean nothing on shared cores.

export type Ratio = { min: number; median: number; max: number; ours: number; floor: number };

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
};

/** Runs both measurements `rounds` times, alternating; each answers one figure. The ratio is ours / floor. */
export async function inTurns(ours: () => Promise<number>, floor: () => Promise<number>, rounds = 7): Promise<Ratio> {
  const a: number[] = [];
  const b: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // Who goes first changes, so that a slow moment hits both alike.
    if (round % 2 === 0) {
      a.push(await ours());
      b.push(await floor());
    } else {
      b.push(await floor());
      a.push(await ours());
    }
  }
  const ratios = a.map((value, index) => value / (b[index] ?? Number.NaN));
  return {
    min: Math.min(...ratios),
    median: median(ratios),
    max: Math.max(...ratios),
    ours: median(a),
    floor: median(b),
  };
}

/** Milliseconds per call, over `times` calls one after the other. */
export async function perCall(times: number, call: (index: number) => unknown): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < times; index++) await call(index);
  return (performance.now() - start) / times;
}

export type Line = {
  goal: string;
  wanted: string;
  ratio: { min: number; median: number; max: number } | null;
  figures: string;
  met: boolean;
};

/** The table that `npm run bench` prints. */
export function printTable(lines: Line[]): void {
  const two = (value: number) => value.toFixed(2);
  for (const { goal, wanted, ratio, figures, met } of lines) {
    const measured = ratio ? `${two(ratio.median)} (${two(ratio.min)}–${two(ratio.max)})` : "";
    console.log(
      `${met ? "met    " : "NOT MET"}  ${goal.padEnd(46)} ${wanted.padEnd(12)} ${measured.padEnd(20)} ${figures}`,
    );
  }
}
