import { addTo } from '../../grouped';
import type { SumRelation } from '../../model/types';
import { namesPartOfVehicles, namesVehicles } from '../../vocabulary/three-public';
import type { AmountRow } from './body-rows';
import type { Relate } from './relator';
import { bestReading, COLUMN_SHARE, confirmed, type Fit, fitOf, nearestReading } from './sums';

/** A row and the rows it stands for. */
export interface Group {
  readonly row: AmountRow;
  readonly members: readonly AmountRow[];
}

function isMember(row: AmountRow): boolean {
  return row.kind === 'member';
}

function bounds(rows: readonly AmountRow[], index: number): { readonly start: number; readonly end: number } {
  const closes = (row: AmountRow): boolean => row.kind !== 'member' && row.kind !== 'detail';
  let [start, end] = [index, index + 1];
  while (start > 0 && !closes(rows[start - 1]!)) start--;
  while (end < rows.length && !closes(rows[end]!)) end++;
  return { start, end };
}

/** 小计 rows and their members: the rows since the last sum, or those after it; the direction that the figures confirm. */
export function subtotalGroups(rows: readonly AmountRow[], relate: Relate): readonly Group[] {
  const subtotals = rows.flatMap((row, index) => (row.kind === 'subtotal' ? [{ row, index, ...bounds(rows, index) }] : []));
  const above = subtotals.map(({ row, index, start }): Group => ({ row, members: rows.slice(start, index).filter(isMember) }));
  const below = subtotals.map(({ row, index, end }): Group =>
    shortened({ row, members: rows.slice(index + 1, end).filter(isMember) }, relate),
  );
  const [up, down] = [groupsFit(above, relate), groupsFit(below, relate)];
  const [best, other] =
    down.agree > up.agree || (down.agree === up.agree && rows.at(-1)?.kind === 'member' && subtotals[0]?.start === subtotals[0]?.index)
      ? [below, above]
      : [above, below];
  if (up.agree === 0 && down.agree === 0 && subtotals.length >= 2) return centredGroups(rows, relate) ?? best;
  return best.map((group, index) => {
    const [own, instead] = [groupsFit([group], relate), groupsFit([other[index]!], relate)];
    return own.agree === 0 && instead.agree > 0 && instead.agree === instead.compared ? other[index]! : group;
  });
}

/** A subtotal over its members, of which the last may be rows beside it: where more columns, and most of them, confirm the first few, it stands for those. */
function shortened(group: Group, relate: Relate): Group {
  let [best, most] = [group, groupsFit([group], relate)];
  if (most.agree === most.compared) return group;
  for (let end = Math.min(group.members.length - 1, LONGEST_RUN); end >= 2; end--) {
    const first = { row: group.row, members: group.members.slice(0, end) };
    const fit = groupsFit([first], relate);
    if (fit.agree >= 2 && fit.agree > most.agree && fit.agree >= fit.compared * COLUMN_SHARE) [best, most] = [first, fit];
  }
  return best;
}

/** Rows around a subtotal that the figures alone tell are no more than this. */
const LONGEST_RUN = 120;

/**
 * Subtotals that stand amid their members, as cells centred over several rows come out of a PDF: the rows fall into runs, one
 * around each subtotal, that all add up. Null where they do not.
 */
function centredGroups(rows: readonly AmountRow[], relate: Relate): readonly Group[] | null {
  const last = rows.findLastIndex((row) => row.kind === 'subtotal');
  const groups: Group[] = [];
  let start = rows.findIndex((row) => row.kind === 'member' || row.kind === 'subtotal');
  while (start <= last) {
    let at = start;
    while (rows[at]!.kind !== 'subtotal') at++;
    let found: Group | null = null;
    for (let end = at + 1; end <= Math.min(rows.length, start + LONGEST_RUN) && !found; end++) {
      if (end > at + 1 && rows[end - 1]!.kind !== 'member' && rows[end - 1]!.kind !== 'detail') break;
      const group = { row: rows[at]!, members: rows.slice(start, end).filter(isMember) };
      const fit = groupsFit([group], relate);
      if (fit.agree > 0 && fit.agree === fit.compared) {
        found = group;
        start = end;
      }
    }
    if (!found) return null;
    groups.push(found);
  }
  return groups;
}

