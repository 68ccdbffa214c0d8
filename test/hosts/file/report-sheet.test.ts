import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReportSheetModel } from '../../../src/core/report-sheet/types';
import { analyse } from '../../../src/core/engine';
import type { Finding } from '../../../src/core/finding';
import { readReportSheet } from '../../../src/core/report-sheet/read-back';
import { ruleById } from '../../../src/core/rules/registry';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { readXlsx, revertXlsx } from '../../../src/hosts/file/xlsx';
import { isMarkedCopy } from '../../../src/hosts/file/xlsx';
import { withReportSheet } from '../../../src/hosts/file/xlsx/report-sheet-xlsx';
import { draftReportSheet } from '../../../src/reports/report-sheet/draft-report-sheet';
import { reportSheetModel } from '../../../src/reports/report-sheet/report-model';
import { draftBookNow } from '../../../src/reports/xlsx/laid-out-book';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { pack, unzipped } from '../../support/xlsx/packages';
import { reportModel } from '../../support/report-sheet';
import { TABLE, value } from '../contract/steps';

const WORKBOOKS = path.resolve(__dirname, '../../workbooks');
/** It names fonts and styles that it does not have: once there are some, it uses them. */
const BROKEN_STYLES = 'ClosedXML__ClosedXML.Tests_Resource_TryToLoad_LO_xlsx_tdf100709.xlsx';

const OTHERS = readdirSync(WORKBOOKS).filter((name, at) => name.endsWith('.xlsx') && at % 9 === 0 && name !== BROKEN_STYLES);

const PICTURE =
  '<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9" cy="9"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="9" name="印章"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:oneCellAnchor>';

function reported(bytes: Uint8Array, model: ReportSheetModel): Uint8Array {
  return value(withReportSheet(bytes, { draft: () => draftReportSheet(model), book: (drafts) => draftBookNow(drafts, 'zh-CN') }));
}

function sheetsOf(bytes: Uint8Array) {
  return value(readXlsx(bytes, 'a.xlsx')).sheets;
}

