import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commands } from '../../src/cli/program';
import { fakeTerminal } from '../cli/support/fake-terminal';

const ROOT = path.resolve(__dirname, '../..');
const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const page = textOf('docs/batch.md');
const job = textOf('src/container/job.yaml');
const image = textOf('src/container/Dockerfile');

/** The options of every `perfscore` command in a text, with its name. */
function commandLines(text: string): readonly (readonly [command: string, options: readonly string[]])[] {
  const joined = text.replace(/\\\n/g, ' ');
  return [...joined.matchAll(/perfscore (check|fill|merge) ([^\n';]*)/g)].map(([, command, rest]) => [
    command!,
    rest!.match(/--[a-z-]+/g) ?? [],
  ]);
}

test.each([
  ['docs/batch.md', page, 5],
  ['src/container/job.yaml', job, 1],
] as const)('every command in %s exists with its options', (_file, text, fewest) => {
  const program = commands(fakeTerminal(), () => undefined);
  const lines = commandLines(text);
  expect(lines.length).toBeGreaterThanOrEqual(fewest);
  for (const [name, options] of lines) {
    const command = program.commands.find((one) => one.name() === name)!;
    const known = [...command.options, ...program.options].map((option) => option.long);
    expect(options.filter((option) => !known.includes(option))).toEqual([]);
  }
});

test('the Job has as many parts as its command cuts the files into', () => {
  expect(/completions: (\d+)/.exec(job)![1]).toBe(/--shard "\$part\/(\d+)"/.exec(job)![1]);
});

test('everything that the image takes from the project is there, and the ignored files are none of it', () => {
  const kept = textOf('src/container/Dockerfile.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  expect(kept.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
  for (const name of /^COPY (package.*) \.\/$/m.exec(image)![1]!.split(' ')) expect(kept).toContain(name);
});

test('the page names the files of the example', () => {
  for (const name of ['src/container/Dockerfile', 'src/container/job.yaml']) expect(page).toContain(name);
});
