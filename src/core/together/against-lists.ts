import { Decimal, ONE, plain, type Decimal as DecimalValue } from '../decimal';
import { yuan } from '../facts/yuan';
import { addTo } from '../grouped';
import type { Localized } from '../localized';
import { factors, figuresAgree, isTelling } from './figures-agree';
import { contradiction, placed } from './contradict';
import { withoutUnit } from './unit-names';
import type {
  Contradiction,
  FigureFact,
  FundColumnName,
  FundLineName,
  ListColumn,
  ListFigure,
  ListRow,
  PlacedTable,
  TableFacts,
} from './types';

/** A table and the row of a list that may be its own. */
interface Link {
  readonly at: PlacedTable;
  readonly row: ListRow;
  /** How the row was found: by the project's name, by that of a place or a unit in the table's head, or because its figures are the table's. */
  readonly by: 'project' | 'place' | 'figures';
}

/** A figure of a row beside those of the table of which it should be one. */
interface Compared {
  readonly link: Link;
  readonly listed: ListFigure;
  readonly own: readonly FigureFact[];
  readonly agrees: boolean;
}

const SHORTEST_PLACE = 2;
const SHORTEST_PROJECT = 4;

/** The rows of a list, so that those of one name among thousands are found at once. */
interface RowIndex {
  readonly byKey: ReadonlyMap<string, readonly ListRow[]>;
  /** By the last characters of the name: a unit's name in front leaves them as they are. */
  readonly byEnd: ReadonlyMap<string, readonly ListRow[]>;
}

const endOf = (key: string): string => key.slice(-SHORTEST_PROJECT);

function indexRows(rows: readonly ListRow[]): RowIndex {
  const [byKey, byEnd] = [new Map<string, ListRow[]>(), new Map<string, ListRow[]>()];
  for (const row of rows.filter(({ total, key }) => !total && key.length >= SHORTEST_PLACE)) {
    addTo(byKey, row.key, row);
    addTo(byEnd, endOf(row.key), row);
  }
  return { byKey, byEnd };
}

/** The rows that bear the name of a table's project, its unit's in front or not. */
function projectRows({ byEnd }: RowIndex, { identity: { projectKey, unitKey } }: TableFacts): readonly ListRow[] {
  if (projectKey.length < SHORTEST_PROJECT) return [];
  const plain = withoutUnit(projectKey, unitKey);
  return (byEnd.get(endOf(projectKey)) ?? []).filter(
    ({ key }) => key === projectKey || (key.length >= SHORTEST_PROJECT && withoutUnit(key, unitKey) === plain),
  );
}

/** The rows of the place or unit with the longest name that a table's head states, or that stands in front of its project's name. */
function placeRows({ byKey }: RowIndex, { identity: { projectKey, unitKey, headKeys } }: TableFacts): readonly ListRow[] {
  const longestIn = (name: string, shortest: number): readonly ListRow[] => {
    for (let length = name.length; length >= shortest; length -= 1) {
      const found = byKey.get(name.slice(0, length));
      if (found) return found;
    }
    return [];
  };
  const found = [
    ...headKeys.map((head) => longestIn(head, SHORTEST_PLACE)),
    byKey.get(unitKey) ?? [],
    longestIn(projectKey, SHORTEST_PROJECT + 1),
  ].flat();
  const longest = Math.max(0, ...found.map(({ key }) => key.length));
  return [...new Set(found)].filter(({ key }) => key.length === longest);
}

/** The row of a list that may be a table's: by its project's name, else by that of a place; null where several may be. */
function linkOf(rows: RowIndex, at: PlacedTable): Link | null {
  const named = projectRows(rows, at.table);
  if (named.length > 0) return named.length === 1 ? { at, row: named[0]!, by: 'project' } : null;
  const [row, another] = placeRows(rows, at.table);
  return row && !another ? { at, row, by: 'place' } : null;
}

const COLUMNS: Readonly<Record<Exclude<ListColumn, 'score' | 'amount'>, readonly [FundLineName, readonly FundColumnName[]]>> = {
  initial: ['total', ['initial']],
  adjusted: ['total', ['adjusted']],
  budget: ['total', ['initial', 'adjusted']],
  executed: ['total', ['executed']],
  appropriation: ['appropriation', ['initial', 'adjusted']],
  'carry-over': ['carry-over', ['initial', 'adjusted']],
};

/** The figures of a table of which a figure of a list should be one; none where the list's column does not say enough. */
function counterparts({ score, funds }: TableFacts, column: ListColumn): readonly FigureFact[] {
  if (column === 'score') return score ? [score] : [];
  if (column === 'amount') return funds.filter((fund) => fund.column !== 'executed');
  const [line, columns] = COLUMNS[column];
  return funds.filter((fund) => fund.line === line && columns.includes(fund.column));
}

function compare(list: PlacedTable, link: Link): readonly Compared[] {
  const by: readonly [DecimalValue, DecimalValue] = factors(list.table.amountUnit, link.at.table.amountUnit);
  const all = link.row.figures.flatMap((listed): readonly Compared[] => {
    const own = counterparts(link.at.table, listed.column);
    return own.length === 0
      ? []
      : [{ link, listed, own, agrees: own.some((each) => figuresAgree(listed, each, listed.column === 'score' ? [ONE, ONE] : by)) }];
  });
  // An amount without a name of its own may be one of many: one that agrees tells that the others are something else.
  const amounts = all.filter(({ listed }) => listed.column === 'amount');
  if (amounts.length === 0) return all;
  const agreeing = amounts.find(({ agrees }) => agrees);
  return [...all.filter(({ listed }) => listed.column !== 'amount'), ...(agreeing ? [agreeing] : amounts.length === 1 ? amounts : [])];
}

