import type { ICellData } from '@univerjs/core';
import { Tools } from '@univerjs/core';
import { movedRow, type RowMove } from '../../../core/snapshot/row-move';
import { FormulaMover, tellsPlace } from '../../../core/formulas/moved-formula';
import type { Grid, GridSheet } from '../open-grid';
import { formulaOf, rawCell } from '../open-grid';
import type { PutCell } from './grid-mutations';

/** Functions whose references only show when they are computed: what they read may have moved. */
const HIDDEN_REFERENCES = /(?<![\w.])(?:INDIRECT|OFFSET|CELL)\(/i;

/** What becomes of the cells of the grid where rows of a sheet move. Rows and columns count from 0. */
export interface MovedCells {
  /** Cells to be stored once the rows have moved, at the places where they are then. */
  readonly after: readonly PutCell[];
  /** The same cells as they were, to be stored once the rows are back; cells of rows that are taken out among them. */
  readonly before: readonly PutCell[];
  /** Formulas to be calculated anew, at their places before and after. */
  readonly stale: { readonly before: readonly PutCell[]; readonly after: readonly PutCell[] };
}

/** A cell as it is stored now, for keeping. */
function kept(cell: ICellData | null): ICellData | null {
  return cell && Tools.deepClone(cell);
}

function isBlank(cell: ICellData | null): boolean {
  return !cell || (!cell.f && !cell.si && !cell.p && (cell.v === undefined || cell.v === null || cell.v === ''));
}

class Collector implements MovedCells {
  readonly after: PutCell[] = [];
  readonly before: PutCell[] = [];
  readonly stale = { before: [] as PutCell[], after: [] as PutCell[] };
  private readonly mover: FormulaMover;

  constructor(
    private readonly grid: Grid,
    private readonly moved: GridSheet,
    private readonly move: RowMove,
  ) {
    this.mover = new FormulaMover(
      move,
      grid.sheets().map(({ name }) => name),
    );
  }

  run(): this {
    if (this.move.kind === 'insert') this.looks();
    for (const sheet of this.grid.sheets()) this.formulas(sheet);
    if (this.move.kind === 'delete') {
      this.takenOut();
      this.carried();
    }
    return this;
  }

  /** New rows look like the row above them. */
  private looks(): void {
    const { row, count } = this.move;
    const above = this.moved.sheet.getCellMatrix().getMatrix()[row - 2] ?? {};
    for (const [key, cell] of Object.entries(above)) {
      if (!cell?.s) continue;
      for (let at = row - 1; at < row - 1 + count; at++)
        this.after.push({ sheetId: this.moved.id, row: at, column: Number(key), cell: { s: cell.s } });
    }
  }

  private formulas(sheet: GridSheet): void {
    const own = sheet.id === this.moved.id;
    sheet.sheet.getCellMatrix().forValue((row, column, cell) => {
      const at = own ? movedRow(this.move, row + 1) : row + 1;
      if (at === null || (!cell?.f && !cell?.si)) return;
      const formula = formulaOf(this.grid, sheet.id, row, column, cell);
      if (formula !== null && (own || formula.includes('!')))
        this.formula({ sheetId: sheet.id, row, column, cell }, at - 1, formula, sheet.name);
      else if (cell.si) this.put({ sheetId: sheet.id, row, column, cell }, row, formula ?? '');
    });
  }

  private formula(place: PutCell, row: number, formula: string, home: string): void {
    const { text, reached } = this.mover.moved(formula, { home });
    const changed = text !== formula || row !== place.row;
    // What shares the text of another cell gets its own: the other one may move by other rows.
    if (text !== formula || place.cell?.si) this.put(place, row, text);
    if (!reached && !HIDDEN_REFERENCES.test(formula) && !(changed && tellsPlace(formula))) return;
    this.stale.before.push(place);
    this.stale.after.push({ ...place, row });
  }

  private put(place: PutCell, row: number, formula: string): void {
    const { si: _shared, ...own } = place.cell ?? {};
    this.before.push({ ...place, cell: kept(place.cell) });
    this.after.push({ ...place, row, cell: { ...own, f: formula } });
  }

  /** What stands in the rows that are taken out. */
  private takenOut(): void {
    const { row, count } = this.move;
    const matrix = this.moved.sheet.getCellMatrix().getMatrix();
    for (let at = row - 1; at < row - 1 + count; at++) {
      for (const [column, cell] of Object.entries(matrix[at] ?? {}))
        if (cell) this.before.push({ sheetId: this.moved.id, row: at, column: Number(column), cell: kept(cell) });
    }
  }

  /** What merged areas hold whose top row is taken out goes to the top of what is left of them, as in Excel. */
  private carried(): void {
    for (const { from, to } of carriedCells(this.moved, this.move)) {
      const cell = rawCell(this.moved.sheet, from.row, from.column);
      if (isBlank(cell)) continue;
      const formula = formulaOf(this.grid, this.moved.id, from.row, from.column, cell);
      const { si: _shared, ...own } = cell ?? {};
      const text = formula === null ? null : this.mover.moved(formula, { home: this.moved.name });
      const row = this.move.row - 1;
      const covered = this.after.findIndex((one) => one.sheetId === this.moved.id && one.row === row && one.column === to.column);
      if (covered >= 0) this.after.splice(covered, 1);
      else this.before.push({ sheetId: this.moved.id, ...to, cell: kept(rawCell(this.moved.sheet, to.row, to.column)) });
      this.after.push({ sheetId: this.moved.id, row, column: to.column, cell: { ...own, ...(text ? { f: text.text } : {}) } });
      if (text?.reached) this.stale.after.push({ sheetId: this.moved.id, row, column: to.column, cell: null });
    }
  }
}

/** The top-left cells of merged areas whose top row is taken out, and the cells that are the top-left ones of what is left. Before the move; count from 0. */
export function carriedCells(
  { sheet }: GridSheet,
  move: RowMove,
): readonly { readonly from: { row: number; column: number }; readonly to: { row: number; column: number } }[] {
  const [first, below] = [move.row - 1, move.row - 1 + move.count];
  if (move.kind === 'insert') return [];
  return sheet
    .getMergeData()
    .filter(({ startRow, endRow }) => startRow >= first && startRow < below && endRow >= below)
    .map(({ startRow, startColumn }) => ({ from: { row: startRow, column: startColumn }, to: { row: below, column: startColumn } }));
}

/** What becomes of cells and formulas of all sheets where rows of one move. Nothing is changed. */
export function movedCells(grid: Grid, sheet: GridSheet, move: RowMove): MovedCells {
  return new Collector(grid, sheet, move).run();
}
