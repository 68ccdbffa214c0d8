import type { CellRange } from '../../../../core/snapshot/types';
import type { Area } from './values';

/** A reference that does not say which cells it means. */
export type Foreign =
  /** A defined name, one of a sheet's where it says so; also a parameter of LET and LAMBDA. */
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  /** `表1[[#This Row],[得分]]`: `items` is what stands inside the outer brackets. */
  | { readonly kind: 'table'; readonly table: string; readonly items: string }
  /** `一月:三月!A1`, the same cells of several sheets. */
  | { readonly kind: 'sheets'; readonly first: string; readonly last: string; readonly range: CellRange }
  /** Something that no cell of this workbook can change: another workbook, an array constant. */
  | { readonly kind: 'constant' }
  /** Whatever else: it may read anything. */
  | { readonly kind: 'unclear' };

export type Token =
  | { readonly kind: 'number' | 'text' | 'error' | 'operator' | 'truth' | 'function'; readonly text: string }
  /** `fixed` where every row and column has its `$`. */
  | { readonly kind: 'area'; readonly area: Area; readonly fixed: boolean }
  | { readonly kind: 'foreign'; readonly reference: Foreign };

const LETTERS = 'A-Za-z_\\\\\\u0080-\\uffff';
const CELL = '\\$?[A-Za-z]{1,3}\\$?\\d{1,7}';
const SPACE = /\s+/y;
const DIGIT = /[\d.]/;
const TEXT = /"[^"]*"(?:"[^"]*")*/y;
const QUOTED = /'[^']*'(?:'[^']*')*/y;
const ERROR = /#[A-Z0-9/]+[!?]?/y;
const AREA = new RegExp(
  `(?:${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\w.(!:\\[\\u0080-\\uffff])`,
  'y',
);
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = new RegExp(`[${LETTERS}][\\w.?\\\\\\u0080-\\uffff]*`, 'y');
const LONG_OPERATORS = ['<=', '>=', '<>'];
/** One token each, however often an operator stands in formulas. */
const OPERATORS: ReadonlyMap<string, Token> = new Map(
  [...'-+*/^&=<>%(),', ...LONG_OPERATORS].map((text) => [text, { kind: 'operator', text }]),
);
const CALL = /\s*\(/y;
const ARRAY = /\{(?:[^{}"]|"[^"]*")*\}/y;
/** `[1]`, before the sheet or the name of another workbook; `[0]` is this one. */
const WORKBOOK = /\[(\d{1,9})\]/y;
const BRACKETS = /\[(?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*\])*\]/y;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const UNCLEAR: Token = { kind: 'foreign', reference: { kind: 'unclear' } };
const CONSTANT: Token = { kind: 'foreign', reference: { kind: 'constant' } };

/** One end of an area as written, `$B$4`, `B`, `4`; without letters or digits the column or row is null. */
function corner(text: string): { row: number | null; column: number | null } {
  let row: number | null = null;
  let column: number | null = null;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x41) column = (column ?? 0) * 26 + (code & 0x1f);
    else if (code >= 0x30) row = (row ?? 0) * 10 + code - 0x30;
  }
  return { row, column };
}

/** The area that a text means, `A:C` and `2:3` being whole columns and rows; null where it leaves the sheet. */
function rangeOf(text: string): CellRange | null {
  const colon = text.indexOf(':');
  const first = corner(colon < 0 ? text : text.slice(0, colon));
  const last = colon < 0 ? first : corner(text.slice(colon + 1));
  const [fromRow, toRow] = first.row === null || last.row === null ? [1, LAST_ROW] : [first.row, last.row];
  const [fromColumn, toColumn] = first.column === null || last.column === null ? [1, LAST_COLUMN] : [first.column, last.column];
  const range = {
    top: Math.min(fromRow, toRow),
    left: Math.min(fromColumn, toColumn),
    bottom: Math.max(fromRow, toRow),
    right: Math.max(fromColumn, toColumn),
  };
  return range.top < 1 || range.bottom > LAST_ROW || range.right > LAST_COLUMN ? null : range;
}

/** Whether a reference means the same wherever it is used. */
function isFixed(text: string): boolean {
  return text.startsWith('$') && text.split(':').every((end) => /^(?:\$[A-Za-z]+\$\d+|\$[A-Za-z]+|\$\d+)$/.test(end));
}

/** Reads a formula piece by piece, each letter a bounded number of times. */
class Scanner {
  readonly found: Token[] = [];
  private at = 0;

  constructor(
    private readonly formula: string,
    private readonly home: string,
  ) {}

  run(): Token[] {
    while (this.at < this.formula.length) this.piece();
    return this.found;
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const text = pattern.exec(this.formula)?.[0] ?? null;
    if (text !== null) this.at += text.length;
    return text;
  }

  private next(letter: string): boolean {
    if (this.formula[this.at] !== letter) return false;
    this.at += 1;
    return true;
  }

  /** What this is cannot be told. What stands behind it is read on, so that its references do not get lost. */
  private unclear(): void {
    if (this.found.at(-1) !== UNCLEAR) this.found.push(UNCLEAR);
  }

