import { readOperator } from '../cells';
import type { ColumnRole, TableColumn } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import { pointsIn, scoresBeside } from './column-figures';
import { cellsBelow, contentsBelow, holdsFigures, holdsTargets } from './column-contents';
import { settleGroups } from './group-columns';
import { matchHeader } from './match-header';
import { withPartsOfTargets } from './target-parts';
import { settleUnknown } from './unknown-columns';

export const LEVELS: readonly ColumnRole[] = ['level1', 'level2', 'level3', 'level4'];
export const VALUES: readonly ColumnRole[] = ['target', 'actual', 'weight', 'score', 'operator', 'completion', 'formula', 'explanation'];

/** Words with two meanings get theirs from the words beside them and from what their columns hold. */
export function settleRoles(headed: readonly TableColumn[], grid: Grid, left: number, bottom: number): TableColumn[] {
  const columns = settleGroups(headed, grid, left, bottom);
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  const firstValue = columns.find((column) => VALUES.includes(column.role) || column.role === 'unit')?.column ?? Infinity;
  let third =
    has('level3') && columns.some((column) => column.role === 'level3' && column.column < firstValue && /三级/.test(column.header.text));
  let result = columns.map((column): TableColumn => {
    if (column.role === 'section') {
      const rightOfLevels = columns.some((other) => other.role === 'level2' && other.column < column.column);
      if (!has('level3') && rightOfLevels && !third) {
        third = true;
        return { ...column, role: 'level3' };
      }
      return column;
    }
    if (column.role === 'level3' && third && !/三级/.test(column.header.text))
      return {
        ...column,
        role: column.column >= firstValue ? 'other' : saysMoreOf(column, columns, grid, bottom) ? 'explanation' : 'level4',
      };
    return column;
  });
  result = withLevelUnderItems(withoutStandards(result));
  result = [...withScoresWithinWeights(withScoreBesideWeight(withoutWordsForPoints(result, grid, bottom), grid, bottom), grid, bottom)];
  result = withDividedHeaders(withOneActual(withoutFrontValues(withNamesBesideSerials(result, grid, bottom))), grid, bottom);
  result = withTargetsBesideOperators(withPartsOfTargets(withOperatorSigns(result, grid, bottom), grid, bottom), grid, bottom);
  const settled = settleUnknown(
    result.some((column) => column.role === 'target') ? result : adoptTargets(result, grid, bottom),
    grid,
    bottom,
  );
  return withoutFrontValues(settled);
}

/** True where every row has a third level of its own: 指标内容 beside it says more of it and divides nothing. */
function saysMoreOf(column: TableColumn, columns: readonly TableColumn[], grid: Grid, bottom: number): boolean {
  const third = columns.find((other) => other.role === 'level3' && other.column < column.column);
  if (third && contentBelow(grid, third.column, bottom) === 'serials') return false;
  const [names, own] = [third, column].map((each) => (each ? contentsBelow(grid, each.column, bottom) : null));
  return Boolean(names && own && names.cells > 1 && names.distinct === names.cells && own.cells <= names.cells);
}

/** Serial numbers under the header of level 3, the names in the column right of them: under the same header, or under a word of their own (指标名称). */
function withNamesBesideSerials(columns: readonly TableColumn[], grid: Grid, bottom: number): TableColumn[] {
  const renamed = new Set<TableColumn>();
  const settled = columns.flatMap((column): TableColumn[] => {
    const next = columns.find((other) => other.column === column.column + 1);
    const own = next?.role === 'level4';
    const shared =
      next === undefined || (next.header.cell.column === column.header.cell.column && next.header.cell.row === column.header.cell.row);
    if (column.role !== 'level3' || !(shared || own) || contentBelow(grid, column.column, bottom) !== 'serials') return [column];
    if (own) renamed.add(next);
    return [{ ...column, role: 'serial' }, ...(next ? [] : [{ ...column, column: column.column + 1 }])];
  });
  return settled.map((column) => (renamed.has(column) ? { ...column, role: 'level3' } : column));
}

/** In tables of several projects 年度目标 or 单位 can stand in front of the levels: no values of an indicator, where the levels have theirs. */
function withoutFrontValues(columns: readonly TableColumn[]): TableColumn[] {
  const first = columns.find((column) => LEVELS.includes(column.role))?.column ?? 0;
  return columns.map((column) => {
    const behind = columns.some((other) => other.column > first && other.role === column.role);
    return column.column < first && behind && (VALUES.includes(column.role) || column.role === 'unit')
      ? { ...column, role: 'other' as const }
      : column;
  });
}

/** 指标方向 over ≤ and ≥ holds operators; over 正向 and 反向 it says what is better. */
function withOperatorSigns(columns: readonly TableColumn[], grid: Grid, bottom: number): TableColumn[] {
  if (columns.some((column) => column.role === 'operator')) return [...columns];
  return columns.map((column) =>
    column.role === 'direction' && contentBelow(grid, column.column, bottom) === 'operators'
      ? { ...column, role: 'operator' as const }
      : column,
  );
}

