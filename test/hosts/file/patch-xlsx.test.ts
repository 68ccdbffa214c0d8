import { strToU8, unzipSync, zipSync } from 'fflate';
import type { FileEdit } from '../../../src/hosts/file/xlsx/write/planned-content';
import { patchXlsx, type PatchOutcome } from '../../../src/hosts/file/xlsx';
import { edit, TABLE, value } from '../contract/steps';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { PartsOf } from './look';
import { book, cellsOf, formulasIn, links, MAIN, pack, parts, RELS, shownIn, withTables, worksheet } from '../../support/xlsx/packages';

const SHEET_PART = 'xl/worksheets/sheet1.xml';
const NOTE = { 'zh-CN': '请核对', 'en-US': 'please check' };

function patch(bytes: Uint8Array, ...edits: readonly FileEdit[]): PatchOutcome {
  return value(patchXlsx(bytes, edits));
}

function number(cell: string, text: string, more: Partial<FileEdit> = {}): FileEdit {
  return edit('表', cell, { content: { type: 'number', number: text }, ...more });
}

/** The sheet's XML after edits. */
function patched(inside: string, edits: readonly FileEdit[], given: Readonly<Record<string, string>> = {}): string {
  const outcome = patch(book(inside, given), ...edits);
  expect(outcome.refused).toEqual([]);
  const xml = new PartsOf(outcome.bytes).text(SHEET_PART);
  return xml.slice(worksheet('').length - '</worksheet>'.length, -'</worksheet>'.length);
}

describe('changing cells in the XML of a sheet', () => {
  it('keeps everything around the cell character for character', () => {
    const inside =
      '<sheetPr/>\n<dimension ref="A1:B2"/> <sheetData> <!-- <row r="1"> -->\n<row r="1" spans="1:2" ht=\'20\'><c r="A1" s="0" ph="1"><v>1</v></c><c r="B1"><v>2</v><extLst/></c></row></sheetData><x:y xmlns:x="urn:a"/>';
    expect(patched(inside, [number('B1', '7')])).toBe(inside.replace('<v>2</v>', '<v>7</v>'));
  });

  it('puts new cells and rows in their places', () => {
    const inside =
      '<dimension ref="B2:D4"/><sheetData><row r="2" spans="2:4"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4" ht="30"/></sheetData>';
    expect(
      patched(inside, [
        number('C2', '3'),
        number('F2', '4'),
        number('A4', '5'),
        number('A3', '6'),
        number('A9', '7'),
        number('A8', '8'),
        number('A1', '9'),
      ]),
    ).toBe(
      '<dimension ref="A1:F9"/><sheetData><row r="1"><c r="A1"><v>9</v></c></row><row r="2" spans="2:6"><c r="B2"><v>1</v></c><c r="C2"><v>3</v></c><c r="D2"><v>2</v></c><c r="F2"><v>4</v></c></row>' +
        '<row r="3"><c r="A3"><v>6</v></c></row><row r="4" ht="30"><c r="A4"><v>5</v></c></row><row r="8"><c r="A8"><v>8</v></c></row><row r="9"><c r="A9"><v>7</v></c></row></sheetData>',
    );
  });

  it('fills a sheet that has no data', () => {
    expect(patched('<sheetData/>', [number('B2', '1')])).toBe('<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>');
  });

  it('finds cells that do not say where they stand', () => {
    expect(
      patched('<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>', [
        number('B1', '7'),
        number('A2', '8'),
      ]),
    ).toBe('<sheetData><row><c><v>1</v></c><c><v>7</v></c></row><row><c><v>8</v></c></row></sheetData>');
  });

  it('is not misled by text that looks like tags', () => {
    const inside =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</row><row r="2"><c r="A2">]]></t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>';
    expect(patched(inside, [number('A2', '5')])).toBe(inside.replace('<v>1</v>', '<v>5</v>'));
  });

  it('writes prefixed XML as prefixed XML', () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { bytes } = patch(
      pack(parts({ [SHEET_PART]: sheet })),
      number('A1', '2'),
      edit('表', 'B1', { content: { type: 'text', text: '二' }, fill: '#FFC7CE', note: NOTE }),
    );
    expect(shownIn(bytes)).toEqual({ A1: '2', B1: '二' });
    expect(new PartsOf(bytes).text(SHEET_PART)).toContain('<x:legacyDrawing');
  });

  it('drops what belonged to the old content and keeps the rest', () => {
    const inside =
      '<sheetData><row r="1"><c r="A1" s="0" t="e" cm="1" vm="2"><f t="array" ref="A1">X()</f><v>#VALUE!</v></c></row></sheetData>';
    expect(patched(inside, [number('A1', '2')])).toBe('<sheetData><row r="1"><c r="A1" s="0"><v>2</v></c></row></sheetData>');
  });

  it('writes texts so that nothing is lost and nothing becomes a formula', () => {
    const text = ' =HYPERLINK("x") \n_x000D_ <&>"\' \u0007 𠮷';
    const { bytes } = patch(book('<sheetData/>'), edit('表', 'A1', { content: { type: 'text', text } }));
    expect(cellsOf(bytes)['A1']).toMatchObject({ content: { type: 'text', text }, formula: null });
    expect(new PartsOf(bytes).text(SHEET_PART)).toContain('t="inlineStr"');
  });

  it('marks texts that Excel would turn into something else when they are edited', () => {
    const { bytes } = patch(
      buildXlsx(TABLE),
      edit('自评表', 'A3', { content: { type: 'text', text: '=1+1' } }),
      edit('自评表', 'A4', { content: { type: 'text', text: '普通' } }),
    );
    const look = new PartsOf(bytes);
    expect(look.style('自评表', 'A3')).toContain('quotePrefix="1"');
    expect(look.style('自评表', 'A4')).not.toContain('quotePrefix');
    const back = new PartsOf(patch(bytes, edit('自评表', 'A3', { content: { type: 'formula', formula: '=1+1' } })).bytes);
    expect(back.style('自评表', 'A3')).not.toContain('quotePrefix');
  });

  it("stores this product's functions as Excel does", () => {
    expect(
      patched('<sheetData/>', [edit('表', 'A1', { content: { type: 'formula', formula: '=JX.PERFSCORE(B1,"JX.A(",C1)' }, after: '3.94' })]),
    ).toBe('<sheetData><row r="1"><c r="A1"><f>_xldudf_JX_PERFSCORE(B1,&quot;JX.A(&quot;,C1)</f><v>3.94</v></c></row></sheetData>');
  });

  it('stores dates in the days of a workbook that starts in 1904', () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const file = book('<sheetData/>', { ...withTables('', '<cellXfs><xf numFmtId="0"/></cellXfs>'), 'xl/workbook.xml': workbook });
    const { bytes } = patch(file, number('A1', '45657', { numberFormat: 'yyyy-mm-dd' }), number('B1', '45657'));
    expect(shownIn(bytes)).toEqual({ A1: '2024-12-31', B1: '45657' });
  });
});

