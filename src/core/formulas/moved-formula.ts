import { LAST_ROW, movedRow, movedRows, reachesInto, type RowMove } from '../snapshot/row-move';
import { columnNumber, type Reference, type ReferenceEnd, replaceReferences } from './references';

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

/** The sheets that a prefix names, `'一月:三月'!`; none where they are another workbook's. */
export function sheetsOf(prefix: string, home: string): readonly string[] {
  if (prefix === '') return [home];
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
  constructor(
    private readonly move: RowMove,
    private readonly order: readonly string[],
  ) {
    this.sheet = move.sheet.toLowerCase();
  }

  /** @param formula with or without `=` */
  moved(formula: string, { home, relative }: MovedFormulaOptions): MovedFormula {
    this.reached = false;
    this.spansSheets = false;
    const text = replaceReferences(formula, (reference) => this.replaced(reference, home, relative));
    return { text, reached: this.reached, spansSheets: this.spansSheets };
  }

  private replaced({ text, prefix, ends }: Reference, home: string, relative: number | undefined): string {
    // `XFE1` is no cell, so it is a name.
    if (ends.some(({ column }) => columnNumber(column) > LAST_COLUMN)) return text;
    const concerned = this.concerns(prefix, home);
    if (ends[0].row === '') {
      this.reached ||= concerned;
      return text;
    }
    const [from, to] = [ends[0], ends[1] ?? ends[0]];
    const moved = this.rows(concerned, from, to, relative);
    if (moved === null) return `${prefix}#REF!`;
    return `${prefix}${from.column}${moved[0]}${ends.length === 1 ? '' : `:${to.column}${moved[1]}`}`;
  }

  /** Whether a reference means cells of the moved sheet. */
  private concerns(prefix: string, home: string): boolean {
    const sheets = sheetsOf(prefix, home).map((name) => name.toLowerCase());
    if (sheets.length < 2) return sheets[0] === this.sheet;
    const at = (name: string): number => this.order.findIndex((sheet) => sheet.toLowerCase() === name);
    const [here, first, last] = [at(this.sheet), at(sheets[0]!), at(sheets[1]!)];
    this.spansSheets ||= here >= Math.min(first, last) && here <= Math.max(first, last);
    return false;
  }

  /** The rows of a reference as they are written afterwards; null where they are gone. A cell that is no cell of a sheet stays. */
  private rows(concerned: boolean, from: ReferenceEnd, to: ReferenceEnd, relative: number | undefined): readonly [string, string] | null {
    const ends = [from, to] as const;
    const [one, other] = [Number(from.row), Number(to.row)];
    const [first, last] = [Math.min(one, other), Math.max(one, other)];
    const isCell = first >= 1 && last <= LAST_ROW;
    if (isCell && relative !== undefined && ends.some(({ fixed }) => fixed === '')) return this.each(ends, concerned, relative);
    if (!isCell || !concerned) return [from.fixed + from.row, to.fixed + to.row];
    this.reached ||= reachesInto(this.move, first, last);
    const moved = movedRows(this.move, first, last);
    if (!moved) return null;
    const [begin, end] = one <= other ? [moved.first, moved.last] : [moved.last, moved.first];
    return [`${from.fixed}${begin}`, `${to.fixed}${end}`];
  }

  /** A reference of which at least one end moves with the cell that the formula applies to. */
  private each(ends: readonly [ReferenceEnd, ReferenceEnd], concerned: boolean, relative: number): readonly [string, string] | null {
    const at = ({ fixed, row }: ReferenceEnd): string | null => {
      const moved = fixed === '' ? Number(row) + relative : concerned ? movedRow(this.move, Number(row)) : Number(row);
      return moved === null || moved < 1 || moved > LAST_ROW ? null : `${fixed}${moved}`;
    };
    const [first, last] = [at(ends[0]), at(ends[1])];
    return first === null || last === null ? null : [first, last];
  }
}

/** Whether a formula tells the place of a cell, so that its result changes where rows move. */
export function tellsPlace(formula: string): boolean {
  return /(?<![\w.])ROW\(/i.test(formula);
}
