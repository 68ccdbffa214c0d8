import type { Command } from 'commander';
import { commands } from '../../src/cli/program';
import { rules } from '../../src/core/rules/registry';
import { policies } from '../../src/core/scoring/policies';
import type { Language } from '../../src/core/localized';
import { fakeTerminal } from '../cli/support/fake-terminal';

const HEADS: Readonly<Record<Language, readonly [string, string, string]>> = {
  'zh-CN': ['选项', '作用', '计分规则'],
  'en-US': ['option', 'what it does', 'scoring policy'],
};

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function commandText(command: Command, language: Language): string {
  const args = command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}${argument.variadic ? '…' : ''}>` : `[${argument.name()}]`,
  );
  const rows = command.options.map((option) => `| \`${cell(option.flags)}\` | ${cell(option.description)} |`);
  const table = rows.length > 0 ? [`| ${HEADS[language][0]} | ${HEADS[language][1]} |`, '|---|---|', ...rows, ''] : [];
  return [`**\`perfscore ${[command.name(), ...args].join(' ')}\`** ${command.description()}`, '', ...table].join('\n');
}

/** The README's reference of commands and policies, from the code itself. */
export function reference(language: Language): string {
  const program = commands(fakeTerminal(language), () => undefined);
  const policyRows = policies.map((policy) => `| \`${policy.id}\` | ${cell(policy.name[language])} |`);
  return [
    ...program.commands.map((command) => commandText(command, language)),
    `| \`--policy\` | ${HEADS[language][2]} |`,
    '|---|---|',
    ...policyRows,
    '',
    language === 'zh-CN'
      ? `共 ${rules.length} 条校验规则：\`perfscore rules\`。`
      : `${rules.length} rules are checked: \`perfscore rules\`.`,
  ].join('\n');
}

const MARKS: Readonly<Record<Language, readonly [string, string]>> = {
  'zh-CN': ['<!-- commands zh-CN: made by test/support/write-readme.ts -->', '<!-- end commands zh-CN -->'],
  'en-US': ['<!-- commands en-US: made by test/support/write-readme.ts -->', '<!-- end commands en-US -->'],
};

/** The README with its reference made anew; throws where its marks are missing. */
export function withReference(readme: string): string {
  return (['zh-CN', 'en-US'] as const).reduce((text, language) => {
    const [start, end] = MARKS[language];
    const from = text.indexOf(start);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`The README lacks ${start} or ${end}`);
    return `${text.slice(0, from + start.length)}\n\n${reference(language)}\n\n${text.slice(to)}`;
  }, readme);
}
