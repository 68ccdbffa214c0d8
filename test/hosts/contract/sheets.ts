import { formById } from '../../../src/core/forms/all-forms';
import { draftForm } from '../../../src/core/forms/lay-out-form';
import { readDraft } from '../../../src/core/forms/laid-out-sheets';
import type { FormStyle, SheetDraft } from '../../../src/core/forms/types';
import { cellName } from '../../../src/core/snapshot/address';
import type { SheetSnapshot } from '../../../src/core/snapshot/types';
import type { SheetsPlan, SheetsReceipt, WorkbookHost } from '../../../src/hosts/port';
import { draftBook } from '../../../src/reports/xlsx/laid-out-book';
import type { CreateHost } from './fixture';
import { applied, cell, edit, problem, sheetOf, snapshot, state, TABLE, value } from './steps';

const NOTE = { 'zh-CN': '来自：目标表.xlsx，工作表“目标”，B4', 'en-US': 'From: 目标表.xlsx, sheet "目标", B4' };

/** A form with a note on its first cell, and a text that looks like a formula. */
export function draftOf(id: string, style: FormStyle = 'native'): SheetDraft {
  const draft = draftForm(formById(id)!, { style });
  const [first, ...others] = draft.cells;
  return { ...draft, cells: [{ ...first!, note: NOTE }, ...others] };
}

/** Sheets to put in, written as the product writes them. */
export function sheetsPlan(drafts: readonly SheetDraft[]): SheetsPlan {
  return { title: { 'zh-CN': '插入模板', 'en-US': 'Insert templates' }, drafts, write: (given) => draftBook(given) };
}

/** Puts sheets in that must go in. */
export async function inserted(host: WorkbookHost, drafts: readonly SheetDraft[]): Promise<SheetsReceipt> {
  return value(await host.insertSheets!(sheetsPlan(drafts)));
}

/** What a person reads in a sheet: texts, numbers and where formulas are. */
function said({ cells }: Pick<SheetSnapshot, 'cells'>): Record<string, string> {
  return Object.fromEntries(
    cells.flatMap((each) => {
      const text = each.formula === null ? each.text : '=';
      return text === '' ? [] : [[cellName(each), text]];
    }),
  );
}

/** The first cell of a form that is to be filled in. */
function firstInput(draft: SheetDraft): string {
  return cellName(draft.cells.find(({ look, content }) => look.text === 'input' && content.type === 'blank')!);
}

