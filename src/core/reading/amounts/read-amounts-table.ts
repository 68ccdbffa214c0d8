import { amountBlocks, firstBlock } from '../../detection/amount-blocks';
import { findAmountAreas } from '../../detection/amount-areas';
import { readAmountStructure, type AmountStructure } from '../../detection/amount-structure';
import { amountsTitle, judge, type Judgement } from '../../detection/is-public-money';
import { readEmptyAccount } from '../../detection/empty-account';
import { amountUnitIn } from '../../detection/rows';
import { speaksOfIndicators } from '../../detection/speaks-of-indicators';
import { cellsIn } from '../cells-in';
import type { AmountTies, TableModel } from '../../model/types';
import { rangeName } from '../../snapshot/address';
import type { Grid } from '../../snapshot/grid';
import type { CellRange } from '../../snapshot/types';
import { readAccountTies } from '../accounts/read-accounts';
import { CELLS_A_ROW, type Room } from '../room';
import { readTableHead } from '../table-head';
import { readAmountRows } from './body-rows';
import { explainAmounts } from './explain';
import { readColumnTotals } from './column-totals';
import { readRateColumns } from './rate-columns';
import { readRowTotals } from './row-totals';
import { asTies } from './sums';
import { joinLists, readLists } from './side-by-side';

/**
 * Reads the tables of amounts and the final accounts in what indicator tables leave of a sheet; rows that speak of indicators are none, and
 * are said to be left. Ends where there is no room.
 */
export function readAmountTables(grid: Grid, taken: readonly CellRange[], room: Room): TableModel[] {
  return findAmountAreas(grid, taken).flatMap((area) => {
    if (!room.fits) return [];
    const filled = readAmountStructure(grid, area) ?? firstBlock(grid, area);
    const structure = filled ?? readEmptyAccount(grid, area);
    if (!structure || !structure.columns.some((column) => column.numeric)) return [];
    const judged = filled ? judge(grid, filled) : EMPTY_ACCOUNT;
    if (!judged || speaksOfIndicators(grid, area)) return [];
    return room.take((structure.body.length * structure.columns.length) / CELLS_A_ROW) ? [toTable(grid, structure, judged)] : [];
  });
}

type Relations = Pick<AmountTies, 'sums' | 'rates'>;

const EMPTY_ACCOUNT: Judgement = { account: true, basis: 'form', score: 0, reasons: [] };

function toTable(grid: Grid, structure: AmountStructure, judged: Judgement): TableModel {
  const { area } = structure;
  const { account, score } = judged;
  const head = readTableHead(grid, { ...area, bottom: structure.headerTop - 1 });
  const bottom = structure.body.at(-1) ?? area.bottom;
  const range = { ...area, bottom };
  return {
    id: `${grid.sheet.name}!${rangeName(range)}`,
    sheet: grid.sheet.name,
    sheetProtected: grid.sheet.protected,
    range,
    kind: account ? 'final-account' : 'amounts',
    layout: account ? 'final-account' : 'amounts',
    confidence: Math.min(100, 40 + score * 8),
    reading: explainAmounts(grid, structure, judged, readAmountRows(grid, structure)),
    title: amountsTitle(grid, structure) || head.title,
    project: null,
    unitName: head.unitName,
    amountUnit: head.amountUnit || headerUnit(structure),
    columns: [],
    headerRow: structure.headerBottom,
    indicators: [],
    groups: [],
    totals: [],
    funds: null,
    ties: account ? readAccountTies(grid, structure) : readTies(grid, structure),
    unread: [],
    cells: cellsIn(grid, range),
  };
}

function readTies(grid: Grid, structure: AmountStructure): AmountTies {
  const blocks = amountBlocks(grid, structure).map((block) => readRelations(grid, block));
  return asTies(
    blocks.flatMap(({ sums }) => sums),
    blocks.flatMap(({ rates }) => rates),
  );
}

function readRelations(grid: Grid, structure: AmountStructure): Relations {
  const lists = readLists(structure);
  if (lists)
    return {
      sums: readColumnTotals(
        grid,
        lists[0]!,
        joinLists(
          lists,
          lists.map((list) => readAmountRows(grid, list)),
        ),
      ),
      rates: [],
    };
  const rows = readAmountRows(grid, structure);
  return {
    sums: [...readColumnTotals(grid, structure, rows), ...readRowTotals(grid, structure, rows)],
    rates: readRateColumns(grid, structure, rows),
  };
}

function headerUnit(structure: AmountStructure): string {
  return structure.columns.map((column) => amountUnitIn(column.path.join(''))).find((unit) => unit !== '') ?? '';
}
