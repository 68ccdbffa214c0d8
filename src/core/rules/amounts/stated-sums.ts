import { relationId } from '../../diagnosis/spots';
import type { SumRelation, TableModel } from '../../model/types';
import { amount, sumOf } from '../../facts/show-figures';
import type { Severity } from '../../finding';
import type { RuleContext, RuleReport } from '../types';
import type { Disagreement } from '../../facts/disagreements';

function gradeOf({ relation, agreement }: Disagreement): { readonly message: keyof typeof SUM_MESSAGES; readonly severity: Severity } {
  if (agreement === 'rounding') return { message: 'rounding', severity: 'info' };
  return relation.confidence === 'likely' ? { message: 'likely', severity: 'warning' } : { message: 'mismatch', severity: 'error' };
}

function reportSum(table: TableModel, one: Disagreement): RuleReport {
  const { relation, added } = one;
  const { total, parts, decimals, label } = relation;
  const { message, severity } = gradeOf(one);
  const given = parts.filter((part) => part.figure.state === 'number');
  const [found, expected] = [amount(total.value!, decimals), amount(added.exact, decimals)];
  const sum = sumOf(
    given.map((part) => ({ text: amount(part.figure.value!, decimals), sign: part.sign })),
    expected,
  );
  return {
    table,
    cell: total.cell,
    related: [total.cell, ...parts.map((part) => part.figure.cell)],
    found,
    expected,
    message,
    severity,
    params: {
      label: label.replace(/\s/g, ''),
      found,
      expected,
      sum,
      difference: amount(total.value!.minus(added.exact).abs(), decimals),
      unit: table.amountUnit,
    },
    ...(severity === 'info' ? { remainder: true } : { relation: relationId(relation.kind, table, total) }),
  };
}

/** Every stated sum of a kind that its parts do not give. */
export function* checkSums(table: TableModel, { facts }: RuleContext, kind: SumRelation['kind']): Iterable<RuleReport> {
  for (const one of facts.disagreements.get(table.id) ?? []) {
    if (one.relation.kind === kind) yield reportSum(table, one);
  }
}

/** Messages that all rules about stated sums share. */
export const SUM_MESSAGES = {
  mismatch: {
    'zh-CN': '“{label}”填 {found}{unit}，各项相加为 {sum}，相差 {difference}。',
    'en-US': '"{label}" says {found}, its parts add up to {sum}: a difference of {difference}.',
  },
  likely: {
    'zh-CN': '“{label}”填 {found}{unit}，从表式看应等于 {sum}，相差 {difference}。',
    'en-US': '"{label}" says {found}; by the layout it should be {sum}, a difference of {difference}.',
  },
  rounding: {
    'zh-CN': '“{label}”填 {found}{unit}，各项相加为 {expected}，相差 {difference}，属于四舍五入的尾差。',
    'en-US': '"{label}" says {found}, its parts add up to {expected}, and rounding explains the difference of {difference}.',
  },
} as const;
