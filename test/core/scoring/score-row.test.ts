import { parseActual, parseTarget, textCell } from '../../../src/core/cells';
import { Decimal } from '../../../src/core/decimal';
import type { Indicator } from '../../../src/core/model/types';
import { gradeOf } from '../../../src/core/scoring/grade';
import { DEFAULT_POLICY, policyById } from '../../../src/core/scoring/policies';
import { betterByName, betterOf, scoreRow } from '../../../src/core/scoring/score-row';

const CELL = { row: 1, column: 1 };

function row(target: string | null, actual: string | null, ...labels: readonly string[]): Pick<Indicator, 'target' | 'actual' | 'path'> {
  const placed = { cell: CELL, opCell: null, unitCell: null };
  const reading = target === null ? null : { ...parseTarget(textCell(target)), ...placed, text: target };
  return {
    target: reading,
    actual: actual === null ? null : { ...parseActual(textCell(actual), reading ? { target: reading } : {}), ...placed, text: actual },
    path: labels.map((name) => ({ cell: CELL, text: name, name })) as unknown as Indicator['path'],
  } as Pick<Indicator, 'target' | 'actual' | 'path'>;
}

test('a row without a target or without an actual value has no score', () => {
  expect(scoreRow(DEFAULT_POLICY, row(null, '5个', '数量'), new Decimal(10))).toBeNull();
  expect(scoreRow(DEFAULT_POLICY, row('≥5个', null, '数量'), new Decimal(10))).toBeNull();
  expect(scoreRow(DEFAULT_POLICY, row(null, null, '数量'), new Decimal(10))).toBeNull();
});

test('a row is scored by the way that its labels tell', () => {
  const ten = new Decimal(10);
  expect(scoreRow(DEFAULT_POLICY, row('20万元', '18万元', '成本指标', '培训成本'), ten)?.score?.toString()).toBe('10');
  expect(scoreRow(DEFAULT_POLICY, row('20万元', '18万元', '效益指标', '销售收入'), ten)?.score?.toString()).toBe('9');
  expect(scoreRow(DEFAULT_POLICY, row('20万元', '18万元', '产出指标', '项目金额'), ten)?.status).toBe('judgement');
});

test('the same row under another weight or policy is scored anew', () => {
  const same = row('明显提升', '部分完成', '效益');
  const [ten, five] = [new Decimal(10), new Decimal(5)];
  const range = (policy: typeof DEFAULT_POLICY, weight: Decimal | null): string => {
    const { lowest, highest, status } = scoreRow(policy, same, weight)!;
    return lowest ? `${lowest.toString()}–${highest!.toString()}` : status;
  };
  expect([
    range(DEFAULT_POLICY, ten),
    range(DEFAULT_POLICY, five),
    range(DEFAULT_POLICY, ten),
    range(policyById('jinan')!, ten),
    range(DEFAULT_POLICY, null),
    range(DEFAULT_POLICY, ten),
  ]).toEqual(['6–8', '3–4', '6–8', '5–8', 'not-applicable', '6–8']);
  expect(scoreRow(DEFAULT_POLICY, same, ten)).toBe(scoreRow(DEFAULT_POLICY, same, ten));
});

test('a direction column goes before the labels', () => {
  const cost = row('20万元', '18万元', '成本指标', '培训成本');
  expect(betterOf(cost)).toBe('lower');
  expect(betterOf({ ...cost, target: { ...cost.target!, better: 'higher' } })).toBe('higher');
  expect(betterOf(row(null, null, '产出指标', '数量'))).toBeNull();
});

test.each([
  [['成本指标', '经济成本', '项目总金额'], 'lower'],
  [['产出指标', '成本指标', '预算控制数'], 'lower'],
  [['成本指标', '资金支付率'], null],
  [['成本指标', '资金支付率（%）'], null],
  [['成本指标', '资金支付率 '], null],
  [['成本指标'], 'lower'],
  [['产出指标', '成本'], 'lower'],
  [['安全事故起数'], 'lower'],
  [['安全 事故 起数'], 'lower'],
  [[], null],
] as const)('which way is better is told by %j: %s', (labels, expected) => {
  expect(betterByName(labels)).toBe(expected);
});

test.each([
  ['100', '优'],
  ['90', '优'],
  ['89.99', '良'],
  ['80', '良'],
  ['60', '中'],
  ['59.9', '差'],
  ['0', '差'],
])('%s points are %s', (points, name) => {
  expect(gradeOf(DEFAULT_POLICY, new Decimal(points))?.name['zh-CN']).toBe(name);
});

test('a grade is of the share of the full points, of which there must be some', () => {
  expect(gradeOf(DEFAULT_POLICY, new Decimal(45), new Decimal(50))?.name['zh-CN']).toBe('优');
  expect(gradeOf(DEFAULT_POLICY, new Decimal(45), new Decimal(0))).toBeNull();
  expect(gradeOf({ ...DEFAULT_POLICY, grades: [] }, new Decimal(45))).toBeNull();
});

test('points below zero have the last grade', () => {
  expect(gradeOf(DEFAULT_POLICY, new Decimal(-1))?.name['zh-CN']).toBe('差');
});
