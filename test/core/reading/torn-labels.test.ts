import { analyse } from '../../../src/core/engine';
import { toJsonFile, type JsonIndicator } from '../../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { type PlainCell, snapshotOf } from '../../support/snapshots';

/** The indicators of a page that lost its merged areas: its rows under a header of three levels. */
function read(...rows: readonly (readonly PlainCell[])[]): readonly JsonIndicator[] {
  const table = [['项目支出绩效自评表'], ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'], ...rows];
  return toJsonFile({ path: '', error: null, result: analyse(snapshotOf(table, []), { policy: DEFAULT_POLICY }).result }, 'zh-CN')
    .tables[0]!.indicators;
}

function labels(indicators: readonly JsonIndicator[]): readonly (readonly string[])[] {
  return indicators.map(({ levels }) => levels.slice(0, -1));
}

const BENEFITS: readonly (readonly PlainCell[])[] = [
  ['效益指标', '社会效益指标', '受益群众', '≥300人', '320人', 30, 30],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '95%', 10, 10],
];

describe('labels torn over rows', () => {
  test('a number and points on lines of their own belong to the label between them', () => {
    const read_ = read(
      ['A', 'A1', '立项依据充分性', '充分', '充分', 3, 3],
      ['项目决策', '项目立项', '立项程序规范性', '规范', '规范', 3, 3],
      [null, 'A2', '绩效目标合理性', '合理', '合理', 3, 3],
      ['(15分)', '绩效目标', '绩效指标明确性', '明确', '明确', 6, 6],
    );
    expect(labels(read_)).toEqual([
      ['A项目决策', 'A1项目立项'],
      ['A项目决策', 'A1项目立项'],
      ['A项目决策', 'A2绩效目标'],
      ['A项目决策', 'A2绩效目标'],
    ]);
    expect(read_.every(({ unsure }) => unsure === undefined)).toBe(true);
  });

  test('two labels of the field that stand one under the other stay two', () => {
    const read_ = read(
      ['产出指标', '数量指标', '培训人数', '≥200人', '210人', 30, 30],
      [null, '质量指标', '培训合格率', '≥95%', '96%', 20, 20],
      ...BENEFITS,
    );
    expect(labels(read_).slice(0, 2)).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '质量指标'],
    ]);
  });

  test('a label that nothing but the place of its lines makes one is marked', () => {
    const read_ = read(
      [null, '师资建设', '培训人数', '≥200人', '210人', 10, 10],
      ['能力建', '课程建设', '培训合格率', '≥95%', '96%', 20, 20],
      ['设成效', '教材建设', '教材完成数量', '≥5本', '5本', 20, 20],
      [null, '基地建设', '实训基地数量', '≥2个', '2个', 10, 10],
      ...BENEFITS,
    );
    expect(labels(read_.slice(0, 4)).map(([first]) => first)).toEqual(Array(4).fill('能力建设成效'));
    expect(read_.slice(0, 4).every(({ unsure }) => unsure !== undefined)).toBe(true);
    expect(read_.slice(4).every(({ unsure }) => unsure === undefined)).toBe(true);
  });
});

describe('labels in the middle of their groups', () => {
  test('stand beside further lines of names without making indicators of them', () => {
    const read_ = read(
      [null, null, '残疾人辅助器具适', '39人', '39人', 20, 20],
      ['产出指标', '数量指标', '配服务人数', null, null, null, null],
      [null, null, '康复训练人数', '200人', '230人', 20, 20],
      [null, '质量指标', '康复服务覆盖率', '≥85%', '90%', 20, 20],
      ...BENEFITS,
    );
    expect(read_.map(({ levels }) => levels).slice(0, 3)).toEqual([
      ['产出指标', '数量指标', '残疾人辅助器具适配服务人数'],
      ['产出指标', '数量指标', '康复训练人数'],
      ['产出指标', '质量指标', '康复服务覆盖率'],
    ]);
  });

  test('letter by letter down their column, beside lines of names as well', () => {
    const read_ = read(
      ['产', null, '受助人数', '≥60人', '60人', 20, 20],
      ['出', '数量指标', '扶贫品牌基地补助资金', '≥60万元', '60万元', 20, 20],
      ['指', null, '支持项目个数', null, null, null, null],
      ['标', null, '城乡创业人数', '≥80人', '80人', 20, 20],
      ...BENEFITS,
    );
    expect(read_.map(({ levels }) => levels).slice(0, 3)).toEqual([
      ['产出指标', '数量指标', '受助人数'],
      ['产出指标', '数量指标', '扶贫品牌基地补助资金支持项目个数'],
      ['产出指标', '数量指标', '城乡创业人数'],
    ]);
  });

  test('a row under labels that stand on top stays an indicator to which nothing was filled in', () => {
    const read_ = read(
      ['产出指标', '数量指标', '培训人数', '≥200人', '210人', 30, 30],
      [null, '质量指标', '合格', null, null, null, null],
      ...BENEFITS,
    );
    expect(labels(read_).slice(0, 2)).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '质量指标'],
    ]);
  });
});

