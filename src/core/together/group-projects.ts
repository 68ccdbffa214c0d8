import { addTo } from '../grouped';
import { say, type Localized } from '../localized';
import { corroborates } from './corroboration';
import { isSlip, PLACE_NAME, sameUnit, withoutUnit } from './unit-names';
import type { PlacedTable } from './types';

/** A table of a project; `doubt` where it is not certain that it is one. */
export interface Member {
  readonly at: PlacedTable;
  readonly doubt: Localized | null;
}

/** The tables that speak of one project of one unit, in their order; of several years, perhaps. */
export interface Project {
  readonly name: string;
  readonly members: readonly Member[];
}

const NO_UNIT: Localized = { 'zh-CN': '有的表没有写单位', 'en-US': 'not every table names its unit' };
const SLIP: Localized = {
  'zh-CN': '项目名称差一个字（“{one}”与“{other}”）',
  'en-US': 'the names differ in one character ("{one}", "{other}")',
};
const LONGER: Localized = { 'zh-CN': '项目名称前多出“{more}”', 'en-US': 'one name has "{more}" in front' };

/** Shorter names are those of many projects (办案业务费, 工资性支出): without a unit they tell nothing. */
const SHORTEST_ALONE = 6;
const SHORTEST = 2;
/** Names are no longer; what is longer was read wrong. */
const LONGEST = 80;

/** What a whole department's tables are compared by: they name no project. */
const DEPARTMENT = '部门整体支出';

/** The project's name as it is compared, its unit's taken off; null where the table names none. */
function baseOf({ table }: PlacedTable): string | null {
  const { projectKey, unitKey, interim } = table.identity;
  if (interim || (table.kind !== 'target' && table.kind !== 'self-evaluation')) return null;
  if (projectKey === '') return unitKey !== '' && /整体/.test(table.title) ? DEPARTMENT : null;
  return projectKey.length < SHORTEST || projectKey.length > LONGEST ? null : withoutUnit(projectKey, unitKey);
}

interface Named {
  readonly at: PlacedTable;
  readonly doubt: Localized | null;
}

type Classes = Map<string, Named[]>;

/** A name that ends with another's goes to that one: sure where what is in front is its unit's. */
function joinLonger(classes: Classes): void {
  for (const [base, members] of [...classes]) {
    for (let from = 1; from <= base.length - SHORTEST_ALONE; from += 1) {
      const home = classes.get(base.slice(from));
      if (!home) continue;
      const more = base.slice(0, from);
      const ofUnit = [...members, ...home].some(({ at }) => at.table.identity.unitKey.includes(more));
      // 非煤矿山安全专项 is no 矿山安全专项: only a unit's name in front leaves a project what it is.
      if (!ofUnit && !PLACE_NAME.test(more)) continue;
      for (const { at, doubt } of members) home.push({ at, doubt: doubt ?? (ofUnit ? null : say(LONGER, { more })) });
      classes.delete(base);
      break;
    }
  }
}

/** A name with one character read as another goes to the one that more tables have. */
function joinSlips(classes: Classes): void {
  const masked = new Map<string, string[]>();
  for (const base of classes.keys()) {
    for (let at = 0; at < base.length; at += 1) addTo(masked, `${base.slice(0, at)}*${base.slice(at + 1)}`, base);
  }
  for (const bases of masked.values()) {
    for (const base of bases.slice(1)) {
      const first = bases[0]!;
      const [home, guest] = [classes.get(first), classes.get(base)];
      if (!home || !guest || !isSlip(first, base)) continue;
      const doubt = say(SLIP, { one: home[0]!.at.table.identity.project, other: guest[0]!.at.table.identity.project });
      for (const each of guest) home.push({ at: each.at, doubt });
      classes.delete(base);
    }
  }
}

/** The tables of one name by unit: those of each unit together, and those that name none. */
function byUnit(members: readonly Named[]): { readonly units: readonly Named[][]; readonly none: readonly Named[] } {
  const units: Named[][] = [];
  const none: Named[] = [];
  for (const member of members) {
    const { unitKey } = member.at.table.identity;
    const home = unitKey === '' ? none : units.find(([first]) => sameUnit(first!.at.table.identity.unitKey, unitKey));
    if (home) home.push(member);
    else units.push([member]);
  }
  return { units, none };
}

/** Adds a table to a group: as it is where it stands in the same workbook, in doubt where what both hold speaks for it, else not. */
function join(group: Named[], guest: Named): boolean {
  if (group.some(({ at }) => at.file === guest.at.file)) {
    group.push(guest);
    return true;
  }
  const alone = guest.at.table.identity.projectKey.length >= SHORTEST_ALONE;
  if (!alone || !group.some(({ at }) => corroborates(at.table, guest.at.table))) return false;
  group.push({ at: guest.at, doubt: guest.doubt ?? NO_UNIT });
  return true;
}

function groupsOf(members: readonly Named[]): readonly (readonly Named[])[] {
  const { units, none } = byUnit(members);
  const alone: Named[][] = [];
  for (const guest of none) {
    // Where several units have a project of this name, nothing but the workbook tells whose a table without a unit is.
    const homes = units.length > 1 ? units.filter((group) => group.some(({ at }) => at.file === guest.at.file)) : [...units, ...alone];
    if (!homes.some((group) => join(group, guest))) alone.push([guest]);
  }
  return [...units, ...alone].map((group) =>
    group.filter((each) => each.doubt === null || group.some(({ at, doubt }) => doubt === null && corroborates(at.table, each.at.table))),
  );
}

/** The projects of which more than one table speaks. */
export function projectsOf(tables: readonly PlacedTable[]): readonly Project[] {
  const classes: Classes = new Map();
  const order = new Map(tables.map((table, at) => [table, at]));
  for (const at of tables) {
    const base = baseOf(at);
    if (base !== null) addTo(classes, base, { at, doubt: null });
  }
  joinLonger(classes);
  joinSlips(classes);
  return [...classes.values()]
    .flatMap(groupsOf)
    .filter((group) => group.length > 1)
    .map((group) => {
      const members = [...group].sort((one, other) => order.get(one.at)! - order.get(other.at)!);
      const { project, unit } = members[0]!.at.table.identity;
      return { name: project || unit, members };
    });
}

/** The members of each year, those without one with the only year there is. */
export function byYear({ members }: Project): ReadonlyMap<number | null, readonly Member[]> {
  const years = new Set(members.flatMap(({ at }) => at.table.identity.year ?? []));
  const only = years.size === 1 ? [...years][0]! : null;
  const groups = new Map<number | null, Member[]>();
  for (const member of members) addTo(groups, member.at.table.identity.year ?? only, member);
  return groups;
}

/** The doubt about two members speaking of one project; null where there is none. */
export function doubtOf(one: Member, other: Member): Localized | null {
  return one.at.file === other.at.file && one.at.table.identity.projectKey === other.at.table.identity.projectKey
    ? null
    : (one.doubt ?? other.doubt);
}
