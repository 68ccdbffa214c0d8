import { ruleExamples } from '../../../../src/core/rules/examples';
import { templateTableMissing as rule } from '../../../../src/core/rules/template/table-missing';
import { besideTemplate } from '../../support/findings';

test('says it of the table beside its template, and nothing without one', () => {
  const [example] = ruleExamples[rule.id]!;
  expect(besideTemplate(rule, example!).map(({ severity, cell }) => `${severity} ${cell}`)).toEqual(
    example!.fires.map((cell) => `${rule.severity} ${cell}`),
  );
  expect(besideTemplate(rule, { rows: example!.rows })).toEqual([]);
});
