import type { Localized } from '../core/localized';
import { plain, type Decimal } from '../core/decimal';
import type { ScoreResult } from '../core/scoring/types';

/** What a cell can hold. */
export type JxValue = number | string | boolean;

/** An error value with its reason: `#VALUE!` where an argument cannot be read, `#N/A` where there is no answer. */
export interface JxError {
  readonly error: '#VALUE!' | '#N/A' | string;
  readonly reason: Localized;
}

/** One value, a table of values that spills, or an error. Blank is the empty text. */
export type JxResult = JxValue | readonly (readonly JxValue[])[] | JxError;

export function isJxError(result: unknown): result is JxError {
  return typeof result === 'object' && result !== null && 'error' in result;
}

export function unreadable(chinese: string, english: string): JxError {
  return { error: '#VALUE!', reason: { 'zh-CN': chinese, 'en-US': english } };
}

export function notAvailable(chinese: string, english: string): JxError {
  return { error: '#N/A', reason: { 'zh-CN': chinese, 'en-US': english } };
}

/** A decimal as Excel's number: its 15 digits hold every amount and score. */
export function asNumber(value: Decimal): number {
  return Number(plain(value));
}

function joined(result: ScoreResult): Localized {
  return {
    'zh-CN': result.steps.map((step) => step.text['zh-CN']).join(''),
    'en-US': result.steps.map((step) => step.text['en-US']).join(' '),
  };
}

function judgement(result: ScoreResult): JxError {
  const reason = joined(result);
  const [low, high] = [result.lowest, result.highest].map((bound) => (bound === null ? null : plain(bound)));
  const range: Localized =
    low === null || high === null
      ? { 'zh-CN': '', 'en-US': '' }
      : { 'zh-CN': `（${low}–${high} 分）`, 'en-US': ` (${low}–${high} points)` };
  return notAvailable(`需要人工评分${range['zh-CN']}：${reason['zh-CN']}`, `A person must score this${range['en-US']}: ${reason['en-US']}`);
}

/**
 * What a cell shows of a score: the score; an empty text while the actual value is blank; `#N/A` where nothing applies or
 * a person must judge; `#VALUE!` where the target cannot be read.
 */
export function fromScore(result: ScoreResult): JxResult {
  switch (result.status) {
    case 'computed':
      return result.score === null ? { error: '#N/A', reason: joined(result) } : asNumber(result.score);
    case 'blank':
      return '';
    case 'judgement':
      return judgement(result);
    case 'not-applicable':
      return { error: '#N/A', reason: joined(result) };
    case 'unreadable':
      return { error: '#VALUE!', reason: joined(result) };
  }
}