/** The parts of a file but for the mark of a copy, which stays with its link and its kind, and for lists that hold nothing. */
function parts(bytes: Uint8Array): Readonly<Record<string, string>> {
  const unmarked = Object.entries(unzipped(bytes)).filter(([, text]) => !text.includes('<perfscore-copy '));
  const without = (name: string, text: string): string =>
    /\.rels$|Content_Types/.test(name)
      ? text.replace(/<(?:\w+:)?(?:Override|Relationship) [^>]*customXml\/item\d+\.xml"[^>]*\/>/g, '')
      : text.replace(/<(?:\w+:)?definedNames ?\/>/g, '');
  return Object.fromEntries(unmarked.map(([name, text]) => [name, without(name, text)]));
}

describe('the report sheet in a file', () => {
  it('carries its charts over the points, its links, and what is printed', () => {
    const bytes = reported(buildXlsx(TABLE), reportModel());
    const files = unzipped(bytes);
    const chart = files['xl/charts/chart1.xml']!;
    expect(chart).toContain("<c:f>'校验报告'!$B$12:$B$13</c:f>");
    expect(chart).toContain('<c:v>28.5</c:v>');
    const sheet = Object.entries(files).find(([name, text]) => /worksheets\/sheet/.test(name) && text.includes('<drawing '))![1];
    expect(sheet).toMatch(/<hyperlink ref="C\d+" location="'自评表'!E5"\/>/);
    expect(sheet).toContain('paperSize="9" orientation="landscape"');
    expect(files['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles" localSheetId="3">'校验报告'!\$\d+:\$\d+</);
    expect(isMarkedCopy(bytes)).toBe(true);
  });

  it.each(OTHERS)('comes into %s and is taken off without a trace: every part is what it was, to the byte', (name) => {
    const bytes = new Uint8Array(readFileSync(path.join(WORKBOOKS, name)));
    const put = withReportSheet(bytes, { draft: () => draftReportSheet(reportModel()), book: (drafts) => draftBookNow(drafts, 'zh-CN') });
    if (!put.ok) return expect(['structure-locked', 'encrypted', 'unreadable']).toContain(put.problem.code);
    const twice = reported(put.value, reportModel([{}, { cell: 'E6' }]));
    expect(sheetsOf(twice)).toHaveLength(sheetsOf(bytes).length + 1);
    const back = value(revertXlsx(twice, name, null));
    const [now, then] = [parts(back.bytes), parts(bytes)];
    expect(Object.keys(now).sort()).toEqual(Object.keys(then).sort());
    expect(Object.keys(then).filter((part) => now[part] !== then[part])).toEqual([]);
  });

  it.each([
    ['a picture', (drawing: string) => drawing.replace('</xdr:wsDr>', `${PICTURE}</xdr:wsDr>`)],
    ['a chart of their own', (drawing: string) => drawing.replace('name="PerfScore 1"', 'name="图表 7"')],
  ])('on which a person has put %s stays, neither renewed nor taken off', (_what, draw) => {
    const once = unzipped(reported(buildXlsx(TABLE), reportModel()));
    const drawing = Object.keys(once).find((name) => /drawings\/drawing\d+\.xml$/.test(name))!;
    const drawn = pack({ ...once, [drawing]: draw(once[drawing]!) });
    const names = (bytes: Uint8Array): readonly string[] => sheetsOf(bytes).map(({ name }) => name);
    expect(names(reported(drawn, reportModel([{}, { cell: 'E6' }])))).toEqual([...names(drawn), '校验报告(2)']);
    const back = value(revertXlsx(drawn, 'a.xlsx', null));
    expect(names(back.bytes)).toEqual(names(drawn));
    expect(back.reverted[0]?.receipt.refused).toMatchObject([
      { sheet: '校验报告', reason: { 'zh-CN': expect.stringContaining('图片') as unknown } },
    ]);
  });

  it('is renewed in its place, and a second run with the same results changes nothing of it', () => {
    const once = reported(buildXlsx(TABLE), reportModel());
    const again = reported(once, reportModel());
    expect(sheetsOf(again)).toEqual(sheetsOf(once));
    expect(Object.keys(unzipped(again)).sort()).toEqual(Object.keys(unzipped(once)).sort());
  });

  it('of another’s making is left, and the new one stands beside it', () => {
    const forged = buildXlsx({ sheets: [{ name: '校验报告', rows: [['绩效表校验报告'], ['别人写的']] }] } as Parameters<
      typeof buildXlsx
    >[0]);
    const names = sheetsOf(reported(forged, reportModel())).map(({ name }) => name);
    expect(names).toEqual(['校验报告', '校验报告(2)']);
  });

  it('holds hostile texts as texts: formulas, control characters, entities, far too long ones, quotes in the names of sheets', () => {
    const hostile = [
      '=WEBSERVICE("http://a")',
      '+1',
      '@SUM(A1)',
      '-2+3',
      '\u0000\u0007a\u202Eb',
      '<a>&amp;"\'',
      '_x0041_',
      'x'.repeat(50_000),
      '\r\n a \r',
      '\uD800',
    ];
    const sheet = '甲\'乙!"<&';
    const { model: shape } = analyse(sheetsBook(sheet), { policy: DEFAULT_POLICY });
    expect(shape.tables).toEqual([]);
    const findings = hostile.map((text, at): Finding => ({
      id: `${at}`,
      rule: 'fund/total-mismatch',
      severity: 'error',
      tableId: 't',
      sheet,
      cell: `A${at + 1}`,
      related: [],
      found: text,
      expected: text,
      message: { 'zh-CN': text || '空', 'en-US': text },
      fix: null,
    }));
    const result = {
      policy: 'common',
      tables: [],
      unrecognised: [{ sheet, reason: { 'zh-CN': hostile[0]!, 'en-US': '' }, ranges: [] }],
      findings,
      summary: { tables: 0, indicators: 0, errors: hostile.length, warnings: 0, infos: 0 },
    };
    const model = reportSheetModel(
      { path: '=cmd.xlsx', error: null, result },
      { language: 'zh-CN', rules: ruleById, policy: DEFAULT_POLICY, date: '2026-03-01' },
    )!;
    const bytes = reported(buildXlsx(TABLE), model);
    const read = sheetsOf(bytes).at(-1)!;
    expect(read.cells.filter(({ formula }) => formula !== null)).toEqual([]);
    expect(readReportSheet(read)).toEqual({ model, isTouched: false });
    const links = Object.values(unzipped(bytes)).flatMap((text) =>
      [...text.matchAll(/<hyperlink [^>]*location="([^"]*)"/g)].map(([, to]) => to),
    );
    expect(links[0]).toBe('&apos;甲&apos;&apos;乙!&quot;&lt;&amp;&apos;!A1'.replaceAll('&apos;', "'"));
  });
});

function sheetsBook(name: string) {
  return {
    name: 'a.xlsx',
    sheets: [{ name, visibility: 'visible' as const, protected: false, cells: [], merges: [], hiddenRows: [], hiddenColumns: [] }],
    notes: [],
  };
}
