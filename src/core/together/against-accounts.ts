import { Decimal, plain, sum, type Decimal as DecimalValue } from '../decimal';
import { addTo } from '../grouped';
import type { Localized } from '../localized';
import { figureTolerance } from '../model/agreement';
import { ACCOUNT_TIES, CARRIED_LINES, type AccountForm } from '../vocabulary/account-forms';
import { THREE_PUBLIC_LINES } from '../vocabulary/three-public';
import { factors } from './figures-agree';
import { contradiction, placed } from './contradict';
import type { AccountFigureFact, Contradiction, PlacedTable } from './types';

/** The forms of one unit's final account of one year. */
interface Account {
  readonly unit: string;
  readonly year: number | null;
  readonly forms: ReadonlyMap<AccountForm, readonly PlacedTable[]>;
}

/** The accounts by unit and year. A form that names no unit belongs to none: nothing tells whose it is among many files. */
function accountsOf(tables: readonly PlacedTable[]): readonly Account[] {
  const groups = new Map<string, PlacedTable[]>();
  for (const at of tables) {
    const { unitKey, year } = at.table.identity;
    if (at.table.account && unitKey !== '') addTo(groups, JSON.stringify([unitKey, year]), at);
  }
  return [...groups.values()].map((members) => {
    const forms = new Map<AccountForm, PlacedTable[]>();
    for (const at of members) addTo(forms, at.table.account!.form, at);
    const { unitKey, year } = members[0]!.table.identity;
    return { unit: unitKey, year, forms };
  });
}

/** The only table of a form; of two nothing tells which is meant. */
function only({ forms }: Account, form: AccountForm): PlacedTable | null {
  const [first, second] = forms.get(form) ?? [];
  return first && !second ? first : null;
}

interface Side {
  readonly at: PlacedTable;
  readonly fact: AccountFigureFact;
}

function sideOf(at: PlacedTable | null, tie: string, side: AccountFigureFact['side']): Side | null {
  const fact = at?.table.account?.figures.find((each) => each.tie === tie && each.side === side);
  return at && fact ? { at, fact } : null;
}

function difference(one: Side, other: Side): { readonly more: DecimalValue; readonly tolerance: DecimalValue } {
  const by = factors(one.at.table.amountUnit, other.at.table.amountUnit);
  const [left, right] = [one, other].map(({ fact }, at) => sum(fact.figures.map(({ value }) => new Decimal(value))).times(by[at]!)) as [
    DecimalValue,
    DecimalValue,
  ];
  const [half, otherHalf] = [one, other].map(({ fact }, at) =>
    sum(fact.figures.map(({ decimals }) => figureTolerance(decimals))).times(by[at]!),
  ) as [DecimalValue, DecimalValue];
  return { more: left.minus(right), tolerance: half.plus(otherHalf) };
}

const totalOf = ({ fact }: Side): string => plain(sum(fact.figures.map(({ value }) => new Decimal(value))));

interface Tied {
  readonly rule: string;
  readonly severity: Contradiction['severity'];
  readonly message: string;
  readonly name: Localized;
  /** Prefix of what is expected: `≤` for a part of a whole. */
  readonly sign?: string;
}

function told(own: Side, other: Side, { rule, severity, message, name, sign = '' }: Tied): Contradiction {
  const [found, expected] = [totalOf(own), totalOf(other)];
  const cells = own.fact.figures.map((figure) => placed(own.at, figure));
  const made = contradiction({
    rule,
    severity,
    message,
    params: {
      what: name['zh-CN'],
      whatEn: name['en-US'],
      found,
      expected,
      whole: expected,
      unit: own.at.table.amountUnit,
      otherUnit: other.at.table.amountUnit,
    },
    own: cells[0]!,
    others: [...other.fact.figures.map((figure) => placed(other.at, figure)), ...cells.slice(1)],
    expected: `${sign}${expected}`,
    doubt: null,
  });
  return { ...made, found };
}

function* withinYear(account: Account): Iterable<Contradiction> {
  for (const { id, name, one, other } of ACCOUNT_TIES) {
    const [first, second] = [sideOf(only(account, one.form), id, 'one'), sideOf(only(account, other.form), id, 'other')];
    if (!first || !second || first.at.file === second.at.file) continue;
    const { more, tolerance } = difference(first, second);
    if (more.abs().gt(tolerance)) yield told(second, first, { rule: 'account/tables-differ', severity: 'error', message: 'differs', name });
  }
  for (const { code, title } of THREE_PUBLIC_LINES) {
    const [basic, whole] = [sideOf(only(account, 'basic'), code, 'one'), sideOf(only(account, 'three-public'), code, 'other')];
    if (!basic || !whole || basic.at.file === whole.at.file) continue;
    const { more, tolerance } = difference(basic, whole);
    if (more.gt(tolerance))
      yield told(basic, whole, { rule: 'account/basic-above-whole', severity: 'warning', message: 'exceeds', name: title, sign: '≤' });
  }
}

const CARRIED: Localized = { 'zh-CN': '年初结转和结余', 'en-US': 'amount carried in' };

/** What one year leaves over and the next begins with. Adjustments at the year's start are allowed: a warning only. */
function* overYears(accounts: readonly Account[]): Iterable<Contradiction> {
  for (const account of accounts) {
    const before = accounts.find(
      ({ unit, year }) => unit === account.unit && year !== null && account.year !== null && year === account.year - 1,
    );
    if (!before) continue;
    for (const { id, form } of CARRIED_LINES) {
      const [left, begun] = [sideOf(only(before, form), id, 'one'), sideOf(only(account, form), id, 'other')];
      if (!left || !begun) continue;
      const { more, tolerance } = difference(left, begun);
      if (more.abs().gt(tolerance))
        yield told(begun, left, { rule: 'cross/last-year', severity: 'warning', message: 'account', name: CARRIED });
    }
  }
}

/** What the forms of a unit's final account (公开01–09) state differently in different workbooks, and one year's from the next year's. */
export function* accountsTogether(tables: readonly PlacedTable[]): Iterable<Contradiction> {
  const accounts = accountsOf(tables);
  for (const account of accounts) yield* withinYear(account);
  yield* overYears(accounts);
}
