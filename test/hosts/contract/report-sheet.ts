import type { SheetDraft } from '../../../src/core/forms/types';
import { sheetPrint } from '../../../src/core/journal/sheet-print';
import { readReportSheet } from '../../../src/core/report-sheet/read-back';
import { REMARKS, reportRows } from '../../../src/core/report-sheet/rows';
import { cellName } from '../../../src/core/snapshot/address';
import type { SheetsPlan, WorkbookHost } from '../../../src/hosts/port';
import { reportDraft, reportModel } from '../../support/report-sheet';
import type { CreateHost } from './fixture';
import { inserted, sheetsPlan } from './sheets';
import { problem, sheetOf, snapshot, state, TABLE, value } from './steps';

/** The cell for remarks beside the first line of a report. */
const REMARK = cellName({ row: reportRows(reportModel()).findIndex(({ kind }) => kind === 'line') + 1, column: REMARKS });

/** A plan that renews a report as it is now. */
export async function renewing(host: WorkbookHost, sheet: string, draft: SheetDraft): Promise<SheetsPlan> {
  const { cells } = sheetOf(await snapshot(host), sheet);
  return { ...sheetsPlan([draft]), replaces: { sheet, print: sheetPrint(cells, 'told') } };
}

export function describeReportSheet(create: CreateHost): void {
  describe('the report sheet', () => {
    it('stands in the workbook as it was drafted, with texts as texts, and is read back by its shape', async () => {
      const { host } = await create(TABLE);
      if (!host.abilities.newSheets) return;
      const { sheets } = await inserted(host, [reportDraft()]);
      const sheet = sheetOf(await snapshot(host), sheets[0]!);
      expect(readReportSheet(sheet)).toEqual({ model: reportModel(), isTouched: false });
      expect(sheet.cells.filter(({ formula }) => formula !== null)).toEqual([]);
    });

    it('is renewed in its place and under its name, and taking it off leaves the workbook as it was', async () => {
      const { host } = await create(TABLE);
      if (!host.abilities.newSheets) return;
      const before = await state(host);
      const { sheets } = await inserted(host, [reportDraft()]);
      await inserted(host, [{ ...reportDraft(), name: '后面的表' }]);
      const order = (await snapshot(host)).sheets.map(({ name }) => name);
      const renewed = value(await host.insertSheets!(await renewing(host, sheets[0]!, reportDraft([{}, { cell: 'E6' }]))));
      expect(renewed.sheets).toEqual(sheets);
      const now = await snapshot(host);
      expect(now.sheets.map(({ name }) => name)).toEqual(order);
      expect(readReportSheet(sheetOf(now, sheets[0]!))?.model.lines).toHaveLength(2);
      expect(value(await host.journal())).toHaveLength(2);
      for (const { id } of value(await host.journal())) value(await host.revert(id));
      expect(await state(host)).toEqual(before);
      expect(value(await host.journal())).toEqual([]);
    });

    it('is not taken off while a person’s remark stands on it, also after it was renewed with it', async () => {
      const under = await create(TABLE);
      const { host } = under;
      if (!host.abilities.newSheets) return;
      const before = await state(host);
      const { sheets } = await inserted(host, [reportDraft()]);
      await under.type(sheets[0]!, REMARK, { type: 'text', text: '已与业务处核实' });
      const { entry } = value(await host.insertSheets!(await renewing(host, sheets[0]!, reportDraft([{ remark: '已与业务处核实' }]))));
      expect(value(await host.revert(entry)).refused).toMatchObject([{ reason: { 'zh-CN': expect.stringContaining('填写') as unknown } }]);
      await under.type(sheets[0]!, REMARK, { type: 'blank' });
      expect(value(await host.revert(entry)).sheets).toEqual(sheets);
      expect(await state(host)).toEqual(before);
    });

    it('is left as it is where somebody changed it meanwhile, or a formula of another sheet reads it', async () => {
      const { host, type } = await create(TABLE);
      if (!host.abilities.newSheets) return;
      const { sheets } = await inserted(host, [reportDraft()]);
      const plan = await renewing(host, sheets[0]!, reportDraft([]));
      await type(sheets[0]!, REMARK, { type: 'text', text: '刚写的' });
      const before = await state(host);
      expect(problem(await host.insertSheets!(plan)).code).toBe('sheet-changed');
      expect(await state(host)).toEqual(before);
      await type('附表', 'D1', { type: 'formula', formula: `='${sheets[0]}'!A1` });
      const read = await state(host);
      expect(problem(await host.insertSheets!(await renewing(host, sheets[0]!, reportDraft([])))).code).toBe('sheet-read');
      expect(await state(host)).toEqual(read);
    });
  });
}
