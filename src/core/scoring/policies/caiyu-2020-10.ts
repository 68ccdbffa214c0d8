import type { Policy } from '../types';
import { COMMON_GRADES, FIFTY_THIRTY_TEN, TWENTY_FORTY_TWENTY_TEN } from './common-parts';

/** The common rule; every other policy says where it differs from this one. */
export const caiyu202010: Policy = {
  id: 'caiyu-2020-10',
  name: { 'zh-CN': '通用规则（财预〔2020〕10号）', 'en-US': 'Common rule (Caiyu [2020] No. 10)' },
  description: {
    'zh-CN':
      '预算执行率 10 分，产出 50 分、效益 30 分、满意度 10 分；设置成本指标的，成本 20 分、产出 40 分、效益 20 分、满意度 10 分（财预〔2021〕101号）。定量指标完成的得满分，未完成的按完成值与指标值的比例计分（≤ 类指标按指标值÷完成值）；“=”类指标超过指标值的按完成处理。超过指标值 30% 及以上的，是否因指标值偏低而扣分由单位判断。定性指标按达成 100%–80%、部分达成 80%–60%、未达成 60%–0% 三档给分。',
    'en-US':
      'Execution rate 10 points; output 50, benefit 30, satisfaction 10; with cost indicators: cost 20, output 40, benefit 20, satisfaction 10 (Caiyu [2021] No. 101). A quantitative indicator earns its full weight where the target is met, otherwise weight × actual ÷ target (for ≤ targets: target ÷ actual); exceeding an "=" target counts as met. Where the target is exceeded by 30 % or more, the unit judges whether the target was too low and points come off. Qualitative indicators: achieved 100–80 %, partly achieved 80–60 %, not achieved 60–0 % of the weight.',
  },
  source: {
    document: '财预〔2020〕10号',
    text: {
      'zh-CN': '财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）；含成本指标的分值见《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）。',
      'en-US': 'Ministry of Finance, Measures for the Performance Evaluation of Project Expenditure (Caiyu [2020] No. 10); points with cost indicators from the guideline Caiyu [2021] No. 101.',
    },
  },
  executionWeight: '10',
  execution: { kind: 'proportional' },
  levelSplits: [FIFTY_THIRTY_TEN, TWENTY_FORTY_TWENTY_TEN],
  met: { kind: 'full' },
  missed: {
    higherIsBetter: { kind: 'completion' },
    lowerIsBetter: { kind: 'target-over-actual' },
    equal: { kind: 'completion' },
  },
  exceeded: { kind: 'judge', from: '0.3' },
  explainFrom: '0.3',
  qualitative: [
    { id: 'achieved', from: '0.8', to: '1' },
    { id: 'partly', from: '0.6', to: '0.8' },
    { id: 'not', from: '0', to: '0.6' },
  ],
  decimals: 2,
  grades: COMMON_GRADES,
};
