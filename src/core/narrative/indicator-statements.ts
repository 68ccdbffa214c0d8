import { oneLine, removeSpace } from '../cells';
import { HUNDRED, plain, sum, type Decimal } from '../decimal';
import { countedIndicators } from '../facts/counted-points';
import { addTo } from '../grouped';
import type { Figure, Indicator, TableModel } from '../model/types';
import { scoreRow } from '../scoring/score-row';
import type { Policy } from '../scoring/types';
import type { CellAddress } from '../snapshot/types';
import { citedPoints, citedSum, citedValue, type Doubts } from './cite';
import { directionOf } from './bounds';
import type { Cited, DateStatement, GroupStatement, IndicatorStatement, ValueStatement } from './types';

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<' };
/** A bare number, to which a unit from elsewhere belongs. */
const BARE = /^-?\d[\d,]*(?:\.\d+)?$/;

function distinct(cells: readonly (CellAddress | null | undefined)[]): readonly CellAddress[] {
  const seen = new Map(
    cells.flatMap((cell) => (cell ? [[`${cell.row}:${cell.column}`, { row: cell.row, column: cell.column }] as const] : [])),
  );
  return [...seen.values()];
}

function dateOf({
  type,
  value,
  withoutYear,
}: Pick<NonNullable<Indicator['actual']>, 'type' | 'value' | 'withoutYear'>): DateStatement | null {
  return type === 'date' && value !== null ? { iso: value, withoutYear: withoutYear === true } : null;
}

function targetStatement(target: Indicator['target']): ValueStatement | null {
  if (!target || target.type === 'none' || target.text.trim() === '') return null;
  const { op, unit, cell, opCell, unitCell } = target;
  const written = oneLine(target.text);
  const sign = opCell && op ? (SIGNS[op] ?? '') : '';
  const text = sign + written + (unitCell && BARE.test(written) ? unit : '');
  // What is left of a damaged sign (290% for ≥90%) says no number.
  const damaged = target.notes.some(({ code }) => code === 'ocr-suspect');
  const numbers =
    damaged || target.conditions.length > 0 ? [] : [target.number, target.upper].flatMap((number) => (number ? [plain(number)] : []));
  const direction = numbers.length === 1 && op && !target.implicit ? directionOf(op) : null;
  const date = damaged ? null : dateOf(target);
  return { cells: distinct([opCell, cell, unitCell]), text, numbers, decimals: target.decimals, unit, direction, date };
}

function actualStatement({ actual, target }: Indicator): ValueStatement | null {
  if (!actual || actual.type === 'none' || actual.text.trim() === '') return null;
  const written = oneLine(actual.text);
  // What is counted may stand in the column of units or in the target alone.
  const borrowed = actual.unit === '' && actual.type === 'number' && target?.type === 'number' && target.unitCell ? target.unit : '';
  const text = borrowed !== '' && BARE.test(written) ? written + borrowed : written;
  return {
    cells: distinct([actual.cell, borrowed === '' ? null : target!.unitCell]),
    text,
    numbers: actual.number ? [plain(actual.number)] : [],
    decimals: actual.decimals,
    unit: actual.unit || borrowed,
    direction: null,
    date: actual.notes.some(({ code }) => code === 'ocr-suspect') ? null : dateOf(actual),
  };
}

function pointsOf(figure: Figure | null): Decimal | null {
  if (figure?.state !== 'number') return null;
  return figure.percent ? figure.value!.times(HUNDRED) : figure.value;
}

function labelOf(indicator: Indicator, level: 0 | 1): string {
  const labels = indicator.levels.length > level + 1 ? indicator.levels : [];
  return removeSpace(
    labels[level]?.name ?? (level === 0 ? (indicator.path.length > 1 ? indicator.path[0]?.name : undefined) : undefined) ?? '',
  );
}

/** The indicators of a table as statements, in their order. `missed` is told by numbers alone. */
export function indicatorStatements({ indicators }: TableModel, policy: Policy, doubts: Doubts): readonly IndicatorStatement[] {
  const counted = new Set(countedIndicators(indicators));
  return indicators.map((indicator): IndicatorStatement => {
    const ownPoints = counted.has(indicator);
    const numbers = indicator.target?.type === 'number' && indicator.actual?.type === 'number';
    const met = numbers ? (scoreRow(policy, indicator, pointsOf(indicator.weight))?.met ?? null) : null;
    const reason =
      indicator.reason && indicator.reason.text.trim() !== ''
        ? { cell: indicator.reason.cell, text: oneLine(indicator.reason.text) }
        : null;
    return {
      name: oneLine(indicator.name),
      nameCell: indicator.nameCell,
      level1: labelOf(indicator, 0),
      level2: labelOf(indicator, 1),
      row: indicator.row,
      target: targetStatement(indicator.target),
      actual: actualStatement(indicator),
      weight: ownPoints ? citedPoints(indicator.weight, doubts) : null,
      score: ownPoints ? citedPoints(indicator.score, doubts) : null,
      ownPoints,
      reason,
      missed: met === null ? null : !met,
      unsure: indicator.unsure?.['zh-CN'] ?? null,
    };
  });
}

/** How many indicators there are, with the cells of their names. */
export function indicatorCount(indicators: readonly Indicator[]): Cited {
  const cells = distinct(indicators.map(({ nameCell }) => nameCell));
  return {
    cells,
    value: String(indicators.length),
    decimals: 0,
    text: String(indicators.length),
    computed: '逐行计数',
    unsure: indicators.some(({ unsure }) => unsure !== null),
  };
}

function sumOf(members: readonly Indicator[], part: 'weight' | 'score', doubts: Doubts): Cited | null {
  const own = countedIndicators(members);
  const figures = own.flatMap((member) => (member[part]?.state === 'number' ? [member[part]] : []));
  // A sum that lacks a part is no sum.
  if (figures.length === 0 || figures.length < own.length) return null;
  const value = sum(figures.map((figure) => pointsOf(figure)!));
  return figures.length === 1
    ? citedValue(value, value.decimalPlaces(), figures, null, doubts)
    : citedSum(value, figures, '各项相加', doubts);
}

/** The level-1 groups in the table's order, with their points as the sums of their indicators. */
export function groupStatements({ indicators }: TableModel, doubts: Doubts): readonly GroupStatement[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) addTo(groups, labelOf(indicator, 0), indicator);
  return [...groups].map(([label, members]) => ({
    label,
    count: indicatorCount(members),
    weight: sumOf(members, 'weight', doubts),
    score: sumOf(members, 'score', doubts),
  }));
}
