import { ZERO } from '../../decimal';
import type { WorkbookFacts } from '../../facts/workbook-facts';
import { statedTwice, type ProjectFigure } from '../../facts/project-figures';
import type { TableModel } from '../../model/types';
import { linear, type Term } from '../linear';
import { relationId } from '../spots';
import type { Relation } from '../types';

function termOf(table: TableModel, { figure, factor }: ProjectFigure, sign: 1 | -1): Term {
  return { spot: { table, figure }, factor: factor.times(sign) };
}

/** Figures of one project that an earlier table states, too. */
export function elsewhereRelations(table: TableModel, { projects }: WorkbookFacts): readonly Relation[] {
  return statedTwice(projects, table)
    .filter((pair) => pair.certain)
    .flatMap(({ own, other, table: earlier }) => {
      const tolerance = own.tolerance.gt(other.tolerance) ? own.tolerance : other.tolerance;
      const name = { 'zh-CN': `“${earlier.sheet}”中的同一数字`, 'en-US': `the same figure in "${earlier.sheet}"` };
      const way = { terms: [termOf(table, own, -1), termOf(earlier, other, 1)], constant: ZERO, tolerance };
      return linear({ id: relationId('elsewhere', table, own.figure), name, stated: { table, figure: own.figure }, ways: [way] });
    });
}
