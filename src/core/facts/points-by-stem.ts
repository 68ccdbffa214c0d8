import { Decimal, ZERO } from '../decimal';
import { addTo } from '../grouped';
import type { Indicator, TableModel } from '../model/types';
import { countedIndicators, weightsOf } from './counted-points';

/** The level-1 groups that the measures give points to, by the word that their labels share. */
export const STEMS = ['成本', '产出', '效益', '满意度'] as const;

export type Stem = (typeof STEMS)[number];

/** The group of an indicator; null where its label names none. */
export function stemOf(indicator: Indicator): Stem | null {
  const label = indicator.levels[0]?.name ?? '';
  return STEMS.find((stem) => label.includes(stem)) ?? null;
}

/** Points by level-1 stem; null where an indicator belongs to none, has no weight, or only one level-1 label exists. */
export function pointsByStem(table: TableModel): ReadonlyMap<Stem, Decimal> | null {
  const byStem = new Map<Stem, Indicator[]>();
  for (const indicator of countedIndicators(table.indicators)) {
    const stem = indicator.levels.length > 1 ? stemOf(indicator) : null;
    if (stem === null) return null;
    addTo(byStem, stem, indicator);
  }
  const sums = [...byStem].map(([stem, indicators]) => [stem, weightsOf(indicators)] as const);
  if (sums.length < 2 || sums.some(([, added]) => added.unknown.length > 0 || added.figures.length === 0)) return null;
  return new Map(sums.map(([stem, added]) => [stem, added.exact]));
}

/** Whether the groups have the points of a split. */
export function isSplit(split: Readonly<Record<string, string>>, found: ReadonlyMap<Stem, Decimal>): boolean {
  return STEMS.every((stem) => (found.get(stem) ?? ZERO).eq(new Decimal(split[stem] ?? 0)));
}

/** The measures divide the points of a project; a department's whole expenditure (部门整体支出) has forms with divisions of their own. */
export function isOfProject({ kind, title }: TableModel): boolean {
  return (kind === 'target' || kind === 'self-evaluation') && !/整体(支出|绩效)/.test(title);
}
