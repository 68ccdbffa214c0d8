import type { ICellData } from '@univerjs/core';
import { type Fields, isFields, MOST_TEXT } from '../journal/checked';

type RichText = NonNullable<ICellData['p']>;

/** What of a document says how text looks: no links, pictures, tables or blocks of other programs. */
const DOCUMENT: ReadonlySet<string> = new Set(['id', 'documentStyle', 'body']);
const BODY: ReadonlySet<string> = new Set(['dataStream', 'textRuns', 'paragraphs', 'sectionBreaks']);
const DEEPEST = 8;
const MOST_VALUES = 20_000;

/** True where a value is plain data of a bounded size: no deeper, no longer than the look of a cell's text. */
function isPlain(value: unknown, depth: number, room: { left: number }): boolean {
  room.left -= 1;
  if (room.left < 0 || depth > DEEPEST) return false;
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return true;
  if (typeof value === 'string') return value.length <= 2 * MOST_TEXT;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1, room));
  return isFields(value) && Object.keys(value).every((key) => key !== '__proto__' && isPlain(value[key], depth + 1, room));
}

function holdsOnly(fields: Fields, known: ReadonlySet<string>): boolean {
  return Object.entries(fields).every(
    ([key, value]) =>
      known.has(key) ||
      value === null ||
      value === undefined ||
      (Array.isArray(value) && value.length === 0) ||
      (isFields(value) && Object.keys(value).length === 0),
  );
}

/** A recorded text of several lines or looks, as the grid keeps it; null where it holds anything besides text and its look. */
export function richTextOf(value: unknown): RichText | null {
  if (!isFields(value) || !isFields(value['body']) || typeof value['body']['dataStream'] !== 'string') return null;
  if (!holdsOnly(value, DOCUMENT) || !holdsOnly(value['body'], BODY) || !isPlain(value, 0, { left: MOST_VALUES })) return null;
  return value as unknown as RichText;
}
