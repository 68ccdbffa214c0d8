import { keyOf } from '../../../src/core/snapshot/grid';
import * as accounts from '../../../src/core/vocabulary/accounts';
import * as amounts from '../../../src/core/vocabulary/amounts';
import * as funds from '../../../src/core/vocabulary/funds';
import * as grades from '../../../src/core/vocabulary/grades';
import { HEAD_FIELD_WORDS } from '../../../src/core/vocabulary/head-fields';
import { HEADER_WORDS } from '../../../src/core/vocabulary/headers';
import * as levels from '../../../src/core/vocabulary/levels';
import * as names from '../../../src/core/vocabulary/names';
import { PLACEHOLDER_MARKS } from '../../../src/core/vocabulary/placeholder-marks';
import * as templates from '../../../src/core/vocabulary/templates';
import * as titles from '../../../src/core/vocabulary/titles';

type Lists = Readonly<Record<string, readonly string[]>>;

/** Words of more than one list, with the lists: `成本: level1 level2`. */
function ambiguous(lists: Lists): string[] {
  const roles = new Map<string, string[]>();
  for (const [role, words] of Object.entries(lists))
    for (const key of new Set(words.map(keyOf))) roles.set(key, [...(roles.get(key) ?? []), role]);
  return [...roles]
    .filter(([, of]) => of.length > 1)
    .map(([word, of]) => `${word}: ${of.join(' ')}`)
    .sort();
}

/** Every vocabulary whose lists stand for different roles, and the words that are meant to have two, with the reason. */
const VOCABULARIES: readonly { readonly name: string; readonly lists: Lists; readonly meant: Readonly<Record<string, string>> }[] = [
  {
    name: 'headers of indicator columns',
    lists: HEADER_WORDS,
    meant: {},
  },
  { name: 'labels above the indicators', lists: HEAD_FIELD_WORDS, meant: {} },
  { name: 'headers of funds columns', lists: funds.FUND_COLUMN_WORDS, meant: {} },
  {
    name: 'labels of a funds block',
    lists: {
      total: funds.FUND_TOTAL_WORDS,
      source: funds.FUND_SOURCE_WORDS,
      section: funds.FUND_SECTION_WORDS,
      after: funds.AFTER_FUNDS_WORDS,
      cost: funds.COST_WORDS,
      yearly: funds.YEARLY_WORDS,
      period: funds.PERIOD_WORDS,
    },
    meant: {
      '资金: source section': "part of a source's name, and of the block's: the figures beside it decide",
      '年度预算: total section': 'the whole label is a total, a part of it names the block',
      '整体支出: total section': 'the whole label is a total, a part of it names the block',
      '当年预算: total source': 'the whole label is a total, a part of it names a source',
      '总投资: total period': 'the total of a project is that of all its years',
    },
  },
  {
    name: 'labels of levels and sums',
    lists: {
      level1: levels.LEVEL1_STEMS,
      level2: levels.LEVEL2_STEMS,
      section: levels.SECTION_LABELS,
      block: levels.BLOCK_LABELS,
      total: levels.TOTAL_LABELS,
      subtotal: levels.SUBTOTAL_LABELS,
    },
    meant: {
      '成本: level1 level2': 'the place decides',
      '满意度: level1 level2': 'the place decides',
      '可持续性: level1 level2': 'the place decides',
    },
  },
  {
    name: 'labels around a table',
    lists: {
      project: titles.PROJECT_LABELS,
      unit: titles.UNIT_LABELS,
      supervisor: titles.SUPERVISOR_LABELS,
      note: titles.NOTE_LABELS,
      task: titles.TASK_WORDS,
    },
    meant: {},
  },
  {
    name: 'what a template leaves',
    lists: {
      placeholder: PLACEHOLDER_MARKS,
      example: templates.EXAMPLE_LEADS,
      request: templates.REQUEST_WORDS,
      remark: templates.REMARK_LEADS,
      signature: templates.SIGNATURE_LABELS,
      form: templates.FORM_REMARKS,
    },
    meant: {},
  },
  {
    name: 'sums and counts of amounts',
    lists: {
      sum: amounts.SUM_LABELS,
      part: amounts.PART_SUM_LABELS,
      count: amounts.COUNT_HEADERS,
      rate: amounts.RATE_HEADERS,
      balance: amounts.BALANCE_HEADERS,
    },
    meant: {},
  },
  { name: 'executed and budgeted amounts', lists: { executed: amounts.EXECUTED_HEADERS, budget: amounts.BUDGET_HEADERS }, meant: {} },
  {
    name: 'what goes in and out',
    lists: { balance: amounts.BALANCE_HEADERS, inflow: amounts.INFLOW_HEADERS, outflow: amounts.OUTFLOW_HEADERS },
    meant: {},
  },
  {
    name: 'public money and business',
    lists: {
      money: amounts.MONEY_EVIDENCE.map(({ word }) => word),
      form: titles.PUBLIC_MONEY_WORDS.filter((word) => !amounts.MONEY_EVIDENCE.some((entry) => entry.word === word)),
      foreign: [...amounts.FOREIGN_WORDS, ...amounts.FOREIGN_TITLE_WORDS],
    },
    meant: {},
  },
  {
    name: 'sides of an account',
    lists: { income: accounts.INCOME_HEADERS, expenditure: accounts.EXPENDITURE_HEADERS, code: accounts.CODE_HEADERS },
    meant: {},
  },
  {
    name: 'classes of an account',
    lists: {
      staff: [...accounts.STAFF_CLASSES, ...accounts.STAFF_TOTAL_WORDS],
      operating: [...accounts.OPERATING_CLASSES, ...accounts.OPERATING_TOTAL_WORDS],
    },
    meant: {},
  },
];

test.each(VOCABULARIES)('no word of the $name has two roles but those that are meant to', ({ lists, meant }) => {
  expect(ambiguous(lists)).toEqual(Object.keys(meant).sort());
});

test('a word that both grades and says how much stands in both lists, and no other kind of list', () => {
  const both = ambiguous({ result: grades.GRADE_RESULTS, degree: grades.GRADE_DEGREES });
  expect(both.map((entry) => entry.split(':')[0])).toEqual(['充分', '及时', '持续', '无', '明显', '显著', '有', '有效', '长期']);
});

test('every level-2 label whose level 1 is known is a level-2 label, its level 1 a certain one', () => {
  for (const [level2, level1] of Object.entries(levels.LEVEL1_OF)) {
    expect(levels.LEVEL2_STEMS).toContain(level2);
    expect(levels.CERTAIN_LEVEL1_STEMS).toContain(level1);
  }
  for (const stem of levels.CERTAIN_LEVEL1_STEMS) expect(levels.LEVEL1_STEMS).toContain(stem);
});

test('no list names a word twice', () => {
  const twice = [accounts, amounts, funds, grades, levels, names, templates, titles]
    .flatMap((vocabulary) => Object.entries(vocabulary))
    .concat(Object.entries(HEADER_WORDS), Object.entries(funds.FUND_COLUMN_WORDS))
    .flatMap(([name, list]) =>
      Array.isArray(list)
        ? list.filter((word, index) => typeof word === 'string' && list.indexOf(word) !== index).map((word) => `${name}: ${word}`)
        : [],
    );
  expect(twice).toEqual([]);
});
