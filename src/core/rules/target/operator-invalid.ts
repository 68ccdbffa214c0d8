import { textFix } from '../make-fixes';
import { TARGET_GUIDELINE } from '../legal-sources';
import type { Rule } from '../types';
import type { Operator } from '../../cells';
import { noteOf, sharesCell, withTargets } from './quantitative';

/** Spellings that say the same as a proper sign: what follows them stays as it is. */
const SPELLINGS = /^(?:>=|=>|≥=|=≥|＞=|＞＝|>＝|=＞|≧|⩾|≮|<=|=<|≤=|=≤|＜=|＜＝|<＝|=＜|≦|⩽|≯|==|═|﹦)/;

const SIGNS: Readonly<Partial<Record<Operator, string>>> = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<' };

/** The text with its operator spelt properly; null where it is already, or where the cell begins otherwise. */
function respelt(text: string, op: Operator | null): string | null {
  const sign = op && SIGNS[op];
  return sign && SPELLINGS.test(text.trim()) ? text.trim().replace(SPELLINGS, sign) : null;
}

export const targetOperatorInvalid: Rule = {
  id: 'target/operator-invalid',
  severity: 'warning',
  title: { 'zh-CN': '指标值的符号写法不规范', 'en-US': 'An operator that is not written properly' },
  explanation: {
    'zh-CN':
      '符号无法识别，或符号栏与指标值里的符号互相矛盾的，请改正。“=>”“≧”“>=”这类写法意思清楚，仅作提示，统一成 ≥、≤、=、＞、＜ 便于核对和导入。',
    'en-US':
      'The operator cannot be read, or the operator column contradicts the sign in the target: correct it. "=>", "≧" or ">=" are understood and only noted; ≥, ≤, =, > and < are easier to check and import.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    rewrite: {
      'zh-CN': '“{name}”的指标值“{text}”符号写法不规范，建议改为“{likely}”。',
      'en-US': 'The operator in the target "{text}" of "{name}" is not written properly: better "{likely}".',
    },
    rewriteMany: {
      'zh-CN': '{rows}共 {count} 个指标值的符号写法不规范，建议统一（{items}）。',
      'en-US': 'The operators of {count} targets ({rowsEn}) are not written properly: better {itemsEn}.',
    },
    unclear: {
      'zh-CN': '“{name}”的指标值“{text}”符号看不明白，请改为 ≥、≤、=、＞ 或 ＜。',
      'en-US': 'The operator in the target "{text}" of "{name}" is not clear: use ≥, ≤, =, > or <.',
    },
  },
  many: { rewrite: 'rewriteMany' },
  items: { rewrite: { 'zh-CN': '“{text}”改为“{likely}”', 'en-US': '"{likely}" for "{text}"' } },
  *check(table) {
    for (const { indicator, target } of withTargets(table)) {
      const invalid = noteOf(target, 'operator-invalid');
      const cell = target.opCell ?? target.cell;
      const text = target.text.trim();
      const likely = invalid ? invalid.likely : target.opCell === null && target.conditions.length === 0 ? respelt(text, target.op) : null;
      if (!invalid && likely === null) continue;
      const reason = { 'zh-CN': '只改符号写法，意思不变', 'en-US': 'Only the spelling of the operator changes' };
      yield {
        table,
        cell,
        related: [cell, target.cell, indicator.nameCell],
        found: text,
        expected: likely ?? '≥ ≤ = > <',
        message: likely ? 'rewrite' : 'unclear',
        params: { name: indicator.name, text, likely: likely ?? '' },
        ...(invalid ? {} : { severity: 'info' as const }),
        ...(likely && target.opCell === null && !sharesCell(table, indicator)
          ? { fix: textFix(table, cell, target.text, likely, !invalid, reason) }
          : {}),
      };
    }
  },
};
