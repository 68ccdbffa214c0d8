import { Decimal, sum, ZERO } from '../decimal';
import type { Figure, Indicator, IndicatorGroup, LevelLabel, TableColumn, TotalLine } from '../model/types';
import { isSubtotalLabel, isTotalLabel } from '../detection/level-words';
import { withoutBrackets } from '../detection/match-header';
import { cellsBetween } from '../detection/rows';
import { cellName } from '../snapshot/address';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellRange, CellSnapshot } from '../snapshot/types';
import { isNumeric } from '../detection/numeric-cells';
import { plainFigure } from './figures';
import type { BodyRow } from './rows/body-row';
import { readPointsColumns, type GroupColumn } from './points-columns';
import type { PlacedRow } from './rows/place-rows';

/** A total of points that a whole form may have; bare numbers behind its labels that come to less are no points. */
const LEAST_TOTAL = 50;
const MOST_TOTAL = 100;
/** A group is closed once, or once a page: what has more 小计 rows than this is no group. */
const MOST_SUBTOTALS = 40;

/** Points that a label declares in its own text, as a figure of its cell. */
function labelFigure(label: LevelLabel, totals: DeclaredByColumn): Figure | null {
  const declared = totals.get(label.cell.column);
  if (!label.declaredPoints || !declared || (isBare(label) && !isWholeForm(declared)) || (isShare(label) && !declared.eq(MOST_TOTAL)))
    return null;
  return {
    cell: label.cell,
    state: 'number',
    value: label.declaredPoints,
    decimals: label.declaredPoints.decimalPlaces(),
    percent: false,
    text: label.text,
    formula: null,
  };
}

/** True where a number stands in brackets without 分 or %: （50） may be points, （3） a count. */
function isBare(label: LevelLabel): boolean {
  return !/[分%％]/u.test(label.text);
}

/** True where a label states its share of the whole: it is one of points only where the shares beside it make up 100 %. */
function isShare(label: LevelLabel): boolean {
  return /[%％]/u.test(label.text) && !/分/u.test(label.text);
}

/** What the labels of each column declare together. */
type DeclaredByColumn = ReadonlyMap<number, Decimal>;

function declaredByColumn(labels: readonly LevelLabel[]): DeclaredByColumn {
  const totals = new Map<number, Decimal>();
  for (const { cell, declaredPoints } of labels)
    if (declaredPoints) totals.set(cell.column, declaredPoints.plus(totals.get(cell.column) ?? 0));
  return totals;
}

/** True where the numbers of all labels of a column add up to what a form is worth. */
function isWholeForm(all: Decimal): boolean {
  return all.gte(LEAST_TOTAL) && all.lte(MOST_TOTAL);
}

/** The labels over the indicators, each once, with the indicators under it. A label written into every row of its group is one. */
function membersByLabel(indicators: readonly Indicator[]): readonly { readonly label: LevelLabel; readonly members: Indicator[] }[] {
  const known = new Map<string, { readonly label: LevelLabel; readonly members: Indicator[] }>();
  let above: readonly LevelLabel[] = [];
  for (const indicator of indicators) {
    const path = indicator.path.slice(0, -1);
    const first = path.findIndex((label, level) => !repeats(label, above[level]));
    above = path.map((label, level) => (first < 0 || level < first ? above[level]! : label));
    for (const label of above) {
      const place = cellName(label.cell);
      const group = known.get(place) ?? { label, members: [] };
      known.set(place, group);
      if (!indicator.deduction && group.members.at(-1) !== indicator) group.members.push(indicator);
    }
  }
  return [...known.values()];
}

/** True for a label in the words, and in the column, of the one of its level above it. */
function repeats(label: LevelLabel, above: LevelLabel | undefined): boolean {
  return above !== undefined && above.cell.column === label.cell.column && keyOf(above.text) === keyOf(label.text);
}

