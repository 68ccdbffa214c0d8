import { IUniverInstanceService } from '@univerjs/core';
import type { SheetDraft } from '../../../src/core/forms/types';
import { cellName } from '../../../src/core/snapshot/address';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { unzipped } from '../../support/xlsx/packages';
import { draftOf, inserted } from '../contract/sheets';
import { cell, snapshot, state, TABLE, value } from '../contract/steps';
import { closeGrids, type GridUnderTest, openInGrid } from './fixture-grid';

jest.setTimeout(60_000);
afterEach(closeGrids);

const DRAFTS: readonly SheetDraft[] = [draftOf('sichuan-project'), { ...draftOf('central-target'), name: '目标' }];

async function opened(): Promise<GridUnderTest> {
  const under = await openInGrid(buildXlsx(TABLE));
  under.grid.injector.get(IUniverInstanceService).focusUnit(under.grid.unitId);
  return under;
}

function inputOf({ cells }: SheetDraft, nth = 0): string {
  return cellName(cells.filter(({ look, content }) => look.text === 'input' && content.type === 'blank')[nth]!);
}

describe('a worksheet put into the grid', () => {
  it('is one step of the grid’s own undo, and of its redo', async () => {
    const under = await opened();
    const before = await state(under.host);
    await inserted(under.host, DRAFTS);
    const after = await state(under.host);
    under.undo();
    expect(await state(under.host)).toEqual(before);
    expect(value(await under.host.journal())).toEqual([]);
    under.redo();
    expect(await state(under.host)).toEqual(after);
    expect(value(await under.host.journal())).toHaveLength(1);
    const { sheets } = value(await under.host.revert(value(await under.host.journal())[0]!.id));
    expect(sheets).toEqual(DRAFTS.map(({ name }) => name));
    under.undo();
    expect(await state(under.host)).toEqual(after);
    expect(await under.note('目标', cellName(DRAFTS[1]!.cells[0]!))).toContain('目标表.xlsx');
  });

  it('stands in the saved copy with what was typed into it, its drop-downs and its formulas', async () => {
    const under = await opened();
    await inserted(under.host, DRAFTS);
    const [draft] = DRAFTS;
    const place = inputOf(draft!);
    await under.type(draft!.name, place, { type: 'text', text: '=不是公式' });
    await under.host.read();
    const saved = under.saved();
    const sheet = value(readXlsx(saved, 'a.xlsx')).sheets.find(({ name }) => name === draft!.name)!;
    expect(sheet.cells.find((one) => cellName(one) === place)).toMatchObject({ text: '=不是公式', formula: null });
    expect(sheet.cells.filter(({ formula }) => formula !== null)).toHaveLength(
      draft!.cells.filter(({ content }) => content.type === 'formula').length,
    );
    const xml = Object.values(unzipped(saved)).find((text) => text.includes('=不是公式') && text.includes('<dataValidation '));
    expect(xml?.match(/<dataValidation /g)).toHaveLength(draft!.validations.length);
  });

  it('leaves the saved copy as the file came once it is undone', async () => {
    const under = await opened();
    const file = under.saved();
    await inserted(under.host, DRAFTS);
    expect(under.saved()).not.toEqual(file);
    under.undo();
    expect(under.saved()).toBe(file);
  });

  it('calculates: a total shows as soon as its figures are typed', async () => {
    const under = await opened();
    const draft = DRAFTS[0]!;
    await inserted(under.host, [draft]);
    const total = draft.cells.find(({ content }) => content.type === 'formula' && /^=IF\(COUNT/.test(content.formula))!;
    const { formula } = total.content as { formula: string };
    const [first] = /[A-Z]+\d+/.exec(formula.slice('=IF(COUNT('.length))!;
    await under.type(draft.name, first, { type: 'number', number: '12.5' });
    expect(await cell(under.host, draft.name, cellName(total))).toMatchObject({ text: expect.stringContaining('12.5') as string });
  });

  it('keeps rows moving: rows of the new sheet can be put in, and go along into the saved copy', async () => {
    const under = await opened();
    const [draft] = DRAFTS;
    await inserted(under.host, [draft!]);
    await under.host.read();
    expect(under.moveRows({ kind: 'insert', sheet: draft!.name, row: 3, count: 1 }).ok).toBe(true);
    const rows = value(readXlsx(under.saved(), 'a.xlsx')).sheets.find(({ name }) => name === draft!.name)!;
    const grid = (await snapshot(under.host)).sheets.find(({ name }) => name === draft!.name)!;
    const places = (cells: typeof rows.cells) => cells.map((one) => [cellName(one), one.formula ?? one.text]);
    expect(places(rows.cells)).toEqual(places(grid.cells));
  });

  it('says that drop-downs work in the saved copy', async () => {
    const { host } = await opened();
    expect((await inserted(host, DRAFTS)).remarks).toMatchObject([{ 'zh-CN': expect.stringContaining('保存的副本') as unknown }]);
  });
});
