import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import product from '../../package.json';
import { enUS } from '../../src/pane/messages/en-US';
import { zhCN } from '../../src/pane/messages/zh-CN';
import { commands, run } from '../../src/cli/program';
import { withReference } from '../support/readme-reference';
import { fakeTerminal } from './support/fake-terminal';
import { ROOT } from './support/run-command';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const [CHINESE = '', ENGLISH = ''] = README.split('\n# English\n');

test('the reference of commands and policies is that of the code (npx tsx test/support/write-readme.ts brings it up to date)', () => {
  expect(withReference(README)).toBe(README);
});

test('every npm script that the README names exists', () => {
  const named = [...README.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(2);
  for (const script of named) expect(Object.keys(product.scripts)).toContain(script);
});

test('every file that the README names exists', () => {
  const named = [...README.matchAll(/(?:npx tsx |\]\()([\w./-]+\.(?:ts|md)|LICENSE)/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(3);
  for (const file of named) expect([file, existsSync(path.join(ROOT, file))]).toEqual([file, true]);
});

test('every option in an example is one of the command', () => {
  const options = new Set(
    commands(fakeTerminal(), () => undefined).commands.flatMap((command) => command.options.map((option) => option.long)),
  );
  const named = [...README.matchAll(/perfscore(?:\.js)? (?:check|fill)[^\n]*/g)].flatMap((match) =>
    [...match[0].matchAll(/ (--[a-z-]+)/g)].map((option) => option[1]!),
  );
  expect(named.length).toBeGreaterThan(0);
  for (const option of named) expect(options).toContain(option);
});

test('the reports that the README names can be had where it says: by the names of the buttons, and as formats of the command', () => {
  for (const [part, texts] of [
    [CHINESE, zhCN],
    [ENGLISH, enUS],
  ] as const) {
    const section = /\n## (?:报告|Reports)\n([\s\S]*?)\n## /.exec(part)?.[1] ?? '';
    expect(section).toContain(texts['command.more']);
    expect(section).toContain(texts['tool.report']);
    const kinds = [...section.matchAll(/^- .*?[（(]\.(\w+)[）)]/gm)].map((match) => match[1]!);
    expect([...kinds].sort()).toEqual(['html', 'json', 'xlsx']);
    for (const kind of kinds) expect([Object.keys(texts).includes(`report.${kind}`), section.includes(kind)]).toEqual([true, true]);
    const formats = commands(fakeTerminal(), () => undefined)
      .commands.flatMap(({ options }) => options.filter(({ long }) => long === '--format').map(({ flags }) => flags))
      .join();
    for (const kind of kinds) expect(formats).toContain(kind);
  }
});

test('the report that the README shows is what the command says of the sample', async () => {
  const shown = /```text\n\$ perfscore check [^\n]*\n[^\n]*\n([\s\S]*?)```/.exec(README)?.[1]?.trimEnd().split('\n') ?? [];
  const terminal = fakeTerminal('zh-CN');
  await run(['check', path.join(ROOT, 'assets/sample/published-tables.xlsx')], terminal);
  const printed = terminal.printed.join('').split('\n');
  expect(shown.length).toBeGreaterThan(3);
  for (const line of shown) expect(printed).toContain(line);
});

test('Chinese comes first, and both languages tell the same: headings, commands, limits', () => {
  const shape = (text: string): unknown => [
    text.match(/^## /gm)?.length,
    text.match(/^- /gm)?.length,
    text.match(/^```/gm)?.length,
    text.match(/^\| `/gm)?.length,
  ];
  expect(README).toMatch(/^# PerfScore [\u4e00-\u9fff]/);
  const [zh, en] = [shape(CHINESE), shape(ENGLISH)] as [number[], number[]];
  expect([zh[0], zh[1], zh[3]]).toEqual([en[0], en[1], en[3]]);
});
