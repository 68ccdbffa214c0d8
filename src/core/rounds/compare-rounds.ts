import { addTo } from '../grouped';
import { keyText } from './identity';
import { pairTables } from './pair-tables';
import type { Identity, Place, RoundFinding, RoundTable, TableKey } from './types';

/** What became of an issue: mended, still there, not in the list before, or not to be told since its table is not among the files. */
export type RoundState = 'mended' | 'still' | 'new' | 'unchecked';

/** What became of an issue of a list. */
export interface ListedOutcome {
  readonly state: Exclude<RoundState, 'new'>;
  /** Index of its table among those of this round; null where it is not among them. */
  readonly table: number | null;
  /** The finding that tells of it now, where it is still there, and its places that are left. */
  readonly finding: RoundFinding | null;
  readonly places: readonly Place[];
  /** Of what is contradicted in other files: indexes of those tables, null for one that is not among those of this round. */
  readonly others: readonly (number | null)[];
  /** Where it is mended: true if none of its rows is in the table any more, so that a person should look. */
  readonly rowGone: boolean;
}

/** A finding that no list holds, or some places of it. */
export interface NewOutcome {
  readonly table: number;
  readonly finding: RoundFinding;
  readonly places: readonly Place[];
  /** Index of the listed issue beneath which it was told then, since it followed from it; null where there is none. */
  readonly beneath: number | null;
}

export interface RoundOutcome {
  /** In the order of the list. */
  readonly listed: readonly ListedOutcome[];
  readonly fresh: readonly NewOutcome[];
}

/** A place of a finding of this round, until an issue claims it. */
interface Open {
  readonly place: Place;
  readonly rule: string;
  readonly finding: RoundFinding;
  /** Indexes of the tables of other files that it contradicts. */
  readonly others: ReadonlySet<number>;
  taken: boolean;
}

/** Without the cell: what survives rows that move. */
function keyOf(rule: string, { row, nth, column }: Place): string {
  return `${rule}|${row}|${nth}|${column}`;
}

function openPlaces(table: RoundTable, indexes: ReadonlyMap<string, number>): readonly Open[] {
  const of = (finding: RoundFinding): Open[] => {
    const others = new Set((finding.against ?? []).flatMap((key) => indexes.get(keyText(key)) ?? []));
    return finding.places.map((place) => ({ place, rule: finding.rule, finding, others, taken: false }));
  };
  return table.findings.flatMap((head) => [...of(head), ...head.followers.flatMap(of)]);
}

type Issue = Pick<Identity, 'rule' | 'places' | 'more'> & Pick<ListedOutcome, 'others'>;

/** Whether a finding is of the same kind as an issue: a matter of its own table, or between it and one of the same tables. */
function isBetween({ others }: Issue, open: Open): boolean {
  return others.length === 0 ? open.others.size === 0 : others.some((index) => index !== null && open.others.has(index));
}

/** Gives the places of this round to the issues of one table: those at their old cell first, then those of the same label, then those whose row was renamed in place. */
function claim(issues: readonly Issue[], open: readonly Open[], rows: ReadonlySet<string>): readonly (readonly Open[])[] {
  const byKey = new Map<string, Open[]>();
  for (const each of open) addTo(byKey, keyOf(each.rule, each.place), each);
  const held = issues.map((): Open[] => []);
  const done = new Set<Place>();
  const pass = (find: (issue: Issue, place: Place) => Open | undefined): void =>
    issues.forEach((issue, at) =>
      issue.places.forEach((place) => {
        const found = done.has(place) ? undefined : find(issue, place);
        if (!found) return;
        found.taken = true;
        done.add(place);
        held[at]!.push(found);
      }),
    );
  const free = (issue: Issue, place: Place): readonly Open[] =>
    (byKey.get(keyOf(issue.rule, place)) ?? []).filter((each) => !each.taken && isBetween(issue, each));
  pass((issue, place) => free(issue, place).find((each) => each.place.cell === place.cell));
  pass((issue, place) => free(issue, place)[0]);
  pass((issue, place) =>
    place.row === '' || rows.has(place.row)
      ? undefined
      : open.find(
          (each) =>
            !each.taken &&
            each.rule === issue.rule &&
            isBetween(issue, each) &&
            each.place.column === place.column &&
            each.place.cell === place.cell,
        ),
  );
  issues.forEach((issue, at) => {
    if (!issue.more) return;
    for (const each of open) {
      if (each.taken || each.rule !== issue.rule || !isBetween(issue, each)) continue;
      each.taken = true;
      held[at]!.push(each);
    }
  });
  return held;
}

