import { addTo } from '../grouped';
import { figureTolerance } from '../model/agreement';
import type { Figure, SumRelation, TableModel, WorkbookModel } from '../model/types';
import { THREE_PUBLIC_LINES, type ThreePublicLine } from '../vocabulary/three-public';
import { formPairs } from './account-pairs';
import { yuanIn } from './projects';

/** A line of the basic expenditure (06) that is more than all that was spent on it by the form of the three public expenses (09). */
export interface ExceededLine {
  readonly line: ThreePublicLine;
  readonly basic: Figure;
  /** The form of the three public expenses, and its figure. */
  readonly table: TableModel;
  readonly whole: Figure;
}

const compact = (text: string): string => text.replace(/\s/g, '');

/** Every figure that the sums of a table speak of. */
function figuresOf({ ties }: TableModel): readonly Figure[] {
  const inSum = ({ total, parts }: SumRelation): readonly Figure[] => [total, ...parts.map(({ figure }) => figure)];
  return ties.sums.flatMap(inSum).filter(({ state }) => state === 'number');
}

/** The amount beside the code of an economic class. */
function basicFigure(table: TableModel, { code }: ThreePublicLine): Figure | null {
  const place = table.cells.find(({ text }) => compact(text) === code);
  if (!place) return null;
  const beside = figuresOf(table).filter(({ cell }) => cell.row === place.row && cell.column > place.column);
  return beside.reduce<Figure | null>((first, each) => (first === null || each.cell.column < first.cell.column ? each : first), null);
}

/** What heads the amounts that were spent, and the row it stands in. */
const SPENT = /^(?:\d{4}年度?|本年度?)?决算(?:数|金额|支出)?$/;

/** Whether a figure was spent, not planned: the nearest header to its left in the row that tells the one from the other says so. */
function isSpent(table: TableModel, { cell }: Figure): boolean {
  const row = table.cells.find(({ text }) => SPENT.test(compact(text)))?.row;
  const heads = table.cells.filter((each) => each.row === row && each.column <= cell.column && each.content.type === 'text');
  const nearest = heads.at(-1);
  return nearest !== undefined && SPENT.test(compact(nearest.text));
}

/** What was spent on a line, under its header or beside its label; null where several figures may be meant. */
function wholeFigure(table: TableModel, { name }: ThreePublicLine): Figure | null {
  const heads = table.cells.filter(({ content }) => content.type === 'text' && name.test(compact(content.text)));
  const belongs = ({ cell }: Figure): boolean => heads.some(({ row, column }) => (column === cell.column && row < cell.row) || (row === cell.row && column < cell.column));
  const spent = figuresOf(table).filter((figure) => belongs(figure) && isSpent(table, figure));
  const cells = new Set(spent.map(({ cell }) => `${cell.row} ${cell.column}`));
  return cells.size === 1 ? spent[0]! : null;
}

/** The lines of basic expenditure that exceed the whole, by the table of basic expenditure. */
export function exceededLines(workbook: WorkbookModel): ReadonlyMap<TableModel, readonly ExceededLine[]> {
  const found = new Map<TableModel, ExceededLine[]>();
  for (const [basicTable, table] of formPairs(workbook, 'basic', 'three-public')) {
    const [yuan, yuanWhole] = [yuanIn(basicTable) ?? yuanIn(table), yuanIn(table) ?? yuanIn(basicTable)];
    for (const line of THREE_PUBLIC_LINES) {
      const [basic, whole] = [basicFigure(basicTable, line), wholeFigure(table, line)];
      if (!basic?.value || !whole?.value) continue;
      const [left, right] = [yuan ? basic.value.times(yuan) : basic.value, yuanWhole ? whole.value.times(yuanWhole) : whole.value];
      const half = figureTolerance(basic.decimals).times(yuan ?? 1).plus(figureTolerance(whole.decimals).times(yuanWhole ?? 1));
      if (left.minus(right).gt(half)) addTo(found, basicTable, { line, basic, table, whole });
    }
  }
  return found;
}
