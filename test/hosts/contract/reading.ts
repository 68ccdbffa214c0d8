import { cellName } from '../../../src/core/snapshot/address';
import type { CreateHost, FixtureCell, HostFixture } from './fixture';
import { cell, problem, sheetOf, snapshot, TABLE } from './steps';

function oneRow(...cells: (FixtureCell | string | null)[]): HostFixture {
  return { sheets: [{ name: '表', rows: [cells] }] };
}

const NUMBERS: readonly (readonly [stored: string, seen: string])[] = [
  ['13000', '13000'],
  ['-5', '-5'],
  ['0', '0'],
  ['0.1', '0.1'],
  ['3.94', '3.94'],
  ['1234567.89', '1234567.89'],
  ['123456789012345', '123456789012345'],
  ['0.000123', '0.000123'],
  ['12.340000000000001', '12.34'],
  ['0.30000000000000004', '0.3'],
];

export function describeReading(create: CreateHost): void {
  describe('reading', () => {
    it('gives the sheets in tab order with their visibility', async () => {
      const { host } = await create({
        sheets: [
          { name: '目标表', rows: [['a']] },
          { name: '隐藏', rows: [['b']], visibility: 'hidden' },
          { name: '深藏', rows: [['c']], visibility: 'very-hidden' },
        ],
      });
      const { sheets } = await snapshot(host);
      expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
        ['目标表', 'visible'],
        ['隐藏', 'hidden'],
        ['深藏', 'very-hidden'],
      ]);
    });

    it('gives only cells that hold something, row by row', async () => {
      const { host } = await create({ sheets: [{ name: '表', rows: [[null, 'B1', null, 'D1'], [], ['A3', { fill: '#FFFF00' }, 'C3']] }] });
      expect(sheetOf(await snapshot(host), '表').cells.map(cellName)).toEqual(['B1', 'D1', 'A3', 'C3']);
    });

    it.each(NUMBERS)('keeps all digits of the number %s', async (stored, seen) => {
      const { host } = await create(oneRow({ number: stored }));
      expect((await cell(host, '表', 'A1'))?.content).toEqual({ type: 'number', number: seen });
    });

    it('keeps texts as they are', async () => {
      const texts = ['≥98%', '00123', '12', ' 两边有空格 ', '第一行\n第二行', '<a & "b">', '𠮷野家', '＞50台(套)', "'引号"];
      const { host } = await create(oneRow(...texts));
      expect(sheetOf(await snapshot(host), '表').cells.map(({ content }) => content)).toEqual(
        texts.map((text) => ({ type: 'text', text })),
      );
    });

    it('tells booleans and errors from texts', async () => {
      const { host } = await create(oneRow({ boolean: true }, { boolean: false }, { error: '#N/A' }, { error: '#DIV/0!' }, 'TRUE'));
      expect(sheetOf(await snapshot(host), '表').cells.map(({ content }) => content)).toEqual([
        { type: 'boolean', value: true },
        { type: 'boolean', value: false },
        { type: 'error', code: '#N/A' },
        { type: 'error', code: '#DIV/0!' },
        { type: 'text', text: 'TRUE' },
      ]);
    });

    it('gives what a cell shows beside what it holds', async () => {
      const { host } = await create(
        oneRow(
          { number: '0.98', format: '0.0%' },
          { number: '13000', format: '#,##0' },
          { number: '8.7', format: '0.00' },
          { number: '12.5' },
          '文字',
        ),
      );
      const { cells } = sheetOf(await snapshot(host), '表');
      expect(cells.map(({ text }) => text)).toEqual(['98.0%', '13,000', '8.70', '12.5', '文字']);
      expect(cells.map(({ format }) => format)).toEqual(['0.0%', '#,##0', '0.00', 'General', 'General']);
    });

    it('gives a date as its number with its format', async () => {
      const { host } = await create(oneRow({ number: '45657', format: 'yyyy-mm-dd' }));
      expect(await cell(host, '表', 'A1')).toMatchObject({
        content: { type: 'number', number: '45657' },
        text: '2024-12-31',
        format: 'yyyy-mm-dd',
      });
    });

    it('gives formulas with their results', async () => {
      const { host } = await create(oneRow({ number: '1' }, { number: '2' }, { number: '3', formula: '=A1+B1' }));
      expect(await cell(host, '表', 'C1')).toMatchObject({ content: { type: 'number', number: '3' }, formula: '=A1+B1' });
      expect((await cell(host, '表', 'A1'))?.formula).toBeNull();
    });

    it('gives merged areas, or says that it could not read them', async () => {
      const { host } = await create({ sheets: [{ name: '表', rows: [['标题'], ['a', 'b', 'c']], merges: ['A1:C1', 'B2:B4'] }] });
      const { merges } = sheetOf(await snapshot(host), '表');
      expect([
        null,
        [
          { top: 1, left: 1, bottom: 1, right: 3 },
          { top: 2, left: 2, bottom: 4, right: 2 },
        ],
      ]).toContainEqual(merges);
    });

    it('tells hidden rows and columns and protected sheets', async () => {
      const { host } = await create({
        sheets: [
          {
            name: '表',
            rows: [
              ['a', 'b', 'c'],
              ['d', 'e', 'f'],
              ['g', 'h', 'i'],
            ],
            hiddenRows: [2],
            hiddenColumns: [3],
          },
          { name: '锁', rows: [['a']], protected: true },
        ],
      });
      const workbook = await snapshot(host);
      expect(sheetOf(workbook, '表')).toMatchObject({ hiddenRows: [2], hiddenColumns: [3], protected: false });
      expect(sheetOf(workbook, '锁').protected).toBe(true);
    });

    it('reads an empty sheet', async () => {
      const { host } = await create({ sheets: [{ name: '空', rows: [] }] });
      expect(sheetOf(await snapshot(host), '空').cells).toEqual([]);
    });

    it('stops before it starts when it was cancelled', async () => {
      const { host } = await create(TABLE);
      expect(problem(await host.read({ signal: AbortSignal.abort() })).code).toBe('cancelled');
    });
  });
}
