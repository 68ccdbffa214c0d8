import { numberFix } from '../../../src/core/rules/edits';
import { HUNDRED } from '../../../src/core/decimal';
import { foldMany } from '../../../src/core/rules/fold';
import { targetOperatorMissing } from '../../../src/core/rules/target/operator-missing';
import type { Severity } from '../../../src/core/finding';
import type { RuleReport } from '../../../src/core/rules/types';
import { cellName } from '../../../src/core/snapshot/address';
import { at, figure, table } from '../support/model';

const report = (cell: string, severity: Severity, message = 'missing'): RuleReport =>
  ({ table: table(), cell: at(cell), related: [at(`D${at(cell).row}`)], found: '1份', expected: '≥', message, severity, params: { name: cell, others: '2' } });
const folded = (...reports: readonly RuleReport[]) => foldMany(targetOperatorMissing, reports);
const places = (reports: readonly RuleReport[]) => reports.map(({ cell, also = [] }) => [cell, ...also].map(cellName).join(' '));

test('three warnings stay three, four are one at the first of their cells', () => {
  const [e9, e10, e11, e12] = ['E9', 'E10', 'E11', 'E12'].map((cell) => report(cell, 'warning')) as [RuleReport, RuleReport, RuleReport, RuleReport];
  expect(places(folded(e9, e10, e11))).toEqual(['E9', 'E10', 'E11']);
  expect(places(folded(e9, e10, e11, e12))).toEqual(['E9 E10 E11 E12']);
});

test('what is only noted is one line from two on', () => {
  expect(places(folded(report('E9', 'info'), report('E11', 'info')))).toEqual(['E9 E11']);
});

test('an error always stands for itself', () => {
  expect(places(folded(...[9, 10, 11, 12, 13].map((row) => report(`E${row}`, 'error'))))).toHaveLength(5);
});

test('only what says the same with the same weight is folded', () => {
  expect(places(folded(report('E9', 'info'), report('E10', 'info', 'date'), report('E11', 'warning'), report('E12', 'info')))).toEqual(['E10', 'E11', 'E9 E12']);
});

test('a message without words for many, or with a fix of its own, stays one by one', () => {
  const fix = numberFix(table(), figure('E9', '1'), HUNDRED, '100', true, { 'zh-CN': '改', 'en-US': 'change' });
  expect(places(folded(report('E9', 'info', 'other'), report('E10', 'info', 'other')))).toHaveLength(2);
  expect(places(folded({ ...report('E9', 'info'), fix }, { ...report('E10', 'info'), fix }))).toHaveLength(2);
});

test('the one line names its rows and their number, and keeps a figure only where all share it', () => {
  const [one] = folded(report('E9', 'info'), report('E10', 'info'), { ...report('E12', 'info'), found: '2份' });
  expect(one).toMatchObject({ message: 'missingMany', found: '', expected: '≥', params: { count: '3', rows: '第9、10、12行', rowsEn: 'rows 9, 10, 12', others: '2' } });
});
