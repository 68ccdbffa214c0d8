import { parseCellName, parseRangeName } from '../../../../core/snapshot/address';
import { soundMerges } from '../../../../core/snapshot/merges';
import type { CellContent, CellRange, CellSnapshot } from '../../../../core/snapshot/types';
import { PackageFault } from '../fault';
import { tooLarge } from '../problems';
import { type Attributes, isOn, parseXml, type PartSource } from '../xml/parse';
import { CellReader, type CellContext } from './cell';
import { FormulaExpander } from './formula-expander';

const ROWS = 1_048_576;
const COLUMNS = 16_384;

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
  private inData = false;
  private inCell = false;
  private ordered = true;
  private readonly hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  private readonly cell: CellReader;

  constructor(context: CellContext, private readonly budget: { cells: number }) {
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
    const expanded = this.formulas.expand(this.cells);
    const cells = this.ordered ? expanded : inOrder(expanded);
    const hiddenColumns = numbersIn(this.hiddenColumns);
    return { cells, merges: soundMerges(this.merges), hiddenRows: this.hiddenRows, hiddenColumns, protected: this.protected, grid: this.grid };
  }

  private openRow(attributes: Attributes): void {
    const stored = parseInt(attributes['r'] ?? '', 10);
    const row = stored > 0 ? stored : this.row + 1;
    if (row <= this.row) this.ordered = false;
    this.row = row;
    this.column = 0;
    if (isOn(attributes['hidden']) || (attributes['ht'] !== undefined && Number(attributes['ht']) === 0)) this.hiddenRows.push(row);
  }

  private openCell(attributes: Attributes): void {
    const stored = attributes['r'];
    const address = stored === undefined ? null : parseCellName(stored);
    const column = address ? address.column : this.column + 1;
    if (column <= this.column) this.ordered = false;
    this.column = column;
    // A cell that names another row than the one it stands in: Excel goes by the cell.
    if (address && address.row !== this.row) {
      this.ordered = false;
      this.row = address.row;
    }
    this.inCell = true;
    this.cell.start(attributes);
  }

  private closeCell(): void {
    this.inCell = false;
    if (this.row < 1 || this.row > ROWS || this.column > COLUMNS) return;
    const formula = this.formulas.formulaOf(this.cell, this.row, this.column);
    const content: CellContent = this.cell.content();
    if (content.type === 'blank' && formula === null) return;
    this.budget.cells -= 1;
    if (this.budget.cells < 0) throw new PackageFault(tooLarge());
    const format = this.cell.format();
    this.cells.push({ row: this.row, column: this.column, content, text: this.cell.shown(content, format), format, formula: formula === '' ? null : formula });
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

/** Row-major order; of cells that stand twice the last one counts. */
function inOrder(cells: readonly CellSnapshot[]): CellSnapshot[] {
  const byPlace = new Map<number, CellSnapshot>();
  for (const cell of cells) byPlace.set(cell.row * (COLUMNS + 1) + cell.column, cell);
  return [...byPlace.entries()].sort((a, b) => a[0] - b[0]).map(([, cell]) => cell);
}

/**
 * Reads a worksheet part as a stream; only cells that hold something are kept.
 * @param budget cells that may still be kept, all sheets together
 */
export function readSheet(source: PartSource, context: CellContext, budget: { cells: number }): SheetGrid {
  const reader = new SheetReader(context, budget);
  parseXml(source, reader);
  return reader.finish();
}
