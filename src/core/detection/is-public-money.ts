import { keyOf, type Grid } from '../snapshot/grid';
import { ACCOUNT_FORM, BUDGET_FORM, BUDGET_NAMES, BUDGET_WORDS, EXPENDITURE_HEADERS, FINAL_WORDS, INCOME_HEADERS, THREE_PUBLIC } from '../vocabulary/accounts';
import { FOREIGN_TITLE_WORDS, FOREIGN_WORDS, GRANT_HEADER, MONEY_EVIDENCE, MONEY_THRESHOLD, MONEY_THRESHOLD_AMONG_FOREIGN } from '../vocabulary/amounts';
import type { AmountStructure } from './amount-structure';
import { codeOf, isCodeColumn } from './classification-codes';
import { cellsBetween } from './rows';

/** What speaks for a table of public money. */
export interface Judgement {
  /** True for a final account or its budget counterpart. */
  readonly account: boolean;
  readonly score: number;
  readonly reasons: readonly string[];
}

/**
 * Tells a table of public money from any other one with amounts by the words of its title, head and header; the labels of its
 * rows count too, for it. Null where it is none.
 */
export function judge(grid: Grid, structure: AmountStructure): Judgement | null {
  const head = headWords(grid, structure);
  const words = `${head} ${rowWords(grid, structure)}`;
  const account = isAccount(grid, structure);
  const evidence = MONEY_EVIDENCE.filter((entry) => words.includes(entry.word));
  const score = evidence.reduce((total, entry) => total + entry.weight, 0) + (namesPublicBodies(grid, structure) ? BODIES_WEIGHT : 0) + (namesGrants(structure) ? GRANTS_WEIGHT : 0);
  const title = `${keyOf(grid.sheet.name)} ${keyOf(amountsTitle(grid, structure))}`;
  const foreign = FOREIGN_WORDS.some((word) => head.includes(word)) || FOREIGN_TITLE_WORDS.some((word) => title.includes(word));
  const threshold = foreign ? MONEY_THRESHOLD_AMONG_FOREIGN : MONEY_THRESHOLD;
  return account || score >= threshold ? { account, score, reasons: evidence.map((entry) => entry.word) } : null;
}

/** The first line of its own above the header. */
export function amountsTitle(grid: Grid, structure: AmountStructure): string {
  for (let row = structure.area.top; row < structure.headerTop; row++) {
    const [first, second] = cellsBetween(grid, row, structure.area.left, structure.area.right);
    if (first && !second && first.content.type === 'text' && first.text.trim().length >= 4 && !/^附(?:件|表)/.test(keyOf(first.text))) return first.text.replace(/\s+/g, ' ').trim();
  }
  return '';
}

const PUBLIC_BODY = /[一-鿿](?:省|市|州|盟|县|区|旗|镇|乡|街道|村|社区|开发区|局|委|委员会|办|办公室|厅|政府|中心|支队|大队|总队|监测站|服务站|小学|中学|卫生院|医院|学院|大学)(?:本级|小计|合计)?$/;
const BODIES_WEIGHT = 2;

/** Most rows are named after places or public bodies. */
function namesPublicBodies(grid: Grid, structure: AmountStructure): boolean {
  const names = structure.body.flatMap((row) => {
    const name = cellsBetween(grid, row, structure.area.left, structure.area.right).find((cell) => cell.content.type === 'text' && /[一-鿿]/.test(cell.text));
    return name ? [keyOf(name.text)] : [];
  });
  return names.length >= 3 && names.filter((name) => PUBLIC_BODY.test(name)).length * 2 > names.length;
}

const GRANTS_WEIGHT = 2;

/** Several columns of amounts are headed as grants. */
function namesGrants(structure: AmountStructure): boolean {
  return structure.columns.filter((column) => column.numeric && column.path.some((word) => GRANT_HEADER.test(word))).length >= 2;
}

function headWords(grid: Grid, structure: AmountStructure): string {
  const words: string[] = [];
  for (let row = structure.area.top; row <= structure.headerBottom; row++) for (const cell of cellsBetween(grid, row, structure.area.left, structure.area.right)) words.push(keyOf(cell.text).slice(0, 60));
  return words.join(' ');
}

function rowWords(grid: Grid, structure: AmountStructure): string {
  return structure.body.flatMap((row) => {
    const first = cellsBetween(grid, row, structure.area.left, structure.area.right)[0];
    return first?.content.type === 'text' ? [keyOf(first.text).slice(0, 20)] : [];
  }).join(' ');
}

function isAccount(grid: Grid, structure: AmountStructure): boolean {
  const codes = structure.columns.filter((column) => isCodeColumn(grid, structure, column.column)).map((column) => column.column);
  const nested = codes.some((column) => new Set(structure.body.map((row) => codeOf(grid, row, [column]).length).filter((length) => length > 0)).size >= 2);
  if (nested) return true;
  if (isThreePublic(grid, structure)) return isFinal(grid, structure);
  if (isStatement(grid, structure)) return true;
  for (let row = structure.area.top; row < structure.headerTop; row++) {
    for (const cell of cellsBetween(grid, row, structure.area.left, structure.area.right)) {
      const key = keyOf(cell.text).replace(/[“”"]/g, '');
      if (ACCOUNT_FORM.test(key) || (codes.length > 0 && BUDGET_FORM.test(key))) return true;
    }
  }
  return false;
}

/** The three public expenses, across the header or down the rows. */
function isThreePublic(grid: Grid, structure: AmountStructure): boolean {
  const { area, headerTop, columns } = structure;
  const rows = [...structure.body, ...Array.from({ length: headerTop - area.top }, (_, index) => area.top + index)];
  const said = rows.some((row) => cellsBetween(grid, row, area.left, area.right).some((cell) => /三公/.test(keyOf(cell.text).replace(/[“”"]/g, ''))));
  const across = columns.some((column) => column.path.some((word) => THREE_PUBLIC.test(word)));
  return across || (said && structure.body.some((row) => cellsBetween(grid, row, area.left, area.right).some((cell) => THREE_PUBLIC.test(keyOf(cell.text)))));
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
    if (keys.some((key) => INCOME_HEADERS.includes(key)) && keys.some((key) => EXPENDITURE_HEADERS.includes(key)) && keys.length <= 4 && structure.columns.filter((column) => !column.numeric).length >= 2) return true;
  }
  return false;
}