/** 符号 | (blank) | 单位 under a lost 预期指标值: the column between them, without a word of its own, holds the targets. */
function withTargetsBesideOperators(columns: readonly TableColumn[], grid: Grid, bottom: number): TableColumn[] {
  const operator = columns.find(({ role }) => role === 'operator');
  const at = operator && operator.column + 1;
  if (!at || columns.some(({ role, column }) => role === 'target' || column === at)) return [...columns];
  return holdsFigures(contentsBelow(grid, at, bottom))
    ? columns.flatMap((column) => (column === operator ? [column, { ...column, role: 'target' as const, column: at }] : [column]))
    : [...columns];
}

/** Roles that stand behind an indicator's targets. */
const BEHIND_TARGETS: readonly ColumnRole[] = ['actual', 'weight', 'score', 'completion', 'reason', 'remark', 'evidence'];

/**
 * Columns behind the names that hold targets under words that say nothing of it: 绩效指标, or the townships that each have
 * their own. A level header merged over two columns is none.
 */
function adoptTargets(columns: readonly TableColumn[], grid: Grid, bottom: number): TableColumn[] {
  const name = columns.findLast((column) => LEVELS.includes(column.role));
  const behind = columns.filter((column) => name && column.column > name.column);
  const end = behind.findIndex((column) => BEHIND_TARGETS.includes(column.role));
  const open = behind
    .slice(0, end < 0 ? behind.length : end)
    .filter((column) => column.role === 'other' && (matchHeader(column.header.text)?.role ?? 'section') === 'section');
  const first = open.findIndex((column) => holdsTargets(contentsBelow(grid, column.column, bottom)));
  if (first < 0) return [...columns];
  const adopted = open.slice(first).filter((column) => holdsTargets(contentsBelow(grid, column.column, bottom)));
  return columns.map((column) => (adopted.includes(column) ? { ...column, role: 'target' as const } : column));
}

/** 绩效标准 beside another column of targets says what they rest on: last year's, the industry's, or in words. */
function withoutStandards(columns: readonly TableColumn[]): TableColumn[] {
  const isStandard = (column: TableColumn): boolean => column.role === 'target' && keyOf(column.header.text) === '绩效标准';
  const others = columns.some((column) => column.role === 'target' && !isStandard(column));
  return columns.map((column) => (others && isStandard(column) ? { ...column, role: 'explanation' } : column));
}

/** 项目 heads the first level where only one other stands between it and the names: 项目 | 考核内容 | 考核指标. */
function withLevelUnderItems(columns: TableColumn[]): TableColumn[] {
  const first = columns.find((column) => column.role === 'section' && keyOf(column.header.text) === '项目');
  const level1 = columns.find((column) => column.role === 'level1');
  if (!first || !level1 || first.column > level1.column || columns.some((column) => column.role === 'level2')) return columns;
  return columns.map((column) =>
    column === first ? { ...column, role: 'level1' as const } : column === level1 ? { ...column, role: 'level2' as const } : column,
  );
}

/** 指标分值 over what each indicator means, the points under 权重占比 behind it: words are no points. */
function withoutWordsForPoints(columns: readonly TableColumn[], grid: Grid, bottom: number): readonly TableColumn[] {
  const weights = columns.filter((column) => column.role === 'weight');
  if (weights.length < 2) return columns;
  const held = weights.map((column) => {
    const cells = cellsBelow(grid, column.column, bottom);
    return { column, cells: cells.length, points: cells.filter((cell) => pointsIn(cell) !== null).length };
  });
  if (!held.some(({ points }) => points >= FEWEST_SCORES)) return columns;
  const wordy = held.flatMap(({ column, cells, points }) => (points === 0 && cells >= FEWEST_SCORES ? [column] : []));
  return columns.map((column) => (wordy.includes(column) ? { ...column, role: 'explanation' as const } : column));
}

/** Two columns of points behind the names, 分值 and 分数: the second holds the scores where none is above the first. */
function withScoreBesideWeight(columns: readonly TableColumn[], grid: Grid, bottom: number): readonly TableColumn[] {
  const name = columns.findLast((column) => column.role === 'level3' || column.role === 'level2');
  const behind = columns.filter((column) => name && column.column > name.column && column.role === 'weight');
  const [weight, score] = behind;
  if (!weight || !score || behind.length > 2 || columns.some((column) => column.role === 'score')) return columns;
  const [weights, scores] = [weight, score].map((column) => cellsBelow(grid, column.column, bottom));
  const { rows, within, equal } = scoresBeside(weights!, scores!);
  // More of them than weights, with words between: points of items under those of their groups.
  const divided = scores!.length > weights!.length && score.column > weight.column + 1;
  return rows >= FEWEST_SCORES && within === 1 && equal < 1 && !divided
    ? columns.map((column) => (column === score ? { ...column, role: 'score' as const } : column))
    : columns;
}

