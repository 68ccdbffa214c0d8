import { Decimal, sum } from '../decimal';
import type { Figure, Indicator, IndicatorGroup, LevelLabel, TotalLine } from '../model/types';
import { withoutBrackets } from '../detection/match-header';
import { cellsBetween } from '../detection/rows';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellRange, CellSnapshot } from '../snapshot/types';
import { isNumeric } from '../detection/numeric-cells';
import { plainFigure } from './figures';
import type { BodyRow } from './rows/body-row';
import { readPointsColumns, type GroupColumn } from './points-columns';

/** A total of points that a whole form may have; bare numbers behind its labels that come to less are no points. */
const LEAST_TOTAL = 50;
const MOST_TOTAL = 100;

/** Points that a label declares in its own text, as a figure of its cell. */
function labelFigure(label: LevelLabel, labels: readonly LevelLabel[]): Figure | null {
  if (!label.declaredPoints || (isBare(label) && !isShareOfForm(label, labels)) || (isShare(label) && !addedUp(label, labels).eq(MOST_TOTAL))) return null;
  return { cell: label.cell, state: 'number', value: label.declaredPoints, decimals: label.declaredPoints.decimalPlaces(), percent: false, text: label.text, formula: null };
}

/** True where a number stands in brackets without 分 or %: （50） may be points, （3） a count. */
function isBare(label: LevelLabel): boolean {
  return !/[分%％]/u.test(label.text);
}

/** True where a label states its share of the whole: it is one of points only where the shares beside it make up 100 %. */
function isShare(label: LevelLabel): boolean {
  return /[%％]/u.test(label.text) && !/分/u.test(label.text);
}

function addedUp(label: LevelLabel, labels: readonly LevelLabel[]): Decimal {
  return sum(labels.filter((other) => other.cell.column === label.cell.column).flatMap((other) => other.declaredPoints ?? []));
}

/** True where the numbers of all labels of a column add up to what a form is worth. */
function isShareOfForm(label: LevelLabel, labels: readonly LevelLabel[]): boolean {
  const all = addedUp(label, labels);
  return all.gte(LEAST_TOTAL) && all.lte(MOST_TOTAL);
}

function sameCell(a: LevelLabel, b: LevelLabel): boolean {
  return a.cell.row === b.cell.row && a.cell.column === b.cell.column;
}

/** Groups that declare points: in their label, in a column beside it, in a row of their own, or in a 小计 row. */
export function readGroups(grid: Grid, rows: readonly BodyRow[], indicators: readonly Indicator[]): IndicatorGroup[] {
  const groups: IndicatorGroup[] = [];
  const labels: LevelLabel[] = [];
  for (const indicator of indicators) {
    for (const label of indicator.path.slice(0, -1)) if (!labels.some((known) => sameCell(known, label))) labels.push(label);
  }
  const points = readPointsColumns(rows[0]?.layout.columns ?? []);
  for (const label of labels) {
    const members = indicators.filter((indicator) => !indicator.deduction && indicator.path.slice(0, -1).some((other) => sameCell(other, label)));
    if (members.length === 0) continue;
    const own = rows.find((row) => row.kind === 'group' && headedBy(row, label));
    const declaredPoints = labelFigure(label, labels) ?? besideLabel(grid, rows, points.groupWeights, label) ?? (own ? numeric(grid, own, 'weight') : null);
    const declaredScore = besideLabel(grid, rows, points.groupScores, label) ?? (own ? numeric(grid, own, 'score') : null);
    if (declaredPoints || declaredScore) groups.push({ label: label.name, cell: label.cell, declaredPoints, declaredScore, members: members.map((member) => member.id) });
  }
  return [...groups, ...subtotalGroups(grid, rows, indicators)];
}

function headedBy(row: BodyRow, label: LevelLabel): boolean {
  const last = row.labels.level2 ?? row.labels.level1 ?? row.labels.section;
  return last !== null && sameCell(last, label);
}

/** The points beside a label, in the nearest column of points that belongs to the label's own column; a slipped row's stand as far off as its label. */
function besideLabel(grid: Grid, rows: readonly BodyRow[], candidates: readonly GroupColumn[], label: LevelLabel): Figure | null {
  const { row, column } = label.cell;
  const placed = rows.find((each) => each.row === row)?.placed;
  const standsAt = (home: number): number => placed?.at(home) ?? home;
  const nearest = candidates.find((candidate) => standsAt(candidate.label.column) === column) ?? (placed?.inPlace === false ? undefined : candidates.find((candidate) => candidate.label.column <= column && candidate.column.column > column));
  const at = nearest ? standsAt(nearest.column.column) : 0;
  return at > column && isNumeric(grid, row, at) ? plainFigure(grid, row, at) : null;
}

function numeric(grid: Grid, row: BodyRow, role: 'weight' | 'score'): Figure | null {
  const column = readPointsColumns(row.layout.columns)[role];
  const at = column ? row.placed.at(column.column) : 0;
  return column && isNumeric(grid, row.row, at) ? plainFigure(grid, row.row, at) : null;
}

