import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import ts from 'typescript';
import product from '../../package.json';
import { commands } from '../../src/cli/program';
import { fakeTerminal } from '../cli/support/fake-terminal';
import { removeFolders } from '../cli/support/folders';
import { perfscore } from '../cli/support/run-command';
import { perfscoreHere } from '../cli/support/run-here';
import { worldFor } from './command-world';
import { BLOCKS, commandLines, inlineCode, PAGES, ROOT } from './written-pages';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('../cli/support/workers/in-process'));

const home = process.cwd();
beforeAll(() => {
  process.env['PERFSCORE_RESUME_KEY'] = 'the pages of the documentation';
});
afterEach(() => process.chdir(home));
afterAll(removeFolders);

/** Commands that no test runs, and why; what of them the project knows is looked at all the same. */
const NOT_RUN: readonly (readonly [start: RegExp, why: string])[] = [
  [/^npm ci$/, 'installs; whoever runs the tests has done so'],
  [/^npm (?:start|test|run \S+)(?: |$)/, 'starts a server, or takes minutes: that the script is there, with its options, is looked at'],
  [/^npx jest /, 'is what runs this: that there are such tests is looked at'],
  [/^sudo apt-get install /, 'changes the machine'],
  [/^(?:docker|kubectl) /, 'needs a registry and a cluster'],
  [/^parallel /, 'needs several machines; the command in it is looked at'],
  [/^perfscore merge (?:\/共享\/各份|results\/) /, 'needs the parts that those machines made; merging is run on the same page'],
];

const program = commands(fakeTerminal(), () => undefined);
const shells = BLOCKS.filter(({ language }) => language === 'sh').map((block) => ({ ...block, lines: commandLines(block.text) }));
const everyLine = shells.flatMap(({ page, lines }) => lines.map((line) => [page, line] as const));

/** A command line of the product without the way in which it is called. */
function ownCommand(line: string): string | null {
  return /^(?:perfscore|npx perfscore|node dist\/cli\/perfscore\.js|npm run perfscore --) (.+)$/.exec(line)?.[1] ?? null;
}

/** What of a command of the product is not there: its name or its options. */
function unknownIn(command: string): readonly string[] {
  const [name, ...words] = command.split(/\s+/);
  const known = program.commands.find((one) => one.name() === name);
  if (!known) return name!.startsWith('--') ? [] : [name!];
  const options = new Set([...known.options, ...program.options].map((option) => option.long));
  const named = words.flatMap((word) => /^--[a-z][a-z-]*/.exec(word)?.[0] ?? []);
  return named.filter((option) => !options.has(option) && option !== '--help');
}

/** What of a call of npm is not there: the script, or an option that its code does not speak of. */
function unknownScript(line: string): readonly string[] {
  const [, script, rest = ''] = /^npm (?:run )?([\w:-]+)(?: -- (.+))?/.exec(line) ?? [];
  if (script === 'ci' || script === 'install') return [];
  const text = (product.scripts as Readonly<Record<string, string>>)[script ?? ''];
  if (text === undefined) return [line];
  const files = [...text.matchAll(/[\w./-]+\.m?ts|[\w./-]+\.mjs/g)].flatMap(([file]) => {
    const beside = path.join(ROOT, path.dirname(file));
    return readdirSync(beside).flatMap((name) => (/\.m?[jt]s$/.test(name) ? [readFileSync(path.join(beside, name), 'utf8')] : []));
  });
  return (rest.match(/--[a-z][a-z-]*/g) ?? []).filter(
    (option) => !files.some((code) => code.includes(option) || code.includes(option.slice(2))),
  );
}

function filesBelow(place: string): readonly string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => path.join(place, name));
}

/** What of a call of jest finds no test. */
function unknownTests(line: string): readonly string[] {
  const [, places = '', name] = /^npx jest ([^-]*?[^-\s])(?: -t (\S+))?$/.exec(line) ?? [];
  const missing = places.split(' ').filter((place) => {
    const folder = path.join(ROOT, path.dirname(place));
    return (
      !existsSync(path.join(ROOT, place)) &&
      !(existsSync(folder) && readdirSync(folder).some((file) => file.startsWith(path.basename(place))))
    );
  });
  if (missing.length > 0 || name === undefined) return missing;
  const files = places.split(' ').flatMap((place) => filesBelow(path.join(ROOT, place)));
  return files.some(
    (file) => path.basename(file).includes(name) || (file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes(name)),
  )
    ? []
    : [name];
}

