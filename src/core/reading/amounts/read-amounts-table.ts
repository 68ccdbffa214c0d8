import { findAmountAreas } from '../../detection/amount-areas';
import { readAmountStructure, type AmountStructure } from '../../detection/amount-structure';
import { amountUnitIn, cellsBetween } from '../../detection/rows';
import type { AmountTies, TableModel } from '../../model/types';
import { rangeName } from '../../snapshot/address';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellRange } from '../../snapshot/types';
import { ACCOUNT_FORM, BUDGET_FORM } from '../../vocabulary/accounts';
import { FOREIGN_TITLE_WORDS, FOREIGN_WORDS, MONEY_EVIDENCE, MONEY_THRESHOLD } from '../../vocabulary/amounts';
import { isCodeColumn } from '../accounts/panes';
import { readAccountTies } from '../accounts/read-accounts';
import { readTableHead } from '../table-head';
import { readAmountRows } from './body-rows';
import { readColumnTotals } from './column-totals';
import { readRateColumns } from './rate-columns';
import { readRowTotals } from './row-totals';

/** Reads the tables of amounts and the final accounts in what indicator tables leave of a sheet. */
export function readAmountTables(grid: Grid, taken: readonly CellRange[]): TableModel[] {
  return findAmountAreas(grid, taken).flatMap((area) => {
    const structure = readAmountStructure(grid, area);
    if (!structure || structure.body.length === 0 || !structure.columns.some((column) => column.numeric)) return [];
    const words = wordsOf(grid, structure);
    const account = isAccount(grid, structure);
    const evidence = MONEY_EVIDENCE.filter((entry) => words.includes(entry.word));
    const score = evidence.reduce((total, entry) => total + entry.weight, 0);
    const title = `${keyOf(grid.sheet.name)} ${keyOf(titleOf(grid, structure))}`;
    const foreign = FOREIGN_WORDS.some((word) => words.includes(word)) || FOREIGN_TITLE_WORDS.some((word) => title.includes(word));
    if (foreign || (!account && score < MONEY_THRESHOLD)) return [];
    return [toTable(grid, structure, account, Math.min(100, 40 + score * 8), evidence.map((entry) => entry.word))];
  });
}

/** Words of the title, the head and the header; those of the row labels come last and count too. */
function wordsOf(grid: Grid, structure: AmountStructure): string {
  const words: string[] = [keyOf(grid.sheet.name)];
  for (let row = structure.area.top; row <= structure.headerBottom; row++) for (const cell of cellsBetween(grid, row, structure.area.left, structure.area.right)) words.push(keyOf(cell.text).slice(0, 60));
  for (const row of structure.body) {
    const first = cellsBetween(grid, row, structure.area.left, structure.area.right)[0];
    if (first?.content.type === 'text') words.push(keyOf(first.text).slice(0, 20));
  }
  return words.join(' ');
}

function isAccount(grid: Grid, structure: AmountStructure): boolean {
  const hasCodes = structure.columns.some((column) => isCodeColumn(grid, structure, column.column));
  for (let row = structure.area.top; row < structure.headerTop; row++) {
    for (const cell of cellsBetween(grid, row, structure.area.left, structure.area.right)) {
      const key = keyOf(cell.text);
      if (ACCOUNT_FORM.test(key) || (hasCodes && BUDGET_FORM.test(key))) return true;
    }
  }
  return false;
}

function toTable(grid: Grid, structure: AmountStructure, account: boolean, confidence: number, reasons: readonly string[]): TableModel {
  const { area } = structure;
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
    confidence,
    reasons,
    title: titleOf(grid, structure) || head.title,
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
  };
}

function readTies(grid: Grid, structure: AmountStructure): AmountTies {
  const rows = readAmountRows(grid, structure);
  return { sums: [...readColumnTotals(grid, structure, rows), ...readRowTotals(grid, structure, rows)], rates: readRateColumns(grid, structure, rows) };
}

function headerUnit(structure: AmountStructure): string {
  return structure.columns.map((column) => amountUnitIn(column.path.join(''))).find((unit) => unit !== '') ?? '';
}

function titleOf(grid: Grid, structure: AmountStructure): string {
  for (let row = structure.area.top; row < structure.headerTop; row++) {
    const [first, second] = cellsBetween(grid, row, structure.area.left, structure.area.right);
    if (first && !second && first.content.type === 'text' && first.text.trim().length >= 4 && !/^附(?:件|表)/.test(keyOf(first.text))) return first.text.replace(/\s+/g, ' ').trim();
  }
  return '';
}
