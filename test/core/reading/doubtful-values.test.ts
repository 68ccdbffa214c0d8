import { analyse } from '../../../src/core/engine';
import { toJsonFile, type JsonIndicator } from '../../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { type PlainCell, type PlainRows, snapshotOf } from '../../support/snapshots';

const SOUND: readonly (readonly PlainCell[])[] = [
  ['产出指标', '数量指标', '培训人数', '≥200人', '210人', 20],
  [null, '质量指标', '培训合格率', '≥95%', '96%', 20],
  ['效益指标', '社会效益指标', '持证上岗率', '≥90%', '92%', 20],
  ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '95%', 10],
];

/** The indicators of a self-evaluation with the given rows between the sound ones. */
function read(...rows: readonly (readonly PlainCell[])[]): readonly JsonIndicator[] {
  return readMerged(rows, ['A1:F1', `A3:A${4 + rows.length}`]);
}

function readMerged(rows: readonly (readonly PlainCell[])[], merges: readonly string[]): readonly JsonIndicator[] {
  const table: PlainRows = [
    ['项目支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'],
    SOUND[0]!,
    ...rows,
    ...SOUND.slice(1),
  ];
  return toJsonFile({ path: '', error: null, result: analyse(snapshotOf(table, merges), { policy: DEFAULT_POLICY }).result }, 'zh-CN')
    .tables[0]!.indicators;
}

/** What is said of the row in question; the others must be sure. */
function doubt(name: string, target: PlainCell, actual: PlainCell, points: PlainCell = 10): string | undefined {
  const [first, own, ...others] = read([null, '时效指标', name, target, actual, points]);
  for (const { unsure } of [first!, ...others]) expect(unsure).toBeUndefined();
  return own!.unsure;
}

test.each([
  ['a figure told of in a sentence', '经费使用进度', '≥80%', '已使用约40%', /“已使用约40%”里数值前还有别的文字，按 40% 理解/],
  ['a figure of which scanning spoiled a sign', '资金使用率', '?100百分比', '100%', /“\?100百分比”像是没有认全的数值/],
  ['a figure of which scanning spoiled a digit', '水电费成本', 'M.8万元', '14.8万元', /“M.8万元”像是没有认全的数值/],
  ['a sign that scanning took for a digit', '维修次数', '2280次', '285次', /“2280次”的第一个数字可能是识别错的“≥”/],
  ['a rate above 100 %', '群众认知度', '250%', '50%', /“250%”的第一个数字可能是识别错的“≥”/],
  ['words for the target, a figure for what was done', '经费变动', '不增长', '下降3.2%', /指标值“不增长”按文字理解，实际完成值却是数值/],
  ['figures of several things in one target', '宣传片制作和方案编制', '1部,2套', '完成', /里有几个不同的数值，按第一个理解/],
  ['units that do not go together', '年度预算', '≤220万元', '40%', /指标值的单位是“万元”，实际完成值是“%”/],
])('%s is marked, the row alone, with what to look at', (_, name, target, actual, what) => {
  expect(doubt(name, target, actual)).toMatch(what);
});

test('a name that begins with the label of a level is marked', () => {
  expect(doubt('产出指标（50分）食堂面积', '≥200平方米', '210平方米')).toMatch(/“产出指标（50分）食堂面积”以级别名称开头/);
});

test('an indicator that is called after its group is not marked', () => {
  expect(doubt('时效指标', '≥95%', '96%')).toBeUndefined();
});

test.each([
  ['a subject that the name has, too', '群众满意率', '群众满意率达95%以上', '96%'],
  ['a month', '完成时间', '12月底前', '11月'],
  ['a rate that may be above 100 %', '收入增长率', '250%', '260%'],
  ['people counted as visits', '培训人数', '≥200人', '210人次'],
  ['all of what was asked for', '培训人数', '≥200人', '100%'],
  ['days and working days', '办结时限', '≤7工作日', '5天'],
  ['money in two sizes', '项目成本', '≤22万元', '198000元'],
  ['a target in words beside a bare figure', '档案归集', '全部归集', 100],
  ['a date in words', '完成时限', '2024年12月31日前', '2024年11月30日'],
])('%s gives no cause for doubt', (_, name, target, actual) => {
  expect(doubt(name, target, actual)).toBeUndefined();
});

test.each(['15万元', '100%', '2024年12月底前', '2024年全年'])(
  'a name that is only a value (%s) is marked where merged areas are lost: the cells may have moved',
  (name) => {
    const row: readonly PlainCell[] = [null, '时效指标', name, '≥3次', '3次', 10];
    expect(readMerged([row], []).map(({ unsure }) => unsure)).toContainEqual(expect.stringContaining(`“${name}”像指标值，不像指标名称`));
    expect(read(row).some(({ unsure }) => unsure)).toBe(false);
  },
);

test('a row that has a name and nothing else, where the others have values, may be none', () => {
  expect(doubt('资金支付', null, null, null)).toMatch(/只有名称，没有任何数值/);
});

test('two rows side by side of one name and different values are both marked: the names may not be whole', () => {
  const found = read([null, '时效指标', '监测内容的合理性', '及时', '及时', 10], [null, '时效指标', '监测内容的合理性', '按月', '按月', 5]);
  expect(found.map(({ unsure }) => unsure !== undefined)).toEqual([false, true, true, false, false, false]);
});

test('a row copied with its values is no misreading: the rule on duplicates tells of it', () => {
  const found = read([null, '时效指标', '拨付及时率', '≥95%', '96%', 10], [null, '时效指标', '拨付及时率', '≥95%', '96%', 10]);
  expect(found.every(({ unsure }) => unsure === undefined)).toBe(true);
});

test('points that are two numbers in one cell are marked: a column may have been joined with its neighbour', () => {
  expect(doubt('拨付及时率', '≥95%', '96%', '10 10')).toMatch(/“10 10”不是一个分数/);
});

test('on a page without merged areas a row without points may share those of the row above, and is marked', () => {
  const rows: PlainRows = [
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'],
    SOUND[0]!,
    [null, '时效指标', '拨付及时率', '≥95%', '96%', null],
    ...SOUND.slice(1),
  ];
  const unsure = (merges: readonly string[] | null): readonly boolean[] =>
    toJsonFile(
      { path: '', error: null, result: analyse(snapshotOf(rows, merges), { policy: DEFAULT_POLICY }).result },
      'zh-CN',
    ).tables[0]!.indicators.map((indicator) => indicator.unsure !== undefined);
  expect(unsure(null)).toEqual([false, true, false, false, false]);
  expect(unsure(['A2:A4'])).toEqual([false, false, false, false, false]);
});
