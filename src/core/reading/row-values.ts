import { parseActual, parseTarget, readOperator, unitKind, writtenUnit } from '../cells';
import type { CellInput } from '../cells/types';
import { classOf } from '../detection/cell-readings';
import type { Indicator, PlacedText, TableColumn } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellAddress, CellSnapshot } from '../snapshot/types';
import { ANSWERS, GRADES } from '../vocabulary/grades';
import type { BodyRow } from './rows/body-row';
import { columnOf } from './rows/row-layout';

/** What the values of a row are read with. */
export interface ValueContext {
  readonly grid: Grid;
  /** Year that the table's title states, for deadlines such as 12月底前; null where none. */
  readonly year: number | null;
}

/** Alone where signs stand: what scanning makes of ≥. */
const SCANNED_AT_LEAST = '2';
const BLANK: CellInput = { content: { type: 'blank' }, text: '', format: 'General' };

/** A text as a cell that holds it. */
export function textInput(text: string): CellInput {
  return { content: { type: 'text', text }, text, format: 'General' };
}

/** Where a row has its cell of a column. */
export function cellOf(row: BodyRow, column: TableColumn): CellAddress {
  return { row: row.row, column: row.placed.at(column.column) };
}

/** The target of a row in a column, with what stands beside it in columns of operators, units and directions. */
export function targetOf({ grid, year }: ValueContext, row: BodyRow, column: TableColumn, name: string): Indicator['target'] {
  const cell = cellOf(row, column);
  const operator = columnOf(row.layout.columns, 'operator');
  const unit = columnOf(row.layout.columns, 'unit');
  const direction = columnOf(row.layout.columns, 'direction');
  const opCell = operator ? cellOf(row, operator) : null;
  const unitCell = unit ? unitCellOf(grid, cellOf(row, unit)) : null;
  const dated = year === null ? {} : { year };
  const inWords = opCell && unitCell ? targetInWords(grid, cell, opCell, unitCell) : null;
  if (inWords) {
    const { text } = inWords;
    return { ...parseTarget(inWords, { name, ...dated }), cell: unitCell!, opCell: null, unitCell: null, text };
  }
  const reading = parseTarget(inputOf(grid, row, cell, 'target'), {
    name,
    ...dated,
    ...(unit ? {} : { unitHint: headerUnit(column) }),
    ...(opCell ? { operator: signIn(grid, opCell) } : {}),
    ...(unitCell ? { unit: grid.at(unitCell.row, unitCell.column) ?? BLANK } : {}),
    ...(direction ? { direction: grid.text(row.row, row.placed.at(direction.column)) } : {}),
  });
  const besideWords = reading.type === 'text' && unitCell ? writtenUnit(grid.at(unitCell.row, unitCell.column)) : reading.unit;
  // A sign of percent beside words (应保尽保 | %) was left over from the rows around: words have no rate.
  const unitText = reading.type === 'text' && unitKind(besideWords) === 'ratio' ? '' : besideWords;
  return { ...reading, unit: unitText, cell, opCell, unitCell, text: joined(grid, row, cell, 'target') };
}

/** The cell of the sign; a scanned one is read as it was. */
function signIn(grid: Grid, { row, column }: CellAddress): CellInput {
  return grid.key(row, column) === SCANNED_AT_LEAST ? textInput('≥') : (grid.at(row, column) ?? BLANK);
}

/** The cell of the unit where it holds the target itself: 文字描述 instead of an operator, no value, and words behind it. */
function targetInWords(grid: Grid, cell: CellAddress, opCell: CellAddress, unitCell: CellAddress): CellSnapshot | null {
  const held = grid.text(cell.row, cell.column) === '' ? grid.at(unitCell.row, unitCell.column) : null;
  return held && held.text.trim() !== '' && readOperator(grid.text(opCell.row, opCell.column)) === 'qualitative' ? held : null;
}

/** True for answers to choose from (是/否, 优/良/中/差), which measure nothing. */
function isChoice(key: string): boolean {
  const answers = key.split(/[/、]/);
  return answers.length > 1 && answers.every((answer) => ANSWERS.includes(answer) || GRADES.includes(answer));
}

/** The cell of the unit; null where a row without one has the operator there (定性 in front of words), or the answers to choose from. */
function unitCellOf(grid: Grid, cell: CellAddress): CellAddress | null {
  const held = grid.at(cell.row, cell.column);
  return held && (classOf(held) === 'operator' || isChoice(keyOf(held.text))) ? null : cell;
}

/** What was reached, in the unit of the target where the cell has none; null without a column for it. */
export function actualOf({ grid, year }: ValueContext, row: BodyRow, target: Indicator['target'], name: string): Indicator['actual'] {
  const column = columnOf(row.layout.columns, 'actual');
  if (!column) return null;
  const cell = cellOf(row, column);
  const reading = parseActual(inputOf(grid, row, cell, 'actual'), {
    name,
    ...(target ? { target } : {}),
    ...(year === null ? {} : { year }),
  });
  return { ...reading, cell, text: joined(grid, row, cell, 'actual') };
}

/** Unit that a column's header states for all its cells: % in 指标值（%）. */
function headerUnit(column: TableColumn): string {
  return /[(（]\s*([%％])\s*[)）]/u.exec(column.header.text) ? '%' : '';
}

/** The reason for a deviation; null without a column for it. */
export function reasonOf(grid: Grid, row: BodyRow): PlacedText | null {
  const column = columnOf(row.layout.columns, 'reason');
  if (!column) return null;
  const cell = cellOf(row, column);
  return { cell, text: joined(grid, row, cell, 'reason') };
}

/** A cell's text with the lines of it that a PDF left in rows of their own. */
function joined(grid: Grid, row: BodyRow, cell: CellAddress, role: 'target' | 'actual' | 'reason'): string {
  return [
    grid.text(cell.row, cell.column),
    ...row.continued.filter((part) => part.role === role).map((part) => part.cell.text.trim()),
  ].join('');
}

function inputOf(grid: Grid, row: BodyRow, cell: CellAddress, role: 'target' | 'actual'): CellInput {
  if (row.continued.some((part) => part.role === role)) return textInput(joined(grid, row, cell, role));
  return grid.at(cell.row, cell.column) ?? BLANK;
}
