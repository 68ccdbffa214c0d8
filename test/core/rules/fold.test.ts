import { numberFix } from '../../../src/core/rules/make-fixes';
import { HUNDRED } from '../../../src/core/decimal';
import { foldMany } from '../../../src/core/rules/fold-findings';
import { targetOperatorMissing } from '../../../src/core/rules/target/operator-missing';
import type { Severity } from '../../../src/core/finding';
import type { RuleReport } from '../../../src/core/rules/types';
import { cellName } from '../../../src/core/snapshot/address';
import { at, figure, table } from '../support/model';

const report = (cell: string, severity: Severity, message = 'missing'): RuleReport => ({
  table: table(),
  cell: at(cell),
  related: [at(`D${at(cell).row}`)],
  found: '1份',
  expected: '≥',
  message,
  severity,
  params: { name: cell, others: '2' },
});
const folded = (...reports: readonly RuleReport[]) => foldMany(targetOperatorMissing, reports);
const places = (reports: readonly RuleReport[]) => reports.map(({ cell, also = [] }) => [cell, ...also].map(cellName).join(' '));

test('what a table says several times is one line at the first of its cells', () => {
  expect(places(folded(report('E9', 'warning')))).toEqual(['E9']);
  expect(places(folded(report('E9', 'warning'), report('E10', 'warning')))).toEqual(['E9 E10']);
  expect(places(folded(report('E9', 'info'), report('E11', 'info')))).toEqual(['E9 E11']);
});

test('an error always stands for itself', () => {
  expect(places(folded(...[9, 10, 11, 12, 13].map((row) => report(`E${row}`, 'error'))))).toHaveLength(5);
});

test('only what says the same with the same weight is folded', () => {
  expect(places(folded(report('E9', 'info'), report('E10', 'info', 'date'), report('E11', 'warning'), report('E12', 'info')))).toEqual([
    'E10',
    'E11',
    'E9 E12',
  ]);
});

test('a message without words for many stays one by one', () => {
  expect(places(folded(report('E9', 'info', 'other'), report('E10', 'info', 'other')))).toHaveLength(2);
});

test('fixes become one that makes every change, safe only where each is; what has none stands apart', () => {
  const fix = (cell: string, safe: boolean) =>
    numberFix(table(), figure(cell, '1'), HUNDRED, '100', safe, { 'zh-CN': '改', 'en-US': 'change' });
  const reports = folded(
    { ...report('E9', 'info'), fix: fix('E9', true) },
    { ...report('E10', 'info'), fix: fix('E10', false) },
    report('E11', 'info'),
  );
  expect(places(reports)).toEqual(['E11', 'E9 E10']);
  expect(reports[1]?.fix).toMatchObject({ title: { 'zh-CN': '全部修正（2 处）' }, safe: false, edits: [{ cell: 'E9' }, { cell: 'E10' }] });
});

test('four places are all named, of more the first three', () => {
  const items = (count: number) =>
    folded(
      ...Array.from({ length: count }, (_, index) => ({
        ...report(`E${9 + index}`, 'warning'),
        params: { name: `甲${index}`, text: '1份' },
      })),
    )[0]?.params['items'];
  expect(items(4)).toBe('“甲0”1份；“甲1”1份；“甲2”1份；“甲3”1份');
  expect(items(5)).toBe('“甲0”1份；“甲1”1份；“甲2”1份；等 5 处');
});

test('the one line names its rows and their number, and keeps a figure only where all share it', () => {
  const [one] = folded(report('E9', 'info'), report('E10', 'info'), { ...report('E12', 'info'), found: '2份' });
  expect(one).toMatchObject({
    message: 'missingMany',
    found: '',
    expected: '≥',
    params: { count: '3', rows: '第9、10、12行', rowsEn: 'rows 9, 10, 12', others: '2' },
  });
});
