import DecimalJs from 'decimal.js';
import { remembered } from '../../src/core/remember';
import { parseRangeName } from '../../src/core/snapshot/address';
import type { SheetSnapshot } from '../../src/core/snapshot/types';

/** A value of a worksheet formula; errors are their text in an object. Blank is null. */
export type Value = number | string | boolean | null | { readonly error: string };

/** The values of cells; a null sheet is the formula's own. */
type Cells = (cell: { readonly row: number; readonly column: number; readonly sheet: string | null }) => Value;

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

/** Functions beside the built-in ones, by name, over plain values. */
export type Functions = Readonly<Record<string, (args: readonly Value[]) => Value>>;

interface Around {
  readonly cells: Cells;
  readonly more: Functions;
}

/** A part of a formula that is read; it is worked out when its value is asked for. */
type Lazy = () => Value | readonly Value[];
type Part = (around: Around) => Value | readonly Value[];

const one = (lazy: Lazy | undefined): Value => {
  const value = lazy ? lazy() : null;
  return Array.isArray(value) ? ((value as readonly Value[])[0] ?? null) : (value as Value);
};
/** Of no number Excel makes 0. */
const greatest = (all: readonly number[]): number => (all.length === 0 ? 0 : Math.max(...all));
const least = (all: readonly number[]): number => (all.length === 0 ? 0 : Math.min(...all));

/** The numbers of arguments: of an area those that are numbers, of all else what it means. */
const numbers = (args: readonly Lazy[]): number[] =>
  args.flatMap((lazy) => {
    const value = lazy();
    if (!Array.isArray(value)) return [numberOf(value as Value)];
    return (value as readonly Value[]).filter((each): each is number =>
      typeof each === 'object' && each ? fail(each.error) : typeof each === 'number',
    );
  });

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
  MAX: (args) => greatest(numbers(args)),
  MIN: (args) => least(numbers(args)),
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

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+\.?\d*|\.\d+)|((?:(?:'[^']+'|[\p{L}\d_]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}(.])|([\p{L}][\p{L}\d._]*)\(|(<=|>=|<>|[-+*/=<>(),&]))/uy;

interface Token {
  readonly kind: 'text' | 'number' | 'ref' | 'call' | 'sign';
  readonly value: string;
}

function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let from = 0; from < formula.length; from = TOKEN.lastIndex) {
    TOKEN.lastIndex = from;
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`cannot read ${formula.slice(from)}`);
    const [, text, number, ref, call, sign] = match;
    const kind =
      text !== undefined ? 'text' : number !== undefined ? 'number' : ref !== undefined ? 'ref' : call !== undefined ? 'call' : 'sign';
    tokens.push({ kind, value: (text ?? number ?? ref ?? call ?? sign)! });
  }
  return tokens;
}

class Parser {
  /** Names of the functions that the formula calls. */
  readonly calls = new Set<string>();
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(formula: string) {
    this.#tokens = tokensOf(formula);
  }

  whole(): Part {
    const part = this.comparison();
    if (this.#at < this.#tokens.length) throw new Error(`left over: ${this.#tokens[this.#at]!.value}`);
    return part;
  }

  private take(...signs: string[]): string | null {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || !signs.includes(token.value)) return null;
    this.#at += 1;
    return token.value;
  }

  private comparison(): Part {
    const left = this.joined();
    const sign = this.take('<=', '>=', '<>', '=', '<', '>');
    if (!sign) return left;
    const right = this.joined();
    return (around) => compare(single(left, around), sign, single(right, around));
  }

  private joined(): Part {
    let left = this.sum();
    while (this.take('&')) {
      const [before, right] = [left, this.sum()];
      left = (around) => textOf(single(before, around)) + textOf(single(right, around));
    }
    return left;
  }

