import type { TableModel } from '../../model/types';
import { doubtText } from '../../together/contradict';
import type { Contradiction } from '../../together/types';
import type { RuleContext, RuleReport } from '../types';

function reportOf(
  table: TableModel,
  { workbook }: RuleContext,
  { severity, message, params, own, others, found, expected, doubt }: Contradiction,
): RuleReport {
  const said = doubtText(doubt);
  const tables = new Map(workbook.tables.map((each) => [each.id, each]));
  return {
    table,
    severity,
    cell: own.cell,
    related: others.filter(({ at }) => at.table.sheet === table.sheet).map(({ cell }) => cell),
    elsewhere: others.flatMap(({ at, cell }) => {
      const other = tables.get(at.table.id);
      return other ? [{ table: other, cell }] : [];
    }),
    found,
    expected,
    message,
    params: { ...params, doubt: said['zh-CN'], doubtEn: said['en-US'] },
  };
}

/** What a rule that compares tables says of one of them: what was found when all tables were held against each other. */
export function* fromTogether(rule: string, table: TableModel, context: RuleContext): Iterable<RuleReport> {
  for (const each of context.together.get(table) ?? []) {
    if (each.rule === rule) yield reportOf(table, context, each);
  }
}
