import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fundsWith, indicatorsWith, selfEvaluation } from '../../../src/core/rules/example-tables';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { sheetOf, snapshotOf, workbookOf, type TestRows } from '../../support/snapshots';
import { toldCauses } from './told-causes';

/** What is told of each case: `=== case`, and the lines that `toldCauses` must give. */
const TOLD = new Map(
  readFileSync(join(__dirname, 'causes-in-words.txt'), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((block): [string, readonly string[]] => {
      const [name = '', ...lines] = block.trim().split('\n');
      return [name, lines];
    }),
);

const towns = (n: number, total: number, extra: readonly number[] = []): TestRows => [
  ['2024年补助资金分配表'],
  ['单位：万元'],
  ['序号', '地区', '金额'],
  ...Array.from({ length: n }, (_, i) => [i + 1, `第${'一二三四五六七八九十'[i]}镇`, extra[i] ?? 11 + 3 * i]),
  [null, '合计', total],
];
const SHORT: TestRows = [
  ['部门整体支出绩效评价指标体系'],
  ['一级指标', '二级指标', '三级指标', '分值', '得分'],
  ['总体绩效（65分）', '履职（20分）', '目标制定', 20, 20],
  [null, '管理（15分）', '预算调整', 15, 15],
  [null, '资产（15分）', '资产管理', 15, 15],
  ['财务管理（35分）', '制度建设', '财务制度', 15, 15],
  [null, '岗位设置', '岗位分离', 20, 20],
];

const CASES: Readonly<Record<string, WorkbookSnapshot>> = {
  'a source that lost its figure: the one cause, what speaks for it and what the other change would break': snapshotOf(
    selfEvaluation({
      funds: [
        ['年度资金总额：', 17, 17, 6.02, 10, '35.4%', 3.5],
        ['其中：财政拨款', 2, 0, 0, '--', '0.0%', '--'],
        ['上年结转', 15, 15, 6.02, '--', '40.13%', '--'],
        ['其他资金', 0, 0, 0, '--', '--', '--'],
      ],
      total: [100, 93.5],
    }),
  ),
  'a total that nothing but its sources touches: each figure that may be wrong': snapshotOf(
    selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 145, 120, 108, 10, '90.0%', 9] }) }),
  ),
  'a total over eight towns: itself, and that one of the others may be wrong': snapshotOf(towns(8, 200)),
  'a total and five parts: all six': snapshotOf(towns(5, 200)),
  'a total and six parts: itself, and that one of the others may be wrong': snapshotOf(towns(6, 200)),
  'points that make 85 without a total: each of them, or that one is missing': snapshotOf([
    ['部门整体支出绩效评价指标体系'],
    ['一级指标', '二级指标', '三级指标', '分值', '得分'],
    ['决策', '立项', '立项依据', 20, 20],
    [null, '目标', '目标合理', 15, 15],
    ['过程', '资金', '预算执行', 15, 15],
    ['产出', '数量', '培训人数', 15, 15],
    ['效益', '社会', '受益人数', 20, 20],
  ]),
  'a group short of its points and the whole short of 100: one fact, with what is still to be changed afterwards': snapshotOf(SHORT),
  'two tables of a project of which one contradicts itself: the figure, and what follows from it': workbookOf(
    sheetOf(selfEvaluation({}), [], '一'),
    sheetOf(selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 180, 10, '90.0%', 9] }) }), [], '二'),
  ),
  'two tables of a project of which neither contradicts itself: both figures, with the sheet of the other': workbookOf(
    sheetOf(selfEvaluation({ funds: [['年度资金总额：', 100, 120, 108, 10, null, null]] }), [], '一'),
    sheetOf(selfEvaluation({ funds: [['年度资金总额：', 100, 130, 108, 10, null, null]] }), [], '二'),
  ),
  'a score above its weight that puts the total out': snapshotOf(
    selfEvaluation({ indicators: indicatorsWith({ 1: [null, '质量指标', '培训合格率', '≥98%', '98%', 25, 35, null] }), total: [100, 99] }),
  ),
  'a rate in per cents without a sign': snapshotOf(
    selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 108, 10, 80, 9] }) }),
  ),
  'a score in a row of which it is not sure how to read it: nothing is changed unseen': snapshotOf(
    [
      ['项目支出绩效自评表'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '培训人数', '≥200人', '210人', 30, 30],
      [null, '长效机制', '健全', '健全', 10, 12],
      [null, '质量指标', '培训合格率', '≥95%', '96%', 10, 10],
      ['效益指标', '社会效益指标', '受益群众', '≥300人', '320人', 30, 30],
      ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '95%', 20, 20],
      ['总分', null, null, null, null, 100, 100],
    ],
    [],
  ),
  'a score in a row where two values share a cell: nothing is offered': snapshotOf(
    [
      ['项目支出绩效自评表'],
      ['一级指标', '二级指标', '三级指标', '分值', '年度指标值', '实际完成值', '得分'],
      ['产出指标', '数量指标', '培训人数', 30, '≥200人', '210人', 30],
      [null, null, '培训场次', '10 ≥20场', null, '21场', 12],
      [null, '质量指标', '培训合格率', 10, '≥95%', '96%', 10],
      ['效益指标', '社会效益指标', '受益群众', 30, '≥300人', '320人', 30],
      ['满意度指标', '服务对象满意度指标', '群众满意度', 20, '≥90%', '95%', 20],
      ['总分', null, null, 100, null, null, 100],
    ],
    [],
  ),
};

test.each(Object.entries(CASES))('the causes are told in both languages, each with its grounds and its offer: %s', (name, workbook) => {
  expect(toldCauses(workbook)).toEqual(TOLD.get(name));
});