describe('changing the look of cells', () => {
  it("makes new styles from the cell's own, so that everything else of the style survives", () => {
    const look = new PartsOf(
      patch(buildXlsx(TABLE), edit('自评表', 'E3', { fill: '#FFC7CE' }), edit('自评表', 'C4', { numberFormat: '0.000' })).bytes,
    );
    expect(look.style('自评表', 'E3')).toMatch(/numFmtId="\d+" fontId="0" fillId="4" .*<alignment vertical="center" wrapText="1"\/><\/xf>/);
    expect(look.text('xl/styles.xml')).toMatch(/<cellXfs count="(\d+)">/);
    const count = Number(/<cellXfs count="(\d+)">/.exec(look.text('xl/styles.xml'))![1]);
    expect(look.text('xl/styles.xml').match(/<xf [^>]*><alignment/g)).toHaveLength(count);
    expect(look.text('xl/styles.xml')).toContain('formatCode="0.000"');
  });

  it('needs one style for any number of like cells', () => {
    const file = buildXlsx(TABLE);
    const count = (bytes: Uint8Array): number => Number(/<cellXfs count="(\d+)">/.exec(new PartsOf(bytes).text('xl/styles.xml'))![1]);
    const cells = ['A3', 'A4', 'A5', 'D3', 'D4', 'G9', 'H30'].map((cell) => edit('自评表', cell, { fill: '#C6EFCE' }));
    expect(count(patch(file, ...cells).bytes)).toBe(count(file) + 1);
  });

  it('takes the look of a new cell from its row, else its column', () => {
    const styles =
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="10"/></cellXfs>';
    const inside = '<cols><col min="2" max="3" style="1"/></cols><sheetData><row r="5" s="2" customFormat="1"/></sheetData>';
    const { bytes } = patch(
      book(inside, withTables('', styles)),
      number('B2', '0.5'),
      number('B5', '0.5'),
      number('D2', '0.5'),
      number('C9', '0.25', { fill: '#FFC7CE' }),
    );
    expect(shownIn(bytes)).toEqual({ B2: '50%', D2: '0.5', B5: '50.00%', C9: '25%' });
  });

  it('gives styles to a workbook that has none', () => {
    const { bytes } = patch(
      book('<sheetData><row r="1"><c r="A1"><v>0.5</v></c></row></sheetData>'),
      edit('表', 'A1', { fill: '#FFC7CE', numberFormat: '0.0%' }),
    );
    expect(shownIn(bytes)).toEqual({ A1: '50.0%' });
    expect(new PartsOf(bytes).text('[Content_Types].xml')).toContain('/xl/styles.xml');
  });

  it('needs no styles for a mere number', () => {
    expect(new PartsOf(patch(book('<sheetData/>'), number('A1', '5')).bytes).names).not.toContain('xl/styles.xml');
  });
});