  private sum(): Part {
    let left = this.product();
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) {
      const [before, right, plus] = [left, this.product(), sign === '+'];
      left = (around) => numberOf(single(before, around)) + (plus ? 1 : -1) * numberOf(single(right, around));
    }
    return left;
  }

  private product(): Part {
    let left = this.unary();
    for (let sign = this.take('*', '/'); sign; sign = this.take('*', '/')) {
      const [before, right, times] = [left, this.unary(), sign === '*'];
      left = (around) => {
        const [a, b] = [numberOf(single(before, around)), numberOf(single(right, around))];
        return times ? a * b : b === 0 ? fail('#DIV/0!') : a / b;
      };
    }
    return left;
  }

  private unary(): Part {
    if (this.take('+')) return this.unary();
    if (!this.take('-')) return this.primary();
    const inner = this.unary();
    return (around) => -numberOf(single(inner, around));
  }

  private primary(): Part {
    if (this.take('(')) {
      const inner = this.comparison();
      if (!this.take(')')) throw new Error('missing )');
      return inner;
    }
    const token = this.#tokens[this.#at++];
    switch (token?.kind) {
      case 'text': {
        const text = token.value.slice(1, -1).replaceAll('""', '"');
        return () => text;
      }
      case 'number': {
        const number = Number(token.value);
        return () => number;
      }
      case 'ref':
        return reference(token.value);
      case 'call':
        return this.call(token.value.toUpperCase());
      case 'sign':
      case undefined:
        throw new Error(`unexpected ${token?.value ?? 'end'}`);
    }
  }

  /** An argument; one that is left out is blank. */
  private argument(): Part {
    const next = this.#tokens[this.#at];
    return next?.kind === 'sign' && [',', ')'].includes(next.value) ? () => null : this.comparison();
  }

  private call(name: string): Part {
    this.calls.add(name);
    const args: Part[] = [];
    if (!this.take(')')) {
      do args.push(this.argument());
      while (this.take(','));
      if (!this.take(')')) throw new Error(`missing ) of ${name}`);
    }
    return (around) => {
      const lazy = args.map(
        (part): Lazy =>
          () =>
            part(around),
      );
      const extra = around.more[name];
      if (extra) return extra(lazy.map(one));
      const run = FUNCTIONS[name];
      if (!run) throw new Error(`no function ${name}`);
      return run(lazy);
    };
  }
}

const single = (part: Part, around: Around): Value => one(() => part(around));

/** `A1`, `$A$1:B2`, `'自评表'!C3`: an area, also where it is one cell. */
function reference(name: string): Part {
  const at = name.lastIndexOf('!');
  const sheet = at < 0 ? null : name.slice(0, at).replace(/^'|'$/g, '');
  const address = name.slice(at + 1);
  const { top, bottom, left, right } = parseRangeName(address)!;
  const places = Array.from({ length: bottom - top + 1 }, (_r, y) =>
    Array.from({ length: right - left + 1 }, (_c, x) => ({ row: top + y, column: left + x, sheet })),
  ).flat();
  return ({ cells }) => places.map((place) => cells(place));
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

interface ReadFormula {
  readonly whole: Part;
  readonly calls: ReadonlySet<string>;
}

/** The same formulas are calculated again after every change. */
const read = remembered((formula: string): ReadFormula | Error => {
  try {
    const parser = new Parser(formula.replace(/^=/, ''));
    return { whole: parser.whole(), calls: parser.calls };
  } catch (problem) {
    if (problem instanceof Error) return problem;
    throw problem;
  }
});

/** Whether a formula is understood and calls no other functions than these. */
export function callsOnly(formula: string, names: ReadonlySet<string>): boolean {
  const known = read(formula);
  return !(known instanceof Error) && [...known.calls].every((name) => names.has(name));
}

/** Calculates a formula with double precision, as a spreadsheet program does. Throws on what it does not know. */
export function calculate(formula: string, cells: Cells, more: Functions = {}): Value {
  const known = read(formula);
  if (known instanceof Error) throw known;
  try {
    return single(known.whole, { cells, more });
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
