import { amountUnitIn, cellsBetween, isDoingUnitLabel, isProjectLabel, isTitleRow, isUnitLabel } from '../detection/rows';
import type { PlacedText } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellRange, CellSnapshot } from '../snapshot/types';

/** What the rows above a table's columns say: title, project, unit, amount unit. */
export interface TableHead {
  readonly title: string;
  readonly project: PlacedText | null;
  readonly unitName: PlacedText | null;
  readonly amountUnit: string;
  /** 2024 in （2024年度）; null where no year is stated. */
  readonly year: number | null;
}

/** Reads the head of a table: `area` reaches from its first row to the row above its column header. */
export function readTableHead(grid: Grid, area: CellRange): TableHead {
  return {
    title: titleOf(grid, area),
    project: valueOf(grid, area, isProjectLabel),
    unitName: valueOf(grid, area, isDoingUnitLabel, isUnitLabel) ?? valueOf(grid, area, isUnitLabel),
    amountUnit: unitOf(grid, area),
    year: yearOf(grid, area),
  };
}

function titleOf(grid: Grid, area: CellRange): string {
  for (let row = area.top; row <= area.bottom; row++) {
    if (isTitleRow(grid, row, area.left, area.right)) return tidy(cellsBetween(grid, row, area.left, area.right)[0]!.text);
  }
  const first = cellsBetween(grid, area.top, area.left, area.right);
  return first.length === 1 && first[0]!.content.type === 'text' && first[0]!.text.length <= 60 ? tidy(first[0]!.text) : '';
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The value behind a label: in the next cell unless that is a label too, or after the colon of the label's own cell. */
function valueOf(grid: Grid, area: CellRange, isLabel: (text: string) => boolean, isNoValue = isLabel): PlacedText | null {
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    for (const [index, cell] of cells.entries()) {
      if (cell.content.type !== 'text') continue;
      const inline = /^([^:：]{2,14})[:：]\s*(.+)$/su.exec(cell.text.trim());
      if (inline && isLabel(inline[1]!)) return placed(cell, inline[2]!);
      const next = cells[index + 1];
      if (isLabel(cell.text) && next && !isNoValue(next.text)) return placed(next, next.text);
    }
  }
  return null;
}

function placed(cell: CellSnapshot, text: string): PlacedText {
  return { cell: { row: cell.row, column: cell.column }, text: tidy(text) };
}

function unitOf(grid: Grid, area: CellRange): string {
  for (let row = area.top; row <= area.bottom; row++) {
    for (const cell of cellsBetween(grid, row, area.left, area.right)) {
      const unit = cell.content.type === 'text' && cell.text.length <= 60 ? amountUnitIn(keyOf(cell.text)) : '';
      if (unit !== '') return unit;
    }
  }
  return '';
}

/** The first year stated as one in the head: in the title or a line of its own. */
function yearOf(grid: Grid, area: CellRange): number | null {
  for (let row = area.top; row <= area.bottom; row++) {
    for (const cell of cellsBetween(grid, row, area.left, area.right)) {
      const year = cell.text.length <= 60 ? /(20\d\d)年度?/.exec(keyOf(cell.text))?.[1] : undefined;
      if (year) return Number.parseInt(year, 10);
    }
  }
  return null;
}
