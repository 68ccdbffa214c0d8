import type { Localized } from '../localized';

/** The forms of a unit's final account (公开01–09) whose figures must agree with each other. */
export type AccountForm = 'overview' | 'income' | 'expenditure' | 'appropriation' | 'general' | 'basic' | 'three-public';

/** The titles of the forms; what stands in front tells 收入决算表 from 财政拨款收入支出决算总表. */
export const ACCOUNT_FORMS: readonly { readonly form: AccountForm; readonly title: RegExp }[] = [
  { form: 'three-public', title: /三公[”"]?经费/ },
  { form: 'appropriation', title: /财政拨款收入支出决算总表/ },
  { form: 'overview', title: /(?<!拨款)收入支出决算总表/ },
  { form: 'basic', title: /财政拨款基本支出决算(?:明细)?表/ },
  { form: 'general', title: /一般公共预算财政拨款支出决算(?:明细)?表/ },
  { form: 'income', title: /(?<!拨款|政府性基金预算)收入决算(?:总)?表/ },
  { form: 'expenditure', title: /(?<!拨款|预算|经费|收入|基本|项目)支出决算(?:总)?表/ },
];

/** A figure of a form: its stated sums with these labels, added up; under a column with this header, else in the first. */
export interface AccountFigure {
  readonly form: AccountForm;
  readonly sums: readonly RegExp[];
  readonly column?: RegExp;
}

/** Two figures of different forms that are one and the same. */
export interface AccountTie {
  readonly id: string;
  readonly name: Localized;
  readonly one: AccountFigure;
  readonly other: AccountFigure;
}

const TOTAL = [/^合计$/];

/** What the forms must agree on (表间勾稽关系): each figure is that of the other form by what both are called. */
export const ACCOUNT_TIES: readonly AccountTie[] = [
  {
    id: 'income',
    name: { 'zh-CN': '本年收入合计', 'en-US': 'income of the year' },
    one: { form: 'overview', sums: [/^本年收入合计$/] },
    other: { form: 'income', sums: TOTAL },
  },
  {
    id: 'expenditure',
    name: { 'zh-CN': '本年支出合计', 'en-US': 'expenditure of the year' },
    one: { form: 'overview', sums: [/^本年支出合计$/] },
    other: { form: 'expenditure', sums: TOTAL },
  },
  {
    id: 'appropriation',
    name: { 'zh-CN': '财政拨款收入', 'en-US': 'appropriations received' },
    one: { form: 'income', sums: TOTAL, column: /^财政拨款收入/ },
    other: { form: 'appropriation', sums: [/^本年收入合计$/] },
  },
  {
    id: 'general',
    name: { 'zh-CN': '一般公共预算财政拨款支出', 'en-US': 'expenditure from the general public budget' },
    one: { form: 'appropriation', sums: [/^本年支出合计$/], column: /^一般公共预算财政拨款/ },
    other: { form: 'general', sums: TOTAL },
  },
  {
    id: 'basic',
    name: { 'zh-CN': '一般公共预算财政拨款基本支出', 'en-US': 'basic expenditure from the general public budget' },
    one: { form: 'general', sums: TOTAL, column: /^基本支出/ },
    other: { form: 'basic', sums: [/^人员经费合计$/, /^公用经费合计$/] },
  },
];

/** What one year's form leaves over and the next year's begins with. */
export interface CarriedLine {
  readonly id: string;
  readonly form: AccountForm;
  readonly into: RegExp;
  readonly out: RegExp;
}

export const CARRIED_LINES: readonly CarriedLine[] = [
  { id: 'carried', form: 'overview', into: /^年初结转(?:和|及)?(?:结余)?$/, out: /^年末结转(?:和|及)?(?:结余)?$/ },
];
