import { keyOf, type Grid } from '../snapshot/grid';
import { perRow } from '../snapshot/per-row';
import { FOREIGN_TITLE_WORDS, FOREIGN_WORDS } from '../vocabulary/amounts';
import { BUDGET_NAMES } from '../vocabulary/accounts';
import { BUDGET_PERFORMANCE_WORDS, GROUP_WORDS, PUBLIC_MONEY_WORDS } from '../vocabulary/titles';
import { perObject } from '../remember';
import type { IndicatorRegion } from './indicator-regions';
import { isLevelLabel } from './level-words';
import { bareLabel, cellsBetween } from './rows';

/** The words in front of an indicator's name. */
function groupWords(grid: Grid, { header, bottom }: IndicatorRegion): string {
  const name = header.columns.findLast((column) => column.role === 'level3' || column.role === 'level2')?.column ?? header.left;
  const words: string[] = [];
  for (let row = header.bottom + 1; row <= bottom; row++)
    for (const cell of cellsBetween(grid, row, header.left, name - 1)) words.push(keyOf(cell.text).slice(0, 40));
  return words.join(' ');
}

/** 附件2 and （单位：分） above a header are no title. */
const LONGEST_MARK = 8;
const FEWEST_WORDS = 2;

/** A sheet without a title tells by its groups: 一般公共预算支出管理, or 项目组织 beside 资金使用, are of no business's scorecard. */
function groupsSpeakOfIt(groups: string): boolean {
  return (
    groups.search(BUDGET_NAMES) >= 0 ||
    (GROUP_WORDS.filter((word) => groups.includes(word)).length >= FEWEST_WORDS && !FOREIGN_WORDS.some((word) => groups.includes(word)))
  );
}

/** What is said above a table's header: all of it as one text, and whether any of it is long enough for a title. */
interface Head {
  readonly words: string;
  readonly titled: boolean;
}

/** What the rows above tables say, by their first and last row: tables side by side have the same. */
const headsOf = perObject((_grid: Grid) => new Map<string, Head>());

function headOf(grid: Grid, top: number, bottom: number): Head {
  const heads = headsOf(grid);
  const known = heads.get(`${top},${bottom}`);
  if (known) return known;
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) for (const cell of grid.row(row)) texts.push(keyOf(cell.text).slice(0, 80));
  const head = { words: texts.join(' '), titled: texts.some((text) => text.length > LONGEST_MARK) };
  heads.set(`${top},${bottom}`, head);
  return head;
}

/** The columns of the first level labels of a row. */
const labelColumns = perRow((grid, row): readonly number[] => {
  const columns: number[] = [];
  for (const cell of grid.row(row)) {
    if (cell.content.type === 'text' && isLevelLabel(bareLabel(cell.text))) columns.push(cell.column);
    if (columns.length === LEAST_LABELS) break;
  }
  return columns;
});

/** Level labels that tell a table of the field. */
const LEAST_LABELS = 2;

function holdsLevelLabels(grid: Grid, { header, bottom }: IndicatorRegion): boolean {
  let labels = 0;
  for (let row = header.bottom + 1; row <= bottom && labels < LEAST_LABELS; row++)
    labels += labelColumns(grid, row).filter((column) => column <= header.right).length;
  return labels >= LEAST_LABELS;
}

/**
 * Tells a budget-performance table from any other table of indicators (an employee's KPIs, a supplier's scorecard): level
 * labels of the field in its body, or words of the field above its header; a business title speaks against a single one.
 */
export function isBudgetTable(grid: Grid, region: IndicatorRegion): boolean {
  const { header } = region;
  if (holdsLevelLabels(grid, region)) return true;
  const { words: head, titled } = headOf(grid, region.top, header.top - 1);
  const foreign = FOREIGN_TITLE_WORDS.some((word) => head.includes(word) || grid.sheet.name.includes(word));
  const leveled = header.columns.filter((column) => /[一二三四]级/.test(column.header.text)).length;
  const words = BUDGET_PERFORMANCE_WORDS.some((word) => head.includes(word));
  const untitled = !titled && groupsSpeakOfIt(groupWords(grid, region));
  if (untitled || PUBLIC_MONEY_WORDS.filter((word) => head.includes(word)).length >= 2) return true;
  return !foreign && (leveled >= 2 || words);
}
