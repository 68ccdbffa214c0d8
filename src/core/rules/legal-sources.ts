import type { LegalSource } from '../scoring/types';

/** Rules that follow from the form itself: figures that the form states twice must agree. */
export const ARITHMETIC: LegalSource = {
  document: null,
  text: {
    'zh-CN': '表内勾稽关系：同一张表内合计、比率与其组成部分必须一致。',
    'en-US': "The form's own arithmetic: totals and rates must agree with what they are made of.",
  },
};

/** 项目支出绩效评价管理办法: scoring, weights, reasons for deviations. */
export const EVALUATION_MEASURES: LegalSource = {
  document: '财预〔2020〕10号',
  text: {
    'zh-CN': '财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）。',
    'en-US': 'Ministry of Finance, Measures for the Performance Evaluation of Project Expenditure (Caiyu [2020] No. 10).',
  },
};

/** 核心绩效目标和指标设置及取值指引: how targets are written. */
export const TARGET_GUIDELINE: LegalSource = {
  document: '财预〔2021〕101号',
  text: {
    'zh-CN': '财政部《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：指标值应明确、可衡量。',
    'en-US':
      'Ministry of Finance guideline on core performance targets and indicators (Caiyu [2021] No. 101): target values must be definite and measurable.',
  },
};

/** Reasoned, without a document of its own. */
export const READABILITY: LegalSource = {
  document: null,
  text: {
    'zh-CN': '填报常识：数值、符号和单位写清楚，上级和公众才能核对。',
    'en-US': 'Plain practice: values, signs and units must be legible so that a superior unit and the public can check them.',
  },
};

/** The form that a superior unit sent out. */
export const SENT_TEMPLATE: LegalSource = {
  document: null,
  text: {
    'zh-CN': '下发的模板：其中已经写明的行、名称、分值、指标值和公式由上级统一规定，填报时不改动。',
    'en-US':
      'The template that was sent out: its rows, names, points, targets and formulas are the same for everybody and are not changed when it is filled in.',
  },
};
