import fc from 'fast-check';
import { Decimal, plain } from '../../../src/core/decimal';
import { planFill } from '../../../src/core/plan';
import { policyScore } from '../../../src/core/facts/policy-score';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { policies } from '../../../src/core/scoring/policies';
import type { Policy } from '../../../src/core/scoring/types';
import { applyEdits } from '../support/apply';
import { calculate, cellsOf } from '../../support/formulas';
import { type TestCell, type TestRows, snapshotOf } from '../../support/snapshots';

function rows(target: TestCell, actual: TestCell, weight: number): TestRows {
  return [
    ['项目支出绩效自评表'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    [null, '产出指标', '数量指标', '指标名称', target, actual, weight, null, null],
    [null, '效益指标', '社会效益指标', '其他指标', '明显提升', '明显提升', 10, 9, null],
  ];
}

interface Outcome {
  /** The native formula, or null where none was written. */
  readonly formula: string | null;
  readonly calculated: unknown;
  readonly engine: string | null;
}

function outcome(target: TestCell, actual: TestCell, weight: number, policy: Policy): Outcome {
  const snapshot = snapshotOf(rows(target, actual, weight));
  const model = readWorkbook(snapshot);
  const table = model.tables[0];
  const result = table && policyScore(table, table.indicators[0]!, policy);
  const edit = planFill(model, policy, 'native', snapshot).edits.find(({ cell }) => cell === 'H3');
  const formula = edit?.content?.type === 'formula' ? edit.content.formula : null;
  const sheet = applyEdits(snapshot, edit ? [edit] : []).sheets[0]!;
  return {
    formula,
    calculated: formula === null ? null : calculate(formula, cellsOf(sheet)),
    engine: result?.score ? plain(result.score) : null,
  };
}

const OPERATORS = ['≥', '≤', '=', '>', '<', ''] as const;
const UNITS = ['', '%', '次', '万元', '台/套'] as const;

const decimalText = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2 }))
  .map(([digits, places]) => plain(new Decimal(`${digits}e-${places}`)));

/** An actual value as an accountant may have typed it. */
function typed(value: string, unit: string, form: number): TestCell {
  if (unit === '%' && form % 2 === 0) return { v: Number(plain(new Decimal(value).div(100))), fmt: '0.00%' };
  if (unit === '') return Number(value);
  return form === 3 ? `${value} ${unit}` : `${value}${unit}`;
}

test("a native formula gives exactly the engine's score, under every policy", () => {
  let written = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...policies),
      fc.constantFrom(...OPERATORS),
      fc.constantFrom(...UNITS),
      decimalText,
      decimalText,
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 0, max: 3 }),
      (policy, operator, unit, target, actual, tenths, form) => {
        const { formula, calculated, engine } = outcome(`${operator}${target}${unit}`, typed(actual, unit, form), tenths / 10, policy);
        if (formula === null) return;
        written += 1;
        expect(plain(new Decimal(calculated as number))).toBe(engine);
      },
    ),
    { numRuns: 500 },
  );
  expect(written).toBeGreaterThan(200);
}, 120_000);

test('a native formula follows the actual value as it is edited', () => {
  const snapshot = snapshotOf(rows('≥98%', { v: 0.82, fmt: '0%' }, 8));
  const [edit] = planFill(readWorkbook(snapshot), policies[0]!, 'native', snapshot).edits;
  const sheetWith = (actual: TestCell) => {
    const cells = applyEdits(snapshotOf(rows('≥98%', actual, 8)), [edit!]).sheets[0]!;
    return calculate((edit!.content as { formula: string }).formula, cellsOf(cells));
  };
  expect(sheetWith({ v: 0.82, fmt: '0%' })).toBe(6.69);
  expect(sheetWith({ v: 0.98, fmt: '0%' })).toBe(8);
  expect(sheetWith(null)).toBe('');
  expect(sheetWith({ v: 1.3, fmt: '0%' })).toBe(8);
  expect(sheetWith('无法统计')).toBe('');
});

test('a percentage typed as text stays right when a real percentage is typed over it', () => {
  const snapshot = snapshotOf(rows('≥98%', '82%', 8));
  const [edit] = planFill(readWorkbook(snapshot), policies[0]!, 'native', snapshot).edits;
  const formula = (edit!.content as { formula: string }).formula;
  const over = (actual: TestCell) => calculate(formula, cellsOf(snapshotOf(rows('≥98%', actual, 8)).sheets[0]!));
  expect(over('82%')).toBe(6.69);
  expect(over({ v: 0.49, fmt: '0%' })).toBe(4);
});

test("halves are rounded up as in the engine's decimals", () => {
  expect(outcome('≥100次', '98.5次', 5, policies[0]!)).toMatchObject({ calculated: 4.93, engine: '4.93' });
  expect(outcome('≥40次', '20.1次', 1, policies[0]!)).toMatchObject({ calculated: 0.5, engine: '0.5' });
});

test('a range and strict operators have native formulas too', () => {
  for (const [target, actual] of [
    ['80%-90%', '85%'],
    ['80%-90%', '60%'],
    ['>5次', '4次'],
    ['<5次', '6次'],
    ['>5次', '5次'],
  ] as const) {
    for (const policy of policies) {
      const { formula, calculated, engine } = outcome(target, actual, 10, policy);
      expect(formula).not.toBeNull();
      expect(plain(new Decimal(calculated as number))).toBe(engine);
    }
  }
});

test('units that convert, thousands separators and a rescaled ratio', () => {
  for (const [target, actual] of [
    ['≤20万元', '215,000元'],
    ['≤2小时', '150分钟'],
    ['≥1,800次', '1,200次'],
    ['≥98%', 0.82],
    ['≥0.9', { v: 0.45, fmt: '0%' }],
  ] as const) {
    const { formula, calculated, engine } = outcome(target, actual, 10, policies[0]!);
    expect(formula).not.toBeNull();
    expect(plain(new Decimal(calculated as number))).toBe(engine);
  }
});

test('no function newer than Excel 2007 is used', () => {
  const used = new Set<string>();
  for (const policy of policies) {
    for (const target of ['≥98%', '≤5次', '=3台/套', '>1%', '80%-90%']) {
      for (const actual of ['3台/套', '4次', '82%']) {
        for (const name of (outcome(target, actual, 5, policy).formula ?? '').matchAll(/([A-Z]+)\(/g)) used.add(name[1]!);
      }
    }
  }
  expect([...used].sort()).toEqual(['IF', 'IFERROR', 'MAX', 'MIN', 'ROUND', 'SUBSTITUTE', 'VALUE']);
});
