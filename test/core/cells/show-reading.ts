import type { ActualReading, AmountReading, TargetReading } from '../../../src/core/cells';

const notesOf = (notes: TargetReading['notes']): string =>
  notes.map(({ code, likely }) => ` !${code}${likely === undefined ? '' : `(${likely})`}`).join('');

/** A target reading in one line, so that a test table can show what an accountant gets: `number >= 98 %`. */
export function showTarget(reading: TargetReading): string {
  const { type, op, implicit, value, unit, upper, notes, conditions } = reading;
  if (type === 'none') return 'none';
  if (type === 'text') return `text ${value}${notesOf(notes)}`;
  const figure = `${type} ${op}${implicit ? '?' : ''} ${value}${upper === null ? '' : `..${upper.toFixed()}`}${unit === '' ? '' : ` ${unit}`}`;
  const parts = conditions.map((each) => `${each.subject}${each.op}${each.value}${each.unit}`);
  return `${figure}${parts.length === 0 ? '' : ` [${parts.join(' & ')}]`}${notesOf(notes)}`;
}

/** An actual reading in one line: `number 79 矿次`. */
export function showActual({ type, op, value, unit, notes }: ActualReading): string {
  if (type === 'none') return 'none';
  return `${type}${op === null ? '' : ` ${op}`} ${value}${unit === '' ? '' : ` ${unit}`}${notesOf(notes)}`;
}

/** An amount reading in one line: `449.8 万 (1)`, the digits shown in brackets. */
export function showAmount({ state, number, percent, unit, decimals }: AmountReading): string {
  return number === null ? state : `${number.toFixed()}${percent ? '%' : ''}${unit === '' ? '' : ` ${unit}`} (${decimals})`;
}
