import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCellName, rangeName } from '../../../src/core/snapshot/address';
import { placeForm, type Placeable } from '../../../src/core/forms/place/placed-form';
import { readXlsx, revertXlsx } from '../../../src/hosts/file/xlsx';
import { placeFormXlsx } from '../../../src/hosts/file/xlsx/place-form-xlsx';
import { readLook } from '../../../src/hosts/univer/look/read-look';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { brokenIn, partsOf } from '../../support/xlsx/whole-package';
import { pieceOf, TEMPLATE } from '../contract/own-form';
import { expectSame, TABLE, value } from '../contract/steps';

const FOLDER = path.join(__dirname, '../../workbooks');
/** Of every program some. */
const FILES = readdirSync(FOLDER).filter((name, at) => /\.xls[xm]$/.test(name) && at % 7 === 0);
const BASE = buildXlsx(TABLE);

function put(base: Uint8Array, piece: Placeable, book: Uint8Array, at: string) {
  const form = value(placeForm(piece, { sheet: '附表', at: parseCellName(at)! }));
  return { form, ...value(placeFormXlsx(base, 'a.xlsx', { title: { 'zh-CN': '插入', 'en-US': 'Insert' }, form }, book)) };
}

describe('a form of the unit’s own at a place of a file', () => {
  it('goes with contents, looks, merged cells, lists and formulas that read its own cells there, and leaves no trace', () => {
    const { book, piece } = pieceOf(TEMPLATE, '单位表');
    const { form, bytes, receipt } = put(BASE, value(piece), book, 'E10');
    expect(receipt).toMatchObject({ sheet: '附表', area: 'E10:G12' });
    expect(brokenIn(bytes)).toEqual(brokenIn(BASE));
    const sheet = value(readXlsx(bytes, 'a.xlsx')).sheets.find(({ name }) => name === '附表')!;
    const cellAt = (name: string) =>
      sheet.cells.find(({ row, column }) => row === parseCellName(name)!.row && column === parseCellName(name)!.column);
    expect(cellAt('G11')).toMatchObject({ formula: '=$F$11*2+SUM(F11:F12)' });
    expect(cellAt('G12')).toMatchObject({ text: '2024/1/1' });
    expect(sheet.merges).toContainEqual(form.merges[0]);
    const xml = partsOf(bytes).get('xl/worksheets/sheet2.xml')!;
    expect(xml).toContain('sqref="F12"><formula1>$E$11:$E$12</formula1>');
    // Of a vocabulary that the other sheet does not declare.
    expect(xml).not.toContain('xr:uid');
    expect(xml).toContain('sqref="G12"><formula1>&quot;是,否,A1&quot;</formula1>');
    const [home, there] = [readLook(book, 'b.xlsx'), readLook(bytes, 'a.xlsx')];
    const styles = there.sheets.get('附表')!.cellStyles;
    for (const [row, columns] of home.sheets.get('单位表')!.cellStyles)
      for (const [column, style] of columns)
        expect(there.styles.cells[styles.get(row + 9)!.get(column + 4)!]).toEqual(home.styles.cells[style]);
    const back = value(revertXlsx(bytes, 'a.xlsx', null));
    expect(back.reverted[0]!.receipt.refused).toEqual([]);
    expectSame(value(readXlsx(back.bytes, 'a.xlsx')).sheets, value(readXlsx(BASE, 'a.xlsx')).sheets);
    expect(partsOf(back.bytes).get('xl/worksheets/sheet2.xml')).not.toContain('dataValidation');
  });

  it.each([
    ['=SUM(B:B)', 'B:B'],
    ['=A1+B400', 'B400'],
    ['=SUM(1:2)', '1:2'],
  ])('stays a new sheet where its formula %s reads more than the form, and says so', (formula, what) => {
    const rows = [['单位自评表', { formula, number: '1' }]];
    const { piece } = pieceOf(buildXlsx({ sheets: [{ name: '单位表', rows }] }), '单位表');
    expect(piece).toMatchObject({ ok: false, problem: { code: 'reads-outside' } });
    expect(!piece.ok && piece.problem.message['zh-CN']).toContain(`B1 用到这张表以外的单元格（${what}）`);
  });

  it('of workbooks of many programs says in another workbook what it said at home, and goes again', () => {
    let placed = 0;
    for (const file of FILES) {
      const bytes = new Uint8Array(readFileSync(path.join(FOLDER, file)));
      const read = readXlsx(bytes, file);
      const [sheet] = read.ok ? read.value.sheets : [];
      if (!sheet || sheet.cells.length === 0 || sheet.cells.length > 1_000) continue;
      const { book, piece } = pieceOf(bytes, sheet.name);
      if (!piece.ok) {
        expect(['reads-outside', 'too-large']).toContain(piece.problem.code);
        continue;
      }
      const { form, bytes: made } = put(BASE, piece.value, book, 'C30');
      const told = (of: Uint8Array, name: string, down: number, right: number) =>
        value(readXlsx(of, 'x.xlsx'))
          .sheets.find((each) => each.name === name)!
          .cells.filter(({ row, column, formula }) => row > down && column > right && formula === null)
          .map(({ row, column, text }) => [row - down, column - right, text]);
      expect([file, told(made, '附表', 29, 2)]).toEqual([file, told(book, sheet.name, 0, 0)]);
      const back = value(revertXlsx(made, 'a.xlsx', null));
      expect([file, rangeName(form.area), back.reverted[0]!.receipt.refused]).toEqual([file, rangeName(form.area), []]);
      expectSame(value(readXlsx(back.bytes, 'a.xlsx')).sheets, value(readXlsx(BASE, 'a.xlsx')).sheets);
      placed += 1;
    }
    expect(placed).toBeGreaterThan(15);
  });
});
