import { MINUS_ONE, ONE, ZERO } from '../../decimal';
import type { WorkbookFacts } from '../../facts/facts';
import { factorOf, type AccountSide, type TiedAccounts } from '../../facts/account-ties';
import { statedTwice, type ProjectFigure } from '../../facts/projects';
import type { TableModel } from '../../model/types';
import { linear, type Term } from '../linear';
import { relationId } from '../places';
import type { Relation } from '../types';

function termOf(table: TableModel, { figure, factor }: ProjectFigure, sign: 1 | -1): Term {
  return { spot: { table, figure }, factor: factor.times(sign) };
}

/** Figures of one project that an earlier table states, too. */
export function elsewhereRelations(table: TableModel, { projects }: WorkbookFacts): readonly Relation[] {
  return statedTwice(projects, table).filter((pair) => pair.certain).flatMap(({ own, other, table: earlier }) => {
    const tolerance = own.tolerance.gt(other.tolerance) ? own.tolerance : other.tolerance;
    const name = { 'zh-CN': `“${earlier.sheet}”中的同一数字`, 'en-US': `the same figure in "${earlier.sheet}"` };
    const way = { terms: [termOf(table, own, -1), termOf(earlier, other, 1)], constant: ZERO, tolerance };
    return linear({ id: relationId('elsewhere', table, own.figure), name, stated: { table, figure: own.figure }, ways: [way] });
  });
}

/** The id of what two forms of a final account state alike. */
export function accountTieId({ tie, later }: TiedAccounts): string {
  return relationId(`account-${tie.id}`, later.table, later.figures[0]!);
}

/** What two forms of one unit's final account state alike. */
export function accountRelations(table: TableModel, { accounts }: WorkbookFacts): readonly Relation[] {
  return (accounts.get(table) ?? []).flatMap((pair) => {
    const { tie, earlier, later, tolerance } = pair;
    const termsOf = (side: AccountSide, other: AccountSide, sign: typeof ONE): readonly Term[] =>
      side.figures.map((figure) => ({ spot: { table: side.table, figure }, factor: factorOf(side, other).times(sign) }));
    const way = { terms: [...termsOf(later, earlier, MINUS_ONE), ...termsOf(earlier, later, ONE)], constant: ZERO, tolerance };
    const stated = later.figures.length === 1 ? { table: later.table, figure: later.figures[0]! } : null;
    return linear({ id: accountTieId(pair), name: { 'zh-CN': `“${earlier.table.sheet}”中的${tie.name['zh-CN']}`, 'en-US': `the ${tie.name['en-US']} in "${earlier.table.sheet}"` }, stated, ways: [way] });
  });
}
