import { isFormText, isPageMark } from '../../cells/is-placeholder';
import { addTo } from '../../grouped';
import type { CellRole } from '../../model/types';
import { cellKey } from '../../snapshot/cell-blocks';
import { contains } from '../../snapshot/address';
import type { CellSnapshot } from '../../snapshot/types';
import type { Ledger } from './carry-ledger';
import { isHeading } from './source-head';

/** What the reader took for a part of the form, or of what was carried. */
const CARRIED: ReadonlySet<CellRole> = new Set([
  'project',
  'section',
  'level1',
  'level2',
  'level3',
  'level4',
  'operator',
  'target',
  'unit',
  'direction',
  'weight',
  'serial',
  'total',
]);

function tookRead(ledger: Ledger): void {
  const { table } = ledger;
  const others = new Set(table.indicators.flatMap(({ otherTargets }) => otherTargets.map(({ cell }) => cellKey(cell))));
  const weights = new Set(table.indicators.flatMap(({ weight }) => (weight ? [cellKey(weight.cell)] : [])));
  for (const { cells } of table.reading.rows) {
    for (const { cell, role } of cells) {
      // Weights and other targets are told of by those who carry them.
      if (CARRIED.has(role) && !others.has(cellKey(cell)) && !weights.has(cellKey(cell))) ledger.use(cell);
    }
  }
  for (const { label, weight, score } of table.totals) ledger.use(label.cell, weight?.cell, score?.cell);
  for (const { cell, declaredPoints, declaredScore } of table.groups) ledger.use(cell, declaredPoints?.cell, declaredScore?.cell);
}

/** Cells of the header of the indicators. */
function isHeader({ row, column }: CellSnapshot, { table }: Ledger): boolean {
  const rows = table.columns.map(({ header }) => header.cell.row);
  if (table.headerRow === null || rows.length === 0) return false;
  return (
    (row >= Math.min(...rows) && row <= table.headerRow) ||
    table.columns.some(({ header }) => header.cell.row === row && header.cell.column === column)
  );
}

const saysNothing = ({ text }: CellSnapshot): boolean =>
  text.trim() === '' || isFormText(text) || isPageMark(text) || /^[-—/－]+$/.test(text.trim()) || isHeading(text);

/** A label of the block of funds: it goes with its amount. */
const isFundLabel = (cell: CellSnapshot, { table }: Ledger): boolean =>
  table.funds !== null &&
  contains(table.funds.range, cell) &&
  cell.content.type === 'text' &&
  !/\d/.test(cell.text.replace(/[（(].{0,20}[)）]/g, ''));

/** The text left of a cell, or at the head of its column. */
function labelOf(cell: CellSnapshot, ledger: Ledger): string {
  const { table } = ledger;
  const left = table.cells.filter(({ row, column }) => row === cell.row && column < cell.column).at(-1);
  if (table.funds && contains(table.funds.range, cell)) return left?.text ?? '';
  return table.headerRow !== null && cell.row > table.headerRow
    ? (table.cells.find(({ row, column }) => row === table.headerRow && column === cell.column)?.text ?? '')
    : '';
}

/** Names everything in the table that was not carried and is no part of its form: columns together, else cell by cell. */
export function leaveTheRest(ledger: Ledger): void {
  const { table } = ledger;
  tookRead(ledger);
  const rest = table.cells.filter(
    (cell) => !ledger.isUsed(cell) && !isHeader(cell, ledger) && !saysNothing(cell) && !isFundLabel(cell, ledger),
  );
  const first = Math.min(...table.indicators.map(({ row }) => row));
  const last = Math.max(...table.indicators.map(({ row }) => row));
  const headers = new Map(table.columns.map(({ column, header }) => [column, header.text]));
  const byColumn = new Map<number, CellSnapshot[]>();
  for (const cell of rest) {
    if (cell.row >= first && cell.row <= last && headers.has(cell.column)) addTo(byColumn, cell.column, cell);
    else ledger.leave(labelOf(cell, ledger), [cell], cell.text);
  }
  for (const [column, cells] of byColumn) ledger.leave(headers.get(column)!, cells, cells[0]!.text);
}
