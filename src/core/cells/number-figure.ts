import { parseClause } from './clause';
import { parseDate } from './dates';
import type { CellMeaning } from './input';
import { textOf } from './input';
import type { CellInput } from './types';
import type { Comparison } from './value-words/operator-words';

/** What the number format of a number cell adds to the number. */
export interface FormatWords {
  readonly op: Comparison | null;
  readonly unit: string;
}

/** Operator and unit that a number format writes around a number: `%` of `0%`, `次` of `0"次"`, both of `"≥"0"次"`. */
export function formatWords(cell: CellInput | null, meaning: Extract<CellMeaning, { kind: 'number' }>): FormatWords {
  const clause = meaning.prefix + meaning.suffix === '' ? 'text' : parseClause(textOf(cell));
  return typeof clause === 'string' ? { op: null, unit: meaning.percent ? '%' : '' } : { op: clause.op, unit: clause.unit };
}

/** The month that a number cell such as 2024.12 stands for where a date is asked for; else null. */
export function monthInNumber(cell: CellInput | null, meaning: Extract<CellMeaning, { kind: 'number' }>, asked: boolean): string | null {
  const date = asked && meaning.decimals === 2 && !meaning.percent ? parseDate(textOf(cell), { expected: true }) : null;
  return date && date.iso;
}
