import DecimalJs from 'decimal.js';
import { parseCellName, parseRangeName } from '../../../src/core/snapshot/address';
import type { SheetSnapshot } from '../../../src/core/snapshot/types';

/** A value of a worksheet formula; errors are their text in an object. Blank is null. */
export type Value = number | string | boolean | null | { readonly error: string };

type Cells = (cell: { readonly row: number; readonly column: number }) => Value;

class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

function numberOf(value: Value): number {
  if (value === null || value === '') return value === null ? 0 : fail('#VALUE!');
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') return fail(value.error);
  const text = value.trim();
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)$/i.exec(text);
  if (!match) return fail('#VALUE!');
  return match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]);
}

function fail(code: string): never {
  throw new FormulaError(code);
}

function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'object') return fail(value.error);
  return String(value);
}

/** ROUND as Excel does it: half away from zero on the 15 digits that a number shows. */
function round(value: number, digits: number): number {
  return new DecimalJs(value).toSignificantDigits(15).toDecimalPlaces(digits, DecimalJs.ROUND_HALF_UP).toNumber();
}

type Lazy = () => Value | readonly Value[];

const one = (lazy: Lazy | undefined): Value => {
  const value = lazy ? lazy() : null;
  return Array.isArray(value) ? ((value as readonly Value[])[0] ?? null) : (value as Value);
};
const flat = (args: readonly Lazy[]): readonly Value[] => args.flatMap((lazy) => lazy() as Value | Value[]);
const numbers = (args: readonly Lazy[]): number[] =>
  flat(args).filter((value): value is number => (typeof value === 'object' && value ? fail(value.error) : typeof value === 'number'));

const FUNCTIONS: Readonly<Record<string, (args: readonly Lazy[]) => Value>> = {
  IF: (args) => (one(args[0]) ? one(args[1]) : one(args[2])),
  IFERROR: (args) => {
    try {
      const value = one(args[0]);
      return typeof value === 'object' && value ? one(args[1]) : value;
    } catch (problem) {
      if (problem instanceof FormulaError) return one(args[1]);
      throw problem;
    }
  },
  INT: (args) => Math.floor(numberOf(one(args[0]))),
  ROUND: (args) => round(numberOf(one(args[0])), numberOf(one(args[1]))),
  MAX: (args) => Math.max(...args.map((lazy) => numberOf(one(lazy)))),
  MIN: (args) => Math.min(...args.map((lazy) => numberOf(one(lazy)))),
  ABS: (args) => Math.abs(numberOf(one(args[0]))),
  SUBSTITUTE: (args) =>
    textOf(one(args[0]))
      .split(textOf(one(args[1])))
      .join(textOf(one(args[2]))),
  VALUE: (args) => numberOf(textOf(one(args[0]))),
  ISNUMBER: (args) => typeof one(args[0]) === 'number',
  TRIM: (args) => textOf(one(args[0])).trim(),
  N: (args) => (typeof one(args[0]) === 'number' ? one(args[0]) : 0),
  OR: (args) => args.some((lazy) => one(lazy) === true),
  SUM: (args) => numbers(args).reduce((sum, value) => sum + value, 0),
  NA: () => fail('#N/A'),
};

const TOKEN = /\s*(?:("(?:[^"]|"")*")|(\d+\.?\d*|\.\d+)|([A-Z]+[0-9]+(?::[A-Z]+[0-9]+)?)|([A-Z][A-Z.]*)\(|(<=|>=|<>|[-+*/=<>(),&]))/y;

/** Functions beside the built-in ones, by name, over plain values. */
export type Functions = Readonly<Record<string, (args: readonly Value[]) => Value>>;

class Parser {
  readonly #tokens: { readonly kind: 'text' | 'number' | 'ref' | 'call' | 'sign'; readonly value: string }[] = [];
  #at = 0;

  constructor(
    formula: string,
    readonly cells: Cells,
    readonly more: Functions,
  ) {
    TOKEN.lastIndex = 0;
    for (let from = 0; from < formula.length; from = TOKEN.lastIndex) {
      TOKEN.lastIndex = from;
      const match = TOKEN.exec(formula);
      if (!match) throw new Error(`cannot read ${formula.slice(from)}`);
      const [, text, number, ref, call, sign] = match;
      const kind =
        text !== undefined ? 'text' : number !== undefined ? 'number' : ref !== undefined ? 'ref' : call !== undefined ? 'call' : 'sign';
      this.#tokens.push({ kind, value: (text ?? number ?? ref ?? call ?? sign)! });
    }
  }

