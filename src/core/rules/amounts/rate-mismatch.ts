import { relationId } from '../../diagnosis/spots';
import { checkRate } from '../../facts/rates';
import { amount, percent, shown } from '../../facts/show-figures';
import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';

export const amountsRateMismatch: Rule = {
  id: 'amounts/rate-mismatch',
  severity: 'error',
  title: { 'zh-CN': '比率与金额不符', 'en-US': 'A rate differs from its amounts' },
  explanation: {
    'zh-CN': '执行率等比率应等于同行两个金额之比，按所示位数四舍五入后应当一致。',
    'en-US': 'A rate must equal the ratio of its two amounts in the same row, at the digits shown.',
  },
  source: ARITHMETIC,
  messages: {
    mismatch: {
      'zh-CN': '“{label}”填 {found}，而 {numerator} ÷ {denominator} = {expected}。',
      'en-US': '"{label}" says {found}, but {numerator} ÷ {denominator} is {expected}.',
    },
    rounding: {
      'zh-CN': '“{label}”填 {found}，按所示金额计算为 {expected}，差异可由金额的四舍五入解释。',
      'en-US': '"{label}" says {found}, the amounts shown give {expected}, which rounding of the amounts explains.',
    },
  },
  *check(table) {
    for (const { label, rate, numerator, denominator } of table.ties.rates) {
      const checked = checkRate(rate, numerator, denominator);
      if (!checked || checked.agreement === 'exact') continue;
      const rounding = checked.agreement === 'rounding';
      const expected = percent(checked.expected, Math.max(rate.decimals, 1));
      const [over, under] = [amount(numerator.value!, numerator.decimals), amount(denominator.value!, denominator.decimals)];
      yield {
        table,
        cell: rate.cell,
        related: [rate.cell, numerator.cell, denominator.cell],
        found: shown(rate),
        expected,
        message: rounding ? 'rounding' : 'mismatch',
        params: { label: label.replace(/\s/g, ''), found: shown(rate), expected, numerator: over, denominator: under },
        ...(rounding ? { severity: 'info' as const, remainder: true } : { relation: relationId('rate', table, rate) }),
      };
    }
  },
};
