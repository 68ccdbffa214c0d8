import type { Form } from '../types';
import { PROJECT_GROUPS, put, titled } from './form-notation';

/** 项目支出绩效目标执行监控表. */
export const MONITORING: Form = {
  id: 'monitoring',
  name: { 'zh-CN': '项目支出绩效目标执行监控表', 'en-US': 'Monitoring of a project' },
  source: {
    'zh-CN': '《中央部门预算绩效运行监控管理暂行办法》（财预〔2019〕136号）',
    'en-US': 'Measures for monitoring performance of central budgets (Caiyu [2019] No. 136)',
  },
  sheet: '绩效目标执行监控表',
  landscape: true,
  widths: [8, 12, 18, 28, 16, 18, 18, 30, 14, 14],
  head: [
    ...titled('A:J', '项目支出绩效目标执行监控表'),
    {
      pieces: [
        ['A:C', '项目名称'],
        ['D:J', put('text')],
      ],
    },
    {
      pieces: [
        ['A:C', '主管部门及代码'],
        ['D:E', put('text')],
        ['F', '实施单位'],
        ['G:J', put('text')],
      ],
    },
    {
      pieces: [
        ['A', '项目资金\n（万元）', { down: 5 }],
        ['B:D', ''],
        ['E', '年初预算数'],
        ['F', '1—7月执行数'],
        ['G', '1—7月执行率'],
        ['H:J', '全年预计执行数'],
      ],
    },
    {
      name: 'funds',
      pieces: [
        ['B:D', '年度资金总额：', { look: 'beside' }],
        ['E', { compute: 'sum', over: 'E{funds+1}:E{funds+3}' }],
        ['F', { compute: 'sum', over: 'F{funds+1}:F{funds+3}' }],
        ['G', { compute: 'rate', executed: 'F{row}', budget: 'E{row}' }],
        ['H:J', { compute: 'sum', over: 'H{funds+1}:H{funds+3}' }],
      ],
    },
    ...['其中：本年财政拨款', '上年结转', '其他资金'].map((label): Form['head'][number] => ({
      pieces: [
        ['B:D', label, { look: 'beside' }],
        ['E', put('amount')],
        ['F', put('amount')],
        ['G', { compute: 'rate', executed: 'F{row}', budget: 'E{row}' }],
        ['H:J', put('amount')],
      ],
    })),
    {
      pieces: [
        ['A', '年度总体目标'],
        ['B:J', put('long')],
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
      ['F', '1—7月执行情况'],
      ['G', '全年预计完成情况'],
      ['H', '偏差原因分析'],
      ['I', '目标完成可能性'],
      ['J', '备注'],
    ],
    row: [
      ['E', put('target')],
      ['F', put('actual')],
      ['G', put('actual')],
      ['H', put('note')],
      ['I', put('likelihood')],
      ['J', put('text')],
    ],
    groups: PROJECT_GROUPS,
  },
  foot: [],
};