/** 单项指标得分 (of 100) beside 折算得分: of several columns of scores the first in which none is above its weight, where the one in front is full of such. */
function withScoresWithinWeights(columns: readonly TableColumn[], grid: Grid, bottom: number): readonly TableColumn[] {
  const weight = columns.find((column) => column.role === 'weight');
  const scores = columns.filter((column) => column.role === 'score');
  if (!weight || scores.length < 2) return columns;
  const weights = cellsBelow(grid, weight.column, bottom);
  const fits = scores.map((column) => scoresBeside(weights, cellsBelow(grid, column.column, bottom)));
  const own = fits.findIndex(({ rows, within }) => rows >= FEWEST_SCORES && within === 1);
  const above = scores.slice(0, Math.max(0, own)).filter((_column, at) => fits[at]!.rows >= FEWEST_SCORES && fits[at]!.within < MOST_ABOVE);
  return columns.map((column) => (above.includes(column) ? { ...column, role: 'other' as const } : column));
}

const FEWEST_SCORES = 3;
/** A column of scores in which fewer than this are within their weights holds something else. */
const MOST_ABOVE = 0.5;

/** Of several columns of actual values the one of the year: not last year's, nor the first months' or a forecast's where 完成值 stands beside. */
function withOneActual(columns: readonly TableColumn[]): TableColumn[] {
  const actuals = columns.filter((column) => column.role === 'actual');
  if (actuals.length < 2 || new Set(actuals.map((column) => column.header.cell.column)).size < actuals.length) return [...columns];
  const yearOf = (column: TableColumn): number => parseInt(/20\d\d/.exec(keyOf(column.header.text))?.[0] ?? '0', 10);
  const last = Math.max(...actuals.map(yearOf));
  const own = actuals.filter((column) => yearOf(column) === last && !/上年|去年|上期|历史|基期|预计/.test(column.header.text));
  const kept = own.find((column) => /值|数/.test(column.header.text)) ?? own[0] ?? actuals[0]!;
  return columns.map((column) => (column.role === 'actual' && column !== kept ? { ...column, role: 'other' as const } : column));
}

const LOOK_DOWN = 8;
const MOST_WORDS = 0.75;

/** What a column holds in the first rows under a header. */
function contentBelow(grid: Grid, column: number, bottom: number): 'operators' | 'serials' | 'words' | 'other' | 'blank' {
  const keys = Array.from({ length: LOOK_DOWN }, (_, step) => grid.key(bottom + 1 + step, column)).filter((key) => key !== '');
  if (keys.length < 2) return 'blank';
  const operators = keys.filter((key) => key.length <= 5 && readOperator(key) !== null).length;
  if (operators * 2 > keys.length) return 'operators';
  if (keys.every((key) => /^\d{1,2}[.、]?$/.test(key))) return 'serials';
  const words = keys.filter((key) => !/\d/.test(key) && key.length <= 8).length;
  // Without merged areas a row may have slipped and show a value here.
  return words === keys.length || (!grid.hasMerges && words >= keys.length * MOST_WORDS) ? 'words' : 'other';
}

/**
 * One header word over several columns: 年度指标值 over operator and value, or over value and unit. Without merged areas the
 * columns behind the first have no header at all.
 */
function withDividedHeaders(columns: readonly TableColumn[], grid: Grid, bottom: number): TableColumn[] {
  const result: TableColumn[] = [];
  columns.forEach((column, index) => {
    const before = columns[index - 1];
    const next = columns[index + 1];
    const first = column.role === 'target' || column.role === 'actual';
    if (!first || (before && before.header.cell.column === column.header.cell.column)) {
      if (!result.some((other) => other.column === column.column)) result.push(column);
      return;
    }
    const span = [column];
    for (let at = column.column + 1; ; at++) {
      const headed = columns.find((other) => other.column === at);
      const belongs = headed
        ? headed.header.cell.column === column.header.cell.column && headed.header.cell.row === column.header.cell.row
        : next !== undefined && at < next.column && contentBelow(grid, at, bottom) !== 'blank';
      if (!belongs) break;
      span.push(headed ?? { ...column, column: at });
    }
    result.push(...divide(span, grid, bottom, columns));
  });
  return result;
}

function divide(span: readonly TableColumn[], grid: Grid, bottom: number, all: readonly TableColumn[]): TableColumn[] {
  const has = (role: ColumnRole): boolean => all.some((column) => column.role === role);
  const kinds = span.map((column) => contentBelow(grid, column.column, bottom));
  const operator = kinds[0] === 'operators' && span.length >= 2 && !has('operator');
  const unit = kinds.at(-1) === 'words' && span.length >= 2 && kinds.slice(0, -1).some((kind) => kind === 'other' || kind === 'serials');
  if (!operator && !unit) return span.length > 1 && all.includes(span[1]!) ? [...span] : [span[0]!];
  const target = span[0]!.role === 'target';
  return span.map((column, index): TableColumn => {
    if (operator && index === 0) return { ...column, role: target ? 'operator' : 'other' };
    if (unit && index === span.length - 1) return { ...column, role: target && !has('unit') ? 'unit' : 'other' };
    return column;
  });
}
