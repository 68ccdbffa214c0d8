/** One comparison: what is measured, and the named reference that does the least that must be done. */
export interface Benchmark {
  readonly name: string;
  readonly reference: string;
  /** The most that the ratio may come to; left out where it is only told. */
  readonly goal?: number;
  /** Done before each run of the subject and not timed: data that the subject must not have seen. */
  before?(): void;
  /** How often both are run; the medians are compared. */
  readonly rounds: number;
  run(): unknown;
  runReference(): unknown;
}

/** A figure that is counted, not timed: round trips, bytes. */
export interface Count {
  readonly name: string;
  readonly value: string;
  /** Where it is a ratio with a goal. */
  readonly ratio?: { readonly value: number; readonly goal: number };
}

/** What a file of benchmarks gives: it prepares its data when it is asked, not when it is loaded. */
export interface Suite {
  readonly title: string;
  /** What the figures do not say: printed below them. */
  readonly remarks?: readonly string[];
  prepare(): Promise<{ readonly benchmarks?: readonly Benchmark[]; readonly counts?: readonly Count[] }>;
}

export interface Measurement {
  readonly name: string;
  readonly reference: string;
  readonly milliseconds: number;
  readonly referenceMilliseconds: number;
  readonly ratio: number;
  readonly goal: number | null;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Runs subject and reference in turns, so that both meet the same machine, and compares the medians. */
export async function measure(benchmark: Benchmark): Promise<Measurement> {
  const times: number[] = [];
  const referenceTimes: number[] = [];
  benchmark.before?.();
  await benchmark.run();
  await benchmark.runReference();
  for (let round = 0; round < benchmark.rounds; round += 1) {
    referenceTimes.push(await timed(() => benchmark.runReference()));
    benchmark.before?.();
    times.push(await timed(() => benchmark.run()));
  }
  const [milliseconds, referenceMilliseconds] = [median(times), median(referenceTimes)];
  return {
    name: benchmark.name,
    reference: benchmark.reference,
    milliseconds,
    referenceMilliseconds,
    ratio: milliseconds / referenceMilliseconds,
    goal: benchmark.goal ?? null,
  };
}
