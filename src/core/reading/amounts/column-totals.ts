import type { AmountColumn, AmountStructure } from '../../detection/amount-structure';
import type { SumRelation } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import { NO_SUM_HEADERS } from '../../vocabulary/amounts';
import type { AmountRow } from './body-rows';
import { bestTotal, detailGroups, detailRelations, headGroups, headRelations, subtotalGroups, subtotalRelations } from './groups';
import { nestings, type RowValues } from './nesting';
import { readOutline } from './outline-sums';
import { figuresOf, relator, type Relate } from './relator';
import { splitSections } from './sections';
import { bestReading, COLUMN_SHARE, confirmed, fitOf, nearestReading } from './sums';

/** Columns whose figures can be added up: no rates, prices or codes by their header, and no per cents. */
export function summableColumns(grid: Grid, structure: AmountStructure): AmountColumn[] {
  const isRate = (column: AmountColumn): boolean => {
    const cells = structure.body.flatMap((row) => grid.at(row, column.column) ?? []);
    return cells.filter((cell) => cell.text.trim().endsWith('%') || cell.format.endsWith('%')).length * 2 > cells.length;
  };
  return structure.columns.filter(
    (column) => column.numeric && !NO_SUM_HEADERS.some((word) => (column.path.at(-1) ?? '').includes(word)) && !isRate(column),
  );
}

/** Ties between a total row and its rows, column by column. Of several possible readings the one that most columns confirm. */
export function readColumnTotals(grid: Grid, structure: AmountStructure, all: readonly AmountRow[]): SumRelation[] {
  const columns = summableColumns(grid, structure);
  const at = figuresOf(grid);
  const values: RowValues = (row) => columns.map((column) => at(row, column.column).value);
  const { blocks, grand } = splitSections(all.filter((row) => row.kind !== 'aside'));
  const relations = blocks.flatMap((rows) => blockRelations(rows, (groups) => relator(at, columns, all, groups), values));
  if (!grand) return relations;
  const relate = relator(at, columns, all, new Map());
  return [...bestTotal([relate(grand.row, grand.parts, 'likely')], false), ...relations];
}

function blockRelations(
  rows: readonly AmountRow[],
  relatorFor: (groups: ReadonlyMap<AmountRow, readonly AmountRow[]>) => Relate,
  values: RowValues,
): readonly SumRelation[] {
  const details = detailGroups(rows);
  const bare = relatorFor(new Map(details.map(({ row, members }) => [row, members])));
  const outline = readOutline(rows, bare);
  if (outline) return [...outline, ...detailRelations(details, bare)];
  const [heads, subtotals] = [headGroups(rows), subtotalGroups(rows, bare)];
  const relate = relatorFor(new Map([...details, ...heads, ...subtotals].map(({ row, members }) => [row, members])));
  const totals = totalsRelations(rows, relate, values, new Set(subtotals.flatMap(({ members }) => members)));
  return [...totals, ...subtotalRelations(subtotals, relate), ...headRelations(heads, relate), ...detailRelations(details, relate)];
}

/** Of more totals than this none adds up the earlier ones. */
const MOST_TOTALS = 40;

