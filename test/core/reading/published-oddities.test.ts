import { analyse } from '../../../src/core/engine';
import { toJsonFile, type JsonFile } from '../../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { type PlainRows, snapshotOf } from '../../support/snapshots';

function check(rows: PlainRows, merges: readonly string[] | null = []): JsonFile {
  return toJsonFile({ path: '', error: null, result: analyse(snapshotOf(rows, merges), { policy: DEFAULT_POLICY }).result }, 'zh-CN');
}

const pathsOf = (file: JsonFile) => file.tables[0]?.indicators.map(({ levels }) => levels.join('/'));
const found = (file: JsonFile, rule: string) => file.findings.filter((finding) => finding.rule === rule).map(({ cells }) => cells[0]);

test('the last letters of a name, alone in a row and slipped to its front, end the name above', () => {
  const file = check([
    ['项目支出绩效自评表'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    [null, '产出指标', '数量指标', '与运营方结算完成', '=100%', '100%', 30, 30],
    ['率'],
    [null, null, '质量指标', '合同条款完成率', '=100%', '100%', 30, 30],
    [null, '效益指标', '社会效益指标', '场馆利用率', '≥80%', '85%', 30, 30],
    [null, '满意度指标', '服务对象满意度指标', '市民满意度', '≥90%', '95%', 10, 10],
  ]);
  expect(pathsOf(file)?.[0]).toBe('产出指标/数量指标/与运营方结算完成率');
  expect(file.tables[0]?.indicators).toHaveLength(4);
});

test('a numbered name without values is an indicator that was not filled in, never a label of a group', () => {
  const file = check([
    ['转移支付区域绩效目标自评表'],
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值'],
    ['产出指标', '数量指标', '指标1.抽检批次', '≥30', '34'],
    [null, '质量指标', '指标1.抽检完成率', '100%', '100%'],
    ['成本指标', '指标1.培训成本', '≤400元', '380元'],
    ['指标2.抽检平均标准'],
  ]);
  expect(pathsOf(file)?.at(-1)).toBe('产出指标/成本指标/抽检平均标准');
  expect(file.tables[0]?.indicators.at(-1)?.unsure).toBeDefined();
});

test('rows of words that slipped into the columns of the labels are names, and after blank rows the table goes on', () => {
  const file = check([
    ['部门整体支出绩效评价得分表'],
    ['一级指标', '二级指标', '三级指标', '得分'],
    ['部门决策（25分）', '目标任务（15分）', '相关性（5分）'],
    ['明确性（5分）'],
    ['合理性（5分）'],
    ['预算编制（10分）', '测算依据（5分）'],
    ['目标管理（5分）'],
    [],
    ['部门绩效（15分）', '履职成效（5分）', '任务完成（5分）'],
    ['满意度（10分）', '协作部门满意度（6分）'],
    ['社会公众满意度（4分）'],
  ]);
  expect(pathsOf(file)).toEqual([
    '部门决策/目标任务/相关性',
    '部门决策/目标任务/明确性',
    '部门决策/目标任务/合理性',
    '部门决策/预算编制/测算依据',
    '部门决策/预算编制/目标管理',
    '部门绩效/履职成效/任务完成',
    '部门绩效/满意度/协作部门满意度',
    '部门绩效/满意度/社会公众满意度',
  ]);
  expect(found(file, 'weight/group-mismatch')).toEqual([]);
});

test('words under part of a header, behind the names, divide it and are no indicator', () => {
  const file = check([
    ['项目绩效运行监控表'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '1-7月执行情况', '全年预计完成情况', '偏差原因分析', null, null, null, '备注'],
    [null, null, null, null, null, null, '经费保障', '制度保障', '人员保障', '其他'],
    ['产出指标', '数量指标', '建设监测子站', '11个', '0个', '11个', null, null, null, '√'],
    [null, '质量指标', '验收合格率', '≥98%', '/', '98%', null, null, null, '√'],
    ['效益指标', '社会效益指标', '预警响应时间', '≤2小时', '/', '2小时', null, null, null, '√'],
    ['满意度指标', '服务对象满意度指标', '公众满意度', '≥90%', '/', '90%', null, null, null, '√'],
  ]);
  expect(pathsOf(file)).toEqual([
    '产出指标/数量指标/建设监测子站',
    '产出指标/质量指标/验收合格率',
    '效益指标/社会效益指标/预警响应时间',
    '满意度指标/服务对象满意度指标/公众满意度',
  ]);
});

test('where labels are the names, each with its value is an indicator of its own', () => {
  const file = check([
    ['项目支出预算绩效目标表'],
    ['指标类型', '指标名称', '指标值', '指标描述'],
    ['产出指标', '数量指标', '375万平方米', '完成全市绿地的养护与维护'],
    ['质量指标', '100%', '达到绿地全覆盖的要求'],
    ['效益指标', '社会效益指标', '是', '满足市民对生存环境的需求'],
    ['生态效益指标', '是', '改善城市生态环境并保持平衡'],
    ['满意度指标', '服务对象满意度指标', '≥95%', '市民对绿化养护的满意程度'],
  ]);
  expect(pathsOf(file)).toEqual([
    '产出指标/数量指标',
    '产出指标/质量指标',
    '效益指标/社会效益指标',
    '效益指标/生态效益指标',
    '满意度指标/服务对象满意度指标',
  ]);
  expect(file.tables[0]?.indicators[3]?.target?.value).toBe('是');
});

const SHARES: PlainRows = [
  ['专项经费支出绩效评价表'],
  ['一级指标', '权重', '二级指标', '分值', '三级指标', '计量单位', '目标值', '分值'],
  ['预算绩效', 50, '预算管理', 75, '预算执行进度', '%', '80%', 40],
  [null, null, null, null, '预算调整次数', '次', 0, 30],
  [null, null, '财务管理', 25, '用款计划差错率', '%', '0%', 25],
  ['项目产出', 50, '产出数量', 60, '开放口岸达标率', '%', '100%', 60],
  [null, null, '产出质量', 40, '验收合格率', '%', '100%', 40],
  ['总分', 100],
];
const SHARES_MERGES = ['A1:H1', 'A3:A5', 'B3:B5', 'C3:C4', 'D3:D4', 'A6:A7', 'B6:B7'];

test('groups by share whose parts make a hundred ask no sum of their items, only the part that does not add up is told', () => {
  const file = check(SHARES, SHARES_MERGES);
  expect(file.tables[0]?.kind).toBe('evaluation-system');
  expect(found(file, 'weight/group-mismatch')).toEqual(['D3']);
  expect(found(file, 'weight/total-mismatch')).toEqual([]);
});

test('a total over shares of groups is compared with the shares', () => {
  const wrong = SHARES.map((row) => [...row]);
  wrong[7] = ['总分', 90];
  expect(found(check(wrong, SHARES_MERGES), 'weight/total-mismatch')).toEqual(['B8']);
});

/** A self-evaluation with one row of the given name, target and actual value, scored in full. */
function row(name: string, target: string | number, actual: string | number, operator: string | number = ''): PlainRows {
  return [
    ['部门整体支出绩效自评表'],
    ['指标名称', '指标性质', '计量单位', '指标值', '实际完成值', '分值', '得分'],
    ['培训人数', '≥', '人', 200, 210, 40, 40],
    ['检查次数', '≥', '次', 30, 34, 40, 40],
    [name, operator, String(target).includes('次') ? '次' : '', target, actual, 20, 20],
  ];
}

describe('a row of a department', () => {
  it.each(['预算调整率', '结转结余率', '公用经费控制率', '“三公经费”变动率', '在职人员控制率'])(
    '%s is to stay low: less than the target is no missed target',
    (name) => {
      expect(found(check(row(name, '3%', '0%')), 'score/not-proportional')).toEqual([]);
    },
  );

  it('计划完成率 is to be reached: less is a missed target', () => {
    expect(found(check(row('计划完成率', '90%', '60%')), 'score/not-proportional')).toEqual(['G5']);
  });

  it('with all points for less than its target, and more than the rest of it, may have lost a ≥ to scanning', () => {
    const doubt = (actual: string): string | undefined =>
      check([
        ['项目支出绩效自评表'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '组织宣传活动次数', '26次', actual, 50, 50],
        ['产出指标', '质量指标', '活动计划完成率', '100%', '100%', 30, 30],
        ['满意度指标', '服务对象满意度指标', '群众满意度', '90%', '95%', 20, 20],
      ]).tables[0]?.indicators[0]?.unsure;
    expect(doubt('12次')).toMatch(/“26次”的第一个数字可能是识别错的“≥”/);
    expect(doubt('26次')).toBeUndefined();
  });

  it('with a 2 where the signs stand has lost a ≥ to scanning', () => {
    expect(check(row('管护面积', 8, 8, 2)).tables[0]?.indicators[2]?.target).toMatchObject({ op: '>=', value: '8' });
  });

  it('with words for a target has no rate, whatever stands in the column of units', () => {
    const rows = row('保障运转情况', '应保尽保', '应保尽保', '定性').map((cells) => [...cells]);
    rows[4]![2] = '%';
    const target = check(rows).tables[0]?.indicators[2]?.target;
    expect(target).toMatchObject({ type: 'text', value: '应保尽保' });
    expect(target?.unit ?? '').toBe('');
  });

  it('of time may be asked to stay below a limit though its name is that of a rate', () => {
    expect(found(check(row('检测及时率', '≤7工作日', '5工作日')), 'target/direction-contradicts-name')).toEqual([]);
  });
});

test('a name that goes on behind the repeated header of the next page is one name, and so is the mark beside it', () => {
  const header = ['评价内容', '评价类别', '评价指标', '单位', '分值', '评分标准', '完成量', '目标值', '得分', '指标类型'];
  const file = check([
    ['国土整治项目绩效评价指标表'],
    header,
    ['目标完成情况（50分，附加分5分）', '生产空间优化（50分）', '新增耕地面积', '公顷', 20, '按比例得分', null, null, null, '共性指标'],
    [null, null, '耕地集中连片', '片', 30, null, null, null, null, '共性'],
    header,
    [null, null, '增加数量（平原100亩以上）', null, null, null, null, null, null, '指标'],
    ['效益（50分）', '社会效益（50分）', '带动农户户数', '户', 50, null, null, null, null, '个性指标'],
  ]);
  expect(pathsOf(file)).toEqual([
    '目标完成情况/生产空间优化/新增耕地面积',
    '目标完成情况/生产空间优化/耕地集中连片增加数量（平原100亩以上）',
    '效益/社会效益/带动农户户数',
  ]);
  expect(file.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a label of funds with another label behind it heads a column and asks for no amount', () => {
  const file = check([
    ['财政预算支出项目绩效目标自评表'],
    ['项目名称', '乡村道路建设养护项目', null, '项目实施单位', '某市交通运输局'],
    ['项目资金', '中央（万元）', '省、地（万元）', '本级（万元）', '其他（万元）', '合计（万元）', '执行数（万元）', '执行 率'],
    ['来源', 309, 309, 309, '100 %'],
    ['项目权重', '评价内容', '分值', '自评分', '复核分', '评价标准及依据'],
    ['项目决策2分', '决策依据', 2, 2, null, '有项目年度工作计划'],
    ['项目管理98分', '财务制度', 98, 98, null, '财务管理制度健全'],
  ]);
  expect(file.tables[0]?.indicators).toHaveLength(2);
  expect(found(file, 'cell/not-a-number')).toEqual([]);
});

test('damage that stayed below its limit is no missed target, nor is a figure on the scale of a target below one per cent', () => {
  const file = check([
    ['项目支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '计量单位', '年度指标值', '分值', '实际完成值', '得分'],
    ['产出指标', '质量指标', '森林火灾受害率', '%', 0.9, 30, 0, 30],
    [null, null, '主要林业有害生物成灾率', '%', 0.4, 30, 0.1, 30],
    ['效益指标', '生态效益指标', '森林覆盖率', '%', 50, 40, 55, 40],
  ]);
  expect(file.tables[0]?.indicators).toHaveLength(3);
  expect(file.findings.filter(({ rule }) => /not-proportional|unexplained-deviation/.test(rule))).toEqual([]);
});
