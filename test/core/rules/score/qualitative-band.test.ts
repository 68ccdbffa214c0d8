import { scoreQualitativeBand } from '../../../../src/core/rules/score/qualitative-band';
import { indicatorsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { check, checkRows } from '../../support/findings';
import { indicator, table, type IndicatorParts } from '../../support/model';

const rows = (actual: string, score: number) =>
  selfEvaluation({ indicators: indicatorsWith({ 2: ['效益指标', '社会效益指标', '职工安全意识', '明显提升', actual, 30, score, null] }) });

test("the target's own words and a score below their band are found", () => {
  expect(checkRows(scoreQualitativeBand, rows('明显提升', 20))).toEqual(['warning H11 20 → 24–30']);
  expect(checkRows(scoreQualitativeBand, rows('明显提升', 24))).toEqual([]);
});

test('full marks beside what was not done, or only partly, are found', () => {
  expect(checkRows(scoreQualitativeBand, rows('未完成', 30))).toEqual(['warning H11 30 → 0–18']);
  expect(checkRows(scoreQualitativeBand, rows('部分完成', 30))).toEqual(['warning H11 30 → 18–24']);
  expect(checkRows(scoreQualitativeBand, rows('部分完成', 20))).toEqual([]);
});

test('words that name no band are left to a person', () => {
  expect(checkRows(scoreQualitativeBand, rows('开展宣传五次，效果尚待观察', 20))).toEqual([]);
});

describe('of an indicator in words', () => {
  const run = (parts: Partial<IndicatorParts>) =>
    check(
      scoreQualitativeBand,
      table({
        indicators: [indicator({ row: 9, name: '安全意识', target: '明显提升', actual: '未完成', weight: 30, score: 30, ...parts })],
      }),
    );

  test('the band is named in both languages, with its points', () => {
    expect(run({})[0]?.message).toEqual({
      'zh-CN': '“安全意识”实际完成情况为“未完成”，属于未达成，应得 0–18 分，却得 30 分（分值 30）。请核对。',
      'en-US': '"安全意识": the result "未完成" counts as not achieved, worth 0–18 of 30 points, but the score is 30. Check it.',
    });
    expect(run({ actual: '部分完成' })[0]?.message['zh-CN']).toContain('属于部分达成，应得 18–24 分');
    expect(run({ actual: '明显提升', score: 20 })[0]?.message['en-US']).toContain('counts as achieved, worth 24–30 of 30 points');
  });

  test('half a unit of the last digit below the band is rounding, nothing above it is', () => {
    expect(run({ actual: '明显提升', weight: 9, score: 7 })).toEqual([]);
    expect(run({ actual: '明显提升', weight: 9, score: '6.5' })).toHaveLength(1);
    expect(run({ score: '18.1' })).toHaveLength(1);
    expect(run({ score: 18 })).toEqual([]);
  });

  test('figures, words that name no band, and rows without points or a score are left alone', () => {
    for (const parts of [
      { target: '≥98%', actual: '49%' },
      { target: null },
      { actual: '已开展五次宣传，效果待观察' },
      { actual: '' },
      { weight: 0, score: 5 },
      { weight: null },
      { weight: '若干' },
      { score: null },
      { score: '待定' },
      { extra: { weight: null } },
      { extra: { score: null } },
      { extra: { method: '是否评分法' } },
      { extra: { sharesPoints: true } },
    ])
      expect([parts, run(parts)]).toEqual([parts, []]);
  });
});
