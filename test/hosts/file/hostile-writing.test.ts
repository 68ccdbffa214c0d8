import { unzipSync } from 'fflate';
import { patchXlsx, type PatchOutcome } from '../../../src/hosts/file/xlsx';
import { References } from '../../../src/hosts/file/xlsx/recalc/resolve-references';
import { attribute, attributesOf, characters, withAttribute } from '../../../src/hosts/file/xlsx/xml/scan';
import type { FileEdit } from '../../../src/hosts/file/xlsx/write/planned-content';
import { edit, value } from '../contract/steps';
import { PartsOf } from './look';
import { book, cellsOf, links, MAIN, RELS, shownIn, withTables } from '../../support/xlsx/packages';

/** So many that whatever goes back over them never ends. */
const MANY = ' '.repeat(1_000_000);
const NOTE = { 'zh-CN': '请核对', 'en-US': 'please check' };

function number(cell: string, text = '5', more: Partial<FileEdit> = {}): FileEdit {
  return edit('表', cell, { content: { type: 'number', number: text }, ...more });
}

function patch(bytes: Uint8Array, ...edits: readonly FileEdit[]): PatchOutcome {
  return value(patchXlsx(bytes, edits));
}

/** The given parts of a workbook as they are after a change, but those that the change is about. */
function untouched(before: Uint8Array, after: Uint8Array, changed: readonly string[]): void {
  const [old, fresh] = [unzipSync(before), unzipSync(after)];
  for (const name of Object.keys(old).filter((part) => !changed.includes(part)))
    expect([name, Buffer.from(fresh[name]!).equals(Buffer.from(old[name]!))]).toEqual([name, true]);
}

describe('tags made to hurt', () => {
  it('are read and written in one pass, however much space they hold', () => {
    const tag = `<c${MANY}r = "A1"${MANY}t='s'${MANY}x${MANY}/>`;
    expect([attribute(tag, 'r'), attribute(tag, 't'), attribute(tag, 'x')]).toEqual(['A1', 's', null]);
    expect(withAttribute(tag, 't', null)).toHaveLength(tag.length - MANY.length - "t='s'".length);
    expect(withAttribute(withAttribute(tag, 's', '4'), 's', null)).toHaveLength(tag.length);
    expect([...attributesOf(`<c${' x='.repeat(200_000)}>`)]).toEqual([]);
    expect(characters('<![CDATA['.repeat(100_000) + 'a')).toBe('');
    expect(characters(`a<!-- ${'<![CDATA['.repeat(100_000)} -->&amp;<![CDATA[<b>]]>`)).toBe('a&<b>');
  });

  it('of cells are changed, and those of others stay as they are', () => {
    const cell = (name: string): string => `<c r="${name}"${MANY}><v>1</v></c>`;
    const { bytes } = patch(
      book(`<sheetData><row r="1"${MANY}>${cell('A1')}${cell('B1')}</row></sheetData>`),
      number('A1', '5', { fill: '#FFC7CE' }),
    );
    expect(shownIn(bytes)).toEqual({ A1: '5', B1: '1' });
    expect(new PartsOf(bytes).text('xl/worksheets/sheet1.xml')).toContain(cell('B1'));
  });

  it('of styles are not carried into every style that is made from them', () => {
    const given = withTables(
      '',
      `<fills count="1"><fill><patternFill patternType="none"/></fill></fills><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9"${MANY}fillId="0"><alignment wrapText="1"/></xf></cellXfs>`,
    );
    const rows = Array.from({ length: 60 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="1"/></row>`).join('');
    const fills = Array.from({ length: 60 }, (_, at) => number(`A${at + 1}`, '0.5', { fill: `#0000${(at + 16).toString(16)}` }));
    const look = new PartsOf(patch(book(`<sheetData>${rows}</sheetData>`, given), ...fills).bytes);
    const styles = look.text('xl/styles.xml');
    expect(styles.length).toBeLessThan(MANY.length + 20_000);
    expect(styles).toContain('<xf numFmtId="9" fillId="1" applyFill="1"><alignment wrapText="1"/></xf>');
    expect(styles).toContain(
      given['xl/styles.xml']!.slice(given['xl/styles.xml']!.indexOf('<xf numFmtId="9"'), given['xl/styles.xml']!.indexOf('</cellXfs>')),
    );
  });
});

describe('formulas made to hurt', () => {
  const formula = (name: string, text: string): string => `<c r="${name}"><f>${text}</f><v>77</v></c>`;

  it('reach through names that name each other a thousand times over', () => {
    const names = Array.from(
      { length: 40 },
      (_, at) =>
        `<definedName name="name_${at}">${at === 39 ? '表!$A$1' : Array.from({ length: 50 }, () => `name_${at + 1}`).join('+')}</definedName>`,
    ).join('');
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames>${names}</definedNames></workbook>`;
    const bytes = book(`<sheetData><row r="1">${formula('B1', 'name_0')}${formula('C1', 'other_0')}</row></sheetData>`, {
      'xl/workbook.xml': workbook,
    });
    expect(shownIn(patch(bytes, number('A1')).bytes)).toEqual({ A1: '5', B1: '', C1: '77' });
  });

  it('are taken apart letter by letter', () => {
    const references = new References([], ['表'], () => []);
    for (const piece of ["'", '"', '[', '[[', "['", '{', '{"', '#', '(', '-', '%', ':', 'A1:', 'a!', '[1]', '$', '表']) {
      expect(references.reads(`A1+${piece.repeat(Math.floor(8000 / piece.length))}`, { sheet: '表', row: 1 }).areas[0]).toMatchObject({
        range: { top: 1 },
      });
    }
  });

  it('are computed one after the other, however long the chain and however many sums over the same cells', () => {
    const rows = Array.from(
      { length: 6000 },
      (_, at) =>
        `<row r="${at + 2}">${formula(`B${at + 2}`, at === 5999 ? 'A1' : `B${at + 3}+1`)}${formula(`C${at + 2}`, 'SUM(A:B)')}${formula(`D${at + 2}`, `SUM(B$2:B${at + 2})`)}</row>`,
    ).join('');
    const shown = shownIn(patch(book(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${rows}</sheetData>`), number('A1')).bytes);
    expect([shown['B2'], shown['C9'], shown['D6001'], shown['D3']]).toEqual(['6004', '18027005', '18027000', '12007']);
  });

  it('have no result where it would fill the memory', () => {
    const cells = [
      formula('B1', 'A1&amp;A1'),
      ...Array.from({ length: 60 }, (_, at) => formula(`B${at + 2}`, `B${at + 1}&amp;B${at + 1}`)),
    ];
    const rows = cells.map((cell, at) => `<row r="${at + 1}">${cell}</row>`).join('');
    const last =
      formula('C100', 'A1*1E300*1E300') +
      formula('D100', 'INT(1E999999999)+A1') +
      formula('E100', `A1${'^20'.repeat(500)}`) +
      formula('F100', `SUBSTITUTE(REPT("a",9),"a",A1)`);
    const shown = shownIn(patch(book(`<sheetData>${rows}<row r="100">${last}</row></sheetData>`), number('A1')).bytes);
    expect([shown['B1'], shown['B13']?.length, shown['B40'], shown['C100'], shown['D100'], shown['E100']]).toEqual([
      '55',
      8192,
      '',
      '',
      '',
      '',
    ]);
  });
});

