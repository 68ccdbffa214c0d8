import type { CellContent } from '../../core/snapshot/types';
import { contentOf, formulaOf, isErrorCode } from '../cell-values';
import type { StoredContent } from '../journal/cell-state';
import { errorCodeOf } from './error-codes';
import type { EtRange, EtValue } from './types';

/** WPS in Chinese may call the general format by its Chinese name; blank is the same. */
export function formatOf(code: string | null | undefined): string {
  return code === null || code === undefined || code === '' || code === 'G/通用格式' ? 'General' : code;
}

/** An error value that comes as its number; a number that somebody typed shows as a number and not with `#`. */
function errorAt(value: EtValue, cell: () => EtRange): string | null {
  const code = typeof value === 'number' ? errorCodeOf(value) : null;
  return code !== null && cell().Text?.startsWith('#') ? code : null;
}

/**
 * What a cell holds as the core sees it.
 * @param cell the cell, asked only where its value does not tell
 */
export function contentAt(value: EtValue, cell: () => EtRange): CellContent {
  const code = errorAt(value, cell);
  return code === null ? contentOf(value) : { type: 'error', code };
}

/** What a cell holds as it can be put back. */
export function storedAt(value: EtValue, formula: EtValue, cell: () => EtRange): StoredContent {
  const text = formulaOf(formula, value);
  if (text !== null) return { formula: text };
  const code = errorAt(value, cell) ?? (typeof value === 'string' && isErrorCode(value) ? value : null);
  return code === null ? { value: value ?? '' } : { error: code };
}
