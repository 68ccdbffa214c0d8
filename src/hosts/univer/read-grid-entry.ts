import { CellValueType } from '@univerjs/core';
import { cellName } from '../../core/snapshot/address';
import {
  cellOf,
  type Fields,
  formatOf,
  indexOf,
  isFields,
  MOST_FORMULA,
  MOST_TEXT,
  must,
  notOurs,
  sheetNameOf,
  textOf,
} from '../journal/checked';
import { type NamedFields, readAdding, readNamed, readPlacing } from '../journal/read-named';
import type { CellParts, StoredContent } from './cell-parts';
import { richTextOf } from './checked-document';
import type { RecordedCell, RecordedEntry } from './grid-entry';

const ENTRY_ID = /^e[1-9]\d{0,8}$/;
const CONTENT_KEYS: ReadonlySet<string> = new Set(['v', 't', 'f', 'p']);
const FLAGS = ['gone', 'lost', 'guessed'] as const;
const PART_KEYS: ReadonlySet<string> = new Set(['content', 'format', 'mark', 'note']);
const VALUE_TYPES = Object.values(CellValueType).filter((type): type is CellValueType => typeof type === 'number');

function onlyKeys(fields: Fields, known: ReadonlySet<string>): void {
  if (Object.keys(fields).some((key) => !known.has(key))) notOurs();
}

function valueOf(value: unknown): string | number | boolean {
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  return must(textOf(value, MOST_TEXT));
}

function contentOf(value: unknown): StoredContent {
  if (!isFields(value)) notOurs();
  onlyKeys(value, CONTENT_KEYS);
  const { v, t, f, p } = value;
  return {
    ...(v === undefined ? {} : { v: valueOf(v) }),
    ...(t === undefined ? {} : { t: must(VALUE_TYPES.find((type) => type === indexOf(t, 0, 10))) }),
    ...(f === undefined ? {} : { f: must(textOf(f, MOST_FORMULA)) }),
    ...(p === undefined ? {} : { p: must(richTextOf(p)) }),
  };
}

function colourOf(value: unknown): string {
  const colour = must(textOf(value, 7));
  return must(/^#[0-9A-F]{6}$/.test(colour) ? colour : null);
}

function partsOf(fields: Fields): Partial<CellParts> {
  onlyKeys(fields, PART_KEYS);
  const { content, format, mark, note } = fields;
  return {
    ...(content === undefined ? {} : { content: contentOf(content) }),
    ...(format === undefined ? {} : { format: must(formatOf(format)) }),
    ...(mark === undefined ? {} : { mark: mark === null ? null : colourOf(mark) }),
    ...(note === undefined ? {} : { note: note === null ? null : must(textOf(note, MOST_TEXT)) }),
  };
}

/** One recorded cell, its values checked one by one. */
function recordedCell(fields: NamedFields): RecordedCell {
  const [before, after] = [partsOf(fields.before), partsOf(fields.after)];
  const names = Object.keys(after).sort().join();
  // A part without the state that it was left in could be put over anything.
  if (names === '' || names !== Object.keys(before).sort().join()) notOurs();
  const place = { sheet: must(sheetNameOf(fields['sheet'])), cell: cellName(must(cellOf(fields['cell']))) };
  const flags = Object.fromEntries(FLAGS.filter((flag) => fields[flag] === true).map((flag) => [flag, true]));
  return { ...place, before, after, ...flags };
}

/** A recorded command out of a file that anyone may have written; null where there is none. */
export function readEntry(value: unknown): RecordedEntry | null {
  const adding = readAdding(value, ENTRY_ID);
  if (adding) return adding;
  const placing = readPlacing(value, ENTRY_ID);
  if (placing) return placing;
  return readNamed(value, {
    id: ENTRY_ID,
    cellOf: recordedCell,
    placeOf: ({ sheet, cell, gone, lost }) => JSON.stringify([sheet.toLowerCase(), cell, gone, lost]),
  });
}
