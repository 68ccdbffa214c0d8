import { least } from '../../extremes';
import type { SumRelation } from '../../model/types';
import type { AmountRow } from './body-rows';
import type { Relate } from './relator';
import { COLUMN_SHARE, confirmed, fitOf } from './sums';

/**
 * Ties of a table whose rows are numbered in several depths (一、 over （一） over 1.): the total over the outermost rows, each row
 * over the next depth below it. Null where the rows are not numbered so, or where most figures speak against it.
 */
export function readOutline(rows: readonly AmountRow[], relate: Relate): SumRelation[] | null {
  const members = rows.filter((row) => row.kind !== 'total' && row.kind !== 'detail');
  const depths = new Set(members.map((row) => row.depth));
  if (members.length === 0 || depths.has(null) || depths.size < 2 || rows.filter((row) => row.kind === 'total').length > 1) return null;
  const outermost = least(members.map((row) => row.depth!));
  const relations = members.flatMap((row, index) => {
    const children = childrenOf(members, index);
    return children.length > 0 ? relate(row, children, 'likely') : [];
  });
  const total = rows.find((row) => row.kind === 'total');
  const all = [
    ...(total
      ? relate(
          total,
          members.filter((row) => row.depth === outermost),
          'likely',
        )
      : []),
    ...relations,
  ];
  const fit = fitOf(all);
  return fit.agree * 2 > fit.compared ? [...confirmed(all, fit, COLUMN_SHARE)] : null;
}

/** The rows of the next depth under a row, down to the next row that is no deeper than itself. */
function childrenOf(members: readonly AmountRow[], index: number): AmountRow[] {
  const own = members[index]!.depth!;
  let end = index + 1;
  while (end < members.length && members[end]!.depth! > own) end++;
  const below = members.slice(index + 1, end);
  const nearest = least(below.map((row) => row.depth!));
  return below.filter((row) => row.depth === nearest);
}
