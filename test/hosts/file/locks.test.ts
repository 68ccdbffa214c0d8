import { strFromU8, unzipSync } from 'fflate';
import { CELL_LOCKED, FORMAT_LOCKED, NOTE_LOCKED } from '../../../src/hosts/journal/reasons';
import type { WorkbookHost } from '../../../src/hosts/port';
import { applied, apply, edit, state, TABLE, value } from '../contract/steps';
import { closeGrids, openInGrid } from '../univer/fixture-grid';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { PartsOf } from './look';
import { MemoryHost } from './memory-host';
import { book, withTables, pack } from '../../support/xlsx/packages';

const SHEET = 'xl/worksheets/sheet1.xml';
const NOTE = { 'zh-CN': '说明', 'en-US': 'why' };

/** The file with a protection put on its first sheet, or taken off. */
function protectedBy(bytes: Uint8Array, protection: string): Uint8Array {
  const files = unzipSync(bytes);
  const sheet = strFromU8(files[SHEET]!)
    .replace(/<sheetProtection[^>]*>/, '')
    .replace('</sheetData>', `</sheetData>${protection}`);
  return pack({ ...files, [SHEET]: sheet });
}

/** A protected sheet whose style 1 is not locked: column C has it, row 3 has it, B2 has it, C4 and D3 have another of their own. */
const OPEN_LINES = book(
  '<cols><col min="3" max="3" style="1"/></cols><sheetData><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>2</v></c></row><row r="3" s="1" customFormat="1"><c r="D3" s="2"/></row><row r="4" s="1"><c r="C4"><v>3</v></c></row></sheetData><sheetProtection sheet="1"/>',
  withTables(
    '',
    '<cellXfs count="3"><xf/><xf applyProtection="1"><protection locked="0"/></xf><xf applyProtection="1"><protection hidden="1"/></xf></cellXfs>',
  ),
);

afterEach(closeGrids);

describe('a protected sheet of a file', () => {
  it.each<[string, (bytes: Uint8Array) => Promise<WorkbookHost>]>([
    ['the file itself', (bytes) => Promise.resolve(new MemoryHost(bytes, '表.xlsx'))],
    ['the file opened in the workbench', async (bytes) => (await openInGrid(bytes)).host],
  ])('is open where the style of the cell, its row or its column says so: %s', async (_name, open) => {
    const host = await open(OPEN_LINES);
    const cells = ['A2', 'B2', 'C2', 'A3', 'C3', 'D3', 'C4', 'D4', 'C50', 'D50'];
    const { written, refused } = await apply(
      host,
      cells.map((cell) => edit('表', cell, { content: { type: 'number', number: '7' } })),
    );
    expect(written.map(({ cell }) => cell)).toEqual(['B2', 'C2', 'A3', 'C3', 'C50']);
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set([CELL_LOCKED]));
  });

  it('is locked in all its cells where the workbook has no styles', async () => {
    const host = new MemoryHost(book('<sheetData/><sheetProtection sheet="1"/>'), '表.xlsx');
    expect(
      (await apply(host, [edit('表', 'A1', { content: { type: 'number', number: '7' } })])).refused.map(({ reason }) => reason),
    ).toEqual([CELL_LOCKED]);
  });

  it('protected since, gives back what its protection lets through, and the rest once it is open again', async () => {
    const file = buildXlsx(TABLE);
    const host = new MemoryHost(file, '表.xlsx');
    const before = await state(host);
    const entry = await applied(host, [
      edit('自评表', 'E4', { content: { type: 'number', number: '9' } }),
      edit('自评表', 'C5', { numberFormat: '0.00' }),
      edit('自评表', 'D3', { mark: '#FFC7CE' }),
      edit('自评表', 'D4', { note: NOTE }),
    ]);
    const left = async (protection: string): Promise<unknown> => {
      host.replaceBytes(protectedBy(host.bytes(), protection));
      return value(await host.revert(entry)).refused.map(({ cell, reason }) => [cell, reason]);
    };
    expect(await left('<sheetProtection sheet="1" objects="1" scenarios="1"/>')).toEqual([
      ['E4', CELL_LOCKED],
      ['C5', FORMAT_LOCKED],
      ['D3', FORMAT_LOCKED],
      ['D4', NOTE_LOCKED],
    ]);
    expect(await left('<sheetProtection sheet="1" objects="1" formatCells="0"/>')).toEqual([
      ['E4', CELL_LOCKED],
      ['D4', NOTE_LOCKED],
    ]);
    expect(await left('<sheetProtection sheet="1"/>')).toEqual([['E4', CELL_LOCKED]]);
    expect(await left('')).toEqual([]);
    expect([await state(host), new PartsOf(host.bytes()).note('自评表', 'D4'), value(await host.journal())]).toEqual([before, null, []]);
  });

  it('has a marked cell taken back whose mark somebody took off, whatever its protection', async () => {
    const host = new MemoryHost(buildXlsx(TABLE), '表.xlsx');
    const entry = await applied(host, [edit('自评表', 'D3', { mark: '#FFC7CE' })], 'highlight');
    value(await host.clearMarks());
    host.replaceBytes(protectedBy(host.bytes(), '<sheetProtection sheet="1"/>'));
    expect(value(await host.revert(entry))).toMatchObject({ restored: [{ cell: 'D3' }], refused: [] });
  });

  it('keeps its marks where its protection allows no formats, by the first cell of each', async () => {
    const host = new MemoryHost(buildXlsx(TABLE), '表.xlsx');
    await applied(
      host,
      [edit('自评表', 'D3', { mark: '#FFC7CE' }), edit('自评表', 'D4', { mark: '#FFC7CE' }), edit('附表', 'A1', { mark: '#FFC7CE' })],
      'highlight',
    );
    host.replaceBytes(protectedBy(host.bytes(), '<sheetProtection sheet="1"/>'));
    expect(value(await host.clearMarks())).toEqual({ cells: 1, refused: [{ sheet: '自评表', cell: 'D3', reason: FORMAT_LOCKED }] });
  });
});
