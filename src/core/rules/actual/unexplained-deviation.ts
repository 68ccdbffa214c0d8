import { Decimal, HUNDRED, plain } from '../../decimal';
import type { Indicator, TableModel } from '../../model/types';
import { targetText } from '../../scoring/score-indicator';
import { scoreRow } from '../../scoring/score-row';
import type { Policy, ScoreResult } from '../../scoring/types';
import { isBlankReason } from '../../facts/policy-score';
import { percent } from '../../facts/show';
import { EVALUATION_MEASURES } from '../sources';
import type { Severity } from '../../finding';
import type { Rule } from '../types';

interface Verdict {
  readonly message: 'missed' | 'exceeded' | 'below' | 'notEqual';
  readonly severity: Severity;
}

function judge(table: TableModel, indicator: Indicator, result: ScoreResult, policy: Policy): Verdict | null {
  const { op, implicit } = indicator.target!;
  const hasColumn = table.columns.some((column) => column.role === 'reason') || indicator.reason !== null;
  if (result.met === false) return { message: 'missed', severity: 'warning' };
  if (result.met === null || result.deviation === null) return null;
  const limit = new Decimal(policy.explainFrom);
  const lower = op === '<=' || op === '<';
  if (!lower && result.deviation.gte(limit)) return { message: 'exceeded', severity: 'warning' };
  if (lower && hasColumn && result.deviation.lte(limit.neg())) return { message: 'below', severity: 'info' };
  if (op === '=' && !implicit && result.deviation.gt(0)) return { message: 'notEqual', severity: 'info' };
  return null;
}

export const actualUnexplainedDeviation: Rule = {
  id: 'actual/unexplained-deviation',
  severity: 'warning',
  title: { 'zh-CN': '偏差没有说明原因', 'en-US': 'A deviation without a reason' },
  explanation: {
    'zh-CN': '指标未完成，或超过指标值达到规则所定幅度（通用规则为 30%），而偏差原因栏空白（只写“无”“/”也算空白）。请写明原因和改进措施。比上限低很多、或“=”类指标略有超过的，仅作提示。',
    'en-US': 'The target was missed, or exceeded by as much as the policy allows without a reason (30 % under the common rule), and the reason cell is blank ("无" and "/" count as blank). Give the reason and what will be done. Far below a ceiling, or slightly above an "=" target, is only noted.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    missed: {
      'zh-CN': '“{name}”指标值 {target}，实际完成 {actual}，未完成{by}，没有写原因。请填写偏差原因及改进措施。',
      'en-US': '"{name}": target {target}, actual {actual}: missed{byEn}, without a reason. Give the reason and what will be done.',
    },
    exceeded: {
      'zh-CN': '“{name}”指标值 {target}，实际完成 {actual}，超过 {deviation}（达到 {limit}），没有写原因。请说明是否指标值设定偏低。',
      'en-US': '"{name}": target {target}, actual {actual}: exceeded by {deviation} ({limit} or more), without a reason. Say whether the target was too low.',
    },
    below: {
      'zh-CN': '“{name}”上限 {target}，实际完成 {actual}，低 {deviation}。已完成；如因指标值设定偏高，请说明。',
      'en-US': '"{name}": ceiling {target}, actual {actual}, {deviation} below. Met; say so where the ceiling was set too high.',
    },
    notEqual: {
      'zh-CN': '“{name}”指标值 {target}，实际完成 {actual}，超过 {deviation}，按已完成处理。',
      'en-US': '"{name}": target {target}, actual {actual}, {deviation} above; counted as met.',
    },
  },
  *check(table, { policy }) {
    for (const indicator of table.indicators) {
      const { target, actual, reason, name } = indicator;
      if (!target || !actual || !isBlankReason(reason?.text)) continue;
      const result = scoreRow(policy, indicator, null)!;
      const verdict = judge(table, indicator, result, policy);
      if (!verdict) continue;
      const deviation = result.deviation === null ? '' : percent(result.deviation.abs(), 2);
      yield {
        table,
        cell: actual.cell,
        related: [actual.cell, target.cell, ...[target.opCell, target.unitCell, reason?.cell].flatMap((cell) => cell ?? [])],
        found: actual.text.trim(),
        expected: targetText(target),
        message: verdict.message,
        severity: verdict.severity,
        params: {
          name, target: targetText(target), actual: actual.text.trim(), deviation, limit: `${plain(HUNDRED.times(policy.explainFrom))}%`,
          by: deviation && `（偏离 ${deviation}）`, byEn: deviation && ` (by ${deviation})`,
        },
      };
    }
  },
};
