import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileHost } from '../../../src/hosts/file/file-host';
import { edit, plan, problem, TABLE, value } from '../contract/steps';
import { buildXlsx } from './build-xlsx';

const PLAN = plan([edit('自评表', 'E4', { content: { type: 'number', number: '10' } })]);

let folder = '';
let input = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perfscore-file-'));
  input = join(folder, '自评表.xlsx');
  await writeFile(input, buildXlsx(TABLE));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a workbook file', () => {
  it('is never overwritten: changes go to the output', async () => {
    const before = await readFile(input);
    const output = join(folder, 'out.xlsx');
    const host = value(await openFileHost(input, { outputPath: output }));
    value(await host.apply(PLAN));
    expect(Buffer.compare(await readFile(input), before)).toBe(0);
    expect((await readFile(output)).length).toBeGreaterThan(0);
    expect((await readdir(folder)).sort()).toEqual(['out.xlsx', '自评表.xlsx']);
  });

  it('is not opened for changes under its own name, however that is spelt', async () => {
    await symlink(input, join(folder, 'link.xlsx'));
    await mkdir(join(folder, 'sub'));
    for (const outputPath of [input, join(folder, 'sub', '..', '自评表.xlsx'), join(folder, 'link.xlsx')]) {
      expect(problem(await openFileHost(input, { outputPath })).code).toBe('output-is-input');
    }
  });

  it('can be read without an output, and says what is missing to change it', async () => {
    const host = value(await openFileHost(input));
    expect(value(await host.read()).name).toBe('自评表.xlsx');
    expect(problem(await host.apply(PLAN)).code).toBe('output-missing');
  });

  it('that does not exist, or is a folder, is said to be so', async () => {
    expect(problem(await openFileHost(join(folder, 'none.xlsx'))).code).toBe('not-found');
    expect(problem(await openFileHost(join(input, 'none.xlsx'))).code).toBe('not-found');
    expect(problem(await value(await openFileHost(folder)).read()).code).toBe('unreadable');
  });

  it('leaves no half-written output where writing fails', async () => {
    const host = value(await openFileHost(input, { outputPath: join(folder, 'missing', 'out.xlsx') }));
    expect(problem(await host.apply(PLAN)).code).toBe('write-failed');
    await mkdir(join(folder, 'taken.xlsx'));
    const other = value(await openFileHost(input, { outputPath: join(folder, 'taken.xlsx') }));
    expect(problem(await other.apply(PLAN)).code).toBe('write-failed');
    expect((await readdir(folder)).sort()).toEqual(['taken.xlsx', '自评表.xlsx']);
    await chmod(folder, 0o755);
  });

  it('reports progress sheet by sheet', async () => {
    const seen: string[] = [];
    value(await value(await openFileHost(input)).read({ onProgress: ({ done, total, what }) => seen.push(`${done}/${String(total)} ${what['zh-CN']}`) }));
    expect(seen).toEqual(['0/3 正在读取工作表“自评表”', '1/3 正在读取工作表“附表”', '2/3 正在读取工作表“已保护”']);
  });

  it('stops between sheets when it is cancelled', async () => {
    const controller = new AbortController();
    const result = await value(await openFileHost(input)).read({ signal: controller.signal, onProgress: () => controller.abort() });
    expect(problem(result).code).toBe('cancelled');
  });
});
