import { selfEvaluation, type ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

const withPlan = (...more: ExampleRows): ExampleRows => [
  ['项目支出绩效目标表'],
  ['项目名称', null, null, '技能培训项目'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
  [null, '产出指标', '数量指标', '举办培训期数', '≥6期'],
  ...more,
  [null, null, '质量指标', '培训合格率', '≥98%'],
  [null, '效益指标', '社会效益指标', '持证上岗率', '≥90%'],
  [null, '满意度指标', '服务对象满意度指标', '学员满意度', '≥95%'],
  [null],
  ...selfEvaluation({}),
];

export const crossIndicatorMissingExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '目标表有“编写教材”，自评表没有', 'en-US': 'The target table has an indicator more' },
    rows: withPlan([null, null, '数量指标', '编写教材', '≥3本']),
    fires: ['D18'],
  },
  { title: { 'zh-CN': '两张表的指标相同', 'en-US': 'Both tables have the same indicators' }, rows: withPlan(), fires: [] },
];
