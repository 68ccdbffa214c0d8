import { relationId } from '../../diagnosis/spots';
import type { TableModel } from '../../model/types';
import type { Policy } from '../../scoring/types';
import { numberFix } from '../make-fixes';
import { points, shown } from '../../facts/show-figures';
import type { RuleReport } from '../types';
import { policyThatGives, type Difference } from '../../facts/policy-score';

/** The steps of the computation as parts of one sentence. */
function join(difference: Difference, language: 'zh-CN' | 'en-US'): string {
  return difference.result.steps.map((step) => step.text[language].replace(/[。.]$/, '')).join(language === 'zh-CN' ? '；' : '; ');
}

/** The report of a score that differs from the policy's, with how the expected one was reached. */
export function differenceReport(table: TableModel, difference: Difference, policy: Policy): RuleReport {
  const { indicator, score, result, kind } = difference;
  const other = kind === 'differs' ? policyThatGives(table, difference, policy) : null;
  const expected = result.score === null ? `<${points(indicator.weight!.value!)}` : points(result.score);
  const cells = [score.cell, indicator.weight!.cell, indicator.target!.cell, indicator.actual!.cell];
  return {
    table,
    cell: score.cell,
    related: [...cells, ...[indicator.target!.opCell, indicator.target!.unitCell].flatMap((cell) => cell ?? [])],
    found: shown(score),
    expected,
    message: other ? 'otherPolicy' : kind,
    params: {
      name: indicator.name,
      found: shown(score),
      expected,
      weight: points(indicator.weight!.value!),
      how: join(difference, 'zh-CN'),
      howEn: join(difference, 'en-US'),
      other: other?.name['zh-CN'] ?? '',
      otherEn: other?.name['en-US'] ?? '',
    },
    ...(kind === 'by-deviation' ? { severity: 'info' as const } : {}),
    ...(kind === 'rounding' ? { severity: 'info' as const, remainder: true } : {}),
    ...(kind === 'differs' || kind === 'unexplained' ? { repeats: relationId('policy-score', table, score) } : {}),
    ...(kind === 'differs' && result.score !== null
      ? { fix: numberFix(table, score, result.score, expected, false, result.steps.at(-1)!.text) }
      : {}),
  };
}
