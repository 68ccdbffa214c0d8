import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PlannedEdit } from '../../../src/core/planned-edit';
import { readXlsx, revertXlsx } from '../../../src/hosts/file/xlsx';
import { apply, edit, value } from '../contract/steps';
import { MemoryHost } from './memory-host';
import { book, pack, unzipped } from '../../support/xlsx/packages';

const WORKBOOKS = join(__dirname, '../../workbooks');
const CORPUS = join(__dirname, '../../corpus');

/** Workbooks with styles and comments of their own, with styles alone, and published tables. */
const FILES = [
  join(WORKBOOKS, 'ClosedXML__ClosedXML.Tests_Resource_Other_Drawings_Comments_inputfile.xlsx'),
  join(WORKBOOKS, 'ClosedXML__ClosedXML.Tests_Resource_Examples_Styles_StyleNumberFormat.xlsx'),
  join(WORKBOOKS, 'ClosedXML__ClosedXML.Tests_Resource_Examples_ConditionalFormatting_CFBottom.xlsx'),
  join(WORKBOOKS, 'ClosedXML__ClosedXML.Tests_Resource_Examples_PivotTables_PivotTables.xlsx'),
  join(CORPUS, '002-allocation.xlsx'),
];

const NOTE = { 'zh-CN': '请核对', 'en-US': 'please check' };

/** The parts of a file but for the workbook's wish to be calculated, which stays: what was put back has to be worked out anew. */
function parts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipped(bytes)).map(([name, text]) => [
      name,
      name === 'xl/workbook.xml' ? text.replace(/<(?:\w+:)?calcPr[^>]*>|\sfullCalcOnLoad="1"/g, '') : text,
    ]),
  );
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

function firstSheet(bytes: Uint8Array): string {
  return value(readXlsx(bytes, 'a.xlsx')).sheets[0]!.name;
}

/** A cell far from all others with everything that a command can give it. */
function looks(sheet: string, cell: string, more: Partial<PlannedEdit> = {}): PlannedEdit {
  return edit(sheet, cell, { content: { type: 'text', text: '=说明' }, numberFormat: '0.000', mark: '#FFC7CE', note: NOTE, ...more });
}