describe('halves of a label', () => {
  test('满意度指标 under 服务对象 is the rest of its label, its last letter in a row of its own', () => {
    const file = toJsonFile(
      {
        path: '',
        error: null,
        result: analyse(
          snapshotOf(
            [
              ['项目支出绩效自评表'],
              ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
              [null, null, '演出场次', '≥30场', '32场', 60, 60],
              ['产出指标', '数量指标', '观众人数', '≥300人', '320人', 30, 30],
              ['满意度', '服务对象', '演出人员满意度', '100%', '100%', 10, 10],
              ['指标', '满意度指', '指标2：', null, null, null, null],
              [null, '标', null, null, null, null, null],
              ['总分', null, null, null, null, 100, 100],
            ],
            [],
          ),
          { policy: DEFAULT_POLICY },
        ).result,
      },
      'zh-CN',
    );
    const [table] = file.tables;
    expect(table!.indicators.at(-1)!.levels).toEqual(['满意度指标', '服务对象满意度指标', '演出人员满意度']);
    expect(JSON.stringify(table)).not.toContain('没有读成指标');
  });
});

describe('labels that are lost', () => {
  test.each([
    ['a date under 质量指标', ['展陈开放', '2024年9月30日前', '2024年9月20日'], '第4行属于哪个一级、二级指标不能确定，请核对'],
    ['money under 质量指标', ['展柜配置', '≤20万元', '19万元'], '第4行属于哪个一级、二级指标不能确定，请核对'],
  ])('%s, and no label anywhere that asks for it, is marked', (_, [name, target, actual], said) => {
    const read_ = read(
      ['产出指标', '质量指标', '验收合格率', '≥95%', '96%', 30, 30],
      [null, null, name!, target!, actual!, 20, 20],
      ...BENEFITS,
    );
    expect(read_.map(({ unsure }) => unsure)).toEqual([undefined, said, undefined, undefined]);
  });

  test('a date under its own label gives no cause for doubt', () => {
    const read_ = read(
      ['产出指标', '质量指标', '验收合格率', '≥95%', '96%', 30, 30],
      [null, '时效指标', '展陈开放', '2024年9月30日前', '2024年9月20日', 20, 20],
      ...BENEFITS,
    );
    expect(read_.every(({ unsure }) => unsure === undefined)).toBe(true);
  });
});

describe('what the names of the common frameworks say', () => {
  test('decides which of two groups a row belongs to whose labels stand in the middle', () => {
    const read_ = read(
      [null, null, '管理制度健全性', '健全', '健全', 10, 10],
      [null, '预算管理', '资金使用合规性', '合规', '合规', 10, 10],
      ['过程', null, '预决算信息公开性', '公开', '公开', 10, 10],
      [null, null, '资产管理安全性', '安全', '安全', 10, 10],
      [null, '资产管理', '固定资产利用率', '≥95%', '96%', 10, 10],
      [null, null, '资产盘点情况', '完成', '完成', 10, 10],
      ...BENEFITS,
    );
    expect(
      labels(read_)
        .map(([, second]) => second)
        .slice(0, 6),
    ).toEqual(['预算管理', '预算管理', '预算管理', '资产管理', '资产管理', '资产管理']);
  });

  test('one unknown label that a page leaves for both levels is marked', () => {
    const read_ = read(
      ['年度绩效', null, '受助人数', '≥200人', '210人', 30, 30],
      [null, null, '受助户数', '≥100户', '110户', 20, 20],
      ...BENEFITS,
    );
    expect(read_.slice(0, 2).every(({ unsure }) => unsure !== undefined)).toBe(true);
  });
});
