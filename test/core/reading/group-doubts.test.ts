import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { type PlainRows, snapshotOf } from '../../support/snapshots';

/** Names of the doubtful indicators. */
function doubtful(rows: PlainRows, merges: readonly string[] = []): readonly string[] {
  const { tables } = readWorkbook(snapshotOf(rows, merges));
  return tables.flatMap(({ indicators }) => indicators.filter(({ unsure }) => unsure !== null).map(({ name }) => name));
}

/** An index system whose second and third labels stand a row too high or too low; `last` is what its last item is worth. */
function system(labels: readonly (string | null)[], last = 3): PlainRows {
  const items = [
    ['决策程序', 6],
    ['规划论证', 6],
    ['资金投向', 6],
    ['制度办法', 8],
    ['分配管理', 10],
    ['绩效监管', 6],
    ['资金使用', last],
  ] as const;
  return [
    ['专项预算项目绩效评价指标体系'],
    ['一级指标', '三级指标', '指标分值', '评价得分'],
    ...items.map(([name, points], at) => [labels[at] ?? null, name, points, points]),
  ];
}

const RIGHT = ['项目决策（18分）', null, null, '项目管理（24分）', null, null, '项目实施（3分）'];
const SLIPPED = ['项目决策（18分）', null, '项目管理（24分）', null, null, '项目实施（3分）', null];

describe('the groups of a page without merged areas that all declare their points', () => {
  it('leave no doubt where they hold what they declare', () => {
    expect(doubtful(system(RIGHT))).toEqual([]);
  });

  it('make the items doubtful that must go to the group beside them for all to hold what they declare', () => {
    expect(doubtful(system(SLIPPED))).toEqual(['资金投向', '绩效监管']);
  });

  it('say nothing of single items where no such move makes all of them agree', () => {
    expect(doubtful(system(SLIPPED, 4))).toEqual([]);
  });

  it('are what their merged areas say where there are any: then it is the points that are wrong', () => {
    expect(doubtful(system(SLIPPED), ['A3:A4', 'A5:A7', 'A8:A9'])).toEqual([]);
  });
});

test('the first row under a label that stands beside the end of the name above is doubtful where it speaks of the group above', () => {
  const rows = (name: string): PlainRows => [
    ['项目支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分'],
    ['产出指标', '质量指标', '技术审查合格率', '=', 100, '%', 100, 30, 30],
    [null, '时效指标', '安全生产监督检查各项', '=', 100, '%', 100, 30, 30],
    ['效益指标', '社会效益指标', '工作完成及时率'],
    [null, null, name, '=', 1, '年', 1, 20, 20],
    [null, null, '安全事故发生数', '=', 0, '起', 0, 10, 10],
  ];
  expect(doubtful(rows('监督检查工作开展时限'))).toContain('监督检查工作开展时限');
  expect(doubtful(rows('带动安全投入年限'))).not.toContain('带动安全投入年限');
});
