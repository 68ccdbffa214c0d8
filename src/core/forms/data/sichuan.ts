import type { Form, FormPiece } from '../types';
import { put, SICHUAN_GROUPS, titled } from './form-notation';

const SICHUAN = { 'zh-CN': '四川省预算单位公开的自评表式', 'en-US': 'Forms that budget units in Sichuan publish' };

/** Sign, value and unit in columns of their own. */
const SPLIT_TARGET: readonly FormPiece[] = [
  ['E', put('operator')],
  ['F', put('target')],
  ['G', put('unit')],
];

/** 部门整体支出绩效目标完成情况自评表. */
export const SICHUAN_DEPARTMENT: Form = {
  id: 'sichuan-department',
  name: { 'zh-CN': '部门整体支出绩效自评表（四川）', 'en-US': 'Self-evaluation of a department (Sichuan)' },
  source: SICHUAN,
  sheet: '部门整体支出绩效自评表',
  landscape: true,
  widths: [10, 12, 18, 36, 12, 14, 12, 10, 18],
  head: [
    ...titled('A:I', '部门整体支出绩效目标完成情况自评表'),
    { pieces: [['A:I', '金额：万元', { look: 'right' }]] },
    {
      pieces: [
        ['A:B', '部门名称'],
        ['C:I', put('text')],
      ],
    },
    {
      pieces: [
        ['A', '年度部门整体支出预算', { down: 2 }],
        ['B:C', '资金总额'],
        ['D', '财政拨款'],
        ['E:I', '其他资金'],
      ],
    },
    {
      pieces: [
        ['B:C', { compute: 'sum', over: 'D{row}:E{row}' }],
        ['D', put('amount')],
        ['E:I', put('amount')],
      ],
    },
    {
      pieces: [
        ['A', '年度总体目标'],
        ['B:I', put('long')],
      ],
    },
    {
      pieces: [
        ['A', '年度主要任务', { down: 5 }],
        ['B:C', '任务名称'],
        ['D:I', '主要内容'],
      ],
    },
    ...[1, 2, 3, 4].map((): Form['head'][number] => ({
      height: 30,
      pieces: [
        ['B:C', put('text')],
        ['D:I', put('note')],
      ],
    })),
  ],
  block: {
    level1: 'B',
    level2: 'C',
    name: 'D',
    side: ['A', '年度绩效指标'],
    header: [
      ['B', '一级指标'],
      ['C', '二级指标'],
      ['D', '三级指标'],
      ['E', '绩效指标性质'],
      ['F', '绩效指标值'],
      ['G', '绩效度量单位'],
      ['H', '权重'],
      ['I', '实际完成指标值'],
    ],
    row: [...SPLIT_TARGET, ['H', put('points')], ['I', put('actual')]],
    groups: SICHUAN_GROUPS,
  },
  foot: [],
};

