import { weightLevelSplit } from '../../../../src/core/rules/weight/level-split';
import { policyById } from '../../../../src/core/scoring/policies';
import { check, inShort } from '../../support/findings';
import type { Indicator } from '../../../../src/core/model/types';
import { indicator, table, type IndicatorParts } from '../../support/model';

const rows = (...split: (readonly [string, number])[]) =>
  split.map(([level, weight], index) => indicator({ row: 9 + index, levels: [level, '二级'], weight }));
const found = (...split: (readonly [string, number])[]) => inShort(check(weightLevelSplit, table({ indicators: rows(...split) })));

test('both usual splits are fine', () => {
  expect(found(['产出指标', 30], ['产出指标', 20], ['效益指标', 30], ['满意度指标', 10])).toEqual([]);
  expect(found(['成本指标', 20], ['产出指标', 40], ['效益指标', 20], ['满意度指标', 10])).toEqual([]);
});

test('a split far from the usual ones is a warning with both splits', () => {
  expect(found(['产出指标', 65], ['效益指标', 15], ['满意度指标', 10])).toEqual([
    'warning B9 产出 65、效益 15、满意度 10 → 产出 50、效益 30、满意度 10',
  ]);
  expect(found(['成本指标', 5], ['产出指标', 70], ['效益指标', 5], ['满意度指标', 10])).toEqual([
    'warning B9 成本 5、产出 70、效益 5、满意度 10 → 成本 20、产出 40、效益 20、满意度 10',
  ]);
});

test('one adjusted to the project, by up to 10 points a group, is only noted', () => {
  expect(found(['产出指标', 60], ['效益指标', 20], ['满意度指标', 10])).toEqual([
    'info B9 产出 60、效益 20、满意度 10 → 产出 50、效益 30、满意度 10',
  ]);
  expect(found(['成本指标', 10], ['产出指标', 50], ['效益指标', 20], ['满意度指标', 10])).toEqual([
    'info B9 成本 10、产出 50、效益 20、满意度 10 → 成本 20、产出 40、效益 20、满意度 10',
  ]);
});

test('no satisfaction indicator, its points with benefit, is only noted', () => {
  expect(found(['产出指标', 50], ['效益指标', 40])).toEqual(['info B9 产出 50、效益 40 → 产出 50、效益 30、满意度 10']);
  expect(found(['成本指标', 20], ['产出指标', 40], ['效益指标', 30])).toEqual([
    'info B9 成本 20、产出 40、效益 30 → 成本 20、产出 40、效益 20、满意度 10',
  ]);
});

test('the English message names the levels in English', () => {
  const [finding] = check(weightLevelSplit, table({ indicators: rows(['产出指标', 60], ['效益指标', 20], ['满意度指标', 10]) }));
  expect(finding?.message['en-US']).toContain('output 60, benefit 20, satisfaction 10');
});

test('nothing is said while the points do not add up, where labels are others, or where the policy leaves the split open', () => {
  expect(found(['产出指标', 60], ['效益指标', 30], ['满意度指标', 10])).toEqual([]);
  expect(found(['投入管理', 60], ['效益指标', 20], ['满意度指标', 10])).toEqual([]);
  expect(found(['产出指标', 90])).toEqual([]);
  expect(
    check(
      weightLevelSplit,
      table({ indicators: rows(['产出指标', 60], ['效益指标', 20], ['满意度指标', 10]) }),
      policyById('guangxi-steps')!,
    ),
  ).toEqual([]);
  expect(
    check(weightLevelSplit, table({ kind: 'evaluation-system', indicators: rows(['产出指标', 60], ['效益指标', 20], ['满意度指标', 10]) })),
  ).toEqual([]);
});

test("a department's whole expenditure has divisions of its own", () => {
  const indicators = rows(['产出指标', 60], ['效益指标', 20], ['满意度指标', 10]);
  expect(check(weightLevelSplit, table({ title: '部门整体支出绩效自评表', indicators }))).toEqual([]);
});

test('a target table is judged as well, by the points that are all given and stand under level-1 labels', () => {
  const split = (extra: Partial<IndicatorParts> = {}) => [
    ...rows(['产出指标', 60], ['效益指标', 20]),
    indicator({ row: 11, name: '学员满意度', levels: ['满意度指标', '二级'], weight: 10, ...extra }),
  ];
  const judged = (indicators: readonly Indicator[]) => inShort(check(weightLevelSplit, table({ kind: 'target', indicators })));
  expect(judged(split())).toHaveLength(1);
  expect(judged(split({ levels: [] }))).toEqual([]);
  expect(judged(split({ weight: null }))).toEqual([]);
  expect(judged(split({ extra: { weight: null } }))).toEqual([]);
  expect(judged([...split(), indicator({ row: 12, levels: ['满意度指标', '二级'], weight: null })])).toEqual([]);
  expect(judged([...split(), indicator({ row: 12, levels: ['满意度指标', '二级'] })])).toHaveLength(1);
});