describe('after everything was taken back', () => {
  it.each(FILES.map((file) => [basename(file), file]))(
    'the parts of %s are what they were, to the byte: styles, comments, drawings, relationships',
    async (_name, file) => {
      const bytes = bytesOf(file);
      const sheet = firstSheet(bytes);
      const host = new MemoryHost(bytes, 'a.xlsx');
      const { entry } = await apply(host, [looks(sheet, 'ZZ777'), looks(sheet, 'B900', { numberFormat: '0.00000' })]);
      expect(parts(host.bytes())).not.toEqual(parts(bytes));
      value(await host.revert(entry!));
      expect(parts(host.bytes())).toEqual(parts(bytes));
    },
  );

  it.each([
    [0, 1],
    [1, 0],
  ])('of two commands in any order nothing is left, either (%d first)', async (first, second) => {
    const bytes = bytesOf(FILES[1]!);
    const sheet = firstSheet(bytes);
    const host = new MemoryHost(bytes, 'a.xlsx');
    const entries = [
      (await apply(host, [looks(sheet, 'ZZ777')])).entry!,
      (await apply(host, [looks(sheet, 'ZZ778', { numberFormat: '0.0000', mark: '#FFE699' })])).entry!,
    ];
    value(await host.revert(entries[first]!));
    value(await host.revert(entries[second]!));
    expect(parts(host.bytes())['xl/styles.xml']).toBe(parts(bytes)['xl/styles.xml']);
    expect(Object.keys(parts(host.bytes())).sort()).toEqual(Object.keys(parts(bytes)).sort());
  });

  it('a workbook without a style sheet has none again', async () => {
    const bytes = book('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
    expect(Object.keys(parts(bytes))).not.toContain('xl/styles.xml');
    const host = new MemoryHost(bytes, 'a.xlsx');
    const { entry } = await apply(host, [looks('表', 'A1'), looks('表', 'C5')]);
    expect(Object.keys(parts(host.bytes()))).toContain('xl/styles.xml');
    value(await host.revert(entry!));
    expect(parts(host.bytes())).toEqual(parts(bytes));
  });

  it('of all commands at once on the command line nothing is left but the mark of a copy', async () => {
    const bytes = bytesOf(FILES[1]!);
    const sheet = firstSheet(bytes);
    const host = new MemoryHost(bytes, 'a.xlsx');
    await apply(host, [looks(sheet, 'ZZ777')]);
    await apply(host, [looks(sheet, 'ZZ777', { note: { 'zh-CN': '再看', 'en-US': 'again' }, numberFormat: '0.0000' })]);
    const { bytes: back, reverted } = value(revertXlsx(host.bytes(), 'a.xlsx', null));
    expect(reverted.map(({ receipt }) => [receipt.restored.length, receipt.refused])).toEqual([
      [1, []],
      [1, []],
    ]);
    const [was, is] = [parts(bytes), parts(back)];
    expect(
      Object.keys(is)
        .filter((name) => is[name] !== was[name])
        .sort(),
    ).toEqual(['[Content_Types].xml', expect.stringMatching(/^customXml\/item\d\.xml$/), 'xl/_rels/workbook.xml.rels']);
  });
});

describe('what another program has to do with stays', () => {
  const STYLES = 'xl/styles.xml';

  async function marked(): Promise<{ readonly host: MemoryHost; readonly entry: string; readonly sheet: string }> {
    const bytes = bytesOf(FILES[1]!);
    const host = new MemoryHost(bytes, 'a.xlsx');
    const sheet = firstSheet(bytes);
    return { host, sheet, entry: (await apply(host, [looks(sheet, 'ZZ777')])).entry! };
  }

  function rewritten(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
    const all = unzipSync(bytes);
    return pack({ ...all, [part]: change(strFromU8(all[part]!)) });
  }

  it('where it wrote the style sheet anew: nothing is taken out of that', async () => {
    const { host, entry } = await marked();
    host.replaceBytes(rewritten(host.bytes(), STYLES, (xml) => `${xml}\n`));
    const styles = parts(host.bytes())[STYLES];
    value(await host.revert(entry));
    expect(parts(host.bytes())[STYLES]).toBe(styles);
  });

  it('where it gave a cell one of the styles, or a rule one of the looks, that a command made', async () => {
    const { host, entry } = await marked();
    const count = (list: string, bytes: Uint8Array): number =>
      Number(new RegExp(`<(?:\\w+:)?${list} count="(\\d+)"`).exec(parts(bytes)[STYLES]!)?.[1] ?? 0);
    const [styles, dxfs] = [count('cellXfs', host.bytes()), count('dxfs', host.bytes())];
    const rule = `<x:conditionalFormatting sqref="A1"><x:cfRule type="expression" dxfId="${dxfs - 1}" priority="9"><x:formula>A1&gt;1</x:formula></x:cfRule></x:conditionalFormatting>`;
    host.replaceBytes(
      rewritten(host.bytes(), 'xl/worksheets/sheet1.xml', (xml) =>
        xml.replace(/(<x:c r="(?!ZZ)[A-Z]+\d+") s="\d+"/, `$1 s="${styles - 1}"`).replace('</x:sheetData>', `</x:sheetData>${rule}`),
      ),
    );
    value(await host.revert(entry));
    expect([count('cellXfs', host.bytes()), count('dxfs', host.bytes())]).toEqual([styles, dxfs]);
  });

  it.each<readonly [string, (record: string) => string]>([
    ['that the style sheet was empty before', (record) => record.replaceAll(/&quot;items&quot;:\d+/g, '&quot;items&quot;:0')],
    ['that a cell had another style', (record) => record.replaceAll(/&quot;style&quot;:null/g, '&quot;style&quot;:1')],
    [
      'that the sheet ended before its cells',
      (record) => record.replaceAll(/(&quot;row&quot;:0,&quot;before&quot;:&quot;)[A-Z0-9:]+/g, '$1A1'),
    ],
    ['what is no record', (record) => record.replaceAll(/(&quot;(?:items|sum|row)&quot;:)\d+/g, '$1&quot;x&quot;')],
  ])('where a forged record says %s: what the file holds and how it looks is the same', async (_what, forged) => {
    const { host, entry } = await marked();
    const part = Object.keys(parts(host.bytes())).find((name) => /^customXml\/item\d\.xml$/.test(name))!;
    expect(forged(parts(host.bytes())[part]!)).not.toBe(parts(host.bytes())[part]);
    host.replaceBytes(rewritten(host.bytes(), part, forged));
    value(await host.revert(entry));
    const seen = (bytes: Uint8Array): unknown =>
      value(readXlsx(bytes, 'a.xlsx')).sheets.map(({ cells }) => cells.filter(({ content }) => content.type !== 'blank'));
    expect(seen(host.bytes())).toEqual(seen(bytesOf(FILES[1]!)));
    const dimension = /<(?:\w+:)?dimension ref="([^"]+)"/.exec(parts(host.bytes())['xl/worksheets/sheet1.xml']!)?.[1];
    expect(dimension).not.toBe('A1');
  });

  it("where a person's comment stands beside the product's: the comments part and its drawing", async () => {
    const bytes = bytesOf(FILES[0]!);
    const sheet = firstSheet(bytes);
    const host = new MemoryHost(bytes, 'a.xlsx');
    const { entry } = await apply(host, [looks(sheet, 'ZZ777')]);
    value(await host.revert(entry!));
    const names = Object.keys(parts(host.bytes()));
    expect([names.some((name) => /comments/i.test(name)), names.some((name) => /\.vml$/i.test(name))]).toEqual([true, true]);
  });
});
