import { analyse } from '../../../src/core/engine';
import { toJsonFile, type JsonTable } from '../../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { type PlainRows, snapshotOf } from '../../support/snapshots';

function tablesOf(rows: PlainRows, merges: readonly string[] | null = null): readonly JsonTable[] {
  return toJsonFile({ path: '', error: null, result: analyse(snapshotOf(rows, merges), { policy: DEFAULT_POLICY }).result }, 'zh-CN')
    .tables;
}

/** A self-evaluation whose last four columns have the given headers. */
function form(headers: readonly [string, string, string, string], scores: readonly (string | number)[] = [30, 30, 18, 10]): PlainRows {
  return [
    ['项目支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', ...headers],
    ['产出指标', '数量指标', '培训人数', '≥200人', '210人', 30, scores[0]!],
    [null, '质量指标', '培训合格率', '≥95%', '96%', 30, scores[1]!],
    ['效益指标', '社会效益指标', '持证上岗率', '≥90%', '85%', 20, scores[2]!],
    ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '95%', 10, scores[3]!],
  ];
}

const read = (rows: PlainRows) => tablesOf(rows)[0]?.indicators ?? [];

test('weights under a header that nobody has met are told by what they add up to', () => {
  const found = read(form(['年度指标值', '实际完成值', '档次', '得分']));
  expect(found.map(({ weight }) => weight?.value)).toEqual(['30', '30', '20', '10']);
  expect(found.every(({ unsure }) => unsure === undefined)).toBe(true);
});

test('actual values under an unknown header are told by the targets beside them', () => {
  expect(read(form(['年度指标值', '栏目', '分值', '得分'])).map(({ actual }) => actual?.value)).toEqual(['210', '96', '85', '95']);
});

test('scores under an unknown header are told by the weights that none of them exceeds', () => {
  expect(read(form(['年度指标值', '实际完成值', '分值', '栏目'])).map(({ score }) => score?.value)).toEqual(['30', '30', '18', '10']);
});

test('a column of figures of which nothing tells what it is leaves a doubt on every row, with its header in words', () => {
  const found = read(form(['年度指标值', '实际完成值', '分值', '栏目'], [60, 45, 18, 10]));
  expect(found).toHaveLength(4);
  for (const { unsure, score } of found) {
    expect(score).toBeUndefined();
    expect(unsure).toMatch(/不认识表头“栏目”/);
  }
});

test('points that a page tore off their label go back behind it', () => {
  const rows: PlainRows = [
    ['项目支出绩效评价得分表'],
    ['一级指标', '二级指标', '三级指标', '分值', '得分'],
    ['项目决策', '绩效目标', '目标合理性', 50, 48],
    ['（50 分）', '（50 分）'],
    ['项目过程', '资金管理', '预算执行率', 30, 30],
    ['（50 分）', '（50 分）', '资金使用合规性', 20, 20],
  ];
  expect(read(rows).map(({ levels }) => levels)).toEqual([
    ['项目决策', '绩效目标', '目标合理性'],
    ['项目过程', '资金管理', '预算执行率'],
    ['项目过程', '资金管理', '资金使用合规性'],
  ]);
});

test('an indicator that names funds does not end the table', () => {
  const rows: PlainRows = [
    ['转移支付项目绩效自评表', null, null, null, null, null],
    ['一级指标', '二级指标', '三级指标', '指标解释', '指标值', '完成情况'],
    ['项目管理', '资金投入', '预算编制科学性', '编制符合政策', '合理', '合理'],
    [null, null, '预算资金安排率', '资金合计占预算的比例', '100%', '100%'],
    ['项目产出', '数量指标', '扶助人数', '符合条件的人数', '≥560人', '570人'],
  ];
  expect(tablesOf(rows, ['A1:F1', 'A3:A4', 'B3:B4'])[0]?.indicators.map(({ levels }) => levels.at(-1))).toEqual([
    '预算编制科学性',
    '预算资金安排率',
    '扶助人数',
  ]);
});

test('a last row of 100 points over rows that make 100 is their total, whatever it is called', () => {
  const rows: PlainRows = [
    ['绩效评价结果'],
    ['一级指标', '权重', '得分', '绩效等级'],
    ['投入', 15, 15, '优'],
    ['过程', 55, 49.04, '优'],
    ['产出', 20, 20, '优'],
    ['效果', 10, 10, '优'],
    ['综合绩效', 100, 94.04, '优'],
  ];
  expect(read(rows).map(({ levels }) => levels.at(-1))).toEqual(['投入', '过程', '产出', '效果']);
});

test('a deadline whose year nobody wrote is reported as it stands', () => {
  const rows = form(['年度指标值', '实际完成值', '分值', '得分']).map((row, at) =>
    at === 2 ? ['产出指标', '时效指标', '完成时间', '11月底前', '10月', 30, 30] : row,
  );
  expect(read(rows)[0]).toMatchObject({
    target: { type: 'text', op: 'qualitative', value: '11月底前' },
    actual: { type: 'text', value: '10月' },
  });
});

