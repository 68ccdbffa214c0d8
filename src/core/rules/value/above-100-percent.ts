import { asksForBoundedRate } from '../../cells';
import { HUNDRED } from '../../decimal';
import type { Indicator } from '../../model/types';
import { isPercent } from '../../scoring/relate-units';
import { TARGET_GUIDELINE } from '../legal-sources';
import { noteOf } from '../target/quantitative';
import type { Rule } from '../types';

type Value = NonNullable<Indicator['target'] | Indicator['actual']>;

/** Rates that may pass 100 %: what was done of a plan, and what is measured against another year or unit. */
const OPEN_RATES = /完成率|执行率|比例|比率|增|负担|周转|利用率|出租率|使用率|产能|上座率|返还/;

function exceeds(value: Value, unit: string): boolean {
  const per = isPercent(value.unit) || (value.unit === '' && isPercent(unit));
  return value.type === 'number' && per && value.number!.gt(HUNDRED) && noteOf(value, 'ocr-suspect') === null;
}

export const valueAbove100Percent: Rule = {
  id: 'value/above-100-percent',
  severity: 'warning',
  title: { 'zh-CN': '比率、满意度超过 100%', 'en-US': 'A rate or satisfaction above 100 %' },
  explanation: {
    'zh-CN':
      '合格率、覆盖率、及时率、满意度等最高是 100%。超过的多半是录入或转换错误（“290%”原是“≥90%”）。完成率、执行率、增长率等可以超过 100% 的不在此列。',
    'en-US':
      'Pass rates, coverage, punctuality, satisfaction and the like end at 100 %. What is above is usually a slip of typing or conversion ("290%" for "≥90%"). Rates of completion, execution or growth, which may exceed it, are not meant.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    target: {
      'zh-CN': '“{name}”的指标值“{text}”超过 100%，这类比率不可能超过。请核对。',
      'en-US': 'The target "{text}" of "{name}" is above 100 %, which such a rate cannot reach. Check it.',
    },
    actual: {
      'zh-CN': '“{name}”的实际完成值“{text}”超过 100%，这类比率不可能超过。请核对。',
      'en-US': 'The actual value "{text}" of "{name}" is above 100 %, which such a rate cannot reach. Check it.',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table) {
    for (const { name, target, actual } of table.indicators) {
      if (!asksForBoundedRate(name) || OPEN_RATES.test(name)) continue;
      for (const [message, value] of [
        ['target', target],
        ['actual', actual],
      ] as const) {
        if (!value || !exceeds(value, target?.unit ?? '')) continue;
        yield {
          table,
          cell: value.cell,
          related: [],
          found: value.text.trim(),
          expected: '≤100%',
          message,
          params: { name, text: value.text.trim() },
        };
      }
    }
  },
};
