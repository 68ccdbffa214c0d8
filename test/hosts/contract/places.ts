import { formById } from '../../../src/core/forms/all-forms';
import { draftForm } from '../../../src/core/forms/lay-out-form';
import { readDraft } from '../../../src/core/forms/laid-out-sheets';
import { placeForm } from '../../../src/core/forms/place/placed-form';
import type { FormStyle } from '../../../src/core/forms/types';
import { cellName, parseCellName, rangeName } from '../../../src/core/snapshot/address';
import { isInside } from '../../../src/core/snapshot/cell-blocks';
import type { FormPlan, FormReceipt, WorkbookHost } from '../../../src/hosts/port';
import { draftBook } from '../../../src/reports/xlsx/laid-out-book';
import type { CreateHost, HostFixture } from './fixture';
import { applied, cell, edit, problem, sheetOf, snapshot, state, TABLE, value } from './steps';

/** A form at a place, as the product plans it. */
export function formPlan(id: string, sheet: string, at: string, style: FormStyle = 'native'): FormPlan {
  const draft = draftForm(formById(id)!, { style });
  const form = value(placeForm(draft, { sheet, at: parseCellName(at)! }));
  return { title: { 'zh-CN': '插入模板', 'en-US': 'Insert a form' }, form, write: () => draftBook([draft]) };
}

/** Puts a form in that must go in. */
export async function putIn(host: WorkbookHost, plan: FormPlan): Promise<FormReceipt> {
  return value(await host.insertForm!(plan));
}

/** The first cell of a placed form that is to be filled in. */
function firstBlank({ form }: FormPlan): string {
  return cellName(form.cells.find(({ look, content }) => look.text === 'input' && content.type === 'blank')!);
}

/** The sheet with cells that are merged with nothing in them. */
const MERGED: HostFixture = {
  ...TABLE,
  sheets: TABLE.sheets.map((sheet) => (sheet.name === '附表' ? { ...sheet, merges: ['E3:F4'] } : sheet)),
};

export function describePlaces(create: CreateHost): void {
  describe('putting a form at a place of a sheet', () => {
    it('is offered only where the program lets a product do so', async () => {
      const { host } = await create(TABLE);
      if (host.abilities.placesForms) expect(host.insertForm).toBeDefined();
      else expect(host.abilities.placesForms ?? false).toBe(false);
    });

    it('puts every text and number, formulas that read its own cells, and merged areas where they belong, and nothing else', async () => {
      const { host } = await create(TABLE);
      if (!host.abilities.placesForms) return;
      const before = sheetOf(await snapshot(host), '自评表');
      const plan = formPlan('sichuan-project', '自评表', 'C10');
      const receipt = await putIn(host, plan);
      expect(receipt).toMatchObject({ sheet: '自评表', area: rangeName(plan.form.area) });
      const after = sheetOf(await snapshot(host), '自评表');
      const isOwn = ({ row, column }: { row: number; column: number }): boolean => isInside(plan.form.area, row, column);
      const said = (cells: typeof after.cells) => cells.map((each) => [cellName(each), each.formula ?? each.text]);
      const wanted = readDraft({ name: '', cells: plan.form.cells, merges: plan.form.merges }).cells;
      expect(said(after.cells.filter(isOwn))).toEqual(said(wanted));
      expect(after.cells.filter((each) => !isOwn(each))).toEqual(before.cells);
      expect(after.merges).toEqual(expect.arrayContaining([...(before.merges ?? []), ...plan.form.merges]));
      expect(value(await host.journal())).toMatchObject([{ id: receipt.entry, purpose: 'form' }]);
    });

    it('is taken back without a trace, also after the workbook was saved and opened again', async () => {
      const under = await create(TABLE);
      if (!under.host.abilities.placesForms) return;
      const before = await state(under.host);
      const { entry } = await putIn(under.host, formPlan('central-self-evaluation', '自评表', 'A9', 'formula'));
      expect(value(await under.host.revert(entry))).toMatchObject({ changedSince: [], refused: [] });
      expect(await state(under.host)).toEqual(before);
      expect(value(await under.host.journal())).toEqual([]);
      const again = await putIn(under.host, formPlan('monitoring', '附表', 'B3'));
      const reopened = await under.reopen();
      expect(value(await reopened.host.revert(again.entry))).toMatchObject({ refused: [] });
      expect(await state(reopened.host)).toEqual(before);
    });

    it.each([
      ['holds something', '自评表', 'A6', /A6 已有内容/],
      ['is protected', '已保护', 'D5', /工作表受保护/],
      ['would reach over the edge', '自评表', 'A1048570', /边界/],
      ['is not in the workbook', '没有这张表', 'A1', /找不到/],
    ])('refuses a place that %s, and changes nothing', async (_what, sheet, at, words) => {
      const { host } = await create(TABLE);
      if (!host.abilities.placesForms) return;
      const before = await state(host);
      const draft = draftForm(formById('monitoring')!, { style: 'native' });
      const placed = placeForm(draft, { sheet, at: parseCellName(at)! });
      const said = placed.ok ? problem(await host.insertForm!(formPlan('monitoring', sheet, at))) : placed.problem;
      expect(said.message['zh-CN']).toMatch(words);
      expect(await state(host)).toEqual(before);
      expect(value(await host.journal())).toEqual([]);
    });

    it('refuses a place where cells are merged, though they are blank', async () => {
      const { host } = await create(MERGED);
      if (!host.abilities.placesForms) return;
      const before = await state(host);
      expect(problem(await host.insertForm!(formPlan('monitoring', '附表', 'A4'))).message['zh-CN']).toContain('E3:F4 是合并单元格');
      expect(await state(host)).toEqual(before);
    });

    it('leaves a form that somebody has filled in, says so, and takes it off once it is blank again', async () => {
      const { host, type } = await create(TABLE);
      if (!host.abilities.placesForms) return;
      const before = await state(host);
      const plan = formPlan('central-target', '自评表', 'A9');
      const { entry } = await putIn(host, plan);
      await type('自评表', firstBlank(plan), { type: 'text', text: '农村公路养护' });
      expect(value(await host.revert(entry))).toMatchObject({
        restored: [],
        refused: [{ sheet: '自评表', cell: 'A9', reason: { 'zh-CN': expect.stringContaining('填写') as unknown } }],
      });
      expect(await cell(host, '自评表', firstBlank(plan))).toMatchObject({ text: '农村公路养护' });
      await type('自评表', firstBlank(plan), { type: 'blank' });
      expect(value(await host.revert(entry))).toMatchObject({ refused: [] });
      expect(await state(host)).toEqual(before);
    });

    it('is taken back after the commands that wrote into it', async () => {
      const { host } = await create(TABLE);
      if (!host.abilities.placesForms) return;
      const before = await state(host);
      const plan = formPlan('central-target', '自评表', 'A9');
      const { entry } = await putIn(host, plan);
      await snapshot(host);
      const later = await applied(host, [edit('自评表', firstBlank(plan), { content: { type: 'text', text: '填的' } })]);
      expect(problem(await host.revert(entry)).code).toBe('later-first');
      value(await host.revert(later));
      expect(value(await host.revert(entry)).refused).toEqual([]);
      expect(await state(host)).toEqual(before);
    });
  });
}
