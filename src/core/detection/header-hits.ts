import type { ColumnRole } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import { isGradeRow } from './grade-columns';
import { perRow } from '../snapshot/per-row';
import { AMOUNT_HEADS } from '../vocabulary/funds';
import { ANSWERS, GRADES } from '../vocabulary/grades';
import { isLevelLabel } from './level-words';
import { matchHeader, withoutBrackets } from './match-header';
import { LEVELS, VALUES } from './settle-roles';

const LEAST_HITS = 3;
/** Says in brackets that points stand in the column too. */
const NAMES_POINTS = /[(](?:分值|权重|分数|分)[)]$/;
/** So many words of a header, each whole in the vocabulary, are one also beside a figure. */
const SURE_HITS = 4;

/** A word of a header as it stands in a row: its column and what it says of it. */
export interface Hit {
  readonly column: number;
  readonly role: ColumnRole;
  readonly exact: boolean;
}

/** The words of a row that head columns. */
export const hitsOf = perRow((grid, row): readonly Hit[] => {
  const hits: Hit[] = [];
  for (const cell of grid.words(row)) {
    if (cell.content.type !== 'text') continue;
    const match = matchHeader(cell.text);
    if (match) hits.push({ column: cell.column, role: match.role, exact: match.exact });
  }
  return hits;
});

/**
 * Splits the hits of one row where its first level header comes back: two tables side by side. A pane that begins again at
 * level 2 shares the level-1 labels of the first: mid-term and yearly targets in one table.
 */
export function splitPanes(hits: readonly Hit[]): Hit[][] {
  const panes: Hit[][] = [];
  let pane: Hit[] = [];
  let seen = new Set<ColumnRole>();
  for (const hit of hits) {
    const restarts =
      hit.exact &&
      seen.has(hit.role) &&
      (hit.role === 'level1' || hit.role === 'level2' || (hit.role === 'level3' && !seen.has('level1') && !seen.has('level2')));
    if (restarts) {
      const lead = pane.at(-1);
      const section = lead?.role === 'section' || lead?.role === 'project' || lead?.role === 'serial' ? pane.pop() : undefined;
      panes.push(pane);
      pane = section ? [section] : [];
      seen = new Set();
    }
    pane.push(hit);
    seen.add(hit.role);
  }
  panes.push(pane);
  return panes;
}

/** True where a row's words are those of an indicator header: levels and values, three levels, or a name and its target. */
export function isHeader(hits: readonly Hit[]): boolean {
  const roles = new Set(hits.filter((hit) => hit.exact || LEVELS.includes(hit.role)).map((hit) => hit.role));
  const all = new Set(hits.map((hit) => hit.role));
  const levels = LEVELS.filter((role) => roles.has(role)).length;
  const values = VALUES.filter((role) => all.has(role)).length;
  const listed = all.has('section') && all.has('target') && all.has('actual');
  return (
    listed ||
    isAssessment(hits) ||
    (levels >= 2 && values >= 1) ||
    (levels >= 1 && values >= 2 && (all.has('target') || all.has('weight') || all.has('score'))) ||
    levels >= 3 ||
    (roles.has('level3') && roles.has('target'))
  );
}

/** What is assessed in front of its points, and behind them a score or an opinion: 评审内容 | 评审要点 | 分值 | 评审意见. */
function isAssessment(hits: readonly Hit[]): boolean {
  const [named, points] = [
    hits.findIndex((hit) => hit.role === 'explanation' && hit.exact),
    hits.findLastIndex((hit) => hit.role === 'weight' && hit.exact),
  ];
  return named >= 0 && named < points && hits.some((hit) => hit.role === 'score' || hit.role === 'mark');
}

/** True for a row that is a header though its own words do not say so: with those of the row above, of the row below, or behind the names. */
export function isHeaderBesideOthers(grid: Grid, row: number, hits: readonly Hit[]): boolean {
  return (
    standsUnderValues(grid, row, hits) ||
    isDeclared(grid, row, hits) ||
    isDivided(grid, row, hits) ||
    isTicked(grid, row, hits) ||
    standsOverLabels(grid, row, hits)
  );
}

