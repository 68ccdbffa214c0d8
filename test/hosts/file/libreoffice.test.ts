import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellName } from '../../../src/core/snapshot/address';
import type { CellContent, CellSnapshot } from '../../../src/core/snapshot/types';
import { MemoryHost } from './memory-host';
import { patchXlsx } from '../../../src/hosts/file/xlsx';
import { applied, edit, TABLE, value } from '../contract/steps';
import type { HostFixture } from '../contract/fixture';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { throughLibreOffice } from './libreoffice';
import { read, pack } from '../../support/xlsx/packages';

const NOTE = { 'zh-CN': '请核对', 'en-US': 'please check' };

/** Workbooks with something that is easily lost, and what of it LibreOffice must still find. */
const RICH: Readonly<Record<string, RegExp>> = {
  'ClosedXML__ClosedXML.Tests_Resource_Other_Charts_PreserveCharts_inputfile.xlsx': /^xl\/charts\/chart\d+\.xml$/,
  'ClosedXML__ClosedXML.Tests_Resource_Examples_ImageHandling_ImageAnchors.xlsx': /^xl\/media\//,
  'ClosedXML__ClosedXML.Tests_Resource_Examples_ConditionalFormatting_CFDataBarNegative.xlsx': /<conditionalFormatting /,
  'ClosedXML__ClosedXML.Tests_Resource_Examples_Misc_DataValidationDate.xlsx': /<dataValidation /,
  'ClosedXML__ClosedXML.Tests_Resource_Examples_Comments_AddingComments.xlsx': /<comment /,
  'ClosedXML__ClosedXML.Tests_Resource_Other_PivotTableReferenceFiles_TwoPivotTablesWithSingleSource_input.xlsx': /^xl\/pivotTables\//,
  'ClosedXML__ClosedXML.Tests_Resource_Other_Shapes_sheet-with-form-controls-output.xlsx': /<sheet /,
  'tafia__tests_vba.xlsm': /<sheet /,
  'tafia__tests_nonstandard-xml-ns-prefix.xlsx': /<sheet /,
  'tafia__tests_picture.xlsx': /^xl\/media\//,
};

/** How often something occurs in a package: as part of a part's name or in its text. */
function count(bytes: Uint8Array, what: RegExp): number {
  const every = new RegExp(what.source, 'g');
  return Object.entries(unzipSync(bytes)).reduce(
    (total, [name, content]) =>
      total + Number(what.test(name)) + (/\.(xml|vml)$/.test(name) ? (strFromU8(content).match(every)?.length ?? 0) : 0),
    0,
  );
}

function cellAt(bytes: Uint8Array, sheet: string, name: string): CellSnapshot | undefined {
  return read(bytes)
    .sheets.find((candidate) => candidate.name === sheet)
    ?.cells.find((cell) => cellName(cell) === name);
}

const PATIENCE = 300_000;

