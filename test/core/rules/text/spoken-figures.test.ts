import type { IndicatorExample } from '../../../../src/core/rules/example-tables';
import { said, type Parts } from './told-beside-text';

const counted = (name: string, target: string, actual: string, reason: string | null = null): Record<number, IndicatorExample> => ({
  0: ['产出指标', '数量指标', name, target, actual, 25, 25, reason],
});

describe('what a text says of an indicator otherwise than the table', () => {
  test.each<[string, Parts, readonly string[]]>([
    [
      "a figure outside a target's range",
      { goal: '举办培训9期', indicators: counted('举办培训期数', '6-8期', '7期') },
      ['E11 B9 “预期目标”写的是“举办培训9期”（9期），表中“举办培训期数”的指标值是 6-8期'],
    ],
    [
      'a target with blanks around it',
      { goal: '举办培训9期', indicators: counted('举办培训期数', ' ≥6期 ', ' 7期 ') },
      ['E11 B9 “预期目标”写的是“举办培训9期”（9期），表中“举办培训期数”的指标值是 ≥6期'],
    ],
    [
      'an actual value with blanks around it',
      { done: '举办培训9期', indicators: counted('举办培训期数', ' ≥6期 ', ' 7期 ') },
      ['F11 F9 “实际完成情况”写的是“举办培训9期”（9期），表中“举办培训期数”的实际完成值是 7期'],
    ],
    [
      'a plan in the goal',
      { goal: '计划举办培训9期', indicators: counted('举办培训期数', '≥6期', '7期') },
      ['E11 B9 “预期目标”写的是“计划举办培训9期”（9期），表中“举办培训期数”的指标值是 ≥6期'],
    ],
    [
      'a plan earlier in the clause',
      { done: '按计划全年共举办培训9期', indicators: counted('举办培训期数', '≥6期', '7期') },
      ['F11 F9 “实际完成情况”写的是“按计划全年共举办培训9期”（9期），表中“举办培训期数”的实际完成值是 7期'],
    ],
    [
      'nothing reached where the table says that the demand was met',
      { done: '防渗达标率为0%', indicators: counted('防渗达标率', '达到指南要求', '达到指南要求') },
      ['F11 F9 “实际完成情况”写的是“防渗达标率为0%”（0%），表中“防渗达标率”的实际完成值是 达到指南要求'],
    ],
    [
      "a rate further from the table's than rounding goes",
      { done: '培训覆盖率达到93%', indicators: counted('培训覆盖率', '≥90%', '92.35%') },
      ['F11 F9 “实际完成情况”写的是“培训覆盖率达到93%”（93%），表中“培训覆盖率”的实际完成值是 92.35%'],
    ],
    [
      "a rate with places that the table's has not",
      { done: '培训覆盖率达到92.4%', indicators: counted('培训覆盖率', '≥90%', '92%') },
      ['F11 F9 “实际完成情况”写的是“培训覆盖率达到92.4%”（92.4%），表中“培训覆盖率”的实际完成值是 92%'],
    ],
    [
      "two figures that do not come to the table's",
      { done: '举办理论培训4期、实操培训3期', indicators: counted('举办培训期数', '≥6期', '6期') },
      ['F11 F9 “实际完成情况”写的是“举办理论培训4期、实操培训3期”（4期、3期（合计 7）），表中“举办培训期数”的实际完成值是 6期'],
    ],
    [
      'a figure that one of two indicators fits better',
      {
        done: '举办理论培训9期',
        indicators: {
          0: ['产出指标', '数量指标', '举办理论培训期数', '≥6期', '6期', 15, 15, null],
          1: [null, null, '举办实操培训期数', '≥6期', '6期', 35, 35, null],
        },
      },
      ['F11 F9 “实际完成情况”写的是“举办理论培训9期”（9期），表中“举办理论培训期数”的实际完成值是 6期'],
    ],
    [
      'two figures, each of an indicator of its own',
      {
        done: '举办理论培训9期、编写实操教材5本',
        indicators: {
          0: ['产出指标', '数量指标', '举办理论培训期数', '≥6期', '6期', 15, 15, null],
          1: [null, null, '编写实操教材数量', '≥6本', '6本', 35, 35, null],
        },
      },
      [
        'F11 F9 “实际完成情况”写的是“举办理论培训9期、编写实操教材5本”（9期），表中“举办理论培训期数”的实际完成值是 6期',
        'F12 F9 “实际完成情况”写的是“举办理论培训9期、编写实操教材5本”（5本），表中“编写实操教材数量”的实际完成值是 6本',
      ],
    ],
    [
      'a figure behind the thing that the name ends with',
      { done: '课程18门', indicators: counted('开发课程数量', '≥15门', '15门') },
      ['F11 F9 “实际完成情况”写的是“课程18门”（18门），表中“开发课程数量”的实际完成值是 15门'],
    ],
    [
      'a figure in front of the thing that the name is',
      { done: '形成一份研究报告', indicators: counted('研究报告', '≥15份', '15份') },
      ['F11 F9 “实际完成情况”写的是“形成一份研究报告”（一份），表中“研究报告”的实际完成值是 15份'],
    ],
    [
      'a thing that many names end with, three letters of the name in a row',
      { done: '实施项目18个', indicators: counted('完成项目数量', '≥15个', '15个') },
      ['F11 F9 “实际完成情况”写的是“实施项目18个”（18个），表中“完成项目数量”的实际完成值是 15个'],
    ],
    [
      '矿次, which tells what is counted',
      { done: '监察180矿次', indicators: counted('煤矿监察执法', '≥150矿次', '150矿次') },
      ['F11 F9 “实际完成情况”写的是“监察180矿次”（180矿次），表中“煤矿监察执法”的实际完成值是 150矿次'],
    ],
    [
      'a name with its unit in brackets',
      { done: '研究报告18份', indicators: counted('形成研究报告数量（份）', '≥15份', '15份') },
      ['F11 F9 “实际完成情况”写的是“研究报告18份”（18份），表中“形成研究报告数量（份）”的实际完成值是 15份'],
    ],
    [
      'a name with a number and a verb in front',
      { done: '发放手册18份', indicators: counted('指标1：印发手册数量', '≥15份', '15份') },
      ['F11 F9 “实际完成情况”写的是“发放手册18份”（18份），表中“印发手册数量”的实际完成值是 15份'],
    ],
    [
      'a rate called by its own word',
      { done: '学员满意度为80%' },
      ['F14 F9 “实际完成情况”写的是“学员满意度为80%”（80%），表中“学员满意度”的实际完成值是 96%'],
    ],
    [
      'a name of two letters',
      { done: '手册18份', indicators: counted('印发手册数量', '≥15份', '15份') },
      ['F11 F9 “实际完成情况”写的是“手册18份”（18份），表中“印发手册数量”的实际完成值是 15份'],
    ],
  ])('is told, at the text and the cell: %s', (_what, parts, told) => {
    expect(said(parts)).toEqual(told);
  });

  test.each<[string, Parts]>([
    ["the lower end of a target's range", { goal: '举办培训6期', indicators: counted('举办培训期数', '6-8期', '7期') }],
    ["the upper end of a target's range", { goal: '举办培训8期', indicators: counted('举办培训期数', '6-8期', '7期') }],
    ['a target in words', { goal: '举办培训9期', indicators: counted('举办培训期数', '按计划', '7期') }],
    ['a blank target', { goal: '举办培训9期', indicators: counted('举办培训期数', '', '7期') }],
    ['a target of two conditions', { goal: '举办培训9期', indicators: counted('举办培训期数', '≥6期，≥200人', '7期') }],
    ['a blank actual value', { done: '举办培训9期', indicators: counted('举办培训期数', '≥6期', '') }],
    ['an actual value that is a day', { done: '举办培训9期', indicators: counted('举办培训期数', '≥6期', '2024年6月') }],
    ['a plan in the result', { done: '举办培训不少于9期', indicators: counted('举办培训期数', '≥6期', '7期') }],
    [
      'nothing reached where the table says so, too',
      { done: '防渗达标率为0%', indicators: counted('防渗达标率', '达到指南要求', '未达到') },
    ],
    [
      'a rate where the table says that the demand was met',
      { done: '防渗达标率为80%', indicators: counted('防渗达标率', '达到指南要求', '达到指南要求') },
    ],
    ['a rate rounded to whole per cent', { done: '培训覆盖率达到92%', indicators: counted('培训覆盖率', '≥90%', '92.35%') }],
    ["two figures that come to the table's", { done: '举办理论培训4期、实操培训2期', indicators: counted('举办培训期数', '≥6期', '6期') }],
    [
      "two figures of which one is the table's",
      { done: '举办理论培训6期、实操培训2期', indicators: counted('举办培训期数', '≥6期', '6期') },
    ],
    ['the reason of a deviation', { indicators: counted('举办培训期数', '≥6期', '6期', '因故只举办培训4期，其余延后') }],
    [
      'a figure that two indicators fit as well',
      {
        done: '举办培训9期',
        indicators: {
          0: ['产出指标', '数量指标', '举办理论培训期数', '≥6期', '6期', 15, 15, null],
          1: [null, null, '举办实操培训期数', '≥6期', '6期', 35, 35, null],
        },
      },
    ],
    [
      'an amount of money, which the funds are held against',
      { done: '发放补贴金额9万元', indicators: counted('发放补贴金额', '≥6万元', '6万元') },
    ],
    ['a figure in another unit', { done: '举办培训9场', indicators: counted('举办培训期数', '≥6期', '6期') }],
    ['人次, which tells nothing of who they are', { done: '共培训180人次', indicators: counted('农技人员参训数', '≥150人次', '150人次') }],
    ['人次 of some whom the name begins with', { done: '农技180人次', indicators: counted('农技人员参训数', '≥150人次', '150人次') }],
    ['per cent of something else', { done: '学员80%来自农村' }],
    ['a rate whose target has no unit', { done: '巡查覆盖率80%', indicators: counted('巡查覆盖率', '全覆盖', '全覆盖') }],
    ['a name of one letter', { done: '林地18亩', indicators: counted('林', '≥15亩', '15亩') }],
    ['a unit alone in common', { done: '栽植18亩', indicators: counted('造林面积', '≥15亩', '15亩') }],
    ['one letter in common', { done: '绿地面貌一新18亩', indicators: counted('造林面积', '≥15亩', '15亩') }],
  ])('is left alone: %s', (_what, parts) => {
    expect(said(parts)).toEqual([]);
  });
});
