import type { Decimal } from '../../decimal';
import { scoreFromTotal } from '../../facts/score-from-total';
import type { Fix } from '../../finding';
import { say, type Localized } from '../../localized';
import type { Indicator, TableModel } from '../../model/types';
import { cellName } from '../../snapshot/address';
import { numberFix } from '../make-fixes';
import { points } from '../../facts/show-figures';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule, RuleReport } from '../types';
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

const LEFT: Localized = { 'zh-CN': '总分 {total} 减去其余得分 = {left}', 'en-US': 'the total of {total} less the other scores = {left}' };

/** What the blank score should be: what the policy gives, and what a stated total leaves where it is the only one blank. */
function expectation(
  table: TableModel,
  indicator: Indicator,
  computed: Decimal | null,
  how: Localized | undefined,
): Pick<RuleReport, 'expected' | 'message' | 'params' | 'fix' | 'choices'> {
  const score = indicator.score!;
  const rest = scoreFromTotal(table, indicator);
  const params = {
    name: indicator.name,
    actual: indicator.actual!.text.trim(),
    computed: computed ? points(computed) : '',
    left: rest ? points(rest.score) : '',
    total: rest ? points(rest.total) : '',
  };
  const fixTo = (value: Decimal, safe: boolean, reason: Localized): Fix => numberFix(table, score, value, points(value), safe, reason);
  if (computed && rest && !computed.eq(rest.score)) {
    const fixes = [fixTo(rest.score, false, say(LEFT, params)), fixTo(computed, false, how!)];
    return {
      expected: '',
      message: 'differs',
      params,
      choices: fixes.map((fix) => ({ cell: cellName(score.cell), what: fix.edits[0]!.after, fix })),
    };
  }
  const value = computed ?? rest?.score ?? null;
  if (value === null) return { expected: '', message: 'judge', params: { ...params, expected: '' } };
  const expected = points(value);
  const message = rest === null ? 'computed' : computed ? 'computedByTotal' : 'leftByTotal';
  return {
    expected,
    message,
    params: { ...params, expected },
    fix: fixTo(value, computed !== null, how && computed ? how : say(LEFT, params)),
  };
}

export const scoreMissing: Rule = {
  id: 'score/missing',
  severity: 'warning',
  title: { 'zh-CN': '得分未填', 'en-US': 'The score is blank' },
  explanation: {
    'zh-CN': '已填实际完成值而得分空白。能按规则算出的可以一键填入，需要判断的请自行评定。',
    'en-US':
      'An actual value is given and the score is blank. What the policy computes can be filled in; what must be judged is left to you.',
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
    computedByTotal: {
      'zh-CN':
        '“{name}”已填实际完成值 {actual}，得分空白：按规则应为 {expected} 分，从总分 {total} 减去其余得分也是 {expected} 分，请补填。',
      'en-US':
        '"{name}" has the actual value {actual} but no score: the policy gives {expected}, and so does the total of {total} less the other scores.',
    },
    differs: {
      'zh-CN':
        '“{name}”已填实际完成值 {actual}，得分空白：按规则应为 {computed} 分，从总分 {total} 减去其余得分却是 {left} 分，请核对后补填。',
      'en-US':
        '"{name}" has the actual value {actual} but no score: the policy gives {computed}, while the total of {total} less the other scores leaves {left}. Check, then fill it in.',
    },
    leftByTotal: {
      'zh-CN': '“{name}”已填实际完成值 {actual}，得分空白：从总分 {total} 减去其余得分为 {expected} 分，请核对后补填。',
      'en-US':
        '"{name}" has the actual value {actual} but no score: the total of {total} less the other scores leaves {expected}. Check, then fill it in.',
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
      const [score, actual] = [indicator.score!, indicator.actual!];
      const result = shared.has(indicator.id) ? null : policyScore(table, indicator, policy);
      const sure = result?.status === 'computed' ? result.score : null;
      yield {
        table,
        cell: score.cell,
        related: [score.cell, actual.cell, ...(indicator.weight ? [indicator.weight.cell] : [])],
        found: '',
        ...expectation(table, indicator, sure, result?.steps.at(-1)?.text),
      };
    }
  },
};
