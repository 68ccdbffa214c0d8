import { ruleExamples } from '../../src/core/rules/examples';
import type { Finding, Severity } from '../../src/core/finding';
import type { Rule, RuleExample } from '../../src/core/rules/types';
import { besideTemplate } from '../core/support/findings';
import { both, GENERATED, markdownTable, page, sheetTable } from './markdown';

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '错误 error', warning: '提醒 warning', info: '提示 info' };

function findingText(finding: Finding): string {
  const fix = finding.fix === null ? '' : `（可一键修正${finding.fix.safe ? '' : '，需确认'}：${finding.fix.title['zh-CN']}）`;
  return `- ${finding.cell}（${SEVERITY_NAMES[finding.severity]}）：${finding.message['zh-CN']}${fix}\n  ${finding.message['en-US']}`;
}

function exampleText(rule: Rule, example: RuleExample): string {
  const findings = besideTemplate(rule, example);
  return page(
    `### ${example.title['zh-CN']} · ${example.title['en-US']}`,
    ...(example.template ? ['模板 · Template', sheetTable(example.template, []), '交回来的表 · What came back'] : []),
    sheetTable(example.rows, example.fires),
    ...(example.text === undefined ? [] : ['报告文字 · The report in words', `> ${example.text}`]),
    findings.length === 0 ? '没有问题。 No finding.' : findings.map(findingText).join('\n'),
  ).trimEnd();
}

function messagesText(rule: Rule): string {
  return markdownTable(
    ['中文', 'English'],
    Object.values(rule.messages).map((message) => [message['zh-CN'], message['en-US']]),
  );
}

/** How the rule fared on the published tables; empty where nobody counted. */
function precisionText({ precision }: Rule): string {
  if (!precision) return '';
  const { hits, right } = precision;
  const [zh, en] =
    hits === 0
      ? ['在 111 张公开发布的表上没有提示：这类问题在那里没有出现。', 'Silent on the 111 published tables: they hold no such case.']
      : [
          `在 111 张公开发布的表上提示 ${hits} 处，逐处读过，${right} 处属实。`,
          `On the 111 published tables it fires ${hits} times; read one by one, ${right} are right.`,
        ];
  return page('## 准确程度 · Precision', `${zh}\n\n${en}`).trimEnd();
}

/** The page of one rule. */
export function rulePage(rule: Rule): string {
  return page(
    GENERATED,
    `# ${rule.id}`,
    `**${rule.title['zh-CN']}** · ${rule.title['en-US']}`,
    `级别 Severity：${SEVERITY_NAMES[rule.severity]}`,
    '## 说明 · What it means',
    both(rule.explanation),
    '## 依据 · Source',
    both(rule.source.text),
    precisionText(rule),
    '## 提示语 · Messages',
    messagesText(rule),
    '## 示例 · Examples',
    ...(ruleExamples[rule.id] ?? []).map((example) => exampleText(rule, example)),
  );
}

/** File name of a rule's page: `fund-total-mismatch.md`. */
export function rulePageName(rule: Pick<Rule, 'id'>): string {
  return `${rule.id.replace('/', '-')}.md`;
}

/** The list of all rules. */
export function ruleIndex(rules: readonly Rule[]): string {
  return page(
    GENERATED,
    '# 校验规则 · Rules',
    '错误：表内数字自相矛盾，无需判断。提醒：需要人看一眼。提示：四舍五入等可以解释的差异。',
    'Error: the figures contradict each other, nothing to judge. Warning: a person must look. Info: rounding and the like explain it.',
    '## 什么算一致 · When two figures agree',
    '- 金额：按同列最多的小数位数，每一个相加项允许末位的一半；不带小数的列必须完全相等。单元格里存的数精确相等的，也算一致。空白和“-”“--”“/”按 0 计。\n- 分值和得分：只有带小数的项才有末位一半的容差，整数必须完全相等。\n- 比率和执行率得分：按所示位数四舍五入后相等。金额本身经过四舍五入、因而可以解释差异的，只作提示。\n- 有一项读不懂、或还没有填、因此和数无法得知的，不报错误。',
    '- Amounts: half a unit of the column\'s finest shown digit per term added up; a column without decimals must agree exactly. Exact stored values that add up are fine too. Blank cells, "-", "--" and "/" are zero.\n- Weights and scores: only terms that show decimals have half a unit of tolerance; whole points are exact.\n- Rates and execution scores: equal at the digits shown. Where rounding of the amounts explains a difference, it is only noted.\n- Where a part cannot be read, or is blank so that the sum cannot be known, no error is reported.',
    '## 规则清单 · All rules',
    markdownTable(
      ['规则 Rule', '级别 Severity', '名称', 'Title'],
      rules.map((rule) => [`[${rule.id}](${rulePageName(rule)})`, SEVERITY_NAMES[rule.severity], rule.title['zh-CN'], rule.title['en-US']]),
    ),
  );
}
