import type { SumRelation, TableModel } from '../../model/types';
import { addUp, amountTolerance, sumAgreement } from '../agreement';
import { numberFix } from '../edits';
import { amount, sumText } from '../show';
import type { RuleReport } from '../types';

function reportSum(table: TableModel, relation: SumRelation): RuleReport | null {
  const { total, parts, decimals, label } = relation;
  const added = total.state === 'number' ? addUp(parts) : null;
  if (!added) return null;
  const agreement = sumAgreement(total, added, amountTolerance(decimals, added.terms));
  if (agreement === 'exact') return null;
  const given = parts.filter((part) => part.figure.state === 'number');
  const [found, expected] = [amount(total.value!, decimals), amount(added.exact, decimals)];
  const terms = sumText(given.map((part) => ({ text: amount(part.figure.value!, decimals), sign: part.sign })));
  const rounding = agreement === 'rounding';
  const reason = { 'zh-CN': `${label} 应等于 ${terms} = ${expected}`, 'en-US': `${label} must equal ${terms} = ${expected}` };
  return {
    table,
    cell: total.cell,
    related: [total.cell, ...parts.map((part) => part.figure.cell)],
    found,
    expected,
    message: rounding ? 'rounding' : relation.confidence === 'likely' ? 'likely' : 'mismatch',
    params: { label: label.replace(/\s/g, ''), found, expected, terms, difference: amount(total.value!.minus(added.exact).abs(), decimals), unit: table.amountUnit },
    ...(rounding ? { severity: 'info' as const } : relation.confidence === 'likely' ? { severity: 'warning' as const } : {}),
    ...(rounding ? {} : { fix: numberFix(table, total, added.exact, expected, false, reason) }),
  };
}

/** Every stated sum of a kind that its parts do not give. */
export function* checkSums(table: TableModel, kind: SumRelation['kind']): Iterable<RuleReport> {
  for (const relation of table.ties.sums) {
    const found = relation.kind === kind ? reportSum(table, relation) : null;
    if (found) yield found;
  }
}

/** Messages that all rules about stated sums share. */
export const SUM_MESSAGES = {
  mismatch: {
    'zh-CN': '“{label}”填 {found}{unit}，各项相加为 {terms} = {expected}，相差 {difference}。请核对合计和各项。',
    'en-US': '"{label}" says {found}, its parts add up to {terms} = {expected}: a difference of {difference}. Check the total and its parts.',
  },
  likely: {
    'zh-CN': '“{label}”填 {found}{unit}，从表式看应等于 {terms} = {expected}，相差 {difference}。请核对。',
    'en-US': '"{label}" says {found}; by the layout it should be {terms} = {expected}, a difference of {difference}. Check it.',
  },
  rounding: {
    'zh-CN': '“{label}”填 {found}{unit}，各项相加为 {expected}，相差 {difference}，属于四舍五入的尾差。',
    'en-US': '"{label}" says {found}, its parts add up to {expected}; rounding explains the difference of {difference}.',
  },
} as const;
