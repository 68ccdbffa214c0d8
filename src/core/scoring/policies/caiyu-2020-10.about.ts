import type { PolicyAbout } from '../types';

export const aboutCaiyu202010: PolicyAbout = {
  description: {
    'zh-CN':
      '预算执行率 10 分，产出 50 分、效益 30 分、满意度 10 分；设置成本指标的，成本 20 分、产出 40 分、效益 20 分、满意度 10 分（财预〔2021〕101号）。定量指标完成的得满分，未完成的按完成值与指标值的比例计分；完成值高于指标值较多的，如因指标值设定明显偏低，由单位按偏离度适度调减。定性指标按达成 100%–80%、部分达成 80%–60%、未达成 60%–0% 三档给分。',
    'en-US':
      'Execution rate 10 points; output 50, benefit 30, satisfaction 10; with cost indicators: cost 20, output 40, benefit 20, satisfaction 10 (Caiyu [2021] No. 101). A quantitative indicator earns its full weight where the target is met, otherwise its completion; where it is far exceeded because the target was clearly too low, the unit takes points off by the deviation. Qualitative indicators: achieved 100–80 %, partly achieved 80–60 %, not achieved 60–0 % of the weight.',
  },
  source: {
    document: '财预〔2020〕10号',
    text: {
      'zh-CN':
        '财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）；含成本指标的分值见《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）。',
      'en-US':
        'Ministry of Finance, Measures for the Performance Evaluation of Project Expenditure (Caiyu [2020] No. 10); points with cost indicators from the guideline Caiyu [2021] No. 101.',
    },
  },
  conventions: {
    'zh-CN':
      '以下是本产品的约定，文件没有规定：得分保留两位小数；超过指标值 30% 及以上提示说明原因，仍给满分；“=”类指标超过指标值的按完成处理；越低越好的指标（≤，或名称是成本、事故、投诉、时限等）低于指标值的按完成处理，未完成的按指标值÷完成值计分；没有符号又看不出方向的金额和时间由单位评定。',
    'en-US':
      'Conventions of this product, not laid down in the document: two decimals; from 30 % above the target on a reason is asked for and the full weight stays; exceeding an "=" target counts as met; where lower is better (≤, or a name such as cost, accidents, complaints, time limit) a figure below the target is met and a missed one earns target ÷ actual; an amount or a time without a sign or a telling name is for the unit to judge.',
  },
};
