import { keyOf } from '../../simulated-excel/book';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { apply, applied, cell, edit, plan, problem, sheetOf, snapshot, TABLE, value } from '../contract/steps';
import { bookOf, hostIn as excelHostIn, markOn } from '../excel/excel-under-test';
import { etWith, hostIn } from './et-under-test';

const SHEET = '自评表';
const NOTE = { 'zh-CN': '注', 'en-US': 'note' };

describe('reading in WPS', () => {
  it('gives the window a turn between blocks, tells how far it is, and can be cancelled there', async () => {
    const rows = Array.from({ length: 500 }, (_, row) => Array.from({ length: 10 }, (_cell, column) => `${row}-${column}`));
    const et = etWith({ sheets: [{ name: '长表', rows }] });
    const told: string[] = [];
    const turns: number[] = [];
    const ticking = setInterval(() => turns.push(told.length), 0);
    const { sheets } = value(await hostIn(et).read({ onProgress: ({ done, total }) => told.push(`${done}/${total}`) }));
    clearInterval(ticking);
    expect(sheets[0]?.cells).toHaveLength(5_000);
    expect(told).toEqual(['1/3', '2/3', '3/3']);
    expect(turns.length).toBeGreaterThan(0);
    const controller = new AbortController();
    expect(problem(await hostIn(et).read({ onProgress: () => controller.abort(), signal: controller.signal })).code).toBe('cancelled');
  });

  it('does not walk through rows that are only formatted', async () => {
    const et = etWith(TABLE);
    et.cell('附表', 'J90000').fill = { color: '#FFFF00', pattern: 'Solid', patternColor: '#000000' };
    et.resetCounts();
    expect(sheetOf(await snapshot(hostIn(et)), '附表').cells).toHaveLength(3);
    expect(et.calls).toBeLessThan(1_000);
  });

  it('tells the number of an error from the same number typed', async () => {
    const et = etWith({
      sheets: [{ name: '表', rows: [[{ error: '#DIV/0!' }, { number: '-2146826281' }, { error: '#N/A', formula: '=NA()' }]] }],
    });
    expect(sheetOf(await snapshot(hostIn(et)), '表').cells.map(({ content }) => content)).toEqual([
      { type: 'error', code: '#DIV/0!' },
      { type: 'number', number: '-2146826281' },
      { type: 'error', code: '#N/A' },
    ]);
  });

  it('names sheets that are no grid', async () => {
    const et = etWith(TABLE);
    et.book.charts.push('图表1');
    expect((await snapshot(hostIn(et))).notes).toEqual([{ sheet: '图表1', code: 'not-a-grid' }]);
  });

  it('waits while a cell is being edited', async () => {
    const et = etWith(TABLE);
    et.setEditing(true);
    const told: string[] = [];
    const reading = hostIn(et).read({
      onProgress: ({ what }) => {
        told.push(what['zh-CN']);
        if (told.length === 2) et.setEditing(false);
      },
    });
    expect((await reading).ok).toBe(true);
    expect(told[0]).toContain('结束单元格编辑');
    et.setEditing(true);
    expect(problem(await hostIn(et).apply(plan([edit(SHEET, 'E4', { mark: '#FFC7CE' })]))).code).toBe('busy-editing');
  });
});