/** The row of its own that a label heads, by the label's cell. */
function headingRows(rows: readonly BodyRow[]): ReadonlyMap<string, BodyRow> {
  const heading = new Map<string, BodyRow>();
  for (const row of rows) {
    const last = row.labels.level2 ?? row.labels.level1 ?? row.labels.section;
    if (row.kind === 'group' && last && !heading.has(cellName(last.cell))) heading.set(cellName(last.cell), row);
  }
  return heading;
}

/** The blank cell in which a group with points of its own is to state its score: beside its label, or in its row of its own; null where there is none. */
function openScore(
  grid: Grid,
  label: LevelLabel,
  own: BodyRow | undefined,
  placed: PlacedRow | undefined,
  candidates: readonly GroupColumn[],
): Figure | null {
  const at = columnBeside(placed, candidates, label);
  return (at === null ? null : blank(grid, label.cell.row, at)) ?? (own && numeric(grid, own, 'weight') ? blankScore(grid, own) : null);
}

/** Groups that declare points: in their label, in a column beside it, in a row of their own, or in a 小计 row. */
export function readGroups(grid: Grid, rows: readonly BodyRow[], indicators: readonly Indicator[]): IndicatorGroup[] {
  const groups: IndicatorGroup[] = [];
  const labelled = membersByLabel(indicators);
  const totals = declaredByColumn(labelled.map(({ label }) => label));
  const placed = new Map(rows.map((row) => [row.row, row.placed] as const).reverse());
  const headings = headingRows(rows);
  const points = readPointsColumns(rows[0]?.layout.columns ?? []);
  for (const { label, members } of labelled) {
    if (members.length === 0) continue;
    const own = headings.get(cellName(label.cell));
    const beside = (candidates: readonly GroupColumn[]): Figure | null => besideLabel(grid, placed.get(label.cell.row), candidates, label);
    const declaredPoints = labelFigure(label, totals) ?? beside(points.groupWeights) ?? (own ? numeric(grid, own, 'weight') : null);
    const declaredScore =
      beside(points.groupScores) ??
      (own ? numeric(grid, own, 'score') : null) ??
      (declaredPoints ? openScore(grid, label, own, placed.get(label.cell.row), points.groupScores) : null);
    if (declaredPoints || declaredScore)
      groups.push({ label: label.name, cell: label.cell, declaredPoints, declaredScore, members: members.map((member) => member.id) });
  }
  return [...groups, ...subtotalGroups(grid, rows, indicators)];
}

/** The points beside a label, in the nearest column of points that belongs to the label's own column; a slipped row's stand as far off as its label. */
function besideLabel(grid: Grid, placed: PlacedRow | undefined, candidates: readonly GroupColumn[], label: LevelLabel): Figure | null {
  const at = columnBeside(placed, candidates, label);
  return at !== null && isNumeric(grid, label.cell.row, at) ? plainFigure(grid, label.cell.row, at) : null;
}

function columnBeside(placed: PlacedRow | undefined, candidates: readonly GroupColumn[], label: LevelLabel): number | null {
  const { column } = label.cell;
  const standsAt = (home: number): number => placed?.at(home) ?? home;
  const nearest =
    candidates.find((candidate) => standsAt(candidate.label.column) === column) ??
    (placed?.inPlace === false
      ? undefined
      : candidates.find((candidate) => candidate.label.column <= column && candidate.column.column > column));
  const at = nearest ? standsAt(nearest.column.column) : 0;
  return at > column ? at : null;
}

/** A cell of its own in which nothing stands. */
function blank(grid: Grid, row: number, column: number): Figure | null {
  const area = grid.mergeAt(row, column);
  if (area && (area.top !== row || area.left !== column)) return null;
  const figure = plainFigure(grid, row, column);
  return figure.state === 'blank' && figure.formula === null ? figure : null;
}

function blankScore(grid: Grid, row: BodyRow): Figure | null {
  const { score } = readPointsColumns(row.layout.columns);
  return score ? blank(grid, row.row, row.placed.at(score.column)) : null;
}

