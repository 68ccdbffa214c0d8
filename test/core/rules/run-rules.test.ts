import { runRules } from '../../../src/core/rules/run-rules';
import type { Rule, RuleReport } from '../../../src/core/rules/types';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import type { TableModel } from '../../../src/core/model/types';
import { at, table, workbook } from '../support/model';

function rule(
  id: string,
  reports: (table: TableModel) => Iterable<Partial<RuleReport> & { readonly at: string }>,
  severity: Rule['severity'] = 'error',
): Rule {
  const text = { 'zh-CN': `规则 {word}`, 'en-US': 'Rule {word}' };
  return {
    id,
    severity,
    title: { 'zh-CN': '标题', 'en-US': 'Title' },
    explanation: text,
    source: { document: null, text },
    messages: { main: text },
    *check(subject) {
      for (const { at: cell, ...rest } of reports(subject))
        yield { table: subject, cell: at(cell), related: [], found: '1', expected: '2', message: 'main', params: { word: 'x' }, ...rest };
    },
  };
}

const run = (rules: readonly Rule[], ...tables: TableModel[]) => runRules(workbook(...tables), DEFAULT_POLICY, rules);

test('findings stand by table, the graver first, then in the order of the rules and of the cells', () => {
  const tables = [table({ id: 'one' }), table({ id: 'two', sheet: 'Other' })];
  const mild = rule('z/mild', () => [{ at: 'B2' }], 'info');
  const grave = rule('a/grave', () => [{ at: 'C10' }, { at: 'B2' }, { at: 'A2' }]);
  const other = rule('b/other', () => [{ at: 'A1' }]);
  const found = run([mild, grave, other], ...tables).map((finding) => `${finding.tableId} ${finding.cell} ${finding.rule}`);
  expect(found).toEqual([
    'one A2 a/grave',
    'one B2 a/grave',
    'one C10 a/grave',
    'one A1 b/other',
    'one B2 z/mild',
    'two A2 a/grave',
    'two B2 a/grave',
    'two C10 a/grave',
    'two A1 b/other',
    'two B2 z/mild',
  ]);
});

test('an id stays the same for the same rule at the same cell and is unique', () => {
  const twice = rule('a/b', () => [{ at: 'B2' }, { at: 'B2' }, { at: 'B3' }]);
  const ids = run([twice], table()).map((finding) => finding.id);
  expect(ids).toEqual(['a/b@Sheet1!B2', 'a/b@Sheet1!B2#2', 'a/b@Sheet1!B3']);
  expect(run([twice], table()).map((finding) => finding.id)).toEqual(ids);
});

test('a rule that fails on one table is said to have failed there, and everything else goes on', () => {
  const fails = rule('a/fails', (subject) => {
    if (subject.id === 'bad') throw new Error('boom');
    return [{ at: 'B2' }];
  });
  const works = rule('a/works', () => [{ at: 'B3' }]);
  const findings = run([fails, works], table({ id: 'bad' }), table({ id: 'good', sheet: 'Good' }));
  expect(findings.map((finding) => `${finding.severity} ${finding.rule} ${finding.sheet}`)).toEqual([
    'error a/works Sheet1',
    'info a/fails Sheet1',
    'error a/fails Good',
    'error a/works Good',
  ]);
  expect(findings[1]?.message['zh-CN']).toBe('“标题”这一项没有检查成功，请人工核对此表的这一项。');
});

test('what a rule reported before it failed is kept', () => {
  const half = rule('a/half', function* () {
    yield { at: 'B2' };
    throw new Error('boom');
  });
  expect(
    run([half], table())
      .map((finding) => finding.severity)
      .sort(),
  ).toEqual(['error', 'info']);
});

test('a report may lower the severity, never raise it', () => {
  expect(run([rule('a/b', () => [{ at: 'B2', severity: 'info' }])], table())[0]?.severity).toBe('info');
  expect(run([rule('a/b', () => [{ at: 'B2', severity: 'error' }], 'warning')], table())[0]?.severity).toBe('warning');
});

test('the message is filled in, related cells are named once and without the cell itself', () => {
  const [finding] = run([rule('a/b', () => [{ at: 'B2', related: [at('B2'), at('C3'), at('C3')] }])], table());
  expect(finding).toMatchObject({ message: { 'zh-CN': '规则 x', 'en-US': 'Rule x' }, related: ['C3'], fix: null });
});

test('a workbook without tables has no findings', () => {
  expect(runRules(workbook(), DEFAULT_POLICY)).toEqual([]);
});