describe('drawings of notes made to hurt', () => {
  const drawing = (inside: string): string =>
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">${inside}`;

  /** The drawing after two notes were added. */
  function noted(vml: string): { readonly ids: readonly string[]; readonly data: string } {
    const given = {
      'xl/worksheets/_rels/sheet1.xml.rels': links(
        ['rId1', 'comments', '../comments1.xml'],
        ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ),
      'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>某人</author></authors><commentList/></comments>`,
      'xl/drawings/vmlDrawing1.vml': vml,
      'xl/drawings/vmlDrawing7.vml': drawing('<o:idmap data="2"/></xml>'),
      'xl/media/image1.png': 'foreign',
    };
    const before = book('<sheetData/><legacyDrawing r:id="rId2"/>', given);
    const { bytes } = patch(before, edit('表', 'A1', { note: NOTE }), edit('表', 'B7', { note: NOTE }));
    untouched(before, bytes, [
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      '[Content_Types].xml',
    ]);
    const look = new PartsOf(bytes);
    expect([look.note('表', 'A1'), look.note('表', 'B7')]).toEqual(['请核对', '请核对']);
    const text = look.names
      .filter((name) => /vmlDrawing[12]\.vml/.test(name))
      .map((name) => look.text(name))
      .at(-1)!;
    return {
      ids: [...text.matchAll(/<v:shape id="_x0000_s(\d+)"/g)].map((match) => match[1]!),
      data: /<o:idmap[^<>]*\bdata="([^"]*)"/.exec(text)?.[1] ?? '',
    };
  }

  it('get ids of blocks that no drawing of the workbook has, also where the last of all is taken', () => {
    expect(noted(drawing('<o:idmap v:ext="edit" data="1"/><v:shape id="_x0000_s2046"/></xml>'))).toMatchObject({
      ids: ['2046', '2047', '3073'],
      data: '1,3',
    });
    expect(noted(drawing('<o:idmap v:ext="edit" data="2097151"/><v:shape id="_x0000_s2147483647"/></xml>'))).toMatchObject({
      ids: ['2147483647', '1025', '1026'],
      data: '2097151,1',
    });
    expect(noted(drawing('<v:shape id="_x0000_s99999999999999999999"/></xml>'))).toMatchObject({
      ids: ['99999999999999999999', '1025', '1026'],
      data: '1',
    });
  });

  it('are added to in one pass, whatever stands unfinished in them', () => {
    const { ids } = noted(drawing(`<a x="${'<o:idmap data="'.repeat(50_000)}" ${'<o:idmap '.repeat(50_000)}/><o:idmap data="1"/></xml>`));
    expect(ids).toEqual(['1025', '1026']);
  });

  it('are replaced where they have no end to add to', () => {
    const before = book('<sheetData/><legacyDrawing r:id="rId1"/>', {
      'xl/worksheets/_rels/sheet1.xml.rels': links(['rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml']),
      'xl/drawings/vmlDrawing1.vml': '<xml/>',
    });
    const look = new PartsOf(patch(before, edit('表', 'A1', { note: NOTE })).bytes);
    expect(look.text('xl/worksheets/sheet1.xml').match(/<legacyDrawing [^>]*>/g)).toEqual(['<legacyDrawing r:id="rId3"/>']);
    expect(look.text('xl/worksheets/_rels/sheet1.xml.rels')).toContain(
      'Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing2.vml"',
    );
    expect(look.text('xl/drawings/vmlDrawing2.vml').match(/<v:shape /g)).toHaveLength(1);
    expect(look.text('xl/drawings/vmlDrawing1.vml')).toBe('<xml/>');
  });

  it('lose thousands of boxes in one pass', () => {
    const cells = Array.from({ length: 3000 }, (_, at) => `B${at + 1}`);
    const once = patch(book('<sheetData/>'), ...cells.map((cell) => edit('表', cell, { note: NOTE })));
    expect(new PartsOf(once.bytes).text('xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(3000);
    const twice = patch(once.bytes, ...cells.map((cell) => edit('表', cell, { note: { 'zh-CN': '新', 'en-US': 'new' } })));
    expect(new PartsOf(twice.bytes).note('表', 'B2999')).toBe('新');
  });
});