test('words under the total are remarks, no indicators', () => {
  const rows: PlainRows = [
    ...form(['年度指标值', '实际完成值', '分值', '得分']),
    ['总分', null, null, null, null, 90, 88],
    ['偏差大或目标未完成原因分析', '持证上岗的人不足，下年加强组织。'],
  ];
  expect(read(rows)).toHaveLength(4);
});

test('the total under funds that stand below the indicators is held against them', () => {
  const rows: PlainRows = [
    ...form(['年度指标值', '实际完成值', '分值', '得分']),
    ['资金（万元）', null, null, '预算数', '执行数', '分值', '得分'],
    ['年度资金总额', null, null, 96, 86.4, 10, 9],
    ['其中：市级资金', null, null, 96, 86.4],
    ['总分', null, null, null, null, 100, 98],
  ];
  const { result } = analyse(snapshotOf(rows, null), { policy: DEFAULT_POLICY });
  expect(result.findings.filter(({ rule }) => rule === 'score/total-mismatch').map(({ cell }) => cell)).toEqual(['G10']);
});

test('costs above the indicators add up also under a header whose words broke into a second line', () => {
  const rows: PlainRows = [
    ['项目支出绩效目标表'],
    ['项目预算', '成本构成', '金额', '测算依据', '2020年实', '2021年实'],
    [null, null, null, null, '际执行数', '际执行数'],
    [null, '保安服务费', 191, '招标文件', 191, 191],
    [null, '保洁服务费', 99, '招标文件', 99, 99],
    [null, '水电气费', 524, '据实结算', 372.88, 504.55],
    [null, '合计', 814, null, 662.98, 794.55],
    ['一级指标', '二级指标', '三级指标', '绩效标准', '指标值'],
    ['产出指标', '数量指标', '日常维修次数', '反映维修情况', '≥280次'],
    [null, '质量指标', '验收合格率', '反映维修质量', '≥95%'],
  ];
  const { result } = analyse(snapshotOf(rows, null), { policy: DEFAULT_POLICY });
  expect(result.findings.filter(({ severity }) => severity === 'error').map(({ rule, cell }) => [rule, cell])).toEqual([
    ['amounts/total-mismatch', 'E7'],
  ]);
});

test('targets between their operators and units need no word over them', () => {
  const rows: PlainRows = [
    ['项目支出绩效目标表'],
    ['一级指标', '二级指标', '三级指标', '符号', null, '单位'],
    ['产出指标', '数量指标', '培训人数', '≥', 200, '人'],
    [null, '质量指标', '培训合格率', '≥', 95, '%'],
    ['满意度指标', '服务对象满意度指标', '学员满意度', '≥', 90, '%'],
  ];
  expect(read(rows).map(({ target }) => `${target?.op}${target?.value}${target?.unit}`)).toEqual(['>=200人', '>=95%', '>=90%']);
});

test('targets that slipped out from under an unknown header are its column’s, and doubtful', () => {
  const rows: PlainRows = [
    ['项目支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '标杆', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '培训人数', null, '≥200人', '210人', 30, 30],
    [null, '质量指标', '培训合格率', null, '≥95%', '96%', 30, 30],
    ['效益指标', '社会效益指标', '持证上岗率', null, '≥90%', '85%', 20, 18],
    ['满意度指标', '服务对象满意度指标', '学员满意度', null, '≥90%', '95%', 20, 20],
  ];
  const found = read(rows);
  expect(found.map(({ target, actual }) => [target?.cell, actual?.cell])).toEqual([
    ['E3', 'F3'],
    ['E4', 'F4'],
    ['E5', 'F5'],
    ['E6', 'F6'],
  ]);
  expect(found.every(({ unsure }) => unsure !== undefined)).toBe(true);
});

test('a part of the form is told by its word also in the column of the block, and moves no label below it', () => {
  const rows: PlainRows = [
    ['项目绩效评价'],
    ['评价指标', '考核内容', '指标名称', '指标说明', '目标值', '分值', '备注'],
    ['定量指标', '制度建设', '资金管理办法', '是否建立', '建立', 10],
    [null, '产出数量指标', '受益学生人数', '达到预计值', '≥3200人', 20],
    [null, null, '供餐学校数', '达到预计值', '46所', 10],
    [null, '产出质量指标', '食材抽检合格率', '达到目标值', '≥98%', 20],
    [null, null, '膳食补助到位率', '达到目标值', '100%', 10],
    [null, '满意度指标', '学生满意度', '达到目标值', '≥90%', 30],
    ['总分', null, null, null, null, 100],
  ];
  expect(read(rows).map(({ levels }) => levels[0])).toEqual([
    '制度建设',
    '产出数量指标',
    '产出数量指标',
    '产出质量指标',
    '产出质量指标',
    '满意度指标',
  ]);
});
