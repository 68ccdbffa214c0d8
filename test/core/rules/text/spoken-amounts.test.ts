import { fundsWith } from '../../../../src/core/rules/example-tables';
import { said, type Parts } from './told-beside-text';

describe('what a text says of money, its rate and the score otherwise than the table', () => {
  test.each<[string, Parts, readonly string[]]>([
    [
      'an amount in 元 whose digits are those of the table in 万元 asks for the unit',
      { done: '全年支出108元' },
      ['F9 F4 “实际完成情况”写的是“108元”，表中全年执行数是 108万元'],
    ],
    [
      'a sum that was spent in 亿元, which no amount of the table is',
      { done: '实际支出0.5亿元' },
      ['F9 F4 “实际完成情况”写的是“实际支出0.5亿元”，表中全年执行数是 108万元，各项金额中也没有 0.5亿元'],
    ],
    [
      'a sum that was spent otherwise than the table',
      { done: '实际支出95万元' },
      ['F9 F4 “实际完成情况”写的是“实际支出95万元”，表中全年执行数是 108万元，各项金额中也没有 95万元'],
    ],
    [
      "a sum further from the table's than rounding goes",
      { done: '实际支出109万元', funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 108.35, 10, '90.0%', 9] }) },
      ['F9 F4 “实际完成情况”写的是“实际支出109万元”，表中全年执行数是 108.35万元，各项金额中也没有 109万元'],
    ],
    [
      "a budget in 亿元 that is not the table's",
      { done: '财政资金0.02亿元' },
      ['F9 E4 “实际完成情况”写的是“财政资金0.02亿元”，表中预算数是 120万元，各项金额中也没有 0.02亿元'],
    ],
    [
      'a rate of execution where the table states none: what comes of its amounts',
      { done: '预算执行率达到95%', funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 108, 10, null, 9] }) },
      ['F9 F4 “实际完成情况”写的是“预算执行率达到95%”，表中执行率是 90.00%'],
    ],
    ['a rate to two places', { done: '预算执行率为90.03%' }, ['F9 H4 “实际完成情况”写的是“预算执行率为90.03%”，表中执行率是 90.00%']],
    ['a rate behind 是', { done: '预算执行率是95%' }, ['F9 H4 “实际完成情况”写的是“预算执行率是95%”，表中执行率是 90.00%']],
    ['a total score', { done: '自评总得分98.7分' }, ['F9 H15 “实际完成情况”写的是“自评总得分98.7分”，表中总分是 99分']],
  ])('is told, at the text and the cell: %s', (_what, parts, told) => {
    expect(said(parts)).toEqual(told);
  });

  test.each<[string, Parts]>([
    ['an amount in 元 that comes to that of the table in 万元', { done: '实际支出1080000元' }],
    [
      'digits of one amount that come to another amount of the table',
      { done: '全年执行120元', funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 0.012, 10, '90.0%', 9] }) },
    ],
    [
      'a sum that was spent where the table leaves it blank',
      { done: '实际支出95万元', funds: fundsWith({ 0: ['年度资金总额：', 100, 120, null, 10, null, null] }) },
    ],
    [
      "a budget where the table's is not adjusted yet",
      { done: '年初预算95万元', funds: fundsWith({ 0: ['年度资金总额：', 100, null, 90, 10, null, null] }) },
    ],
    [
      'a budget where the table has none',
      { done: '年初预算95万元', funds: fundsWith({ 0: ['年度资金总额：', null, null, 90, 10, null, null] }) },
    ],
    ['an amount that is neither spent nor budgeted', { done: '新增产业95万元' }],
    ['a part of what was spent', { done: '其中支出总额95万元' }],
    [
      'a sum rounded to one place',
      { done: '实际支出108.4万元', funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 108.35, 10, '90.0%', 9] }) },
    ],
    [
      'a sum rounded to whole 万元',
      { done: '实际支出108万元', funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 108.35, 10, '90.0%', 9] }) },
    ],
    ['a rate of execution as the table states it', { done: '预算执行率90.0%' }],
    [
      'a rate that comes of the amounts though the table states another',
      { done: '预算执行率为90%', funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 108, 10, '95%', 9] }) },
    ],
    [
      'a rate that the table states though another comes of the amounts',
      { done: '预算执行率为95%', funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 108, 10, '95%', 9] }) },
    ],
    [
      'a rate where the table has no sum that was spent',
      { done: '预算执行率为95%', funds: fundsWith({ 0: ['年度资金总额：', 100, 120, null, 10, null, null] }) },
    ],
    ['a rate to more places than the table has', { done: '预算执行率为90.004%' }],
    ['a rise of the rate', { done: '执行率较上年提高95%' }],
    ['points of the rate', { done: '执行率95个百分点' }],
    ['a total of 100, the full score', { done: '自评总分100分' }],
    ['the total score that the table has', { done: '自评得分99分' }],
    ["a total where the table's is blank", { done: '自评得分98分', total: [100, null] }],
    ["a total where the table's is no number", { done: '自评得分98分', total: [100, '待定'] }],
    ['points of an item', { done: '综合得分98分项考核' }],
    ['a score of something else', { done: '考试成绩98分' }],
    ['a rise of the total', { done: '总分较上年提高8分' }],
  ])('is left alone: %s', (_what, parts) => {
    expect(said(parts)).toEqual([]);
  });
});
