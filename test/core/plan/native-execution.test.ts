import fc from 'fast-check';
import { Decimal, plain } from '../../../src/core/decimal';
import { planFill } from '../../../src/core/plan';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { DEFAULT_POLICY, policyById } from '../../../src/core/scoring/policies';
import { applyEdits } from '../support/apply';
import { calculate, cellsOf } from '../../support/formulas';
import { type TestRows, snapshotOf } from '../../support/snapshots';

function rows(executed: number, budget: number, weight: number): TestRows {
  return [
    ['项目支出绩效自评表'],
    ['项目名称', null, null, '技能培训项目'],
    ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额：', null, budget, budget, executed, weight, null, null],
    [null, '其中：财政拨款', null, budget, budget, executed, '--', null, '--'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    [null, '产出指标', '数量指标', '举办培训期数', '≥6期', '6期', 90, 90, null],
  ];
}

test("native execution rates and scores are the engine's, proportional and in steps", () => {
  const amounts = fc.integer({ min: 0, max: 200_000 });
  fc.assert(
    fc.property(
      fc.constantFrom(DEFAULT_POLICY, policyById('guangxi-steps')!),
      amounts,
      amounts,
      fc.constantFrom(10, 15, 20, 12.5),
      (policy, done, planned, weight) => {
        const snapshot = snapshotOf(rows(done / 100, (planned + 1) / 100, weight));
        const model = readWorkbook(snapshot);
        const [values, native] = (['value', 'native'] as const).map(
          (style) => new Map(planFill(model, policy, style, snapshot).edits.map((edit) => [edit.cell, edit])),
        );
        const sheet = applyEdits(snapshot, [...native!.values()]).sheets[0]!;
        expect([...native!.keys()]).toEqual([...values!.keys()]);
        for (const [cell, edit] of native!) {
          const content = edit.content as { readonly formula: string };
          const calculated = new Decimal(calculate(content.formula, cellsOf(sheet)) as number);
          const expected = new Decimal((values!.get(cell)!.content as { readonly number: string }).number);
          expect(calculated.minus(expected).abs().lte(expected.abs().times('1e-14'))).toBe(true);
          if (cell.startsWith('I')) expect(plain(calculated)).toBe(plain(expected));
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('a budget of zero has no rate to fill', () => {
  const snapshot = snapshotOf(rows(0, 0, 10));
  const plan = planFill(readWorkbook(snapshot), DEFAULT_POLICY, 'native', snapshot);
  expect(plan.edits).toEqual([]);
  expect(plan.skipped.map(({ cell }) => cell)).toEqual(['H4', 'H5', 'I4']);
});

test('amounts typed as text are read as the numbers they show', () => {
  const asText = rows(26.22, 50.08, 10).map((row) =>
    row.map((cell) => (typeof cell === 'number' && cell > 20 && cell < 60 ? String(cell) : cell)),
  );
  const snapshot = snapshotOf(asText);
  const { edits } = planFill(readWorkbook(snapshot), DEFAULT_POLICY, 'native', snapshot);
  const cells = cellsOf(applyEdits(snapshot, edits).sheets[0]!);
  expect(edits.map(({ content }) => calculate((content as { readonly formula: string }).formula, cells))).toEqual([
    26.22 / 50.08,
    26.22 / 50.08,
    5.24,
  ]);
});
