import { Decimal } from '../decimal';
import { compact } from './compact';
import type { CellMeaning } from './input';
import { isNotApplicable, meaningOf } from './input';
import { fold, oneLine } from './normalise';
import { isDigit, scanNumber, skipSpace } from './scan-number';
import { readTail, type Tail } from './trailing-words';
import type { AmountReading, CellInput } from './types';
import { unitFactor, unitKind } from './units';
import { AMOUNT_FILLERS, CURRENCY_SIGNS, NEGATIVE_SIGNS, NO_AMOUNT } from './value-words/amount-signs';

const EMPTY: AmountReading = { state: 'blank', number: null, percent: false, decimals: 0, unit: '' };
const NOT_APPLICABLE: AmountReading = { ...EMPTY, state: 'not-applicable' };
const UNREADABLE: AmountReading = { ...EMPTY, state: 'unreadable' };

const FIGURE = /[\d０-９]/;
/** An amount with its remark is no longer than this. */
const LONGEST_AMOUNT = 300;

/** `2023年` and `12月` are headings, not amounts. */
const CALENDAR_KINDS: ReadonlySet<string | null> = new Set(['months', 'duration']);

/** The text in brackets that stand for a minus sign (`(1,234.50)`), else null. */
function bracketed(text: string): string | null {
  const inside = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : '';
  return isDigit(inside[0]) ? inside : null;
}

/** Currency signs, minus signs and fillers in front of an amount: where they end, and whether they make it negative. */
function readSigns(text: string): { readonly at: number; readonly negative: boolean } {
  let at = 0;
  let negative = false;
  for (;;) {
    at = skipSpace(text, at);
    const word = [...CURRENCY_SIGNS, ...NEGATIVE_SIGNS, ...AMOUNT_FILLERS].find((start) => text.startsWith(start, at));
    if (word === undefined) return { at, negative };
    if (NEGATIVE_SIGNS.includes(word)) negative = !negative;
    at += word.length;
  }
}

/** True where what stands behind a figure leaves it an amount: a known unit or none, no operator, nothing of the calendar. */
function countsMoney({ op, known, unit }: Tail): boolean {
  return op === null && (known || unit === '') && !CALENDAR_KINDS.has(unitKind(unit));
}

function readAmountText(text: string): AmountReading {
  if (!FIGURE.test(text)) return isNotApplicable(text) || NO_AMOUNT.has(oneLine(text)) ? NOT_APPLICABLE : UNREADABLE;
  if (text.length > LONGEST_AMOUNT) return UNREADABLE;
  const folded = fold(text);
  const inside = bracketed(folded.text.trim());
  if (inside !== null) {
    const positive = readAmountText(inside);
    if (positive.number === null) return UNREADABLE;
    // Brackets make a bare figure negative; `（10分）` is only put in brackets.
    return positive.unit === '' ? { ...positive, number: positive.number.negated() } : positive;
  }
  const { at, negative } = readSigns(folded.text);
  if (!isDigit(folded.text[at])) return UNREADABLE;
  const { digits, decimals, end } = scanNumber(folded.text, at);
  const tail = readTail(compact(folded, end), false);
  if (digits === null || tail === null || !countsMoney(tail)) return UNREADABLE;
  const number = new Decimal(digits);
  const percent = unitFactor(tail.unit, '%')?.eq(1) ?? false;
  return { state: 'number', number: negative ? number.negated() : number, percent, decimals, unit: percent ? '' : tail.unit };
}

function fromMeaning(meaning: CellMeaning): AmountReading {
  switch (meaning.kind) {
    case 'blank':
      return EMPTY;
    case 'number': {
      const { number, decimals, percent } = meaning;
      const suffix = meaning.suffix === '' ? '' : (readTail(compact(fold(meaning.suffix)), false)?.unit ?? '');
      return { state: 'number', number, percent: percent || suffix === '%', decimals, unit: suffix === '%' ? '' : suffix };
    }
    case 'text':
      return readAmountText(meaning.text);
    case 'date':
    case 'error':
      return UNREADABLE;
  }
}

/**
 * Reads a cell of money, points or a rate: `1,234.50`, `449.8万`, `854万(…)`, `(12.50)` and `-12.50`, `98%`, `１００`.
 * Scale words are not applied: see `inUnit`. `/`, `-`, `--`, `—` are not applicable; whatever else is no single figure is
 * unreadable. Digits shown are those of the text, of the number format, or of the value where the format is General.
 */
export function parseAmount(cell: CellInput | null): AmountReading {
  return fromMeaning(meaningOf(cell));
}

/**
 * The amount in the table's unit (`万元`, `元`, `亿元`): 449.8 for `449.8万` in 万元. A figure without a unit is in the
 * table's unit already. Null where there is no figure or its unit is no unit of money.
 */
export function inUnit(amount: AmountReading, tableUnit: string): Decimal | null {
  if (amount.number === null || amount.unit === '' || tableUnit === '') return amount.number;
  const factor = unitFactor(amount.unit, tableUnit);
  return factor === null ? null : amount.number.times(factor);
}
