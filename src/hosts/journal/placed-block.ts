import type { Localized } from '../../core/localized';
import { parseRangeName } from '../../core/snapshot/address';
import type { CellRange } from '../../core/snapshot/types';
import { type Fields, formatOf, indexOf, isFields, MOST_COLUMNS, MOST_ROWS, must, notOurs, printOf, textOf } from './checked';

/** A row or column whose size a command changed: how far from the first of the block, and its size before in points; null is the sheet's own. */
export type LineBefore = readonly [offset: number, size: number | null];

/** How all cells of a blank block looked before a form was put there; what is left out was not looked at. */
export interface BlockLook {
  readonly bold: boolean;
  readonly size: number;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly format: string;
}

/** A form that a command put at a place of a sheet, where there was nothing before. */
export interface PlacedBlock {
  /** `B20:I44`, where it was put. */
  readonly area: string;
  /** Sum of what it held. */
  readonly print: string;
  /** What its first cell held, by which it is found where rows were put in above it. */
  readonly first: string;
  /** Sum of how it looked; empty where that was not told. */
  readonly look: string;
  readonly rows: readonly LineBefore[];
  readonly columns: readonly LineBefore[];
  /** Null where a host puts looks back by themselves. */
  readonly base: BlockLook | null;
}

/** Largest form, by rows and columns; a record of anything larger is none of ours. */
const MOST_LINES = 1_000;
const MOST_POINTS = 2_000;
const MOST_FIRST = 2_000;

/** Whether an area is small enough to be on record. */
export function isRecordable({ top, left, bottom, right }: CellRange): boolean {
  return bottom - top < MOST_LINES && right - left < MOST_LINES;
}

/** The text of a form's first cell as it goes on record; by one that is too long it is not found. */
export function recordedFirst(text: string | undefined): string {
  return text !== undefined && text.length <= MOST_FIRST ? text : '';
}
const MOST_WORD = 40;

/** Why a form was not taken off again. */
export const FORM_CHANGED: Localized = {
  'zh-CN': '插入以后有人填写、改动过这张表或改了它的格式，或者在它中间插入、删除过行列，没有撤销。确实不要了，请选中后手工删除。',
  'en-US':
    'Somebody has typed into this form or changed its looks since it was inserted, or put rows or columns into it; it was not taken off. If it is not wanted, select and delete it.',
};

export const FORM_LOCKED: Localized = {
  'zh-CN': '工作表受保护，没有撤销。请先撤销工作表保护（审阅 → 撤销工作表保护），再试一次。',
  'en-US': 'The sheet is protected; the form was not taken off. Unprotect the sheet (Review → Unprotect Sheet) and try again.',
};

/** The area of a recorded block. */
export function blockArea({ area }: Pick<PlacedBlock, 'area'>): CellRange {
  return parseRangeName(area)!;
}

function areaOf(value: unknown): CellRange {
  const area = must(parseRangeName(must(textOf(value, MOST_WORD))));
  const isOurs = area.bottom <= MOST_ROWS && area.right <= MOST_COLUMNS && isRecordable(area);
  return isOurs ? area : notOurs();
}

function linesOf(value: unknown, most: number): readonly LineBefore[] {
  if (!Array.isArray(value) || value.length > most) notOurs();
  return (value as readonly unknown[]).map((line): LineBefore => {
    const [offset, size] = Array.isArray(line) ? (line as unknown[]) : notOurs();
    const isSize = size === null || (typeof size === 'number' && size >= 0 && size <= MOST_POINTS);
    return isSize ? [must(indexOf(offset, 0, most - 1)), size] : notOurs();
  });
}

function lookOf(value: unknown): BlockLook {
  const { bold, size, horizontal, vertical, wrap, format }: Fields = must(isFields(value) ? value : null);
  if (typeof bold !== 'boolean' || typeof wrap !== 'boolean' || typeof size !== 'number' || !(size >= 1 && size <= 409)) notOurs();
  const word = (text: unknown): string => must(/^[A-Za-z]{1,30}$/.exec(must(textOf(text, MOST_WORD)))?.[0]);
  return { bold, size, horizontal: word(horizontal), vertical: word(vertical), wrap, format: must(formatOf(format)) };
}

/** A recorded block out of a workbook that anyone may have written; ends as `notOurs` does where it is none. */
export function placedBlockOf(value: unknown): PlacedBlock {
  const { area, print, first, look, rows, columns, base }: Fields = must(isFields(value) ? value : null);
  const range = areaOf(area);
  return {
    area: must(textOf(area, MOST_WORD)),
    print: must(printOf(print)),
    first: must(textOf(first, MOST_FIRST)),
    look: look === '' ? '' : must(printOf(look)),
    rows: linesOf(rows, range.bottom - range.top + 1),
    columns: linesOf(columns, range.right - range.left + 1),
    base: base === null ? null : lookOf(base),
  };
}
