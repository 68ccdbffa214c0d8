import type { Operator } from '../types';

/** A comparison as two questions: which side is allowed, and whether the figure itself is. */
export type Comparison = Exclude<Operator, 'qualitative'>;

/** Signs that make up operators. Several in a row are one operator: `> =`, `=>`, `≥=`. */
export const SIGN_PARTS: Readonly<Record<string, string>> = { '≥': '>=', '≤': '<=', '>': '>', '<': '<', '=': '=', '≠': '<>' };

/** Words in front of a figure (`不低于95%`). 超过, 高于, 低于, 不足 leave the figure itself out (民法典第1259条). */
export const LEADING_WORDS: Readonly<Record<string, Comparison>> = {
  达到或超过: '>=', 达到或高于: '>=', 等于或大于: '>=', 等于或高于: '>=', 等于或小于: '<=', 等于或低于: '<=',
  大于或等于: '>=', 大于等于: '>=', 大等于: '>=', 高于或等于: '>=', 高于等于: '>=', 多于或等于: '>=', 多于等于: '>=',
  不低于: '>=', 不少于: '>=', 不小于: '>=', 不得低于: '>=', 不得少于: '>=', 不得小于: '>=', 不能低于: '>=', 不能少于: '>=',
  不应低于: '>=', 不应少于: '>=', 不短于: '>=', 不早于: '>=', 不弱于: '>=', 不劣于: '>=', 至少: '>=', 最少: '>=', 最低: '>=', 起码: '>=', 不下于: '>=', 不差于: '>=',
  小于或等于: '<=', 小于等于: '<=', 小等于: '<=', 低于或等于: '<=', 低于等于: '<=', 少于或等于: '<=', 少于等于: '<=',
  不高于: '<=', 不多于: '<=', 不大于: '<=', 不超过: '<=', 不超出: '<=', 不超: '<=', 不得高于: '<=', 不得多于: '<=', 不得大于: '<=', 不得超过: '<=',
  不能超过: '<=', 不能高于: '<=', 不应超过: '<=', 不应大于: '<=', 未超过: '<=', 未超: '<=', 不突破: '<=', 不晚于: '<=', 不迟于: '<=', 不长于: '<=', 至多: '<=', 最多: '<=', 最高: '<=', 上限: '<=',
  大于: '>', 高于: '>', 多于: '>', 超过: '>', 超出: '>', 优于: '>', 突破: '>', 长于: '>', 晚于: '>',
  小于: '<', 低于: '<', 少于: '<', 不足: '<', 不满: '<', 未满: '<', 不到: '<', 短于: '<', 早于: '<',
  等于: '=', 恰好: '=',
};

/** Words after a figure (`90%以上`). 以上, 以下, 以内 take the figure itself in (民法典第1259条). */
export const TRAILING_WORDS: Readonly<Record<string, Comparison>> = {
  及其以上: '>=', 及以上: '>=', 或以上: '>=', 以上: '>=', 之上: '>=',
  及其以下: '<=', 及以下: '<=', 或以下: '<=', 以下: '<=', 之下: '<=', 及以内: '<=', 以内: '<=', 之内: '<=', 内: '<=', 封顶: '<=',
};

/** Words after a date (`2024年6月30日前`). */
export const DEADLINE_WORDS: Readonly<Record<string, Comparison>> = {
  及以前: '<=', 以前: '<=', 之前: '<=', 前: '<=', 以内: '<=', 之内: '<=', 内: '<=', 止: '<=', 后: '>=', 之后: '>=', 以后: '>=', 起: '>=',
};

/** 指标方向: whether more or less is better, for tables that state that instead of an operator. */
export const DIRECTION_WORDS: Readonly<Record<string, Comparison>> = {
  正向: '>=', 正向指标: '>=', 正指标: '>=', 越大越好: '>=', 越高越好: '>=', 增长型: '>=', 提高: '>=',
  反向: '<=', 反向指标: '<=', 逆向: '<=', 逆向指标: '<=', 负向: '<=', 负向指标: '<=', 逆指标: '<=', 越小越好: '<=', 越低越好: '<=', 越少越好: '<=',
};

/** Words of the operator column that say the indicator is graded, not counted. */
export const QUALITATIVE_WORDS: readonly string[] = ['定性', '定性指标', '定性描述', '定性目标', '描述', '文字描述'];

/** Words of the operator column that say nothing about the comparison: the value cell has to. */
export const NEUTRAL_WORDS: readonly string[] = ['定量', '定量指标', '数值', '数值型', '其他', '其它', '无', '定值'];