  private piece(): void {
    const letter = this.formula[this.at]!;
    const operator = OPERATORS.get(letter);
    if (operator) return this.operator(letter, operator);
    switch (letter) {
      case '"':
        return this.simple('text', this.take(TEXT), (text) => text.slice(1, -1).replaceAll('""', '"'));
      case "'":
        return this.quoted();
      case '[':
        return this.bracket();
      case '#':
        return this.simple('error', this.take(ERROR));
      case '{':
        if (this.take(ARRAY) !== null) this.found.push(CONSTANT);
        else this.skip();
        return;
      default:
        if (DIGIT.test(letter)) this.digits();
        else if (this.take(SPACE) === null) this.word();
    }
  }

  private operator(letter: string, one: Token): void {
    const two = letter === '<' || letter === '>' ? OPERATORS.get(this.formula.slice(this.at, this.at + 2)) : undefined;
    this.at += two ? 2 : 1;
    this.found.push(two ?? one);
  }

  private digits(): void {
    const start = this.at;
    const number = this.take(NUMBER);
    if (number === null) this.skip();
    else if (this.formula[this.at] !== ':') this.found.push({ kind: 'number', text: number });
    else {
      this.at = start;
      const rows = this.take(AREA);
      if (rows !== null) this.area(this.home, rows);
      else this.skip();
    }
  }

  private simple(kind: 'text' | 'error', text: string | null, inner: (text: string) => string = (whole) => whole): void {
    if (text === null) this.skip();
    else this.found.push({ kind, text: inner(text) });
  }

  private skip(): void {
    // An opening mark without its closing one: what follows it is looked at again, but no other mark of its kind starts a search.
    const letter = this.formula[this.at]!;
    if (letter === '"' || letter === "'") this.at = this.formula.length;
    else this.at += 1;
    this.unclear();
  }

  private quoted(): void {
    const text = this.take(QUOTED);
    if (text === null) this.skip();
    else if (this.next('!')) this.behindSheet(text.slice(1, -1).replaceAll("''", "'"));
    else this.unclear();
  }

  private bracket(): void {
    const workbook = this.take(WORKBOOK);
    if (workbook === null) {
      if (this.take(BRACKETS) === null) this.skip();
      else this.unclear();
      return;
    }
    const sheet = this.formula[this.at] === '!' ? '' : (this.take(NAME) ?? '');
    if (this.next('!')) this.behindSheet(workbook === '[0]' ? sheet : workbook + sheet);
    else this.unclear();
  }

  /** What is meant on a sheet; an empty name is this workbook itself. */
  private behindSheet(sheet: string): void {
    const area = this.take(AREA);
    const name = area === null ? this.take(NAME) : null;
    const error = area === null && name === null ? this.take(ERROR) : null;
    // Whatever stands in another workbook, nothing that is written here changes it.
    if (/\[(?!0\])[^[\]]*\]/.test(sheet)) this.found.push(CONSTANT);
    else if (area !== null) this.area(sheet.replace(/^\[0\]/, ''), area);
    else if (name !== null && !sheet.includes(':'))
      this.found.push({ kind: 'foreign', reference: { kind: 'name', sheet: sheet === '' ? null : sheet, name } });
    else if (error !== null) this.found.push({ kind: 'error', text: error });
    else this.unclear();
  }

  private area(sheet: string, text: string): void {
    const range = rangeOf(text);
    if (!range) {
      // `ZZZ1` is no cell, so it may be a name.
      if (/^[A-Za-z]+\d+$/.test(text))
        this.found.push({ kind: 'foreign', reference: { kind: 'name', sheet: sheet === this.home ? null : sheet, name: text } });
      else this.unclear();
      return;
    }
    const [first, last] = sheet.split(':');
    if (last !== undefined) this.found.push({ kind: 'foreign', reference: { kind: 'sheets', first: first!, last, range } });
    else this.found.push({ kind: 'area', area: { sheet, range }, fixed: isFixed(text) });
  }

  private word(): void {
    const area = this.take(AREA);
    if (area !== null) return this.area(this.home, area);
    const name = this.take(NAME);
    if (name === null) this.skip();
    else this.named(name);
  }

  private named(name: string): void {
    const behind = this.formula[this.at];
    if (this.next('!')) return this.behindSheet(name);
    if (behind === '[') {
      const items = this.take(BRACKETS);
      if (items === null) this.unclear();
      else this.found.push({ kind: 'foreign', reference: { kind: 'table', table: name, items: items.slice(1, -1) } });
      return;
    }
    if (behind === ':') {
      const start = this.at++;
      const last = this.take(NAME);
      if (last !== null && this.next('!')) return this.behindSheet(`${name}:${last}`);
      this.at = start;
    }
    if (this.take(CALL) !== null) this.found.push({ kind: 'function', text: name.toUpperCase() });
    else if (/^(?:true|false)$/i.test(name)) this.found.push({ kind: 'truth', text: name.toUpperCase() });
    else this.found.push({ kind: 'foreign', reference: { kind: 'name', sheet: null, name } });
  }
}

/**
 * The pieces of a formula.
 * @param formula as people see it, without `=`
 * @param home sheet of the formula
 */
export function tokens(formula: string, home: string): Token[] {
  return new Scanner(formula, home).run();
}
