import type { ROUND_WORDS } from './rounds-page-words';

type Column = keyof typeof ROUND_WORDS;

/** Columns of a list with their widths in characters, all that is shown. `result` is there from the second round on. */
export const NOTICE_COLUMNS = [
  ['number', 5],
  ['severity', 8],
  ['table', 20],
  ['sheetName', 16],
  ['cell', 8],
  ['message', 42],
  ['basis', 18],
  ['advice', 22],
  ['result', 13],
  ['person', 9],
  ['status', 12],
  ['remark', 16],
  ['done', 11],
] as const satisfies readonly (readonly [Column, number])[];

export type NoticeColumn = (typeof NOTICE_COLUMNS)[number][0];

/** What stands over the identities: it tells that a sheet is such a list, of which round, and whose. */
const MARKER = /^psrounds1:(\d{1,4}):(unit|file):([^\n]{0,250})$/;

export function markerText(round: number, of: 'unit' | 'file', name: string): string {
  return `psrounds1:${round}:${of}:${name.replaceAll('\n', ' ').slice(0, 250)}`;
}

/** What a marker says; null for any other text. */
export function readMarker(text: string): { readonly round: number; readonly of: 'unit' | 'file'; readonly name: string } | null {
  const match = MARKER.exec(text);
  return match && { round: Number(match[1]), of: match[2] === 'unit' ? 'unit' : 'file', name: match[3]! };
}
