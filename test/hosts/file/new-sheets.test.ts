import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { readDraft } from '../../../src/core/forms/laid-out-sheets';
import type { SheetDraft } from '../../../src/core/forms/types';
import { rangeName } from '../../../src/core/snapshot/address';
import type { SheetSnapshot } from '../../../src/core/snapshot/types';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { XlsxPackage } from '../../../src/hosts/file/xlsx/package';
import { readWorkbookParts } from '../../../src/hosts/file/xlsx/read/workbook';
import { addSheets } from '../../../src/hosts/file/xlsx/sheets/add-sheets';
import { removeSheets } from '../../../src/hosts/file/xlsx/sheets/remove-sheets';
import { readLook } from '../../../src/hosts/univer/look/read-look';
import { draftBook } from '../../../src/reports/xlsx/laid-out-book';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { pack, unzipped } from '../../support/xlsx/packages';
import { draftOf } from '../contract/sheets';
import { problem, TABLE, value } from '../contract/steps';

const WORKBOOKS = path.resolve(__dirname, '../../workbooks');
/** Files that others wrote, of every program among them: every seventh of the list. */
const OTHERS = readdirSync(WORKBOOKS).filter((name, at) => name.endsWith('.xlsx') && at % 7 === 0);
const DRAFTS: readonly SheetDraft[] = [
  { ...draftOf('sichuan-project'), name: '新的自评 & 表' },
  { ...draftOf('central-target'), name: "目标'表" },
];

function sheetsOf(bytes: Uint8Array): readonly SheetSnapshot[] {
  return value(readXlsx(bytes, 'a.xlsx')).sheets;
}

/** Parts that are XML and cannot be read as such. */
function broken(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipped(bytes)).flatMap(([name, text]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [];
    let isBroken = false;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', () => (isBroken = true));
    parser.write(text.replace(/^\uFEFF/, '')).close();
    return isBroken ? [name] : [];
  });
}

function printed(bytes: Uint8Array, sheet: string): readonly (readonly [string, string])[] {
  const { names } = readWorkbookParts(XlsxPackage.open(bytes, 'a.xlsx'));
  return names.filter((each) => each.sheet === sheet).map(({ name, formula }) => [name, formula] as const);
}

