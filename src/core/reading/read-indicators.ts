import { parseActual, parseTarget } from '../cells';
import type { IndicatorRegion } from '../detection/indicator-regions';
import { isLevelLabel } from '../detection/level-words';
import { cellName } from '../snapshot/address';
import type { ColumnRole, Figure, Indicator, LevelLabel, OtherTarget, TableColumn, TableKind } from '../model/types';
import type { Grid } from '../snapshot/grid';
import type { CellAddress, CellSnapshot } from '../snapshot/types';
import { DEDUCTION_LABELS } from '../vocabulary/levels';
import { plainFigure, rateFigure } from './figures';
import { itemName, levelName } from '../cells/item-name';
import { labelOf } from './labels/label-text';
import { isSectionLabel } from './labels/label-levels';
import type { BodyRow } from './rows/body-row';
import { doubtOf } from './rows/row-doubt';
import { columnOf, type RowLayout } from './rows/row-layout';
import { readPointsInNames } from './points-in-names';
import { readPointsColumns, readTargetColumns, type PointsColumns } from './points-columns';
import { actualOf, cellOf, reasonOf, targetOf, textInput, type ValueContext } from './row-values';
import { gluedTarget, nameWithTarget, splitItems } from './split-names';

/** Everything the rows of one table share. */
export interface IndicatorContext extends ValueContext {
  readonly region: IndicatorRegion;
  readonly kind: TableKind;
  readonly tableId: string;
}

/** The columns under one header that hold values. */
interface ValueColumns {
  /** The target that counts, and behind it those of other periods or places. */
  readonly targets: readonly TableColumn[];
  readonly points: PointsColumns;
}

function valueColumns({ columns }: RowLayout, year: number | null): ValueColumns {
  return { targets: readTargetColumns(columns, year), points: readPointsColumns(columns) };
}

/** Turns body rows into indicators: one per row, with the year's own target; those of other periods or places stand beside it. */
export function readIndicators(context: IndicatorContext, rows: readonly BodyRow[]): Indicator[] {
  const indicators: Indicator[] = [];
  const own = rows.filter((row) => row.kind === 'indicator');
  const inNames = readPointsInNames(own.map(pathOf));
  const known = new Map<RowLayout, ValueColumns>();
  for (const [at, row] of own.entries()) {
    const columns = known.get(row.layout) ?? valueColumns(row.layout, context.year);
    known.set(row.layout, columns);
    const [, ...others] = columns.targets;
    const indicator = readIndicator({ ...context, pointsInName: inNames?.[at] ?? null }, row, columns, indicators);
    indicators.push(
      ...splitIndicator(row, { ...indicator, otherTargets: others.map((column) => otherTargetOf(context, row, column, indicator.name)) }),
    );
  }
  return indicators;
}

/** The target of another period or place in the same row, read as the row's own is. */
function otherTargetOf(context: IndicatorContext, row: BodyRow, column: TableColumn, name: string): OtherTarget {
  const cell = cellOf(row, column);
  const reading = targetOf(context, row, column, name);
  const header = context.grid.text(context.region.header.bottom, column.column) || column.header.text;
  return { cell, header, value: reading?.value ?? null };
}

