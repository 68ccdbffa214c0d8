import { cellsBetween, isProjectLabel, rowsOf } from '../detection/rows';
import { cellsIn } from './cells-in';
import { say } from '../localized';
import type { LevelLabel, PlacedText, TableModel } from '../model/types';
import { rangeName } from '../snapshot/address';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellRange, CellSnapshot } from '../snapshot/types';
import { indicatorInCell } from './one-cell-indicator';
import type { Room } from './room';
import { readOneCellItems, type OneCellItem } from './one-cell-items';

/** Shorter cells hold no list of indicators. */
const SHORTEST = 30;

/**
 * Reads lists of projects in which one cell holds all indicators of a project under headings in brackets: a target table for
 * each such row, all of its indicators with that one cell. `taken`: what was read as tables already. Ends where there is no room.
 */
export function readOneCellTables(grid: Grid, taken: readonly CellRange[], room: Room): TableModel[] {
  const tables: TableModel[] = [];
  const isTaken = rowsOf(taken);
  for (let row = 1; row <= grid.rows; row++) {
    if (isTaken(row)) continue;
    for (const cell of grid.row(row)) {
      if (cell.content.type !== 'text' || cell.text.length < SHORTEST) continue;
      const items = readOneCellItems(cell.text);
      if (items.length === 0) continue;
      if (!room.take(items.length)) return tables;
      tables.push(tableOf(grid, cell, items));
    }
  }
  return tables;
}

function tableOf(grid: Grid, cell: CellSnapshot, items: readonly OneCellItem[]): TableModel {
  const cells = grid.row(cell.row);
  const range = { top: cell.row, left: cells[0]!.column, bottom: cell.row, right: cells.at(-1)!.column };
  const id = `${grid.sheet.name}!${rangeName(range)}`;
  return {
    id,
    sheet: grid.sheet.name,
    sheetProtected: grid.sheet.protected,
    range,
    kind: 'target',
    layout: 'one-cell-target',
    confidence: 60,
    reading: {
      reasons: [
        say(
          {
            'zh-CN': '一个单元格里写有“产出指标”“数量指标”等标题和 {count} 个指标，按绩效目标表读',
            'en-US': 'One cell holds headings such as 产出指标 and 数量指标 with {count} indicators: read as a target table',
          },
          { count: `${items.length}` },
        ),
      ],
      columns: [],
      rows: [
        { row: cell.row, kind: 'indicator', cells: [{ cell: placeOf(cell), role: 'target' }], margin: null, runnerUp: [], unsure: null },
      ],
    },
    title: '',
    project: projectOf(grid, cell),
    unitName: null,
    amountUnit: '',
    columns: [],
    headerRow: null,
    indicators: items.map((item, index) => indicatorInCell(id, cell, levelsOf(cell, item), item, index)),
    groups: [],
    totals: [],
    funds: null,
    ties: { sums: [], rates: [] },
    unread: [],
    cells: cellsIn(grid, range),
  };
}

function placeOf(cell: CellSnapshot): { row: number; column: number } {
  return { row: cell.row, column: cell.column };
}

/** The project that a row is about: the last text in front of the indicators' cell that is no code and no long text, or what stands beside the label for it. */
function projectOf(grid: Grid, cell: CellSnapshot): PlacedText | null {
  const before = cellsBetween(grid, cell.row, 1, cell.column - 1).filter(
    (each) => each.content.type === 'text' && /\p{Script=Han}{2}/u.test(each.text) && each.text.length <= 60 && !isProjectLabel(each.text),
  );
  const named = before.findLast((each) => !/^[【[]/.test(keyOf(each.text)));
  return named ? { cell: placeOf(named), text: named.text.trim() } : null;
}

function levelsOf(cell: CellSnapshot, { level1, level2 }: OneCellItem): readonly LevelLabel[] {
  return [level1, level2].flatMap((text) => (text === null ? [] : [{ cell: placeOf(cell), text, name: text, declaredPoints: null }]));
}
