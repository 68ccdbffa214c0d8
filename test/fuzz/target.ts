/** Something that must get along with whatever it is given, and how what it is given is written as text. */
export interface FuzzTarget {
  readonly name: string;
  /** What mutants begin from. */
  readonly seeds: () => readonly string[];
  /** Pieces that mutants put in. */
  readonly pieces: readonly string[];
  /** Characters that a mutant may have at most. */
  readonly longest: number;
  /** What its inputs hold, and how many of them an input has. */
  readonly holds: { readonly what: 'cells' | 'files'; readonly count: (input: string) => number };
  /** Gives it to the product; what is wrong with the outcome in plain words, null where nothing is. May throw: that is wrong, too. */
  readonly run: (input: string) => string | null;
}