/** Ties of all totals: each covers the rows before it, or those after it, as the figures say; a later one may add up the earlier. */
function totalsRelations(
  rows: readonly AmountRow[],
  relate: Relate,
  values: RowValues,
  grouped: ReadonlySet<AmountRow>,
): readonly SumRelation[] {
  const cover = (total: AmountRow, covered: readonly AmountRow[]): readonly SumRelation[] =>
    totalRelations(total, covered, relate, values, grouped);
  const totals = rows.flatMap((row, index) => (row.kind === 'total' ? [index] : []));
  if (totals.length === 0) return [];
  if (totals.length === 1) return cover(rows[totals[0]!]!, totals[0] === 0 ? rows.slice(1) : rows.slice(0, totals[0]));
  const before = totals.map((index, at) => cover(rows[index]!, rows.slice(at === 0 ? 0 : totals[at - 1]! + 1, index)));
  const after = totals.map((index, at) => cover(rows[index]!, rows.slice(index + 1, totals[at + 1] ?? rows.length)));
  const few = totals.length <= MOST_TOTALS;
  const over = totals.map((index, at) =>
    few && (at >= 2 || (at === 1 && totals[0] === 0))
      ? relate(
          rows[index]!,
          totals.slice(0, at).map((other) => rows[other]!),
          'likely',
        )
      : [],
  );
  const [up, down] = [fitOf(before.flat()), fitOf(after.flat())];
  const chosen = totals[0] === 0 && down.agree >= up.agree && up.agree === 0 ? after : down.agree > up.agree ? after : before;
  return totals.flatMap((index, at) => {
    const own = chosen[at]!;
    if (totals[0] === 0 && at === 0 && chosen === before) return cover(rows[0]!, rows.slice(1, totals[1]));
    if (fitOf(own).agree > 0) return own;
    const whole =
      at === 0 && index === 0
        ? relate(
            rows[0]!,
            totals.slice(1).map((other) => rows[other]!),
            'likely',
          )
        : over[at]!;
    const instead = bestReading([
      whole,
      ...(few && chosen === before && totals[0] === 0
        ? [
            relate(
              rows[index]!,
              rows.slice(1, index).filter((row) => row.kind === 'member'),
              'likely',
            ),
          ]
        : []),
    ]);
    if (instead && instead.fit.agree > 0) return confirmed(instead.relations, instead.fit, COLUMN_SHARE);
    return own.map((relation): SumRelation => ({ ...relation, confidence: 'likely' }));
  });
}

/** `grouped`: rows that subtotals stand for. */
function totalRelations(
  total: AmountRow,
  covered: readonly AmountRow[],
  relate: Relate,
  values: RowValues,
  grouped: ReadonlySet<AmountRow>,
): readonly SumRelation[] {
  const own = covered.filter((row) => row.kind === 'detail' && row.parent === total.row);
  const scope = covered.filter((row) => row.kind !== 'detail' && row.kind !== 'total');
  const plain = scope.filter((row) => row.kind === 'member');
  const doubtful = covered.some((row) => row.open);
  const listed = scope.every((row) => row.kind === 'head') ? scope : plain;
  if (listed.length === scope.length && !doubtful && own.length === 0)
    return listed.length >= 2 ? flatRelations(total, listed, relate, values) : [];
  const subtotals = scope.filter((row) => row.kind === 'subtotal');
  const heads = scope.filter((row) => row.kind === 'head');
  const readings = [
    ...(subtotals.length > 0 ? [subtotals, [...subtotals, ...uncovered(scope)], scope.filter((row) => !grouped.has(row))] : []),
    ...(heads.length > 0 ? [heads, [...leadingMembers(scope), ...heads], [...plain, ...heads]] : []),
    ...(own.length > 0 ? [[...own, ...plain]] : []),
    plain,
  ]
    .filter((members) => members.length > 0)
    .map((members) => relate(total, members, 'likely'));
  return bestTotal(readings, subtotals.length > 0 && heads.length === 0 && !doubtful);
}

/**
 * All rows add up to the total; where no column says so but a nesting that the figures reveal does (rows that are the sum of
 * the rows under them), that nesting.
 */
function flatRelations(total: AmountRow, plain: readonly AmountRow[], relate: Relate, values: RowValues): readonly SumRelation[] {
  const relations = relate(total, plain, 'certain');
  const fit = fitOf(relations);
  if (fit.agree > 0) return relations;
  for (const top of nestings(plain, values)) {
    const nested = relate(total, top, 'likely');
    const found = fitOf(nested);
    if (found.agree > 0 && found.agree === found.compared) return confirmed(nested);
  }
  return fit.compared >= DOUBTFUL ? nearestReading([relate(total, plain, 'likely')]) : relations;
}

/** So many columns do not all contradict their total by mistake: the rows are then no plain list. */
const DOUBTFUL = 3;

/** Members after the last subtotal: where it stands under its own no subtotal covers them; right below a total it heads those after it. */
function uncovered(scope: readonly AmountRow[]): AmountRow[] {
  const last = scope.findLastIndex((row) => row.kind === 'subtotal');
  return scope[last - 1]?.kind === 'member' ? scope.slice(last + 1).filter((row) => row.kind === 'member') : [];
}

/** Members before the first group head stand for themselves. */
function leadingMembers(scope: readonly AmountRow[]): AmountRow[] {
  return scope
    .slice(
      0,
      scope.findIndex((row) => row.kind === 'head'),
    )
    .filter((row) => row.kind === 'member');
}