/** 部门预算项目支出绩效自评表. */
export const SICHUAN_PROJECT: Form = {
  id: 'sichuan-project',
  name: { 'zh-CN': '部门预算项目支出绩效自评表（四川）', 'en-US': 'Self-evaluation of a project (Sichuan)' },
  source: SICHUAN,
  sheet: '项目支出绩效自评表',
  landscape: true,
  widths: [12, 14, 18, 30, 12, 12, 12, 14, 10, 10, 26],
  head: [
    ...titled('A:K', '部门预算项目支出绩效自评表'),
    {
      pieces: [
        ['A', '项目名称'],
        ['B:K', put('text')],
      ],
    },
    {
      pieces: [
        ['A', '主管部门'],
        ['B:E', put('text')],
        ['F:G', '实施单位（盖章）'],
        ['H:K', put('text')],
      ],
    },
    {
      pieces: [
        ['A', '项目基本情况', { down: 2 }],
        ['B', '1. 项目年度目标完成情况', { down: 2 }],
        ['C:F', '项目年度目标'],
        ['G:K', '年度目标完成情况'],
      ],
    },
    {
      pieces: [
        ['C:F', put('long')],
        ['G:K', put('long')],
      ],
    },
    {
      pieces: [
        ['A', '预算执行情况\n（10分）', { down: 6 }],
        ['B', '年度预算数\n（万元）'],
        ['C', '年初预算'],
        ['D', '调整后的预算数'],
        ['E:F', '预算执行数'],
        ['G:H', '预算执行率'],
        ['I', '权重'],
        ['J', '得分'],
        ['K', '原因'],
      ],
    },
    {
      name: 'funds',
      pieces: [
        ['B', '总额', { look: 'beside' }],
        ['C', { compute: 'sum', over: 'C{funds+1}:C{funds+4}' }],
        ['D', { compute: 'sum', over: 'D{funds+1}:D{funds+4}' }],
        ['E:F', { compute: 'sum', over: 'E{funds+1}:E{funds+4}' }],
        ['G:H', { compute: 'rate', executed: 'E{row}', budget: 'D{row}' }],
        ['I', 10],
        ['J', { compute: 'execution', executed: 'E{row}', budget: 'D{row}', weight: 'I{row}' }],
        ['K', put('note'), { down: 5 }],
      ],
    },
    ...['其中：财政资金', '财政专户管理资金', '单位资金', '其他资金'].map((label): Form['head'][number] => ({
      pieces: [
        ['B', label, { look: 'beside' }],
        ['C', put('amount')],
        ['D', put('amount')],
        ['E:F', put('amount')],
        ['G:H', { compute: 'rate', executed: 'E{row}', budget: 'D{row}' }],
        ['I', '/'],
        ['J', '/'],
      ],
    })),
  ],
  block: {
    level1: 'B',
    level2: 'C',
    name: 'D',
    side: ['A', '绩效指标\n（90分）'],
    header: [
      ['B', '一级指标'],
      ['C', '二级指标'],
      ['D', '三级指标'],
      ['E', '指标性质'],
      ['F', '指标值'],
      ['G', '度量单位'],
      ['H', '完成值'],
      ['I', '权重'],
      ['J', '得分'],
      ['K', '未完成原因分析'],
    ],
    row: [
      ...SPLIT_TARGET,
      ['H', put('actual')],
      ['I', put('points')],
      [
        'J',
        { compute: 'score', target: 'F{row}', actual: 'H{row}', weight: 'I{row}', operator: 'E{row}', unit: 'G{row}' },
        { limit: 'I{row}' },
      ],
      ['K', put('note')],
    ],
    groups: SICHUAN_GROUPS,
  },
  foot: [
    {
      pieces: [
        ['A:H', '合计'],
        ['I', { compute: 'total', over: 'I{first}:I{last}', plus: 'I{funds}' }],
        ['J', { compute: 'total', over: 'J{first}:J{last}', plus: 'J{funds}' }],
        ['K', ''],
      ],
    },
  ],
};

const ABOUT = [
  '中长期规划（名称、文号，仅指常年项目）',
  '资金管理办法（名称、文号）',
  '绩效分配方式',
  '立项依据',
  '使用范围',
  '申报（补助）条件',
  '项目起止年限',
];

/** 专项预算项目绩效目标完成情况自评表. */
export const SICHUAN_SPECIAL: Form = {
  id: 'sichuan-special',
  name: { 'zh-CN': '专项预算项目绩效自评表（四川）', 'en-US': 'Self-evaluation of a special fund (Sichuan)' },
  source: SICHUAN,
  sheet: '专项预算项目绩效自评表',
  landscape: true,
  widths: [10, 14, 22, 34, 12, 14, 12, 10, 18],
  head: [
    ...titled('A:I', '专项预算项目绩效目标完成情况自评表'),
    {
      pieces: [
        ['A:B', '项目名称'],
        ['C:I', put('text')],
      ],
    },
    {
      pieces: [
        ['A:B', '预算单位'],
        ['C:I', put('text')],
      ],
    },
    {
      pieces: [
        ['A:B', '项目类型'],
        ['C:I', put('text')],
      ],
    },
    ...ABOUT.map((label, at): Form['head'][number] => ({
      height: 30,
      pieces: [
        ...(at === 0 ? [['A', '项目概况', { down: ABOUT.length }] as const] : []),
        ['B:C', label, { look: 'beside' }],
        ['D:I', put('note')],
      ],
    })),
    {
      name: 'funds',
      pieces: [
        ['A', '项目资金\n（万元）', { down: 3 }],
        ['B:C', '年度资金总额：', { look: 'beside' }],
        ['D:I', { compute: 'sum', over: 'D{funds+1}:D{funds+2}' }],
      ],
    },
    {
      pieces: [
        ['B:C', '其中：财政拨款', { look: 'beside' }],
        ['D:I', put('amount')],
      ],
    },
    {
      pieces: [
        ['B:C', '其他资金', { look: 'beside' }],
        ['D:I', put('amount')],
      ],
    },
    {
      pieces: [
        ['A', '总体目标', { down: 2 }],
        ['B:I', '年度目标'],
      ],
    },
    { pieces: [['B:I', put('long')]] },
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
      ['E', '指标性质'],
      ['F', '指标值'],
      ['G', '度量单位'],
      ['H', '权重'],
      ['I', '实际完成指标值'],
    ],
    row: [...SPLIT_TARGET, ['H', put('points')], ['I', put('actual')]],
    groups: SICHUAN_GROUPS,
  },
  foot: [],
};
