import type { ColumnRole } from '../roles';

/** Parts of words that headers of a value column are made of: what an unknown header is likely to mean. */
export const HEADER_PARTS: Readonly<Partial<Record<ColumnRole, RegExp>>> = {
  target: /目标|计划|预期|任务|应完成|设定/,
  actual: /完成|实际|执行|实现|达成|进度|进展|结果/,
  weight: /权|满分|分值|赋分|标准分|配分/,
  // Of several raters' points the average is the score.
  score: /得分|评分|计分|自评|打分|平均分?$/,
};

/** Periods before the table's own: what was reached then is no target and no actual value of this one. */
export const EARLIER_PERIODS = /前年|上年|去年|上一年|往年|历年|近[两二三]年|前[两二三]年|基期|基线|上期|历史/;

/** Headers of values that are not those of the year: earlier ones, of several years, or only expected. */
export const OTHER_PERIODS = new RegExp(`${EARLIER_PERIODS.source}|全年预计|预计完成|中期|长期|总体|总目标|实施期`);

/** A word over a column's own that says for which period its values are: 本年度, 实施周期, 中期. */
export const PERIOD_OVER = /^.{0,8}(?:年度?|周期|期)$/;

/** Words over targets that are for more than the table's own year. */
export const LONGER_PERIODS = /中期|实施期|周期|长期|三年/;

/** The period that a header of actual values names, where it may be one of several. */
export const PERIOD_NAME = /中期|终期|末期|上半年|下半年|半年度|[一二三四1-4]季度/;
