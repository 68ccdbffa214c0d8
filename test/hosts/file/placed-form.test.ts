import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FORMS } from '../../../src/core/forms/all-forms';
import { cellName } from '../../../src/core/snapshot/address';
import { readXlsx, revertXlsx } from '../../../src/hosts/file/xlsx';
import { placeFormXlsx } from '../../../src/hosts/file/xlsx/place-form-xlsx';
import { readLook } from '../../../src/hosts/univer/look/read-look';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { brokenIn, partsOf } from '../../support/xlsx/whole-package';
import { formPlan } from '../contract/places';
import { expectSame, TABLE, value } from '../contract/steps';

const FOLDER = path.resolve(__dirname, '../../workbooks');
/** Files that others wrote, of every program among them: every ninth of the list. */
const OTHERS = readdirSync(FOLDER).filter((name, at) => /\.xls[xm]$/.test(name) && at % 9 === 0);

/** The same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
}

/** What of a sheet's text tells of cells and what belongs to them: the hint where they lie may stay wider. */
function told(bytes: Uint8Array): readonly (readonly [string, string])[] {
  return [...partsOf(bytes)]
    .filter(([name]) => /worksheets\/[^/]*\.xml$/.test(name))
    .map(([name, text]) => [name, text.replace(/<(?:\w+:)?dimension [^>]*>/, '').replace(/ spans="[^"]*"/g, '')] as const);
}

describe('a form at a place of a file', () => {
  it('put at random places of workbooks of many programs and taken off leaves them as they were', async () => {
    const next = numbers(20_261_123);
    let placed = 0;
    for (const file of OTHERS) {
      const bytes = new Uint8Array(readFileSync(path.join(FOLDER, file)));
      const read = readXlsx(bytes, file);
      const sheet = read.ok ? read.value.sheets[Math.floor(next() * read.value.sheets.length)] : undefined;
      if (!read.ok || !sheet) continue;
      const at = cellName({ row: 1 + Math.floor(next() * 80), column: 1 + Math.floor(next() * 12) });
      const plan = formPlan(FORMS[Math.floor(next() * FORMS.length)]!.id, sheet.name, at);
      const put = placeFormXlsx(bytes, file, plan, await plan.write());
      if (!put.ok) {
        expect([file, put.problem.code]).toEqual([file, 'place-taken']);
        continue;
      }
      placed += 1;
      expect([file, brokenIn(put.value.bytes).filter((each) => !brokenIn(bytes).includes(each))]).toEqual([file, []]);
      const back = value(revertXlsx(put.value.bytes, file, null));
      expect([file, back.reverted[0]!.receipt.refused]).toEqual([file, []]);
      expectSame(value(readXlsx(back.bytes, file)).sheets, read.value.sheets);
      expectSame(
        [file, readLook(back.bytes, file).sheets.get(sheet.name)?.rowHeights],
        [file, readLook(bytes, file).sheets.get(sheet.name)?.rowHeights],
      );
    }
    expect(placed).toBeGreaterThan(8);
  });

  it('looks as it does on a sheet of its own, with its drop-downs and bounds, and goes to the last tag', async () => {
    const base = buildXlsx(TABLE);
    const plan = formPlan('central-self-evaluation', '附表', 'C5');
    const book = await plan.write();
    const put = value(placeFormXlsx(base, 'a.xlsx', plan, book));
    const [home, there] = [readLook(book, 'b.xlsx'), readLook(put.bytes, 'a.xlsx')];
    const [mine, theirs] = [[...home.sheets.values()][0]!, there.sheets.get('附表')!];
    for (const [row, columns] of mine.cellStyles)
      for (const [column, style] of columns)
        expect(there.styles.cells[theirs.cellStyles.get(row + 4)!.get(column + 2)!]).toEqual(home.styles.cells[style]);
    expect(theirs.rowHeights.get(5)).toBe(mine.rowHeights.get(1));
    const xml = partsOf(put.bytes).get('xl/worksheets/sheet2.xml')!;
    const { validations } = plan.form;
    expect(xml.match(/<dataValidation /g)).toHaveLength(validations.length);
    const bounded = validations.find(({ rule }) => 'most' in rule && rule.most !== null && /[A-Z]/.test(rule.most))!;
    expect(xml).toContain(`<formula2>${'most' in bounded.rule ? bounded.rule.most : ''}</formula2>`);
    const back = value(revertXlsx(put.bytes, 'a.xlsx', null)).bytes;
    expect(told(back)).toEqual(told(base));
  });
});