export function describeSheets(create: CreateHost): void {
  describe('putting worksheets in', () => {
    it('is offered only where the program lets a product do so', async () => {
      const { host } = await create(TABLE);
      if (host.abilities.newSheets) expect(host.insertSheets).toBeDefined();
      else expect(host.abilities.newSheets ?? false).toBe(false);
    });

    it('puts them behind the others, with every text and formula, and leaves the others as they are', async () => {
      const { host, note } = await create(TABLE);
      if (!host.abilities.newSheets) return;
      const before = await state(host);
      const drafts = [draftOf('central-self-evaluation'), draftOf('sichuan-department', 'formula')];
      const receipt = await inserted(host, drafts);
      expect(receipt.sheets).toEqual(drafts.map(({ name }) => name));
      const { sheets } = await snapshot(host);
      expect(sheets.slice(-2).map(({ name }) => name)).toEqual(receipt.sheets);
      expect((await state(host)) as unknown[]).toEqual(expect.arrayContaining(before as unknown[]));
      for (const draft of drafts) {
        const sheet = sheets.find(({ name }) => name === draft.name)!;
        expect(said(sheet)).toEqual(said(readDraft(draft)));
        expect(sheet.merges).toEqual(expect.arrayContaining(draft.merges as unknown[]));
        const first = cellName(draft.cells[0]!);
        if (host.abilities.notes) expect(await note(draft.name, first)).toBe(NOTE['zh-CN']);
        else expect((await note(draft.name, first)) !== null || receipt.remarks.length > 0).toBe(true);
      }
      const journal = value(await host.journal());
      expect(journal).toEqual([{ id: receipt.entry, title: sheetsPlan([]).title, purpose: 'sheets', cells: 2 }]);
    });

    it('never replaces a sheet that has the name already', async () => {
      const { host } = await create(TABLE);
      if (!host.abilities.newSheets) return;
      const before = await state(host);
      const draft = { ...draftOf('monitoring'), name: '自评表' };
      const [first] = (await inserted(host, [draft])).sheets;
      const [second] = (await inserted(host, [draft])).sheets;
      expect(new Set(['自评表', first, second]).size).toBe(3);
      expect(((await state(host)) as unknown[]).slice(0, 3)).toEqual(before);
    });

    it('is taken back without a trace, also after the workbook was saved and opened again', async () => {
      const under = await create(TABLE);
      if (!under.host.abilities.newSheets) return;
      const before = await state(under.host);
      const { entry, sheets } = await inserted(under.host, [draftOf('central-target')]);
      expect(value(await under.host.revert(entry))).toMatchObject({ restored: [], changedSince: [], refused: [], sheets });
      expect(await state(under.host)).toEqual(before);
      expect(value(await under.host.journal())).toEqual([]);
      const again = await inserted(under.host, [draftOf('central-target'), draftOf('transfer-target', 'formula')]);
      const reopened = await under.reopen();
      expect(value(await reopened.host.revert(again.entry))).toMatchObject({ refused: [], sheets: again.sheets });
      expect(await state(reopened.host)).toEqual(before);
      expect(value(await reopened.host.journal())).toEqual([]);
    });

    it('leaves a sheet that somebody has filled in, says so, and takes it out once it is blank again', async () => {
      const { host, type } = await create(TABLE);
      if (!host.abilities.newSheets) return;
      const [filled, blank] = [draftOf('central-self-evaluation'), draftOf('monitoring')];
      const { entry, sheets } = await inserted(host, [filled, blank]);
      const place = firstInput(filled);
      await type(sheets[0]!, place, { type: 'text', text: '农村公路养护' });
      expect(value(await host.revert(entry))).toMatchObject({
        refused: [{ sheet: sheets[0], reason: { 'zh-CN': expect.stringContaining('填写') as unknown } }],
        sheets: [sheets[1]],
      });
      expect(await cell(host, sheets[0]!, place)).toMatchObject({ text: '农村公路养护' });
      expect(value(await host.journal())).toMatchObject([{ id: entry, cells: 1 }]);
      await type(sheets[0]!, place, { type: 'blank' });
      expect(value(await host.revert(entry))).toMatchObject({ refused: [], sheets: [sheets[0]] });
      expect((await snapshot(host)).sheets).toHaveLength(3);
    });

    it('leaves a sheet that a formula of another sheet reads', async () => {
      const { host, type } = await create(TABLE);
      if (!host.abilities.newSheets) return;
      const { entry, sheets } = await inserted(host, [draftOf('three-public')]);
      await type('附表', 'D1', { type: 'formula', formula: `='${sheets[0]}'!A1` });
      expect(value(await host.revert(entry))).toMatchObject({
        refused: [{ sheet: sheets[0], reason: { 'zh-CN': expect.stringContaining('#REF!') as unknown } }],
        sheets: [],
      });
      expect(sheetOf(await snapshot(host), sheets[0]!).cells.length).toBeGreaterThan(0);
    });

    it('is taken back after the commands that wrote into the sheet', async () => {
      const { host } = await create(TABLE);
      if (!host.abilities.newSheets) return;
      const before = await state(host);
      const draft = draftOf('central-target');
      const { entry, sheets } = await inserted(host, [draft]);
      await snapshot(host);
      const later = await applied(host, [edit(sheets[0]!, firstInput(draft), { content: { type: 'text', text: '填的' } })]);
      expect(problem(await host.revert(entry)).code).toBe('later-first');
      value(await host.revert(later));
      expect(value(await host.revert(entry)).sheets).toEqual(sheets);
      expect(await state(host)).toEqual(before);
    });

    it('goes as far as the record does: once that is cleared, the sheet is the user’s', async () => {
      const { host } = await create(TABLE);
      if (!host.abilities.newSheets) return;
      const { entry, sheets } = await inserted(host, [draftOf('monitoring')]);
      value(await host.forget());
      expect(problem(await host.revert(entry)).code).toBe('unknown-entry');
      expect((await snapshot(host)).sheets.map(({ name }) => name)).toContain(sheets[0]);
    });
  });
}
