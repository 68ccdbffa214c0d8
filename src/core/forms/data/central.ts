import type { Form } from '../types';
import { PROJECT_GROUPS, put, titled } from './form-notation';

const MINISTRY = {
  'zh-CN': '财政部部门预算绩效目标、自评表式（财预〔2015〕88号、财预〔2020〕10号、财预〔2021〕101号）',
  'en-US': 'Forms of the Ministry of Finance (Caiyu [2015] No. 88, [2020] No. 10, [2021] No. 101)',
};

/** 项目支出绩效目标表. */
export const CENTRAL_TARGET: Form = {
  id: 'central-target',
  name: { 'zh-CN': '项目支出绩效目标表（中央部门）', 'en-US': 'Project target table (central units)' },
  source: MINISTRY,
  sheet: '项目支出绩效目标表',
  landscape: false,
  widths: [8, 14, 20, 30, 18, 14],
  head: [
    ...titled('A:F', '项目支出绩效目标表'),
    {
      pieces: [
        ['A:B', '项目名称'],
        ['C:F', put('text')],
      ],
    },
    {
      pieces: [
        ['A:B', '主管部门及代码'],
        ['C', put('text')],
        ['D', '实施单位'],
        ['E:F', put('text')],
      ],
    },
    {
      name: 'funds',
      pieces: [
        ['A:B', '项目资金\n（万元）', { down: 4 }],
        ['C', '年度资金总额：', { look: 'beside' }],
        ['D', { compute: 'sum', over: 'D{funds+1}:D{funds+3}' }],
        ['E:F', '执行率分值（10）', { down: 4 }],
      ],
    },
    {
      pieces: [
        ['C', '其中：财政拨款', { look: 'beside' }],
        ['D', put('amount')],
      ],
    },
    {
      pieces: [
        ['C', '上年结转', { look: 'beside' }],
        ['D', put('amount')],
      ],
    },
    {
      pieces: [
        ['C', '其他资金', { look: 'beside' }],
        ['D', put('amount')],
      ],
    },
    {
      pieces: [
        ['A', '年度总体目标'],
        ['B:F', put('long')],
      ],
    },
  ],
  block: {
    level1: 'B',
    level2: 'C',
    name: 'D',
    side: ['A', '绩效指标'],
    header: [
      ['B', '一级指标'],
      ['C', '二级指标'],
      ['D', '三级指标'],
      ['E', '指标值'],
      ['F', '分值权重（90）'],
    ],
    row: [
      ['E', put('target')],
      ['F', put('points')],
    ],
    groups: PROJECT_GROUPS,
  },
  foot: [
    {
      pieces: [
        ['A:E', '合计'],
        ['F', { compute: 'sum', over: 'F{first}:F{last}' }],
      ],
    },
  ],
};

/** 项目支出绩效自评表. */
export const CENTRAL_SELF_EVALUATION: Form = {
  id: 'central-self-evaluation',
  name: { 'zh-CN': '项目支出绩效自评表（中央部门）', 'en-US': 'Project self-evaluation (central units)' },
  source: MINISTRY,
  sheet: '项目支出绩效自评表',
  landscape: true,
  widths: [8, 12, 18, 28, 16, 16, 10, 10, 26],
  head: [
    ...titled('A:I', '项目支出绩效自评表'),
    {
      pieces: [
        ['A:C', '项目名称'],
        ['D:I', put('text')],
      ],
    },
    {
      pieces: [
        ['A:C', '主管部门'],
        ['D:E', put('text')],
        ['F', '实施单位'],
        ['G:I', put('text')],
      ],
    },
    {
      pieces: [
        ['A', '项目资金\n（万元）', { down: 5 }],
        ['B:C', ''],
        ['D', '年初预算数'],
        ['E', '全年预算数'],
        ['F', '全年执行数'],
        ['G', '分值'],
        ['H', '执行率'],
        ['I', '得分'],
      ],
    },
    {
      name: 'funds',
      pieces: [
        ['B:C', '年度资金总额：', { look: 'beside' }],
        ['D', { compute: 'sum', over: 'D{funds+1}:D{funds+3}' }],
        ['E', { compute: 'sum', over: 'E{funds+1}:E{funds+3}' }],
        ['F', { compute: 'sum', over: 'F{funds+1}:F{funds+3}' }],
        ['G', 10],
        ['H', { compute: 'rate', executed: 'F{row}', budget: 'E{row}' }],
        ['I', { compute: 'execution', executed: 'F{row}', budget: 'E{row}', weight: 'G{row}' }],
      ],
    },
    ...['其中：财政拨款', '上年结转', '其他资金'].map((label): Form['head'][number] => ({
      pieces: [
        ['B:C', label, { look: 'beside' }],
        ['D', put('amount')],
        ['E', put('amount')],
        ['F', put('amount')],
        ['G', '--'],
        ['H', { compute: 'rate', executed: 'F{row}', budget: 'E{row}' }],
        ['I', '--'],
      ],
    })),
    {
      pieces: [
        ['A', '年度总体目标', { down: 2 }],
        ['B:E', '预期目标'],
        ['F:I', '实际完成情况'],
      ],
    },
    {
      pieces: [
        ['B:E', put('long')],
        ['F:I', put('long')],
      ],
    },
  ],
  block: {
    level1: 'B',
    level2: 'C',
    name: 'D',
    side: ['A', '绩效指标'],
    header: [
      ['B', '一级指标'],
      ['C', '二级指标'],
      ['D', '三级指标'],
      ['E', '年度指标值'],
      ['F', '实际完成值'],
      ['G', '分值'],
      ['H', '得分'],
      ['I', '偏差原因分析及改进措施'],
    ],
    row: [
      ['E', put('target')],
      ['F', put('actual')],
      ['G', put('points')],
      ['H', { compute: 'score', target: 'E{row}', actual: 'F{row}', weight: 'G{row}', operator: null, unit: null }, { limit: 'G{row}' }],
      ['I', put('note')],
    ],
    groups: PROJECT_GROUPS,
  },
  foot: [
    {
      pieces: [
        ['A:F', '总分'],
        ['G', { compute: 'total', over: 'G{first}:G{last}', plus: 'G{funds}' }],
        ['H', { compute: 'total', over: 'H{first}:H{last}', plus: 'I{funds}' }],
        ['I', ''],
      ],
    },
  ],
};
