import type { CellAddress } from '../../../../core/snapshot/types';
import { cellName, parseRangeName } from '../../../../core/snapshot/address';
import {
  cellOf, errorOf, type Fields, formatOf, isFields, MOST_FORMULA, MOST_TEXT, purposeOf, sheetNameOf, textOf, titleOf,
} from '../../../journal/checked';
import { isoSerial, cleanNumber } from '../read/numbers';
import type { CachedValue, CellBody } from '../write/cell-body';
import type { CellAfter, CellBefore, RecordedCell } from '../write/change';
import { checkedFill, checkedRichText } from './checked-xml';
import type { FileEntry } from './entry';

/** Ids that this product gives. */
const ENTRY_ID = /^f[1-9]\d{0,8}$/;
/** Rich texts are longer than what they say. */
const MOST_RICH = 40 * MOST_TEXT;
const MOST_FILL = 10_000;
/** Longest number, date or truth value. */
const MOST_NUMBER = 400;

/** Thrown where a record holds anything that this product does not write. */
class NotOurs extends Error {}

function must<T>(value: T | null): T {
  if (value === null) throw new NotOurs();
  return value;
}

/** A stored result; undefined where it is none: the formula then has no result until a spreadsheet program calculates it. */
function cachedOf(value: unknown): CachedValue | undefined {
  const text = isFields(value) ? textOf(value['value'], MOST_TEXT) : null;
  if (!isFields(value) || text === null) return undefined;
  const { type } = value;
  const fits = type === null ? cleanNumber(text) !== null : type === 'b' ? /^[01]$/.test(text) : type === 'e' ? errorOf(text) !== null : type === 'str';
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
  if (!range || range.top !== at.row || range.bottom !== at.row || range.left !== at.column || range.right !== at.column) throw new NotOurs();
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
  if (!isFields(body)) throw new NotOurs();
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
      throw new NotOurs();
  }
}

function noteOf(value: unknown): string | null {
  return value === null ? null : must(textOf(value, MOST_TEXT));
}

function flagOf(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new NotOurs();
  return value;
}

function afterOf(fields: Fields, at: CellAddress): CellAfter {
  return {
    ...(fields['body'] === undefined ? {} : { body: bodyOf(fields['body'], at) }),
    ...(fields['numberFormat'] === undefined ? {} : { numberFormat: must(formatOf(fields['numberFormat'])) }),
    ...(fields['fill'] === undefined ? {} : { fill: must(checkedFill(must(textOf(fields['fill'], MOST_FILL)))) }),
    ...(fields['note'] === undefined ? {} : { note: noteOf(fields['note']) }),
  };
}

/** The same parts as they were. A part without the state that it was left in could be put over anything: there is none. */
function beforeOf(fields: Fields, after: CellAfter, at: CellAddress): CellBefore {
  const { quotePrefix, ...parts } = fields;
  const before = afterOf(parts, at);
  const partsOf = (state: CellAfter): string => Object.keys(state).sort().join();
  if (partsOf(before) !== partsOf(after) || (quotePrefix !== undefined && after.body === undefined)) throw new NotOurs();
  return quotePrefix === undefined ? before : { ...before, quotePrefix: flagOf(quotePrefix) };
}

/** One recorded cell; null where it holds anything that this product does not write. */
function recordedCell(value: unknown): RecordedCell | null {
  try {
    if (!isFields(value) || !isFields(value['before']) || !isFields(value['after'])) return null;
    const at = must(cellOf(value['cell']));
    const after = afterOf(value['after'], at);
    if (Object.keys(after).length === 0) return null;
    return { sheet: must(sheetNameOf(value['sheet'])), cell: cellName(at), before: beforeOf(value['before'], after, at), after };
  } catch (thrown) {
    if (thrown instanceof NotOurs) return null;
    throw thrown;
  }
}

/**
 * A recorded command out of a file that anyone may have written: every value is checked and written anew, nothing is taken as
 * XML. Cells that hold anything else are kept apart and never used; null where there is no such command.
 */
export function readEntry(value: unknown): FileEntry | null {
  if (!isFields(value) || !Array.isArray(value['cells']) || value['cells'].length === 0) return null;
  const id = textOf(value['id'], 10);
  const [title, purpose] = [titleOf(value['title']), purposeOf(value['purpose'])];
  if (id === null || !ENTRY_ID.test(id) || title === null || purpose === null) return null;
  const cells = new Map<string, RecordedCell>();
  const unread: unknown[] = [];
  for (const record of value['cells'] as unknown[]) {
    const cell = recordedCell(record);
    const place = cell && JSON.stringify([cell.sheet.toLowerCase(), cell.cell]);
    if (place === null || cells.has(place)) unread.push(record);
    else cells.set(place, cell!);
  }
  return { id, title, purpose, cells: [...cells.values()], unread, ...(value['isRest'] === true && { isRest: true as const }) };
}
