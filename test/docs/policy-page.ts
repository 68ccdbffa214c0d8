import { parseActual, parseTarget, textCell } from '../../src/core/cells';
import { Decimal, HUNDRED, plain } from '../../src/core/decimal';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { scoreExecution } from '../../src/core/scoring/score-execution';
import { scoreIndicator } from '../../src/core/scoring/score-indicator';
import type { DescribedPolicy, ExecutionRule, MissedRule, Policy, ScoreResult } from '../../src/core/scoring/types';
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
    case 'zero':
      return '不得分 · nothing';
  }
}

function executionText(rule: ExecutionRule): string {
  return rule.kind === 'proportional'
    ? '分值 × 执行率，最高为分值 · weight × rate, at most the weight'
    : `${percent(rule.fullFrom)} 及以上满分，每低 1 个百分点扣 ${rule.perPoint} 分 · full from ${percent(rule.fullFrom)}, minus ${rule.perPoint} per percentage point below${rule.parts === 'open' ? '；不足 1 个百分点的由单位确定 · parts of a point as the unit decides' : ''}`;
}

function parameters(policy: Policy): string {
  const splits = policy.levelSplits.map((split) =>
    Object.entries(split)
      .map(([level, points]) => `${level} ${points}`)
      .join('、'),
  );
  return markdownTable(
    ['项目 Item', '取值 Value'],
    [
      ['预算执行率分值 Points of the execution rate', policy.executionWeight],
      ['预算执行率得分 Execution score', executionText(policy.execution)],
      ['一级指标常用分值 Usual level-1 points', splits.length === 0 ? '由单位自定 · as the unit decides' : splits.join('；或 or ')],
      ['完成的指标 Target met', '满分 · full weight'],
      ['≥ 类未完成 Missed ≥', missedText(policy.missed.higherIsBetter)],
      ['≤ 类未完成 Missed ≤', missedText(policy.missed.lowerIsBetter)],
      ['= 类未完成 Missed =', missedText(policy.missed.equal)],
      [
        '大幅超过指标值 Far above the target',
        '满分，注明原因；指标值明显偏低的由单位适度扣分 · full weight with a reason; where the target was clearly too low, the unit takes points off',
      ],
      ['须说明原因的超额 Excess that needs a reason', `${percent(policy.explainFrom)} 及以上 · from ${percent(policy.explainFrom)}`],
      ['定性指标三档 Qualitative bands', policy.qualitative.map((band) => `${percent(band.to)}–${percent(band.from)}`).join('、')],
      ['得分小数位数 Digits of a score', policy.decimals],
      ['等级 Grades', policy.grades.map((grade) => `${grade.name['zh-CN']} ${grade.name['en-US']} ≥ ${grade.from}`).join('、')],
    ],
  );
}

const CASES: readonly (readonly [target: string, actual: string, weight: string])[] = [
  ['≥98%', '99%', '8'],
  ['≥98%', '82%', '8'],
  ['≤100万元', '62.33万元', '2'],
  ['≤10天', '16天', '10'],
  ['=13000册', '13200册', '4'],
  ['≥10次', '7次', '10'],
  ['≥10次', '20次', '10'],
  ['2024年12月31日前', '2025年1月15日', '5'],
  ['明显提升', '明显提升', '10'],
  ['≥98%', '', '8'],
];

function scoreText(result: ScoreResult): string {
  if (result.score !== null) return plain(result.score);
  return result.status === 'judgement' ? `${plain(result.lowest!)}–${plain(result.highest!)}` : '—';
}

function workedExamples(policy: Policy): string {
  const rows = CASES.map(([target, actual, weight]) => {
    const reading = { ...parseTarget(textCell(target)), text: target };
    const result = scoreIndicator(policy, {
      target: reading,
      actual: { ...parseActual(textCell(actual), { target: reading }), text: actual },
      weight: new Decimal(weight),
    });
    return [
      target,
      actual,
      weight,
      scoreText(result),
      result.steps.map((step) => step.text['zh-CN']).join(''),
      result.steps.map((step) => step.text['en-US']).join(' '),
    ];
  });
  const execution = scoreExecution(policy, { rate: new Decimal('0.874'), weight: new Decimal(policy.executionWeight) });
  rows.push([
    '预算执行率 execution rate',
    '87.4%',
    policy.executionWeight,
    scoreText(execution),
    execution.steps.map((step) => step.text['zh-CN']).join(''),
    execution.steps.map((step) => step.text['en-US']).join(' '),
  ]);
  return markdownTable(['指标值 Target', '实际完成值 Actual', '分值 Weight', '得分 Score', '怎样得来', 'How'], rows);
}

