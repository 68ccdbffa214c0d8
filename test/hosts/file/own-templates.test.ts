import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formById } from '../../../src/core/forms/all-forms';
import { draftForm } from '../../../src/core/forms/lay-out-form';
import { cellName } from '../../../src/core/snapshot/address';
import type { SheetSnapshot } from '../../../src/core/snapshot/types';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { loneSheet } from '../../../src/hosts/file/xlsx/own/lone-sheet';
import { formulaNeeds } from '../../../src/hosts/file/xlsx/own/safe-formulas';
import { addSheets } from '../../../src/hosts/file/xlsx/sheets/add-sheets';
import { draftBook } from '../../../src/reports/xlsx/laid-out-book';
import { readLook } from '../../../src/hosts/univer/look/read-look';
import { brokenIn, partsOf } from '../../support/xlsx/whole-package';
import { value } from '../contract/steps';

const FOLDER = path.join(__dirname, '../../workbooks');
/** Of every program some. */
const FILES = readdirSync(FOLDER).filter((name, at) => /\.xls[xm]$/.test(name) && at % 4 === 0);

function sheetOf(bytes: Uint8Array): SheetSnapshot {
  return value(readXlsx(bytes, 'lone.xlsx')).sheets[0]!;
}

describe('a sheet of somebody else’s file as a workbook of its own', () => {
  it('holds what the sheet held, of workbooks of many programs, and nothing but a sheet and its styles', () => {
    let [compared, cells] = [0, 0];
    for (const file of FILES) {
      const bytes = new Uint8Array(readFileSync(path.join(FOLDER, file)));
      const read = readXlsx(bytes, file);
      const [sheet] = read.ok ? read.value.sheets : [];
      if (!sheet || sheet.cells.length > 3_000) continue;
      const lone = loneSheet(bytes, sheet.name, sheet.name);
      expect([file, lone.ok || lone.problem.code]).toEqual([file, true]);
      if (!lone.ok) continue;
      expect(
        [...partsOf(lone.value.bytes).keys()].filter((name) => /vba|external|drawing|comment|table|printer|connection|custom/i.test(name)),
      ).toEqual([]);
      expect([file, brokenIn(lone.value.bytes)]).toEqual([file, []]);
      const again = sheetOf(lone.value.bytes);
      const told = (each: SheetSnapshot) =>
        each.cells.filter(({ content }) => content.type === 'text' || content.type === 'number').map((cell) => [cellName(cell), cell.text]);
      const kept = new Map(told(again) as [string, string][]);
      const lost = told(sheet).filter(([name, text]) => kept.get(name!) !== text);
      expect([file, lost.slice(0, 3)]).toEqual([file, []]);
      expect([file, again.merges]).toEqual([file, sheet.merges]);
      compared += 1;
      cells += kept.size;
    }
    expect(compared).toBeGreaterThan(35);
    expect(cells).toBeGreaterThan(500);
  });

  it('looks in another workbook as it looked at home', async () => {
    const book = await draftBook([draftForm(formById('sichuan-project')!, { style: 'native' })]);
    const name = sheetOf(book).name;
    const lone = value(loneSheet(book, name, '本单位的表'));
    expect(lone.left).toEqual([]);
    const base = await draftBook([draftForm(formById('three-public')!, { style: 'native' })]);
    const added = value(addSheets(base, lone.bytes));
    const [home, there] = [readLook(book, 'a.xlsx'), readLook(added, 'b.xlsx')];
    const [mine, theirs] = [home.sheets.get(name)!, there.sheets.get('本单位的表')!];
    for (const [row, columns] of mine.cellStyles) {
      for (const [column, style] of columns)
        expect(there.styles.cells[theirs.cellStyles.get(row)!.get(column)!]).toEqual(home.styles.cells[style]);
    }
    expect(theirs.columns).toEqual(mine.columns);
    expect(theirs.rowHeights).toEqual(mine.rowHeights);
    const parts = partsOf(added);
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<dataValidation ');
    expect(parts.get('xl/workbook.xml')).toContain("'本单位的表'!$A$1:");
  });

  it.each([
    ['SUM(A1:B2)*2', null],
    ['IF(TRUE,"甲","名称!")', null],
    ['SUM({1,2;3,4})', null],
    ['_xldudf_JX_PERFSCORE(A1,B1,C1)', null],
    ['WEBSERVICE("http://x")', 'WEBSERVICE'],
    ['HYPERLINK("http://x","y")', 'HYPERLINK'],
    ["cmd|'/c calc'!A1", '|'],
    ['[1]Sheet1!A1', '[1]Sheet1!'],
    ['汇总!B2', '汇总!B2'],
    ["SUM('二 月'!A1:A9)", "'二 月'!A1:A9"],
    ['费率*A1', '费率'],
    ['SUM(表1[金额])', '表1[金额]'],
  ])('takes %s along only where it needs nothing else (%j)', (formula, needs) => {
    expect(formulaNeeds(formula)).toBe(needs);
  });
});
