import type { CellAddress } from '../../../../core/snapshot/types';
import { cellName, parseRangeName } from '../../../../core/snapshot/address';
import {
  cellOf,
  errorOf,
  type Fields,
  formatOf,
  indexOf,
  isFields,
  MOST_FORMULA,
  MOST_ROWS,
  MOST_TEXT,
  must,
  notOurs,
  orNull,
  sheetNameOf,
  textOf,
} from '../../../journal/checked';
import { type NamedFields, readAdding, readNamed, readPlacing, readRows } from '../../../journal/read-named';
import { isoSerial, cleanNumber } from '../read/numbers';
import type { CachedValue, CellBody } from '../cell-body';
import type { CellAfter, CellBefore, RecordedCell, SheetFrame } from '../write/cell-change';
import { checkedRichText } from './checked-xml';
import type { FileEntry } from './file-entry';

/** More cell styles than any workbook has. */
const MOST_STYLES = 1_000_000;
/** Ids that this product gives. */
const ENTRY_ID = /^f[1-9]\d{0,8}$/;
/** Rich texts are longer than what they say. */
const MOST_RICH = 40 * MOST_TEXT;
/** Longest number, date or truth value. */
const MOST_NUMBER = 400;

/** A stored result; undefined where it is none: the formula then has no result until a spreadsheet program calculates it. */
function cachedOf(value: unknown): CachedValue | undefined {
  const text = isFields(value) ? textOf(value['value'], MOST_TEXT) : null;
  if (!isFields(value) || text === null) return undefined;
  const { type } = value;
  const fits =
    type === null
      ? cleanNumber(text) !== null
      : type === 'b'
        ? /^[01]$/.test(text)
        : type === 'e'
          ? errorOf(text) !== null
          : type === 'str';
  return fits ? { type: type as CachedValue['type'], value: text } : undefined;
}

/** A text of which `fits` is true. */
function fitting(value: unknown, most: number, fits: (text: string) => boolean): string {
  const text = must(textOf(value, most));
  return must(fits(text) ? text : null);
}

/** The mark of an array formula of this one cell; nothing else may stand among a formula's attributes. */
function arrayOf(value: unknown, at: CellAddress): string {
  const range = typeof value === 'string' ? parseRangeName(/^t="array" ref="([A-Z0-9:]{2,20})"$/.exec(value)?.[1] ?? '') : null;
  if (!range || range.top !== at.row || range.bottom !== at.row || range.left !== at.column || range.right !== at.column) notOurs();
  return `t="array" ref="${cellName(at)}"`;
}

function formulaOf(body: Fields, at: CellAddress): CellBody {
  const cached = cachedOf(body['cached']);
  return {
    kind: 'formula',
    formula: must(textOf(body['formula'], MOST_FORMULA)),
    ...(body['attributes'] === undefined ? {} : { attributes: arrayOf(body['attributes'], at) }),
    ...(cached && { cached }),
  };
}

function bodyOf(body: unknown, at: CellAddress): CellBody {
  if (!isFields(body)) notOurs();
  const { kind, value } = body;
  switch (kind) {
    case 'blank':
      return { kind };
    case 'number':
      return { kind, value: fitting(value, MOST_NUMBER, (text) => cleanNumber(text) !== null) };
    case 'boolean':
      return { kind, value: fitting(value, MOST_NUMBER, (text) => ['0', '1', 'true', 'false'].includes(text.trim())) };
    case 'error':
      return { kind, value: must(errorOf(value)) };
    case 'date':
      return { kind, value: fitting(value, MOST_NUMBER, (text) => isoSerial(text) !== null) };
    case 'text':
      return { kind, text: must(textOf(body['text'], MOST_TEXT)) };
    case 'rich':
      return { kind, xml: must(checkedRichText(must(textOf(body['xml'], MOST_RICH)))) };
    case 'formula':
      return formulaOf(body, at);
    default:
      notOurs();
  }
}

function noteOf(value: unknown): string | null {
  return value === null ? null : must(textOf(value, MOST_TEXT));
}

