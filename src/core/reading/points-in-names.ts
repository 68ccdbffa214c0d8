import type { Figure, LevelLabel } from '../model/types';

/** Points that stand behind a label's words in its own cell: 资金到位率（5分）. */
function pointsIn(label: LevelLabel | undefined): Figure | null {
  if (!label?.declaredPoints || !/分\s{0,20}[)）】\]]?\s{0,20}$/u.test(label.text)) return null;
  return {
    cell: label.cell,
    state: 'number',
    value: label.declaredPoints,
    decimals: label.declaredPoints.decimalPlaces(),
    percent: false,
    text: label.text,
    formula: null,
  };
}

/**
 * The points of a table's items where no column holds them: behind the names, or, of an item that makes up a group alone, behind
 * the group's label.
 * @param paths The labels above each item, the item itself last.
 * @returns The points of each item; null where one of them has none.
 */
export function readPointsInNames(paths: readonly (readonly LevelLabel[])[]): readonly Figure[] | null {
  const groupOf = (path: readonly LevelLabel[]): LevelLabel | undefined => path.at(-2);
  const members = new Map<string, number>();
  const key = (label: LevelLabel): string => `${label.cell.row},${label.cell.column}`;
  for (const path of paths) {
    const group = groupOf(path);
    if (group) members.set(key(group), (members.get(key(group)) ?? 0) + 1);
  }
  const points = paths.map((path) => {
    const group = groupOf(path);
    return pointsIn(path.at(-1)) ?? (group && members.get(key(group)) === 1 ? pointsIn(group) : null);
  });
  return points.length > 0 && points.every((figure) => figure !== null) ? points : null;
}
