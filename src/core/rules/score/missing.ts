import type { Indicator, TableModel } from '../../model/types';
import { numberFix } from '../edits';
import { points } from '../../facts/show';
import { EVALUATION_MEASURES } from '../sources';
import type { Rule } from '../types';
import { policyScore, sharedPointIds } from '../../facts/policy-score';

/** A row without points of its own in a table that gives points: those of the row above stand for it, as where merged cells were lost. */
function hasNoPoints(table: TableModel, { weight }: Indicator): boolean {
  return weight?.state === 'blank' && table.indicators.some((other) => other.weight?.state === 'number');
}

function isOpen(table: TableModel, indicator: Indicator): boolean {
  const { score, actual, detail, deduction, sharesPoints } = indicator;
  if (score?.state !== 'blank' || !actual || actual.type === 'none') return false;
  return !detail && !deduction && !sharesPoints && !hasNoPoints(table, indicator);
}

export const scoreMissing: Rule = {
  id: 'score/missing',
  severity: 'warning',
  title: { 'zh-CN': '得分未填', 'en-US': 'The score is blank' },
  explanation: {
    'zh-CN': '已填实际完成值而得分空白。能按规则算出的可以一键填入，需要判断的请自行评定。',
    'en-US': 'An actual value is given and the score is blank. What the policy computes can be filled in; what must be judged is left to you.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    computed: {
      'zh-CN': '“{name}”已填实际完成值 {actual}，得分空白，按规则应为 {expected} 分，请补填。',
      'en-US': '"{name}" has the actual value {actual} but no score: fill in {expected} as the policy gives.',
    },
    computedMany: {
      'zh-CN': '{rows}共 {count} 个指标已填实际完成值，得分空白（{items}），请补填。',
      'en-US': '{count} indicators ({rowsEn}) have actual values but no score: fill in what the policy gives ({itemsEn}).',
    },
    judge: {
      'zh-CN': '“{name}”已填实际完成值 {actual}，得分空白，请评定后填写。',
      'en-US': '"{name}" has the actual value {actual} but no score: decide on one.',
    },
    judgeMany: {
      'zh-CN': '{rows}共 {count} 个指标已填实际完成值，得分空白（{items}），请评定后填写。',
      'en-US': '{count} indicators ({rowsEn}) have actual values but no score ({itemsEn}): decide on one each.',
    },
  },
  many: { computed: 'computedMany', judge: 'judgeMany' },
  items: {
    computed: { 'zh-CN': '“{name}”{actual}，应为 {expected}', 'en-US': '"{name}": {actual}, {expected}' },
    judge: { 'zh-CN': '“{name}”{actual}', 'en-US': '"{name}": {actual}' },
  },
  *check(table, { policy }) {
    const shared = sharedPointIds(table);
    for (const indicator of table.indicators.filter((each) => isOpen(table, each))) {
      const [score, actual, name] = [indicator.score!, indicator.actual!, indicator.name];
      const result = shared.has(indicator.id) ? null : policyScore(table, indicator, policy);
      const sure = result?.status === 'computed' ? result.score : null;
      const expected = sure === null ? '' : points(sure);
      yield {
        table,
        cell: score.cell,
        related: [score.cell, actual.cell, ...(indicator.weight ? [indicator.weight.cell] : [])],
        found: '',
        expected,
        message: sure === null ? 'judge' : 'computed',
        params: { name, actual: actual.text.trim(), expected },
        ...(sure === null ? {} : { fix: numberFix(table, score, sure, expected, true, result!.steps.at(-1)!.text) }),
      };
    }
  },
};
