import { IUniverInstanceService } from '@univerjs/core';
import type { Worksheet } from '@univerjs/core';
import { formById } from '../../../src/core/forms/all-forms';
import { draftForm } from '../../../src/core/forms/lay-out-form';
import { placeForm } from '../../../src/core/forms/place/placed-form';
import { cellName, parseRangeName } from '../../../src/core/snapshot/address';
import { cellsOf } from '../../../src/core/snapshot/cell-blocks';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import type { FormPlan } from '../../../src/hosts/port';
import { draftBook } from '../../../src/reports/xlsx/laid-out-book';
import { ownTemplates } from '../../../src/service/errands/own-templates';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { pack, unzipped } from '../../support/xlsx/packages';
import { brokenIn, partsOf } from '../../support/xlsx/whole-package';
import type { HostFixture } from '../contract/fixture';
import { formPlan, putIn } from '../contract/places';
import { cell, problem, snapshot, state, TABLE, value } from '../contract/steps';
import { closeGrids, type GridUnderTest, openInGrid } from './fixture-grid';

jest.setTimeout(60_000);
afterEach(closeGrids);

async function opened(fixture: HostFixture = TABLE): Promise<GridUnderTest> {
  const under = await openInGrid(buildXlsx(fixture));
  under.grid.injector.get(IUniverInstanceService).focusUnit(under.grid.unitId);
  return under;
}

/** Everything that a sheet of the grid holds, to the letter but for the numbers of its looks. */
function held({ grid }: GridUnderTest, name: string): unknown {
  const { sheet } = grid.sheetNamed(name)!;
  const { cellData, mergeData, rowData, columnData, rowCount, columnCount } = sheet.getConfig();
  const looks = grid.workbook.getStyles();
  const cells = Object.entries(cellData).flatMap(([row, columns]) =>
    Object.entries(columns as Record<string, object>).map(([column, own]) => [row, column, { ...own, s: looks.getStyleByCell(own) }]),
  );
  const notes = [...(grid.notes.getSheetNotes(grid.unitId, sheet.getSheetId())?.values() ?? [])];
  return JSON.parse(JSON.stringify({ cells, mergeData, rowData, columnData, rowCount, columnCount, notes })) as unknown;
}

/** What a person sees of an area. */
function seen({ grid }: GridUnderTest, name: string, area: string): unknown {
  const { sheet } = grid.sheetNamed(name)!;
  const looks = grid.workbook.getStyles();
  const within = parseRangeName(area)!;
  const lookOf = (sheetOf: Worksheet, row: number, column: number): unknown => {
    const { n: _format, ...look } = looks.getStyleByCell(sheetOf.getCellMatrix().getValue(row, column)) ?? {};
    return look;
  };
  return JSON.parse(
    JSON.stringify({
      looks: [...cellsOf(within)].map(({ row, column }) => [cellName({ row, column }), lookOf(sheet, row - 1, column - 1)]),
      heights: Array.from({ length: within.bottom - within.top + 1 }, (_, at) => sheet.getRowHeight(within.top - 1 + at)),
      widths: Array.from({ length: within.right - within.left + 1 }, (_, at) => sheet.getColumnWidth(within.left - 1 + at)),
    }),
  ) as unknown;
}

