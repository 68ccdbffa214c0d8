import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { corpusFile, newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

jest.setTimeout(120_000);
afterAll(removeFolders);

const EVALUATION = '004-mine-self-eval-raw';
const SUMMARY = '004-mine-execution';
const RULE = 'cross/overview';

interface Issue {
  readonly state: string;
  readonly rule: string;
  readonly sheet: string | null;
  readonly cells: readonly string[];
  readonly message: string;
  readonly advice: string;
  readonly result: string | null;
  readonly identity: string;
}
interface Told {
  readonly units: readonly {
    readonly unit: string | null;
    readonly file: string | null;
    readonly round: number;
    readonly issues: readonly Issue[];
  }[];
}

/** A published workbook in which a figure is another. */
function changed(id: string, from: string, to: string): Uint8Array {
  const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(corpusFile(id)))));
  return zipSync(Object.fromEntries(parts.map(([name, part]) => [name, strToU8(strFromU8(part).replaceAll(from, to))])));
}

async function told(folder: string, ...more: readonly string[]): Promise<Told> {
  const { stdout, stderr } = await perfscoreHere(['rounds', folder, '--format', 'json', ...more], 'zh-CN');
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Told;
}

const between = ({ units }: Told): readonly Issue[] => units.flatMap(({ issues }) => issues.filter(({ rule }) => rule === RULE));

/** The lists of a first round over an evaluation and the summary that says otherwise. */
async function firstLists(): Promise<string> {
  const [folder, lists] = [newFolder(), newFolder()];
  for (const id of [EVALUATION, SUMMARY]) putTable(folder, `${id}.xlsx`, id);
  await perfscoreHere(['rounds', folder, '--together', '--out', lists], 'zh-CN');
  return lists;
}

/** A folder in which the lists came back with these workbooks. */
function returned(lists: string, workbooks: Readonly<Record<string, Uint8Array>>): string {
  const folder = newFolder();
  for (const name of readdirSync(lists)) put(folder, name, new Uint8Array(readFileSync(path.join(lists, name))));
  for (const [name, bytes] of Object.entries(workbooks)) put(folder, name, bytes);
  return folder;
}

const bytesOf = (id: string): Uint8Array => new Uint8Array(readFileSync(corpusFile(id)));

let lists: string;
beforeAll(async () => {
  lists = await firstLists();
});

test('a contradiction between files stands on the list of the unit whose table is to be looked at first; without --together on none', async () => {
  const folder = newFolder();
  for (const id of [EVALUATION, SUMMARY]) putTable(folder, `${id}.xlsx`, id);
  const together = await told(folder, '--together');
  expect(between(together)).toEqual([
    expect.objectContaining({
      state: 'listed',
      cells: ['D7'],
      message: expect.stringContaining('[004-mine-execution.xlsx]') as string,
      advice: expect.stringMatching(/^与 \[004-mine-execution\.xlsx\].+!C16 核对，改成一致$/) as string,
    }),
  ]);
  expect(between(await told(folder))).toEqual([]);
});

test('it is still there while both tables say so, whatever the files are called now', async () => {
  const folder = returned(lists, { '改.xlsx': bytesOf(EVALUATION), '执行.xlsx': bytesOf(SUMMARY) });
  expect(between(await told(folder, '--together')).map(({ state }) => state)).toEqual(['still']);
});

test('it is mended once the table, or the one that it is held against, says the same', async () => {
  const mended = [
    { [`${EVALUATION}.xlsx`]: changed(EVALUATION, '10317.34', '10137.34'), [`${SUMMARY}.xlsx`]: bytesOf(SUMMARY) },
    { [`${EVALUATION}.xlsx`]: bytesOf(EVALUATION), [`${SUMMARY}.xlsx`]: changed(SUMMARY, '10137.34', '10317.34') },
  ];
  for (const workbooks of mended)
    expect(between(await told(returned(lists, workbooks), '--together')).map(({ state }) => state)).toEqual(['mended']);
});

test('it cannot be checked without the other file, nor without --together, and is not called mended', async () => {
  const alone = returned(lists, { [`${EVALUATION}.xlsx`]: bytesOf(EVALUATION) });
  expect(between(await told(alone, '--together'))).toEqual([
    expect.objectContaining({ state: 'unchecked', result: '无法核对（与之矛盾的另一张表不在交回的文件里）' }),
  ]);
  const both = returned(lists, { [`${EVALUATION}.xlsx`]: bytesOf(EVALUATION), [`${SUMMARY}.xlsx`]: bytesOf(SUMMARY) });
  expect(between(await told(both))).toEqual([
    expect.objectContaining({ state: 'unchecked', result: expect.stringContaining('--together') as string }),
  ]);
});

test('one that comes up between the rounds is new, and the next list knows it again', async () => {
  const [folder, out] = [newFolder(), newFolder()];
  const agreeing = { [`${EVALUATION}.xlsx`]: changed(EVALUATION, '10317.34', '10137.34'), [`${SUMMARY}.xlsx`]: bytesOf(SUMMARY) };
  for (const [name, bytes] of Object.entries(agreeing)) put(folder, name, bytes);
  await perfscoreHere(['rounds', folder, '--together', '--out', out], 'zh-CN');
  const next = newFolder();
  const later = returned(out, { [`${EVALUATION}.xlsx`]: bytesOf(EVALUATION), [`${SUMMARY}.xlsx`]: bytesOf(SUMMARY) });
  expect(between(await told(later, '--together', '--out', next)).map(({ state }) => state)).toEqual(['new']);
  const again = returned(next, { [`${EVALUATION}.xlsx`]: bytesOf(EVALUATION), [`${SUMMARY}.xlsx`]: bytesOf(SUMMARY) });
  expect(between(await told(again, '--together')).map(({ state }) => state)).toEqual(['still']);
});
