import { Decimal, sum } from '../decimal';
import { keyOf } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';

/** 90%得10分，每减少1%扣1分: how points are given, no result. */
const POINTS_BY_RULE = /[得扣]\d{1,3}(?:\.\d)?分/;

/** What a whole form, or a form without the ten points of the execution rate, is worth. */
const FORM_TOTALS = ['100', '90'];
const FEWEST_POINTS = 3;
const MOST_POINTS = 100;
/** A figure that belongs to a target is no further from it than this. */
const NEAR = 2;
const DATED = /\d年|\d月/;

/** A bare number, as points are written. */
export function pointsIn(cell: CellSnapshot): Decimal | null {
  const key = keyOf(cell.text).replace(/,/g, '').replace(/分$/, '');
  return /^\d+(?:\.\d+)?$/.test(key) ? new Decimal(key) : null;
}

/** True where the cells are points and add up to what a form is worth, or to the row of the total below them. */
export function addUpToForm(cells: readonly CellSnapshot[], total: CellSnapshot | null): boolean {
  const points = cells.flatMap((cell) => pointsIn(cell) ?? []);
  if (points.length < FEWEST_POINTS || points.length < cells.length || points.some((each) => each.gt(MOST_POINTS))) return false;
  const added = sum(points);
  return FORM_TOTALS.some((form) => added.eq(form)) || (total !== null && (pointsIn(total)?.eq(added) ?? false));
}

/** True for percentages that are no more than a whole together: weights may be written so (10%). */
export function areShares(cells: readonly CellSnapshot[]): boolean {
  const shares = cells.flatMap(({ text }) => /^(\d{1,3}(?:\.\d+)?)%$/.exec(keyOf(text))?.[1] ?? []);
  return shares.length === cells.length && sum(shares.map((share) => new Decimal(share))).lte(MOST_POINTS);
}

/** How the scores beside weights stand to them: shares of the rows in which none is above its weight, and in which both are equal. */
export function scoresBeside(
  weights: readonly CellSnapshot[],
  scores: readonly CellSnapshot[],
): { readonly rows: number; readonly within: number; readonly equal: number } {
  const pairs = beside(weights, scores).map(([weight, score]) => [pointsIn(weight), pointsIn(score)] as const);
  const share = (holds: (weight: Decimal, score: Decimal) => boolean): number =>
    pairs.length === 0
      ? 0
      : pairs.filter(([weight, score]) => weight !== null && score !== null && holds(weight, score)).length / pairs.length;
  return { rows: pairs.length, within: share((weight, score) => score.lte(weight)), equal: share((weight, score) => score.eq(weight)) };
}

/** Share of the rows in which a cell tells of what the target beside it asks: a figure near it, its unit, or words beside words. */
export function shareOfResults(targets: readonly CellSnapshot[], cells: readonly CellSnapshot[]): number {
  const pairs = beside(targets, cells);
  return pairs.length === 0 ? 0 : pairs.filter(([target, cell]) => isResultOf(keyOf(target.text), keyOf(cell.text))).length / pairs.length;
}

function isResultOf(target: string, result: string): boolean {
  // A mark for "nothing" says nothing of a target, nor does how points are taken off.
  if (!/[\p{L}\d]/u.test(result) || POINTS_BY_RULE.test(result)) return false;
  if (DATED.test(target) && DATED.test(result)) return true;
  const [asked, got] = [figureIn(target), figureIn(result)];
  if (asked === null || got === null) return asked === got;
  if (asked.isZero()) return got.isZero();
  return got.gte(asked.div(NEAR)) && got.lte(asked.times(NEAR));
}

function figureIn(key: string): Decimal | null {
  const digits = /\d+(?:\.\d+)?/.exec(key.replace(/,/g, ''))?.[0];
  if (digits === undefined) return null;
  return key.length <= digits.length + 1 && /^0?\.\d+$/.test(digits) ? new Decimal(digits).times(100) : new Decimal(digits);
}

function beside(one: readonly CellSnapshot[], other: readonly CellSnapshot[]): (readonly [CellSnapshot, CellSnapshot])[] {
  const byRow = new Map(other.map((cell) => [cell.row, cell]));
  return one.flatMap((cell) => {
    const found = byRow.get(cell.row);
    return found ? [[cell, found] as const] : [];
  });
}
