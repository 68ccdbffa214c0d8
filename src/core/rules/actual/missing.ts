import type { Indicator, TableModel } from '../../model/types';
import { targetText } from '../../scoring/score-indicator';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule, RuleReport } from '../types';

function lacksActual(indicator: Indicator): boolean {
  const { target, actual } = indicator;
  return target !== null && target.type !== 'none' && actual !== null && actual.type === 'none';
}

function reportOne(table: TableModel, indicator: Indicator): RuleReport {
  const text = indicator.actual!.text.trim();
  return {
    table,
    cell: indicator.actual!.cell,
    related: [indicator.actual!.cell, indicator.target!.cell],
    found: text,
    expected: '',
    message: text === '' ? 'blank' : 'notApplicable',
    params: { name: indicator.name, target: targetText(indicator.target!), text, score: indicator.score?.text.trim() || '—' },
  };
}

/** A form that nobody has begun to fill in gets one finding, not one per row. */
function reportAll(table: TableModel, missing: readonly Indicator[]): RuleReport {
  const [first, ...rest] = missing;
  return {
    table,
    cell: first!.actual!.cell,
    also: rest.map((indicator) => indicator.actual!.cell),
    related: rest.map((indicator) => indicator.actual!.cell),
    found: '',
    expected: '',
    message: 'all',
    params: { count: String(missing.length) },
  };
}

export const actualMissing: Rule = {
  id: 'actual/missing',
  severity: 'warning',
  title: { 'zh-CN': '实际完成值未填', 'en-US': 'The actual value is blank' },
  explanation: {
    'zh-CN': '自评表每个设了指标值的指标都要填实际完成值。没有实际完成值而有得分的，得分没有依据。整张表都没填的，只提示一次。',
    'en-US':
      'Every indicator with a target needs an actual value in a self-evaluation; a score without one has no ground. A form without any actual value is reported once.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    blank: {
      'zh-CN': '“{name}”（指标值 {target}，得分 {score}）没有填实际完成值，请补填。',
      'en-US': '"{name}" (target {target}, score {score}) has no actual value: fill it in.',
    },
    blankMany: {
      'zh-CN': '{rows}共 {count} 个指标没有填实际完成值（{items}），请补填。',
      'en-US': '{count} indicators ({rowsEn}) have no actual value ({itemsEn}): fill them in.',
    },
    notApplicable: {
      'zh-CN': '“{name}”设有指标值 {target}，实际完成值却填“{text}”，请填写实际完成情况。',
      'en-US': '"{name}" has the target {target} but the actual value "{text}": state what was done.',
    },
    notApplicableMany: {
      'zh-CN': '{rows}共 {count} 个指标设有指标值，实际完成值却填“/”“无”之类，请填写实际完成情况。',
      'en-US': '{count} indicators ({rowsEn}) have a target but only "/" or the like as actual value: state what was done.',
    },
    all: {
      'zh-CN': '本表 {count} 个指标都还没有填实际完成值，请补填。',
      'en-US': 'None of the {count} indicators of this table has an actual value yet: fill them in.',
    },
  },
  many: { blank: 'blankMany', notApplicable: 'notApplicableMany' },
  items: { blank: { 'zh-CN': '“{name}”指标值 {target}', 'en-US': '"{name}", target {target}' } },
  *check(table) {
    if (table.kind !== 'self-evaluation') return;
    const missing = table.indicators.filter(lacksActual);
    const begun = table.indicators.some(
      (indicator) => (indicator.actual !== null && indicator.actual.type !== 'none') || indicator.score?.state === 'number',
    );
    if (missing.length > 1 && !begun) yield reportAll(table, missing);
    else yield* missing.map((indicator) => reportOne(table, indicator));
  },
};
