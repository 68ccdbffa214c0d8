import type { Localized } from './localized';

/** What a planned edit puts into a cell. */
export type PlannedContent =
  | { readonly type: 'formula'; readonly formula: string }
  /** `number` is a decimal string. */
  | { readonly type: 'number'; readonly number: string }
  /** Written so that it can never become a formula. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'blank' };

/** One cell's change. Parts that are left out stay as they are. */
export interface PlannedEdit {
  readonly sheet: string;
  /** `H12`. */
  readonly cell: string;
  readonly content?: PlannedContent;
  /** What the formula gives, as an exact decimal string: what is written in its place where a program can hold no formula there. */
  readonly result?: string;
  readonly numberFormat?: string;
  /** A mark of the product's own, drawn over the cell in this colour, `#RRGGBB`; the cell's own fill stays. */
  readonly mark?: string;
  /** Comment to attach; where the cell has one of the user's already, hosts append nothing and report it. */
  readonly note?: Localized;
  /** What the cell shows now, so that the change can be shown before it is made. */
  readonly before: string;
  /** What it will show, where that is known. */
  readonly after: string;
  /** Why, in a sentence. */
  readonly reason: Localized;
}
