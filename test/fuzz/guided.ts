import { complaintAbout, MOST_FOUND } from './judge';
import { mutant, randomFrom } from './mutate';
import { TARGETS } from './targets';

/** Branches of the product's code and how often each was taken, as istanbul counts them. */
interface Covered {
  readonly b: Readonly<Record<string, number[]>>;
}

/** Branches that nothing has reached yet. */
class Frontier {
  private left: (readonly [counts: number[], at: number])[];

  constructor(covered: Readonly<Record<string, Covered>>) {
    this.left = Object.values(covered).flatMap(({ b }) =>
      Object.values(b).flatMap((counts) => counts.map((_, at) => [counts, at] as const)),
    );
  }

  /** How many of them were reached since this was last asked. */
  reached(): number {
    const before = this.left.length;
    const next = this.left.filter(([counts, at]) => counts[at] === 0);
    if (next.length < before) this.left = next;
    return before - next.length;
  }

  get size(): number {
    return this.left.length;
  }
}

export interface Fuzzed {
  readonly runs: number;
  readonly branches: number;
  readonly reached: number;
  readonly kept: readonly string[];
  readonly found: readonly (readonly [complaint: string, input: string])[];
}

/**
 * Gives a target mutants for so many milliseconds, or so many of them. An input that reaches a branch which none reached before is
 * one from which further mutants are made.
 */
export function fuzz(
  name: string,
  {
    milliseconds,
    runs: mostRuns,
    seed,
    kept: given,
  }: { readonly milliseconds: number; readonly runs: number; readonly seed: number; readonly kept: readonly string[] },
): Fuzzed {
  const target = TARGETS.find((each) => each.name === name);
  if (!target) throw new Error(`no target: ${name}`);
  const random = randomFrom(seed);
  const frontier = new Frontier((globalThis as { __fuzzed__?: Record<string, Covered> }).__fuzzed__ ?? {});
  const branches = frontier.size;
  const pool: string[] = [];
  const kept: string[] = [];
  const found = new Map<string, string>();
  const one = (input: string, isNew: boolean): void => {
    const complaint = complaintAbout(target, input, true);
    if (complaint && found.size < MOST_FOUND && !found.has(complaint)) found.set(complaint, input);
    const reached = frontier.reached();
    if (isNew && reached > 0) kept.push(input);
    if (!isNew || reached > 0) pool.push(input);
  };
  for (const input of target.seeds()) one(input, false);
  for (const input of given) one(input, true);
  const started = performance.now();
  let runs = pool.length;
  for (; runs < mostRuns && performance.now() - started < milliseconds; runs += 1) {
    const pick = (): string => pool[Math.floor(random() * pool.length)]!;
    one(mutant(pick(), pick(), target, random), true);
  }
  return { runs, branches, reached: branches - frontier.size, kept, found: [...found] };
}
