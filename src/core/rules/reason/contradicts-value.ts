import { normalise } from '../../cells';
import type { Indicator, TableModel } from '../../model/types';
import { policyScore } from '../../facts/policy-score';
import type { Policy } from '../../scoring/types';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule } from '../types';

/** The whole text says that all was done. */
const SAYS_DONE =
  /^(?:已?(?:全部|全面|如期|按时|按期|按计划|按要求|超额|圆满)?(?:完成|达成|达标)(?:目标|任务|指标|年度目标)?|无偏差|不存在偏差|达到(?:预期)?(?:目标|要求)?)$/;
/** It says that something was not done, of the thing itself. */
const SAYS_UNDONE =
  /^(?:未完成|未开展|未实施|未达标|未达到(?:预期)?(?:目标|指标)?|未修复|未维修|未启动|尚未(?:完成|开展|实施|启动|修缮|维修)|没有(?:完成|开展))/;

function contradiction(table: TableModel, indicator: Indicator, policy: Policy): 'done' | 'undone' | null {
  const { reason, target, actual } = indicator;
  if (!reason || !target || !actual || actual.type === 'none' || target.conditions.length > 0) return null;
  const text = normalise(reason.text).replace(/(?<![。.;；!！])[。.;；!！]+$/, '');
  const met = policyScore(table, indicator, policy)?.met;
  if (met === false && SAYS_DONE.test(text)) return 'done';
  return met === true && target.type !== 'text' && SAYS_UNDONE.test(text) ? 'undone' : null;
}

export const reasonContradictsValue: Rule = {
  id: 'reason/contradicts-value',
  severity: 'warning',
  title: { 'zh-CN': '偏差原因与完成情况矛盾', 'en-US': 'The reason contradicts the value' },
  explanation: {
    'zh-CN':
      '实际完成值没有达到指标值，原因栏却写“已完成”“无偏差”；或者数值已经达到，原因栏却写“未完成”“未开展”。两处必有一处不对，请核对后改正。',
    'en-US':
      'The target is missed, yet the reason says that all was done; or it is met, yet the reason says that nothing was. One of the two is wrong: check and correct it.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    done: {
      'zh-CN': '“{name}”指标值 {target}，实际完成 {actual}，没有达到，原因栏却写“{reason}”。请核对实际完成值，或写明未完成的原因。',
      'en-US':
        '"{name}": target {target}, actual {actual}: missed, yet the reason says "{reason}". Check the value, or say why it was missed.',
    },
    undone: {
      'zh-CN': '“{name}”指标值 {target}，实际完成 {actual}，已经达到，原因栏却写“{reason}”。请核对实际完成值和原因。',
      'en-US': '"{name}": target {target}, actual {actual}: met, yet the reason says "{reason}". Check the value and the reason.',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table, { policy }) {
    for (const indicator of table.indicators) {
      const message = contradiction(table, indicator, policy);
      if (!message) continue;
      const { name, target, actual, reason } = indicator;
      yield {
        table,
        cell: reason!.cell,
        related: [actual!.cell, target!.cell],
        found: reason!.text.trim(),
        expected: '',
        message,
        params: { name, target: target!.text.trim(), actual: actual!.text.trim(), reason: reason!.text.trim() },
      };
    }
  },
};