const DOUBTS: Readonly<Record<Link['by'], Localized>> = {
  project: { 'zh-CN': '清单没有写单位，按项目名称对应', 'en-US': "the list names no unit; the row was found by the project's name" },
  place: { 'zh-CN': '按地区或单位名称对应到这一行', 'en-US': 'the row was found by the name of a place or unit' },
  figures: {
    'zh-CN': '两表没有写同一个项目名称，按其余相同的金额对应',
    'en-US': 'they name no project alike; the row was found because its other amounts are the same',
  },
};

/** So many other figures of a list must agree with the same tables before one that does not is told. */
const LEAST_AGREEING = 2;
/** With so many nothing is doubtful about rows that bear the project's name. */
const CERTAIN = 3;

const SCORE: readonly [string, string] = ['总分', 'total score'];
const WHAT: Readonly<Record<ListColumn, readonly [string, string]>> = {
  score: SCORE,
  initial: ['年初预算数', 'initial budget'],
  adjusted: ['全年预算数', 'full-year budget'],
  budget: ['预算数', 'budget'],
  executed: ['执行数', 'executed amount'],
  appropriation: ['财政拨款', 'appropriation'],
  'carry-over': ['上年结转', 'carry-over'],
  amount: ['金额', 'amount'],
};

function* tell(list: PlacedTable, compared: readonly Compared[]): Iterable<Contradiction> {
  const agreeing = compared.filter(({ agrees, listed }) => agrees && (listed.column === 'score' || isTelling(listed))).length;
  if (agreeing < LEAST_AGREEING) return;
  for (const { link, listed, own, agrees } of compared) {
    if (agrees) continue;
    const [mine] = own;
    const { table } = link.at;
    const certain = link.by === 'project' && agreeing >= CERTAIN && listed.column !== 'amount';
    const [what, whatEn] = WHAT[listed.column];
    const unit = (of: TableFacts): string => (listed.column === 'score' ? '分' : of.amountUnit);
    yield contradiction({
      rule: listed.column === 'score' ? 'cross/score-list' : 'cross/overview',
      severity: certain ? 'error' : 'warning',
      message: 'differs',
      params: {
        project: table.identity.project || table.identity.unit || link.row.name,
        what,
        whatEn,
        found: own.map(({ text }) => text).join('、'),
        expected: listed.text,
        unit: unit(table),
        otherUnit: unit(list.table),
        row: link.row.name,
      },
      own: placed(link.at, mine!),
      others: [placed(list, listed)],
      expected: listed.text,
      doubt: certain ? null : DOUBTS[link.by],
      unsure: listed.unsure || own.some(({ unsure }) => unsure),
    });
  }
}

/** Tables by the amounts that they state, in 元. */
type AmountIndex = ReadonlyMap<string, ReadonlySet<PlacedTable>>;

const inYuan = ({ value }: FigureFact, unit: string): string => plain(new Decimal(value).times(yuan(unit) ?? ONE));

function indexAmounts(forms: readonly PlacedTable[]): AmountIndex {
  const index = new Map<string, Set<PlacedTable>>();
  for (const at of forms) {
    for (const figure of at.table.funds.filter(isTelling)) {
      const key = inYuan(figure, at.table.amountUnit);
      index.set(key, (index.get(key) ?? new Set()).add(at));
    }
  }
  return index;
}

/** So many different amounts are not the same by chance. */
const LEAST_SAME = 3;

/** The totals of a list of which most figures are those of a table: then it is the whole of which the list tells the parts. */
function totalLinks(list: PlacedTable, amounts: AmountIndex): readonly Link[] {
  return list.table.rows
    .filter(({ total }) => total)
    .flatMap((row) => {
      const same = new Map<PlacedTable, Set<string>>();
      for (const figure of row.figures.filter(isTelling)) {
        const key = inYuan(figure, list.table.amountUnit);
        for (const at of amounts.get(key) ?? []) same.set(at, (same.get(at) ?? new Set()).add(key));
      }
      return [...same]
        .filter(([at, keys]) => keys.size >= LEAST_SAME && mayMatch(list.table, at.table))
        .map(([at]): Link => ({ at, row, by: 'figures' }));
    });
}

/** Lists of another year are of other figures. */
function mayMatch(list: TableFacts, { identity: { year, interim } }: TableFacts): boolean {
  return !interim && (list.identity.year === null || year === null || list.identity.year === year);
}

/**
 * What the tables of projects say otherwise than a list of them: a score list, an overview, an allocation. A list is believed to be of
 * these tables only where other figures of it agree with them; rows found by a place are told in doubt.
 */
export function* againstLists(tables: readonly PlacedTable[]): Iterable<Contradiction> {
  const lists = tables.filter(({ table }) => table.rows.length > 0);
  const forms = tables.filter(({ table }) => table.kind !== 'amounts' && (table.funds.length > 0 || table.score !== null));
  const amounts = indexAmounts(forms);
  for (const list of lists) {
    const rows = indexRows(list.table.rows);
    const groups = new Map<string, Compared[]>();
    for (const at of forms) {
      const link = mayMatch(list.table, at.table) ? linkOf(rows, at) : null;
      if (!link) continue;
      // Tables of places belong together by their project; projects, by their unit.
      const { unitKey, projectKey } = at.table.identity;
      for (const each of compare(list, link)) addTo(groups, link.by === 'project' ? `unit ${unitKey}` : `project ${projectKey}`, each);
    }
    for (const group of groups.values()) yield* tell(list, group);
    for (const link of totalLinks(list, amounts)) yield* tell(list, compare(list, link));
  }
}