describe('a form at a place of the grid', () => {
  it('goes without a trace by the grid’s own undo and by the pane, comes back by redo, and the copy goes along', async () => {
    const under = await opened();
    const [before, file] = [held(under, '自评表'), under.saved()];
    const { entry } = await putIn(under.host, formPlan('sichuan-project', '自评表', 'C50'));
    const [after, copy] = [held(under, '自评表'), under.saved()];
    expect(after).not.toEqual(before);
    under.undo();
    expect(held(under, '自评表')).toEqual(before);
    expect(under.saved()).toBe(file);
    expect(value(await under.host.journal())).toEqual([]);
    under.redo();
    expect(await state(under.host)).toBeDefined();
    expect(held(under, '自评表')).toEqual(after);
    expect(under.saved()).toEqual(copy);
    expect(value(await under.host.revert(entry)).refused).toEqual([]);
    expect(under.saved()).toBe(file);
    under.undo();
    await under.host.read();
    expect(held(under, '自评表')).toEqual(after);
    expect(value(await under.host.journal())).toMatchObject([{ id: entry, purpose: 'form' }]);
  });

  it('looks in the grid as it does once the saved copy is opened: borders, fills, heights, widths, and below the last row as well', async () => {
    const under = await opened();
    const rows = under.grid.sheetNamed('附表')!.sheet.getRowCount();
    const plan = formPlan('central-self-evaluation', '附表', `H${rows}`, 'formula');
    const { area, remarks } = await putIn(under.host, plan);
    expect(remarks).toMatchObject([{ 'zh-CN': expect.stringContaining('保存的副本') as unknown }]);
    const shown = seen(under, '附表', area);
    const copy = await openInGrid(under.saved());
    expect(shown).toEqual(seen(copy, '附表', area));
    expect(await state(under.host)).toEqual(await state(copy.host));
  });

  it('stands in the saved copy with what was typed into it, its drop-downs and bounds, and calculates', async () => {
    const under = await opened();
    const plan = formPlan('central-self-evaluation', '自评表', 'A10');
    await putIn(under.host, plan);
    const total = plan.form.cells.find(({ content }) => content.type === 'formula' && /^=IF\(COUNT/.test(content.formula))!;
    const [first] = /[A-Z]+\d+/.exec((total.content as { formula: string }).formula.slice('=IF(COUNT('.length))!;
    await under.type('自评表', first, { type: 'number', number: '12.5' });
    expect(await cell(under.host, '自评表', cellName(total))).toMatchObject({ text: expect.stringContaining('12.5') as string });
    const saved = under.saved();
    expect(brokenIn(saved)).toEqual(brokenIn(buildXlsx(TABLE)));
    expect(value(readXlsx(saved, 'a.xlsx')).sheets[0]!.cells.find((one) => cellName(one) === first)).toMatchObject({ text: '12.50' });
    expect(
      partsOf(saved)
        .get('xl/worksheets/sheet1.xml')
        ?.match(/<dataValidation /g),
    ).toHaveLength(plan.form.validations.length);
  });

  it('takes a place that a person cleared, and refuses one that a person has just typed into or noted on', async () => {
    const under = await opened();
    await under.type('自评表', 'A20', { type: 'text', text: '刚写的' });
    const refused = problem(await under.host.insertForm!(formPlan('monitoring', '自评表', 'A9')));
    expect(refused).toMatchObject({ code: 'place-taken', message: { 'zh-CN': expect.stringContaining('A20 已有内容') as unknown } });
    await under.type('自评表', 'A20', { type: 'blank' });
    under.grid.facade
      .getSheetByName('自评表')!
      .getRange('B12')
      .createOrUpdateNote({ id: 'n', note: '留着', row: 11, col: 1, width: 100, height: 50 });
    const noted = problem(await under.host.insertForm!(formPlan('monitoring', '自评表', 'A9')));
    expect(noted.message['zh-CN']).toContain('B12 有批注');
    // What the file has on its second sheet, a person takes out.
    const own = (await snapshot(under.host)).sheets.find(({ name }) => name === '附表')!;
    for (const one of own.cells) await under.type('附表', cellName(one), { type: 'blank' });
    const { area, entry } = await putIn(under.host, formPlan('monitoring', '附表', 'A1'));
    const held = value(readXlsx(under.saved(), 'a.xlsx')).sheets.find(({ name }) => name === '附表')!;
    expect(held.cells[0]!.text).not.toBe(own.cells[0]!.text);
    expect(held.merges?.length).toBeGreaterThan(0);
    expect(area.startsWith('A1:')).toBe(true);
    expect(value(await under.host.revert(entry)).refused).toEqual([]);
    expect(value(readXlsx(under.saved(), 'a.xlsx')).sheets.find(({ name }) => name === '附表')!.cells).toEqual([]);
  });

  it('may be one of the unit’s own, with its looks, and rows as high as their texts', async () => {
    const under = await opened();
    const file = under.saved();
    const own = await draftBook([draftForm(formById('sichuan-project')!, { style: 'native' })]);
    const given = unzipped(own);
    // No heights: other programs leave them to whoever opens the file.
    const free = Object.entries(given).map(([name, text]) => [
      name,
      /worksheets\//.test(name) ? text.replace(/ ht="[^"]*" customHeight="1"/g, '') : text,
    ]);
    const { templates } = value(await ownTemplates({ name: '模板.xlsx', bytes: pack(Object.fromEntries(free) as Record<string, string>) }));
    const { piece, book } = templates[0]!;
    const form = value(placeForm(value(piece), { sheet: '附表', at: { row: 12, column: 2 } }));
    const plan: FormPlan = { title: { 'zh-CN': '插入', 'en-US': 'Insert' }, form, write: () => Promise.resolve(book) };
    const { area, entry } = await putIn(under.host, plan);
    const copy = await openInGrid(under.saved());
    expect(seen(under, '附表', area)).toEqual(seen(copy, '附表', area));
    expect(await state(under.host)).toEqual(await state(copy.host));
    expect(value(await copy.host.revert(entry)).refused).toEqual([]);
    expect(await state(copy.host)).toEqual(await state((await opened()).host));
    expect(seen(copy, '附表', area)).toEqual(seen(await openInGrid(copy.saved()), '附表', area));
    expect(value(await under.host.revert(entry)).refused).toEqual([]);
    expect(under.saved()).toBe(file);
  });

  it('leaves widths that somebody uses who has not saved yet, and a note that somebody puts on it stays when it goes', async () => {
    const under = await opened();
    const { sheet } = under.grid.sheetNamed('附表')!;
    const widths = (): readonly number[] => [4, 5, 6].map((column) => sheet.getColumnWidth(column));
    const before = widths();
    await under.type('附表', 'F2', { type: 'text', text: '刚写的' });
    const { area, entry, remarks } = await putIn(under.host, formPlan('monitoring', '附表', 'E8'));
    expect(widths().map((width, at) => width === before[at])).toEqual([false, true, false]);
    expect(remarks.map((remark) => remark['zh-CN']).join('')).toContain('列宽或行高没有改');
    const noted = { id: 'n', note: '要改', row: 8, col: 4, width: 100, height: 50 };
    under.grid.facade.getSheetByName('附表')!.getRange('E9').createOrUpdateNote(noted);
    expect(value(await under.host.revert(entry)).refused).toEqual([]);
    expect(widths()).toEqual(before);
    const copy = await openInGrid(under.saved());
    expect([await under.note('附表', 'E9'), await copy.note('附表', 'E9')]).toEqual(['要改', '要改']);
    expect(await state(under.host)).toEqual(await state(copy.host));
    expect(seen(under, '附表', area)).toEqual(seen(copy, '附表', area));
  });

  it('is found where rows were put in above it, and leaves the others as they are then', async () => {
    const under = await opened();
    await under.host.read();
    const { entry } = await putIn(under.host, formPlan('central-target', '自评表', 'A12'));
    const row = { kind: 'insert', sheet: '自评表', row: 8, count: 3 } as const;
    await under.host.read();
    expect(under.moveRows(row).ok).toBe(true);
    expect(value(await under.host.revert(entry)).refused).toEqual([]);
    const plain = await opened();
    await plain.host.read();
    plain.moveRows(row);
    expect(await state(under.host)).toEqual(await state(plain.host));
    const told = (bytes: Uint8Array): string =>
      partsOf(bytes)
        .get('xl/worksheets/sheet1.xml')!
        .replace(/<dimension [^>]*>/, '');
    expect(told(under.saved())).toEqual(told(plain.saved()));
  });
});
