import { analyse } from '../../../src/core/engine';
import { toJsonFile, type JsonFile } from '../../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { type PlainRows, snapshotOf } from '../../support/snapshots';

function check(rows: PlainRows, merges: readonly string[] | null = []): JsonFile {
  return toJsonFile({ path: '', error: null, result: analyse(snapshotOf(rows, merges), { policy: DEFAULT_POLICY }).result }, 'zh-CN');
}

const linesOf = (file: JsonFile) =>
  file.tables[0]?.indicators.map(
    ({ levels, target }) => `${levels.join('/')} ${target?.op ?? ''}${target?.value ?? '–'}${target?.unit ?? ''} ${target?.cell ?? ''}`,
  );

const HEAD: PlainRows = [
  ['项目名称', '河道管护经费', '预算金额', '36万元'],
  ['预算单位', '某县水利局', '主管部门', '某县水利局'],
  ['项目资金（万元）', '年度资金总额', 36],
  [null, '其中：财政拨款', 30],
  [null, '其他资金', 7],
];

describe('a form without a header in which one cell lists the indicators of each group', () => {
  it('is read as targets, each indicator with the cell that it stands in, and its funds are checked', () => {
    const file = check([
      ...HEAD,
      ['年度绩效总目标', '产出指标', '河道巡查频次24次;清理河道长度≥12公里；垃圾清运及时率≥95%。'],
      [null, '效益指标', '水质达标率≥90%；沿岸环境持续改善；管护制度基本健全'],
    ]);
    expect(file.tables.map(({ kind }) => kind)).toEqual(['target']);
    expect(linesOf(file)).toEqual([
      '产出指标/河道巡查频次 =24次 C6',
      '产出指标/清理河道长度 >=12公里 C6',
      '产出指标/垃圾清运及时率 >=95% C6',
      '效益指标/水质达标率 >=90% C7',
      '效益指标/沿岸环境 qualitative持续改善 C7',
      '效益指标/管护制度 qualitative基本健全 C7',
    ]);
    expect(file.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['fund/total-mismatch']);
    expect(file.unrecognised).toEqual([]);
  });

  it('keeps the level-1 label for the groups below it, until another begins', () => {
    const file = check(
      [
        ['绩效指标', '产出指标', '数量指标', '1.新建泵站2座；2.培训人次≥300人次'],
        [null, null, '质量指标', '1.验收合格率100%'],
        [null, '满意度指标', '服务对象满意度指标', '1.群众满意度≥90%'],
      ],
      ['A1:A3', 'B1:B2'],
    );
    expect(linesOf(file)).toEqual([
      '产出指标/数量指标/新建泵站 =2座 D1',
      '产出指标/数量指标/培训人次 >=300人次 D1',
      '产出指标/质量指标/验收合格率 =100% D2',
      '满意度指标/服务对象满意度指标/群众满意度 >=90% D3',
    ]);
  });

  it('says which of its indicators has no target that could be told from its name', () => {
    const file = check([
      ['产出指标', '巡查频次24次；清理长度≥12公里；宣传资料编印'],
      ['效益指标', '水质达标率≥90%；群众投诉≤3件'],
    ]);
    const doubts = file.tables[0]?.indicators.flatMap(({ unsure }) => unsure ?? []);
    expect(doubts).toEqual([expect.stringContaining('宣传资料编印') as string]);
  });

  it('is none where the cells hold sentences: they are goals in words', () => {
    const file = check([
      ['项目名称', '河道管护经费'],
      ['产出指标', '组织力量开展巡查；做好日常保洁；落实河长责任'],
      ['效益指标', '改善水环境；提高群众满意程度；守护一河清水'],
    ]);
    expect(file.tables.flatMap(({ indicators }) => indicators)).toEqual([]);
  });
});

test('upright labels that were read line by line have their letters put in order', () => {
  const rows = (product: string, benefit: string): PlainRows => [
    ['项目支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    [product, '数量指标', '补贴渔船数', '≥6艘', '6艘', 30, 30],
    [null, '质量指标', '补贴发放率', '≥95%', '100%', 30, 30],
    [benefit, '社会效益指标', '退捕渔民参保率', '≥95%', '100%', 30, 30],
    ['满意度指标', '服务对象满意度指标', '渔民满意度', '≥90%', '95%', 10, 10],
  ];
  const read = (product: string, benefit: string) => check(rows(product, benefit)).tables[0]?.indicators;
  expect(read('出标产指', '益标效指')).toEqual(read('产出指标', '效益指标'));
});

test('where one ≥ of a table was scanned as 2, other figures that begin with 2 are doubtful', () => {
  const rows = (rate: string): PlainRows => [
    ['项目支出绩效目标表'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '维修次数', '2280次'],
    [null, '质量指标', '验收合格率', rate],
    ['效益指标', '社会效益指标', '保障部门数', '36个'],
  ];
  const doubts = (rate: string) => check(rows(rate)).tables[0]?.indicators.map(({ unsure }) => unsure !== undefined);
  expect(doubts('292%')).toEqual([true, false, false]);
  expect(doubts('92%')).toEqual([false, false, false]);
});
