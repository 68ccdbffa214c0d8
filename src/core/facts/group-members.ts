import type { Indicator, IndicatorGroup, TableModel } from '../model/types';
import type { CellAddress } from '../snapshot/types';
import { HUNDRED, sum, type Decimal } from '../decimal';
import { addTo } from '../grouped';
import { perObject } from '../remember';
import { comparePoints, countedIndicators, weightsOf } from './counted-points';

/** Where the indicators of a table stand among each other, by their ids. */
const placesOf = perObject((indicators: readonly Indicator[]) => {
  const places = new Map<string, number[]>();
  indicators.forEach(({ id }, at) => addTo(places, id, at));
  return places;
});

function membersOf(table: TableModel, group: IndicatorGroup): ReadonlySet<number> {
  const places = placesOf(table.indicators);
  return new Set([...new Set(group.members)].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b));
}

/** The indicators of a group, in the table's order. */
export function groupMembers(table: TableModel, group: IndicatorGroup): readonly Indicator[] {
  return [...membersOf(table, group)].map((at) => table.indicators[at]!);
}

/** The names in the rows right above and below a group: where it is not certain to which group such a row belongs, the group's sum is not certain either. */
export function namesBesideGroup(table: TableModel, group: IndicatorGroup): readonly CellAddress[] {
  const members = membersOf(table, group);
  const beside = new Set(
    [...members]
      .flatMap((at) => [at - 1, at + 1])
      .filter((at) => !members.has(at))
      .sort((a, b) => a - b),
  );
  return [...beside].flatMap((at) => table.indicators[at]?.nameCell ?? []);
}

const LEAST_SHARES = 2;

/** True where the groups that divide a group declare a hundred points together, whatever their own indicators come to: 预算管理 75, 财务管理 25. */
function partsMakeHundred(table: TableModel, group: IndicatorGroup): boolean {
  const members = membersOf(table, group);
  const parts = table.groups.filter((other) => {
    const inner = membersOf(table, other);
    return other !== group && inner.size > 0 && inner.size < members.size && [...inner].every((at) => members.has(at));
  });
  const held = parts.flatMap((part) => [...membersOf(table, part)]);
  const declared = parts.flatMap((part) => part.declaredPoints?.value ?? []);
  return (
    held.length === members.size && new Set(held).size === members.size && declared.length === parts.length && sum(declared).eq(HUNDRED)
  );
}

/**
 * The groups whose points are their share of the whole, each of them dividing a hundred points of its own among its indicators
 * (预算绩效 50 %, its indicators, or the groups that divide it, 100 points; 项目产出 25 %, its indicators 100 points): no sum reaches from one to the other.
 * None where the groups with a hundred points do not hold all indicators with weights, or are not at least two.
 */
export const groupsByShare: (table: TableModel) => ReadonlySet<IndicatorGroup> = perObject((table: TableModel) => {
  const whole = table.groups.filter(
    (group) =>
      group.declaredPoints?.state === 'number' &&
      (comparePoints(HUNDRED, weightsOf(groupMembers(table, group))) === 'exact' || partsMakeHundred(table, group)),
  );
  const held = whole.flatMap((group) => [...membersOf(table, group)]);
  const weighed = countedIndicators(table.indicators).filter((indicator) => indicator.weight?.state === 'number');
  const members = new Set(held.map((at) => table.indicators[at]!));
  const complete = whole.length >= LEAST_SHARES && members.size === held.length && weighed.every((indicator) => members.has(indicator));
  return new Set(complete ? whole : []);
});

/** A block that declares its points, over groups that declare theirs. */
export interface DeclaredBlock {
  readonly label: string;
  readonly cell: CellAddress;
  readonly declared: Decimal;
  readonly groups: readonly IndicatorGroup[];
  readonly added: Decimal;
}

/**
 * The label of a whole block (年度绩效目标（80分）) and the groups that it divides into (产出指标（60分）, 效益指标（40分）), in a form whose
 * indicators have no weights of their own to be added up. Null where there is none, where groups with points do not hold all indicators,
 * or where a page may lack groups: they come to less, and no total line follows.
 */
export function declaredBlock(table: TableModel): DeclaredBlock | null {
  const levels = table.columns.find(({ role }) => role === 'level1' || role === 'level2')?.column ?? 0;
  const block = table.columns.find(({ column, declaredPoints }) => column < levels && declaredPoints !== null);
  if (!block || weightsOf(table.indicators).figures.length > 0) return null;
  const stated = table.groups.filter(({ declaredPoints }) => declaredPoints?.state === 'number');
  const isInside = (group: IndicatorGroup): boolean => {
    const own = membersOf(table, group);
    return stated.some((other) => {
      const held = membersOf(table, other);
      return held.size > own.size && [...own].every((at) => held.has(at));
    });
  };
  const groups = stated.filter((group) => !isInside(group));
  const held = groups.flatMap((group) => [...membersOf(table, group)]);
  if (groups.length < LEAST_SHARES || new Set(held).size !== held.length || held.length !== table.indicators.length) return null;
  const [declared, added] = [block.declaredPoints!, sum(groups.flatMap(({ declaredPoints }) => declaredPoints!.value ?? []))];
  if (added.lt(declared) && table.totals.length === 0) return null;
  const label = block.header.text.replace(/\s/g, '').replace(/[(（][^(（)）]{0,20}[)）]/g, '');
  return { label, cell: block.header.cell, declared, groups, added };
}