describe('a plan that meets every obstacle at once', () => {
  it('names each with its cell, and writes nothing but what stands free', () => {
    const inside =
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*1</f><v>1</v></c></row><row r="6"><c r="A6"><f t="dataTable" ref="A6:B7" dt2D="1" r1="C1" r2="C2"/><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="F1:G2"/></mergeCells>';
    const before = book(inside, {
      'xl/worksheets/_rels/sheet1.xml.rels': links(
        ['rId1', 'table', '../tables/table1.xml'],
        ['rId2', 'pivotTable', '../pivotTables/pivotTable1.xml'],
      ),
      'xl/tables/table1.xml': `<!-- <table ref="Z1:Z9"/> --><table xmlns="${MAIN}" ref="D10:E12"/>`,
      'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${MAIN}"><location ref="J1:K3"/></pivotTableDefinition>`,
    });
    const edits = ['A2', 'B7', 'G2', 'D10', 'K3', 'A1048577', 'XFE1'].map((cell) => number(cell));
    const { bytes, refused, written } = patch(before, ...edits, edit('没有', 'A1', { content: { type: 'blank' } }), number('D11'));
    expect(refused.map(({ cell, reason }) => `${cell} ${reason['zh-CN']}`)).toEqual([
      expect.stringMatching(/^A2 .*数组公式/),
      expect.stringMatching(/^B7 .*数组公式/),
      expect.stringMatching(/^G2 .*合并/),
      expect.stringMatching(/^D10 .*标题/),
      expect.stringMatching(/^K3 .*透视表/),
      expect.stringMatching(/^A1048577 .*超出了工作表的范围/),
      expect.stringMatching(/^XFE1 .*超出了工作表的范围/),
      expect.stringMatching(/^A1 .*找不到这个工作表/),
    ]);
    expect(written).toEqual([{ sheet: '表', cell: 'D11' }]);
    expect(Object.keys(cellsOf(bytes))).toContain('D11');
    untouched(before, bytes, ['xl/worksheets/sheet1.xml', 'xl/workbook.xml']);
    expect(patch(before, ...edits).bytes).toEqual(before);
  });
});
