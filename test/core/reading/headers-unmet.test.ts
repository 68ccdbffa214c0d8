import { analyse } from '../../../src/core/engine';
import { toJsonFile, type JsonFile } from '../../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { type PlainRows, snapshotOf } from '../../support/snapshots';

function check(rows: PlainRows, merges: readonly string[] | null = []): JsonFile {
  return toJsonFile({ path: '', error: null, result: analyse(snapshotOf(rows, merges), { policy: DEFAULT_POLICY }).result }, 'zh-CN');
}

const targetsOf = (file: JsonFile) =>
  file.tables[0]?.indicators.map(({ target }) => `${target?.op ?? ''}${target?.value ?? ''}${target?.unit ?? ''}`);

const PARTS: PlainRows = [
  ['项目支出绩效目标表'],
  ['一级指标', '二级指标', '三级指标', '甲栏', '指标值', '乙栏', '分值'],
  ['产出指标', '数量指标', '培训人数', '≥', 200, '人', 30],
  [null, '质量指标', '培训合格率', '≥', 95, '%', 30],
  ['效益指标', '社会效益指标', '持证上岗率', '≥', 90, '%', 20],
  ['满意度指标', '服务对象满意度指标', '学员满意度', '≥', 90, '%', 20],
];

describe('headers that are in no vocabulary', () => {
  it('leave signs and units to be told by what stands under them', () => {
    const file = check(PARTS);
    expect(targetsOf(file)).toEqual(['>=200人', '>=95%', '>=90%', '>=90%']);
    expect(file.tables[0]?.indicators.every(({ unsure }) => unsure === undefined)).toBe(true);
  });

  it('leave signs and units under one word for all of a target to be told, too', () => {
    const [title, header, ...body] = PARTS;
    const words = [...header!.slice(0, 3), '年度指标值', null, null, '分值'];
    const below = [null, null, null, '甲栏', '指标值', '乙栏', null];
    expect(targetsOf(check([title!, words, below, ...body], ['D2:F2', 'A2:A3', 'B2:B3', 'C2:C3', 'G2:G3']))).toEqual([
      '>=200人',
      '>=95%',
      '>=90%',
      '>=90%',
    ]);
  });

  it('leave figures between signs and units to be the targets', () => {
    const rows = PARTS.map((row) => [...row]);
    rows[1] = ['一级指标', '二级指标', '三级指标', '指标性质', '甲栏', '度量单位', '分值'];
    expect(targetsOf(check(rows))).toEqual(['>=200人', '>=95%', '>=90%', '>=90%']);
  });

  it('leave what the actual values behind them tell of to be the targets', () => {
    const file = check([
      ['项目支出绩效自评表'],
      ['一级指标', '二级指标', '三级指标', '甲栏', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '工程资金', 43.2, 37.24, 30, 26],
      [null, '质量指标', '工程完工率', 100, 100, 30, 30],
      ['效益指标', '社会效益指标', '受益学生', 590, 600, 20, 20],
      ['满意度指标', '服务对象满意度指标', '学生满意度', 95, 96, 10, 10],
    ]);
    expect(file.tables[0]?.indicators.map(({ target }) => target?.value)).toEqual(['43.2', '100', '590', '95']);
  });

  it('leave points in front of words that divide them to the groups, and the points behind to the items', () => {
    const file = check(
      [
        ['财政支出项目事前绩效评价审核表'],
        ['审核要点', null, '权重', '具体内容', '分值', '审核意见'],
        ['一、立项必要性（20分）'],
        [null, '相关性', '10分', '符合规划要求', '5分', '优□ 良□'],
        [null, null, null, '与职责相关', '5分', '优□ 良□'],
        [null, '可行性', '10分', '方案已经论证', '5分', '优□ 良□'],
        [null, null, null, '不重复立项', '5分', '优□ 良□'],
        ['二、投入经济性（20分）'],
        [null, '科学性', '10分', '与任务匹配', '5分', '优□ 良□'],
        [null, null, null, '明细清楚', '5分', '优□ 良□'],
        [null, '合理性', '10分', '依据充分', '5分', '优□ 良□'],
        [null, null, null, '标准合规', '5分', '优□ 良□'],
      ],
      ['A1:F1', 'A2:B2', 'A3:F3', 'B4:B5', 'C4:C5', 'B6:B7', 'C6:C7', 'A8:F8', 'B9:B10', 'C9:C10', 'B11:B12', 'C11:C12'],
    );
    expect(file.tables[0]?.indicators.map(({ levels }) => levels.join('/'))).toEqual([
      '立项必要性/相关性/符合规划要求',
      '立项必要性/相关性/与职责相关',
      '立项必要性/可行性/方案已经论证',
      '立项必要性/可行性/不重复立项',
      '投入经济性/科学性/与任务匹配',
      '投入经济性/科学性/明细清楚',
      '投入经济性/合理性/依据充分',
      '投入经济性/合理性/标准合规',
    ]);
    expect(file.tables[0]?.indicators.map(({ weight }) => weight?.value)).toEqual(Array.from({ length: 8 }, () => '5'));
  });
});

