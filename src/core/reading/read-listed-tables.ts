import { isLevelLabel, levelStem, mayBeLevelLabel } from '../detection/level-words';
import { bareLabel, cellsBetween } from '../detection/rows';
import { say } from '../localized';
import type { Indicator, LevelLabel, TableModel } from '../model/types';
import { rangeName } from '../snapshot/address';
import type { Grid } from '../snapshot/grid';
import type { CellRange, CellSnapshot } from '../snapshot/types';
import { cellsIn } from './cells-in';
import { freeAreas } from './funds/read-funds-form';
import { readFundRows } from './funds/fund-rows';
import { readFunds } from './funds/read-funds';
import { readHeadAmounts } from './head-amounts';
import { impliedLevel1 } from './labels/label-levels';
import { labelOf } from './labels/label-text';
import { indicatorInCell } from './one-cell-indicator';
import { itemsOf } from './one-cell-items';
import type { Room } from './room';
import type { NameItem } from './split-names';
import { readTableHead } from './table-head';

/** So many rows with labels, and so many items, make a form of lists. */
const FEWEST_ROWS = 2;
const FEWEST_ITEMS = 4;
/** Of so many items a target is read, or the cells hold sentences. */
const MOST_HAVE_TARGETS = 0.6;

/** A cell that lists indicators, behind the labels that they stand under. */
interface ListRow {
  readonly cell: CellSnapshot;
  readonly labels: readonly LevelLabel[];
  readonly items: readonly NameItem[];
}

/**
 * Reads forms in which each group has all of its indicators in one cell beside its label: 产出指标 | 巡查8次；验收合格率≥86%. Their head and
 * funds are those of any target table. `taken`: what was read as tables already. Ends where there is no room.
 */
export function readListedTables(grid: Grid, taken: readonly CellRange[], room: Room): TableModel[] {
  return freeAreas(grid, taken).flatMap((area) => {
    const rows = listRows(grid, area);
    const items = rows.flatMap((row) => row.items);
    const told = items.filter(({ target }) => target !== null).length;
    if (rows.length < FEWEST_ROWS || items.length < FEWEST_ITEMS || told < items.length * MOST_HAVE_TARGETS) return [];
    return room.take(items.length) ? [tableOf(grid, area, rows)] : [];
  });
}

/** The first run of rows of an area that are each a level's label and a list. */
function listRows(grid: Grid, { top, left, bottom, right }: CellRange): readonly ListRow[] {
  const rows: ListRow[] = [];
  let outer: LevelLabel | null = null;
  for (let row = top; row <= bottom; row++) {
    const cells = cellsBetween(grid, row, left, right);
    const first = grid.words(row).some(({ text }) => mayBeLevelLabel(text)) ? cells.findIndex(isLabel) : -1;
    const words = first < 0 ? [] : cells.slice(first);
    const end = words.findIndex((cell) => !isLabel(cell));
    const list = words[end];
    if (!list || end > 2 || end < words.length - 1) {
      if (rows.length > 0 && cells.length > 0) break;
      continue;
    }
    const own = words.slice(0, end).map(labelOf);
    const labels: readonly LevelLabel[] = outer && own.length === 1 && standsUnder(own[0]!, outer) ? [outer, ...own] : own;
    outer = labels[0]!;
    rows.push({ cell: list, labels, items: itemsOf(list.text) });
  }
  return rows;
}

function isLabel({ content, text }: CellSnapshot): boolean {
  return content.type === 'text' && mayBeLevelLabel(text) && isLevelLabel(bareLabel(text));
}

/** True for a level-2 label that the level-1 label above it holds for, too: 质量指标 in the row below 产出指标 | 数量指标. */
function standsUnder({ name }: LevelLabel, outer: LevelLabel): boolean {
  const [stem, over] = [levelStem(name), levelStem(outer.name)];
  return stem !== over && impliedLevel1(name, over) === over;
}

function tableOf(grid: Grid, area: CellRange, rows: readonly ListRow[]): TableModel {
  const range = { ...area, bottom: rows.at(-1)!.cell.row };
  const id = `${grid.sheet.name}!${rangeName(range)}`;
  const head = { ...area, bottom: rows[0]!.cell.row - 1 };
  const texts = readTableHead(grid, head);
  const funds = readFunds(grid, head);
  const indicators = rows.flatMap(({ cell, labels, items }) => items.map((item, at) => indicatorInCell(id, cell, labels, item, at)));
  return {
    id,
    sheet: grid.sheet.name,
    sheetProtected: grid.sheet.protected,
    range,
    kind: 'target',
    layout: 'listed-target',
    confidence: 60,
    reading: {
      reasons: [
        say(
          {
            'zh-CN': '“产出指标”等标题旁各有一个单元格，写着几个指标，共 {count} 个，按绩效目标表读',
            'en-US': 'Beside each of the labels such as 产出指标 one cell lists indicators, {count} in all: read as a target table',
          },
          { count: `${indicators.length}` },
        ),
      ],
      columns: [],
      rows: [...(funds ? readFundRows(funds) : []), ...rows.map(readingOf)],
    },
    title: texts.title,
    project: texts.project,
    unitName: texts.unitName,
    amountUnit: texts.amountUnit,
    columns: [],
    headerRow: null,
    indicators: indicators.map((indicator) => (indicator.target ? indicator : { ...indicator, unsure: withoutTarget(indicator) })),
    groups: [],
    totals: [],
    funds,
    ties: readHeadAmounts(grid, head, funds),
    unread: [],
    cells: cellsIn(grid, range),
  };
}

function readingOf({ cell }: ListRow): TableModel['reading']['rows'][number] {
  const place = { row: cell.row, column: cell.column };
  return { row: cell.row, kind: 'indicator', cells: [{ cell: place, role: 'target' }], margin: null, runnerUp: [], unsure: null };
}

function withoutTarget({ row, name }: Indicator): Indicator['unsure'] {
  return {
    'zh-CN': `第${row}行：“${name}”里没有分出指标值，请核对`,
    'en-US': `Row ${row}: no target was told from the words of “${name}”; please check`,
  };
}
