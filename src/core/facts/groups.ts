import type { Indicator, IndicatorGroup, TableModel } from '../model/types';
import type { CellAddress } from '../snapshot/types';

/** The indicators of a group, in the table's order. */
export function groupMembers(table: TableModel, group: IndicatorGroup): readonly Indicator[] {
  const members = new Set(group.members);
  return table.indicators.filter((indicator) => members.has(indicator.id));
}

/** The names in the rows right above and below a group: where it is not certain to which group such a row belongs, the group's sum is not certain either. */
export function namesBesideGroup(table: TableModel, group: IndicatorGroup): readonly CellAddress[] {
  const members = new Set(group.members);
  const beside = table.indicators.filter((indicator, at, all) => !members.has(indicator.id) && [all[at - 1], all[at + 1]].some((other) => other !== undefined && members.has(other.id)));
  return beside.map((indicator) => indicator.nameCell);
}
