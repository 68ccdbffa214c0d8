import { indicatorsWith, selfEvaluation, type ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

const PLAN: ExampleRows = [
  ['项目支出绩效目标表'],
  ['项目名称', null, null, '技能培训项目'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '分值权重'],
  [null, '产出指标', '数量指标', '举办培训期数', '≥24期', 25],
  [null, null, '质量指标', '培训合格率', '≥98%', 25],
  [null, '效益指标', '可持续影响指标', '持证上岗率', '≥90%', 30],
  [null, '满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 20],
  ['合计', null, null, null, null, 100],
];

/** The self-evaluation of the plan's project; its indicators stand in rows 18–21. */
const evaluated = (...changes: Parameters<typeof indicatorsWith>): ExampleRows => [
  ...PLAN,
  [null],
  ...selfEvaluation({ indicators: indicatorsWith(...changes) }),
];

export const crossTargetChangedExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '目标表 ≥24期，自评表成了 ≥6期', 'en-US': 'At least 24 in the target table, at least 6 in the self-evaluation' },
    rows: evaluated({ 2: ['效益指标', '可持续影响指标', '持证上岗率', '≥90%', '92%', 30, 30, null] }),
    fires: ['E18'],
  },
  {
    title: {
      'zh-CN': '目标表属可持续影响指标，自评表放在社会效益指标下',
      'en-US': 'Sustained effect in the target table, social benefit in the self-evaluation',
    },
    rows: evaluated({ 0: ['产出指标', '数量指标', '举办培训期数', '≥24期', '24期', 25, 25, null] }),
    fires: ['D20'],
  },
  {
    title: { 'zh-CN': '两张表的指标值和类别相同', 'en-US': 'Both tables agree' },
    rows: evaluated({
      0: ['产出指标', '数量指标', '举办培训期数', '≥24期', '24期', 25, 25, null],
      2: ['效益指标', '可持续影响指标', '持证上岗率', '≥90%', '92%', 30, 30, null],
    }),
    fires: [],
  },
];
