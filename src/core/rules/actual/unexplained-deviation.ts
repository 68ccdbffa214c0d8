import { Decimal, HUNDRED, plain } from '../../decimal';
import type { Indicator, TableModel } from '../../model/types';
import { targetText } from '../../scoring/score-indicator';
import { scoreRow } from '../../scoring/score-row';
import { percentText } from '../../scoring/score-phrases';
import type { Policy, ScoreResult } from '../../scoring/types';
import { isInterim } from '../../facts/interim';
import { isBlankReason } from '../../facts/policy-score';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Severity } from '../../finding';
import type { Rule } from '../types';

/** A name of what nobody wants: the fewer the better, and none at all asks for no reason. */
const HARM = /事故|死亡|伤亡|受伤|投诉|故障|上访|信访|违法|违规|差错|失误|超标|火灾|损失|污染|发病|返贫|舆情/;

/** Whether staying far below the ceiling is plain success: no accident, no complaint, nothing at all of what was to be kept low. Money not spent is none. */
function isPlainSuccess({ name, target, actual }: Indicator): boolean {
  return HARM.test(name) || (actual!.number?.isZero() === true && !/[元￥]/.test(target!.unit));
}

interface Verdict {
  readonly message: 'missed' | 'exceeded' | 'below' | 'notEqual';
  readonly severity: Severity;
}

function judge(table: TableModel, indicator: Indicator, result: ScoreResult, policy: Policy, interim: boolean): Verdict | null {
  const { op, implicit } = indicator.target!;
  const hasColumn = table.columns.some((column) => column.role === 'reason') || indicator.reason !== null;
  const lower = op === '<=' || op === '<';
  // Before its year is over a target can be missed only by going beyond it.
  const isOpen = interim && !lower && !result.deviation?.gt(0);
  if (result.met === false) return isOpen ? null : { message: 'missed', severity: 'warning' };
  if (result.met === null || result.deviation === null) return null;
  const limit = new Decimal(policy.explainFrom);
  if (!lower && result.deviation.gte(limit)) return { message: 'exceeded', severity: 'warning' };
  if (lower && !interim && hasColumn && result.deviation.lte(limit.neg()) && !isPlainSuccess(indicator))
    return { message: 'below', severity: 'info' };
  if (op === '=' && !implicit && result.deviation.gt(0)) return { message: 'notEqual', severity: 'info' };
  return null;
}

export const actualUnexplainedDeviation: Rule = {
  id: 'actual/unexplained-deviation',
  severity: 'warning',
  title: { 'zh-CN': '偏差没有说明原因', 'en-US': 'A deviation without a reason' },
  explanation: {
    'zh-CN':
      '指标未完成，或超过指标值达到规则所定幅度（通用规则为 30%），而偏差原因栏空白（只写“无”“/”也算空白）。请写明原因和改进措施。比上限低很多、或“=”类指标略有超过的，仅作提示。年中的监控表还没有到期，尚未达到、低于上限的不算，已经超过上限的照样指出。',
    'en-US':
      'The target was missed, or exceeded by as much as the policy allows without a reason (30 % under the common rule), and the reason cell is blank ("无" and "/" count as blank). Give the reason and what will be done. Far below a ceiling, or slightly above an "=" target, is only noted. A monitoring form during the year is not due yet: what is not reached, or far below a ceiling, does not count there; a ceiling that is passed already does.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    missed: {
      'zh-CN': '“{name}”实际完成 {actual}，没有达到指标值 {target}{by}，也没有写原因，请填写偏差原因及改进措施。',
      'en-US': '"{name}": the actual value {actual} misses the target {target}{byEn} without a reason: give it, and what will be done.',
    },
    missedMany: {
      'zh-CN': '{rows}共 {count} 个指标没有达到指标值（{items}），也没有写原因，请填写偏差原因及改进措施。',
      'en-US': '{count} targets ({rowsEn}) are missed without a reason ({itemsEn}): give the reasons, and what will be done.',
    },
    exceeded: {
      'zh-CN':
        '“{name}”实际完成 {actual}，超过指标值 {target} 达 {deviation}（{limit} 起应说明原因），没有写原因，请说明是否指标值定低了。',
      'en-US':
        '"{name}": the actual value {actual} exceeds the target {target} by {deviation} (from {limit} on a reason is due) without a reason: say whether the target was too low.',
    },
    exceededMany: {
      'zh-CN': '{rows}共 {count} 个指标超过指标值 {limit} 以上（{items}），没有写原因，请说明是否指标值定低了。',
      'en-US':
        '{count} targets ({rowsEn}) are exceeded by {limit} or more without a reason ({itemsEn}): say whether the targets were too low.',
    },
    below: {
      'zh-CN': '“{name}”实际完成 {actual}，比上限 {target} 低 {deviation}，已完成；如因指标值定高了，请说明。',
      'en-US':
        '"{name}": the actual value {actual} is {deviation} below the ceiling {target} and meets it; say so where the ceiling was set too high.',
    },
    belowMany: {
      'zh-CN': '{rows}共 {count} 个指标比上限低 {limit} 以上（{items}），已完成；如因指标值定高了，请说明。',
      'en-US':
        '{count} actual values ({rowsEn}) are {limit} or more below their ceilings ({itemsEn}) and meet them; say so where ceilings were set too high.',
    },
    notEqual: {
      'zh-CN': '“{name}”实际完成 {actual}，超过指标值 {target} 达 {deviation}，按已完成处理。',
      'en-US': '"{name}": the actual value {actual} exceeds the target {target} by {deviation} and counts as met.',
    },
    notEqualMany: {
      'zh-CN': '{rows}共 {count} 个指标略超过“=”的指标值（{items}），按已完成处理。',
      'en-US': '{count} actual values ({rowsEn}) slightly exceed "=" targets ({itemsEn}) and count as met.',
    },
  },
  many: { missed: 'missedMany', exceeded: 'exceededMany', below: 'belowMany', notEqual: 'notEqualMany' },
  items: {
    missed: { 'zh-CN': '“{name}”{target} 完成 {actual}', 'en-US': '"{name}": {actual} against {target}' },
    exceeded: {
      'zh-CN': '“{name}”{target} 完成 {actual}，超过 {deviation}',
      'en-US': '"{name}": {actual} against {target}, {deviation} above',
    },
    below: { 'zh-CN': '“{name}”{target} 完成 {actual}', 'en-US': '"{name}": {actual} against {target}' },
    notEqual: { 'zh-CN': '“{name}”{target} 完成 {actual}', 'en-US': '"{name}": {actual} against {target}' },
  },
  *check(table, { policy }) {
    const interim = isInterim(table);
    for (const indicator of table.indicators) {
      const { target, actual, reason, name } = indicator;
      if (!target || !actual || !isBlankReason(reason?.text)) continue;
      const result = scoreRow(policy, indicator, null)!;
      const verdict = judge(table, indicator, result, policy, interim);
      if (!verdict) continue;
      const deviation = result.deviation === null ? '' : percentText(result.deviation.abs());
      yield {
        table,
        cell: actual.cell,
        related: [actual.cell, target.cell, ...[target.opCell, target.unitCell, reason?.cell].flatMap((cell) => cell ?? [])],
        found: actual.text.trim(),
        expected: targetText(target),
        message: verdict.message,
        severity: verdict.severity,
        params: {
          name,
          target: targetText(target),
          actual: actual.text.trim(),
          deviation,
          limit: `${plain(HUNDRED.times(policy.explainFrom))}%`,
          by: deviation && `（偏离 ${deviation}）`,
          byEn: deviation && ` (by ${deviation})`,
        },
      };
    }
  },
};