describe('sheets put into a file', () => {
  it('hold everything that was drafted: values, formulas, merged areas, widths, drop-downs, bounds, notes and what is printed', async () => {
    const added = value(addSheets(buildXlsx(TABLE), await draftBook(DRAFTS)));
    const sheets = sheetsOf(added);
    const look = readLook(added, 'a.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual([...TABLE.sheets.map(({ name }) => name), ...DRAFTS.map(({ name }) => name)]);
    DRAFTS.forEach((draft, at) => {
      const sheet = sheets[TABLE.sheets.length + at]!;
      const drafted = readDraft(draft);
      const said = ({ cells }: SheetSnapshot) =>
        cells.map(({ row, column, formula, text, format }) => [row, column, formula ?? text, format]);
      expect(said(sheet)).toEqual(said(drafted));
      expect(sheet.merges).toEqual(drafted.merges);
      expect(look.sheets.get(draft.name)?.comments).toMatchObject([{ own: true }]);
      const part = readWorkbookParts(XlsxPackage.open(added, 'a.xlsx')).sheets.find(({ name }) => name === draft.name)!.part!;
      const xml = unzipped(added)[part]!;
      expect(xml.match(/<dataValidation /g)).toHaveLength(draft.validations.length);
      expect([...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))).toEqual(draft.widths);
      const names = printed(added, draft.name).map(([name]) => name);
      expect(names).toContain('_xlnm.Print_Area');
    });
    expect(printed(added, "目标'表")[0]).toEqual([
      '_xlnm.Print_Area',
      `'目标''表'!${rangeName(DRAFTS[1]!.printArea).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
    ]);
    expect(broken(added)).toEqual([]);
  });

  it('look as drafted, beside the looks of the file', async () => {
    const file = buildXlsx(TABLE);
    const added = value(addSheets(file, await draftBook(DRAFTS)));
    const fillAt = (bytes: Uint8Array, sheet: string, row: number, column: number): unknown => {
      const { styles, sheets } = readLook(bytes, 'a.xlsx');
      return styles.cells[
        sheets
          .get(sheet)
          ?.cellStyles.get(row - 1)
          ?.get(column - 1) ?? 0
      ]?.bg?.rgb;
    };
    expect(fillAt(added, '自评表', 3, 5)).toBe(fillAt(file, '自评表', 3, 5));
    const computed = DRAFTS[0]!.cells.find(({ look }) => look.fill === 'computed')!;
    expect(fillAt(added, DRAFTS[0]!.name, computed.row, computed.column)).toMatch(/F5F5F5$/i);
  });

  it('add no style after the first time, however often they are put in', async () => {
    const [draft] = DRAFTS;
    const book = (name: string): Promise<Uint8Array> => draftBook([{ ...draft!, name }]);
    const once = value(addSheets(buildXlsx(TABLE), await book('一')));
    const twice = value(addSheets(once, await book('二')));
    expect(unzipped(twice)['xl/styles.xml']).toBe(unzipped(once)['xl/styles.xml']);
  });

  it('are refused where the structure of the workbook is protected', async () => {
    const parts = unzipped(buildXlsx(TABLE));
    const locked = pack({
      ...parts,
      'xl/workbook.xml': parts['xl/workbook.xml']!.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
    });
    expect(problem(addSheets(locked, await draftBook(DRAFTS))).code).toBe('structure-locked');
    expect(problem(removeSheets(locked, ['附表'])).code).toBe('structure-locked');
  });

  it.each(OTHERS)('go into %s and out again, and every other part stays', async (name) => {
    const file = readFileSync(path.join(WORKBOOKS, name));
    const read = readXlsx(file, name);
    if (!read.ok) return;
    const added = addSheets(file, await draftBook(DRAFTS));
    if (!added.ok) return expect(problem(added).code).toBe('structure-locked');
    expect(broken(added.value).filter((part) => !broken(file).includes(part))).toEqual([]);
    const sheets = sheetsOf(added.value);
    expect(sheets.slice(0, -2)).toEqual(read.value.sheets);
    expect(sheets.slice(-2).map((sheet) => sheet.name)).toEqual(DRAFTS.map((draft) => draft.name));
    const removed = value(
      removeSheets(
        added.value,
        DRAFTS.map((draft) => draft.name),
      ),
    );
    expect(sheetsOf(removed)).toEqual(read.value.sheets);
    expect(broken(removed).filter((part) => !broken(file).includes(part))).toEqual([]);
    const [before, after] = [unzipped(file), unzipped(removed)];
    const changed = Object.keys({ ...before, ...after }).filter((part) => before[part] !== after[part] && !part.endsWith('/'));
    expect(
      changed.filter((part) => !/(?:workbook\d*\.xml(?:\.rels)?|styles\d*\.xml|Content_Types\].xml|calcChain\d*\.xml)$/.test(part)),
    ).toEqual([]);
    expect(printed(removed, sheets[0]!.name)).toEqual(printed(file, sheets[0]!.name));
  });
});

describe('a sheet taken out of the middle', () => {
  it('leaves what others print and which tab is in front', async () => {
    const file = value(addSheets(buildXlsx(TABLE), await draftBook(DRAFTS)));
    const removed = value(removeSheets(file, [DRAFTS[0]!.name]));
    expect(printed(removed, DRAFTS[1]!.name)).toEqual(printed(file, DRAFTS[1]!.name));
    expect(sheetsOf(removed).map(({ name }) => name)).toEqual([...TABLE.sheets.map(({ name }) => name), DRAFTS[1]!.name]);
  });
});
