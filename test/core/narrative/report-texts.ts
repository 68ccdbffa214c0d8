/** A report in words as a unit might write it of the example's 技能培训项目, and what in it is wrong: rule, figure of the text, figure of the table. */
export interface ReportText {
  readonly what: string;
  readonly text: string;
  readonly wrong: readonly string[];
}

/**
 * The table: 年初 100, 全年 120, 执行 108 万元, 90.0 %; 财政拨款 100 / 100 / 90, 上年结转 0 / 20 / 18; 期数 ≥6期 6期 25 分, 合格率 ≥98% 98% 25 分,
 * 持证上岗率 ≥90% 92% 30 分, 满意度 ≥95% 96% 10 分; 执行率 9 of 10, total 99.
 */
export const REPORT_TEXTS: readonly ReportText[] = [
  {
    what: 'a plain report whose figures are all right',
    text: `技能培训项目支出绩效自评报告
一、基本情况
为提高劳动者就业能力，我中心组织实施了技能培训项目，项目涉及3个乡镇、12个村。
二、预算执行情况
本项目年初预算100万元，全年预算数120万元，其中财政拨款100万元、上年结转20万元。截至2024年12月31日，全年实际支出108万元，预算执行率90%。
三、绩效目标完成情况
本项目共设置4个绩效指标。举办培训期数6期，培训合格率98%，持证上岗率达到92%，学员满意度96%，均达到预期目标。
四、自评结论
项目自评总分100分，自评得分99分，评价等级为“优”。`,
    wrong: [],
  },
  {
    what: 'the same in yuan, rounded and with other words',
    text: `技能培训项目自评情况说明
年初安排预算1,000,000.00元，年中追加后调整后预算数为1200000元，实际使用资金1080000元，资金执行率为90.00%。
（一）产出方面。举办培训期数目标值6期，实际完成6期；培训合格率目标值为98%，实际值为98%。
（二）效益方面：持证上岗率实际完成值92%，高于目标值90%。
综合得分99.0分，其中预算执行率得分9分，产出指标得分50分，效益指标得分30分，满意度指标得分10分。`,
    wrong: [],
  },
  {
    what: 'an executed amount with its digits in the wrong order, and a rate that does not go with it',
    text: `技能培训项目绩效自评报告
项目全年预算120万元，全年共支出180万元，预算执行率达到95.5%。`,
    wrong: ['text/amount 180万元 108万元', 'text/rate 95.5% 90.0%'],
  },
  {
    what: '元 where 万元 is meant',
    text: `技能培训项目绩效自评报告
2024年该项目全年预算数为120元，实际支出108万元。`,
    wrong: ['text/amount 120元 120万元'],
  },
  {
    what: 'scores of the whole and of a group, and a grade',
    text: `关于技能培训项目的绩效自评报告
对照自评表逐项打分，技能培训项目绩效自评得分为98.5分，评价结果为良好。
产出指标分值50分，产出指标得分48分；效益指标得分30分。`,
    wrong: ['text/score 98.5分 99分', 'text/score 良好 优', 'text/score 48分 50分'],
  },
  {
    what: 'actual values, targets and counts of indicators',
    text: `技能培训项目绩效自评报告
共设定三级指标5个。其中：
1.“举办培训期数”：年度指标值≥8期，实际完成6期，得分25分；
2.“培训合格率”实际完成值为99%，得分25分；
3.学员满意度为95%以上；
4.持证上岗率：完成82%，分值30分，得分28分。`,
    wrong: [
      'text/indicator 5个 4个',
      'text/indicator 8期 ≥6期',
      'text/indicator 99% 98%',
      'text/indicator 82% 92%',
      'text/indicator 28分 30分',
    ],
  },
  {
    what: "figures of other years, parts of the year, parts of the money and other things, none of which is the table's",
    text: `技能培训项目绩效自评报告
2023年本项目预算90万元，实际支出85万元，执行率94.4%。上年自评得分95分。
截至2024年6月30日，实际支出50万元，执行率41.7%。
项目资金主要用于：授课费40万元，场地费20万元，教材费8万元。人均补助标准1200元，政府采购预算30万元，一般公共预算支出60万元。
较上年增长12%。下一步计划安排预算150万元，举办培训期数8期。
其中女学员满意度为97%，农村学员持证上岗率88%。数量指标得分20分。平均得分88分。
参训近300人，发放补贴500余份。项目资金到位率100%，资金结余12万元。`,
    wrong: [],
  },
  {
    what: 'sources of the money under their own names',
    text: `技能培训项目绩效自评报告
资金来源：财政拨款全年预算数100万元，执行数91万元；上年结转：年初预算数0万元，全年预算数20万元，全年执行数18万元，执行率90%。`,
    wrong: ['text/amount 91万元 90万元'],
  },
  {
    what: 'a report on another project after that of the table',
    text: `技能培训项目绩效自评报告
全年预算数120万元，全年执行数108万元。自评得分99分。
创业扶持项目绩效自评报告
全年预算数60万元，全年执行数55万元，执行率91.7%。自评得分96分，学员满意度93%。`,
    wrong: [],
  },
  {
    what: 'a report as a list in half sentences, with full-width digits and spaces',
    text: `一、技能培训项目
预 算 执 行 率：８８．５％
自评总得分：９９ 分
绩效等级：优秀
举办培训期数 ６ 期、培训合格率 ９７％`,
    wrong: ['text/rate 88.5% 90.0%', 'text/indicator 97% 98%'],
  },
  {
    what: 'parts of the money under headings of their own, in half sentences and behind other money',
    text: `技能培训项目绩效自评报告
（一）基本支出情况
全年预算数80万元，全年执行数79万元，执行率98.8%。
（二）总体执行情况
全年预算数120万元，全年执行数108万元。
1.项目支出。全年预算数40万元，执行数29万元。
公用经费方面，全年预算数15万元，执行数12万元，执行率80%。
场地费20万元，执行数19万元，执行率95%。`,
    wrong: [],
  },
  {
    what: 'other things told in the same breath as an indicator or the project',
    text: `技能培训项目绩效自评报告
举办培训期数6期，其中2期为线上，每期50人，完成5期回访。学员满意度96%，88%的学员愿意再次参加。
产出指标（50分）得分50分，满意度指标得分10分。满意度调查结果为良好。
技能培训项目全年支出108万元，创业扶持项目全年支出55万元，执行率91%。自评得分96分，评价等级为良。
项目总预算500万元，2025年预算130万元。支出占年度预算150万元的72%。
各科室自评得分90分，平均得分88分，完成绩效指标3个。`,
    wrong: [],
  },
];
