import { analyse } from '../../../src/core/engine';
import type { Finding } from '../../../src/core/finding';
import { planFixes } from '../../../src/core/plan';
import { fundsWith, indicatorsWith, selfEvaluation } from '../../../src/core/rules/example-tables';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { applyEdits } from '../support/apply';
import { type TestRows, sheetOf, snapshotOf, workbookOf } from '../../support/snapshots';

function errorsOf(rows: TestRows): readonly Finding[] {
  return analyse(snapshotOf(rows), { policy: DEFAULT_POLICY }).result.findings.filter((finding) => finding.severity === 'error');
}

const inWords = (finding: Finding | undefined): readonly string[] => (finding?.causes ?? []).map(({ cell, value }) => `${cell}=${value}`);

const UNIFORMS: TestRows = selfEvaluation({
  funds: [
    ['年度资金总额：', 17, 17, 6.02, 10, '35.4%', 3.5],
    ['其中：财政拨款', 2, 0, 0, '--', '0.0%', '--'],
    ['上年结转', 15, 15, 6.02, '--', '40.13%', '--'],
    ['其他资金', 0, 0, 0, '--', '--', '--'],
  ],
  total: [100, 93.5],
});

test('a total that the rate and the initial budget confirm is right: the source lost its 2', () => {
  const [finding, ...others] = errorsOf(UNIFORMS);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: 'fund/total-mismatch', cell: 'E4', expected: '', fix: { edits: [{ cell: 'E5', after: '2' }] } });
  expect(inWords(finding)).toEqual(['E5=2']);
  expect(finding!.message['zh-CN']).toContain('看来是 E5 应为 2（同一行的 D5 也是 2；若改 E4，年度资金总额的执行率（H4）就不符）');
});

test('three townships at 4 万元 each: the 4 beside two people is wrong, not the total of 64', () => {
  const rows: TestRows = [
    ['经费分配', null, null],
    ['乡镇', '人数', '金额（万元）'],
    ['太平乡', 8, 32],
    ['前进镇', 6, 24],
    ['务本乡', 2, 4],
    ['合计', 16, 64],
  ];
  const [finding] = errorsOf(rows);
  expect(finding).toMatchObject({ rule: 'amounts/total-mismatch', cell: 'C6', expected: '', fix: { edits: [{ cell: 'C5', after: '8' }] } });
});

test('a rate that executed and budget confirm is not called wrong for resembling another: the score beside it is', () => {
  const [finding] = errorsOf(
    selfEvaluation({
      funds: [
        ['年度资金总额：', 3, 21832.04, 16372.94, 10, '75.00%', 6],
        ['其中：财政拨款', 1, 8036.23, 5705.72, '--', '71.00%', '--'],
        ['上年结转', 1, 4881.97, 2733.9, '--', '56.00%', '--'],
        ['其他资金', 1, 8913.84, 7933.32, '--', '89.00%', '--'],
      ],
      total: [100, 96],
    }),
  );
  expect(finding).toMatchObject({ rule: 'fund/score-mismatch', fix: { safe: false } });
  expect(inWords(finding)).toEqual(['I4=7.5']);
});

test('nothing contradicts once the named cause of a wrong execution score is mended, though another rate would have rounded to it', () => {
  const funds = (score: number): ReturnType<typeof fundsWith> => [
    ['年度资金总额：', 3, 1491.1, 968.47, 10, '64.95%', score],
    ['其中：财政拨款', 1, 1489.1, 967.92, '--', '65.00%', '--'],
    ['上年结转', 1, 1, 0.01, '--', '1.00%', '--'],
    ['其他资金', 1, 1, 0.54, '--', '54.00%', '--'],
  ];
  const [finding] = errorsOf(selfEvaluation({ funds: funds(5), total: [100, 95] }));
  expect(inWords(finding)).toEqual(['I4=6.5']);
  expect(errorsOf(selfEvaluation({ funds: funds(6.5), total: [100, 96.5] }))).toEqual([]);
});

