import { plain, sum, ZERO, type Decimal } from '../decimal';
import { groupMembers } from '../facts/group-members';
import { countedIndicators } from '../facts/counted-points';
import type { Figure, Indicator, TableModel } from '../model/types';
import { cellName } from '../snapshot/address';
import type { CellAddress } from '../snapshot/types';
import { pointsOf } from './stated-points';
import type { ReportOpenScores } from './types';

/** Weight and score of what is scored: an indicator, or the execution rate. */
interface Scored {
  readonly weight: Figure | null;
  readonly score: Figure | null;
}

function isOpen({ score }: Scored): boolean {
  return score?.state === 'blank' || score?.state === 'unreadable';
}

/** Indicators whose points their group's score stands for: the group is scored, and none of them. */
function scoredAsGroup(table: TableModel): ReadonlySet<Indicator> {
  const whole = table.groups.filter((group) => group.declaredScore?.state === 'number').map((group) => groupMembers(table, group));
  return new Set(whole.filter((members) => members.every((member) => member.score?.state !== 'number')).flat());
}

function executionOfTotal(table: TableModel): readonly Scored[] {
  const figures = table.funds?.lines.find((line) => line.role === 'total')?.figures;
  return figures?.weight?.state === 'number' ? [{ weight: figures.weight, score: figures.score ?? null }] : [];
}

/** Cells of points that show an error value (`#REF!`), in the table's order. */
function errorCells(table: TableModel, figures: readonly (Figure | null | undefined)[]): readonly string[] {
  const key = ({ row, column }: CellAddress): string => `${row}:${column}`;
  const faulty = new Set(table.cells.filter(({ content }) => content.type === 'error').map(key));
  return [...new Set(figures.flatMap((figure) => (figure && faulty.has(key(figure.cell)) ? [cellName(figure.cell)] : [])))];
}

function added(scored: readonly Scored[], part: keyof Scored): Decimal {
  return sum([ZERO, ...scored.flatMap((each) => pointsOf(each[part]) ?? [])]);
}

/** Points of the indicators among these that have no score yet, though their group has others; null where there are none. */
export function openPoints(table: TableModel, indicators: readonly Indicator[]): Decimal | null {
  const inGroups = scoredAsGroup(table);
  const open = indicators.filter((each) => isOpen(each) && !inGroups.has(each) && pointsOf(each.weight)?.gt(ZERO));
  return open.length > 0 && indicators.some(({ score }) => score?.state === 'number') ? added(open, 'weight') : null;
}

/**
 * How far the scoring of a table has come: null where every score that its form asks for is given and no points are an error
 * value, or where nobody has begun to score. What was earned is set against the weights of what has been scored alone.
 */
export function openScores(table: TableModel): ReportOpenScores | null {
  const indicators = countedIndicators(table.indicators);
  const inGroups = scoredAsGroup(table);
  const all: readonly Scored[] = [...executionOfTotal(table), ...indicators].filter(({ weight }) => pointsOf(weight)?.gt(ZERO));
  const given = all.filter(({ score }) => score?.state === 'number');
  const missing = all.filter((each) => isOpen(each) && !inGroups.has(each as Indicator));
  const figures = [
    ...all.flatMap(({ weight, score }) => [weight, score]),
    ...indicators.flatMap(({ weight, score }) => [weight, score]),
    ...table.totals.flatMap(({ weight, score }) => [weight, score]),
  ];
  const errors = errorCells(table, figures);
  if (errors.length === 0 && (missing.length === 0 || given.length === 0)) return null;
  return { missing: missing.length, earned: plain(added(given, 'score')), countable: plain(added(given, 'weight')), errors };
}
