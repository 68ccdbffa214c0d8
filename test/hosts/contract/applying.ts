import type { CreateHost } from './fixture';
import { apply, applied, cell, edit, plan, problem, state, TABLE, value } from './steps';

const SHEET = '自评表';
const NOTE = { 'zh-CN': '得分与政策不符', 'en-US': 'score not by policy' };

export function describeApplying(create: CreateHost): void {
  describe('applying a plan', () => {
    it('writes numbers with all their digits', async () => {
      const { host } = await create(TABLE);
      await applied(host, [
        edit(SHEET, 'E4', { content: { type: 'number', number: '10' } }),
        edit(SHEET, 'F3', { content: { type: 'number', number: '1234567.89' } }),
        edit(SHEET, 'F4', { content: { type: 'number', number: '-0.000123' } }),
        edit(SHEET, 'F9', { content: { type: 'number', number: '123456789012345' } }),
      ]);
      expect((await cell(host, SHEET, 'E4'))?.content).toEqual({ type: 'number', number: '10' });
      expect((await cell(host, SHEET, 'F3'))?.content).toEqual({ type: 'number', number: '1234567.89' });
      expect((await cell(host, SHEET, 'F4'))?.content).toEqual({ type: 'number', number: '-0.000123' });
      expect((await cell(host, SHEET, 'F9'))?.content).toEqual({ type: 'number', number: '123456789012345' });
    });

    it.each([
      '=1+1',
      '+1',
      '-5',
      '@SUM(A1)',
      '00123',
      '12',
      'TRUE',
      '2024-12-31',
      '第一行\n第二行',
      '<b>&"',
      '{=A1}',
      "'引号",
      '_x000D_',
      ' 空格 ',
    ])('writes %j as text that never becomes anything else', async (text) => {
      const under = await create(TABLE);
      await applied(under.host, [edit(SHEET, 'E4', { content: { type: 'text', text } })]);
      expect(await cell(under.host, SHEET, 'E4')).toMatchObject({ content: { type: 'text', text }, formula: null });
      const { host } = await under.reopen();
      expect(await cell(host, SHEET, 'E4')).toMatchObject({ content: { type: 'text', text }, formula: null });
    });

    it('writes formulas, the functions of this product among them', async () => {
      const under = await create(TABLE);
      await applied(under.host, [
        edit(SHEET, 'E4', { content: { type: 'formula', formula: '=ROUND(D4*MIN(C4/0.98,1),2)' } }),
        edit(SHEET, 'F4', { content: { type: 'formula', formula: '=JX.PERFSCORE(B4,C4,D4)' } }),
      ]);
      expect((await cell(under.host, SHEET, 'E4'))?.formula).toBe('=ROUND(D4*MIN(C4/0.98,1),2)');
      const { host } = await under.reopen();
      expect((await cell(host, SHEET, 'F4'))?.formula).toBe('=JX.PERFSCORE(B4,C4,D4)');
    });

    it('replaces a formula by a value', async () => {
      const { host } = await create(TABLE);
      await applied(host, [edit(SHEET, 'E6', { content: { type: 'number', number: '23.94' } })]);
      expect(await cell(host, SHEET, 'E6')).toMatchObject({ content: { type: 'number', number: '23.94' }, formula: null });
    });

    it('empties a cell', async () => {
      const { host } = await create(TABLE);
      await applied(host, [edit(SHEET, 'E3', { content: { type: 'blank' } }), edit(SHEET, 'E6', { content: { type: 'blank' } })]);
      expect(await cell(host, SHEET, 'E3')).toBeUndefined();
      expect(await cell(host, SHEET, 'E6')).toBeUndefined();
    });

    it('changes only the parts of a cell that the edit names', async () => {
      const under = await create(TABLE);
      await applied(under.host, [
        edit(SHEET, 'E3', { content: { type: 'number', number: '4' } }),
        edit(SHEET, 'C4', { mark: '#FFC7CE' }),
        edit(SHEET, 'C5', { numberFormat: '0.00%' }),
      ]);
      expect(await cell(under.host, SHEET, 'E3')).toMatchObject({ text: '4.00', format: '0.00' });
      expect(await under.fill(SHEET, 'E3')).toBe('#FFFF00');
      expect(await cell(under.host, SHEET, 'C4')).toMatchObject({ content: { type: 'number', number: '0.985' }, text: '98.5%' });
      expect(await under.mark(SHEET, 'C4')).toBe('#FFC7CE');
      expect(await cell(under.host, SHEET, 'C5')).toMatchObject({
        content: { type: 'number', number: '0.874' },
        text: '87.40%',
        format: '0.00%',
      });
      expect(await under.fill(SHEET, 'C4')).toBeNull();
      expect(await under.mark(SHEET, 'C5')).toBeNull();
    });

    it('leaves every other cell as it was', async () => {
      const { host } = await create(TABLE);
      const before = (await state(host)) as { cells: { row: number; column: number }[] }[];
      await applied(host, [edit(SHEET, 'E4', { content: { type: 'number', number: '10' }, mark: '#C6EFCE' })]);
      const after = (await state(host)) as { cells: { row: number; column: number; formula: string | null }[] }[];
      // A formula that adds up the written cell may show its new result.
      const others = (sheets: { cells: { row: number; column: number }[] }[]): unknown[] =>
        sheets.map((sheet) => sheet.cells.filter(({ row, column }) => column !== 5 || (row !== 4 && row !== 6)));
      expect(others(after)).toEqual(others(before));
    });

    it('marks a blank cell', async () => {
      const under = await create(TABLE);
      await applied(under.host, [edit(SHEET, 'E4', { mark: '#FFC7CE' }), edit(SHEET, 'H20', { mark: '#FFC7CE' })], 'highlight');
      expect(await under.mark(SHEET, 'E4')).toBe('#FFC7CE');
      expect(await under.mark(SHEET, 'H20')).toBe('#FFC7CE');
      expect(await cell(under.host, SHEET, 'E4')).toBeUndefined();
    });

    it("attaches a note where the host can, and never touches a user's own", async () => {
      const under = await create(TABLE);
      const receipt = await apply(
        under.host,
        [edit(SHEET, 'E3', { mark: '#FFC7CE', note: NOTE }), edit(SHEET, 'E5', { mark: '#FFC7CE', note: NOTE })],
        'highlight',
      );
      expect(receipt.written.map((place) => place.cell)).toEqual(['E3', 'E5']);
      expect(await under.mark(SHEET, 'E5')).toBe('#FFC7CE');
      expect(await under.note(SHEET, 'E5')).toBe('请补充');
      if (under.host.abilities.notes) {
        expect([NOTE['zh-CN'], NOTE['en-US']]).toContain(await under.note(SHEET, 'E3'));
        expect(receipt.remarks).toHaveLength(1);
      } else {
        expect(await under.note(SHEET, 'E3')).toBeNull();
      }
    });

    it('lists every edit once: written, or refused with the reason', async () => {
      const under = await create(TABLE);
      const receipt = await apply(under.host, [
        edit(SHEET, 'E4', { content: { type: 'number', number: '10' } }),
        edit(SHEET, 'C1', { content: { type: 'text', text: '合并区内' } }),
        edit(SHEET, 'A1', { content: { type: 'text', text: '新标题' } }),
        edit('已保护', 'B1', { content: { type: 'number', number: '6' }, mark: '#FFC7CE' }),
        edit('没有这张表', 'A1', { content: { type: 'number', number: '1' } }),
        edit('附表', 'B1', { content: { type: 'number', number: '20' } }),
      ]);
      expect(receipt.written).toEqual([
        { sheet: SHEET, cell: 'E4' },
        { sheet: SHEET, cell: 'A1' },
        { sheet: '附表', cell: 'B1' },
      ]);
      expect(receipt.refused.map(({ sheet, cell: name }) => [sheet, name])).toEqual([
        [SHEET, 'C1'],
        ['已保护', 'B1'],
        ['没有这张表', 'A1'],
      ]);
      for (const { reason } of receipt.refused) {
        expect(reason['zh-CN']).not.toBe('');
        expect(reason['en-US']).not.toBe('');
      }
      expect((await cell(under.host, SHEET, 'A1'))?.text).toBe('新标题');
      expect((await cell(under.host, '附表', 'B1'))?.text).toBe('20');
      expect((await cell(under.host, '已保护', 'B1'))?.text).toBe('5');
      expect(await under.fill('已保护', 'B1')).toBe('#DDEBF7');
    });

    it('records nothing where nothing was written', async () => {
      const { host } = await create(TABLE);
      expect((await apply(host, [])).entry).toBeNull();
      expect((await apply(host, [edit('已保护', 'B1', { mark: '#FFC7CE' })])).entry).toBeNull();
      expect(value(await host.journal())).toEqual([]);
    });

    it('changes nothing when it was cancelled before it started', async () => {
      const { host } = await create(TABLE);
      const before = await state(host);
      const result = await host.apply(plan([edit(SHEET, 'E4', { content: { type: 'number', number: '10' } })]), {
        signal: AbortSignal.abort(),
      });
      expect(problem(result).code).toBe('cancelled');
      expect(await state(host)).toEqual(before);
      expect(value(await host.journal())).toEqual([]);
    });
  });
}
