import type { SheetDraft } from '../../../src/core/forms/types';
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import type { SheetData } from '../../simulated-excel/book';
import { microsoftClient } from '../../simulated-excel/microsoft-client';
import { createSimulatedExcel, type SimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { ExcelVersion } from '../../simulated-excel/versions';
import { HARD_BOOK } from '../contract/broken';
import { draftOf, inserted, sheetsPlan } from '../contract/sheets';
import { expectSame, problem, value } from '../contract/steps';
import { expectTakenBackLater, expectWholeOrBack } from './broken-excel';
import { bookOf, hostIn } from './excel-under-test';

const DRAFTS: readonly SheetDraft[] = [draftOf('central-self-evaluation', 'formula'), draftOf('monitoring')];

function open(version: ExcelVersion = '365'): SimulatedExcel {
  return createSimulatedExcel(bookOf(HARD_BOOK), { version });
}

describe('a worksheet put into Excel', () => {
  it('brings its widths, drop-downs, bounds and orientation along', async () => {
    const simulated = open();
    const [draft] = DRAFTS;
    const { sheets } = await inserted(hostIn(simulated), [draft!]);
    const { layout } = simulated.sheet(sheets[0]!);
    expect(layout?.widths).toEqual(draft!.widths);
    expect(layout?.validations).toHaveLength(draft!.validations.length);
    expect(layout?.orientation).toBe(draft!.landscape ? 'landscape' : 'portrait');
  });

  it('has functions of the product that calculate, though files spell them otherwise', async () => {
    const simulated = open();
    const { sheets } = await inserted(hostIn(simulated), [DRAFTS[0]!]);
    const formulas = [...simulated.sheet(sheets[0]!).cells.values()].flatMap(({ formula }) => (formula?.includes('JX') ? [formula] : []));
    expect(formulas.length).toBeGreaterThan(5);
    expect(formulas.filter((formula) => formula.includes('_xldudf'))).toEqual([]);
  });

  it.each([
    ['365', 'by the notes of Excel'],
    ['2021', 'with the file'],
    ['web', 'by the notes of Excel: the web takes none with a file'],
  ] as const)('has its notes in Excel %s %s', async (version, _how) => {
    const simulated = open(version);
    const { sheets, remarks } = await inserted(hostIn(simulated), DRAFTS);
    expect(sheets.map((name) => simulated.sheet(name).notes.size)).toEqual([1, 1]);
    expect(remarks).toEqual([]);
  });

  it('is there without its notes, and says so, where notes fail', async () => {
    const simulated = createSimulatedExcel(bookOf(HARD_BOOK), { version: 'web', notesFail: true });
    const before = simulated.state();
    const host = hostIn(simulated);
    const { entry, sheets, remarks } = await inserted(host, DRAFTS);
    expect(sheets).toHaveLength(2);
    expect(remarks).toMatchObject([{ 'zh-CN': expect.stringContaining('批注') as unknown }]);
    expect(value(await host.revert(entry)).sheets).toEqual(sheets);
    expectSame(simulated.state(), before);
  });

  it('is refused where the structure of the workbook is protected, and can be taken out once it no longer is', async () => {
    const simulated = open();
    const host = hostIn(simulated);
    const before = simulated.state();
    simulated.book.isStructureProtected = true;
    expect(problem(await host.insertSheets!(sheetsPlan(DRAFTS))).code).toBe('structure-locked');
    expectSame(simulated.state(), before);
    simulated.book.isStructureProtected = false;
    const { entry } = await inserted(host, DRAFTS);
    simulated.book.isStructureProtected = true;
    expect(value(await host.revert(entry)).refused).toHaveLength(2);
    simulated.book.isStructureProtected = false;
    value(await host.revert(entry));
    expectSame(simulated.state(), before);
  });

  it('is found again under a new name, and after it was moved', async () => {
    const simulated = open();
    const host = hostIn(simulated);
    const before = simulated.state();
    const { entry, sheets } = await inserted(host, DRAFTS);
    const sheet = simulated.sheet(sheets[0]!);
    sheet.name = '2025年自评';
    simulated.book.sheets.unshift(...simulated.book.sheets.splice(simulated.book.sheets.indexOf(sheet), 1));
    expect(value(await host.revert(entry)).sheets).toEqual(['2025年自评', sheets[1]]);
    expectSame(simulated.state(), before);
  });

  it.each([
    ['a chart', (sheet: SheetData) => sheet.charts.push({ type: 'Pie', data: '表!A1:B2', name: '图表 1', title: '', over: null })],
    ['a pivot table', ({ drawn }: SheetData) => (drawn.pivotTables += 1)],
    ['a picture', ({ drawn }: SheetData) => drawn.shapes.push('Image')],
  ])('stays where a person has put only %s on it: Excel could not bring that back', async (_what, draw) => {
    const simulated = open();
    const host = hostIn(simulated);
    const { entry, sheets } = await inserted(host, DRAFTS);
    draw(simulated.sheet(sheets[0]!));
    const { sheets: gone, refused } = value(await host.revert(entry));
    expect(gone).toEqual([sheets[1]]);
    expect(refused).toMatchObject([{ sheet: sheets[0], reason: { 'zh-CN': expect.stringContaining('数据透视表') as unknown } }]);
    expect(value(await host.journal())).toHaveLength(1);
  });

  it('goes though Excel counts things on it that it has no word for, such as the boxes of notes', async () => {
    const simulated = open();
    const host = hostIn(simulated);
    const { entry, sheets } = await inserted(host, [DRAFTS[0]!]);
    simulated.sheet(sheets[0]!).drawn.shapes.push('Unsupported');
    expect(value(await host.revert(entry)).sheets).toEqual(sheets);
  });

  it('stays where it would be the last visible one', async () => {
    const simulated = open();
    const host = hostIn(simulated);
    const { entry, sheets } = await inserted(host, [DRAFTS[0]!]);
    for (const sheet of simulated.book.sheets) if (sheet.name !== sheets[0]) sheet.visibility = 'hidden';
    expect(value(await host.revert(entry)).refused).toMatchObject([{ reason: { 'zh-CN': expect.stringContaining('可见') as unknown } }]);
  });

  it('is no longer on record where the person has deleted it', async () => {
    const simulated = open();
    const host = hostIn(simulated);
    const { entry, sheets } = await inserted(host, [DRAFTS[0]!]);
    simulated.book.sheets.splice(simulated.book.sheets.indexOf(simulated.sheet(sheets[0]!)), 1);
    expect(value(await host.revert(entry)).sheets).toEqual([]);
    expect(value(await host.journal())).toEqual([]);
  });

  it('takes as many round trips for many sheets as for one', async () => {
    const trips = async (drafts: readonly SheetDraft[]): Promise<readonly number[]> => {
      const simulated = open();
      const host = hostIn(simulated);
      simulated.resetCounts();
      const { entry } = await inserted(host, drafts);
      const putting = simulated.counts.roundTrips;
      simulated.resetCounts();
      value(await host.revert(entry));
      return [putting, simulated.counts.roundTrips, simulated.counts.cleanups];
    };
    const one = await trips([DRAFTS[0]!]);
    expect(one[0]).toBeLessThanOrEqual(8);
    expect(one[1]).toBeLessThanOrEqual(7);
    expect(await trips([...DRAFTS, ...DRAFTS, ...DRAFTS])).toEqual(one);
  });

  it("goes in and out through Microsoft's own client library", async () => {
    const simulated = open();
    const before = simulated.state();
    const { Excel: client } = microsoftClient(simulated);
    const host = createExcelHost({ excel: client, office: simulated.Office });
    const { entry, sheets } = await inserted(host, DRAFTS);
    expect(sheets.map((name) => simulated.sheet(name).notes.size)).toEqual([1, 1]);
    expect(value(await host.revert(entry)).sheets).toEqual(sheets);
    expectSame(simulated.state(), before);
  });
});

describe('Excel breaking at any call while sheets are put in', () => {
  it.each([
    ['365', 'once', false],
    ['365', 'for good', true],
    ['2021', 'once', false],
    ['2021', 'for good', true],
  ] as const)('%s leaves the workbook as it was, or revertible and says so (%s)', async (version, _name, lasting) => {
    await expectWholeOrBack({
      open: () => open(version),
      put: (host) => host.insertSheets!(sheetsPlan(DRAFTS)),
      lasting,
      // Notes are no reason to take sheets out again.
      isWhole: ({ remarks }) => remarks.length === 0,
      says: ({ code, message }) => expect(message['zh-CN']).toMatch(code === 'partly-written' ? /撤销/ : /没有改动|再试/),
    });
  });

  it.each([
    ['once', false],
    ['for good', true],
  ] as const)('can take them out again after a revert that broke off (%s)', async (_name, lasting) => {
    await expectTakenBackLater({ open, put: (host) => host.insertSheets!(sheetsPlan(DRAFTS)), lasting });
  });
});
