import { tokens } from './tokens';
import type { Area } from './values';

/** A formula of the workbook. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Without `=`. */
  readonly formula: string;
}

/** Functions whose references only show when they are computed. */
const HIDDEN_REFERENCES = new Set(['INDIRECT', 'OFFSET']);
const DEEPEST_NAME = 8;
const MOST_ROUNDS = 50;
/** Characters of all formulas that are looked at; a real workbook has a few million. */
const MOST_CHARACTERS = 50_000_000;
/** Longer formulas are not a spreadsheet's. */
const LONGEST_FORMULA = 8_192;

/** What a formula reads; null where that cannot be told. */
export function readAreas(formula: string, home: string, names: ReadonlyMap<string, string>, depth = 0): Area[] | null {
  if (formula.length > LONGEST_FORMULA) return null;
  const areas: Area[] = [];
  for (const token of tokens(formula, home)) {
    if (token.kind === 'area') areas.push(token.area);
    if (token.kind === 'function' && HIDDEN_REFERENCES.has(token.text)) return null;
    if (token.kind !== 'foreign') continue;
    const meaning = token.text === undefined ? undefined : names.get(token.text.toLowerCase());
    const inside = meaning === undefined || depth >= DEEPEST_NAME ? null : readAreas(meaning, home, names, depth + 1);
    if (inside === null) return null;
    areas.push(...inside);
  }
  return areas;
}

/** Cells whose values are new or no longer known. */
export class DirtyCells {
  /** Rows by column by sheet, sheet names in small letters. */
  private readonly sheets = new Map<string, Map<number, Set<number>>>();

  add(sheet: string, row: number, column: number): void {
    const key = sheet.toLowerCase();
    const columns = this.sheets.get(key) ?? new Map<number, Set<number>>();
    this.sheets.set(key, columns);
    const rows = columns.get(column) ?? new Set<number>();
    columns.set(column, rows);
    rows.add(row);
  }

  touches({ sheet, range }: Area): boolean {
    const columns = this.sheets.get(sheet.toLowerCase());
    if (!columns) return false;
    for (const [column, rows] of columns) {
      if (column < range.left || column > range.right) continue;
      if (range.bottom - range.top < rows.size) {
        for (let row = range.top; row <= range.bottom; row++) if (rows.has(row)) return true;
      } else {
        for (const row of rows) if (row >= range.top && row <= range.bottom) return true;
      }
    }
    return false;
  }
}

/** Formulas that depend on dirty cells, in an order in which most can be computed one after the other; `dirty` grows by them. */
export function dependents(formulas: Iterable<FormulaCell>, names: ReadonlyMap<string, string>, dirty: DirtyCells): FormulaCell[] {
  let characters = 0;
  let open = [...formulas].map((cell) => {
    characters += cell.formula.length;
    return { cell, areas: characters > MOST_CHARACTERS ? null : readAreas(cell.formula, cell.sheet, names) };
  });
  const found: FormulaCell[] = [];
  const take = (cell: FormulaCell): void => {
    dirty.add(cell.sheet, cell.row, cell.column);
    found.push(cell);
  };
  for (let round = 0, before = -1; before !== found.length; round++) {
    if (round >= MOST_ROUNDS) {
      // Formulas that turn to and fro like no real sheet's: better to compute too many than to keep an old result.
      for (const { cell } of open) take(cell);
      return found;
    }
    before = found.length;
    open = open.filter(({ cell, areas }) => {
      if (areas !== null && !areas.some((area) => dirty.touches(area))) return true;
      take(cell);
      return false;
    });
    // Sums may stand below or above their parts: going to and fro finds long chains in either direction at once.
    open.reverse();
  }
  return found;
}
