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
  const figures: Figures = [];
  for (let round = 0; round < rounds; round++) figures.push(await both(ours, floor, round));
  return ratioOf(figures);
}

/**
 * The same for calls so short that a disk's moods last longer: one call of each in turn, `calls` of them to a round.
 * The figures are milliseconds per call.
 */
export async function inPairs(
  ours: () => unknown,
  floor: () => unknown,
  { rounds, calls }: { rounds: number; calls: number },
): Promise<Ratio> {
  const figures: Figures = [];
  for (let round = 0; round < rounds; round++) {
    const sum = { ours: 0, floor: 0 };
    for (let call = 0; call < calls; call++) {
      const once = await both(
        () => perCall(1, ours),
        () => perCall(1, floor),
        call,
      );
      sum.ours += once.ours;
      sum.floor += once.floor;
    }
    figures.push({ ours: sum.ours / calls, floor: sum.floor / calls });
  }
  return ratioOf(figures);
}

type Figures = { ours: number; floor: number }[];

/** Who goes first changes, so that a slow moment hits both alike. */
async function both(ours: () => Promise<number>, floor: () => Promise<number>, turn: number) {
  if (turn % 2 === 0) return { ours: await ours(), floor: await floor() };
  const first = await floor();
  return { floor: first, ours: await ours() };
}

function ratioOf(figures: Figures): Ratio {
  const ratios = figures.map(({ ours, floor }) => ours / floor);
  return {
    min: Math.min(...ratios),
    median: median(ratios),
    max: Math.max(...ratios),
    ours: median(figures.map(({ ours }) => ours)),
    floor: median(figures.map(({ floor }) => floor)),
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
