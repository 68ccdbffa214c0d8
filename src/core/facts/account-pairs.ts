import { removeSpace } from '../cells';
import { ONE, type Decimal } from '../decimal';
import { addTo } from '../grouped';
import type { TableModel, WorkbookModel } from '../model/types';
import { perObject } from '../remember';
import { ACCOUNT_FORMS, type AccountForm } from '../vocabulary/account-forms';
import { identityOf, yuanIn } from './project-figures';

/** Which form of a final account a table is; null where it is none, or its title does not tell. */
export const formOf = (table: TableModel): AccountForm | null =>
  table.kind === 'final-account' ? (ACCOUNT_FORMS.find(({ title }) => title.test(removeSpace(table.title)))?.form ?? null) : null;

/** Whether two tables may be forms of one account: neither states another unit or year. */
function mayBelong(one: TableModel, other: TableModel): boolean {
  const [own, others] = [identityOf(one), identityOf(other)];
  const fits = (left: string, right: string): boolean => left === '' || right === '' || left === right;
  return fits(own.unit, others.unit) && fits(own.year, others.year);
}

/** 元 in one unit of a form; that of the other where it states none, as most forms after the first do not. */
export function factorOf(table: TableModel, other: TableModel): Decimal {
  return yuanIn(table) ?? yuanIn(other) ?? ONE;
}

/** The tables of each form. */
type TablesByForm = ReadonlyMap<AccountForm, readonly TableModel[]>;

/** The forms of each unit and year, and those of the whole workbook. */
const groupsOf = perObject(({ tables }: WorkbookModel): readonly TablesByForm[] => {
  const all = new Map<AccountForm, TableModel[]>();
  const byUnit = new Map<string, Map<AccountForm, TableModel[]>>();
  for (const table of tables) {
    const form = formOf(table);
    if (form === null) continue;
    const { unit, year } = identityOf(table);
    const key = JSON.stringify([unit, year]);
    const own = byUnit.get(key) ?? new Map<AccountForm, TableModel[]>();
    byUnit.set(key, own);
    addTo(own, form, table);
    addTo(all, form, table);
  }
  return [...byUnit.values(), all];
});

/** The one table of a form; null where there is none or are several. */
function onlyOne(byForm: TablesByForm, form: AccountForm): TableModel | null {
  const tables = byForm.get(form) ?? [];
  return tables.length === 1 ? tables[0]! : null;
}

/**
 * Two forms of one unit's final account, the first by the second's form. Forms of one unit and year are held against each other, and
 * those that stand only once in the workbook; of two of a kind nothing tells which is meant.
 */
export function formPairs(workbook: WorkbookModel, first: AccountForm, second: AccountForm): ReadonlyMap<TableModel, TableModel> {
  const pairs = new Map<TableModel, TableModel>();
  for (const forms of groupsOf(workbook)) {
    const [one, other] = [onlyOne(forms, first), onlyOne(forms, second)];
    if (one && other && mayBelong(one, other)) pairs.set(one, other);
  }
  return pairs;
}
