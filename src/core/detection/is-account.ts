import { keyOf, type Grid } from '../snapshot/grid';
import {
  ACCOUNT_FORM,
  BUDGET_FORM,
  BUDGET_NAMES,
  BUDGET_WORDS,
  EXPENDITURE_HEADERS,
  FINAL_WORDS,
  INCOME_HEADERS,
  THREE_PUBLIC,
} from '../vocabulary/accounts';
import type { AmountStructure } from './amount-structure';
import { headWords, rowWords } from './amount-words';
import { codeOf, isCodeColumn } from './classification-codes';
import { cellsBetween } from './rows';

/** What tells a final account or its budget counterpart: nested codes, the three public expenses, income beside expenditure, its title. */
export type AccountBasis = 'codes' | 'three-public' | 'statement' | 'form';

/** Tells a final account, or its budget counterpart, by its cells; null where the table is none. */
export function accountBasis(grid: Grid, structure: AmountStructure): AccountBasis | null {
  const codes = structure.columns.filter((column) => isCodeColumn(grid, structure, column.column)).map((column) => column.column);
  const nested = codes.some(
    (column) => new Set(structure.body.map((row) => codeOf(grid, row, [column]).length).filter((length) => length > 0)).size >= 2,
  );
  if (nested) return 'codes';
  if (isThreePublic(grid, structure)) return isFinal(grid, structure) ? 'three-public' : null;
  if (isStatement(grid, structure)) return 'statement';
  for (let row = structure.area.top; row < structure.headerTop; row++) {
    for (const cell of cellsBetween(grid, row, structure.area.left, structure.area.right)) {
      const key = keyOf(cell.text).replace(/[“”"]/g, '');
      if (ACCOUNT_FORM.test(key) || (codes.length > 0 && BUDGET_FORM.test(key))) return 'form';
    }
  }
  return null;
}

/** The three public expenses, across the header or down the rows. */
function isThreePublic(grid: Grid, structure: AmountStructure): boolean {
  const { area, headerTop, columns } = structure;
  const rows = [...structure.body, ...Array.from({ length: headerTop - area.top }, (_, index) => area.top + index)];
  const said = rows.some((row) =>
    cellsBetween(grid, row, area.left, area.right).some((cell) => /三公/.test(keyOf(cell.text).replace(/[“”"]/g, ''))),
  );
  const across = columns.some((column) => column.path.some((word) => THREE_PUBLIC.test(word)));
  return (
    across ||
    (said &&
      structure.body.some((row) => cellsBetween(grid, row, area.left, area.right).some((cell) => THREE_PUBLIC.test(keyOf(cell.text)))))
  );
}

/** A final account says 决算 or 公开07表 somewhere; a title that is a budget's outweighs the latter. */
function isFinal(grid: Grid, structure: AmountStructure): boolean {
  const words = `${headWords(grid, structure)} ${keyOf(grid.sheet.name)} ${rowWords(grid, structure)}`;
  if (words.includes('决算')) return true;
  const budget = BUDGET_WORDS.test(headWords(grid, structure).replace(BUDGET_NAMES, ''));
  return FINAL_WORDS.test(words) && !budget;
}

/** 收入 and 支出 side by side over their lines. */
function isStatement(grid: Grid, structure: AmountStructure): boolean {
  for (let row = structure.headerTop; row <= structure.headerBottom; row++) {
    const keys = cellsBetween(grid, row, structure.area.left, structure.area.right).map((cell) => keyOf(cell.text));
    if (
      keys.some((key) => INCOME_HEADERS.includes(key)) &&
      keys.some((key) => EXPENDITURE_HEADERS.includes(key)) &&
      keys.length <= 4 &&
      structure.columns.filter((column) => !column.numeric).length >= 2
    )
      return true;
  }
  return false;
}
