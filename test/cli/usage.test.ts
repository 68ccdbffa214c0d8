import { run } from '../../src/cli/program';
import { policies } from '../../src/core/scoring/policies';
import { rules } from '../../src/core/rules/registry';
import { corpusFile } from './support/folders';
import { fakeTerminal } from './support/fake-terminal';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

const FILE = corpusFile('001-self-eval-1');

test.each([
  [['check'], /Name the files/],
  [['chekc', 'a.xlsx'], /no command chekc/],
  [['check', FILE, '--format', 'pdf'], /--format cannot be "pdf"; it can be text, json, html, xlsx/],
  [['check', FILE, '--policy', 'none'], /--policy cannot be "none"; it can be caiyu-2020-10, /],
  [['check', FILE, '--min-severity', 'grave'], /error, warning, info/],
  [['check', FILE, '--lang', 'fr'], /zh-CN, en-US/],
  [['check', FILE, '--colour'], /no option --colour/],
  [['check', FILE, '--out'], /missing after --out/],
  [['check', FILE, '--format', 'xlsx'], /name their folder with --out/],
  [['check', FILE, '--jobs', '0'], /--jobs cannot be "0"; it is a whole number from 1 to 1024/],
  [['check', FILE, '--file-seconds', '-1'], /--file-seconds cannot be "-1"; it is a number from 0\.001/],
  [['explain', FILE, '--file-memory', '8'], /--file-memory cannot be "8"; it is a whole number from 64/],
  [['fill', FILE], /--out <DIR> is missing/],
  [['fill', '--out', 'x'], /Name the files/],
  [['fill', FILE, '--out', 'x', '--style', 'live'], /formula, native, value/],
  [['rules', 'no/rule'], /no rule no\/rule/],
  [['rules', 'a', 'b'], /Too many/],
  [['policies', 'no-policy'], /no policy no-policy/],
])('%j: status 2 and one line that says what is wrong', async (args, line) => {
  const terminal = fakeTerminal();
  expect(await run(args, terminal)).toBe(2);
  expect(terminal.printed).toEqual([]);
  expect(terminal.complaints).toEqual([expect.stringMatching(line)]);
});

test('complaints are in the language of the person', async () => {
  const terminal = fakeTerminal('zh-CN');
  await run(['check', FILE, '--format', 'pdf'], terminal);
  await run(['check'], terminal);
  expect(terminal.complaints).toEqual([
    'perfscore: --format 不能是“pdf”，可以是：text, json, html, xlsx。',
    expect.stringMatching(/^perfscore: 请给出要处理的文件/),
  ]);
});

test('every rule is listed with its severity and title, and can be read about with its examples', async () => {
  const list = fakeTerminal('zh-CN');
  expect(await run(['rules'], list)).toBe(0);
  for (const rule of rules)
    expect(list.printed.join('')).toMatch(
      new RegExp(`^${rule.id} +(错误|提醒|提示) +${rule.title['zh-CN'].replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'm'),
    );
  for (const rule of rules) {
    const one = fakeTerminal();
    expect(await run(['rules', rule.id], one)).toBe(0);
    expect(one.printed.join('')).toContain(rule.explanation['en-US']);
    expect(one.printed.join('')).toMatch(/Source: .+[\s\S]*reported at: [A-Z]+\d+/);
  }
});

test('every policy is listed, the default marked, and can be read about with its figures and source', async () => {
  const list = fakeTerminal();
  expect(await run(['policies'], list)).toBe(0);
  for (const policy of policies)
    expect(list.printed.join('')).toContain(`${policy.name['en-US']}${policy.id === 'caiyu-2020-10' ? ' (default)' : ''}\n`);
  const one = fakeTerminal('zh-CN');
  expect(await run(['policies', 'guangxi-steps'], one)).toBe(0);
  expect(one.printed.join('')).toMatch(/预算执行率：15 分；执行率达到 90% 得满分，每低 1 个百分点扣 1 分/);
});
