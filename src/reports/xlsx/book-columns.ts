import type { BOOK_WORDS } from './book-words';

/** Parts of the spool. */
export const PART = { findings: 0, links: 1, relations: 2, files: 3, scores: 4, ignored: 5, points: 6 } as const;

/** Rows of a sheet, and links of a sheet, that Excel takes. */
export const MOST_ROWS = 1_048_576;
export const MOST_LINKS = 65_530;

/** Columns of a sheet: the word over each, and its width. */
export type Columns = readonly (readonly [keyof typeof BOOK_WORDS, number])[];

export const FINDING_COLUMNS: Columns = [
  ['severity', 8],
  ['title', 26],
  ['sheet', 20],
  ['cell', 8],
  ['message', 56],
  ['found', 14],
  ['expected', 14],
  ['figures', 34],
  ['basis', 30],
  ['unit', 24],
  ['project', 24],
  ['file', 32],
  ['rule', 28],
];
export const IGNORED_COLUMNS: Columns = [
  ['sheet', 20],
  ['cell', 8],
  ['message', 60],
  ['reason', 30],
  ['by', 14],
  ['at', 12],
  ['file', 32],
  ['rule', 28],
];
export const FILE_COLUMNS: Columns = [
  ['file', 44],
  ['result', 44],
  ['policy', 30],
  ['tables', 8],
  ['errors', 8],
  ['warnings', 8],
  ['infos', 8],
  ['copy', 44],
];