function groupsFit(groups: readonly Group[], relate: Relate): Fit {
  return fitOf(groups.flatMap(({ row, members }) => relate(row, members, 'certain')));
}

/** Ties of subtotals; where none of them adds up the layout was hardly understood. */
export function subtotalRelations(groups: readonly Group[], relate: Relate): readonly SumRelation[] {
  const relations = groups.flatMap(({ row, members }) => relate(row, members, 'certain'));
  if (fitOf(relations).agree > 0) return relations;
  return nearestReading([relations]).map((relation) => ({ ...relation, confidence: 'likely' }));
}

/** Group rows that stand above their members. */
export function headGroups(rows: readonly AmountRow[]): readonly Group[] {
  return rows.flatMap((row, index): Group[] => {
    if (row.kind !== 'head') return [];
    const members = rows.slice(index + 1, bounds(rows, index).end).filter(isMember);
    return members.length >= 1 ? [{ row, members }] : [];
  });
}

/** Ties of group rows: kept where at least half of them add up. */
export function headRelations(groups: readonly Group[], relate: Relate): readonly SumRelation[] {
  const relations = groups.flatMap(({ row, members }) => relate(row, members, 'likely'));
  const fit = fitOf(relations);
  return fit.agree > 0 && fit.agree * 2 >= fit.compared ? confirmed(relations, fit, COLUMN_SHARE) : [];
}

/** Rows that others detail. */
export function detailGroups(rows: readonly AmountRow[]): readonly Group[] {
  const byParent = new Map<number, AmountRow[]>();
  for (const row of rows) if (row.kind === 'detail' && row.parent !== null) addTo(byParent, row.parent, row);
  return rows.flatMap((row): Group[] => {
    const members = row.kind === 'total' ? undefined : byParent.get(row.row);
    return members ? [{ row, members }] : [];
  });
}

/** So many groups must add up before one that does not is taken for a mistake: 其中 need not name every part. */
const TELLING = 3;

/** Ties of rows with those that detail them. What official cars cost has just two parts; of others only what adds up tells that all are named. */
export function detailRelations(groups: readonly Group[], relate: Relate): readonly SumRelation[] {
  const whole = groups.filter(
    ({ row, members }) => namesVehicles(row.label) && members.length >= 2 && members.every((member) => namesPartOfVehicles(member.label)),
  );
  const isWhole = new Set(whole);
  const others = groups
    .filter(
      (group) =>
        !isWhole.has(group) &&
        group.members.length >= 2 &&
        (!group.members.some((member) => member.open) || group.members.every((member) => /^其中/.test(member.label))),
    )
    .flatMap(({ row, members }) => relate(row, members, 'likely'));
  const fit = fitOf(others);
  const telling = fit.agree >= TELLING && fit.agree * 4 >= fit.compared * 3;
  const kept = telling ? others : others.filter((relation) => fitOf([relation]).agree > 0);
  return [...whole.flatMap(({ row, members }) => relate(row, members, 'certain')), ...kept];
}

/** The best of some readings of one total, sure where labels or enough figures say so. */
export function bestTotal(readings: readonly (readonly SumRelation[])[], stated: boolean): readonly SumRelation[] {
  const best = bestReading(readings);
  if (!best || best.fit.agree === 0) return nearestReading(readings).map((relation) => ({ ...relation, confidence: 'likely' }));
  return stated
    ? best.relations.map((relation) => ({ ...relation, confidence: 'certain' }))
    : confirmed(best.relations, best.fit, COLUMN_SHARE);
}
