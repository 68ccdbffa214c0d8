/** Where a figure or text of a draft comes from. */
export interface RunSource {
  /** What it is: 年度资金总额 全年预算数. */
  readonly what: string;
  readonly sheet: string;
  /** Names of the cells, or of areas of them. */
  readonly cells: readonly string[];
  /** How it was computed from them; null where they state it. */
  readonly computed: string | null;
}

/** A piece of a draft: words of the form, something from a cell, or a place that is to be filled or looked at. */
export interface Run {
  readonly text: string;
  readonly source?: RunSource;
  readonly open?: true;
}

export type Block =
  | { readonly kind: 'title'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      /** Parts of a hundred. */ readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

/** A report drafted from one table. */
export interface ReportDraft {
  readonly blocks: readonly Block[];
}

const words = (text: string): Run => ({ text });

/** Runs from words and runs. */
export function runs(...pieces: readonly (string | Run | readonly Run[])[]): readonly Run[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? (piece === '' ? [] : [words(piece)]) : 'text' in piece ? [piece] : piece));
}

/** A place that a person must fill. */
export function toFill(what: string): Run {
  return { text: `【待填：${what}】`, open: true };
}

/** A place that a person must look at. */
export function toVerify(what: string): Run {
  return { text: `【待核：${what}】`, open: true };
}

/** Every piece of a draft that comes from a cell, in its order. */
export function sourcesOf(blocks: readonly Block[]): readonly (Run & { readonly source: RunSource })[] {
  return blocks.flatMap((block) =>
    'runs' in block ? block.runs.filter((run): run is Run & { readonly source: RunSource } => run.source !== undefined) : [],
  );
}

/** How many places of a draft are left to a person. */
export function openPlaces(blocks: readonly Block[]): number {
  return blocks.reduce((count, block) => count + ('runs' in block ? block.runs.filter(({ open }) => open).length : 0), 0);
}
