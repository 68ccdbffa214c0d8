import { analyse } from '../../../src/core/engine';
import { planFill } from '../../../src/core/plan';
import { toJsonFile, type JsonTable } from '../../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { type PlainCell, snapshotOf } from '../../support/snapshots';

type Row = readonly PlainCell[];

const HEADER: Row = ['一级指标', '二级指标', '三级指标', '分值', '年度指标值', '全年完成值', '得分'];
const SOUND: readonly Row[] = [
  ['产出指标', '数量指标', '疫苗接种人次', 10, '≥4500人次', '4700人次', 10],
  [null, null, '健康讲座场次', 10, '≥30场', '31场', 10],
  [null, '质量指标', '疫苗接种率', 10, '≥95%', '96%', 10],
  [null, '时效指标', '网络直报及时率', 10, '100%', '100%', 10],
  ['效益指标', '社会效益指标', '居民健康素养水平', 20, '≥25%', '27%', 20],
  ['满意度指标', '服务对象满意度指标', '受检群众满意度', 10, '≥90%', '92%', 10],
];

/** A page that lost its merged areas, its rows under a title and its header. */
function pageOf(rows: readonly Row[], header: readonly Row[] = [HEADER]): ReturnType<typeof snapshotOf> {
  return snapshotOf([['项目支出绩效自评表'], ...header, ...rows], []);
}

function read(rows: readonly Row[], header?: readonly Row[]): JsonTable {
  return toJsonFile({ path: '', error: null, result: analyse(pageOf(rows, header), { policy: DEFAULT_POLICY }).result }, 'zh-CN')
    .tables[0]!;
}

/** Name, levels and the figures of each indicator, without their cells. */
function meaning({ indicators }: JsonTable): readonly unknown[] {
  return indicators.map(({ levels, target, actual, weight, score }) => [
    levels,
    target?.op,
    target?.value,
    target?.unit,
    actual?.value,
    weight?.value,
    score?.value,
  ]);
}

function withRow(at: number, ...rows: readonly Row[]): readonly Row[] {
  return [...SOUND.slice(0, at), ...rows, ...SOUND.slice(at + 1)];
}

