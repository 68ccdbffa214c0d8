import { type FoundPattern, patternsIn } from './collect';
import { stepCounter } from './count-steps';
import { type Pump, pumpsOf } from './pumps';

/** A pattern whose work grows faster than the length of a text, and such a text. */
export interface SlowPattern extends FoundPattern {
  readonly pump: Pump;
}

/** Lengths at which growth is judged: the second is twice the first. */
const SHORT = 96;
/** The least times that a unit of any length stands in the text. */
const LEAST_TIMES = 32;
/** Twice the text may take so many times the steps: a linear pattern takes 2, a quadratic one 4. */
const GROWTH = 3;
/** Steps for each letter that no quadratic pattern keeps to at the longer length. */
const FEW_STEPS = 12;
/** Beyond this no pattern is linear over texts of these lengths. */
const MOST_STEPS = 1_000_000;
/** Longest counted repetition (`{1,400}`) that is looked beyond: up to it a pattern grows like an open one. */
const LONGEST_COUNT = 1_000;

function text({ before, unit, after }: Pump, length: number, least: number): string {
  const times = Math.max(least, Math.ceil(length / unit.length));
  return before + unit.repeat(times) + after;
}

/** A text over which the pattern's work grows faster than its length; null where none was found. */
export function slowPump(source: string, flags: string): Pump | null {
  const { pumps, longestCount } = pumpsOf(source, flags);
  const count = stepCounter(source, flags);
  const short = Math.max(SHORT, 3 * Math.min(longestCount, LONGEST_COUNT));
  return (
    pumps.find((pump) => {
      const long = text(pump, 2 * short, 2 * LEAST_TIMES);
      const twice = count(long, MOST_STEPS);
      return twice > FEW_STEPS * long.length && (twice === Infinity || twice > GROWTH * count(text(pump, short, LEAST_TIMES), MOST_STEPS));
    }) ?? null
  );
}

/**
 * Every regular expression in the TypeScript files of a folder whose work grows faster than the length of a text that is made
 * to hurt it.
 */
export function slowPatternsIn(folder: string): SlowPattern[] {
  return patternsIn(folder).flatMap((found) => {
    const pump = slowPump(found.source, found.flags);
    return pump ? [{ ...found, pump }] : [];
  });
}
