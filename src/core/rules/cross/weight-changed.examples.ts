import { selfEvaluation, type ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

/** A target table whose first two weights are given; the self-evaluation's indicators stand in rows 18–21. */
const withPlan = (first: number, second: number): ExampleRows => [
  ['项目支出绩效目标表'],
  ['项目名称', null, null, '技能培训项目'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '分值权重'],
  [null, '产出指标', '数量指标', '举办培训期数', '≥6期', first],
  [null, null, '质量指标', '培训合格率', '≥98%', second],
  [null, '效益指标', '社会效益指标', '持证上岗率', '≥90%', 30],
  [null, '满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
  ['合计', null, null, null, null, 90],
  [null],
  ...selfEvaluation({}),
];

export const crossWeightChangedExamples: readonly RuleExample[] = [
  {
    title: {
      'zh-CN': '目标表 30 + 20 分，自评表成了 25 + 25 分',
      'en-US': '30 + 20 points in the target table, 25 + 25 in the self-evaluation',
    },
    rows: withPlan(30, 20),
    fires: ['G18'],
  },
  { title: { 'zh-CN': '两张表的分值相同', 'en-US': 'Both tables have the same weights' }, rows: withPlan(25, 25), fires: [] },
];
