import fc from 'fast-check';
import { Decimal, plain } from '../../../src/core/decimal';
import { planFill } from '../../../src/core/plan';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { policies } from '../../../src/core/scoring/policies';
import { jxFunctions } from '../../../src/functions/evaluators';
import { applyEdits } from '../support/apply';
import { calculate, cellsOf, type Functions, type Value } from '../../support/formulas';
import { type TestCell, type TestRows, snapshotOf } from '../../support/snapshots';

/** TEXT for the one format that fills use: per cent with as many digits as there are. */
function asPercent([value]: readonly Value[]): Value {
  return `${plain(new Decimal(value as number).times(100).toSignificantDigits(15))}%`;
}

const product: Functions = {
  TEXT: asPercent,
  'JX.PERFSCORE': (args) => jxFunctions.PERFSCORE(...args) as Value,
  'JX.EXECRATE': (args) => jxFunctions.EXECRATE(...args) as Value,
  'JX.EXECSCORE': (args) => jxFunctions.EXECSCORE(...args) as Value,
};

function form(target: TestCell, actual: TestCell, weight: number, name: string): TestRows {
  return [
    ['项目支出绩效自评表'],
    ['项目名称', null, null, '技能培训项目'],
    ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额：', null, 50.08, 50.08, 26.22, 10, null, null],
    [null, '其中：财政拨款', null, 50.08, 50.08, 26.22, '--', null, '--'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    [null, '产出指标', '数量指标', name, target, actual, weight, null, null],
    [null, '效益指标', '社会效益指标', '其他指标', '明显提升', '明显提升', 10, 9, null],
  ];
}

const shown = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2 }))
  .map(([digits, places]) => plain(new Decimal(`${digits}e-${places}`)));
const pair = fc.record({
  policy: fc.constantFrom(...policies),
  operator: fc.constantFrom('≥', '≤', '=', '>', '<', '', '不低于'),
  unit: fc.constantFrom('', '%', '次', '万元', '台/套'),
  name: fc.constantFrom('指标名称', '合格率', '面积(≥**平方米)', '队伍（支）'),
  target: shown,
  actual: shown,
  weight: fc.integer({ min: 1, max: 300 }),
  numeric: fc.boolean(),
});

test('the functions that a fill writes give exactly the values that it shows', () => {
  let written = 0;
  fc.assert(
    fc.property(pair, ({ policy, operator, unit, name, target, actual, weight, numeric }) => {
      const done: TestCell =
        unit === '%' && numeric
          ? { v: Number(plain(new Decimal(actual).div(100))), fmt: '0.00%' }
          : unit === ''
            ? Number(actual)
            : `${actual}${unit}`;
      const snapshot = snapshotOf(form(`${operator}${target}${unit}`, done, weight / 10, name));
      const plan = planFill(readWorkbook(snapshot), policy, 'formula', snapshot);
      const cells = cellsOf(applyEdits(snapshot, plan.edits).sheets[0]!);
      for (const edit of plan.edits) {
        if (edit.content?.type !== 'formula') continue;
        written += 1;
        const value = new Decimal(calculate(edit.content.formula, cells, product) as number);
        const expected = edit.after.endsWith('%') ? `${value.times(100).toFixed(2)}%` : plain(value);
        expect(`${edit.cell} ${expected}`).toBe(`${edit.cell} ${edit.after}`);
      }
    }),
    { numRuns: 500 },
  );
  expect(written).toBeGreaterThan(1000);
}, 120_000);
