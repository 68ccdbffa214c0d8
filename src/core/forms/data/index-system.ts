import type { Form, FormGroup, FormItem } from '../types';
import { put } from './form-notation';

const item = (name: string, explanation: string): FormItem => ({ name, cells: { F: explanation } });

const GROUPS: readonly FormGroup[] = [
  {
    label: '决策',
    parts: [
      {
        label: '项目立项',
        items: [item('立项依据充分性', '立项是否符合法律法规、政策、规划和部门职责'), item('立项程序规范性', '申请、设立过程是否符合要求')],
      },
      {
        label: '绩效目标',
        items: [item('绩效目标合理性', '目标依据是否充分，是否符合客观实际'), item('绩效指标明确性', '指标是否清晰、细化、可衡量')],
      },
      {
        label: '资金投入',
        items: [
          item('预算编制科学性', '预算是否经过论证、有明确标准，与年度目标相适应'),
          item('资金分配合理性', '资金分配是否有测算依据，与补助单位或地方实际相适应'),
        ],
      },
    ],
  },
  {
    label: '过程',
    parts: [
      {
        label: '资金管理',
        items: [
          item('资金到位率', '实际到位资金 ÷ 预算资金'),
          item('预算执行率', '实际支出资金 ÷ 实际到位资金'),
          item('资金使用合规性', '资金使用是否符合财务管理制度'),
        ],
      },
      { label: '组织实施', items: [item('管理制度健全性', '财务和业务管理制度是否健全'), item('制度执行有效性', '实施是否符合管理规定')] },
    ],
  },
  {
    label: '产出',
    parts: [
      { label: '产出数量', items: [item('实际完成率', '实际产出数 ÷ 计划产出数')] },
      { label: '产出质量', items: [item('质量达标率', '质量达标产出数 ÷ 实际产出数')] },
      { label: '产出时效', items: [item('完成及时性', '实际完成时间与计划完成时间的比较')] },
      { label: '产出成本', items: [item('成本节约率', '（计划成本 − 实际成本）÷ 计划成本')] },
    ],
  },
  {
    label: '效益',
    parts: [
      {
        label: '项目效益',
        items: [item('实施效益', '实施产生的社会、经济、生态效益和可持续影响'), item('满意度', '社会公众或服务对象的满意程度')],
      },
    ],
  },
];

/** 项目支出绩效评价指标体系. */
export const INDEX_SYSTEM: Form = {
  id: 'index-system',
  name: { 'zh-CN': '项目支出绩效评价指标体系', 'en-US': 'Evaluation index system of a project' },
  source: {
    'zh-CN': '《项目支出绩效评价管理办法》附件的指标框架（财预〔2020〕10号）',
    'en-US': 'The framework of indicators annexed to Caiyu [2020] No. 10',
  },
  sheet: '绩效评价指标体系',
  landscape: true,
  widths: [12, 14, 22, 10, 10, 44, 20, 36],
  head: [{ pieces: [['A:H', '项目支出绩效评价指标体系', { look: 'title' }]], height: 36 }],
  block: {
    level1: 'A',
    level2: 'B',
    name: 'C',
    side: null,
    header: [
      ['A', '一级指标'],
      ['B', '二级指标'],
      ['C', '三级指标'],
      ['D', '指标分值'],
      ['E', '评价得分'],
      ['F', '指标解释'],
      ['G', '评分方法'],
      ['H', '评分说明'],
    ],
    row: [
      ['D', put('points')],
      ['E', put('score'), { limit: 'D{row}' }],
      ['F', put('note'), { look: 'beside' }],
      ['G', put('text')],
      ['H', put('note')],
    ],
    groups: GROUPS,
  },
  foot: [
    {
      pieces: [
        ['A:C', '合计'],
        ['D', { compute: 'sum', over: 'D{first}:D{last}' }],
        ['E', { compute: 'sum', over: 'E{first}:E{last}' }],
        ['F:H', ''],
      ],
    },
  ],
};
