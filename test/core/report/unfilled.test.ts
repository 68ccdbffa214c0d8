import { analyse } from '../../../src/core/engine';
import { draftForm } from '../../../src/core/forms/lay-out-form';
import { readDraft } from '../../../src/core/forms/laid-out-sheets';
import { FORMS } from '../../../src/core/forms/all-forms';
import { toJsonReport } from '../../../src/core/report/json-report';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import type { CheckResult } from '../../../src/core/report/types';
import { unfilledIn } from '../../../src/core/report/unfilled';
import { verdictCounts, verdictOf } from '../../../src/core/report/verdict';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { type PlainRows, corpusTables, snapshotOf } from '../../support/snapshots';

const check = (snapshot: WorkbookSnapshot): CheckResult => analyse(snapshot, { policy: DEFAULT_POLICY }).result;
const lists = ({ tables }: CheckResult): readonly string[] => tables.flatMap(({ unfilled }) => unfilled.map(({ text }) => text['zh-CN']));
const errors = ({ findings }: CheckResult): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

/** A self-evaluation: what stands in the columns 实际完成值, 分值, 得分 of its five indicators, and its total. */
function evaluation(
  actuals: PlainRows[number],
  weights: PlainRows[number],
  scores: PlainRows[number],
  total: PlainRows[number] = [null, null],
): PlainRows {
  const indicators = [
    ['产出指标', '数量指标', '巡查次数', '≥24次'],
    [null, null, '培训人次', '≥300人次'],
    [null, '质量指标', '隐患整改率', '≥98%'],
    ['效益指标', '社会效益指标', '度汛安全', '明显提升'],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
  ];
  return [
    ['项目支出绩效自评表'],
    ['（2024年度）'],
    ['项目名称', null, null, '水库巡查'],
    ['主管部门', null, null, '某市水利局', null, '实施单位', '某市水库管理站'],
    ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', null, 100, 100, null, 10, null, null],
    [null, '其中：财政拨款', null, 100, 100, null, '--', null, '--'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ...indicators.map((row, at) => [null, ...row, actuals[at] ?? null, weights[at] ?? null, scores[at] ?? null]),
    ['总分', null, null, null, null, null, ...total],
  ];
}

const WEIGHTS = [20, 15, 15, 30, 10];

test.each(FORMS.map((form) => [form.id, form] as const))(
  'the blank form %s is a form to fill in: no finding, nothing unread, its blanks named',
  (_id, form) => {
    for (const style of ['native', 'formula'] as const) {
      const result = check({ name: '', sheets: [readDraft(draftForm(form, { style }))], notes: [] });
      expect([result.findings, result.tables.flatMap(({ unread }) => unread)]).toEqual([[], []]);
      expect(lists(result).length).toBeGreaterThan(0);
      expect(verdictOf(verdictCounts(result, 0)).kind).toBe('unfilled');
    }
  },
);

test("a unit's own form that holds nothing but its labels says which of them have no indicators yet", () => {
  const rows: PlainRows = [
    ['某市项目绩效目标申报表'],
    ['项目名称', null, null],
    ['申报单位', null, null],
    ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
    ['产出指标', '数量指标'],
    [null, '质量指标'],
    ['效益指标', '社会效益指标'],
  ];
  const result = check(snapshotOf(rows, null));
  expect(lists(result)).toContain('三级指标：3 类二级指标下还没有写指标（B5、B6、B7）');
  expect(errors(result)).toEqual([]);
});

test('of a half-filled form actual values, scores, executed funds and weights are named with their cells, without an error', () => {
  const result = check(snapshotOf(evaluation([26, '310人次'], [20, 15], [20, 15], [90, null]), null));
  expect(lists(result)).toEqual([
    '执行数（F6、F7）',
    '3 个指标的分值（G11、G12、G13），已填的合计 35 分',
    '3 个指标的实际完成值（F11、F12、F13）',
    '3 个指标的得分（H11、H12、H13）',
  ]);
  expect(errors(result)).toEqual([]);
});

test('a sum that cannot be right yet is noted, one over columns that are filled in is wrong', () => {
  const early = check(snapshotOf(evaluation(['26次', '310人次'], WEIGHTS, [20, 15], [100, 20]), null));
  expect(errors(early)).toEqual([]);
  expect(early.findings.find(({ rule }) => rule === 'score/total-mismatch')).toMatchObject({
    severity: 'info',
    message: { 'zh-CN': expect.stringContaining('还没有填完') as string },
  });
  expect(early.summary.errors).toBe(0);
  const wrong = check(snapshotOf(evaluation([], [20, 15, 15, 30, 15], []), null));
  expect(errors(wrong)).toEqual(['weight/total-mismatch']);
  expect(lists(wrong).length).toBeGreaterThan(0);
});

test('a finished table lists nothing, nor does one with a single blank cell, of which its rule tells', () => {
  const full = check(snapshotOf(evaluation(['26次', '310人次', '99%', '明显提升', '95%'], WEIGHTS, WEIGHTS), null));
  const gap = check(snapshotOf(evaluation(['26次', null, '99%', '明显提升', '95%'], WEIGHTS, WEIGHTS), null));
  expect([lists(full), lists(gap)]).toEqual([[], []]);
  expect(gap.findings.map(({ rule }) => rule)).toContain('actual/missing');
});

test('of the published evaluations only those list something that were published unfilled', () => {
  const listing = corpusTables()
    .filter(({ kind, form }) => form === 'clean' && !/account|amounts|target/.test(kind))
    .filter(({ rows, merges }) => {
      const snapshot = snapshotOf(rows, merges ?? null);
      return [...unfilledIn(readWorkbook(snapshot), snapshot.sheets).values()].some((unfilled) => unfilled.length > 0);
    })
    .map(({ id }) => id);
  expect(listing).toEqual(['ext-budget-assessment', 'ext-qingshen-salary']);
});

test('the data report has the list of a form in progress alone', () => {
  const report = (rows: PlainRows): unknown =>
    toJsonReport([{ path: 'a.xlsx', error: null, result: check(snapshotOf(rows, null)) }], 'p', 'en-US').files[0]!.tables[0]!.unfilled;
  expect(report(evaluation([], WEIGHTS, []))).toContainEqual({
    what: 'actual',
    cells: ['F9', 'F10', 'F11', 'F12', 'F13'],
    text: 'actual values of 5 indicators (F9, F10, F11, F12, F13)',
  });
  expect(report(evaluation(['26次', '310人次', '99%', '明显提升', '95%'], WEIGHTS, WEIGHTS))).toBeUndefined();
});
