import { keyOf, type Grid } from '../snapshot/grid';
import {
  FOREIGN_TITLE_WORDS,
  FOREIGN_WORDS,
  GRANT_HEADER,
  MONEY_EVIDENCE,
  MONEY_THRESHOLD,
  MONEY_THRESHOLD_AMONG_FOREIGN,
  PUBLIC_BODY,
} from '../vocabulary/amounts';
import type { AmountStructure } from './amount-structure';
import { headWords, rowWords } from './amount-words';
import { accountBasis, type AccountBasis } from './is-account';
import { cellsBetween } from './rows';

/** What speaks for a table of public money. */
export interface Judgement {
  /** True for a final account or its budget counterpart. */
  readonly account: boolean;
  /** What tells it. */
  readonly basis: AccountBasis | 'words';
  readonly score: number;
  /** Words of public money that it uses. */
  readonly reasons: readonly string[];
}

/**
 * Tells a table of public money from any other one with amounts by the words of its title, head and header; the labels of its
 * rows count too, for it. Null where it is none.
 */
export function judge(grid: Grid, structure: AmountStructure): Judgement | null {
  const head = headWords(grid, structure);
  const words = `${head} ${rowWords(grid, structure)}`;
  const account = accountBasis(grid, structure);
  const evidence = MONEY_EVIDENCE.filter((entry) => words.includes(entry.word));
  const score =
    evidence.reduce((total, entry) => total + entry.weight, 0) +
    (namesPublicBodies(grid, structure) ? BODIES_WEIGHT : 0) +
    (namesGrants(structure) ? GRANTS_WEIGHT : 0);
  const title = `${keyOf(grid.sheet.name)} ${keyOf(amountsTitle(grid, structure))}`;
  const foreign = FOREIGN_WORDS.some((word) => head.includes(word)) || FOREIGN_TITLE_WORDS.some((word) => title.includes(word));
  const threshold = foreign ? MONEY_THRESHOLD_AMONG_FOREIGN : MONEY_THRESHOLD;
  return account || score >= threshold
    ? { account: account !== null, basis: account ?? 'words', score, reasons: evidence.map((entry) => entry.word) }
    : null;
}

/** The first line of its own above the header. */
export function amountsTitle(grid: Grid, structure: AmountStructure): string {
  for (let row = structure.area.top; row < structure.headerTop; row++) {
    const [first, second] = cellsBetween(grid, row, structure.area.left, structure.area.right);
    if (first && !second && first.content.type === 'text' && first.text.trim().length >= 4 && !/^附(?:件|表)/.test(keyOf(first.text)))
      return first.text.replace(/\s+/g, ' ').trim();
  }
  return '';
}

const BODIES_WEIGHT = 2;

/** Most rows are named after places or public bodies. */
function namesPublicBodies(grid: Grid, structure: AmountStructure): boolean {
  const names = structure.body.flatMap((row) => {
    const name = cellsBetween(grid, row, structure.area.left, structure.area.right).find(
      (cell) => cell.content.type === 'text' && /[一-鿿]/.test(cell.text),
    );
    return name ? [keyOf(name.text)] : [];
  });
  return names.length >= 3 && names.filter((name) => PUBLIC_BODY.test(name)).length * 2 > names.length;
}

const GRANTS_WEIGHT = 2;

/** Several columns of amounts are headed as grants. */
function namesGrants(structure: AmountStructure): boolean {
  return structure.columns.filter((column) => column.numeric && column.path.some((word) => GRANT_HEADER.test(word))).length >= 2;
}
