import type { Decimal } from '../decimal';
import { HUNDRED, plain, roundHalfUp } from '../decimal';
import { say, type Localized, type TextParams } from '../localized';
import type { ScoreStep } from './types';

/** A ratio as a person reads it: 0.87436 → `87.44%`. */
export function percentText(ratio: Decimal): string {
  return `${plain(roundHalfUp(ratio.times(HUNDRED), 2))}%`;
}

/** A number for a sentence, at most four digits after the point. */
export function figureText(value: Decimal): string {
  return plain(roundHalfUp(value, 4));
}

/** Every sentence a computation can say. Figures fill the `{places}`. */
const PHRASES = {
  noActual: { 'zh-CN': '实际完成值尚未填写，不计算得分。', 'en-US': 'The actual value is not filled in yet, so no score is computed.' },
  actualNotApplicable: {
    'zh-CN': '实际完成值为“{actual}”（不适用），不计算得分。',
    'en-US': 'The actual value is "{actual}" (not applicable), so no score is computed.',
  },
  noTarget: { 'zh-CN': '没有指标值，无法计算得分。', 'en-US': 'There is no target value to compute a score from.' },
  targetUnreadable: {
    'zh-CN': '指标值“{target}”无法识别，请改为“≥98%”这样的写法。',
    'en-US': 'The target "{target}" cannot be read; write it like "≥98%".',
  },
  noWeight: { 'zh-CN': '没有分值，无法计算得分。', 'en-US': 'There is no weight to compute a score from.' },
  textActual: {
    'zh-CN': '指标值“{target}”是数值，实际完成值“{actual}”是文字，无法计算，由单位在 0–{weight} 分之间评定。',
    'en-US': 'The target "{target}" is a number but the actual value "{actual}" is text: the unit decides between 0 and {weight} points.',
  },
  compound: {
    'zh-CN': '指标值“{target}”含多个条件，由单位逐项核对后在 0–{weight} 分之间评定。',
    'en-US': 'The target "{target}" holds several conditions: the unit checks each and decides between 0 and {weight} points.',
  },
  unitsDiffer: {
    'zh-CN': '指标值的单位“{targetUnit}”与实际完成值的单位“{actualUnit}”不同，无法比较，由单位在 0–{weight} 分之间评定。',
    'en-US': 'The units differ ("{targetUnit}" and "{actualUnit}"): the unit decides between 0 and {weight} points.',
  },
  unitAmbiguous: {
    'zh-CN': '实际完成值“{actual}”没有写单位，可能是 {first} 也可能是 {second}，请补上单位。',
    'en-US': 'The actual value "{actual}" has no unit; it may be {first} or {second}. Add the unit.',
  },
  readAs: { 'zh-CN': '实际完成值“{actual}”按 {value} 理解。', 'en-US': 'The actual value "{actual}" is read as {value}.' },
  met: { 'zh-CN': '实际完成值 {actual} 符合指标值 {target}，已完成。', 'en-US': 'The actual value {actual} meets the target {target}.' },
  exceededEqual: {
    'zh-CN': '实际完成值 {actual} 超过指标值 {target}，按已完成处理。',
    'en-US': 'The actual value {actual} exceeds the target {target}, which counts as met.',
  },
  missed: {
    'zh-CN': '实际完成值 {actual} 不符合指标值 {target}，未完成。',
    'en-US': 'The actual value {actual} misses the target {target}.',
  },
  full: { 'zh-CN': '得分 = 分值 = {score}。', 'en-US': 'Score = weight = {score}.' },
  completion: {
    'zh-CN': '得分 = {weight} × {actual} ÷ {target} = {score}（完成率 {rate}）。',
    'en-US': 'Score = {weight} × {actual} ÷ {target} = {score} (completion {rate}).',
  },
  inverse: {
    'zh-CN': '得分 = {weight} × {target} ÷ {actual} = {score}（{rate}）。',
    'en-US': 'Score = {weight} × {target} ÷ {actual} = {score} ({rate}).',
  },
  deviation: {
    'zh-CN': '得分 = {weight} ×（1 − {deviation}）= {score}，偏离度 = |{actual} − {target}| ÷ {target}。',
    'en-US': 'Score = {weight} × (1 − {deviation}) = {score}; deviation = |{actual} − {target}| ÷ {target}.',
  },
  missedZero: { 'zh-CN': '未完成，不得分。', 'en-US': 'The target is missed: no points.' },
  noRatio: {
    'zh-CN': '指标值为 {target}，不能按比例计算，由单位在 0–{weight} 分之间评定。',
    'en-US': 'With a target of {target} there is no ratio: the unit decides between 0 and {weight} points.',
  },
  outsideRange: {
    'zh-CN': '实际完成值 {actual} 超出指标值区间 {target}，由单位在 0–{weight} 分之间评定。',
    'en-US': 'The actual value {actual} is above the range {target}: the unit decides between 0 and {weight} points.',
  },
  exceededFar: {
    'zh-CN': '超过指标值 {deviation}，请说明原因；如因指标值设定明显偏低，单位可以按偏离度适度扣分。',
    'en-US':
      'It exceeds the target by {deviation}: give the reason; where the target was clearly set too low, the unit may take points off by the deviation.',
  },
  saved: {
    'zh-CN': '实际完成值 {actual} 低于指标值 {target}，该指标越低越好，按已完成处理。',
    'en-US': 'The actual value {actual} is below the target {target}; lower is better here, so it counts as met.',
  },
  directionOpen: {
    'zh-CN':
      '指标值 {target} 没有符号，从名称也看不出越高越好还是越低越好，实际完成值 {actual} 与之不同，由单位在 0–{weight} 分之间评定；请在指标值前写明“≥”或“≤”。',
    'en-US':
      'The target {target} has no sign and the name does not tell whether higher or lower is better; the actual value {actual} differs from it. The unit decides between 0 and {weight} points; write "≥" or "≤" before the target.',
  },
  unfit: {
    'zh-CN': '指标值 {target} 什么结果都能达到，不宜作为考核目标，不按规则计分；请改设指标值，本次由单位在 0–{weight} 分之间评定。',
    'en-US':
      'Any result meets the target {target}, so it cannot be assessed and is not scored by the rule; set another target. For now the unit decides between 0 and {weight} points.',
  },
  onTime: { 'zh-CN': '{actual} 完成，不晚于 {target}，已完成。', 'en-US': 'Done on {actual}, not after {target}: met.' },
  late: {
    'zh-CN': '{actual} 完成，不符合 {target}，未完成；日期没有比例可算，由单位在 0–{weight} 分之间评定。',
    'en-US': 'Done on {actual} against {target}: missed. Dates give no ratio, so the unit decides between 0 and {weight} points.',
  },
  dateUnclear: {
    'zh-CN': '指标值是时间“{target}”，实际完成值“{actual}”不能与之比较，由单位在 0–{weight} 分之间评定。',
    'en-US':
      'The target is the date "{target}" and the actual value "{actual}" cannot be compared with it: the unit decides between 0 and {weight} points.',
  },
  qualitativeSame: {
    'zh-CN': '定性指标，实际完成情况与指标值一致，属于“达成预期”档，由单位在 {lowest}–{highest} 分之间评定。',
    'en-US':
      'A qualitative indicator whose actual value equals the target: band "achieved", the unit decides between {lowest} and {highest} points.',
  },
  qualitativeBand: {
    'zh-CN': '定性指标，实际完成情况“{actual}”属于“{band}”档，由单位在 {lowest}–{highest} 分之间评定。',
    'en-US':
      'A qualitative indicator; by its words the result "{actual}" belongs to the band "{bandEn}": the unit decides between {lowest} and {highest} points.',
  },
  qualitativeOther: {
    'zh-CN': '定性指标，由单位判断属于哪一档：达成预期 {achieved} 分、部分达成 {partly} 分、未达成 {not} 分。',
    'en-US':
      'A qualitative indicator; the unit decides the band: achieved {achieved}, partly achieved {partly}, not achieved {not} points.',
  },
  noRate: { 'zh-CN': '执行率尚未填写，不计算得分。', 'en-US': 'The execution rate is not filled in yet, so no score is computed.' },
  noBudget: {
    'zh-CN': '全年预算数为 0，没有执行率，不计算得分。',
    'en-US': 'The full-year budget is 0, so there is no execution rate and no score.',
  },
  negativeRate: {
    'zh-CN': '执行率 {rate} 为负数，请核对预算数和执行数。',
    'en-US': 'The execution rate {rate} is negative; check budget and executed amounts.',
  },
  rate: {
    'zh-CN': '执行率 = 执行数 {executed} ÷ 预算数 {budget} = {rate}。',
    'en-US': 'Execution rate = executed {executed} ÷ budget {budget} = {rate}.',
  },
  execution: { 'zh-CN': '得分 = {weight} × {rate} = {score}。', 'en-US': 'Score = {weight} × {rate} = {score}.' },
  executionCapped: {
    'zh-CN': '执行率 {rate} 超过 100%，按 100% 计：得分 = {score}。',
    'en-US': 'The rate {rate} is above 100 % and counts as 100 %: score = {score}.',
  },
  executionFull: {
    'zh-CN': '执行率 {rate} 不低于 {limit}，得满分 {score}。',
    'en-US': 'The rate {rate} is not below {limit}: full score {score}.',
  },
  executionParts: {
    'zh-CN':
      '执行率 {rate} 比 {limit} 低 {points} 个百分点，每低 1 个百分点扣 {perPoint} 分；不足 1 个百分点怎样扣没有规定，由单位在 {lowest}–{highest} 分之间确定。',
    'en-US':
      'The rate {rate} is {points} percentage points below {limit}, each costing {perPoint}; nothing is said of parts of a point, so the unit decides between {lowest} and {highest}.',
  },
  executionSteps: {
    'zh-CN': '执行率 {rate} 比 {limit} 低 {points} 个百分点，每低 1 个百分点扣 {perPoint} 分：得分 = {score}。',
    'en-US': 'The rate {rate} is {points} percentage points below {limit}, each costing {perPoint}: score = {score}.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type Phrase = keyof typeof PHRASES;

/** One step of a computation. */
export function step(phrase: Phrase, params: TextParams = {}): ScoreStep {
  return { text: say(PHRASES[phrase], params) };
}
