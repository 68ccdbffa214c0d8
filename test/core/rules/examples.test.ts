import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { rules } from '../../../src/core/rules/registry';
import { runRules } from '../../../src/core/rules/run-rules';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { snapshotOf } from '../support/snapshot';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s: the examples on its page', (_id, rule) => {
  test.each(rule.examples.map((example) => [example.title['zh-CN'], example] as const))('%s', (_title, example) => {
    const model = readWorkbook(snapshotOf(example.rows));
    const findings = runRules(model, DEFAULT_POLICY, [rule]).filter((finding) => finding.cell !== undefined);
    expect(findings.map((finding) => finding.cell)).toEqual(example.fires);
  });

  test('one example shows the rule firing and one a correct table', () => {
    expect(rule.examples.some((example) => example.fires.length > 0)).toBe(true);
    expect(rule.examples.some((example) => example.fires.length === 0)).toBe(true);
  });
});
