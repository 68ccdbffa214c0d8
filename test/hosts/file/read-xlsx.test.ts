import { strToU8 } from 'fflate';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { problem } from '../contract/steps';
import {
  book,
  cellsOf,
  formulasIn,
  links,
  MAIN,
  onlySheet,
  pack,
  parts,
  read,
  RELS,
  shownIn,
  withTables,
  worksheet,
} from '../../support/xlsx/packages';

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

describe('reading texts', () => {
  it('joins rich text and leaves phonetic readings out', () => {
    const strings =
      '<si><r><t xml:space="preserve">绩效 </t></r><r><rPr><b/></rPr><t>目标</t></r><rPh sb="0" eb="1"><t>jixiao</t></rPh><phoneticPr fontId="1"/></si><si><t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh></si>';
    expect(shownIn(book(row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'), withTables(strings)))).toEqual({
      A1: '绩效 目标',
      B1: '甲',
    });
  });

  it('reads inline strings, results of formulas, CDATA and entities', () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t>行内</t></is></c><c r="B1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>' +
      '<c r="C1" t="str"><f>A1</f><v>结果</v></c><c r="D1" t="inlineStr"><is><t><![CDATA[<c r="Z9"/>]]></t></is></c><c r="E1" t="inlineStr"><is><t>&lt;&#8805;98%&amp;</t></is></c>';
    expect(shownIn(book(row(cells)))).toEqual({ A1: '行内', B1: 'ab', C1: '结果', D1: '<c r="Z9"/>', E1: '<≥98%&' });
  });

  it('resolves the marks for characters that XML cannot hold', () => {
    const strings = '<si><t>一_x000D_\n二</t></si><si><t>_x005F_x000D_</t></si><si><t>_x0041_</t></si>';
    expect(
      shownIn(book(row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'), withTables(strings))),
    ).toEqual({ A1: '一\n二', B1: '_x000D_', C1: 'A' });
  });

  it('takes an empty text for a blank cell', () => {
    expect(
      shownIn(
        book(
          row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><v></v></c><c r="C1" t="inlineStr"><is><t/></is></c><c r="D1"><v>1</v></c>'),
          withTables('<si><t/></si>'),
        ),
      ),
    ).toEqual({ D1: '1' });
  });

  it('drops spaces at the ends of a text that does not ask for them, as Excel does', () => {
    expect(
      shownIn(
        book(row('<c r="A1" t="inlineStr"><is><t> a </t></is></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> b </t></is></c>')),
      ),
    ).toEqual({ A1: 'a', B1: ' b ' });
  });
});

describe('reading places', () => {
  it('counts rows and cells that do not say where they stand', () => {
    const data =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>';
    expect(shownIn(book(data))).toEqual({ A1: '1', B1: '2', C4: '3', D4: '4', A5: '5' });
  });

  it('puts cells in order however the file has them', () => {
    const data =
      '<sheetData><row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    expect(Object.entries(shownIn(book(data)))).toEqual([
      ['A1', '1'],
      ['A2', '3'],
      ['B2', '4'],
    ]);
  });

  it('reads merges, hidden rows and columns, also those of no height or width, and protection', () => {
    const sheet = onlySheet(
      book(
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols><sheetData><row r="2" hidden="1"/><row r="4" ht="0"/></sheetData><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1"/></mergeCells>',
      ),
    );
    expect(sheet).toMatchObject({
      hiddenRows: [2, 4],
      hiddenColumns: [2, 3, 5],
      protected: true,
      merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
    });
    expect(onlySheet(book('<sheetData/><sheetProtection objects="1"/>')).protected).toBe(false);
  });

  it('says which sheets are charts instead of grids', () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="图" sheetId="1" r:id="rId2"/><sheet name="表" sheetId="2" r:id="rId1"/><sheet name="宏" sheetId="3" r:id=""/></sheets></workbook>`;
    const snapshot = read(
      pack(
        parts({
          'xl/workbook.xml': workbook,
          'xl/_rels/workbook.xml.rels': links(
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
          ),
          'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"/>`,
        }),
      ),
    );
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['表']);
    expect(snapshot.notes).toEqual([
      { sheet: '图', code: 'not-a-grid' },
      { sheet: '宏', code: 'not-a-grid' },
    ]);
  });
});

