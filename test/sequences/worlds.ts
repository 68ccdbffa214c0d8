import type { WorkbookHost } from '../../src/hosts/port';
import type { HostFixture } from '../hosts/contract/fixture';
import { bookOf, hostIn } from '../hosts/excel/excel-under-test';
import { buildXlsx } from '../support/xlsx/build-xlsx';
import { PartsOf } from '../hosts/file/look';
import { MemoryHost } from '../hosts/file/memory-host';
import { inOtherProgram, openedInProgram } from '../hosts/file/other-program';
import { createSimulatedExcel, type SimulatedExcel } from '../simulated-excel/simulated-excel';

/** A workbook on which a person and the product work by turns. */
export interface World {
  host(): WorkbookHost;
  byHand(act: (program: SimulatedExcel) => Promise<void>): Promise<void>;
  /** What a spreadsheet program shows of it. */
  seen(): SimulatedExcel;
  /** How many parts of it hold what the product keeps for itself. */
  parts(): number;
}

/** A workbook that is open in Excel all the time. */
function inExcel(fixture: HostFixture): World {
  const simulated = createSimulatedExcel(bookOf(fixture));
  return { host: () => hostIn(simulated), byHand: (act) => act(simulated), seen: () => simulated, parts: () => simulated.book.parts.size };
}

/** A file that the product changes as a file, and a person in a program that writes it anew each time. */
function inFiles(fixture: HostFixture): World {
  const host = new MemoryHost(buildXlsx(fixture), '表.xlsx');
  return {
    host: () => host,
    byHand: async (act) => host.replaceBytes(await inOtherProgram(host.bytes(), act)),
    seen: () => openedInProgram(host.bytes()),
    parts: () => new PartsOf(host.bytes()).names.filter((name) => name.startsWith('customXml/')).length,
  };
}

export const WORLDS = { excel: inExcel, file: inFiles } as const;
