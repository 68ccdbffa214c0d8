import { textContradictsTable } from '../../../../src/core/rules/text/contradicts-table';
import { fundsWith, indicatorsWith, selfEvaluation, type FundsExample } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const form = (
  goal: string,
  done: string,
  indicator: Partial<Record<'name' | 'target' | 'actual', string>> & { reason?: string } = {},
  parts: { funds?: FundsExample; total?: readonly [number, number] } = {},
) => {
  const { name = '举办培训期数', target = '≥6期', actual = '6期', reason = null } = indicator;
  const rows = selfEvaluation({
    indicators: indicatorsWith({ 0: ['产出指标', '数量指标', name, target, actual, 25, 25, reason] }),
    ...parts,
  });
  return [
    ...rows.slice(0, 7),
    ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
    [null, goal, null, null, null, done],
    ...rows.slice(7),
  ];
};
const found = (...parts: Parameters<typeof form>) => checkRows(textContradictsTable, form(...parts));
const GOAL = '提高监管能力，保障安全';
const DONE = '年度目标全部完成';

describe('published contradictions between text and table', () => {
  test('94 矿次 in the text, 79 in the table', () => {
    expect(found(GOAL, '全年共监察煤矿94矿次，完成执法计划。', { name: '监察执法矿次', target: '≥70矿次', actual: '79矿次' })).toEqual([
      'warning F11 79矿次 → ',
    ]);
  });

  test('a total of 98.7 in the text, 95.7 in the table', () => {
    expect(found(GOAL, '目标全部完成，自评得分98.7分。', {}, { total: [100, 95.7] })).toEqual(['warning F9 98.7分 → ']);
  });

  test('four places repaired beside an actual of 0', () => {
    expect(found(GOAL, '已完成四处业务用房修缮', { name: '修缮业务用房数量', target: '≥4处', actual: '0处', reason: '未修缮' })).toEqual([
      'warning F11 0处 → ',
    ]);
  });

  test('a satisfaction of 95 % in the text, 100 % in the table', () => {
    expect(found(GOAL, '服务对象满意度达到95%', { name: '服务对象满意度', target: '≥90%', actual: '100%' })).toEqual([
      'warning F11 100% → ',
    ]);
  });

  test('one research report in the goal, 15份 in the indicator', () => {
    expect(found('形成一份研究报告，为监管提供支撑', DONE, { name: '研究报告', target: '≥15份', actual: '15份' })).toEqual([
      'warning E11 ≥15份 → ',
    ]);
  });

  test('18 + 2 + 8 courses in the goal, ≥15 in the indicator', () => {
    expect(found('开发网络课程18门、面授课程2门、实操课程8门', DONE, { name: '开发课程数量', target: '≥15门', actual: '15门' })).toEqual([
      'warning E11 ≥15门 → ',
    ]);
  });

  test('784.84 元 where 万元 is meant', () => {
    expect(
      found(
        '2024年预计使用财政预算资金784.84元',
        DONE,
        {},
        { funds: fundsWith({ 0: ['年度资金总额：', 784.84, 784.84, 108, 10, '13.8%', 1.4] }) },
      ),
    ).toEqual(['warning B9 784.84元 → ']);
  });

  test('达到指南要求 beside a report of 0 %', () => {
    expect(found(GOAL, '防渗达标率为0%', { name: '防渗达标率', target: '达到指南要求', actual: '达到指南要求' })).toEqual([
      'warning F11 达到指南要求 → ',
    ]);
  });
});

test('amounts and the execution rate of the text must be those of the funds block', () => {
  expect(found(GOAL, '全年预算资金130万元', {})).toEqual(['warning F9 130万元 → ']);
  expect(found(GOAL, '预算执行率为95%', {})).toEqual(['warning F9 95% → ']);
  expect(found(GOAL, '全年预算资金120万元，实际支出108万元，预算执行率为90%', {})).toEqual([]);
});

test('texts that agree, give a part, or repeat the plan are left alone', () => {
  expect(found('举办培训班6期', '举办培训6期，完成计划8期中的大部分')).toEqual([]);
  expect(found(GOAL, '举办理论培训4期、实操培训2期', { name: '举办培训期数' })).toEqual([]);
  expect(found(GOAL, '计划举办培训8期')).toEqual([]);
  expect(found(GOAL, '其中采购设备支出30万元，人均补助2万元')).toEqual([]);
  expect(found(GOAL, '2024年3月第2次会议要求，近8期培训')).toEqual([]);
});

test('figures of other things in the same unit are not mixed up', () => {
  expect(found('新建厂房3处，修缮围墙2处', DONE, { name: '业务用房修缮', target: '≥4处', actual: '4处' })).toEqual([]);
  expect(found('主体工程完成70%', DONE, { name: '工程完成及时率', target: '≥100%', actual: '100%' })).toEqual([]);
});
