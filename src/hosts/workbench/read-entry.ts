import { CellValueType } from '@univerjs/core';
import { cellName } from '../../core/snapshot/address';
import { cellOf, type Fields, formatOf, indexOf, isFields, MOST_FORMULA, MOST_TEXT, purposeOf, sheetNameOf, textOf, titleOf } from '../journal/checked';
import type { CellParts, StoredContent } from './cell-parts';
import { richTextOf } from './checked-document';
import type { RecordedCell, RecordedEntry } from './journal';

const ENTRY_ID = /^e[1-9]\d{0,8}$/;
const CONTENT_KEYS: ReadonlySet<string> = new Set(['v', 't', 'f', 'p']);
const PART_KEYS: ReadonlySet<string> = new Set(['content', 'format', 'fill', 'note']);
const VALUE_TYPES = Object.values(CellValueType).filter((type): type is CellValueType => typeof type === 'number');

/** Thrown where a record holds anything that this product does not write. */
class NotOurs extends Error {}

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new NotOurs();
  return value;
}

function onlyKeys(fields: Fields, known: ReadonlySet<string>): void {
  if (Object.keys(fields).some((key) => !known.has(key))) throw new NotOurs();
}

function valueOf(value: unknown): string | number | boolean {
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  return must(textOf(value, MOST_TEXT));
}

function contentOf(value: unknown): StoredContent {
  if (!isFields(value)) throw new NotOurs();
  onlyKeys(value, CONTENT_KEYS);
  const { v, t, f, p } = value;
  return {
    ...(v === undefined ? {} : { v: valueOf(v) }),
    ...(t === undefined ? {} : { t: must(VALUE_TYPES.find((type) => type === indexOf(t, 0, 10))) }),
    ...(f === undefined ? {} : { f: must(textOf(f, MOST_FORMULA)) }),
    ...(p === undefined ? {} : { p: must(richTextOf(p)) }),
  };
}

function fillOf(value: unknown): string | null {
  if (value === null) return null;
  const colour = must(textOf(value, 40));
  return must(/^#[0-9A-F]{6}$|^RGBA?\([\d., %]{1,30}\)$/i.test(colour) ? colour : null);
}

function partsOf(fields: Fields): Partial<CellParts> {
  onlyKeys(fields, PART_KEYS);
  const { content, format, fill, note } = fields;
  return {
    ...(content === undefined ? {} : { content: contentOf(content) }),
    ...(format === undefined ? {} : { format: must(formatOf(format)) }),
    ...(fill === undefined ? {} : { fill: fillOf(fill) }),
    ...(note === undefined ? {} : { note: note === null ? null : must(textOf(note, MOST_TEXT)) }),
  };
}

/** One recorded cell; null where it holds anything that this product does not write. */
function recordedCell(value: unknown): RecordedCell | null {
  try {
    if (!isFields(value) || !isFields(value['before']) || !isFields(value['after'])) return null;
    const [before, after] = [partsOf(value['before']), partsOf(value['after'])];
    const names = Object.keys(after).sort().join();
    // A part without the state that it was left in could be put over anything.
    if (names === '' || names !== Object.keys(before).sort().join()) return null;
    return { sheet: must(sheetNameOf(value['sheet'])), cell: cellName(must(cellOf(value['cell']))), before, after, ...(value['gone'] === true ? { gone: true } : {}) };
  } catch (thrown) {
    if (thrown instanceof NotOurs) return null;
    throw thrown;
  }
}

/** A recorded command out of a file that anyone may have written; null where there is none. */
export function readEntry(value: unknown): RecordedEntry | null {
  if (!isFields(value) || !Array.isArray(value['cells']) || value['cells'].length === 0) return null;
  const [id, title, purpose] = [textOf(value['id'], 10), titleOf(value['title']), purposeOf(value['purpose'])];
  if (id === null || !ENTRY_ID.test(id) || title === null || purpose === null) return null;
  const cells = new Map<string, RecordedCell>();
  const unread: unknown[] = [];
  for (const record of value['cells'] as unknown[]) {
    const cell = recordedCell(record);
    const place = cell && JSON.stringify([cell.sheet, cell.cell, cell.gone]);
    if (place === null || cells.has(place)) unread.push(record);
    else cells.set(place, cell!);
  }
  return { id, title, purpose, cells: [...cells.values()], unread, ...(value['isRest'] === true && { isRest: true as const }) };
}
