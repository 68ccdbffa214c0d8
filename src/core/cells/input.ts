import { Decimal, HUNDRED, fromSpreadsheetNumber, plain, roundHalfUp } from '../decimal';
import { fromExcelSerial, isoDate } from './calendar';
import { normalise, oneLine } from './normalise';
import { readNumberFormat } from './number-format';
import { plainComparison } from './plain-comparison';
import type { CellInput } from './types';
import { unitKind } from './units';
import { NOT_APPLICABLE } from './value-words/phrases';

/** What a cell gives the grammar: nothing, a text to read, a number with its format's meaning, or a date. */
export type CellMeaning =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'date'; readonly iso: string }
  | {
      readonly kind: 'number';
      readonly number: Decimal;
      readonly decimals: number;
      readonly percent: boolean;
      readonly prefix: string;
      readonly suffix: string;
    };

const BLANK: CellMeaning = { kind: 'blank' };
/** White space and characters that nobody can see. */
const BLANK_TEXT = /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]*$/;
/** A mark for not applicable is no longer than this, white space included. */
const LONGEST_MARK = 16;

/** A text as a cell of its own: for worksheet functions and for parts of cells. */
export function textCell(text: string): CellInput {
  return { content: text.trim() === '' ? { type: 'blank' } : { type: 'text', text }, text, format: 'General' };
}

/** A number as a cell of its own; `number` is a decimal string. */
export function numberCell(number: string, format = 'General'): CellInput {
  return { content: { type: 'number', number }, text: number, format };
}

/** Nobody types so many digits behind the point: they are what was left over by calculating in single precision. */
const NOISY_PLACES = 7;
/** Digits that such a figure was meant to have at most, and by how much of itself it may miss them. */
const MOST_MEANT = 4;
const NOISE = new Decimal('1e-6');

/** The digits behind the point that a figure without a format is meant to have: two of 0.600000305175781, all of 0.3333333. */
function placesMeant(value: Decimal): number {
  const places = value.decimalPlaces();
  if (places < NOISY_PLACES) return places;
  for (let meant = 0; meant <= MOST_MEANT; meant++)
    if (roundHalfUp(value, meant).minus(value).abs().lte(value.abs().times(NOISE))) return meant;
  return places;
}

function readNumberCell(number: string, format: string): CellMeaning {
  const value = fromSpreadsheetNumber(number);
  if (value === null) return { kind: 'error', text: number };
  const code = readNumberFormat(format);
  const date = code.date === null ? null : fromExcelSerial(Math.floor(value.toNumber()));
  if (date)
    return {
      kind: 'date',
      iso: isoDate({ year: date.year, month: code.date === 'year' ? null : date.month, day: code.date === 'day' ? date.day : null }),
    };
  const shown = code.percent ? value.times(HUNDRED) : value;
  const decimals =
    code.decimals === null ? placesMeant(shown) : Math.max(code.decimals.least, Math.min(shown.decimalPlaces(), code.decimals.most));
  return { kind: 'number', number: shown, decimals, percent: code.percent, prefix: code.prefix, suffix: code.suffix };
}

/** What a cell holds, its number format taken into account: 0.98 with `0%` is 98 per cent, 45657 with `yyyy-m-d` a date. */
export function meaningOf(cell: CellInput | null): CellMeaning {
  if (cell === null) return BLANK;
  const { content } = cell;
  switch (content.type) {
    case 'blank':
      return BLANK;
    case 'text':
      return BLANK_TEXT.test(content.text) ? BLANK : { kind: 'text', text: content.text };
    case 'number':
      return readNumberCell(content.number, cell.format);
    case 'boolean':
      return { kind: 'text', text: cell.text.trim() || (content.value ? '是' : '否') };
    case 'error':
      return { kind: 'error', text: content.code };
  }
}

/** The cell's text in one line, as a person reads it: a number with its per-cent sign and its format's words. */
export function textOf(cell: CellInput | null): string {
  const meaning = meaningOf(cell);
  switch (meaning.kind) {
    case 'blank':
      return '';
    case 'date':
      return meaning.iso;
    case 'number':
      return `${meaning.prefix}${plain(meaning.number)}${meaning.percent ? '%' : ''}${meaning.suffix}`;
    case 'text':
    case 'error':
      return oneLine(meaning.text);
  }
}

/** True for a mark that says "does not apply" (`/`, `--`, `—`, `-`); a blank cell holds no mark. */
export function isNotApplicable(text: string): boolean {
  return text.length <= LONGEST_MARK && NOT_APPLICABLE.has(normalise(text));
}

/** The same of a value's cell, where a scan takes the dash for the numeral one, and a unit may wait for its figure (` 公里`). */
export function holdsNoValue(text: string): boolean {
  if (plainComparison(text) !== null) return false;
  return isNotApplicable(text) || text.trim() === '一' || (text.length <= LONGEST_MARK && unitKind(normalise(text)) !== null);
}