test('digits in the wrong order are the cause though a rate was worked out from them', () => {
  const [finding] = errorsOf(
    selfEvaluation({
      funds: [
        ['年度资金总额：', 10317.34, 14264.34, 10000, 10, '70.1%', 7.01],
        ['其中：财政拨款', 1097, 5000, 960, '--', '19.2%', '--'],
        ['上年结转', 0, 0, 0, '--', '--', '--'],
        ['其他资金', 9040.34, 9264.34, 9040, '--', '97.6%', '--'],
      ],
      total: [100, 97.01],
    }),
  );
  expect(inWords(finding)).toEqual(['D4=10137.34']);
  expect(finding!.message['zh-CN']).toContain('两位数字写颠倒了');
});

test('a column that only its total touches: all are offered side by side, none is the fix', () => {
  const [finding] = errorsOf(selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 145, 120, 108, 10, '90.0%', 9] }) }));
  expect(finding).toMatchObject({ cell: 'D4', fix: null, expected: '' });
  expect(inWords(finding)).toEqual(['D4=100', 'D5=145', 'D6=45', 'D7=45']);
  expect(finding!.message['zh-CN']).toContain('表中看不出是哪一处，请核对');
});

/** 总体绩效 declares 65 points and holds 50, so that the whole makes 85. */
const SHORT_BY_15: TestRows = [
  ['部门整体支出绩效评价指标体系'],
  ['一级指标', '二级指标', '三级指标', '分值', '得分'],
  ['总体绩效（65分）', '履职（20分）', '目标制定', 20, 20],
  [null, '管理（15分）', '预算调整', 15, 15],
  [null, '资产（15分）', '资产管理', 15, 15],
  ['财务管理（35分）', '制度建设', '财务制度', 15, 15],
  [null, '岗位设置', '岗位分离', 20, 20],
];

test('the change of a cause that was chosen is planned, and says what is still wrong afterwards', () => {
  const finding = analyse(snapshotOf(SHORT_BY_15), { policy: DEFAULT_POLICY }).result.findings.find(
    (each) => each.rule === 'weight/group-mismatch',
  )!;
  const at = finding.causes!.findIndex((cause) => cause.cell === 'A3');
  const { edits } = planFixes([finding], { safeOnly: false, chosen: [at] });
  expect(edits).toMatchObject([{ cell: 'A3', content: { type: 'text', text: '总体绩效（50分）' } }]);
  expect(edits[0]!.reason['zh-CN']).toContain('改后仍须改：分值合计');
  expect(planFixes([finding], { safeOnly: false }).edits).toEqual([]);
});

test('a group that declares 65 and holds 50, and the same 15 missing from the total, are one fact told once', () => {
  const { findings } = analyse(snapshotOf(SHORT_BY_15), { policy: DEFAULT_POLICY }).result;
  const group = findings.find((finding) => finding.rule === 'weight/group-mismatch')!;
  const total = findings.find((finding) => finding.rule === 'weight/total-mismatch')!;
  expect(group).toMatchObject({ severity: 'error', cell: 'A3' });
  expect(total).toMatchObject({ severity: 'info', because: group.id, expected: '', fix: null });
  expect(total.message['zh-CN']).toContain('是同一件事');
});

test('a score that was mistyped is mended where the policy and the total agree on it', () => {
  const findings = errorsOf(
    selfEvaluation({ indicators: indicatorsWith({ 1: [null, '质量指标', '培训合格率', '≥98%', '98%', 25, 15, null] }) }),
  );
  expect(findings.map((finding) => finding.fix?.edits[0]?.cell)).toEqual(['H10']);
  expect(findings[0]!.fix).toMatchObject({ safe: true, edits: [{ content: { number: '25' } }] });
});

