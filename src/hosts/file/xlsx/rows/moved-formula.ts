import { LAST_ROW, movedRow, movedRows, reachesInto, type RowMove } from '../../../../core/snapshot/row-move';

/** A formula after rows were put in or taken out. */
export interface MovedFormula {
  readonly text: string;
  /** Whether it reads rows that were put in or taken out, so that its result may be another. */
  readonly reached: boolean;
  /** Whether it reads the same cells of several sheets, `一月:三月!A1`: whether these move Excel decides by what is selected. */
  readonly spansSheets: boolean;
}

export interface MovedFormulaOptions {
  /** Sheet whose cells are meant where no sheet is named. */
  readonly home: string;
  /**
   * Rows by which references without `$` move, for formulas that mean other cells in every cell that they apply to (conditional
   * formats, validations, names); without it these references follow what they refer to, as in a cell.
   */
  readonly relative?: number;
}

/** Longer formulas are not a spreadsheet's. */
export const LONGEST_FORMULA = 8_192;

const LAST_COLUMN = 16_384;
const WORD = '[\\w.?\\\\\\u0080-\\uffff]';
const SHEET = `(?:'[^']*(?:''[^']*)*'|\\[\\d{1,9}\\]${WORD}*|${WORD}+(?::${WORD}+)?)!`;
const CELL = '(\\$?[A-Za-z]{1,3})(\\$?)(\\d{1,7})';
/** What may not stand behind a reference: with it, it is a name, a function or a sheet. */
const END = '(?![\\w.(!\\[\\u0080-\\uffff])';

/** The pieces of a formula: references with the sheet that they name, and what only looks like one and is passed over. */
const PIECES = new RegExp(
  [
    '"[^"]*(?:""[^"]*)*"', // text
    `#REF!(?:\\$?[A-Za-z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Za-z]{1,3}\\$?\\d{1,7})?)?`, // cells of a sheet that is gone
    `(${SHEET})?${CELL}(?::${CELL})?${END}`,
    `(${SHEET})?(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})${END}`, // whole rows
    `(${SHEET})?\\$?[A-Za-z]{1,3}:(\\$?[A-Za-z]{1,3})${END}`, // whole columns
    SHEET, // of a name, of an error
    '\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]', // columns of a table
    `${WORD}+`, // names, functions, numbers
  ].join('|'),
  'g',
);

function columnOf(letters: string): number {
  return [...letters.replace('$', '').toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The sheets that a prefix names, `'一月:三月'!`; none where it is another workbook's. */
function sheetsOf(prefix: string | undefined, home: string): readonly string[] {
  if (prefix === undefined) return [home];
  const name = prefix.slice(0, -1);
  const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return plain.includes('[') ? [] : plain.split(':');
}

/** Moves the references of formulas. */
export class FormulaMover {
  private readonly sheet: string;
  private reached = false;
  private spansSheets = false;

  /** @param order names of all sheets in tab order */
  constructor(private readonly move: RowMove, private readonly order: readonly string[]) {
    this.sheet = move.sheet.toLowerCase();
  }

  /** @param formula with or without `=` */
  moved(formula: string, { home, relative }: MovedFormulaOptions): MovedFormula {
    this.reached = false;
    this.spansSheets = false;
    const text = formula.replace(PIECES, (whole: string, ...groups: (string | undefined)[]) => this.piece(whole, groups, home, relative));
    return { text, reached: this.reached, spansSheets: this.spansSheets };
  }

  private piece(whole: string, groups: readonly (string | undefined)[], home: string, relative: number | undefined): string {
    const [cellSheet, column, fixed, row, lastColumn, lastFixed, lastRow, rowSheet, topFixed, top, bottomFixed, bottom, columnSheet, columns] = groups;
    if (column !== undefined && row !== undefined) {
      if (columnOf(column) > LAST_COLUMN) return whole;
      const last = lastRow === undefined ? null : { fixed: lastFixed ?? '', row: lastRow };
      const moved = this.rows(this.concerns(cellSheet, home), { fixed: fixed ?? '', row }, last, relative);
      return (cellSheet ?? '') + (moved === null ? '#REF!' : column + moved[0] + (lastColumn === undefined ? '' : `:${lastColumn}${moved[1]}`));
    }
    if (top !== undefined && bottom !== undefined) {
      const moved = this.rows(this.concerns(rowSheet, home), { fixed: topFixed ?? '', row: top }, { fixed: bottomFixed ?? '', row: bottom }, relative);
      return (rowSheet ?? '') + (moved === null ? '#REF!' : `${moved[0]}:${moved[1]}`);
    }
    if (columns !== undefined && this.concerns(columnSheet, home)) this.reached = true;
    return whole;
  }

  /** Whether a reference means cells of the moved sheet. */
  private concerns(prefix: string | undefined, home: string): boolean {
    const sheets = sheetsOf(prefix, home).map((name) => name.toLowerCase());
    if (sheets.length < 2) return sheets[0] === this.sheet;
    const at = (name: string): number => this.order.findIndex((sheet) => sheet.toLowerCase() === name);
    const [here, first, last] = [at(this.sheet), at(sheets[0]!), at(sheets[1]!)];
    this.spansSheets ||= here >= Math.min(first, last) && here <= Math.max(first, last);
    return false;
  }

  /** The rows of a reference as they are written afterwards; null where they are gone. A cell that is no cell of a sheet stays. */
  private rows(concerned: boolean, from: Corner, to: Corner | null, relative: number | undefined): readonly [string, string] | null {
    const ends: readonly [Corner, Corner] = [from, to ?? from];
    const [one, other] = [Number(ends[0].row), Number(ends[1].row)];
    if (Math.max(one, other) > LAST_ROW || Math.min(one, other) < 1) return [ends[0].fixed + ends[0].row, ends[1].fixed + ends[1].row];
    if (relative !== undefined && ends.some(({ fixed }) => fixed === '')) return this.each(ends, concerned, relative);
    if (!concerned) return [ends[0].fixed + ends[0].row, ends[1].fixed + ends[1].row];
    const [first, last] = [Math.min(one, other), Math.max(one, other)];
    this.reached ||= reachesInto(this.move, first, last);
    const moved = movedRows(this.move, first, last);
    if (!moved) return null;
    const [begin, end] = one <= other ? [moved.first, moved.last] : [moved.last, moved.first];
    return [`${ends[0].fixed}${begin}`, `${ends[1].fixed}${end}`];
  }

  /** A reference of which at least one end moves with the cell that the formula applies to. */
  private each(ends: readonly [Corner, Corner], concerned: boolean, relative: number): readonly [string, string] | null {
    const at = ({ fixed, row }: Corner): string | null => {
      const moved = fixed === '' ? Number(row) + relative : concerned ? movedRow(this.move, Number(row)) : Number(row);
      return moved === null || moved < 1 || moved > LAST_ROW ? null : `${fixed}${moved}`;
    };
    const [first, last] = [at(ends[0]), at(ends[1])];
    return first === null || last === null ? null : [first, last];
  }
}

/** One end of a reference: `$` or nothing, and its row. */
interface Corner {
  readonly fixed: string;
  readonly row: string;
}

/** Whether a formula tells the place of a cell, so that its result changes where rows move. */
export function tellsPlace(formula: string): boolean {
  return /(?<![\w.])ROW\(/i.test(formula);
}
