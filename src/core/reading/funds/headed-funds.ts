import { amountOf } from '../../detection/cell-readings';
import { cellsBetween } from '../../detection/rows';
import type { Localized } from '../../localized';
import type { FundColumn, FundColumnRole, FundLine, Funds, PlacedText } from '../../model/types';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellRange, CellSnapshot } from '../../snapshot/types';
import { isNumeric } from '../../detection/numeric-cells';
import { NUMBERING_HEADS } from '../../vocabulary/funds';
import { assignFigures } from './assign-figures';
import { figuresBelow, lostLabel, otherBudget } from './doubts';
import { declaredExecutionPoints } from './execution-points';
import { endsFunds, fundColumnRole, fundLineRole, isCarryOver, sectionOf, spanColumnRole, startsWithOfWhich } from './fund-words';
import { settleStrays, strayLabel } from './stray-lines';

/** Reads a block with column heads of its own: 年初预算数, 全年预算数, 全年执行数, 执行率 … Rows in `other` are passed over. */
export function readHeadedFunds(grid: Grid, area: CellRange, other: ReadonlySet<number>): Funds | null {
  for (let row = area.top; row < area.bottom; row++) {
    if (other.has(row)) continue;
    const columns = headerColumns(grid, row, area);
    const funds = new Set(columns.map(({ role }) => role)).size >= 2 ? readLines(grid, row, columns, area, other) : null;
    if (funds) return funds;
  }
  return null;
}

/** The heads of a row; a row in which a head has its own figure beside it is none of heads. */
function headerColumns(grid: Grid, row: number, area: CellRange): FundColumn[] {
  const all = cellsBetween(grid, row, area.left, area.right);
  const cells = all.filter((cell) => cell.content.type === 'text');
  if (all.some((cell, index) => isNumeric(grid, row, cell.column) && index > 0 && fundColumnRole(all[index - 1]!.text) !== null)) return [];
  const columnsBy = (roleOf: (text: string) => FundColumnRole | null): FundColumn[] =>
    cells.flatMap((cell) => {
      const role = roleOf(cell.text);
      return role ? [{ role, column: cell.column, header: placed(cell) }] : [];
    });
  const columns = columnsBy(fundColumnRole);
  if (columns.some(({ role }) => role === 'initial' || role === 'adjusted' || role === 'executed')) return columns;
  const spans = columnsBy(spanColumnRole);
  return spans.some(({ role }) => role === 'period') && spans.some(({ role }) => role === 'amount') ? spans : [];
}

/** Of a row in place the values under the heads of the block; what stands under other heads (统筹整合资金数) is left to them. */
function ownValues(values: readonly CellSnapshot[], columns: readonly FundColumn[], heads: ReadonlySet<number>): readonly CellSnapshot[] {
  const own = values.filter((cell) => columns.some(({ column }) => column === cell.column));
  return own.length >= 2 && values.every((cell) => heads.has(cell.column)) ? own : values;
}

/** A doubt where an amount was left to another head that names a budget, too, and is none of those taken. */
function doubtOfOthers(grid: Grid, headerRow: number, taken: readonly CellSnapshot[], all: readonly CellSnapshot[]): Localized | null {
  const amounts = taken.flatMap((cell) => amountOf(cell).number ?? []);
  const other = all.find((cell) => {
    const { number } = amountOf(cell);
    return (
      !taken.includes(cell) &&
      number !== null &&
      grid.text(headerRow, cell.column).includes('预算') &&
      !amounts.some((amount) => amount.eq(number))
    );
  });
  return other ? otherBudget(other.row, keyOf(grid.text(headerRow, other.column))) : null;
}

function doubted(line: FundLine, doubt: Localized | null): FundLine {
  return doubt && !line.unsure ? { ...line, unsure: doubt } : line;
}

/** True for 行次 over a column of numbers, and for 列次 in front of a row of them: neither holds amounts. */
function isNumberingHead(cell: CellSnapshot): boolean {
  return NUMBERING_HEADS.includes(keyOf(cell.text));
}

function placed(cell: CellSnapshot): PlacedText {
  return { cell: { row: cell.row, column: cell.column }, text: cell.text.trim() };
}