function flagOf(value: unknown): boolean {
  if (typeof value !== 'boolean') notOurs();
  return value;
}

function colourOf(value: unknown): string {
  return fitting(value, 7, (text) => /^#[0-9A-F]{6}$/.test(text));
}

/** What an earlier version recorded of fills is not taken for a mark: such a cell is kept apart. */
function afterOf(fields: Fields, at: CellAddress): CellAfter {
  if (fields['fill'] !== undefined) notOurs();
  return {
    ...(fields['body'] === undefined ? {} : { body: bodyOf(fields['body'], at) }),
    ...(fields['numberFormat'] === undefined ? {} : { numberFormat: must(formatOf(fields['numberFormat'])) }),
    ...(fields['mark'] === undefined ? {} : { mark: colourOf(fields['mark']) }),
    ...(fields['note'] === undefined ? {} : { note: noteOf(fields['note']) }),
  };
}

function withoutMark({ mark: _mark, ...parts }: CellAfter): Omit<CellAfter, 'mark'> {
  return parts;
}

/** The same parts as they were. A part without the state that it was left in could be put over anything: there is none. */
function beforeOf(fields: Fields, after: CellAfter, at: CellAddress): CellBefore {
  const { quotePrefix, mark, style, ...parts } = fields;
  if (mark !== undefined && mark !== null) notOurs();
  const before: Omit<CellBefore, 'style'> = { ...withoutMark(afterOf(parts, at)), ...(mark === null ? { mark } : {}) };
  const partsOf = (state: object): string => Object.keys(state).sort().join();
  if (partsOf(before) !== partsOf(after) || (quotePrefix !== undefined && after.body === undefined)) notOurs();
  return {
    ...before,
    ...(quotePrefix === undefined ? {} : { quotePrefix: flagOf(quotePrefix) }),
    ...(style === undefined ? {} : { style: style === null ? null : must(indexOf(style, 0, MOST_STYLES)) }),
  };
}

/** One recorded cell, its values checked one by one. */
function recordedCell(fields: NamedFields): RecordedCell {
  const at = must(cellOf(fields['cell']));
  const after = afterOf(fields.after, at);
  if (Object.keys(after).length === 0) notOurs();
  return { sheet: must(sheetNameOf(fields['sheet'])), cell: cellName(at), before: beforeOf(fields.before, after, at), after };
}

const SPANS = /^\d{1,5}:\d{1,5}$/;

/** What a sheet and its rows said of where their cells lie; what is none of ours is left out: such words are hints. */
function framesOf(value: unknown): readonly SheetFrame[] {
  return (Array.isArray(value) ? (value as unknown[]) : []).flatMap(
    (frame) =>
      orNull((): SheetFrame => {
        const { sheet, row, before, after }: Fields = must(isFields(frame) ? frame : null);
        const line = must(indexOf(row, 0, MOST_ROWS));
        const said = (text: unknown): string =>
          fitting(text, 30, (word) => (line === 0 ? parseRangeName(word) !== null : SPANS.test(word)));
        return { sheet: must(sheetNameOf(sheet)), row: line, before: said(before), after: said(after) };
      }) ?? [],
  );
}

/**
 * A recorded command out of a file that anyone may have written: every value is checked and written anew, nothing is taken as
 * XML. Cells that hold anything else are kept apart and never used; null where there is no such command, or what it remembers of rows
 * is none of ours: by their addresses alone its cells could be others.
 */
export function readEntry(value: unknown): FileEntry | null {
  const other = readAdding(value, ENTRY_ID) ?? readPlacing(value, ENTRY_ID);
  if (other) return { ...other, rows: [], frames: [] };
  const entry = readNamed(value, {
    id: ENTRY_ID,
    cellOf: recordedCell,
    placeOf: ({ sheet, cell }) => JSON.stringify([sheet.toLowerCase(), cell]),
  });
  const rows = entry && readRows((value as Fields)['rows']);
  return entry && rows && { ...entry, rows, frames: framesOf((value as Fields)['frames']) };
}
