import { parseActual, parseTarget, textCell } from '../../src/core/cells';
import { Decimal, HUNDRED, plain } from '../../src/core/decimal';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { scoreExecution } from '../../src/core/scoring/score-execution';
import { scoreIndicator } from '../../src/core/scoring/score-indicator';
import type { ExceededRule, ExecutionRule, MissedRule, Policy, ScoreResult } from '../../src/core/scoring/types';
import { both, GENERATED, markdownTable, page } from './markdown';

function percent(fraction: string): string {
  return `${plain(new Decimal(fraction).times(HUNDRED))}%`;
}

function missedText(rule: MissedRule): string {
  switch (rule.kind) {
    case 'completion':
      return '分值 × 完成值 ÷ 指标值 · weight × actual ÷ target';
    case 'target-over-actual':
      return '分值 × 指标值 ÷ 完成值 · weight × target ÷ actual';
    case 'one-minus-deviation':
      return '分值 ×（1 − |偏离度|）· weight × (1 − |deviation|)';
    case 'none-from-deviation':
      return `偏离度达到 ${percent(rule.from)} 不得分，否则按比例 · nothing from a deviation of ${percent(rule.from)}, in proportion below`;
    case 'zero':
      return '不得分 · nothing';
  }
}

function exceededText(rule: ExceededRule): string {
  switch (rule.kind) {
    case 'judge':
      return `超过 ${percent(rule.from)} 及以上由单位判断 · from ${percent(rule.from)} on the unit judges`;
    case 'steps':
      return rule.steps.map((step) => `${step.ratio} 倍扣 ${percent(step.cut)} · ${percent(step.cut)} off at ${step.ratio} times`).join('；');
    case 'none':
      return '不扣分 · no points off';
  }
}

function executionText(rule: ExecutionRule): string {
  return rule.kind === 'proportional'
    ? '分值 × 执行率，最高为分值 · weight × rate, at most the weight'
    : `${percent(rule.fullFrom)} 及以上满分，每低 1 个百分点扣 ${rule.perPoint} 分 · full from ${percent(rule.fullFrom)}, minus ${rule.perPoint} per percentage point below`;
}

function parameters(policy: Policy): string {
  const splits = policy.levelSplits.map((split) => Object.entries(split).map(([level, points]) => `${level} ${points}`).join('、'));
  return markdownTable(['项目 Item', '取值 Value'], [
    ['预算执行率分值 Points of the execution rate', policy.executionWeight],
    ['预算执行率得分 Execution score', executionText(policy.execution)],
    ['一级指标常用分值 Usual level-1 points', splits.length === 0 ? '由单位自定 · as the unit decides' : splits.join('；或 or ')],
    ['完成的指标 Target met', policy.met.kind === 'full' ? '满分 · full weight' : missedText(policy.met)],
    ['≥ 类未完成 Missed ≥', missedText(policy.missed.higherIsBetter)],
    ['≤ 类未完成 Missed ≤', missedText(policy.missed.lowerIsBetter)],
    ['= 类未完成 Missed =', missedText(policy.missed.equal)],
    ['大幅超过指标值 Far above the target', exceededText(policy.exceeded)],
    ['须说明原因的超额 Excess that needs a reason', `${percent(policy.explainFrom)} 及以上 · from ${percent(policy.explainFrom)}`],
    ['定性指标三档 Qualitative bands', policy.qualitative.map((band) => `${percent(band.to)}–${percent(band.from)}`).join('、')],
    ['得分小数位数 Digits of a score', policy.decimals],
    ['等级 Grades', policy.grades.map((grade) => `${grade.name['zh-CN']} ${grade.name['en-US']} ≥ ${grade.from}`).join('、')],
  ]);
}

const CASES: readonly (readonly [target: string, actual: string, weight: string])[] = [
  ['≥98%', '99%', '8'], ['≥98%', '82%', '8'], ['≤100万元', '62.33万元', '2'], ['≤10天', '16天', '10'], ['=13000册', '13200册', '4'],
  ['≥10次', '7次', '10'], ['≥10次', '20次', '10'], ['2024年12月31日前', '2025年1月15日', '5'], ['明显提升', '明显提升', '10'], ['≥98%', '', '8'],
];

function scoreText(result: ScoreResult): string {
  if (result.score !== null) return plain(result.score);
  return result.status === 'judgement' ? `${plain(result.lowest!)}–${plain(result.highest!)}` : '—';
}

function workedExamples(policy: Policy): string {
  const rows = CASES.map(([target, actual, weight]) => {
    const reading = { ...parseTarget(textCell(target)), text: target };
    const result = scoreIndicator(policy, { target: reading, actual: { ...parseActual(textCell(actual), { target: reading }), text: actual }, weight: new Decimal(weight) });
    return [target, actual, weight, scoreText(result), result.steps.map((step) => step.text['zh-CN']).join(''), result.steps.map((step) => step.text['en-US']).join(' ')];
  });
  const execution = scoreExecution(policy, { rate: new Decimal('0.874'), weight: new Decimal(policy.executionWeight) });
  rows.push(['预算执行率 execution rate', '87.4%', policy.executionWeight, scoreText(execution), execution.steps.map((step) => step.text['zh-CN']).join(''), execution.steps.map((step) => step.text['en-US']).join(' ')]);
  return markdownTable(['指标值 Target', '实际完成值 Actual', '分值 Weight', '得分 Score', '怎样得来', 'How'], rows);
}

/** The page of one policy. */
export function policyPage(policy: Policy): string {
  return page(
    GENERATED,
    `# ${policy.id}`,
    `**${policy.name['zh-CN']}** · ${policy.name['en-US']}`,
    both(policy.description),
    '## 依据 · Source',
    both(policy.source.text),
    '## 内容 · What it says',
    parameters(policy),
    '## 算例 · Worked examples',
    '得分写成区间的，由单位在区间内评定。 Where a range is shown, the unit decides within it.',
    workedExamples(policy),
  );
}

/** The list of all policies. */
export function policyIndex(policies: readonly Policy[]): string {
  return page(
    GENERATED,
    '# 计分规则 · Scoring policies',
    '各地、各部门计分办法不同，计分规则是数据，按工作簿选用；默认是财预〔2020〕10号的通用规则。注明“做法”的来自公开的绩效自评表，没有独立文号。',
    'Places and departments score differently, so a policy is data that a workbook chooses; the default is the common rule of Caiyu [2020] No. 10. Policies called a practice come from published tables and have no document number of their own.',
    markdownTable(
      ['编号 Id', '名称', 'Name', '依据 Document'],
      policies.map((policy) => [`[${policy.id}](${policy.id}.md)`, policy.name['zh-CN'] + (policy.id === DEFAULT_POLICY.id ? '（默认）' : ''), policy.name['en-US'], policy.source.document ?? '—']),
    ),
  );
}