/**
 * A header whose values stand where no word names them: under the grades of the next row (绩效指标 | 指标描述 | 评价标准 over
 * 优 | 良 | 中 | 差), or behind the names themselves (评价指标（分值） | 指标说明 | 评分标准).
 */
function isDeclared(grid: Grid, row: number, hits: readonly Hit[]): boolean {
  const explains = hits.filter((hit) => hit.role === 'explanation' || hit.role === 'formula').length;
  if (explains < 1 || hits.length < LEAST_HITS) return false;
  const pointsInNames = hits.some((hit) => hit.role === 'level3' && NAMES_POINTS.test(keyOf(grid.text(row, hit.column))));
  return (pointsInNames && explains >= 2) || isGradeRow(grid, row + 1, 1, grid.columns);
}

const MARKED: ReadonlySet<string> = new Set([...ANSWERS, ...GRADES]);

/** What is assessed and its points, and behind them answers or grades, each over a column to tick: 评估要点 | 分值 | 是 | 否. */
function isTicked(grid: Grid, row: number, hits: readonly Hit[]): boolean {
  const heads = grid.words(row).filter((cell) => MARKED.has(keyOf(cell.text)));
  return heads.length >= 2 && isAssessment([...hits, ...heads.map((cell): Hit => ({ column: cell.column, role: 'mark', exact: true }))]);
}

/** What is assessed, with its points in the row below: 审核内容 | 审核要点 | 审核意见 over 具体内容 | 权重 | 具体内容 | 分值. */
function isDivided(grid: Grid, row: number, hits: readonly Hit[]): boolean {
  if (!hits.some((hit) => hit.role === 'explanation' && hit.exact) || hits.length < 2) return false;
  const below = hitsOf(grid, row + 1);
  return (
    below.length > 0 &&
    !isHeader(below) &&
    !holdsFigures(grid, row + 1, below) &&
    isAssessment([...hits, ...below].sort((a, b) => a.column - b.column))
  );
}

/** What is assessed beside targets and actual values, over labels of levels: 评价内容 | 绩效目标 | 完成情况 over 产出目标 | 质量指标. */
function standsOverLabels(grid: Grid, row: number, hits: readonly Hit[]): boolean {
  const named = hits.find((hit) => hit.role === 'explanation' && hit.exact);
  if (
    !named ||
    !hits.some((hit) => hit.role === 'target' && hit.column > named.column) ||
    !hits.some((hit) => hit.role === 'actual' && hit.column > named.column)
  )
    return false;
  return [named.column, named.column + 1].some((column) => isLevelLabel(grid.text(row + 1, column)));
}

/** A row of level words alone, the words over the values in the row above: 一级要素 | 二级要素 under 标准分值 | 评分标准 | 得分. */
function standsUnderValues(grid: Grid, row: number, hits: readonly Hit[]): boolean {
  const above = row > 1 ? hitsOf(grid, row - 1) : [];
  return (
    hits.filter((hit) => LEVELS.includes(hit.role)).length >= 2 &&
    above.filter((hit) => VALUES.includes(hit.role) && grid.text(row, hit.column) === '').length >= 2 &&
    !holdsFigures(grid, row - 1, above)
  );
}

const LEAST_AMOUNTS = 2;

/** A row that heads amounts, with points beside them, is a funds block's: 指标 | 权重 | 预算安排 | 实际支出 | 执行率 | 得分. */
export function headsFunds(grid: Grid, row: number, hits: readonly Hit[]): boolean {
  if (hits.some(({ role, exact }) => exact && (role === 'target' || role === 'level1' || role === 'level2'))) return false;
  return grid.row(row).filter((cell) => AMOUNT_HEADS.has(withoutBrackets(keyOf(cell.text)))).length >= LEAST_AMOUNTS;
}

/** A row with a figure in it is no header, whatever its words: 绩效目标 | 指标 | 2. */
export function holdsFigures(grid: Grid, row: number, hits: readonly Hit[]): boolean {
  // Points over a column without a word, in a row that otherwise says all that a header does.
  if (hits.filter((hit) => hit.exact).length >= SURE_HITS) return grid.row(row).filter((cell) => cell.content.type === 'number').length > 1;
  return grid.row(row).some((cell) => cell.content.type === 'number' || /^-?[\d,]+(?:\.\d+)?%?$/.test(keyOf(cell.text)));
}
