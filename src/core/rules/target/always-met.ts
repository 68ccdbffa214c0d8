import { HUNDRED } from '../../decimal';
import { isPercent } from '../../scoring/relate-units';
import { TARGET_GUIDELINE } from '../legal-sources';
import type { Rule } from '../types';
import { isBestAtHundred, withTargets, type Target } from './quantitative';

/** `≥0` of what is counted, `≤100%` of a rate that ends there: nothing can miss it. */
function cannotBeMissed({ type, op, number, unit, upper, conditions }: Target, name: string): boolean {
  if (type !== 'number' || upper !== null || conditions.length > 0 || !number) return false;
  if (op === '>=' || op === '>') return number.lte(0);
  return op === '<=' && number.gte(HUNDRED) && isPercent(unit) && isBestAtHundred(name);
}

export const targetAlwaysMet: Rule = {
  id: 'target/always-met',
  severity: 'warning',
  title: { 'zh-CN': '指标值怎样都能完成', 'en-US': 'A target that nothing can miss' },
  explanation: {
    'zh-CN':
      '“≥0”“>0”或合格率“≤100%”这样的指标值，无论做成什么样都算完成，不能用来考核，也不应计分。请写出真正要达到的数值；要求不发生的写“=0”或“≤0”。',
    'en-US':
      'A target such as "≥0", ">0" or a pass rate "≤100%" is met whatever is done: it assesses nothing and should not be scored. Write what is to be reached; for what must not happen write "=0".',
  },
  source: TARGET_GUIDELINE,
  messages: {
    always: {
      'zh-CN': '“{name}”的指标值“{text}”怎样都能完成，不能考核。请写出要达到的数值；要求不发生的写“=0”。',
      'en-US':
        'The target "{text}" of "{name}" is met by anything and assesses nothing. Write what is to be reached, or "=0" for what must not happen.',
    },
    alwaysMany: {
      'zh-CN': '{rows}共 {count} 个指标值怎样都能完成，不能考核（{items}）。请写出要达到的数值；要求不发生的写“=0”。',
      'en-US':
        '{count} targets ({rowsEn}) are met by anything and assess nothing ({itemsEn}). Write what is to be reached, or "=0" for what must not happen.',
    },
  },
  many: { always: 'alwaysMany' },
  items: { always: { 'zh-CN': '“{name}”{text}', 'en-US': '"{name}": {text}' } },
  precision: { hits: 3, right: 3 },
  *check(table) {
    for (const {
      indicator: { name },
      target,
    } of withTargets(table)) {
      if (!cannotBeMissed(target, name)) continue;
      yield {
        table,
        cell: target.cell,
        related: [...(target.opCell ? [target.opCell] : [])],
        found: target.text.trim(),
        expected: '',
        message: 'always',
        params: { name, text: target.text.trim() },
      };
    }
  },
};