describe('rows that speak of indicators and in which no table was recognised', () => {
  const ROWS: PlainRows = [
    ['指标名称', '计量单位', '指标性质', '甲栏'],
    ['辅警人数', '人', '=', 512],
    ['成本概算', '万元', '≤', 3584],
    ['在岗率', '%', '≥', 95],
    ['群众满意度', '%', '≥', 95],
  ];
  /** The same without anything that tells a target. */
  const strange = ROWS.map((row, at) => (at === 0 ? ['甲', '乙', '丙', '丁'] : row));

  it('are listed with their range and never taken for a list of amounts', () => {
    const file = check(strange);
    expect(file.tables).toEqual([]);
    expect(file.unrecognised).toEqual([{ sheet: 'Sheet1', reason: expect.stringContaining('第1–5行') as string, ranges: ['A1:D5'] }]);
  });

  it('are listed below the funds of a form of which only these were read', () => {
    const file = check([
      ['项目支出绩效目标表'],
      ['项目名称', '辅警经费'],
      ['主管部门', '某县公安局'],
      ['项目资金（万元）', '年度资金总额', 3584],
      [null, '其中：财政拨款', 3584],
      [null, '其他资金', 0],
      [],
      ...strange,
    ]);
    expect(file.tables.map(({ indicators }) => indicators.length)).toEqual([0]);
    expect(file.unrecognised.map(({ ranges }) => ranges)).toEqual([['A8:D12']]);
  });

  it('are listed with what to do where the columns are understood and nothing speaks of public money', () => {
    const duties: PlainRows = [
      ['考核项目', '序号', '考核指标', '分值', '考核内容'],
      ['组织领导', 1, '领导机制', 10, '建立健全领导机制'],
      [null, 2, '目标责任制', 20, '签订责任书'],
      ['综合治理', 3, '治理任务', 70, '完成年度治理任务'],
    ];
    const file = check([['水土保持责任考核指标表'], ...duties]);
    expect(file.tables).toEqual([]);
    expect(file.unrecognised).toEqual([
      { sheet: 'Sheet1', reason: expect.stringMatching(/第1–5行.*看不出是财政绩效表.*写明/u) as string, ranges: ['A1:E5'] },
    ]);
    const told = check([['水土保持项目支出绩效评价表'], ...duties]);
    expect(told.tables.map(({ kind, indicators }) => [kind, indicators.length])).toEqual([['evaluation-system', 3]]);
    expect(told.unrecognised).toEqual([]);
  });

  it('are not found in a list of amounts with rates', () => {
    const file = check([
      ['2023年专项资金分配表', null, '单位：万元'],
      ['县区', '金额', '占比'],
      ['合计', 300, '100%'],
      ['甲县', 100, '33.33%'],
      ['乙县', 200, '66.67%'],
    ]);
    expect(file.tables.map(({ kind }) => kind)).toEqual(['amounts']);
    expect(file.unrecognised).toEqual([]);
  });
});

describe('columns that are told by what they hold', () => {
  const form = (meaning: boolean): PlainRows => [
    ['预算项目绩效自评表'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '指标分值',
      '符号',
      '指标值',
      '单位',
      '实际完成值',
      '单项指标得分',
      '权重占比（%）',
      '单项指标折算得分',
    ],
    ...(
      [
        ['产出指标', '数量指标', '补贴人数', 10, 40],
        [null, '质量指标', '对象覆盖率', 20, 20],
        ['效益指标', '社会效益指标', '按时发放率', 30, 30],
        ['满意度指标', '服务对象满意度指标', '老年人满意度', 40, 10],
      ] as const
    ).map(([one, two, name, at, weight]) => [
      one,
      two,
      name,
      meaning ? `${name}的含义${at}` : weight,
      '≥',
      95,
      '%（百分比）',
      '100%',
      weight,
      weight,
    ]),
  ];

  it('give the weights to the column that holds points, where another that is called so holds words', () => {
    const indicators = check(form(true)).tables[0]!.indicators;
    expect(indicators.map(({ weight }) => weight?.cell)).toEqual(['J3', 'J4', 'J5', 'J6']);
    expect(check(form(true)).findings.filter(({ rule }) => rule === 'cell/not-a-number')).toEqual([]);
  });

  it('take serial numbers under the word for the names for what they are, where the names have a word of their own', () => {
    const file = check([
      ['财政专项资金绩效评价指标表'],
      ['一级指标', '二级指标', '三级指标', null, null, '评价结果'],
      [null, null, null, '指标名称', '指标涵义', null],
      ['技术推广', '科技服务（100分）', 1, '良种推广率（40分）', '推广面积÷种植面积', null],
      [null, null, 2, '示范推广率（30分）', '示范面积÷种植面积', null],
      [null, null, 3, '标准应用率（30分）', '应用数÷标准数', null],
    ]);
    expect(file.tables.map(({ kind }) => kind)).toEqual(['evaluation-system']);
    expect(file.tables[0]!.indicators.map(({ levels }) => levels.at(-1))).toEqual(['良种推广率', '示范推广率', '标准应用率']);
  });

  it('hold sign, figure and unit where the header names all three', () => {
    const file = check([
      ['项目支出绩效自评表'],
      ['一级指标', '二级指标', '三级指标', '指标性质、指标值、度量单位', '权重'],
      ['产出指标', '数量指标', '足额保障率', '=100%', 45],
      [null, '时效指标', '科目调整次数', '≤10次', 45],
    ]);
    expect(file.tables.map(({ kind }) => kind)).toEqual(['self-evaluation']);
    expect(targetsOf(file)).toEqual(['=100%', '<=10次']);
  });
});
