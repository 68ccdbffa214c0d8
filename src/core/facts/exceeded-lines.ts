import { removeSpace } from '../cells';
import { addTo } from '../grouped';
import { figureTolerance } from '../model/agreement';
import type { Figure, SumRelation, TableModel, WorkbookModel } from '../model/types';
import { SPENT_HEADER, THREE_PUBLIC_LINES, type ThreePublicLine } from '../vocabulary/three-public';
import { factorOf, formPairs } from './account-pairs';

/** A line of the basic expenditure (06) that is more than all that was spent on it by the form of the three public expenses (09). */
export interface ExceededLine {
  readonly line: ThreePublicLine;
  readonly basic: Figure;
  /** The form of the three public expenses, and its figure. */
  readonly table: TableModel;
  readonly whole: Figure;
}

/** Every figure that the sums of a table speak of. */
function figuresOf({ ties }: TableModel): readonly Figure[] {
  const inSum = ({ total, parts }: SumRelation): readonly Figure[] => [total, ...parts.map(({ figure }) => figure)];
  return ties.sums.flatMap(inSum).filter(({ state }) => state === 'number');
}

/** The amount beside the code of an economic class; null where there is none. */
export function basicFigure(table: TableModel, { code }: ThreePublicLine): Figure | null {
  const place = table.cells.find(({ text }) => removeSpace(text) === code);
  if (!place) return null;
  const beside = figuresOf(table).filter(({ cell }) => cell.row === place.row && cell.column > place.column);
  return beside.reduce<Figure | null>((first, each) => (first === null || each.cell.column < first.cell.column ? each : first), null);
}

/** Whether a figure was spent, not planned: the nearest header to its left in the row that tells the one from the other says so. */
function isSpent(table: TableModel, { cell }: Figure): boolean {
  const row = table.cells.find(({ text }) => SPENT_HEADER.test(removeSpace(text)))?.row;
  const heads = table.cells.filter((each) => each.row === row && each.column <= cell.column && each.content.type === 'text');
  const nearest = heads.at(-1);
  return nearest !== undefined && SPENT_HEADER.test(removeSpace(nearest.text));
}

/** What was spent on a line, under its header or beside its label; null where several figures may be meant. */
export function wholeFigure(table: TableModel, { name }: ThreePublicLine): Figure | null {
  const heads = table.cells.filter(({ content }) => content.type === 'text' && name.test(removeSpace(content.text)));
  const belongs = ({ cell }: Figure): boolean =>
    heads.some(({ row, column }) => (column === cell.column && row < cell.row) || (row === cell.row && column < cell.column));
  const spent = figuresOf(table).filter((figure) => belongs(figure) && isSpent(table, figure));
  const cells = new Set(spent.map(({ cell }) => `${cell.row} ${cell.column}`));
  return cells.size === 1 ? spent[0]! : null;
}

/** The lines of basic expenditure that exceed the whole, by the table of basic expenditure. */
export function exceededLines(workbook: WorkbookModel): ReadonlyMap<TableModel, readonly ExceededLine[]> {
  const found = new Map<TableModel, ExceededLine[]>();
  for (const [basicTable, table] of formPairs(workbook, 'basic', 'three-public')) {
    const [factor, factorWhole] = [factorOf(basicTable, table), factorOf(table, basicTable)];
    for (const line of THREE_PUBLIC_LINES) {
      const [basic, whole] = [basicFigure(basicTable, line), wholeFigure(table, line)];
      if (!basic?.value || !whole?.value) continue;
      const more = basic.value.times(factor).minus(whole.value.times(factorWhole));
      const half = figureTolerance(basic.decimals).times(factor).plus(figureTolerance(whole.decimals).times(factorWhole));
      if (more.gt(half)) addTo(found, basicTable, { line, basic, table, whole });
    }
  }
  return found;
}