  whole(): Lazy {
    const lazy = this.comparison();
    if (this.#at < this.#tokens.length) throw new Error(`left over: ${this.#tokens[this.#at]!.value}`);
    return lazy;
  }

  private take(...signs: string[]): string | null {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || !signs.includes(token.value)) return null;
    this.#at += 1;
    return token.value;
  }

  private comparison(): Lazy {
    const left = this.sum();
    const sign = this.take('<=', '>=', '<>', '=', '<', '>');
    if (!sign) return left;
    const right = this.sum();
    return () => compare(one(left), sign, one(right));
  }

  private sum(): Lazy {
    let left = this.product();
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) {
      const [before, right, plus] = [left, this.product(), sign === '+'];
      left = () => numberOf(one(before)) + (plus ? 1 : -1) * numberOf(one(right));
    }
    return left;
  }

  private product(): Lazy {
    let left = this.unary();
    for (let sign = this.take('*', '/'); sign; sign = this.take('*', '/')) {
      const [before, right, times] = [left, this.unary(), sign === '*'];
      left = () => {
        const [a, b] = [numberOf(one(before)), numberOf(one(right))];
        return times ? a * b : b === 0 ? fail('#DIV/0!') : a / b;
      };
    }
    return left;
  }

  private unary(): Lazy {
    if (!this.take('-')) return this.primary();
    const inner = this.unary();
    return () => -numberOf(one(inner));
  }

  private primary(): Lazy {
    if (this.take('(')) {
      const inner = this.comparison();
      if (!this.take(')')) throw new Error('missing )');
      return inner;
    }
    const token = this.#tokens[this.#at++];
    switch (token?.kind) {
      case 'text':
        return () => token.value.slice(1, -1).replaceAll('""', '"');
      case 'number':
        return () => Number(token.value);
      case 'ref':
        return this.reference(token.value);
      case 'call':
        return this.call(token.value);
      case 'sign':
      case undefined:
        throw new Error(`unexpected ${token?.value ?? 'end'}`);
    }
  }

  private reference(name: string): Lazy {
    if (!name.includes(':')) return () => this.cells(parseCellName(name)!);
    const { top, bottom, left, right } = parseRangeName(name)!;
    const places = Array.from({ length: bottom - top + 1 }, (_r, y) =>
      Array.from({ length: right - left + 1 }, (_c, x) => ({ row: top + y, column: left + x })),
    ).flat();
    return () => places.map((place) => this.cells(place));
  }

  /** An argument; one that is left out is blank. */
  private argument(): Lazy {
    const next = this.#tokens[this.#at];
    return next?.kind === 'sign' && [',', ')'].includes(next.value) ? () => null : this.comparison();
  }

  private call(name: string): Lazy {
    const args: Lazy[] = [];
    if (!this.take(')')) {
      do args.push(this.argument());
      while (this.take(','));
      if (!this.take(')')) throw new Error(`missing ) of ${name}`);
    }
    const extra = this.more[name];
    const run = extra ? (lazy: readonly Lazy[]) => extra(lazy.map(one)) : FUNCTIONS[name];
    if (!run) throw new Error(`no function ${name}`);
    return () => run(args);
  }
}

function compare(left: Value, sign: string, right: Value): boolean {
  for (const value of [left, right]) if (typeof value === 'object' && value) fail(value.error);
  const [a, b] = [left ?? (typeof right === 'string' ? '' : 0), right ?? (typeof left === 'string' ? '' : 0)] as [
    number | string,
    number | string,
  ];
  const order = typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === 'number' ? -1 : 1;
  return { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[sign]!;
}

/** Calculates a formula with double precision, as a spreadsheet program does. Throws on what it does not know. */
export function calculate(formula: string, cells: Cells, more: Functions = {}): Value {
  try {
    const value = new Parser(formula.replace(/^=/, ''), cells, more).whole()();
    return Array.isArray(value) ? (value as Value[])[0]! : (value as Value);
  } catch (problem) {
    if (problem instanceof FormulaError) return { error: problem.code };
    throw problem;
  }
}

/** Values of a sheet's cells, formulas without a value calculated. */
export function cellsOf(sheet: SheetSnapshot): Cells {
  const index = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const values: Cells = ({ row, column }) => {
    const cell = index.get(`${row},${column}`);
    if (!cell) return null;
    if (cell.formula !== null && cell.content.type === 'blank') return calculate(cell.formula, values);
    switch (cell.content.type) {
      case 'blank':
        return null;
      case 'number':
        return Number(cell.content.number);
      case 'text':
        return cell.content.text;
      case 'boolean':
        return cell.content.value;
      case 'error':
        return { error: cell.content.code };
    }
  };
  return values;
}
