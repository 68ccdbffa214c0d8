import type { Command } from 'commander';
import { commands } from '../../src/cli/program';
import type { Language, Localized } from '../../src/core/localized';
import { rules } from '../../src/core/rules/registry';
import { policies } from '../../src/core/scoring/policies';
import { fakeTerminal } from '../cli/support/fake-terminal';
import { GENERATED, markdownTable, page } from './markdown';

const HEADS: Readonly<Record<Language, readonly [string, string, string]>> = {
  'zh-CN': ['选项', '作用', '计分规则'],
  'en-US': ['option', 'what it does', 'scoring policy'],
};

const TITLE: Localized = { 'zh-CN': '# 命令行', 'en-US': '# Command line' };

const OTHER: Localized = { 'zh-CN': '[English](commands.md)', 'en-US': '[简体中文](commands.zh-CN.md)' };

const INPUTS: Localized = {
  'zh-CN': `输入可以是工作簿（.xlsx、.xlsm，[旧格式](old-files.md) .xls、.et、.ods）、文件夹（含下级文件夹）或通配符，数量不限。输入文件从不改动：带标记的、填好的都是另存的副本，其中的格式、图表、批注、宏等原样保留。

结果写完整并存盘后才改成最终的名字：磁盘写满、中途停止（Ctrl+C）或同时运行多次，都不会留下半个文件。\`--out\` 是链接时写入它指向的文件；是只读文件、文件夹、输入文件或配置文件时不写。带标记的和填好的副本里有本程序的记号：再次运行时，输出文件夹里没有改动过的副本不再作为输入（会说明有几个），\`--overwrite\` 也只替换它们；别人改过的和自己的文件从不覆盖。读不了的下级文件夹和失效的链接逐个说明，其余照常校验。

语言由 \`--lang\` 指定，否则按系统区域（\`LC_ALL\`、\`LANG\`）。退出状态：\`0\` 没有错误；\`1\` 有错误；\`2\` 命令写错，或有输入不能用（不存在、读不了、空文件、不完整、有密码……各说明原因和办法，其余文件照常校验）。

每个工作簿在单独的进程里处理，用上全部处理器核（\`--jobs\`）；结果按输入的次序写出，与进程数无关，一个字节也不差。占用内存、时间超过 \`--file-memory\`、\`--file-seconds\` 的放弃，其余照常。停下再接着做、几台机器分着做：[很多文件](batch.md)。

**错误**与算术或表式矛盾，不需要判断；**提醒**要人看一看；**提示**是四舍五入的尾差之类。单元格错位、合并区域丢失的表，个别行可能读错：这样的行先列出，由它得出的问题最多是提醒，不选 \`--include-unsure\` 就不填。一张表是怎样读懂的：\`perfscore explain 自评表.xlsx\`，见[读表](reading.md)。`,
  'en-US': `Inputs are workbooks (.xlsx, .xlsm, and the [old formats](old-files.md) .xls, .et, .ods), folders with all below them, or globs, as many as you like. Inputs are never changed: annotated and filled workbooks are copies, in which formats, charts, comments, macros and everything else stay as they were.

A result gets its name only when it is complete and on the disk: a full disk, Ctrl+C or runs at the same time leave no half file. Where \`--out\` is a link, the file it leads to is written; a read-only file, a folder, an input or a profile is not. Annotated and filled copies carry a mark: in a later run, unchanged copies in the output folder are no inputs (it says how many), and \`--overwrite\` replaces only them; copies that somebody worked on, and files of your own, are never overwritten. Folders below that cannot be read and links that lead nowhere are named, and everything else is checked.

The language is that of \`--lang\`, else of the locale (\`LC_ALL\`, \`LANG\`). Exit status: \`0\` no errors found; \`1\` errors found; \`2\` the command or an input could not be used (missing, unreadable, empty, truncated, password-protected …: each with its reason and what to do, the others are checked).

Each workbook is worked on in a process of its own, on all cores (\`--jobs\`); results are written in the order of the inputs and do not depend on the number of processes, to the byte. One that takes more memory or time than \`--file-memory\` and \`--file-seconds\` allow is given up, and the others go on. Stopping and going on, and several machines: [many files](batch.md).

An **error** contradicts the arithmetic or the form, no judgement needed; a **warning** needs a person's look; an **info** is a rounding remainder or the like. In a table whose cells slipped or whose merged areas were lost a row may be misread: such rows come first, whatever rests on them is a warning at most, and they are left open by \`fill\` without \`--include-unsure\`. How a table was understood: \`perfscore explain 自评表.xlsx\`, see [reading](reading.md).`,
};

const FORMATS: Localized = {
  'zh-CN': `- \`--format text\`：给人看的清单，按文件、表和规则列出单元格、表中数字、应有数字和改法；
- \`--format json\`：给程序读，[格式](report.md)稳定（\`"schema": 1\`）；
- \`--format html\`：一个独立的网页，可打印，中英文，可按单位或按规则查看，不联网；
- \`--format xlsx\`：在副本上标色并加批注，另附一份问题清单（按单位、按规则汇总，各组得失分及图表，可点击跳到单元格）。`,
  'en-US': `- \`--format text\`: a list for people, by file, table and rule, with cells, figures found and expected, and what to do;
- \`--format json\`: for programs, in a stable [format](report.md) (\`"schema": 1\`);
- \`--format html\`: one page that stands alone, printable, in both languages, by unit or by rule, without network;
- \`--format xlsx\`: copies with marks and notes at the cells concerned, and a list of all findings with sums by unit and by rule, points won and lost with charts, and links to the cells.`,
};

function commandText(command: Command, language: Language): string {
  const args = command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}${argument.variadic ? '…' : ''}>` : `[${argument.name()}]`,
  );
  const rows = command.options.filter(({ hidden }) => !hidden).map((option) => [`\`${option.flags}\``, option.description]);
  const [option, does] = HEADS[language];
  return page(
    `## perfscore ${command.name()}`,
    `\`perfscore ${[command.name(), ...args].join(' ')}\` ${command.description()}`,
    rows.length > 0 ? markdownTable([option, does], rows) : null,
  ).trimEnd();
}

/** docs/commands.md and its Chinese twin: every command, option and policy, from the program's own help. */
export function commandsPage(language: Language): string {
  const program = commands(fakeTerminal(language), () => undefined);
  return page(
    GENERATED,
    TITLE[language],
    OTHER[language],
    INPUTS[language],
    FORMATS[language],
    ...program.commands.map((command) => commandText(command, language)),
    `## ${HEADS[language][2]}`,
    markdownTable(
      ['`--policy`', HEADS[language][2]],
      policies.map((policy) => [`\`${policy.id}\``, policy.name[language]]),
    ),
    language === 'zh-CN'
      ? `共 ${rules.length} 条校验规则：\`perfscore rules\`。`
      : `${rules.length} rules are checked: \`perfscore rules\`.`,
  );
}
