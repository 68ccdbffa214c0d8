import type { TableModel } from '../../model/types';
import type { Deviation, DeviationKind } from '../../template/types';
import type { RuleContext, RuleReport } from '../types';

/** The key of a rule's message for what departs from the template: how it changed where that is known, else in what. */
function messageOf({ kind, change, free }: Deviation): string {
  return free ? 'free' : (change ?? kind);
}

/** What a table has of some kinds of departures from the template, as reports. */
export function* departures(table: TableModel, { template }: RuleContext, kinds: readonly DeviationKind[]): Iterable<RuleReport> {
  for (const each of template.get(table) ?? []) {
    if (!kinds.includes(each.kind)) continue;
    const { cell, found, expected, name, origin } = each;
    yield {
      table,
      cell,
      related: [],
      found,
      expected,
      message: messageOf(each),
      params: { name, found, expected, origin },
      ...(each.free ? { severity: 'info' as const } : {}),
    };
  }
}
