import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

/** A form whose indicators have scores and no weights; its output is worth so many points. */
const withoutWeights = (output: number): RuleExample['rows'] => [
  ['项目自评表'],
  ['项目名称', '服务贸易发展资金'],
  ['主管部门', '某区商务局'],
  ['年度绩效目标（80分）', '一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '得分'],
  [null, `产出指标（${output}分）`, '数量指标', '支持企业数量', '≥3家', '3家', output / 2],
  [null, null, '质量指标', '企业验收合格率', '≥95%', '96%', output / 2],
  [null, '效益指标（40分）', '社会效益指标', '带动就业人数', '≥300人', '310人', 40],
  ['总分', null, null, null, null, null, output + 40],
];

export const weightGroupMismatchExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '产出指标注明 50 分，组内只有 45 分', 'en-US': 'Output declares 50 points and holds 45' },
    rows: selfEvaluation({
      indicators: indicatorsWith({
        0: ['产出指标（50分）', '数量指标', '举办培训期数', '≥6期', '6期', 20, 20, null],
        2: ['效益指标', '社会效益指标', '持证上岗率', '≥90%', '92%', 35, 35, null],
      }),
    }),
    fires: ['B9'],
  },
  {
    title: { 'zh-CN': '注明 50 分，组内 25 + 25', 'en-US': 'Declares 50, holds 25 + 25' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 0: ['产出指标（50分）', '数量指标', '举办培训期数', '≥6期', '6期', 25, 25, null] }),
    }),
    fires: [],
  },
  {
    title: { 'zh-CN': '年度目标注明 80 分，下面 60 + 40', 'en-US': 'The targets declare 80, their groups 60 + 40' },
    rows: withoutWeights(60),
    fires: ['A4'],
  },
  {
    title: { 'zh-CN': '年度目标注明 80 分，下面 40 + 40', 'en-US': 'The targets declare 80, their groups 40 + 40' },
    rows: withoutWeights(40),
    fires: [],
  },
];