describe('writing in WPS', () => {
  it('writes nothing where no record can be kept, and says what to do', async () => {
    const et = etWith(TABLE, { customXml: false });
    const before = et.state();
    const { code, message } = problem(await hostIn(et).apply(plan([edit(SHEET, 'E4', { content: { type: 'number', number: '10' } })])));
    expect([code, message['zh-CN']]).toEqual(['not-supported', expect.stringContaining('.xlsx')]);
    expect(et.state()).toEqual(before);
    expect(value(await hostIn(et).journal())).toEqual([]);
    expect(value(await hostIn(et).loadSetting('options'))).toBeNull();
    expect(problem(await hostIn(et).saveSetting('options', '{}')).code).toBe('not-supported');
  });

  it('writes the unlocked cells of a protected sheet and names the locked ones', async () => {
    const et = etWith(TABLE);
    et.extras('已保护').unlocked.add(keyOf(1, 2));
    const receipt = await apply(hostIn(et), [
      edit('已保护', 'B1', { content: { type: 'number', number: '6' } }),
      edit('已保护', 'A1', { content: { type: 'text', text: '改' } }),
      edit('已保护', 'B2', { mark: '#FFC7CE' }),
    ]);
    expect(receipt.written).toEqual([{ sheet: '已保护', cell: 'B1' }]);
    expect(receipt.refused.map(({ cell: name, reason }) => [name, reason['zh-CN'].slice(0, 16)])).toEqual([
      ['A1', '工作表受保护，这个单元格是锁定的'],
      ['B2', '工作表受保护，不允许设置单元格格'],
    ]);
    value(await hostIn(et).revert(receipt.entry ?? ''));
    expect(et.cell('已保护', 'B1').value).toBe(5);
  });

  it('formats cells of a protected sheet that allows it, without a note where notes are not allowed', async () => {
    const et = etWith(TABLE);
    et.extras('已保护').allowsFormatting = true;
    const receipt = await apply(hostIn(et), [edit('已保护', 'A1', { mark: '#FFC7CE', note: NOTE })], 'highlight');
    expect(receipt.written).toEqual([{ sheet: '已保护', cell: 'A1' }]);
    expect(receipt.remarks?.[0]?.['zh-CN']).toContain('已保护!A1');
    expect(et.sheet('已保护').notes.size).toBe(0);
  });

  it('writes unlocked cells where protection allows no formats, and says which marks were left', async () => {
    const et = etWith(TABLE);
    et.extras('已保护').unlocked.add(keyOf(1, 2));
    const before = et.state();
    const receipt = await apply(hostIn(et), [edit('已保护', 'B1', { content: { type: 'number', number: '6' }, mark: '#C6EFCE' })]);
    expect([receipt.written, receipt.refused, et.cell('已保护', 'B1').value]).toEqual([[{ sheet: '已保护', cell: 'B1' }], [], 6]);
    expect(
      receipt.remarks?.map((remark) => [remark['zh-CN'].includes('不允许设置单元格格式'), remark['zh-CN'].includes('已保护!B1')]),
    ).toEqual([[true, true]]);
    value(await hostIn(et).revert(receipt.entry ?? ''));
    expect(et.state()).toEqual(before);
  });

  it('keeps the record of marks that protection holds, also where the row of one cannot be found', async () => {
    const et = etWith(TABLE);
    const host = hostIn(et);
    const entry = await applied(host, [edit(SHEET, 'E3', { mark: '#FFC7CE' }), edit(SHEET, 'E4', { mark: '#FFC7CE' })], 'highlight');
    et.moveLines(SHEET, 'rows', 'delete', 3, 1);
    et.sheet(SHEET).isProtected = true;
    expect(value(await host.revert(entry)).refused).toHaveLength(2);
    expect(value(await host.journal()).map(({ cells }) => cells)).toEqual([2]);
    et.sheet(SHEET).isProtected = false;
    expect(value(await host.revert(entry)).refused).toEqual([]);
    expect([markOn(et, SHEET, 'E3'), value(await host.journal())]).toEqual([null, []]);
  });

  it('puts no formula into a table, whose whole column it would change, but its result where that is known, and says so', async () => {
    const et = etWith(TABLE);
    et.extras(SHEET).tables.push({ top: 2, left: 1, bottom: 5, right: 5 });
    const before = et.state();
    const formula = { type: 'formula', formula: '=D4' } as const;
    const receipt = await apply(hostIn(et), [
      edit(SHEET, 'E4', { content: formula }),
      edit(SHEET, 'E5', { content: formula, result: '9.5' }),
      edit(SHEET, 'E3', { content: { type: 'number', number: '4' } }),
    ]);
    expect(receipt.refused.map(({ cell: name, reason }) => [name, reason['zh-CN'].includes('转换为区域')])).toEqual([['E4', true]]);
    expect(receipt.written.map(({ cell: name }) => name)).toEqual(['E5', 'E3']);
    expect([et.cell(SHEET, 'E5').value, et.cell(SHEET, 'E5').formula]).toEqual([9.5, null]);
    expect(receipt.remarks?.map((remark) => [remark['zh-CN'].includes('自动填满整列'), remark['zh-CN'].includes('自评表!E5')])).toEqual([
      [true, true],
    ]);
    value(await hostIn(et).revert(receipt.entry ?? ''));
    expect(et.state()).toEqual(before);
  });

  it("marks over the user's own fill, finds the mark where it moved, and leaves the fill alone", async () => {
    const et = etWith(TABLE);
    const host = hostIn(et);
    const before = et.state();
    const entry = await applied(host, [edit(SHEET, 'E3', { mark: '#FFC7CE' })], 'highlight');
    expect([et.cell(SHEET, 'E3').fill?.color, markOn(et, SHEET, 'E3')]).toEqual(['#FFFF00', '#FFC7CE']);
    et.moveLines(SHEET, 'rows', 'insert', 2, 1);
    expect(markOn(et, SHEET, 'E4')).toBe('#FFC7CE');
    value(await host.revert(entry));
    et.moveLines(SHEET, 'rows', 'delete', 2, 1);
    expect(et.state()).toEqual(before);
  });

  it('takes all marks off, also those without a record, and names what protection holds', async () => {
    const et = etWith(TABLE);
    et.extras('已保护').allowsFormatting = true;
    const host = hostIn(et);
    await applied(
      host,
      [edit(SHEET, 'E3', { mark: '#FFC7CE' }), edit(SHEET, 'E4', { mark: '#FFC7CE' }), edit('已保护', 'B1', { mark: '#FFC7CE' })],
      'highlight',
    );
    value(await host.forget());
    et.extras('已保护').allowsFormatting = false;
    const cleared = value(await host.clearMarks!());
    expect([cleared.cells, cleared.refused.map(({ sheet, cell: name }) => `${sheet}!${name}`)]).toEqual([2, ['已保护!B1']]);
    expect(markOn(et, SHEET, 'E3')).toBeNull();
  });

  it('takes back at once what WPS does not keep as it was written', async () => {
    const et = etWith(TABLE, { shortens: true });
    const before = et.state();
    const receipt = await apply(hostIn(et), [
      edit(SHEET, 'E4', { content: { type: 'text', text: '很长的一段话' } }),
      edit(SHEET, 'E5', { mark: '#FFC7CE' }),
    ]);
    expect(receipt.refused.map(({ cell: name, reason }) => [name, reason['zh-CN']])).toEqual([
      ['E4', expect.stringContaining('没有按原样接受')],
    ]);
    value(await hostIn(et).revert(receipt.entry ?? ''));
    expect(et.state()).toEqual(before);
  });

  it('finds its cells again after rows were put in above', async () => {
    const et = etWith(TABLE);
    const host = hostIn(et);
    const entry = await applied(host, [
      edit(SHEET, 'E4', { content: { type: 'formula', formula: '=D4*1' } }),
      edit(SHEET, 'E3', { content: { type: 'number', number: '4' } }),
    ]);
    et.moveLines(SHEET, 'rows', 'insert', 3, 2);
    expect(value(await host.revert(entry)).restored).toEqual([
      { sheet: SHEET, cell: 'E6' },
      { sheet: SHEET, cell: 'E5' },
    ]);
    expect(await cell(host, SHEET, 'E5')).toMatchObject({ text: '3.94' });
    expect(await cell(host, SHEET, 'E6')).toBeUndefined();
  });

  it('finds its sheet again under a new name', async () => {
    const et = etWith(TABLE);
    const host = hostIn(et);
    const entry = await applied(host, [edit('附表', 'B1', { content: { type: 'number', number: '20' } })]);
    et.sheet('附表').name = '附表（终稿）';
    expect(value(await host.revert(entry)).restored).toEqual([{ sheet: '附表（终稿）', cell: 'B1' }]);
    expect(et.cell('附表（终稿）', 'B1').value).toBe(2);
  });

  it('takes back what was written in Excel, and Excel what was written here', async () => {
    const excel = createSimulatedExcel(bookOf(TABLE));
    const before = excel.state();
    const edits = [
      edit(SHEET, 'E3', { content: { type: 'formula', formula: '=D3' }, numberFormat: '0.0', mark: '#FFC7CE' }),
      edit(SHEET, 'E4', { content: { type: 'text', text: '12' } }),
    ];
    const inExcel = await applied(excelHostIn(excel), edits);
    const et = etWith(TABLE);
    Object.assign(et.book, { data: excel.reopen().book });
    value(await hostIn(et.reopen()).journal());
    const opened = et.reopen();
    value(await hostIn(opened).revert(inExcel));
    expect(opened.state()).toEqual(before);
    const inWps = await applied(hostIn(opened), edits);
    const back = createSimulatedExcel(opened.reopen().book.data);
    value(await excelHostIn(back).revert(inWps));
    expect(back.state()).toEqual(before);
  });
});

