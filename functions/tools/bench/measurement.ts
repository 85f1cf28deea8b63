/** One measurement. `against` names what it is held up to (a limit, or the same work done otherwise in this run), `ratio` is value divided by that. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string;
  readonly ratio: number;
}

/** A file of functions/tools/bench offers its measurements under this name. */
export interface Bench {
  readonly measure: () => Promise<readonly Measurement[]> | readonly Measurement[];
}

/** Three significant digits: more would pretend. */
export function significant(x: number): number {
  return Number(x.toPrecision(3));
}

/** A measurement held up to a limit in its own unit. */
export function limited(name: string, value: number, unit: string, limit: number): Measurement {
  const [shown, ratio] = [significant(value), significant(value / limit)];
  return { name, value: shown, unit, against: `${limit} ${unit}`, ratio };
}

/** Median of `values`; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Median wall time of `work` in seconds over `runs` runs, after one that warms up. */
export async function secondsOf(work: () => unknown, runs = 5): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push((performance.now() - start) / 1000);
  }
  return median(times);
}
