import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileHost } from '../../../src/hosts/file/file-host';
import { MemoryHost } from '../../../src/hosts/file/memory-host';
import { patchXlsx } from '../../../src/hosts/file/xlsx';
import type { PlannedContent } from '../../../src/core/edits';
import { describeHostContract, type HostUnderTest } from '../contract/host-contract';
import { edit, value } from '../contract/steps';
import { buildXlsx } from './build-xlsx';
import { PartsOf } from './look';

function typed(bytes: Uint8Array, sheet: string, cell: string, content: PlannedContent): Uint8Array {
  return value(patchXlsx(bytes, [edit(sheet, cell, { content })])).bytes;
}

function inMemory(bytes: Uint8Array): HostUnderTest {
  const host = new MemoryHost(bytes, '表.xlsx');
  return {
    host,
    fill: (sheet, cell) => Promise.resolve(new PartsOf(host.bytes()).fill(sheet, cell)),
    mark: (sheet, cell) => Promise.resolve(new PartsOf(host.bytes()).mark(sheet, cell)),
    note: (sheet, cell) => Promise.resolve(new PartsOf(host.bytes()).note(sheet, cell)),
    type: (sheet, cell, content) => Promise.resolve(host.replaceBytes(typed(host.bytes(), sheet, cell, content))),
    reopen: () => Promise.resolve(inMemory(host.bytes())),
  };
}

describeHostContract('a workbook in memory', (fixture) => Promise.resolve(inMemory(buildXlsx(fixture))));

let folder = '';
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perfscore-host-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function onDisk(input: string): Promise<HostUnderTest> {
  count += 1;
  const output = join(folder, `out-${count}.xlsx`);
  const host = value(await openFileHost(input, { outputPath: output }));
  const current = (): Promise<Buffer> => readFile(output).catch(() => readFile(input));
  return {
    host,
    fill: async (sheet, cell) => new PartsOf(await current()).fill(sheet, cell),
    mark: async (sheet, cell) => new PartsOf(await current()).mark(sheet, cell),
    note: async (sheet, cell) => new PartsOf(await current()).note(sheet, cell),
    type: async (sheet, cell, content) => {
      const path = await readFile(output).then(() => output, () => input);
      await writeFile(path, typed(await current(), sheet, cell, content));
    },
    reopen: async () => {
      const path = await readFile(output).then(() => output, () => input);
      return onDisk(path);
    },
  };
}

describeHostContract('a workbook file', async (fixture) => {
  count += 1;
  const input = join(folder, `in-${count}.xlsx`);
  await writeFile(input, buildXlsx(fixture));
  return onDisk(input);
});
