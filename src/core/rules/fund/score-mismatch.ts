import type { TableModel } from '../../model/types';
import { policies } from '../../scoring/policies';
import type { Policy } from '../../scoring/types';
import { relationId } from '../../diagnosis/spots';
import { percent, points, shown } from '../../facts/show-figures';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule, RuleReport } from '../types';
import { checkExecution, scoredExecutions, type Execution } from '../../facts/execution';
import { doubtAbout, doubtParams, lineName } from '../../facts/fund-columns';

/** A known policy of another place that gives exactly these points to the execution rate and explains the score. */
function explainingPolicy(current: Policy, execution: Execution): Policy | null {
  const weight = execution.weight?.value;
  const fits = (policy: Policy): boolean =>
    policy.id !== current.id &&
    policy.execution.kind !== current.execution.kind &&
    weight?.eq(policy.executionWeight) === true &&
    checkExecution(policy, execution)?.agrees === true;
  return policies.find(fits) ?? null;
}

export const fundScoreMismatch: Rule = {
  id: 'fund/score-mismatch',
  severity: 'error',
  title: { 'zh-CN': '预算执行率得分有误', 'en-US': 'Score of the execution rate is wrong' },
  explanation: {
    'zh-CN':
      '预算执行率得分 = 分值 × 执行率，执行率超过 100% 的按 100% 计；另选了计分规则的按该规则计算。按得分所示位数四舍五入后应当一致。各资金来源单列分值和得分的，逐行同样检查。',
    'en-US':
      'Execution score = weight × execution rate, capped at 100 %, or as the chosen policy says; equal at the digits the score shows. The same holds for each source that has points and a score of its own.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    mismatch: {
      'zh-CN': '{subject}得分填 {found}，而分值 {weight} × 执行率 {rate} = {expected}。',
      'en-US': '{subjectEn} says {found}, but {weight} points and a rate of {rate} give {expected}.',
    },
    otherPolicy: {
      'zh-CN': '{subject}得分填 {found}，按所选规则应为 {expected}，与“{other}”的算法一致，如本地采用该规则请改选。',
      'en-US':
        '{subjectEn} says {found}, the chosen policy gives {expected}, and it fits the policy "{otherEn}": choose that one if it applies to you.',
    },
    unsure: {
      'zh-CN': '{subject}得分填 {found}，按分值 {weight}、执行率 {rate} 应为 {expected}，但{doubt}。',
      'en-US': '{subjectEn} says {found} but is {expected} with {weight} points and a rate of {rate} ({doubtEn}).',
    },
    rounding: {
      'zh-CN': '{subject}得分填 {found}，计算值为 {expected}，属于取整。',
      'en-US': '{subjectEn} of {found} is {expected} rounded to whole points.',
    },
  },
  *check(table, { policy }) {
    for (const execution of table.funds ? scoredExecutions(table.funds) : []) yield* checkLine(table, policy, execution);
  },
};

/** One line's score; a source's is told by its name. */
function* checkLine(table: TableModel, policy: Policy, execution: Execution): Generator<RuleReport> {
  const checked = checkExecution(policy, execution);
  if (!checked || !execution.line || (checked.agrees && checked.exact)) return;
  const { line, weight, score, rate, executed, budget } = execution;
  const expected = points(checked.result.score!);
  const other = checked.agrees ? null : explainingPolicy(policy, execution);
  const unsure = doubtAbout([line]);
  const message = checked.agrees ? 'rounding' : other ? 'otherPolicy' : unsure ? 'unsure' : 'mismatch';
  const source = line.role !== 'total';
  yield {
    table,
    cell: score!.cell,
    related: [score, weight, rate, executed, budget].flatMap((figure) => (figure ? [figure.cell] : [])),
    found: shown(score!),
    expected,
    message,
    params: {
      found: shown(score!),
      expected,
      weight: points(weight!.value!),
      rate: percent(checked.result.completion!, 2),
      subject: source ? `${lineName(line)}的执行率` : '预算执行率',
      subjectEn: source ? `The execution score of "${lineName(line)}"` : 'The execution score',
      other: other?.name['zh-CN'] ?? '',
      otherEn: other?.name['en-US'] ?? '',
      ...doubtParams(unsure),
    },
    ...(message === 'rounding' ? { severity: 'info' as const } : {}),
    ...(message === 'otherPolicy' || message === 'unsure' ? { severity: 'warning' as const } : {}),
    ...(message === 'mismatch' ? { relation: relationId('execution-score', table, score) } : {}),
    remainder: message === 'rounding',
  };
}