/** The page of one policy. */
export function policyPage(policy: DescribedPolicy): string {
  return page(
    GENERATED,
    `# ${policy.id}`,
    `**${policy.name['zh-CN']}** · ${policy.name['en-US']}`,
    both(policy.description),
    '## 依据 · Source',
    both(policy.source.text),
    '## 内容 · What it says',
    parameters(policy),
    '## 本产品的约定 · Conventions of this product',
    both(policy.conventions),
    '## 算例 · Worked examples',
    '得分写成区间的，由单位在区间内评定。 Where a range is shown, the unit decides within it.',
    workedExamples(policy),
  );
}

/** What published documents hold and no policy can rest on. */
const NO_POLICIES: readonly (readonly string[])[] = [
  [
    '广水：一组分值÷指标个数，四舍五入取整',
    'Guangshui: points of a group ÷ number of indicators, rounded to whole points',
    '说的是分值怎样分，不是得分',
    'it splits weights and says nothing of scores',
  ],
  [
    '达川“目标偏离”：正偏离 30% 及以上该项不得分',
    'Dachuan "target deviation": a positive deviation of 30 % or more earns nothing',
    '只是部门评价中的一项，没有说未完成的指标',
    "one item of a department's evaluation; it says nothing of missed indicators",
  ],
  [
    '达川某表：=13000 完成 13200 得 3.94/4，≤100 完成 62.33 得 1.25/2',
    'A table of Dachuan: = 13000, done 13200, 3.94 of 4; ≤ 100, done 62.33, 1.25 of 2',
    '一张表里的两个得分，不是规则；同表“≥”类并不扣',
    'two scores of one table, no rule; "≥" is not cut there',
  ],
  [
    '达川“完成时效”：每超期按（实际−计划）÷计划扣分',
    'Dachuan "timeliness": late items lose (actual − planned) ÷ planned',
    '只用于这一项；单位可以在自己的规则里对“越低越好”的指标选用',
    "that item alone; a unit's own policy can use it where lower is better",
  ],
  [
    '四川 510000_0013zp 表：执行率低于 90%、年中调整须说明',
    'Sichuan form 510000_0013zp: an execution rate below 90 % and changes in the year need a reason',
    '10 + 90 分，计分与通用规则相同',
    '10 + 90 points, scored as in the common rule',
  ],
];

/** The list of all policies. */
export function policyIndex(policies: readonly DescribedPolicy[]): string {
  return page(
    GENERATED,
    '# 计分规则 · Scoring policies',
    '各地、各部门计分办法不同，计分规则是数据，按工作簿选用；默认是财预〔2020〕10号的通用规则。注明“做法”的来自公开的绩效自评表，没有独立文号。单位可以在一个文件里写自己的规则，见[怎样扩展](../extending.md)。',
    'Places and departments score differently, so a policy is data that a workbook chooses; the default is the common rule of Caiyu [2020] No. 10. Policies called a practice come from published tables and have no document number of their own. A unit can write its own in one file: see [extending](../extending.md).',
    markdownTable(
      ['编号 Id', '名称', 'Name', '依据 Document'],
      policies.map((policy) => [
        `[${policy.id}](${policy.id}.md)`,
        policy.name['zh-CN'] + (policy.id === DEFAULT_POLICY.id ? '（默认）' : ''),
        policy.name['en-US'],
        policy.source.document ?? '—',
      ]),
    ),
    '## 读到过但没有列为规则的做法 · Practices that were read and are no policy here',
    markdownTable(['做法', 'Practice', '为什么没有列入', 'Why it is none'], NO_POLICIES),
  );
}