describe('reading packages that others write', () => {
  const cells = '<x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c>';

  it('reads prefixed XML', () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}" xmlns:y="urn:other"><x:sheetData><x:row r="1">${cells}<y:c r="B1"><y:v>1</y:v></y:c></x:row></x:sheetData></x:worksheet>`;
    expect(shownIn(pack(parts({ 'xl/worksheets/sheet1.xml': sheet })))).toEqual({ A1: '甲' });
  });

  it('reads the strict form of the standard', () => {
    const strict = (text: string): string =>
      text
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(RELS, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    const given = parts({
      'xl/worksheets/sheet1.xml': worksheet(row('<c r="A1" t="d"><v>2024-12-31</v></c><c r="B1" t="d"><v>2024-12-31T06:00:00</v></c>')),
    });
    expect(shownIn(pack(Object.fromEntries(Object.entries(given).map(([name, text]) => [name, strict(text)]))))).toEqual({
      A1: '45657',
      B1: '45657.25',
    });
  });

  it.each([
    ['/xl/worksheets/sheet1.xml'],
    ['worksheets/sheet1.xml'],
    ['./worksheets/../worksheets/sheet1.xml'],
    ['worksheets%2Fsheet1.xml'],
    ['Worksheets/Sheet1.XML'],
    ['worksheets\\sheet1.xml'],
  ])('finds a sheet named as %s', (target) => {
    expect(
      shownIn(
        pack(
          parts({
            'xl/worksheets/sheet1.xml': worksheet(row('<c r="A1"><v>7</v></c>')),
            'xl/_rels/workbook.xml.rels': links(['rId1', 'worksheet', target]),
          }),
        ),
      ),
    ).toEqual({ A1: '7' });
  });

  it('finds a workbook that lies somewhere else', () => {
    const {
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': workbookLinks,
      'xl/worksheets/sheet1.xml': sheet,
      ...rest
    } = parts();
    expect(
      read(
        pack({
          ...rest,
          '_rels/.rels': links(['rId1', 'officeDocument', '/book/wb.xml']),
          'book/wb.xml': workbook!,
          'book/_rels/wb.xml.rels': workbookLinks!,
          'book/worksheets/sheet1.xml': sheet!,
        }),
      ).sheets,
    ).toHaveLength(1);
  });

  it('reads parts in UTF-16 and parts with a byte order mark', () => {
    const sheet = worksheet(row('<c r="A1" t="inlineStr"><is><t>绩效</t></is></c>'));
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...sheet].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
    ]);
    expect(shownIn(pack({ ...parts(), 'xl/worksheets/sheet1.xml': utf16 }))).toEqual({ A1: '绩效' });
    expect(shownIn(pack({ ...parts(), 'xl/worksheets/sheet1.xml': strToU8(`\uFEFF${sheet}`) }))).toEqual({ A1: '绩效' });
  });
});

describe('reading numbers and formats', () => {
  const styles =
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0&quot;分&quot;"/><numFmt numFmtId="165" formatCode="G/通用格式"/></numFmts><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="31"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="@"/></dxf></dxfs>';

  it('shows them by their formats', () => {
    const cells =
      '<c r="A1" s="1"><v>0.98</v></c><c r="B1" s="2"><v>45657</v></c><c r="C1" s="3"><v>8.75</v></c><c r="D1" s="4"><v>1.5</v></c><c r="E1" s="5"><v>45657</v></c><c r="F1" s="99"><v>3</v></c><c r="G1" s=""><v>4</v></c>';
    expect(shownIn(book(row(cells), withTables('', styles)))).toEqual({
      A1: '98.00%',
      B1: '2024/12/31',
      C1: '8.8分',
      D1: '1.5',
      E1: '2024年12月31日',
      F1: '3',
      G1: '4',
    });
  });

  it('counts the days of a workbook that starts in 1904 like all others', () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const { A1, B1 } = cellsOf(
      book(row('<c r="A1" s="2"><v>44195</v></c><c r="B1"><v>44195</v></c>'), { ...withTables('', styles), 'xl/workbook.xml': workbook }),
    );
    expect(A1).toMatchObject({ content: { type: 'number', number: '45657' }, text: '2024/12/31' });
    expect(B1).toMatchObject({ content: { type: 'number', number: '44195' } });
  });

  it.each([
    ['1E+3', '1000'],
    ['-1.5E-3', '-0.0015'],
    ['12.340000000000001', '12.34'],
    ['1.7976931348623157E+308', null],
    ['0.10', '0.1'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['5.', '5'],
    [' 7 ', '7'],
    ['-0', '0'],
  ])('reads %s', (stored, seen) => {
    const content = cellsOf(book(row(`<c r="A1"><v>${stored}</v></c>`)))['A1']?.content;
    if (seen === null) expect(content).toMatchObject({ type: 'number' });
    else expect(content).toEqual({ type: 'number', number: seen });
  });

  it.each(['1E+999999999', 'NaN', '1e1e1', '0x10', '一'])('takes %s for a text, since no spreadsheet has such a number', (stored) => {
    expect(cellsOf(book(row(`<c r="A1"><v>${stored}</v></c>`)))['A1']?.content).toEqual({ type: 'text', text: stored });
  });
});

