/** A reference in a formula: `$A$1`, `A1:B2`, `3:$5`, `A:C`. */
export interface Reference {
  /** As it is written, `'一月'!A1`. */
  readonly text: string;
  /** The sheet or sheets before it as they are written, `'一月'!`; empty where none is named. */
  readonly prefix: string;
  readonly ends: readonly [ReferenceEnd, ReferenceEnd] | readonly [ReferenceEnd];
}

/** One end of a reference: `$A`, `$`, `5`. Of whole rows the column is empty, of whole columns the row. */
export interface ReferenceEnd {
  readonly column: string;
  readonly fixed: string;
  readonly row: string;
}

/** The number of a column as a reference writes it, `$AB`; 0 where it names none. */
export function columnNumber(letters: string): number {
  return [...letters.replace('$', '').toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

const TEXT = /"[^"]*(?:""[^"]*)*"/y;
const QUOTED = /'[^']*(?:''[^']*)*'/y;
const WORKBOOK = /\[\d{1,9}\]/y;
const ERROR = /#[A-Z0-9/]+[!?]?/y;
const WORD = /[\w.?\\\u0080-\uffff]+/y;
/** What may not stand behind a reference: with it, it is a name, a function or a sheet. */
const END = '(?![\\w.(!\\[\\u0080-\\uffff])';
const CELL = '(\\$?[A-Za-z]{1,3})(\\$?)(\\d{1,7})';
const CELLS = new RegExp(`${CELL}(?::${CELL})?${END}`, 'y');
const ROWS = new RegExp(`(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})${END}`, 'y');
const COLUMNS = new RegExp(`(\\$?[A-Za-z]{1,3}):(\\$?[A-Za-z]{1,3})${END}`, 'y');

/** Goes through a formula once, letter by letter; what is not closed is passed over to its end. */
class Pieces {
  private at = 0;
  private written = '';
  private copied = 0;

  constructor(
    private readonly formula: string,
    private readonly replace: (reference: Reference) => string,
  ) {}

  run(): string {
    while (this.at < this.formula.length) this.piece();
    return this.written + this.formula.slice(this.copied);
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.formula);
    if (match) this.at += match[0].length;
    return match;
  }

  private next(letter: string): boolean {
    if (this.formula[this.at] !== letter) return false;
    this.at += 1;
    return true;
  }

  private piece(): void {
    const start = this.at;
    switch (this.formula.charAt(start)) {
      case '"':
        return this.orRest(this.take(TEXT) !== null);
      case "'":
        this.orRest(this.take(QUOTED) !== null);
        return this.behind(start);
      case '[':
        if (this.take(WORKBOOK) === null) return this.brackets();
        this.take(WORD);
        return this.behind(start);
      case '#':
        return this.error();
      default:
        if (this.reference(start)) return;
        if (this.take(WORD) === null) this.at += 1;
        else this.word(start);
    }
  }

  private orRest(closed: boolean): void {
    if (!closed) this.at = this.formula.length;
  }

  /** Columns of a table; an apostrophe says that the letter behind it is one of a name. */
  private brackets(): void {
    let depth = 0;
    for (; this.at < this.formula.length; this.at += 1) {
      const letter = this.formula[this.at];
      if (letter === "'") this.at += 1;
      else if (letter === '[') depth += 1;
      else if (letter === ']' && (depth -= 1) === 0) {
        this.at += 1;
        return;
      }
    }
  }

  /** Behind the error of a sheet that is gone stand its cells, which are nobody's. */
  private error(): void {
    const error = this.take(ERROR)?.[0];
    if (error === undefined) this.at += 1;
    else if (error === '#REF!') this.take(CELLS);
  }

  /** A word is a name, a function, a number, or a sheet; two may be the first and the last of several sheets. */
  private word(start: number): void {
    const end = this.at;
    if (this.next(':') && this.take(WORD) !== null && this.formula[this.at] === '!') return this.behind(start);
    this.at = end;
    this.behind(start);
  }

  /** What is meant on a sheet whose name starts at `start`. */
  private behind(start: number): void {
    if (this.next('!')) this.reference(start);
  }

  /** Replaces the reference that stands here; false where there is none. */
  private reference(start: number): boolean {
    const prefix = this.formula.slice(start, this.at);
    const ends = this.cells() ?? this.rows() ?? this.columns();
    if (!ends) return false;
    const text = this.formula.slice(start, this.at);
    this.written += this.formula.slice(this.copied, start) + this.replace({ text, prefix, ends });
    this.copied = this.at;
    return true;
  }

  private cells(): Reference['ends'] | null {
    const [, column, fixed, row, lastColumn, lastFixed, lastRow] = this.take(CELLS) ?? [];
    if (column === undefined || fixed === undefined || row === undefined) return null;
    const first = { column, fixed, row };
    return lastColumn === undefined ? [first] : [first, { column: lastColumn, fixed: lastFixed ?? '', row: lastRow ?? '' }];
  }

  private rows(): Reference['ends'] | null {
    const [, fixed, row, lastFixed, lastRow] = this.take(ROWS) ?? [];
    return row === undefined
      ? null
      : [
          { column: '', fixed: fixed ?? '', row },
          { column: '', fixed: lastFixed ?? '', row: lastRow ?? '' },
        ];
  }

  private columns(): Reference['ends'] | null {
    const [, column, lastColumn] = this.take(COLUMNS) ?? [];
    return column === undefined
      ? null
      : [
          { column, fixed: '', row: '' },
          { column: lastColumn ?? '', fixed: '', row: '' },
        ];
  }
}

/** A formula with each of its references replaced. Texts, names, columns of tables and what only looks like a reference stay. */
export function replaceReferences(formula: string, replace: (reference: Reference) => string): string {
  return new Pieces(formula, replace).run();
}
