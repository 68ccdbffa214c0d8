import { ruleExamples } from '../core/rules/examples';
import { rules } from '../core/rules/registry';
import type { Rule, RuleExample } from '../core/rules/types';
import type { Localized } from '../core/localized';
import { columnLetters } from '../core/snapshot/address';
import { sourceText } from '../reports/source-text';
import { textWidth } from '../core/text-width';
import { EXIT } from './terminal';
import type { ExitStatus, Terminal } from './terminal';
import { SEVERITY_NAMES } from '../reports/report-words';

const WORDS = {
  heading: {
    'zh-CN': '共 {count} 条规则；查看其中一条：perfscore rules 规则编号',
    'en-US': '{count} rules; to read about one: perfscore rules RULE',
  },
  unknown: { 'zh-CN': '没有规则 {id}。全部规则见 perfscore rules。', 'en-US': 'There is no rule {id}. For all rules see perfscore rules.' },
  source: { 'zh-CN': '依据：{text}', 'en-US': 'Source: {text}' },
  example: { 'zh-CN': '例：{title}', 'en-US': 'Example: {title}' },
  template: { 'zh-CN': '下发的模板：', 'en-US': 'the template that was sent out:' },
  filled: { 'zh-CN': '交回来的表：', 'en-US': 'what came back:' },
  text: { 'zh-CN': '报告文字：{text}', 'en-US': 'the report in words: {text}' },
  fires: { 'zh-CN': '会指出：{cells}', 'en-US': 'reported at: {cells}' },
  silent: { 'zh-CN': '不会报告。', 'en-US': 'nothing is reported.' },
} satisfies Record<string, Localized>;

function rowLines(rows: RuleExample['rows']): string {
  return rows
    .map((row, at) => {
      const cells = row.map((cell, column) => (cell === null ? '' : `${columnLetters(column + 1)}${at + 1} ${cell}`));
      return `    ${cells.filter((cell) => cell !== '').join(' | ')}\n`;
    })
    .join('');
}

function exampleText(example: RuleExample, { say, style }: Terminal): string {
  const template = example.template
    ? `    ${style.faint(say(WORDS.template))}\n${rowLines(example.template)}    ${style.faint(say(WORDS.filled))}\n`
    : '';
  const text = example.text === undefined ? '' : `    ${say(WORDS.text, { text: example.text })}\n`;
  const verdict = example.fires.length > 0 ? say(WORDS.fires, { cells: example.fires.join(', ') }) : say(WORDS.silent);
  return `\n  ${style.strong(say(WORDS.example, { title: say(example.title) }))}\n${template}${rowLines(example.rows)}${text}    → ${verdict}\n`;
}

function ruleText(rule: Rule, terminal: Terminal): string {
  const { say, style } = terminal;
  return [
    `${style.title(rule.id)} (${say(SEVERITY_NAMES[rule.severity])})\n`,
    `  ${style.strong(say(rule.title))}\n`,
    `  ${say(rule.explanation)}\n`,
    `  ${say(WORDS.source, { text: say(sourceText(rule.source)) })}\n`,
    ...(ruleExamples[rule.id] ?? []).map((example) => exampleText(example, terminal)),
  ].join('');
}

/** `perfscore rules [ID]`: all rules with their severity and title, or one with its reason, source and examples. */
export async function showRules(id: string | null, terminal: Terminal): Promise<ExitStatus> {
  const { say, style, out } = terminal;
  if (id === null) {
    const width = Math.max(...rules.map((rule) => rule.id.length));
    const severity = (rule: Rule): string => say(SEVERITY_NAMES[rule.severity]);
    const severityWidth = Math.max(...rules.map((rule) => textWidth(severity(rule))));
    const lines = rules.map(
      (rule) =>
        `${rule.id.padEnd(width)}  ${style.severity(rule.severity, severity(rule))}${' '.repeat(severityWidth - textWidth(severity(rule)))}  ${say(rule.title)}\n`,
    );
    await out.write(`${lines.join('')}\n${style.faint(say(WORDS.heading, { count: String(rules.length) }))}\n`);
    return EXIT.clean;
  }
  const rule = rules.find((one) => one.id === id);
  if (!rule) {
    terminal.complain(`perfscore: ${say(WORDS.unknown, { id })}`);
    return EXIT.unusable;
  }
  await out.write(ruleText(rule, terminal));
  return EXIT.clean;
}
