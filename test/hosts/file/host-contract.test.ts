import { MemoryHost } from './memory-host';
import { patchXlsx } from '../../../src/hosts/file/xlsx';
import type { PlannedContent } from '../../../src/core/planned-edit';
import { readLook } from '../../../src/hosts/univer/look/read-look';
import { describeHostContract, type HostUnderTest } from '../contract/host-contract';
import { edit, value } from '../contract/steps';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
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
    note: (sheet, cell) =>
      Promise.resolve(
        readLook(host.bytes(), '表.xlsx')
          .sheets.get(sheet)
          ?.comments.find((note) => note.cell === cell)?.text ?? null,
      ),
    type: (sheet, cell, content) => Promise.resolve(host.replaceBytes(typed(host.bytes(), sheet, cell, content))),
    reopen: () => Promise.resolve(inMemory(host.bytes())),
  };
}

describeHostContract('a workbook file', (fixture) => Promise.resolve(inMemory(buildXlsx(fixture))));
