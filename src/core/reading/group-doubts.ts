import { sum, ZERO, type Decimal } from '../decimal';
import type { Indicator, IndicatorGroup } from '../model/types';

/** A group that declares its points, and its indicators. */
interface Declared {
  readonly group: IndicatorGroup;
  readonly points: Decimal;
  readonly members: readonly Indicator[];
}

/** More items than this do not stand in another group by one slip of a label. */
const MOST_ITEMS = 2;

/** The innermost groups with points, in the order of their indicators. */
function declaredGroups(indicators: readonly Indicator[], groups: readonly IndicatorGroup[]): readonly Declared[] {
  const places = new Map(indicators.map((indicator, at) => [indicator.id, at]));
  const stated = groups.flatMap((group): Declared[] => {
    const members = group.members.flatMap((id) => indicators[places.get(id) ?? -1] ?? []);
    return group.declaredPoints?.value && members.length > 0 ? [{ group, points: group.declaredPoints.value, members }] : [];
  });
  const holds = (one: Declared, other: Declared): boolean =>
    one.members.length > other.members.length && other.members.every((member) => one.members.includes(member));
  return stated
    .filter((one) => !stated.some((other) => other !== one && holds(one, other)))
    .sort((one, other) => places.get(one.members[0]!.id)! - places.get(other.members[0]!.id)!);
}

function weightOf({ weight, deduction, detail }: Indicator): Decimal {
  return deduction || detail ? ZERO : (weight?.value ?? ZERO);
}

/** The first items that come to some points; null where none do. */
function firstWorth(items: readonly Indicator[], points: Decimal): readonly Indicator[] | null {
  for (let count = 1; count <= Math.min(MOST_ITEMS, items.length - 1); count++) {
    const first = items.slice(0, count);
    if (sum(first.map(weightOf)).eq(points)) return first;
  }
  return null;
}

/** The items that must change their groups for all groups to hold what they declare; null where that cannot be had by moving items over the edges. */
function strayed(groups: readonly Declared[]): readonly Indicator[] | null {
  const items: Indicator[] = [];
  // What the groups so far lack: the next one has it in front, or they have what belongs to it at their end.
  let open = ZERO;
  for (const [at, { points, members }] of groups.entries()) {
    open = open.plus(points).minus(sum(members.map(weightOf)));
    if (open.isZero()) continue;
    const next = groups[at + 1];
    const moved = open.gt(0) ? next && firstWorth(next.members, open) : firstWorth([...members].reverse(), open.neg());
    if (!next || !moved) return null;
    items.push(...moved);
  }
  return items;
}

/**
 * Marks the indicators of a page without merged areas that stand beside another group's label, where all groups hold what they declare
 * only with them in that group. The reading stays: a sum must not hide what contradicts it.
 */
export function withGroupDoubts(indicators: readonly Indicator[], groups: readonly IndicatorGroup[]): readonly Indicator[] {
  const declared = declaredGroups(indicators, groups);
  const items = declared.length > 1 ? strayed(declared) : null;
  if (!items || items.length === 0) return indicators;
  return indicators.map((indicator) =>
    items.includes(indicator) ? { ...indicator, unsure: indicator.unsure ?? doubtOf(indicator) } : indicator,
  );
}

function doubtOf({ row }: Indicator): Indicator['unsure'] {
  return {
    'zh-CN': `第${row}行：归到相邻的一组，各组注明的分值才都相符，它属于哪一组请核对`,
    'en-US': `Row ${row}: only in the group beside its own would all groups hold the points that they declare; please check where it belongs`,
  };
}