function numeric(grid: Grid, row: BodyRow, role: 'weight' | 'score'): Figure | null {
  const column = readPointsColumns(row.layout.columns)[role];
  const at = column ? row.placed.at(column.column) : 0;
  return column && isNumeric(grid, row.row, at) ? plainFigure(grid, row.row, at) : null;
}

/** A 小计 row closes its level-2 or level-1 group; where its weight fits only one of the two, that one. */
function subtotalGroups(grid: Grid, rows: readonly BodyRow[], indicators: readonly Indicator[]): IndicatorGroup[] {
  const groups = new Map<string, OpenGroup>();
  const under = (label: LevelLabel | null): OpenGroup | undefined => (label ? groups.get(cellName(label.cell)) : undefined);
  let next = 0;
  return rows.flatMap((row) => {
    for (; indicators[next] && indicators[next]!.row < row.row; next++) addTo(groups, indicators[next]!);
    if (row.kind !== 'subtotal') return [];
    const declaredPoints = numeric(grid, row, 'weight');
    const declaredScore = numeric(grid, row, 'score') ?? (declaredPoints ? blankScore(grid, row) : null);
    const [narrow, wide] = [under(row.labels.level2), under(row.labels.level1)];
    const fits = (group: OpenGroup | undefined): boolean => declaredPoints?.value?.eq(group?.weight ?? 0) ?? false;
    const closed = !fits(narrow) && fits(wide) ? wide : (narrow ?? wide);
    if (!closed || !(declaredPoints || declaredScore) || ++closed.subtotals > MOST_SUBTOTALS) return [];
    const cell = row.nameCells[0]!;
    return [
      {
        label: cell.text.trim(),
        cell: { row: cell.row, column: cell.column },
        declaredPoints,
        declaredScore,
        members: closed.members.map((member) => member.id),
      },
    ];
  });
}

/** The indicators under a label so far, what their weights come to, and how many subtotals have closed it. */
interface OpenGroup {
  readonly members: Indicator[];
  weight: Decimal;
  subtotals: number;
}

function addTo(groups: Map<string, OpenGroup>, indicator: Indicator): void {
  for (const place of new Set(indicator.path.map((label) => cellName(label.cell)))) {
    const group = groups.get(place) ?? { members: [], weight: ZERO, subtotals: 0 };
    groups.set(place, group);
    group.members.push(indicator);
    group.weight = group.weight.plus(indicator.weight?.value ?? 0);
  }
}

/** The rows that state the table's total, or are to state it (all blank still): weight and score by column, by order where the row has slipped. */
export function readTotals(grid: Grid, rows: readonly BodyRow[], indicators: readonly Indicator[]): TotalLine[] {
  return rows.flatMap((row) => {
    const label = row.nameCells[0];
    if (row.kind !== 'total' || !label) return [];
    return totalLine(grid, label, row.layout.columns, indicators);
  });
}

/** The total below a block of funds that stands under the indicators: with it the form ends. */
export function readFootTotals(
  grid: Grid,
  area: CellRange,
  columns: readonly TableColumn[],
  indicators: readonly Indicator[],
): TotalLine[] {
  for (let row = area.top; row <= area.bottom; row++) {
    const [label] = cellsBetween(grid, row, area.left, area.right);
    if (label && isTotalLabel(label.text) && !isSubtotalLabel(label.text)) return totalLine(grid, label, columns, indicators);
  }
  return [];
}

function totalLine(grid: Grid, label: CellSnapshot, columns: readonly TableColumn[], indicators: readonly Indicator[]): TotalLine[] {
  const figures = totalFigures(grid, label, columns, indicators);
  return figures ? [{ label: { cell: { row: label.row, column: label.column }, text: label.text.trim() }, ...figures }] : [];
}