/** A block whose lines are being read: its columns, and what the rows so far came to. */
interface FundBlock {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly area: CellRange;
  readonly columns: readonly FundColumn[];
  /** The first column of amounts; the labels stand left of it. */
  readonly first: number;
  readonly lines: FundLine[];
  /** A label without amounts, which may stand in a row of their own below. */
  pending: CellSnapshot | null;
}

function readLines(
  grid: Grid,
  headerRow: number,
  columns: readonly FundColumn[],
  area: CellRange,
  other: ReadonlySet<number>,
): Funds | null {
  const labelColumn = lineLabelColumn(grid, headerRow, columns, area);
  const kept = onePerRole(columns.filter((column) => column.column > labelColumn));
  if (kept.length === 0) return null;
  const first = kept[0]!.column;
  const heads = cellsBetween(grid, headerRow, area.left, area.right);
  const headColumns = new Set(heads.map((cell) => cell.column));
  const numbers = new Set(heads.filter(isNumberingHead).map((cell) => cell.column));
  const pending = heads.findLast((cell) => cell.column < first && fundLineRole(cell.text) === 'total') ?? null;
  const block: FundBlock = { grid, headerRow, area, columns: kept, first, lines: [], pending };
  const { lines } = block;
  const strays = new Set<number>();
  let bottom = headerRow;
  for (let row = headerRow + 1; row <= area.bottom && !other.has(row); row++) {
    const cells = cellsBetween(grid, row, area.left, area.right).filter((cell) => !numbers.has(cell.column));
    if (cells.length === 0 || isNumberingHead(cells[0]!) || (lines.length === 0 && continuesHeads(cells))) continue;
    const named = labelOf(grid, cells, first);
    const label = named ?? strayLabel(cells, kept, lines);
    if (label && !named) strays.add(row);
    const all = cells.filter((cell) => cell.column > (label?.column ?? labelColumn) && isValue(grid, cell));
    const values = ownValues(all, kept, headColumns);
    const doubt = doubtOfOthers(grid, headerRow, values, all);
    if (label) {
      lines.push(doubted(lineOf(grid, row, placed(label), kept, values), doubt));
      block.pending = values.length === 0 ? label : null;
    } else if (cells.some((cell) => endsFunds(cell.text)) || !onlyFigures(grid, cells, first)) {
      if (other.has(row + 1) || !goesOnBelow(block, cells, row)) break;
      continue;
    } else {
      addFigures(block, row, values, doubt);
    }
    bottom = row;
  }
  if (!lines.some(({ label }) => label.text !== '')) return null;
  const range = { top: headerRow, left: area.left, bottom, right: area.right };
  const weight = lines.map((line) => line.figures.weight).find((figure) => figure?.state === 'number');
  return { range, columns: kept, lines: settleStrays(lines, strays), declaredPoints: weight ?? declaredExecutionPoints(grid, range) };
}

/** Adds a row of amounts alone: to the label above that has none, or as a line of its own. */
function addFigures(block: FundBlock, row: number, values: readonly CellSnapshot[], doubt: Localized | null): void {
  const { grid, headerRow, area, columns, first, lines, pending } = block;
  if (pending && lines.at(-1)?.label.cell.row === pending.row) {
    lines[lines.length - 1] = { ...lineOf(grid, row, placed(pending), columns, values), unsure: figuresBelow(row) };
  } else {
    const label = lines.length === 0 ? (pending ?? headLabel(grid, headerRow, first, area)) : null;
    lines.push(doubted(unlabelled(grid, row, columns, values, label), doubt));
  }
  block.pending = null;
}

/** True for the rest of a label that was broken over two rows, with a further line below it. */
function goesOnBelow({ grid, area, first, lines }: FundBlock, cells: readonly CellSnapshot[], row: number): boolean {
  return lines.length > 0 && row < area.bottom && continuesLabel(cells, first) && startsWithLine(grid, row + 1, first, area);
}

/** Second lines of heads, in brackets: （万元）, （20分×执行率）. */
function continuesHeads(cells: readonly CellSnapshot[]): boolean {
  return cells.every((cell) => cell.content.type === 'text' && /^[(][^()]+[)]$/.test(keyOf(cell.text)));
}

