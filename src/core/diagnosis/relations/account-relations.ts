import { MINUS_ONE, ONE, ZERO } from '../../decimal';
import { factorOf } from '../../facts/account-pairs';
import type { AccountSide, TiedAccounts } from '../../facts/account-ties';
import type { WorkbookFacts } from '../../facts/workbook-facts';
import type { TableModel } from '../../model/types';
import { linear, type Term } from '../linear';
import { relationId } from '../spots';
import type { Relation } from '../types';

/** The id of what two forms of a final account state alike. */
export function accountTieId({ tie, later }: TiedAccounts): string {
  return relationId(`account-${tie.id}`, later.table, later.figures[0]!);
}

/** What two forms of one unit's final account state alike. */
export function accountRelations(table: TableModel, { accounts }: WorkbookFacts): readonly Relation[] {
  return (accounts.get(table) ?? []).flatMap((pair) => {
    const { tie, earlier, later, tolerance } = pair;
    const termsOf = (side: AccountSide, other: AccountSide, sign: typeof ONE): readonly Term[] =>
      side.figures.map((figure) => ({ spot: { table: side.table, figure }, factor: factorOf(side.table, other.table).times(sign) }));
    const way = { terms: [...termsOf(later, earlier, MINUS_ONE), ...termsOf(earlier, later, ONE)], constant: ZERO, tolerance };
    const stated = later.figures.length === 1 ? { table: later.table, figure: later.figures[0]! } : null;
    return linear({
      id: accountTieId(pair),
      name: {
        'zh-CN': `“${earlier.table.sheet}”中的${tie.name['zh-CN']}`,
        'en-US': `the ${tie.name['en-US']} in "${earlier.table.sheet}"`,
      },
      stated,
      ways: [way],
    });
  });
}