/** Several indicators in one name cell (指标1：… 指标2：…), each with its line of the target and actual cells, or its target in brackets. */
function splitIndicator(row: BodyRow, whole: Indicator): Indicator[] {
  const items = splitItems(whole.path.at(-1)?.text ?? '');
  const bracketed = !row.layout.columns.some((column) => VALUE_COLUMNS.includes(column.role));
  if (!items && !bracketed) return [whole];
  const lines = (text: string | undefined): readonly string[] =>
    (text ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const names = items?.map((item) => itemName(item).name) ?? [whole.name];
  const targets = lines(whole.target?.text);
  const actuals = lines(whole.actual?.text);
  if (!bracketed && targets.length !== names.length) return [whole];
  return names.map((text, index) => {
    const item = bracketed ? nameWithTarget(text) : { name: text, target: targets[index]! };
    const rename = (labels: readonly LevelLabel[]): LevelLabel[] => renamed(labels, item.name, text);
    const target = item.target === null ? null : parseTarget(textInput(item.target), { name: item.name });
    const cell = whole.target?.cell ?? whole.nameCell;
    const actual =
      whole.actual && actuals.length === names.length
        ? { ...whole.actual, ...parseActual(textInput(actuals[index]!), target ? { target } : {}), text: actuals[index]! }
        : whole.actual;
    return {
      ...whole,
      id: `${whole.id}/${index + 1}`,
      name: item.name,
      levels: rename(whole.levels),
      path: rename(whole.path),
      target: target && item.target !== null ? { ...target, cell, opCell: null, unitCell: null, text: item.target } : whole.target,
      actual,
      sharesPoints: whole.sharesPoints || (index > 0 && !bracketed),
    };
  });
}

/** The labels with another name for the last of them. */
function renamed(labels: readonly LevelLabel[], name: string, text = name): LevelLabel[] {
  return labels.map((label, at) => (at === labels.length - 1 ? { ...label, text, name } : label));
}

const VALUE_COLUMNS: readonly ColumnRole[] = ['target', 'actual', 'weight', 'score', 'formula', 'method', 'explanation'];

function readIndicator(
  context: IndicatorContext & { readonly pointsInName: Figure | null },
  row: BodyRow,
  { targets: [target], points }: ValueColumns,
  before: readonly Indicator[],
): Indicator {
  const { grid } = context;
  const { path, nameCell, readTarget } = readTargetAndPath(context, row, target);
  const name = path.at(-1)?.name ?? '';
  const section = sectionOf(row);
  const weightCell = points.weight ? cellOf(row, points.weight) : null;
  const scoreCell = points.score ? cellOf(row, points.score) : lostScore(row);
  const weight = weightCell ? ownFigure(grid, weightCell) : context.pointsInName;
  const completion = columnOf(row.layout.columns, 'completion');
  const method = columnOf(row.layout.columns, 'method');
  return {
    id: `${context.tableId}#${row.row}${target ? `.${cellName(cellOf(row, target))}` : ''}`,
    row: row.row,
    levels: levelsOf(context.kind, row, path, section),
    path,
    name,
    nameCell,
    target: readTarget,
    actual: actualOf(context, row, readTarget, name),
    weight,
    score: scoreCell ? ownFigure(grid, scoreCell) : null,
    reason: reasonOf(grid, row),
    completion: completion ? rateFigure(grid, row.row, row.placed.at(completion.column)) : null,
    method: method ? grid.text(row.row, row.placed.at(method.column)) || null : null,
    deduction: section !== null && DEDUCTION_LABELS.some((word) => section.name.startsWith(word)),
    detail: isDetail(name, weight?.state === 'number', before),
    sharesPoints: [weightCell, scoreCell].some((cell) => cell !== null && sharesCell(grid, cell)),
    otherTargets: [],
    unsure: doubtOf(row),
  };
}

/** The labels down to an indicator's name, and its target: from the target's column, or from the end of the name where that is blank. */
function readTargetAndPath(
  context: IndicatorContext,
  row: BodyRow,
  target: TableColumn | undefined,
): { readonly path: readonly LevelLabel[]; readonly nameCell: CellAddress; readonly readTarget: Indicator['target'] } {
  const blank = target !== undefined && context.grid.text(row.row, cellOf(row, target).column) === '';
  const glued = blank ? gluedTarget(row.nameCells.concat(row.level4).at(-1)?.text ?? '') : null;
  const path = glued ? renamed(pathOf(row), glued.name) : pathOf(row);
  const name = path.at(-1)?.name ?? '';
  const nameCell = path.at(-1)?.cell ?? { row: row.row, column: context.region.header.left };
  if (!glued) return { path, nameCell, readTarget: target ? targetOf(context, row, target, name) : null };
  const read = parseTarget(textInput(glued.target), { name });
  return { path, nameCell, readTarget: { ...read, cell: nameCell, opCell: null, unitCell: null, text: glued.target } };
}

/** The figure of a cell; null below the first row of a cell merged over several, where points stand once. */
function ownFigure(grid: Grid, cell: CellAddress): Figure | null {
  return sharesCell(grid, cell) ? null : plainFigure(grid, cell.row, cell.column);
}

/** A row under a ★ parent, or one that begins with 其中, details its parent and has no weight. */
function isDetail(name: string, weighted: boolean, before: readonly Indicator[]): boolean {
  if (weighted) return false;
  if (/^其中/.test(name.trim())) return true;
  const previous = before.at(-1);
  return previous !== undefined && (previous.detail || /^★/.test(previous.name.trim())) && !/^★/.test(name.trim());
}

function sharesCell(grid: Grid, cell: CellAddress): boolean {
  const area = grid.mergeAt(cell.row, cell.column);
  return area !== null && area.top < cell.row;
}

function sectionOf(row: BodyRow): LevelLabel | null {
  const candidates = [row.labels.section, row.labels.level1].filter((label): label is LevelLabel => label !== null);
  return candidates.find((label) => isSectionLabel(label)) ?? null;
}

function pathOf(row: BodyRow): LevelLabel[] {
  const { section, level1, level2 } = row.labels;
  const path: LevelLabel[] = [section, level1, level2].filter((label): label is LevelLabel => label !== null);
  const [own, below] = [row.nameCells, row.level4].map((cells) => (cells.length > 0 ? nameOf(cells) : null));
  if (own && !below && path.length === 0) return pathInName(own);
  // Over a fourth level the third one is a group and may declare points.
  return [...path, ...(own ? [below ? { ...own, ...withPoints(own) } : own] : []), ...(below ? [below] : [])];
}

/** The levels in front of a name in the same cell: 产出指标-数量指标-培训人数. */
function pathInName(own: LevelLabel): LevelLabel[] {
  const parts = own.name.slice(0, LONGEST_PATH).split(/[-—–→>/／]/u);
  const levels = parts.findIndex((part) => !isLevelLabel(part));
  if (levels < 1) return [own];
  const name = own.name.slice(parts.slice(0, levels).join('-').length + 1).trim();
  return [
    ...parts.slice(0, levels).map((part) => ({ ...own, ...labelOf({ ...own.cell, text: part }), cell: own.cell, text: own.text })),
    { ...own, name },
  ];
}

/** Levels and a name in one cell are no longer than this. */
const LONGEST_PATH = 200;

function withPoints({ text }: LevelLabel): Pick<LevelLabel, 'name' | 'declaredPoints'> {
  const { name, points } = levelName(text);
  return { name: itemName(name).name || name, declaredPoints: points };
}

/** An indicator's name: its cells one after the other, without the number in front. It declares points only where it says so: （10分）, not （100%）. */
function nameOf(cells: readonly CellSnapshot[]): LevelLabel {
  const text = cells.map((cell) => cell.text.trim()).join('');
  const { name } = itemName(text);
  const label = labelOf({ ...cells[0]!, text: name === '' ? text : name });
  return /\d\s{0,20}分\s{0,20}[)）】\]]?\s{0,20}$/u.test(text)
    ? { ...label, text }
    : { ...label, text, name: name === '' ? text : name, declaredPoints: null };
}

/**
 * A label in front of level 1 names a part of the table and is no level. In an evaluation system whose first column only names
 * its parts (通用指标), an indicator stands under its group.
 */
function levelsOf(kind: TableKind, row: BodyRow, path: readonly LevelLabel[], section: LevelLabel | null): readonly LevelLabel[] {
  if (!section) return row.labels.section && columnOf(row.layout.columns, 'level1') ? path.slice(1) : path;
  const inside = path.slice(path.indexOf(section) + 1);
  if (kind !== 'evaluation-system') return inside;
  const [group] = inside;
  const item = inside.at(-1);
  if (!group || !item) return path;
  return inside.length === 1 ? [section, item] : inside;
}

/** The score of a row whose header lost the column: only where the row itself shows one. */
function lostScore(row: BodyRow): CellAddress | null {
  const slot = row.layout.slots.find((each) => each.role === 'score' && each.header === null);
  const cell = slot && row.placed.taken.get(slot.key);
  return cell ? { row: cell.row, column: cell.column } : null;
}