test('a total that was typed over while its parts are calculated is the cause', () => {
  const [finding] = errorsOf([
    ['2024年补助资金分配表'],
    ['单位：万元'],
    ['序号', '地区', '金额'],
    [1, '城东镇', { v: 32, f: '=8*4' }],
    [2, '城西镇', { v: 24, f: '=6*4' }],
    [3, '河口镇', { v: 4, f: '=1*4' }],
    [null, '合计', 71],
  ]);
  expect(finding!.fix).toMatchObject({ edits: [{ cell: 'C7', after: '60' }] });
  expect(finding!.message['zh-CN']).toContain('各项是公式算出的，它是手工填写的');
});

test('a label that declares its points is rewritten with its words', () => {
  const rows = selfEvaluation({
    indicators: indicatorsWith({ 0: ['产出指标（55分）', '数量指标', '举办培训期数', '≥6期', '6期', 25, 25, null] }),
  });
  const [finding] = errorsOf(rows);
  expect(finding!.fix).toMatchObject({ edits: [{ cell: 'B9', content: { type: 'text', text: '产出指标（50分）' } }] });
});

test('the same figure in two tables: the one that its own table contradicts is wrong', () => {
  const sound = selfEvaluation({});
  const other = selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 180, 10, '90.0%', 9] }) });
  const snapshot = workbookOf(sheetOf(sound, [], '一'), sheetOf(other, [], '二'));
  const { findings } = analyse(snapshot, { policy: DEFAULT_POLICY }).result;
  const told = findings.filter((finding) => finding.because === undefined && finding.severity === 'error');
  expect(told).toMatchObject([{ sheet: '二', fix: { edits: [{ sheet: '二', cell: 'F4', after: '108' }] } }]);
  const mended = analyse(applyEdits(snapshot, told[0]!.fix!.edits), { policy: DEFAULT_POLICY }).result.findings;
  expect(mended.filter((finding) => finding.severity !== 'info')).toEqual([]);
});

describe('points that do not add up', () => {
  const rowsOf = (weights: readonly number[], scores: readonly (number | null)[], total: readonly [number, number | null]): TestRows =>
    selfEvaluation({
      indicators: [
        ['产出指标', '数量指标', '培训期数', '≥6期', '6期', weights[0]!, scores[0]!, null],
        [null, '数量指标', '培训人数', '≥60人', '60人', weights[1]!, scores[1]!, null],
        [null, '质量指标', '合格率', '≥98%', '98%', weights[2]!, scores[2]!, null],
        [null, '质量指标', '到课率', '≥98%', '98%', weights[3]!, scores[3]!, null],
        [null, '时效指标', '按期完成率', '100%', '100%', weights[4]!, scores[4]!, null],
        ['效益指标', '社会效益指标', '持证率', '≥90%', '90%', weights[5]!, scores[5]!, null],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '96%', weights[6]!, scores[6]!, null],
      ],
      total,
    });
  const SOUND = [10, 10, 10, 10, 10, 30, 10];

  test('a score above its weight that also puts the total out is the cause, whatever the total resembles', () => {
    const [first, ...others] = errorsOf(rowsOf(SOUND, [10, 12, 10, 10, 10, 30, 10], [100, 99]));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ rule: 'score/exceeds-weight', cell: 'H10', fix: { edits: [{ cell: 'H10', after: '10' }] } });
  });

  test('the one weight that differs from its neighbours is named first, and for certain where the usual split says the same', () => {
    const [first] = errorsOf(rowsOf([10, 10, 13, 10, 10, 30, 10], [10, 10, 10, 10, 10, 30, 10], [100, 99]));
    expect(first).toMatchObject({ rule: 'weight/total-mismatch', fix: { edits: [{ cell: 'G11', after: '10' }] } });
    expect(first!.message['zh-CN']).toContain('其余多为 10，只有它不同');
    expect(first!.message['zh-CN']).toContain('一级指标的常用比例也随之相符');
  });

  test('points cut from a met target without a reason speak for that score where the total says the same', () => {
    const [first] = errorsOf(rowsOf(SOUND, [10, 10, 8, 10, 10, 30, 10], [100, 99]));
    expect(inWords(first)[0]).toBe('H11=10');
  });
});
