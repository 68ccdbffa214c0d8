import type { Indicator, IndicatorGroup, TableModel } from '../model/types';
import type { CellAddress } from '../snapshot/types';
import { addTo } from '../grouped';
import { perObject } from '../remember';

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
  const beside = new Set([...members].flatMap((at) => [at - 1, at + 1]).filter((at) => !members.has(at)).sort((a, b) => a - b));
  return [...beside].flatMap((at) => table.indicators[at]?.nameCell ?? []);
}
