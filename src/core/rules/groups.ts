import type { Indicator, IndicatorGroup, TableModel } from '../model/types';

/** The indicators of a group, in the table's order. */
export function groupMembers(table: TableModel, group: IndicatorGroup): readonly Indicator[] {
  const members = new Set(group.members);
  return table.indicators.filter((indicator) => members.has(indicator.id));
}