describe('reading formulas', () => {
  it('gives every follower of a shared formula its own, also before its master', () => {
    const data =
      '<sheetData><row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" ref="A1:A3" si="0">B2*$C$1+SUM(B$1:B2)</f><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>1</v></c></row></sheetData>';
    expect(formulasIn(book(data))).toEqual({ A1: '=B1*$C$1+SUM(B$1:B1)', A2: '=B2*$C$1+SUM(B$1:B2)', A3: '=B3*$C$1+SUM(B$1:B3)' });
  });

  it('gives every cell of an array formula the one formula', () => {
    const data =
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row></sheetData>';
    expect(formulasIn(book(data))).toEqual({ A1: '=C1:D1*2', B1: '=C1:D1*2', C1: null });
  });

  it("shows this product's functions and newer functions under their own names", () => {
    const cells =
      '<c r="A1"><f>_xldudf_JX_PERFSCORE(B1,C1,D1)+1</f><v>1</v></c><c r="B1"><f>_xlfn.XLOOKUP("_xlfn.",A1:A2,_xlfn._xlws.FILTER(B1:B2,C1:C2))</f><v>1</v></c>';
    expect(formulasIn(book(row(cells)))).toEqual({ A1: '=JX.PERFSCORE(B1,C1,D1)+1', B1: '=XLOOKUP("_xlfn.",A1:A2,FILTER(B1:B2,C1:C2))' });
  });

  it('keeps a formula that has no result yet', () => {
    expect(cellsOf(book(row('<c r="A1"><f>B1</f></c><c r="B1"><f/></c>')))).toEqual({
      A1: { row: 1, column: 1, content: { type: 'blank' }, text: '', format: 'General', formula: '=B1' },
    });
  });
});

describe('a workbook that is damaged inside', () => {
  it.each<[string, Record<string, string>]>([
    ['its sheet is missing', { 'xl/_rels/workbook.xml.rels': links(['rId1', 'worksheet', 'worksheets/none.xml']) }],
    ['its sheet breaks off', { 'xl/worksheets/sheet1.xml': worksheet('<sheetData><row r="1"><c r="A1">').slice(0, -12) }],
    ['its tags do not match', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData></worksheet></sheetData>' }],
    ['it uses an unknown entity', { 'xl/worksheets/sheet1.xml': worksheet(row('<c r="A1" t="str"><v>&boom;</v></c>')) }],
    ['its workbook part is something else', { 'xl/workbook.xml': '<html/>' }],
    ['it has no workbook', { '_rels/.rels': links(['rId1', 'officeDocument', 'nowhere.xml']), 'xl/workbook.xml': '' }],
  ])('is refused with one clear line where %s', (_, given) => {
    const { code, message } = problem(readXlsx(pack(parts(given)), '表.xlsx'));
    expect(code).toBe('unreadable');
    expect(message['zh-CN']).toMatch(/另存/);
  });

  it('is refused where it declares a DOCTYPE', () => {
    const sheet = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${worksheet(row('<c r="A1" t="str"><v>&b;</v></c>'))}`;
    const { code, message } = problem(readXlsx(pack(parts({ 'xl/worksheets/sheet1.xml': sheet })), '表.xlsx'));
    expect(code).toBe('unreadable');
    expect(message['en-US']).toMatch(/DOCTYPE|damaged/);
  });

  it('names the sheet that cannot be read', () => {
    expect(problem(readXlsx(pack(parts({ 'xl/worksheets/sheet1.xml': '<worksheet' })), 'a.xlsx')).message['zh-CN']).toContain('“表”');
  });
});
