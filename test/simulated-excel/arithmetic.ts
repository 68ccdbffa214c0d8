import { remembered } from '../../src/core/remember';
import { parseRangeName } from '../../src/core/snapshot/address';
import type { Scalar } from './book';
import type { Evaluate, Look } from './calculate';

type Token = { readonly kind: 'number' | 'name' | 'sign' | 'ref' | 'text'; readonly text: string };

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|((?:(?:'[^']+'|[\p{L}\d_]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}(.])|([\p{L}][\p{L}\d.]*)|([-+*/(),&]))/uy;

/** The same formulas are calculated again after every change. */
const tokens = remembered((formula: string): readonly Token[] | null => {
  const found: Token[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) return null;
    const [, number, text, ref, name, sign] = match;
    if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (text !== undefined) found.push({ kind: 'text', text });
    else if (ref !== undefined) found.push({ kind: 'ref', text: ref });
    else if (name !== undefined) found.push({ kind: 'name', text: name.toUpperCase() });
    else found.push({ kind: 'sign', text: sign ?? '' });
  }
  return found;
});

/** Thrown for every formula that is unknown here; one for all, as an error takes the stack with it. */
const UNKNOWN = new Error('unknown formula');

class CellError extends Error {}

const FUNCTIONS: Readonly<Record<string, (numbers: number[]) => number>> = {
  SUM: (numbers) => numbers.reduce((total, number) => total + number, 0),
  MIN: (numbers) => Math.min(...numbers),
  MAX: (numbers) => Math.max(...numbers),
  ROUND: ([number = 0, digits = 0]) => Math.round(number * 10 ** digits) / 10 ** digits,
};

/** Reads sums, products and a handful of functions; everything else is unknown to it. */
class Reader {
  private at = 0;
  private readonly list: readonly Token[];
  private readonly look: Look;

  constructor(list: readonly Token[], look: Look) {
    this.list = list;
    this.look = look;
  }

  whole(): number {
    const value = this.sum();
    if (this.at < this.list.length) throw UNKNOWN;
    return value;
  }

  private takes(text: string): boolean {
    if (this.list[this.at]?.text !== text) return false;
    this.at += 1;
    return true;
  }

  private sum(): number {
    let value = this.product();
    for (;;) {
      if (this.takes('+')) value += this.product();
      else if (this.takes('-')) value -= this.product();
      else return value;
    }
  }

  private product(): number {
    let value = this.factor();
    for (;;) {
      if (this.takes('*')) value *= this.factor();
      else if (this.takes('/')) {
        const divisor = this.factor();
        if (divisor === 0) throw new CellError('#DIV/0!');
        value /= divisor;
      } else return value;
    }
  }

  private factor(): number {
    if (this.takes('-')) return -this.factor();
    if (this.takes('+')) return this.factor();
    if (this.takes('(')) {
      const value = this.sum();
      if (!this.takes(')')) throw UNKNOWN;
      return value;
    }
    const token = this.list[this.at];
    this.at += 1;
    if (token?.kind === 'number') return Number(token.text);
    if (token?.kind === 'ref') return this.single(token.text);
    const known = token?.kind === 'name' ? FUNCTIONS[token.text] : undefined;
    if (!known || !this.takes('(')) throw UNKNOWN;
    const numbers: number[] = [];
    do {
      const argument = this.list[this.at];
      if (argument?.kind === 'ref' && argument.text.includes(':')) {
        this.at += 1;
        numbers.push(...this.values(argument.text).filter((value) => typeof value === 'number'));
      } else numbers.push(this.sum());
    } while (this.takes(','));
    if (!this.takes(')')) throw UNKNOWN;
    return known(numbers);
  }

  private values(reference: string): Scalar[] {
    const [sheet, address] = reference.includes('!')
      ? [reference.slice(0, reference.lastIndexOf('!')).replace(/^'|'$/g, ''), reference.slice(reference.lastIndexOf('!') + 1)]
      : [null, reference];
    const range = parseRangeName(address);
    if (!range) throw UNKNOWN;
    const values: Scalar[] = [];
    for (let row = range.top; row <= range.bottom; row += 1)
      for (let column = range.left; column <= range.right; column += 1) values.push(this.look(sheet, row, column));
    return values;
  }

  private single(reference: string): number {
    if (reference.includes(':')) throw UNKNOWN;
    const [value = ''] = this.values(reference);
    if (typeof value === 'number') return value;
    if (value === '') return 0;
    throw new CellError('#VALUE!');
  }
}

/** Plain arithmetic with references and SUM, MIN, MAX, ROUND; undefined for every other formula. */
export const arithmetic: Evaluate = (formula, look) => {
  const list = tokens(formula);
  if (list === null) return undefined;
  try {
    return new Reader(list, look).whole();
  } catch (error) {
    if (error instanceof CellError) return error.message;
    if (error === UNKNOWN) return undefined;
    throw error;
  }
};
