import { keyText } from './identity';
import type { RoundTable, TableKey } from './types';

/** What agreeing speaks for a pair, and differing against it. Nothing where one of both states no name. */
const WORTH = { project: [4, -8], unit: [2, -6], title: [2, -1], file: [2, 0], folder: [1, 0], sheet: [2, 0], nth: [1, 0] } as const;
/** Labels in common, from none to all of those that are kept. */
const LABELS = { none: -2, all: 4 } as const;
/** Less evidence is none. */
const ENOUGH = 3;

function evidence(listed: TableKey, table: Pick<RoundTable, 'key'>, rows: ReadonlySet<string>): number {
  const { key } = table;
  if (key.kind !== listed.kind) return -Infinity;
  const names = (['project', 'unit', 'title', 'file', 'folder', 'sheet', 'nth'] as const).reduce((sum, name) => {
    if (listed[name] === '' || key[name] === '') return sum;
    return sum + WORTH[name][listed[name] === key[name] ? 0 : 1];
  }, 0);
  if (listed.labels.length === 0) return names;
  const kept = listed.labels.filter((label) => rows.has(label)).length / listed.labels.length;
  return names + LABELS.none + kept * (LABELS.all - LABELS.none);
}

/** Where a list and this round hold a table of the very same key, it is that one: nothing could speak more for another. */
function samePairs(listed: readonly TableKey[], tables: readonly RoundTable[]): ReadonlyMap<number, number> {
  const byKey = new Map(tables.map(({ key }, at) => [keyText(key), at]));
  return new Map(
    listed.flatMap((key, from) => {
      const to = byKey.get(keyText(key));
      return to === undefined ? [] : [[from, to] as const];
    }),
  );
}

/**
 * Which of the tables of this round each table of a list is, whatever file and sheet it stands in now; null where none is it. Each is one
 * at most, the surest first. The keys of the list are each another.
 */
export function pairTables(listed: readonly TableKey[], tables: readonly RoundTable[]): readonly (number | null)[] {
  const same = samePairs(listed, tables);
  const found: (number | null)[] = listed.map((_, at) => same.get(at) ?? null);
  const taken = new Set(same.values());
  const left = tables.flatMap((table, to) => (taken.has(to) ? [] : [{ table, to, rows: new Set(table.rows) }]));
  const pairs = listed.flatMap((key, from) =>
    found[from] !== null
      ? []
      : left.flatMap(({ table, to, rows }) => {
          const sure = evidence(key, table, rows);
          return sure >= ENOUGH ? [{ from, to, sure }] : [];
        }),
  );
  pairs.sort((one, other) => other.sure - one.sure || one.from - other.from || one.to - other.to);
  for (const { from, to } of pairs) {
    if (found[from] !== null || taken.has(to)) continue;
    found[from] = to;
    taken.add(to);
  }
  return found;
}