describe('changed workbooks in LibreOffice', () => {
  it(
    'open with what was written and with all that they had before',
    async () => {
      const files: Record<string, Uint8Array> = {};
      const places: Record<string, { sheet: string; cell: string }> = {};
      for (const name of Object.keys(RICH)) {
        const bytes = new Uint8Array(readFileSync(join(__dirname, '../../workbooks', name)));
        const sheet = read(bytes).sheets.find((candidate) => !candidate.protected)!;
        const free = cellName({ row: Math.max(1, ...sheet.cells.map(({ row }) => row)) + 2, column: 2 });
        const outcome = value(
          patchXlsx(bytes, [
            edit(sheet.name, free, { content: { type: 'number', number: '12345.678' }, mark: '#FFC7CE', numberFormat: '0.00', note: NOTE }),
          ]),
        );
        expect([name, outcome.refused]).toEqual([name, []]);
        places[name] = { sheet: sheet.name, cell: free };
        files[`before-${name}`] = bytes;
        files[`after-${name}`] = outcome.bytes;
      }
      const saved = await throughLibreOffice(files);
      for (const [name, what] of Object.entries(RICH)) {
        const [before, after] = [saved[`before-${name}`]!, saved[`after-${name}`]];
        expect([name, after !== undefined]).toEqual([name, true]);
        const written = cellAt(after!, places[name]!.sheet, places[name]!.cell);
        expect([name, written?.content, written?.text]).toEqual([name, { type: 'number', number: '12345.678' }, '12345.68']);
        expect([name, count(before, what) > 0]).toEqual([name, true]);
        const added = ['<comment ', '<conditionalFormatting '].includes(what.source) ? 1 : 0;
        expect([name, count(after!, what)]).toEqual([name, count(before, what) + added]);
        // The mark as LibreOffice writes it: the same formula, with a look of this colour.
        expect([
          name,
          count(after!, /PerfScore mark copy&quot;|"PerfScore mark copy"/),
          count(after!, /<dxf>(?:(?!<\/dxf>)[\s\S])*FFFFC7CE/),
        ]).toEqual([name, 1, 1]);
        expect([name, count(after!, /<comment /)]).toEqual([name, count(before, /<comment /) + 1]);
      }
    },
    PATIENCE,
  );

  it(
    'show the results that are stored beside formulas, calculated anew',
    async () => {
      const formulas = [
        'SUM(A1:A5)',
        'ROUND(A1*B1/3,2)',
        'IF(TRIM(A4)="","",A4*2)',
        'IF(TRIM(A1)="","",IF(A1>=B1,ROUND(10,2),ROUND(ROUND(10*MAX(0,A1)/B1,10),2)))',
        'VALUE(SUBSTITUTE(C1,"%",""))/100',
        'IF(ISNUMBER(C1),C1,VALUE(SUBSTITUTE(C1,"%",""))/100)',
        '-2^2',
        '10%*A1',
        'A1&"分"',
        'ROUND(2.675,2)',
        'ROUND(-1.005,2)',
        'ROUNDDOWN(A1/3,1)',
        'ROUNDUP(A1/3,1)',
        'AVERAGE(A1:B2)',
        'MAX(A1:B5)-MIN(A1:B5)',
        'IFERROR(1/0,"无")',
        'AND(A1>1,B1>1)',
        'OR(A1>100,B1>1)',
        'INT(-1.5)',
        'ABS(B2)',
        'COUNT(A1:C5)',
        'A1/B1',
        '1/0',
        'NA()',
        'A3',
        'TRIM("  a   b ")',
        'N(C1)',
        'A1=B1',
        '"甲"<"乙"',
        'A4=""',
        'A4=0',
        'PRODUCT(A1:A2)',
        'D1+D2+D30',
        'SUM(D1:D14)',
      ];
      const fixture: HostFixture = {
        sheets: [
          {
            name: '表',
            rows: [
              [{ number: '8.74' }, { number: '12' }, '98.5%'],
              [{ number: '0.1' }, { number: '-3' }],
              ['文字'],
              [null],
              [{ number: '0.2' }],
            ],
          },
        ],
      };
      const edits = formulas.map((formula, index) => edit('表', `D${index + 1}`, { content: { type: 'formula', formula: `=${formula}` } }));
      const { bytes } = value(patchXlsx(buildXlsx(fixture), edits));
      const files = unzipSync(bytes);
      const part = 'xl/worksheets/sheet1.xml';
      const withoutResults = strFromU8(files[part]!).replace(/(<c r="D\d+")[^>]*(>)(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1$2$3');
      const saved = await throughLibreOffice({ 'stored.xlsx': bytes, 'bare.xlsx': pack({ ...files, [part]: withoutResults }) });
      const results = (file: Uint8Array): [string, CellContent][] =>
        formulas.map((formula, index) => [formula, cellAt(file, '表', `D${index + 1}`)?.content ?? { type: 'blank' }]);
      expect(results(bytes)).toEqual(results(saved['bare.xlsx']!));
      expect(
        results(bytes)
          .filter(([, content]) => content.type === 'blank')
          .map(([formula]) => formula),
      ).toEqual(['IF(TRIM(A4)="","",A4*2)']);
    },
    PATIENCE,
  );

  it(
    'give their cells back after LibreOffice has written the whole file anew',
    async () => {
      const original = buildXlsx(TABLE);
      const host = new MemoryHost(original, '表.xlsx');
      const entry = await applied(host, [
        edit('自评表', 'E3', {
          content: { type: 'formula', formula: '=ROUND(D3*1,2)' },
          mark: '#FFC7CE',
          numberFormat: '0.000',
          note: NOTE,
        }),
        edit('自评表', 'E4', { content: { type: 'number', number: '9.5' }, note: NOTE }),
        edit('自评表', 'E6', { content: { type: 'text', text: '=x' }, mark: '#C6EFCE' }),
        edit('自评表', 'C4', { numberFormat: '0.0000' }),
        edit('附表', 'C1', { content: { type: 'blank' } }),
      ]);
      const kept = unzipSync(host.bytes());
      const saved = await throughLibreOffice({ 'original.xlsx': original, 'changed.xlsx': host.bytes() });
      // LibreOffice leaves custom XML parts out, Excel keeps them: put the record back.
      const files = unzipSync(saved['changed.xlsx']!);
      const links = 'xl/_rels/workbook.xml.rels';
      const record = /<Relationship [^>]*customXml"[^>]*>/.exec(strFromU8(kept[links]!))![0].replace(/Id="\w+"/, 'Id="rIdRecord"');
      host.replaceBytes(
        pack({
          ...files,
          [links]: strFromU8(files[links]!).replace('</Relationships>', `${record}</Relationships>`),
          'customXml/item1.xml': kept['customXml/item1.xml']!,
        }),
      );
      const receipt = value(await host.revert(entry));
      expect(receipt.changedSince).toEqual([]);
      const cells = (bytes: Uint8Array): unknown => read(bytes).sheets.map((sheet) => sheet.cells);
      expect(cells(host.bytes())).toEqual(cells(saved['original.xlsx']!));
      expect(count(host.bytes(), /<comment /)).toBe(1);
      const again = await throughLibreOffice({ 'again.xlsx': host.bytes() });
      expect(cells(again['again.xlsx']!)).toEqual(cells(saved['original.xlsx']!));
    },
    PATIENCE,
  );
});
