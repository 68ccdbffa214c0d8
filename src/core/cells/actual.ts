import { Decimal, plain } from '../decimal';
import { readIsoDate } from './calendar';
import { parseClause, type Clause } from './clause';
import { splitClauses } from './conditions';
import { fromLostFormat, parseDate } from './dates';
import { holdsNoValue, meaningOf, type CellMeaning } from './input';
import { damagedRate } from './damage';
import { asksForBoundedRate, asksForDate } from './name-hints';
import { normalise, oneLine } from './normalise';
import { formatWords, monthInNumber } from './number-figure';
import { clauseNotes } from './target';
import type { ActualReading, CellInput, ReadingNote, TargetReading } from './types';

/** What stands beside an actual value and helps to read it. */
export interface ActualContext {
  /** The indicator's target: where it is a date, `11月` and `2024.11` are dates. */
  readonly target?: TargetReading;
  readonly name?: string;
  /** Year of the table. */
  readonly year?: number;
}

const NONE: ActualReading = { type: 'none', value: null, number: null, decimals: 0, unit: '', op: null, notes: [] };

function textActual(value: string, notes: readonly ReadingNote[] = []): ActualReading {
  return { ...NONE, type: 'text', value, notes };
}

function lostDate(iso: string): ActualReading {
  return { ...NONE, type: 'date', value: iso, notes: [{ code: 'ocr-suspect', likely: iso }] };
}

/** A figure with the very unit that the target is counted in, however unknown the unit: 0.7万空方 beside ≥1.2万空方. */
function inTargetsUnit(
  text: string,
  target: ActualContext['target'] | null,
): (Pick<ActualReading, 'unit' | 'decimals'> & { readonly number: Decimal }) | null {
  const unit = target?.type === 'number' ? (target.unit ?? '') : '';
  const figure = unit !== '' && text.endsWith(normalise(unit)) ? text.slice(0, text.length - normalise(unit).length) : '';
  if (!/^\d{1,15}(?:\.\d{1,10})?$/.test(figure)) return null;
  return { number: new Decimal(figure), decimals: figure.split('.')[1]?.length ?? 0, unit };
}

/** What is known of a cell from what stands beside it. */
interface Expectation {
  /** True where a date is asked for. */
  readonly expected: boolean;
  readonly year: number | undefined;
}

function fromNumber(cell: CellInput | null, meaning: Extract<CellMeaning, { kind: 'number' }>, expected: boolean): ActualReading {
  const { number, decimals } = meaning;
  const date = monthInNumber(cell, meaning, expected);
  if (date !== null) return { ...NONE, type: 'date', value: date };
  const lost = expected ? fromLostFormat(number.toNumber()) : null;
  if (lost !== null) return lostDate(lost);
  return { type: 'number', value: plain(number), number, decimals, ...formatWords(cell, meaning), notes: [] };
}

/** A text with one figure. */
function fromClause(clause: Clause, expected: boolean): ActualReading {
  const { number, decimals, unit, op, subject } = clause;
  const lost = expected && unit === '' ? fromLostFormat(number.toNumber()) : null;
  if (lost !== null) return lostDate(lost);
  const about = subject === '' ? {} : { subject };
  return { type: 'number', value: plain(number), number, decimals, unit, op, ...about, notes: clauseNotes(clause) };
}

function fromText(text: string, { expected, year }: Expectation, context: ActualContext): ActualReading {
  if (holdsNoValue(text)) return NONE;
  const date = parseDate(text, { year, expected });
  if (date) {
    const withoutYear = date.withoutYear ? { withoutYear: true } : {};
    return { ...NONE, type: 'date', value: date.iso, op: date.implicit ? null : date.op, ...withoutYear };
  }
  const scanned = asksForBoundedRate(context.name) ? damagedRate(normalise(text)) : null;
  const read = parseClause(scanned ?? text);
  const clause = scanned === null || typeof read === 'string' ? read : { ...read, likely: scanned };
  if (typeof clause !== 'string' && clause.upper === null) return fromClause(clause, expected);
  const counted = inTargetsUnit(normalise(text), context.target ?? null);
  if (counted) return { type: 'number', value: plain(counted.number), ...counted, op: null, notes: [] };
  const damaged = clause === 'damaged' && splitClauses(text).length === 0;
  return textActual(oneLine(text), damaged ? [{ code: 'unparseable' }] : []);
}

/**
 * Reads an actual value (实际完成值). The unit is what the cell itself says, `%` for a per-cent format, never the unit
 * column's. An operator left in front is kept in `op`. Two figures in one cell, and everything that is neither figure nor
 * date, are a text. Never throws.
 */
export function parseActual(cell: CellInput | null, context: ActualContext = {}): ActualReading {
  const meaning = meaningOf(cell);
  const expected = context.target?.type === 'date' || asksForDate(context.name);
  const year = readIsoDate(context.target?.value ?? '')?.year ?? context.year;
  switch (meaning.kind) {
    case 'blank':
      return NONE;
    case 'date':
      return { ...NONE, type: 'date', value: meaning.iso };
    case 'error':
      return textActual(meaning.text, [{ code: 'unparseable' }]);
    case 'number':
      return fromNumber(cell, meaning, expected);
    case 'text':
      return fromText(meaning.text, { expected, year }, context);
  }
}
