import { complaintAbout, MOST_FOUND } from './judge';
import { mutant, randomFrom } from './mutate';
import type { FuzzTarget } from './target';

export interface Wide {
  readonly inputs: number;
  /** Cells or files that the inputs held. */
  readonly held: number;
  /** Processor time of all, in seconds, and of the slowest, in milliseconds. */
  readonly seconds: number;
  readonly slowest: number;
  readonly found: readonly (readonly [complaint: string, input: string])[];
}

/** One mutant in so many takes the place of an older one, so that a long run goes far from what it began with. */
const STAYS = 20;

/**
 * Gives a target mutants until they held so many cells or files, without looking at the code that they reach: some hundred times as many
 * in the same time as the guided run, whose finds (`kept`) it begins with.
 */
export function fuzzWide(
  target: FuzzTarget,
  { most, seed, kept }: { readonly most: number; readonly seed: number; readonly kept: readonly string[] },
): Wide {
  const random = randomFrom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const first = [...target.seeds(), ...kept];
  const pool = [...first, ...first];
  const found = new Map<string, string>();
  const began = process.cpuUsage();
  let [inputs, held, slowest] = [0, 0, 0];
  for (; held < most; inputs += 1) {
    const input = mutant(pool[below(pool.length)]!, pool[below(pool.length)]!, target, random);
    const before = process.cpuUsage();
    const complaint = complaintAbout(target, input, true);
    slowest = Math.max(slowest, process.cpuUsage(before).user / 1000);
    held += target.holds.count(input);
    if (complaint && found.size < MOST_FOUND && !found.has(complaint)) found.set(complaint, input);
    if (below(STAYS) === 0) pool[first.length + below(first.length)] = input;
  }
  return { inputs, held, slowest, seconds: process.cpuUsage(began).user / 1_000_000, found: [...found] };
}