/** The figures of a total row; null where it states none and has no columns for them either. */
function totalFigures(
  grid: Grid,
  label: CellSnapshot,
  columns: readonly TableColumn[],
  indicators: readonly Indicator[],
): Pick<TotalLine, 'weight' | 'score'> | null {
  const stated = statedInLabel(label);
  if (stated) return { weight: null, score: stated };
  const { row } = label;
  const points = readPointsColumns(columns);
  const weightAt = points.weight?.column ?? null;
  const scoreAt = points.score?.column ?? null;
  const isNumber = (column: number | null): boolean => column !== null && column > label.column && isNumeric(grid, row, column);
  const numbers = firstNumbers(grid, row, label.column);
  const inPlace = (isNumber(weightAt) || isNumber(scoreAt)) && !slipped(numbers, isNumber, weightAt, scoreAt);
  if (inPlace) {
    const weight = figureAt(grid, row, weightAt);
    const score = figureAt(grid, row, scoreAt);
    return weight && !score && isScoreUnderWeight(grid, weight, scoreAt, indicators) ? { weight: null, score: weight } : { weight, score };
  }
  const [first, second] = numbers.map((column) => plainFigure(grid, row, column));
  if (!first) return weightAt === null && scoreAt === null ? null : { weight: null, score: null };
  if (second) return { weight: first, score: second };
  const isScore = /得分/.test(label.text) || !/分值|权重/.test(label.text);
  return scoreAt !== null && (weightAt === null || isScore) ? { weight: null, score: first } : { weight: first, score: null };
}

/** The only number of a total row, in a cell over both columns of points or under the weights without being their sum: the total score. */
function isScoreUnderWeight(grid: Grid, figure: Figure, scoreAt: number | null, indicators: readonly Indicator[]): boolean {
  if (scoreAt === null) return false;
  const area = grid.mergeAt(figure.cell.row, figure.cell.column);
  if (area && area.right >= scoreAt) return true;
  const added = (role: 'weight' | 'score'): Decimal =>
    sum(indicators.flatMap((indicator) => (indicator.deduction ? [] : (indicator[role]?.value ?? []))));
  const value = figure.value!;
  return !value.eq(MOST_TOTAL) && !value.eq(added('weight')) && value.gte(added('score')) && value.lt(MOST_TOTAL);
}

const STATED_TOTAL =
  /^(?:自评)?(?:总分|总得分|得分合计|合计得分|自评得分|自评总分|评价得分|综合得分)[::为]?(\d{1,3}(?:\.\d+)?)分?(?:[,，;；。(].*)?$/;

/** A total score written into the label's own cell: 总分：98.5分. */
function statedInLabel(label: CellSnapshot): Figure | null {
  const number = STATED_TOTAL.exec(keyOf(label.text))?.[1];
  if (!number) return null;
  const value = new Decimal(number);
  return {
    cell: { row: label.row, column: label.column },
    state: 'number',
    value,
    decimals: value.decimalPlaces(),
    percent: false,
    text: label.text.trim(),
    formula: label.formula,
  };
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
      totals.push({
        label: { cell: { row, column: cell.column }, text: cell.text.trim() },
        weight: null,
        score: plainFigure(grid, row, next.column),
      });
    });
  }
  return totals;
}

/** So many numbers tell where a total's stand. */
const TOLD_BY = 3;

/** Columns of the first numbers behind a column. */
function firstNumbers(grid: Grid, row: number, column: number): readonly number[] {
  const columns: number[] = [];
  for (const cell of cellsBetween(grid, row, column + 1, grid.columns)) {
    if (isNumeric(grid, row, cell.column)) columns.push(cell.column);
    if (columns.length === TOLD_BY) break;
  }
  return columns;
}

/** Two numbers that stand beside weight and score, a column further left or right. */
function slipped(
  numbers: readonly number[],
  isNumber: (column: number) => boolean,
  weightAt: number | null,
  scoreAt: number | null,
): boolean {
  if (weightAt === null || scoreAt === null || numbers.length < 2) return false;
  const left = !isNumber(scoreAt) && isNumber(weightAt);
  const right = numbers.length === 2 && !isNumber(weightAt) && numbers[0] === scoreAt && scoreAt > weightAt;
  return left || right;
}

function figureAt(grid: Grid, row: number, column: number | null): Figure | null {
  return column !== null && isNumeric(grid, row, column) ? plainFigure(grid, row, column) : null;
}
