import type { Form, FormGroup } from '../types';
import { group, put, titled } from './form-notation';

const MINISTRY = {
  'zh-CN': '中央对地方转移支付绩效目标、自评表式（财预〔2015〕163号）',
  'en-US': 'Forms for transfers to local governments (Caiyu [2015] No. 163)',
};

const GROUPS: readonly FormGroup[] = [
  group('产出指标', { 数量指标: 3, 质量指标: 2, 时效指标: 1, 成本指标: 1 }),
  group('效益指标', { 经济效益指标: 1, 社会效益指标: 1, 生态效益指标: 1, 可持续影响指标: 1 }),
  group('满意度指标', { 服务对象满意度指标: 1 }),
];

/** 转移支付区域绩效目标表. */
export const TRANSFER_TARGET: Form = {
  id: 'transfer-target',
  name: { 'zh-CN': '转移支付区域绩效目标表', 'en-US': 'Regional target table of a transfer' },
  source: MINISTRY,
  sheet: '区域绩效目标表',
  landscape: false,
  widths: [10, 16, 22, 34, 24],
  head: [
    ...titled('A:E', '转移支付区域绩效目标表'),
    {
      pieces: [
        ['A:B', '专项名称'],
        ['C:E', put('text')],
      ],
    },
    {
      pieces: [
        ['A:B', '中央主管部门'],
        ['C:E', put('text')],
      ],
    },
    {
      pieces: [
        ['A:B', '省级财政部门'],
        ['C', put('text')],
        ['D', '省级主管部门'],
        ['E', put('text')],
      ],
    },
    {
      name: 'funds',
      pieces: [
        ['A', '资金情况\n（万元）', { down: 3 }],
        ['B', '资金总额：', { look: 'beside' }],
        ['C:E', { compute: 'sum', over: 'C{funds+1}:C{funds+2}' }],
      ],
    },
    {
      pieces: [
        ['B', '其中：中央财政资金', { look: 'beside' }],
        ['C:E', put('amount')],
      ],
    },
    {
      pieces: [
        ['B', '地方财政资金', { look: 'beside' }],
        ['C:E', put('amount')],
      ],
    },
    {
      pieces: [
        ['A', '年度总体目标'],
        ['B:E', put('long')],
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
    ],
    row: [['E', put('target')]],
    groups: GROUPS,
  },
  foot: [],
};

const MANAGED = ['分配科学性', '下达及时性', '拨付合规性', '使用规范性', '执行准确性', '预算绩效管理情况', '支出责任履行情况'];

/** 转移支付区域（项目）绩效自评表. */
export const TRANSFER_SELF_EVALUATION: Form = {
  id: 'transfer-self-evaluation',
  name: { 'zh-CN': '转移支付区域（项目）绩效自评表', 'en-US': 'Self-evaluation of a transfer' },
  source: MINISTRY,
  sheet: '区域绩效自评表',
  landscape: true,
  widths: [12, 14, 20, 30, 22, 22, 30],
  head: [
    ...titled('A:G', '转移支付区域（项目）绩效自评表'),
    {
      pieces: [
        ['A:B', '转移支付（项目）名称'],
        ['C:G', put('text')],
      ],
    },
    {
      pieces: [
        ['A:B', '中央主管部门'],
        ['C:G', put('text')],
      ],
    },
    {
      pieces: [
        ['A:B', '地方主管部门'],
        ['C:D', put('text')],
        ['E', '资金使用单位'],
        ['F:G', put('text')],
      ],
    },
    {
      pieces: [
        ['A', '资金投入情况\n（万元）', { down: 5 }],
        ['B:D', ''],
        ['E', '全年预算数（A）'],
        ['F', '全年执行数（B）'],
        ['G', '预算执行率（B/A×100%）'],
      ],
    },
    {
      name: 'funds',
      pieces: [
        ['B:D', '年度资金总额：', { look: 'beside' }],
        ['E', { compute: 'sum', over: 'E{funds+1}:E{funds+3}' }],
        ['F', { compute: 'sum', over: 'F{funds+1}:F{funds+3}' }],
        ['G', { compute: 'rate', executed: 'F{row}', budget: 'E{row}' }],
      ],
    },
    ...['其中：中央财政资金', '地方财政资金', '其他资金'].map((label): Form['head'][number] => ({
      pieces: [
        ['B:D', label, { look: 'beside' }],
        ['E', put('amount')],
        ['F', put('amount')],
        ['G', { compute: 'rate', executed: 'F{row}', budget: 'E{row}' }],
      ],
    })),
    {
      pieces: [
        ['A', '资金管理情况', { down: MANAGED.length + 1 }],
        ['B:C', ''],
        ['D:F', '情况说明'],
        ['G', '存在问题和改进措施'],
      ],
    },
    ...MANAGED.map((label): Form['head'][number] => ({
      height: 30,
      pieces: [
        ['B:C', label],
        ['D:F', put('note')],
        ['G', put('note')],
      ],
    })),
    {
      pieces: [
        ['A', '总体目标完成情况', { down: 2 }],
        ['B:D', '总体目标'],
        ['E:G', '全年实际完成情况'],
      ],
    },
    {
      pieces: [
        ['B:D', put('long')],
        ['E:G', put('long')],
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
      ['F', '全年实际完成值'],
      ['G', '未完成原因和改进措施'],
    ],
    row: [
      ['E', put('target')],
      ['F', put('actual')],
      ['G', put('note')],
    ],
    groups: GROUPS,
  },
  foot: [],
};
