import type { Figure } from '../../../../src/core/model/types';
import { accountBasicAboveWhole } from '../../../../src/core/rules/account/basic-above-whole';
import { check } from '../../support/findings';
import { figure, sumRelation, workbook } from '../../support/model';
import { cellsOf, form } from './forms-by-hand';

const RECEPTIONS = { D6: '30217', E6: '公务接待费' };
const HEADS = { A4: '项目', B4: '预算数', C4: '决算数' };

const basic = (figures: readonly Figure[], cells: Readonly<Record<string, string | number>> = RECEPTIONS, extra = {}) =>
  form('一般公共预算财政拨款基本支出决算表', [sumRelation('hierarchy', figure('F5', '20.00'), figures)], {
    cells: cellsOf(cells),
    ...extra,
  });
const whole = (figures: readonly Figure[], cells: Readonly<Record<string, string | number>>, extra = {}) =>
  form('“三公”经费支出决算表', [sumRelation('column-total', figure('C5', '30.00'), figures)], { cells: cellsOf(cells), ...extra });
const found = (...forms: ReturnType<typeof form>[]) =>
  check(accountBasicAboveWhole, workbook(...forms)).map(({ cell, found: is, expected }) => `${cell} ${is} → ${expected}`);

/** A form of the three public expenses line by line, planned beside spent. */
const lines = (planned: string, spent: string) =>
  whole([figure('B7', planned), figure('C7', spent)], { ...HEADS, A7: '3.公务接待费', B7: Number(planned), C7: Number(spent) });

test('what was spent stands in the column of its heading, not in that of what was planned', () => {
  expect(found(basic([figure('F6', '2.50')]), lines('9.00', '1.50'))).toEqual(['F6 2.5 → ≤1.5']);
  expect(found(basic([figure('F6', '2.50')]), lines('1.00', '2.50'))).toEqual([]);
});

test('the amount of a line is the first one beside its code', () => {
  expect(found(basic([figure('H6', '9.00'), figure('F6', '1.00'), figure('G6', '8.00')]), lines('9.00', '1.50'))).toEqual([]);
  expect(found(basic([figure('H6', '1.00'), figure('F6', '2.00'), figure('F7', '1.00')]), lines('9.00', '1.50'))).toEqual(['F6 2 → ≤1.5']);
  expect(found(basic([figure('F6', null), figure('G6', '2.50')]), lines('9.00', '1.50'))).toEqual(['G6 2.5 → ≤1.5']);
});

test('a line without its code, without an amount, or unknown to the other form is not judged', () => {
  expect(found(basic([figure('F6', '2.50')], { E6: '公务接待费' }), lines('9.00', '1.50'))).toEqual([]);
  expect(found(basic([figure('C6', '2.50')]), lines('9.00', '1.50'))).toEqual([]);
  expect(found(basic([figure('F6', '2.50')]), whole([figure('C7', '1.50')], { ...HEADS, A7: '1.因公出国（境）费' }))).toEqual([]);
});

test('where nothing says what was spent, or two columns say so, nothing is said', () => {
  const name = { A7: '3.公务接待费' };
  expect(found(basic([figure('F6', '2.50')]), whole([figure('C7', '1.50')], { A4: '项目', C4: '金额', ...name }))).toEqual([]);
  expect(found(basic([figure('F6', '2.50')]), whole([figure('C7', '1.50')], { D4: '决算数', ...name }))).toEqual([]);
  expect(
    found(
      basic([figure('F6', '2.50')]),
      whole([figure('B7', '1.20'), figure('C7', '1.50')], { A4: '项目', B4: '2023年决算数', C4: '2024年决算数', ...name }),
    ),
  ).toEqual([]);
});

test('under the headings of lines side by side the amount stands below, and a figure of several sums is one figure', () => {
  const side = { B3: '预算数', D3: '决算数', D4: '公务接待费', E4: '合计', B5: '公务接待费' };
  const spent = figure('D6', '1.50');
  const other = form(
    '“三公”经费支出决算表',
    [sumRelation('row-total', figure('E6', '1.50'), [spent]), sumRelation('column-total', figure('E8', '1.50'), [spent])],
    { cells: cellsOf(side) },
  );
  expect(found(basic([figure('F6', '2.50')]), other)).toEqual(['F6 2.5 → ≤1.5']);
});

test('a figure above the heading of its line does not belong to it', () => {
  expect(found(basic([figure('F6', '2.50')]), whole([figure('D2', '1.50')], { C1: '决算数', D4: '公务接待费' }))).toEqual([]);
  expect(found(basic([figure('F6', '2.50')]), whole([figure('C7', '1.50')], { B4: '决算数', D7: '公务接待费' }))).toEqual([]);
});

test('half a unit of the last digit, in the units of both forms, is no excess', () => {
  const spent = (shown: string) => whole([figure('C7', shown)], { ...HEADS, A7: '3.公务接待费' }, { amountUnit: '元' });
  expect(found(basic([figure('F6', '1.50')]), spent('14950'))).toEqual([]);
  expect(found(basic([figure('F6', '1.50')]), spent('14940'))).toEqual(['F6 1.5 → ≤14940']);
});