describe('the workbook of a pane in WPS', () => {
  it('is the one that was in front when it was first asked, until it is closed', async () => {
    const et = etWith(TABLE);
    const host = hostIn(et);
    value(await host.read());
    et.close();
    expect(problem(await host.read()).message['zh-CN']).toContain('已经关闭');
    expect(problem(await hostIn(et).read()).message['zh-CN']).toContain('没有打开的工作簿');
  });

  it('tells of changes in itself, neither of those in others nor of its own', async () => {
    const et = etWith(TABLE);
    const host = hostIn(et);
    value(await host.read());
    const heard: (string | null)[] = [];
    const end = host.onChange((sheet) => heard.push(sheet));
    await et.changeElsewhere();
    await applied(host, [edit(SHEET, 'E4', { content: { type: 'number', number: '7' } })]);
    expect(heard).toEqual([]);
    await et.type(SHEET, 'E4', 8);
    expect(heard).toEqual([SHEET]);
    end();
    expect(et.listening).toBe(0);
  });

  it('does not show hidden sheets', async () => {
    const et = etWith({ sheets: [...TABLE.sheets, { name: '暗', rows: [['a']], visibility: 'very-hidden' }] });
    const { code, message } = problem(await hostIn(et).reveal('暗', 'A1'));
    expect([code, message['zh-CN']]).toEqual(['sheet-hidden', expect.stringContaining('彻底隐藏')]);
    expect(problem(await hostIn(et).reveal('没有', 'A1')).code).toBe('no-such-cell');
  });
});