describe('formulas that belong together', () => {
  const column = (cells: readonly string[]): string =>
    `<sheetData>${cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join('')}</sheetData>`;

  it('hands a shared formula over when its first cell is overwritten', () => {
    const inside = column([
      '<c r="A1"><f t="shared" ref="A1:A4" si="3" ca="1">B1*$C$1</f></c>',
      '<c r="A2"><f t="shared" si="3" ca="1"/></c>',
      '<c r="A3"><f t="shared" si="3"/></c>',
      '<c r="A4"><f t="shared" si="3"/></c>',
    ]);
    const { bytes } = patch(book(inside), number('A1', '1'), number('A2', '2'), edit('表', 'A3', { fill: '#FFC7CE' }));
    expect(formulasIn(bytes)).toEqual({ A1: null, A2: null, A3: '=B3*$C$1', A4: '=B4*$C$1' });
    expect(new PartsOf(bytes).text(SHEET_PART)).toContain('<f t="shared" si="3" ref="A3:A4">B3*$C$1</f>');
  });

  it('gives followers formulas of their own where they do not lie in one block', () => {
    const inside =
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">D1</f></c><c r="B1"><f t="shared" si="0"/></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c><c r="B2"><f t="shared" si="0"/></c></row></sheetData>';
    expect(formulasIn(patch(book(inside), number('A1', '1')).bytes)).toEqual({ A1: null, B1: '=E1', A2: '=D2', B2: '=E2' });
  });

  it('leaves the others alone when a follower is overwritten', () => {
    const inside = column([
      '<c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f></c>',
      '<c r="A2"><f t="shared" si="0"/></c>',
      '<c r="A3"><f t="shared" si="0"/></c>',
    ]);
    expect(patched(inside, [number('A2', '1')])).toBe(inside.replace('<c r="A2"><f t="shared" si="0"/></c>', '<c r="A2"><v>1</v></c>'));
  });

  it('takes cells without formulas out of the calculation chain and passes the sheet on', () => {
    const chain = (entries: string): string => `<calcChain xmlns="${MAIN}">${entries}</calcChain>`;
    const given = {
      'xl/_rels/workbook.xml.rels': links(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'calcChain', 'calcChain.xml']),
      'xl/calcChain.xml': chain('<c r="B1" i="1" l="1"/><c r="A1"/><c r="C1" i="2"/>'),
    };
    const inside = '<sheetData><row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>2+2</f></c></row></sheetData>';
    const once = patch(book(inside, given), number('B1', '1'));
    expect(new PartsOf(once.bytes).text('xl/calcChain.xml')).toBe(chain('<c i="1" r="A1"/><c r="C1" i="2"/>'));
    expect(
      new PartsOf(patch(book(inside, given), edit('表', 'B1', { content: { type: 'formula', formula: '=5' } })).bytes).text(
        'xl/calcChain.xml',
      ),
    ).toBe(given['xl/calcChain.xml']);
  });

  it('takes the chain out where nothing is left in it', () => {
    const given = {
      '[Content_Types].xml': parts()['[Content_Types].xml']!.replace(
        '</Types>',
        '<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>',
      ),
      'xl/_rels/workbook.xml.rels': links(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'calcChain', 'calcChain.xml']),
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
    };
    const look = new PartsOf(
      patch(book('<sheetData><row r="1"><c r="A1"><f>1+1</f></c></row></sheetData>', given), number('A1', '2')).bytes,
    );
    expect(look.names).not.toContain('xl/calcChain.xml');
    expect(look.text('[Content_Types].xml') + look.text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('asks to be calculated when contents change, not when looks do', () => {
    const file = buildXlsx(TABLE);
    expect(
      new PartsOf(patch(file, edit('自评表', 'E4', { content: { type: 'number', number: '1' } })).bytes).text('xl/workbook.xml'),
    ).toMatch(/<calcPr[^>]*fullCalcOnLoad="1"/);
    expect(new PartsOf(patch(file, edit('自评表', 'E4', { fill: '#FFC7CE' })).bytes).text('xl/workbook.xml')).not.toContain(
      'fullCalcOnLoad',
    );
  });
});

describe('cells that are not written', () => {
  const reasons = (bytes: Uint8Array, ...edits: readonly FileEdit[]): string[] =>
    patch(bytes, ...edits).refused.map(({ cell, reason }) => `${cell} ${reason['zh-CN']}`);

  it('are those inside array formulas, with the reason', () => {
    const inside =
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f></c><c r="C1"><f t="array" ref="C1">SUM(B1:B2)</f></c></row></sheetData>';
    expect(reasons(book(inside), number('A1', '1'), number('A2', '1'), number('C1', '1'))).toEqual([
      expect.stringMatching(/^A1 .*数组公式/),
      expect.stringMatching(/^A2 .*数组公式/),
    ]);
    expect(reasons(book(inside), edit('表', 'A2', { fill: '#FFC7CE' }))).toEqual([]);
  });

  it('are headers of Excel tables and cells of pivot tables, with the reason', () => {
    const file = book('<sheetData/>', {
      'xl/worksheets/_rels/sheet1.xml.rels': links(
        ['rId1', 'table', '../tables/table1.xml'],
        ['rId2', 'pivotTable', '../pivotTables/pivotTable1.xml'],
      ),
      'xl/tables/table1.xml': `<table xmlns="${MAIN}" ref="A1:B3"/>`,
      'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${MAIN}"><location ref="D1:E3"/></pivotTableDefinition>`,
    });
    expect(reasons(file, number('B1', '1'), number('B2', '1'), number('E3', '1'), number('F3', '1'))).toEqual([
      expect.stringMatching(/^B1 .*标题/),
      expect.stringMatching(/^E3 .*透视表/),
    ]);
  });

  it('are those whose address or content is none', () => {
    const text = 'a'.repeat(40_000);
    expect(
      reasons(
        book('<sheetData/>'),
        number('ZZZ1', '1'),
        number('A1048577', '1'),
        number('x', '1'),
        number('A1', '一'),
        edit('表', 'A2', { fill: 'red' }),
        edit('表', 'A3', { content: { type: 'text', text } }),
      ),
    ).toHaveLength(6);
  });
});

describe('notes', () => {
  it("stand beside a person's notes and the other shapes of the sheet", () => {
    const file = buildXlsx(TABLE);
    const { bytes, remarks } = patch(
      file,
      edit('自评表', 'E3', { note: NOTE }),
      edit('自评表', 'B4', { note: NOTE }),
      edit('附表', 'A1', { note: NOTE }),
    );
    expect(remarks).toEqual([]);
    const look = new PartsOf(bytes);
    expect(['E3', 'B4', 'E5'].map((cell) => look.note('自评表', cell))).toEqual(['请核对', '请核对', '请补充']);
    expect(look.note('附表', 'A1')).toBe('请核对');
    const ids = [
      ...(look.text('xl/drawings/vmlDrawing1.vml') + look.text('xl/drawings/vmlDrawing2.vml')).matchAll(/ id="_x0000_s(\d+)"/g),
    ].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(look.text('[Content_Types].xml').match(/Extension="vml"/g)).toHaveLength(1);
    expect(look.text('xl/comments1.xml')).toContain('<author>张三</author><author>PerfScore</author>');
  });

  it("are left out where a person's note stands, and an edit of nothing else is refused", () => {
    const outcome = patch(buildXlsx(TABLE), edit('自评表', 'E5', { note: NOTE }), edit('自评表', 'E4', { note: NOTE }));
    expect(outcome.refused.map(({ cell, reason }) => [cell, reason['zh-CN']])).toEqual([['E5', expect.stringContaining('批注')]]);
    expect(outcome.written).toEqual([{ sheet: '自评表', cell: 'E4' }]);
  });

  it('replace the note of an earlier check', () => {
    const once = patch(buildXlsx(TABLE), edit('自评表', 'E4', { note: NOTE }));
    const twice = patch(once.bytes, edit('自评表', 'E4', { note: { 'zh-CN': '新的', 'en-US': 'new' } }));
    expect(new PartsOf(twice.bytes).note('自评表', 'E4')).toBe('新的');
    expect(
      new PartsOf(value(patchXlsx(once.bytes, [edit('自评表', 'D4', { note: NOTE })], { language: 'en-US' })).bytes).note('自评表', 'D4'),
    ).toBe('please check');
  });

  it('go where the standard wants their drawing in the sheet', () => {
    const xml = patched('<sheetData/><pageMargins/><tableParts count="0"/>', [edit('表', 'A1', { note: NOTE })]);
    expect(xml).toMatch(/<pageMargins\/><legacyDrawing r:id="rId2"\/><tableParts count="0"\/>$/);
  });

  it('find room for many', () => {
    const cells = Array.from({ length: 1500 }, (_, index) => edit('表', `A${index + 1}`, { note: NOTE }));
    const drawing = new PartsOf(patch(book('<sheetData/>'), ...cells).bytes).text('xl/drawings/vmlDrawing1.vml');
    expect(drawing.match(/<v:shape /g)).toHaveLength(1500);
  });
});

describe('the rest of the package', () => {
  it('stays byte for byte, in the same order, stored bytes included', () => {
    const before = buildXlsx(TABLE);
    const { bytes } = patch(before, edit('附表', 'B1', { content: { type: 'number', number: '20' } }));
    const old = unzipSync(before);
    const fresh = unzipSync(bytes);
    expect(Object.keys(fresh)).toEqual(Object.keys(old));
    const changed = Object.keys(old).filter((name) => Buffer.compare(old[name]!, fresh[name]!) !== 0);
    expect(changed).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
    const styles = Buffer.from(before).indexOf('xl/styles.xml');
    expect(Buffer.from(bytes).includes(Buffer.from(before).subarray(styles - 30, styles + 200))).toBe(true);
  });

  it('is the very same file where nothing is written', () => {
    const before = buildXlsx(TABLE);
    expect(patch(before, edit('已保护', 'A1', { fill: '#FFC7CE' })).bytes).toEqual(before);
  });

  it('keeps uncompressed entries', () => {
    const before = zipSync(
      Object.fromEntries(
        Object.entries(parts({ 'xl/media/image1.png': 'png' })).map(([name, text]) => [
          name,
          [strToU8(text), { level: 0 as const, comment: '注' }],
        ]),
      ),
    );
    const { bytes } = patch(before, number('A1', '5'));
    expect(shownIn(bytes)).toEqual({ A1: '5' });
    expect(new PartsOf(bytes).text('xl/media/image1.png')).toBe('png');
  });

  it('says that a signature is no longer valid', () => {
    const { remarks } = patch(book('<sheetData/>', { '_xmlsignatures/sig1.xml': '<Signature/>' }), number('A1', '1'));
    expect(remarks.map((remark) => remark['zh-CN'])).toEqual([expect.stringContaining('签名')]);
  });

  it('keeps the strict form of the standard strict', () => {
    const strict = (text: string): string =>
      text
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(RELS, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    const file = pack(Object.fromEntries(Object.entries(parts()).map(([name, text]) => [name, strict(text)])));
    const look = new PartsOf(patch(file, number('A1', '1', { note: NOTE, fill: '#FFC7CE' })).bytes);
    for (const name of look.names.filter((part) => !part.endsWith('.vml')))
      expect(look.text(name)).not.toContain('schemas.openxmlformats.org/officeDocument');
  });

  it('writes a part in UTF-16 anew in UTF-8', () => {
    const sheet = `<?xml version="1.0" encoding="UTF-16"?>${worksheet('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>绩效</t></is></c></row></sheetData>')}`;
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...sheet].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
    ]);
    const { bytes } = patch(pack({ ...parts(), [SHEET_PART]: utf16 }), number('B1', '1'));
    expect(shownIn(bytes)).toEqual({ A1: '绩效', B1: '1' });
    expect(new PartsOf(bytes).text(SHEET_PART)).toContain('encoding="UTF-8"');
  });
});
