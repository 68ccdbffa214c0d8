import type { Localized } from '../../core/localized';
import type { PlanPurpose } from '../../core/plan/types';
import { parseCellName } from '../../core/snapshot/address';
import type { CellAddress } from '../../core/snapshot/types';

/** Bounds of a sheet and of what a cell holds (Excel's own). */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
export const MOST_TEXT = 32_767;
export const MOST_FORMULA = 8_192;
const MOST_FORMAT = 255;
const MOST_TITLE = 500;
/** A sheet's name has 31 characters; some programs write longer ones. */
const MOST_SHEET_NAME = 255;

/** A JSON object of unknown origin. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Thrown where a record holds anything that this product does not write. */
class NotOurs extends Error {}

/** Ends the reading of a record that is none of ours. */
export function notOurs(): never {
  throw new NotOurs();
}

/** A value that must be there. */
export function must<T>(value: T | null | undefined): T {
  return value === null || value === undefined ? notOurs() : value;
}

/** What `read` gives; null where the record is none of ours. */
export function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof NotOurs) return null;
    throw thrown;
  }
}

/** A text of at most `most` characters; null where it is something else. */
export function textOf(value: unknown, most: number): string | null {
  return typeof value === 'string' && value.length <= most ? value : null;
}

/** A whole number within bounds; null where it is something else. */
export function indexOf(value: unknown, from: number, to: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to ? value : null;
}

/** Title of a recorded command; null where it is none. */
export function titleOf(value: unknown): Localized | null {
  if (!isFields(value)) return null;
  const [chinese, english] = [textOf(value['zh-CN'], MOST_TITLE), textOf(value['en-US'], MOST_TITLE)];
  return chinese === null || english === null ? null : { 'zh-CN': chinese, 'en-US': english };
}

const PURPOSES: readonly PlanPurpose[] = ['fill', 'highlight', 'fix', 'finalize', 'repair'];

export function purposeOf(value: unknown): PlanPurpose | null {
  return PURPOSES.find((purpose) => purpose === value) ?? null;
}

/** The sum of what a sheet held; null where it is none. */
export function printOf(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-z]{1,7}$/.test(value) ? value : null;
}

/** Name of a sheet; null where it is none. */
export function sheetNameOf(value: unknown): string | null {
  const name = textOf(value, MOST_SHEET_NAME);
  return name === '' ? null : name;
}

/** A cell by its name, inside the bounds of a sheet; null where there is no such cell. */
export function cellOf(value: unknown): CellAddress | null {
  const at = typeof value === 'string' ? parseCellName(value) : null;
  return at && at.row <= MOST_ROWS && at.column <= MOST_COLUMNS ? at : null;
}

/** A number format code; null where it is none. */
export function formatOf(value: unknown): string | null {
  const code = textOf(value, MOST_FORMAT);
  return code === null || code === '' || /[\u0000-\u001f\u007f]/.test(code) ? null : code;
}

const ERROR_VALUE = /^#[A-Z0-9/_]{1,20}[!?]?$/;

/** An error value (`#N/A`); null where it is none. */
export function errorOf(value: unknown): string | null {
  return typeof value === 'string' && ERROR_VALUE.test(value) ? value : null;
}

/** Most characters of a place that a message names. */
const MOST_PLACE = 40;

/** The place that a record names that cannot be used. */
export function placeNamed(record: unknown): { readonly sheet: string; readonly cell: string } {
  const named = (key: string): string => {
    const value = isFields(record) ? record[key] : null;
    return typeof value === 'string' ? value.slice(0, MOST_PLACE) : '?';
  };
  return { sheet: named('sheet'), cell: named('cell') };
}
