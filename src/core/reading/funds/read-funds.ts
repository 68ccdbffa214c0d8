import { cellsBetween } from '../../detection/rows';
import type { FundColumn, FundColumnRole, FundLine, Figure, Funds } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import type { CellRange, CellSnapshot } from '../../snapshot/types';
import { isNumeric, plainFigure, rateFigure } from '../figures';
import { declaredExecutionPoints } from './execution-points';
import { readFundPairs } from './fund-pairs';
import { endsFunds, fundColumnRole, fundLineRole, isCarryOver, startsWithOfWhich } from './fund-words';
import { settleLines } from './settle-lines';

/** Reads the funds block in the rows above an indicator header. Null where there is none. */
export function readFunds(grid: Grid, area: CellRange): Funds | null {
  return readHeadedFunds(grid, area) ?? readFundPairs(grid, area);
}

function headerColumns(grid: Grid, row: number, area: CellRange): FundColumn[] {
  return cellsBetween(grid, row, area.left, area.right).flatMap((cell) => {
    const role = cell.content.type === 'text' ? fundColumnRole(cell.text) : null;
    return role ? [{ role, column: cell.column, header: { cell: { row, column: cell.column }, text: cell.text.trim() } }] : [];
  });
}

/** A block with a header of its own: 年初预算数, 全年预算数, 全年执行数, 执行率 … */
function readHeadedFunds(grid: Grid, area: CellRange): Funds | null {
  for (let row = area.top; row <= area.bottom; row++) {
    const columns = headerColumns(grid, row, area);
    const amounts = columns.filter((column) => column.role === 'initial' || column.role === 'adjusted' || column.role === 'executed');
    if (columns.length < 2 || amounts.length === 0) continue;
    const funds = readLines(grid, row, columns, area);
    if (funds) return funds;
  }
  return null;
}

function readLines(grid: Grid, headerRow: number, columns: readonly FundColumn[], area: CellRange): Funds | null {
  const labelColumn = lineLabelColumn(grid, headerRow, columns, area);
  const kept = onePerRole(columns.filter((column) => column.column > labelColumn));
  if (kept.length === 0) return null;
  const lines: FundLine[] = [];
  let bottom = headerRow;
  const single = labelInHeader(grid, headerRow, kept, area);
  if (single) {
    lines.push(readLine(grid, headerRow + 1, single, kept, cellsBetween(grid, headerRow + 1, area.left, area.right)));
    bottom = headerRow + 1;
  }
  for (let row = bottom + 1; row <= area.bottom; row++) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    const label = cells.findLast((cell) => cell.column < kept[0]!.column && cell.content.type === 'text' && fundLineRole(cell.text) !== null);
    if (label) {
      lines.push(readLine(grid, row, label, kept, cells));
      bottom = row;
    } else if (cells.some((cell) => endsFunds(cell.text)) || (lines.length > 0 && cells.length > 0)) break;
  }
  if (lines.length === 0) return null;
  const range = { top: headerRow, left: area.left, bottom, right: area.right };
  const weight = lines.map((line) => line.figures.weight).find((figure) => figure?.state === 'number');
  return { range, columns: kept, lines: settleLines(lines), declaredPoints: weight ?? declaredExecutionPoints(grid, range) };
}

/** 资金总额 written in the header's own row, its amounts in the row below without a label. */
function labelInHeader(grid: Grid, headerRow: number, columns: readonly FundColumn[], area: CellRange): CellSnapshot | null {
  const first = columns[0]!.column;
  const label = cellsBetween(grid, headerRow, area.left, first - 1).findLast((cell) => fundLineRole(cell.text) === 'total');
  const below = cellsBetween(grid, headerRow + 1, area.left, area.right);
  const figures = below.length > 0 && below[0]!.column >= first && below.some((cell) => isNumeric(grid, cell.row, cell.column));
  return label && figures ? label : null;
}

/** Column in which the lines' labels stand: a word like 年度预算数 that heads the labels is no column of amounts. */
function lineLabelColumn(grid: Grid, headerRow: number, columns: readonly FundColumn[], area: CellRange): number {
  for (let row = headerRow + 1; row <= Math.min(area.bottom, headerRow + 2); row++) {
    const label = cellsBetween(grid, row, area.left, area.right).findLast((cell) => cell.content.type === 'text' && fundLineRole(cell.text) !== null);
    if (label) return label.column;
  }
  return (columns[0]?.column ?? 1) - 1;
}

function onePerRole(columns: readonly FundColumn[]): FundColumn[] {
  const seen = new Set<FundColumnRole>();
  return columns.filter((column) => !seen.has(column.role) && seen.add(column.role));
}

function readLine(grid: Grid, row: number, label: CellSnapshot, columns: readonly FundColumn[], cells: readonly CellSnapshot[]): FundLine {
  const values = cells.filter((cell) => cell.column > label.column);
  const inPlace = columns.every((column) => grid.text(row, column.column) !== '') || values.length !== columns.length;
  const at = (column: FundColumn, index: number): number => (inPlace ? column.column : values[index]!.column);
  const figures: Partial<Record<FundColumnRole, Figure>> = {};
  columns.forEach((column, index) => {
    if (column.role !== 'rate') figures[column.role] = plainFigure(grid, row, at(column, index));
  });
  columns.forEach((column, index) => {
    if (column.role !== 'rate') return;
    const budget = figures.adjusted?.value ?? figures.initial?.value ?? null;
    const executed = figures.executed?.value ?? null;
    figures.rate = rateFigure(grid, row, at(column, index), budget && executed && !budget.isZero() ? executed.div(budget) : null);
  });
  const text = label.text.trim();
  const role = fundLineRole(text) === 'total' ? 'total' : startsWithOfWhich(text) ? 'of-which' : 'source';
  return { role, label: { cell: { row, column: label.column }, text }, carryOver: isCarryOver(text), figures };
}