/** A 小计 row closes its level-2 or level-1 group; where its weight fits only one of the two, that one. */
function subtotalGroups(grid: Grid, rows: readonly BodyRow[], indicators: readonly Indicator[]): IndicatorGroup[] {
  return rows.flatMap((row) => {
    if (row.kind !== 'subtotal') return [];
    const declaredPoints = numeric(grid, row, 'weight');
    const declaredScore = numeric(grid, row, 'score');
    const above = indicators.filter((indicator) => indicator.row < row.row);
    const narrow = above.filter((indicator) => shares(indicator, row.labels.level2));
    const wide = above.filter((indicator) => shares(indicator, row.labels.level1));
    const fits = (members: readonly Indicator[]): boolean => Boolean(declaredPoints?.value && sum(members.flatMap((member) => member.weight?.value ?? [])).eq(declaredPoints.value));
    const members = !fits(narrow) && fits(wide) ? wide : narrow.length > 0 ? narrow : wide;
    const cell = row.nameCells[0]!;
    return members.length > 0 && (declaredPoints || declaredScore) ? [{ label: cell.text.trim(), cell: { row: cell.row, column: cell.column }, declaredPoints, declaredScore, members: members.map((member) => member.id) }] : [];
  });
}

function shares(indicator: Indicator, label: LevelLabel | null): boolean {
  return label !== null && indicator.path.some((other) => sameCell(other, label));
}

/** The rows that state the table's total, or are to state it (all blank still): weight and score by column, by order where the row has slipped. */
export function readTotals(grid: Grid, rows: readonly BodyRow[], indicators: readonly Indicator[]): TotalLine[] {
  return rows.flatMap((row) => {
    const label = row.nameCells[0];
    if (row.kind !== 'total' || !label) return [];
    const columns = readPointsColumns(row.layout.columns);
    const placed = { label: { cell: { row: row.row, column: label.column }, text: label.text.trim() } };
    const stated = statedInLabel(label);
    if (stated) return [{ ...placed, weight: null, score: stated }];
    const weightAt = columns.weight?.column ?? null;
    const scoreAt = columns.score?.column ?? null;
    const numbers = grid.row(row.row).filter((cell) => cell.column > label.column && isNumeric(grid, cell.row, cell.column)).map((cell) => cell.column);
    const inPlace = numbers.some((column) => column === weightAt || column === scoreAt) && !slipped(numbers, weightAt, scoreAt);
    if (inPlace) {
      const weight = figureAt(grid, row.row, weightAt);
      const score = figureAt(grid, row.row, scoreAt);
      return [weight && !score && scoreAt !== null && isScoreUnderWeight(grid, weight, scoreAt, indicators) ? { ...placed, weight: null, score: weight } : { ...placed, weight, score }];
    }
    const [first, second] = numbers;
    if (first === undefined) return weightAt === null && scoreAt === null ? [] : [{ ...placed, weight: null, score: null }];
    const single = second === undefined;
    const isScore = single && (weightAt === null || /得分/.test(label.text) || !/分值|权重/.test(label.text)) && scoreAt !== null;
    return [{ ...placed, weight: isScore ? null : plainFigure(grid, row.row, first), score: isScore ? plainFigure(grid, row.row, first) : second === undefined ? null : plainFigure(grid, row.row, second) }];
  });
}

/** The only number of a total row, in a cell over both columns of points or under the weights without being their sum: the total score. */
function isScoreUnderWeight(grid: Grid, figure: Figure, scoreAt: number, indicators: readonly Indicator[]): boolean {
  const area = grid.mergeAt(figure.cell.row, figure.cell.column);
  if (area && area.right >= scoreAt) return true;
  const added = (role: 'weight' | 'score'): Decimal => sum(indicators.flatMap((indicator) => (indicator.deduction ? [] : indicator[role]?.value ?? [])));
  const value = figure.value!;
  return !value.eq(MOST_TOTAL) && !value.eq(added('weight')) && value.gte(added('score')) && value.lt(MOST_TOTAL);
}

const STATED_TOTAL = /^(?:自评)?(?:总分|总得分|得分合计|合计得分|自评得分|自评总分|评价得分|综合得分)[::为]?(\d{1,3}(?:\.\d+)?)分?(?:[,，;；。(].*)?$/;

/** A total score written into the label's own cell: 总分：98.5分. */
function statedInLabel(label: CellSnapshot): Figure | null {
  const number = STATED_TOTAL.exec(keyOf(label.text))?.[1];
  if (!number) return null;
  const value = new Decimal(number);
  return { cell: { row: label.row, column: label.column }, state: 'number', value, decimals: value.decimalPlaces(), percent: false, text: label.text.trim(), formula: label.formula };
}

/** A total stated in the rows above the table's columns: `自评总分 | 97.5`. */
export function readHeadTotals(grid: Grid, area: CellRange): TotalLine[] {
  const totals: TotalLine[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    cells.forEach((cell, index) => {
      const next = cells[index + 1];
      const label = withoutBrackets(keyOf(cell.text));
      if (!next || !/^(?:自评)?(?:总分|总得分)$|^自评得分$/.test(label) || !isNumeric(grid, row, next.column)) return;
      totals.push({ label: { cell: { row, column: cell.column }, text: cell.text.trim() }, weight: null, score: plainFigure(grid, row, next.column) });
    });
  }
  return totals;
}

/** Two numbers that stand beside weight and score, a column further left or right. */
function slipped(numbers: readonly number[], weightAt: number | null, scoreAt: number | null): boolean {
  if (weightAt === null || scoreAt === null || numbers.length < 2) return false;
  const left = !numbers.includes(scoreAt) && numbers.includes(weightAt);
  const right = numbers.length === 2 && !numbers.includes(weightAt) && numbers[0] === scoreAt && scoreAt > weightAt;
  return left || right;
}

function figureAt(grid: Grid, row: number, column: number | null): Figure | null {
  return column !== null && isNumeric(grid, row, column) ? plainFigure(grid, row, column) : null;
}
