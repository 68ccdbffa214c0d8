import { ruleExamples } from '../../../../src/core/rules/examples';
import { textScore as rule } from '../../../../src/core/rules/text/score';
import { besideTemplate } from '../../support/findings';

test('tells what the report says otherwise than the table, and is silent without a report', () => {
  const [example] = ruleExamples[rule.id]!;
  const [right, wrong] = ['自评得分99分', '自评得分98分'];
  const told = (text: string) =>
    besideTemplate(rule, { rows: example!.rows, text: `技能培训项目${text}。` }).map(({ severity }) => severity);
  expect(told(wrong!)).toEqual(['error']);
  expect(told(right!)).toEqual([]);
  expect(besideTemplate(rule, { rows: example!.rows })).toEqual([]);
});