test('there are command lines, and every exception is of one of them', () => {
  expect(everyLine.length).toBeGreaterThan(40);
  const idle = NOT_RUN.filter(([start]) => !everyLine.some(([, line]) => start.test(line))).map(([start]) => String(start));
  expect(idle).toEqual([]);
});

const toRun = shells
  .map(({ page, line, lines }) => {
    const own = lines.filter((one) => !NOT_RUN.some(([start]) => start.test(one)) || /^npm run perfscore --/.test(one));
    return { where: `${page}:${line}`, lines: own };
  })
  .filter(({ lines }) => lines.length > 0);

test.each(toRun)('the commands at $where run as they are written', async ({ lines }) => {
  const made = new Map<string, readonly string[]>();
  for (const line of lines) {
    const command = ownCommand(line);
    expect([line, command === null]).toEqual([line, false]);
    const { folder, args } = worldFor(command!, made);
    process.chdir(folder);
    const { status, stderr } = await perfscoreHere(args, 'zh-CN');
    expect([line, status === 0 || status === 1, status === 0 || status === 1 ? '' : stderr]).toEqual([line, true, '']);
    for (const name of readdirSync(folder)) made.set(name, [...(made.get(name) ?? []), path.join(folder, name)]);
  }
});

test('what is not run is there: scripts with their options, tests, and commands inside other commands', () => {
  const wrong = everyLine.flatMap(([page, line]) => {
    const unknown = [
      ...(/^npm /.test(line) ? unknownScript(line) : []),
      ...(/^npx jest /.test(line) ? unknownTests(line) : []),
      ...[...line.matchAll(/(?:^|['" ])perfscore ([a-z]+ [^';"]*)/g)].flatMap((match) => unknownIn(match[1]!)),
    ];
    return unknown.map((what) => `${page}: ${line}: ${what}`);
  });
  expect(wrong).toEqual([]);
});

test('commands named in sentences are there, with their options', () => {
  let looked = 0;
  const wrong = [...PAGES].flatMap(([page, text]) =>
    inlineCode(text).flatMap((code) => {
      const own = /^(?:npx )?perfscore ([a-z]+(?: .*)?)$/.exec(code)?.[1];
      const unknown =
        own !== undefined ? unknownIn(own) : /^npm (?:run )?[a-z]/.test(code) ? code.split(' && ').flatMap(unknownScript) : [];
      if (own !== undefined) looked++;
      return unknown.map((what) => `${page}: ${code}: ${what}`);
    }),
  );
  expect(wrong).toEqual([]);
  expect(looked).toBeGreaterThan(30);
});

const shown = BLOCKS.filter(({ language }) => language === 'text');

test.each(shown.map((block) => [`${block.page}:${block.line}`, block.text]))(
  'what %s shows is what the command prints',
  async (_where, text) => {
    const [prompt, ...lines] = text.split('\n');
    const [, command] = /^\$ perfscore (.+)$/.exec(prompt!)!;
    const { stdout } = await perfscore(command!.split(' '));
    const printed = stdout.split('\n');
    expect(lines.length).toBeGreaterThan(3);
    let at = -1;
    for (const line of lines) {
      at = printed.indexOf(line, at + 1);
      expect([line, at >= 0]).toEqual([line, true]);
    }
  },
);

/** Why a block cannot be taken for what it says it is; null where it can. */
const READERS: Readonly<Record<string, (text: string) => string | null>> = {
  json: (text) => (JSON.parse(text) === undefined ? 'nothing' : null),
  ts: (text) => {
    const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
    return diagnostics.length > 0 ? ts.flattenDiagnosticMessageText(diagnostics[0]!.messageText, ' ') : null;
  },
  xml: (text) => {
    new SaxesParser().write(text).close();
    return null;
  },
  ini: (text) => text.split('\n').find((line) => !/^(?:\[\w+\]|\w+=.+|)$/.test(line)) ?? null,
  reg: (text) => (text.startsWith('Windows Registry Editor Version 5.00\n') ? null : 'no registry file'),
  sh: () => null,
  text: () => null,
};

test('every block says what it is, and is it', () => {
  const wrong = BLOCKS.flatMap(({ page, line, language, text }) => {
    const why = READERS[language] ? READERS[language](text) : 'of no language that is looked at';
    return why === null ? [] : [`${page}:${line}: ${why}`];
  });
  expect(wrong).toEqual([]);
  expect(new Set(BLOCKS.map(({ language }) => language))).toEqual(new Set(Object.keys(READERS)));
});