/** The tables of other files that issues contradict: that which an issue of its own knows, else the one that its key speaks for most. */
function othersOf(
  listed: readonly Identity[],
  tables: readonly RoundTable[],
  known: ReadonlyMap<string, number | null>,
): readonly (readonly (number | null)[])[] {
  const found = new Map(known);
  const tableOf = (key: TableKey): number | null => {
    const text = keyText(key);
    if (!found.has(text)) found.set(text, pairTables([key], tables)[0]!);
    return found.get(text)!;
  };
  return listed.map(({ against = [] }) => against.map(tableOf));
}

/** What is to be told of an issue before it is looked for: mended, unless what it is held against is not there. */
function stateOf(table: number | null, others: readonly (number | null)[], together: boolean): 'mended' | 'unchecked' {
  return table === null || others.includes(null) || (others.length > 0 && !together) ? 'unchecked' : 'mended';
}

/**
 * Holds the issues of returned lists against what is found now. Each issue is looked for in the table that it was of, wherever that
 * stands now, by its rule and by the labels of its places; a finding that tells of several places is looked at place by place.
 * @param together whether the tables of different files were held against each other in this round
 */
export function compareRounds(listed: readonly Identity[], tables: readonly RoundTable[], together = false): RoundOutcome {
  const keys = new Map(listed.map(({ table }) => [keyText(table), table] as const));
  const names = [...keys.keys()];
  const pairs = pairTables([...keys.values()], tables);
  const tableOf = new Map(names.map((name, at) => [name, pairs[at]!] as const));
  const byTable = new Map<number, number[]>();
  const others = othersOf(listed, tables, tableOf);
  const outcomes: ListedOutcome[] = listed.map(({ table }, at) => {
    const index = tableOf.get(keyText(table))!;
    if (index !== null) addTo(byTable, index, at);
    return {
      state: stateOf(index, others[at]!, together),
      table: index,
      others: others[at]!,
      finding: null,
      places: [],
      rowGone: false,
    };
  });
  const indexes = new Map(tables.map(({ key }, at) => [keyText(key), at]));
  const fresh = tables.flatMap((table, index): readonly NewOutcome[] => {
    const own = byTable.get(index) ?? [];
    const open = openPlaces(table, indexes);
    const rows = new Set(table.rows);
    const byFinding = new Map<RoundFinding, Open[]>();
    for (const each of open) addTo(byFinding, each.finding, each);
    const held = claim(
      own.map((at) => ({ ...listed[at]!, others: others[at]! })),
      open,
      rows,
    );
    const beneath = new Map<string, number>();
    own.forEach((at, nth) => {
      const issue = listed[at]!;
      const places = held[nth]!;
      if (places.length > 0)
        outcomes[at] = { ...outcomes[at]!, state: 'still', finding: places[0]!.finding, places: places.map(({ place }) => place) };
      else outcomes[at] = { ...outcomes[at]!, rowGone: issue.places.every(({ row }) => row !== '' && !rows.has(row)) };
      for (const mark of issue.followers) if (!beneath.has(keyOf(mark.rule, mark))) beneath.set(keyOf(mark.rule, mark), at);
    });
    return table.findings.flatMap((finding): NewOutcome[] => {
      const untold = (byFinding.get(finding) ?? []).filter(({ taken }) => !taken);
      const above = (each: Open): number | undefined => (each.others.size === 0 ? beneath.get(keyOf(each.rule, each.place)) : undefined);
      // What follows from an issue that is still there is told with that one, though another of both may stand first now.
      const left = untold.filter((each) => outcomes[above(each) ?? -1]?.state !== 'still');
      return left.length === 0 ? [] : [{ table: index, finding, places: left.map(({ place }) => place), beneath: above(left[0]!) ?? null }];
    });
  });
  return { listed: outcomes, fresh };
}