describe('what the conversion of a page did to its columns', () => {
  test('points and a target in one cell are told apart, each at that cell, and the row is to be checked', () => {
    const table = read(withRow(1, [null, null, '健康讲座场次', '10 ≥30场', null, '31场', 10]));
    expect(meaning(table)).toEqual(meaning(read(SOUND)));
    const [, mended] = table.indicators;
    expect([mended!.weight?.cell, mended!.target?.cell, mended!.score?.cell]).toEqual(['D4', 'D4', 'G4']);
    expect(mended!.unsure).toMatch(/像是两格并成的/);
  });

  test('two figures in one cell are two: weight and score of a table that has no column between them', () => {
    const header: Row = ['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '分值', '得分'];
    const rows = SOUND.map(([one, two, name, weight, target, actual, score]): Row => [
      one!,
      two!,
      name!,
      target!,
      actual!,
      weight!,
      score!,
    ]);
    const torn = rows.map((row, at): Row => (at === 3 ? [...row.slice(0, 5), '10 10', null] : row));
    expect(meaning(read(torn, [header]))).toEqual(meaning(read(rows, [header])));
  });

  test('a sign in a cell of its own belongs to the figure behind it, and what follows keeps its own address', () => {
    const table = read(withRow(1, [null, null, '健康讲座场次', 10, '≥', '30场', '31场', 10]));
    expect(meaning(table)).toEqual(meaning(read(SOUND)));
    expect([table.indicators[1]!.target?.cell, table.indicators[1]!.actual?.cell, table.indicators[1]!.score?.cell]).toEqual([
      'E4',
      'G4',
      'H4',
    ]);
  });

  test('a name in two cells is one', () => {
    expect(meaning(read(withRow(2, [null, '质量指标', '疫苗', '接种率', 10, '≥95%', '96%', 10])))).toEqual(meaning(read(SOUND)));
  });

  test('a target and what was achieved in one cell are two', () => {
    const { indicators } = read(withRow(2, [null, '质量指标', '疫苗接种率', 10, '≥95% 96%', null, 10]));
    expect([indicators[2]!.target?.value, indicators[2]!.actual?.value, indicators[2]!.actual?.cell, indicators[2]!.score?.value]).toEqual([
      '95',
      '96',
      'E5',
      '10',
    ]);
  });

  test('a label in front of a name in its cell is the label, and the line below goes on with the name', () => {
    const rows = withRow(2, [null, '质量指标 疫苗接种', null, 10, '≥95%', '96%', 10], [null, '工作达标率', null, null, null, null, null]);
    const whole = withRow(2, [null, '质量指标', '疫苗接种工作达标率', 10, '≥95%', '96%', 10]);
    expect(meaning(read(rows))).toEqual(meaning(read(whole)));
  });

  test('a unit in the line below belongs to its figure', () => {
    const table = read(withRow(1, [null, null, '健康讲座场次', 10, '≥30', '31场', 10], [null, null, null, null, '场', null, null]));
    expect(meaning(table)).toEqual(meaning(read(SOUND)));
  });

  test('nothing is written into such a row, whatever a person chooses: it would take the other value away', () => {
    const rows = withRow(1, [null, null, '健康讲座场次', '10 ≥30场', null, '31场', null]);
    const snapshot = pageOf([...rows, ['总分', null, null, 99, null, null, null]]);
    const { model, result } = analyse(snapshot, { policy: DEFAULT_POLICY });
    const { edits, skipped } = planFill(model, DEFAULT_POLICY, 'native', snapshot, { includeUnsure: true });
    expect(edits.filter(({ cell }) => /\D4$/.test(cell))).toEqual([]);
    expect(skipped.some(({ cell, reason }) => cell === 'G4' && reason['zh-CN'].includes('改回原样'))).toBe(true);
    const offers = result.findings.flatMap(({ fix, causes = [], choices = [] }) => [
      fix,
      ...causes.map((cause) => cause.fix),
      ...choices.map((choice) => choice.fix),
    ]);
    expect(result.findings.length).toBeGreaterThan(0);
    expect(offers.flatMap((fix) => fix?.edits ?? []).filter(({ cell }) => /\D4$/.test(cell))).toEqual([]);
  });
});

describe('what a page break did to the header', () => {
  const [first, rest] = [SOUND.slice(0, 3), SOUND.slice(3)];

  test('a repeated header that stands beside its columns does not move the rows below it', () => {
    expect(meaning(read([...first, [...HEADER.slice(1), null], ...rest]))).toEqual(meaning(read(SOUND)));
  });

  test('the lower half of a header alone on a further page is no indicator', () => {
    const halves: readonly Row[] = [
      ['一级', '二级', '三级指标', '分值', '年度', '全年', '得分'],
      ['指标', '指标', null, null, '指标值', '完成值', null],
    ];
    expect(meaning(read([...first, halves[1]!, ...rest], halves))).toEqual(meaning(read(SOUND)));
  });

  test('a running head with the number of its page is no indicator', () => {
    expect(meaning(read([...first, ['某某中心部门预算绩效文本', null, null, null, null, null, '第26页'], ...rest]))).toEqual(
      meaning(read(SOUND)),
    );
  });

  test('a remark under a word of the header belongs to it', () => {
    expect(
      meaning(
        read(SOUND, [
          ['一级', '二级', '三级指标', '分值', '年度指标值', '全年完成值', '得分'],
          ['指标', '指标', null, null, null, null, '（按得分公式计算）'],
        ]),
      ),
    ).toEqual(meaning(read(SOUND)));
  });
});

describe('names whose values stand in the middle of them', () => {
  const HEAD: Row = ['一级指标', '二级指标', '三级指标', '指标值'];
  const CENTRED: readonly Row[] = [
    ['产出指标', '数量指标', '人均补助标准', '≤89元'],
    [null, null, '基本公共卫生服务人口', null],
    [null, null, null, '≥8200人'],
    [null, null, '数', null],
    [null, '质量指标', '65岁以上老年人健康管', null],
    [null, null, null, '≥75%'],
    [null, null, '理率', null],
    ['效益指标', '社会效益指标', '居民健康素养水平', '≥25%'],
  ];

  test('are whole where every name has as many lines above its values as below', () => {
    const { indicators } = read(CENTRED, [HEAD]);
    expect(indicators.map(({ levels, target }) => [levels.at(-1), target?.value, target?.cell])).toEqual([
      ['人均补助标准', '89', 'D3'],
      ['基本公共卫生服务人口数', '8200', 'D5'],
      ['65岁以上老年人健康管理率', '75', 'D8'],
      ['居民健康素养水平', '25', 'D10'],
    ]);
  });

  test('stay as they are where one of them has not', () => {
    const { indicators } = read([...CENTRED, [null, null, null, '≥60%'], [null, null, '健康档案规范率', null]], [HEAD]);
    expect(indicators.map(({ levels }) => levels.at(-1))).not.toContain('基本公共卫生服务人口数');
  });
});

test('points torn once more, and a word before its label, are one label', () => {
  const rows: readonly Row[] = [
    ['项目', '科学决策', '必要性', 5, '充分', '充分', 5],
    ['决策', '(10分)', '可行性', 5, '充分', '充分', 5],
    ['(20', '绩效目标', '明确性', 5, '明确', '明确', 5],
    ['分)', '(10分)', '合理性', 5, '合理', '合理', 5],
    ['项目', '资金管理', '资金分配', 3, '合理', '合理', 3],
    ['管理', '(7分)', '资金使用', 4, '合规', '合规', 4],
    ['(10分)', '项目执行(3分)', '执行规范', 3, '规范', '规范', 3],
  ];
  expect(read(rows).indicators.map(({ levels }) => levels.slice(0, -1))).toEqual([
    ['项目决策', '科学决策'],
    ['项目决策', '科学决策'],
    ['项目决策', '绩效目标'],
    ['项目决策', '绩效目标'],
    ['项目管理', '资金管理'],
    ['项目管理', '资金管理'],
    ['项目管理', '项目执行'],
  ]);
});

test('a level-2 label under a text that no form has for level 1 is marked', () => {
  const rows: readonly Row[] = [
    ['年度', null, '国家奖学金人数（4分）', '17人', '17人', 4],
    ['绩效', '数量', '励志奖学金人数（8分）', '516人', '508人', 7.88],
    ['目标', '指标', '助学金人数（8分）', '4120人', '4043人', 7.85],
    ['（80分）', null, '应征入伍人数（5分）', '96人', '104人', 5],
    ['产出', '质量指标', '认定准确率（8分）', '100%', '100%', 8],
    ['指标', '成本指标', '人均奖学金（6分）', '8000元', '8000元', 6],
    [null, null, '人均助学金（6分）', '3000元', '3000元', 6],
    ['效益指标', '社会效益', '资金发放率（9分）', '100%', '99.1%', 8.92],
    ['满意度', '服务对象满意', '受助学生满意度（5分）', '≥95%', '93.4%', 4.92],
    ['指标', '度指标', '评审程序是否公正（5分）', '是', '是', 5],
  ];
  const { indicators } = read(rows, [['一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '得分']]);
  const strange = indicators.filter(({ levels }) => levels[0] === '目标' && levels[1] === '数量指标');
  expect(strange.length).toBeGreaterThan(0);
  expect(strange.every(({ unsure }) => unsure?.includes('可能不是一级指标'))).toBe(true);
  expect(indicators.filter(({ levels }) => levels[0] === '产出指标').some(({ unsure }) => unsure?.includes('可能不是一级指标'))).toBe(
    false,
  );
});