/** The label before the columns; in a row that slipped to the right, the one in front of its figures. */
function labelOf(grid: Grid, cells: readonly CellSnapshot[], first: number): CellSnapshot | undefined {
  const labels = cells.filter((cell) => cell.content.type === 'text' && fundLineRole(cell.text) !== null);
  const figures = cells.find((cell) => isNumeric(grid, cell.row, cell.column));
  return labels.findLast((cell) => cell.column < first) ?? (figures && labels.findLast((cell) => cell.column < figures.column));
}

function isValue(grid: Grid, cell: CellSnapshot): boolean {
  return isNumeric(grid, cell.row, cell.column) || /^[-—–/\\]+$/.test(keyOf(cell.text));
}

/** A row of figures alone; the block's own label (项目资金) may stand in front of them. */
function onlyFigures(grid: Grid, cells: readonly CellSnapshot[], first: number): boolean {
  const figures = cells.filter((cell) => isValue(grid, cell));
  return (
    figures.some((cell) => isNumeric(grid, cell.row, cell.column)) &&
    cells.every((cell) => figures.includes(cell) || (cell.column < first && sectionOf(cell.text) === 'funds') || cell.column > first)
  );
}

/** A short text alone before the columns: the rest of a label that was broken over two rows. */
function continuesLabel(cells: readonly CellSnapshot[], first: number): boolean {
  return (
    cells.length === 1 &&
    cells[0]!.column < first &&
    cells[0]!.content.type === 'text' &&
    keyOf(cells[0]!.text).length <= 8 &&
    sectionOf(cells[0]!.text) !== 'other'
  );
}

function startsWithLine(grid: Grid, row: number, first: number, area: CellRange): boolean {
  return cellsBetween(grid, row, area.left, first - 1).some((cell) => cell.content.type === 'text' && fundLineRole(cell.text) !== null);
}

/** The label of a single row of figures under the heads: that of the block. */
function headLabel(grid: Grid, headerRow: number, first: number, area: CellRange): CellSnapshot | null {
  return cellsBetween(grid, headerRow, area.left, first - 1).findLast((cell) => sectionOf(cell.text) === 'funds') ?? null;
}

function unlabelled(
  grid: Grid,
  row: number,
  columns: readonly FundColumn[],
  values: readonly CellSnapshot[],
  label: CellSnapshot | null,
): FundLine {
  if (!label)
    return {
      ...lineOf(grid, row, { cell: { row, column: columns[0]!.column - 1 || 1 }, text: '' }, columns, values),
      unsure: lostLabel(row),
    };
  return { ...lineOf(grid, row, placed(label), columns, values), role: 'total' };
}

/** Column in which the lines' labels stand: a word like 年度预算数 that heads the labels is no column of amounts, unless the row slipped under it. */
function lineLabelColumn(grid: Grid, headerRow: number, columns: readonly FundColumn[], area: CellRange): number {
  const labels: number[] = [];
  for (let row = headerRow + 1; row <= Math.min(area.bottom, headerRow + 2); row++) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    const label = cells.findLast((cell) => cell.content.type === 'text' && fundLineRole(cell.text) !== null);
    if (!label) continue;
    const values = cells.filter((cell) => cell.column > label.column && isValue(grid, cell)).length;
    const slipped = values > columns.filter(({ column }) => column > label.column).length;
    labels.push(slipped ? Math.min(label.column, columns[0]!.column - 1) : label.column);
  }
  if (labels.length > 0) return Math.min(...labels);
  return (columns[0]?.column ?? 1) - 1;
}

/** The first column of each role; money that has arrived (到位) is taken for money spent only where no column says what was spent. */
function onePerRole(columns: readonly FundColumn[]): FundColumn[] {
  const seen = new Set<FundColumnRole>();
  const arrived = ({ header }: FundColumn): boolean => header?.text.includes('到位') ?? false;
  const spent = columns.some((column) => column.role === 'executed' && !arrived(column));
  return columns.filter(
    (column) => !(spent && column.role === 'executed' && arrived(column)) && !seen.has(column.role) && seen.add(column.role),
  );
}

function lineOf(grid: Grid, row: number, label: PlacedText, columns: readonly FundColumn[], values: readonly CellSnapshot[]): FundLine {
  const role = fundLineRole(label.text) === 'total' ? 'total' : startsWithOfWhich(label.text) ? 'of-which' : 'source';
  return { role, label, carryOver: isCarryOver(label.text), ...assignFigures(grid, row, columns, values) };
}
