import { cellName, parseCellName, parseRangeName } from '../../../../core/snapshot/address';
import { soundMerges } from '../../../../core/snapshot/merges';
import type { CellAddress, CellContent, CellRange, CellSnapshot } from '../../../../core/snapshot/types';
import { PackageFault } from '../fault';
import { cellInOtherRow, tooLarge, twiceCell, twiceRow } from '../xlsx-problems';
import { type Attributes, isOn, parseXml, type PartSource } from '../xml/parse';
import { CellReader, type CellContext } from './cell';
import { FormulaExpander } from './formula-expander';

const ROWS = 1_048_576;
const COLUMNS = 16_384;
/** Characters that numbers in nearly all cells need; only more than these is counted. */
const USUAL_LENGTH = 64;

/** What may still be kept, all sheets together: a small file must not become gigabytes. */
export interface ReadBudget {
  cells: number;
  /** Characters that cells show beyond their own content. */
  characters: number;
}

/** A sheet's grid as far as reading goes. */
export interface SheetGrid {
  readonly cells: CellSnapshot[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  readonly protected: boolean;
  /** False where the part is something else than a worksheet. */
  readonly grid: boolean;
}

/** Takes the elements of a worksheet part one by one and keeps what a snapshot needs. */
class SheetReader {
  readonly cells: CellSnapshot[] = [];
  readonly merges: CellRange[] = [];
  readonly hiddenRows: number[] = [];
  readonly formulas = new FormulaExpander();
  protected = false;
  grid = false;
  private row = 0;
  private column = 0;
  /** True where the row says which one it is. */
  private named = false;
  private readonly rows: number[] = [];
  private readonly columns: number[] = [];
  /** Columns of the row so far; only where a cell stands behind a later one. */
  private taken: Set<number> | null = null;
  private inData = false;
  private inCell = false;
  private ordered = true;
  private readonly hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  private readonly cell: CellReader;

  constructor(
    context: CellContext,
    private readonly budget: ReadBudget,
  ) {
    this.cell = new CellReader(context);
  }

  open(name: string, attributes: Attributes): void {
    if (this.inCell) {
      this.cell.open(name, attributes);
      return;
    }
    if (this.inData) {
      if (name === 'c') this.openCell(attributes);
      else if (name === 'row') this.openRow(attributes);
      return;
    }
    if (name === 'sheetData') this.inData = true;
    else if (name === 'worksheet') this.grid = true;
    else if (name === 'col') this.openColumns(attributes);
    else if (name === 'sheetProtection') this.protected = isOn(attributes['sheet']);
    else if (name === 'mergeCell') this.openMerge(attributes);
  }

  close(name: string): void {
    if (this.inCell) {
      if (name !== 'c') this.cell.close(name);
      else this.closeCell();
    } else if (name === 'sheetData') {
      this.inData = false;
    }
  }

  text(text: string): void {
    if (this.inCell) this.cell.text(text);
  }

  finish(): SheetGrid {
    if (!this.ordered) refuseTwice(this.rows);
    const expanded = this.formulas.expand(this.cells);
    const cells = this.ordered ? expanded : inOrder(expanded);
    const hiddenColumns = numbersIn(this.hiddenColumns);
    return {
      cells,
      merges: soundMerges(this.merges),
      hiddenRows: this.hiddenRows,
      hiddenColumns,
      protected: this.protected,
      grid: this.grid,
    };
  }

  private openRow(attributes: Attributes): void {
    const stored = parseInt(attributes['r'] ?? '', 10);
    this.named = stored > 0;
    this.beginRow(this.named ? stored : this.row + 1);
    if (isOn(attributes['hidden']) || (attributes['ht'] !== undefined && Number(attributes['ht']) === 0)) this.hiddenRows.push(this.row);
  }

  private beginRow(row: number): void {
    if (row <= (this.rows.at(-1) ?? 0)) this.ordered = false;
    this.row = row;
    this.column = 0;
    this.rows.push(row);
    this.columns.length = 0;
    this.taken = null;
  }

  private openCell(attributes: Attributes): void {
    const stored = attributes['r'];
    const address = stored === undefined ? null : parseCellName(stored);
    const column = address ? address.column : this.column + 1;
    if (address && address.row !== this.row) this.moveRow(address);
    if (column <= this.column) this.ordered = false;
    this.take(column);
    this.column = column;
    this.inCell = true;
    this.cell.start(attributes);
  }

  /** A row that does not say which one it is goes by its first cell; any other cell that names another row contradicts it. */
  private moveRow(cell: CellAddress): void {
    if (this.named || this.columns.length > 0) throw new PackageFault(cellInOtherRow(cellName(cell), this.row));
    const hidden = this.hiddenRows.at(-1) === this.row;
    this.rows.pop();
    this.beginRow(cell.row);
    if (hidden) this.hiddenRows[this.hiddenRows.length - 1] = cell.row;
  }

  private take(column: number): void {
    if (column <= this.column) this.taken ??= new Set(this.columns);
    if (this.taken?.has(column)) throw new PackageFault(twiceCell(cellName({ row: this.row, column })));
    this.taken?.add(column);
    this.columns.push(column);
  }

  private closeCell(): void {
    this.inCell = false;
    if (this.row < 1 || this.row > ROWS || this.column > COLUMNS) return;
    const formula = this.formulas.formulaOf(this.cell, this.row, this.column);
    const content: CellContent = this.cell.content();
    if (content.type === 'blank' && formula === null && !this.formulas.covers(this.row, this.column)) return;
    const format = this.cell.format();
    const text = this.cell.shown(content, format);
    this.budget.cells -= 1;
    this.budget.characters -= Math.max(0, text.length - (content.type === 'text' ? content.text.length : USUAL_LENGTH));
    if (this.budget.cells < 0 || this.budget.characters < 0) throw new PackageFault(tooLarge());
    this.cells.push({ row: this.row, column: this.column, content, text, format, formula: formula === '' ? null : formula });
  }

  private openColumns(attributes: Attributes): void {
    const hidden = isOn(attributes['hidden']) || (attributes['width'] !== undefined && Number(attributes['width']) === 0);
    if (!hidden) return;
    const from = Math.max(1, parseInt(attributes['min'] ?? '', 10));
    const to = Math.min(COLUMNS, parseInt(attributes['max'] ?? '', 10));
    if (from <= to) this.hiddenColumns.push({ from, to });
  }

  private openMerge(attributes: Attributes): void {
    const range = parseRangeName(attributes['ref'] ?? '');
    if (range && (range.top !== range.bottom || range.left !== range.right)) this.merges.push(range);
  }
}

/** Every number of some ranges once, in order. */
function numbersIn(ranges: readonly { readonly from: number; readonly to: number }[]): number[] {
  const numbers: number[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    for (let number = Math.max(from, (numbers.at(-1) ?? 0) + 1); number <= to; number++) numbers.push(number);
  }
  return numbers;
}

/** A row that stands twice would be read in one place and written in another; Excel has such a file repaired before it opens it. */
function refuseTwice(rows: readonly number[]): void {
  const sorted = [...rows].sort((a, b) => a - b);
  const twice = sorted.find((row, index) => row === sorted[index + 1]);
  if (twice !== undefined) throw new PackageFault(twiceRow(twice));
}

function inOrder(cells: readonly CellSnapshot[]): CellSnapshot[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

/**
 * Reads a worksheet part as a stream; only cells that hold something are kept.
 * @param budget what may still be kept
 */
export function readSheet(source: PartSource, context: CellContext, budget: ReadBudget): SheetGrid {
  const reader = new SheetReader(context, budget);
  parseXml(source, reader);
  return reader.finish();
}
