import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { movedRange, movedRow, type RowMove } from '../../../../src/core/snapshot/row-move';
import { patchXlsx, readXlsx } from '../../../../src/hosts/file/xlsx';
import { moveRows } from '../../../../src/hosts/file/xlsx/rows/move-rows';
import { edit, problem, value } from '../../contract/steps';
import { formulasIn, links, MAIN, onlySheet, pack, parts, RELS, shownIn, worksheet } from '../../../support/xlsx/packages';

function insert(row: number, count = 1, sheet = '表'): RowMove {
  return { kind: 'insert', sheet, row, count };
}

function remove(row: number, count = 1, sheet = '表'): RowMove {
  return { kind: 'delete', sheet, row, count };
}

/** Text of a part after a move. */
function after(bytes: Uint8Array, move: RowMove, part = 'xl/worksheets/sheet1.xml'): string {
  return new TextDecoder().decode(unzipSync(value(moveRows(bytes, move)))[part]);
}

function refusal(bytes: Uint8Array, move: RowMove): string {
  const { code, message } = problem(moveRows(bytes, move));
  expect(code).toBe('rows-stay');
  return message['zh-CN'];
}

/** A sheet with this around its cells, and one more sheet with these cells. */
function book(frame: string, other = '', given: Readonly<Record<string, string>> = {}, names = ''): Uint8Array {
  const [before, behind = ''] = frame.split('…');
  const rows = [1, 2, 3, 4, 5, 6].map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`).join('');
  return pack(
    parts({
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="另" sheetId="2" r:id="rId2"/></sheets>${names}</workbook>`,
      'xl/_rels/workbook.xml.rels': links(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'worksheet', 'worksheets/sheet2.xml']),
      'xl/worksheets/sheet1.xml': worksheet(`${before!}<sheetData>${rows}</sheetData>${behind}`),
      'xl/worksheets/sheet2.xml': worksheet(`<sheetData>${other}</sheetData>`),
      ...given,
    }),
  );
}

/** One sheet with these rows and what stands behind them. */
function rows(inside: string, behind = ''): Uint8Array {
  return pack(parts({ 'xl/worksheets/sheet1.xml': worksheet(`<sheetData>${inside}</sheetData>${behind}`) }));
}

describe('cells', () => {
  test('move with their rows; new rows take the look and the height of the row above, and are not hidden', () => {
    const bytes = rows(
      '<row r="1" ht="30" customHeight="1" hidden="1"><c r="A1" s="2"><v>1</v></c><c r="C1" s="3"/></row><row r="2"><c r="A2"><v>2</v></c></row>',
    );
    expect(after(bytes, insert(2, 2))).toContain(
      '<row r="2" ht="30" customHeight="1"><c r="A2" s="2"/><c r="C2" s="3"/></row><row r="3" ht="30" customHeight="1"><c r="A3" s="2"/><c r="C3" s="3"/></row><row r="4"><c r="A4"><v>2</v></c></row>',
    );
    expect(after(bytes, insert(1))).toContain('<sheetData><row r="2" ht="30" customHeight="1" hidden="1"><c r="A2" s="2">');
    expect(after(bytes, remove(1))).toContain('<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>');
  });

  test('move where rows and cells do not say where they are', () => {
    const bytes = rows('<row><c><v>1</v></c></row><row><c><v>2</v></c></row>');
    expect(shownIn(value(moveRows(bytes, insert(2))))).toEqual({ A1: '1', A3: '2' });
    expect(shownIn(value(moveRows(bytes, remove(1))))).toEqual({ A1: '2' });
  });

  test('in a new row of a group belong to the group only where the rows on both sides do', () => {
    const bytes = rows(
      '<row r="1" outlineLevel="1"><c r="A1"><v>1</v></c></row><row r="2" outlineLevel="1"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>',
    );
    expect(after(bytes, insert(2))).toContain('<row r="2" outlineLevel="1"/>');
    expect(after(bytes, insert(3))).toContain('<row r="3"/>');
  });

  test('are not pushed out of the sheet', () => {
    expect(refusal(rows('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), insert(5))).toContain('挤出');
  });
});

describe('merged areas', () => {
  const MERGED = '<mergeCells count="3"><mergeCell ref="A2:A4"/><mergeCell ref="B1:C1"/><mergeCell ref="D5:D6"/></mergeCells>';

  test('grow, shrink, and go where one cell is left', () => {
    const bytes = book(`…${MERGED}`);
    expect(after(bytes, insert(3, 2))).toContain(
      '<mergeCells count="3"><mergeCell ref="A2:A6"/><mergeCell ref="B1:C1"/><mergeCell ref="D7:D8"/></mergeCells>',
    );
    expect(after(bytes, remove(4, 2))).toContain('<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="B1:C1"/></mergeCells>');
    expect(after(book('…<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'), remove(3))).not.toContain('mergeCell');
  });

  test('keep what they hold where their top row goes: text, formula and look', () => {
    const bytes = rows(
      '<row r="1"><c r="A1" s="1"><f>SUM(B1:B9)</f><v>1</v></c></row><row r="2"><c r="A2" s="2"/><c r="B2"><v>1</v></c></row><row r="3"/><row r="5"><c r="A5"><v>9</v></c></row>',
      '<mergeCells count="1"><mergeCell ref="A1:A4"/></mergeCells>',
    );
    expect(after(bytes, remove(1))).toContain('<row r="1"><c r="A1" s="1"><f>SUM(B1:B8)</f><v>1</v></c><c r="B1"><v>1</v></c></row>');
    expect(after(bytes, remove(1, 2))).toContain('<row r="1"><c r="A1" s="1"><f>SUM(B1:B7)</f><v>0</v></c></row>');
    expect(after(bytes, remove(1, 3))).toContain(
      '<sheetData><row r="1"><c r="A1" s="1"><f>SUM(B1:B6)</f><v>0</v></c></row><row r="2"><c r="A2"><v>9</v></c></row>',
    );
  });
});

describe('formulas', () => {
  test('of all sheets follow, quotes as they were; what nothing moves in stays byte for byte', () => {
    const other =
      '<row r="1"><c r="A1" t="str"><f>IF(表!A3="","无",表!$A$3)</f><v>3</v></c><c r="B1"><f>A9&amp;"表!A3"</f><v>0</v></c></row>';
    const bytes = book('…', other);
    expect(after(bytes, insert(3), 'xl/worksheets/sheet2.xml')).toContain(
      '<c r="A1" t="str"><f>IF(表!A4="","无",表!$A$4)</f><v>3</v></c><c r="B1"><f>A9&amp;"表!A3"</f><v>0</v></c>',
    );
    expect(after(bytes, insert(4), 'xl/worksheets/sheet2.xml')).toBe(worksheet(`<sheetData>${other}</sheetData>`));
    expect(after(bytes, remove(3), 'xl/worksheets/sheet2.xml')).toContain('<f>IF(表!#REF!="","无",表!#REF!)</f>');
  });

  test('that share one text go on sharing it where all move alike, and get their own where they do not', () => {
    const shared = (ref: string): string =>
      `<row r="3"><c r="B3"><f t="shared" ref="${ref}" si="0">A3*2</f><v>1</v></c></row><row r="4"><c r="B4"><f t="shared" si="0"/><v>1</v></c></row><row r="5"><c r="B5"><f t="shared" si="0"/><v>1</v></c></row>`;
    const bytes = rows(shared('B3:B5'));
    expect(after(bytes, insert(2))).toContain(
      '<c r="B4"><f t="shared" ref="B4:B6" si="0">A4*2</f><v>1</v></c></row><row r="5"><c r="B5"><f t="shared" si="0"/>',
    );
    expect(formulasIn(value(moveRows(bytes, insert(4))))).toEqual({ B3: '=A3*2', B5: '=A5*2', B6: '=A6*2' });
    expect(formulasIn(value(moveRows(bytes, remove(3))))).toEqual({ B3: '=A3*2', B4: '=A4*2' });
    const apart = rows(
      '<row r="2"><c r="B2"><f t="shared" ref="B2:B3" si="0">A6</f><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>',
    );
    expect(formulasIn(value(moveRows(apart, insert(7))))).toEqual({ B2: '=A6', B3: '=A8' });
  });

  test('have their results brought up to date where they read rows that came or went', () => {
    const bytes = rows(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>4</v></c></row><row r="4"><c r="A4"><f>SUM(A1:A3)</f><v>7</v></c><c r="B4"><f>A4*10</f><v>70</v></c></row>',
    );
    expect(shownIn(value(moveRows(bytes, remove(2))))).toMatchObject({ A3: '5', B3: '50' });
    expect(shownIn(value(moveRows(bytes, insert(2))))).toMatchObject({ A5: '7', B5: '70' });
    expect(after(bytes, insert(2), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('of an array move as one and are not torn', () => {
    const bytes = rows(
      '<row r="3"><c r="B3"><f t="array" ref="B3:B4">A3:A4*2</f><v>1</v></c></row><row r="4"><c r="B4"><v>1</v></c></row><row r="5"><c r="B5"><v>1</v></c></row>',
    );
    expect(after(bytes, insert(3))).toContain('<c r="B4"><f t="array" ref="B4:B5">A4:A5*2</f>');
    expect(refusal(bytes, insert(4))).toContain('B3:B4');
    expect(refusal(bytes, remove(4))).toContain('数组公式');
    expect(shownIn(value(moveRows(bytes, remove(3, 2))))).toEqual({ B3: '1' });
  });

  test('through several sheets and of abnormal length are refused', () => {
    expect(refusal(book('…', '<row r="1"><c r="A1"><f>SUM(表:另!A3)</f></c></row>'), insert(2))).toContain('表:另!A3');
    expect(refusal(book('…', `<row r="1"><c r="A1"><f>${'A1+'.repeat(3000)}1</f></c></row>`), insert(2))).toContain('过长');
  });
});

describe('what surrounds the cells', () => {
  test('follows: filters, validations, conditional formats, links, protected ranges, ignored errors, watches', () => {
    const frame = (n: number): string =>
      `…<protectedRanges><protectedRange sqref="A${n}:B${n + 1}" name="x"/></protectedRanges><autoFilter ref="A${n}:C${n + 3}"><sortState ref="A${n + 1}:C${n + 3}"><sortCondition ref="B${n + 1}:B${n + 3}"/></sortState></autoFilter>` +
      `<conditionalFormatting sqref="A${n}:A${n + 2} C${n}"><cfRule type="expression" priority="1"><formula>A${n}&gt;$A$${n}</formula></cfRule><cfRule type="dataBar" priority="2"><dataBar><cfvo type="num" val="5"/><cfvo type="formula" val="$A$${n}"/></dataBar></cfRule></conditionalFormatting>` +
      `<dataValidations count="1"><dataValidation type="list" sqref="B${n}"><formula1>$A$${n}:$A$${n + 3}</formula1></dataValidation></dataValidations>` +
      `<hyperlinks><hyperlink ref="A${n}" location="表!A${n}"/></hyperlinks><cellWatches><cellWatch r="A${n}"/></cellWatches><ignoredErrors><ignoredError sqref="A${n}" numberStoredAsText="1"/></ignoredErrors>`;
    expect(after(book(frame(3)), insert(2, 2))).toContain(frame(5).slice(1));
    expect(after(book(frame(3)), remove(1, 2))).toContain(frame(1).slice(1));
  });

  test('goes where its rows go, and with the last of them its list', () => {
    const frame =
      '…<conditionalFormatting sqref="A3"><cfRule type="top10" priority="1"/></conditionalFormatting><dataValidations count="2"><dataValidation sqref="B3"/><dataValidation sqref="B5"/></dataValidations><hyperlinks><hyperlink ref="A3" r:id="x"/></hyperlinks>';
    const xml = after(book(frame), remove(3));
    expect(xml).toContain('</sheetData><dataValidations count="1"><dataValidation sqref="B4"/></dataValidations></worksheet>');
  });

  test('of extensions follows as well: formats, validations and sparklines', () => {
    const frame = (n: number): string =>
      '…<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="x14" xmlns:xm="xm"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>另!$A$1&gt;$B$' +
      `${n}</xm:f></x14:cfRule><xm:sqref>A${n}:A${n + 1}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="x14" xmlns:xm="xm"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>表!A${n}:C${n}</xm:f><xm:sqref>D${n}</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
    expect(after(book(frame(3)), insert(3))).toContain(frame(4).slice(1));
    expect(after(book(frame(3)), remove(3, 2))).toContain('</sheetData></worksheet>');
    expect(
      refusal(book('…<extLst><ext uri="{0}" xmlns:y="y"><y:thing><y:sqref>A3</y:sqref></y:thing></ext></extLst>'), insert(3)),
    ).toContain('{0}');
  });

  test('of views follows: frozen rows, what is selected and shown', () => {
    const view = (frozen: number, corner: string, selected: string): string =>
      `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="${corner}" state="frozen"/><selection pane="bottomLeft" activeCell="${selected}" sqref="${selected}"/></sheetView></sheetViews>…`;
    const bytes = book(view(2, 'A3', 'B5'));
    expect(after(bytes, insert(2))).toContain(view(3, 'A4', 'B6').slice(0, -1));
    expect(after(bytes, insert(3))).toContain('ySplit="2"');
    expect(after(bytes, remove(1))).toContain(view(1, 'A2', 'B4').slice(0, -1));
    expect(after(bytes, remove(5))).toContain('activeCell="B5"');
  });

  test('of pages follows: breaks, what is printed and what is repeated; of a name nothing is left but #REF!', () => {
    const names = (area: string, title: string, own: string): string =>
      `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${area}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${title}</definedName><definedName name="上限">${own}</definedName><definedName name="旁边">表!B5</definedName></definedNames>`;
    const bytes = book(
      '…<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="4" max="16383" man="1"/></rowBreaks>',
      '',
      {},
      names('表!$A$1:$C$3,表!$A$5:$C$6', '表!$1:$2', '表!$A$5'),
    );
    expect(after(bytes, insert(2), 'xl/workbook.xml')).toContain(names('表!$A$1:$C$4,表!$A$6:$C$7', '表!$1:$3', '表!$A$6'));
    expect(after(bytes, insert(2))).toContain('<brk id="3" max="16383" man="1"/><brk id="5" max="16383" man="1"/>');
    expect(after(bytes, remove(5, 2), 'xl/workbook.xml')).toContain(names('表!$A$1:$C$3', '表!$1:$2', '表!#REF!'));
    expect(after(bytes, remove(1, 2), 'xl/workbook.xml')).not.toContain('Print_Titles');
    expect(after(bytes, remove(3, 2))).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks>');
  });

  test('is refused where it cannot follow', () => {
    expect(refusal(book('…<autoFilter ref="A2:C4"/>'), remove(2))).toContain('A2:C4');
    expect(refusal(book('…<scenarios><scenario name="x"/></scenarios>'), insert(2))).toContain('scenarios');
    expect(refusal(book('…<controls><control r:id="x"/></controls>'), insert(2))).toContain('控件');
    expect(refusal(book('…<sheetProtection sheet="1"/>'), insert(2))).toContain('受保护');
    expect(refusal(book('…'), insert(2, 1, '没有'))).toContain('没有');
  });
});

describe('parts that belong to a sheet', () => {
  test('comments and their boxes move with their cells and go with them', () => {
    const comments = (...at: string[]): string =>
      `<comments xmlns="${MAIN}"><authors><author>张三</author></authors><commentList>${at.map((ref) => `<comment ref="${ref}" authorId="0"><text><t>甲</t></text></comment>`).join('')}</commentList></comments>`;
    const box = (row: number): string =>
      `<v:shape id="_x0000_s${1020 + row}" type="#t"><x:ClientData ObjectType="Note"><x:Anchor>1, 15, ${row - 1}, 2, 3, 15, ${row + 3}, 16</x:Anchor><x:Row>${row - 1}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`;
    const vml = (...boxes: string[]): string => `<xml xmlns:v="v" xmlns:x="x">${boxes.join('')}<br></xml>`;
    const threads = (...at: string[]): string =>
      `<ThreadedComments>${at.map((ref) => `<threadedComment ref="${ref}"><text>甲</text></threadedComment>`).join('')}</ThreadedComments>`;
    const bytes = book('…<legacyDrawing r:id="rId2"/>', '', {
      'xl/worksheets/_rels/sheet1.xml.rels': links(
        ['rId1', 'comments', '../comments1.xml'],
        ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId3', 'threadedComment', '../threads.xml'],
      ),
      'xl/threads.xml': threads('A2', 'A5'),
      'xl/comments1.xml': comments('A2', 'A5'),
      'xl/drawings/vmlDrawing1.vml': vml(box(2), box(5)),
    });
    expect(after(bytes, insert(3), 'xl/comments1.xml')).toBe(comments('A2', 'A6'));
    expect(after(bytes, insert(3), 'xl/drawings/vmlDrawing1.vml')).toBe(vml(box(2), box(6).replace('_s1026', '_s1025')));
    expect(after(bytes, remove(2), 'xl/comments1.xml')).toBe(comments('A4'));
    expect(after(bytes, remove(2), 'xl/threads.xml')).toBe(threads('A4'));
    expect(after(bytes, remove(2), 'xl/drawings/vmlDrawing1.vml')).toBe(vml(box(4).replace('_s1024', '_s1025')));
  });

  test('pictures move and stretch as they are fastened, charts and shapes show the same cells', () => {
    const anchor = (editAs: string, from: number, to: number): string =>
      `<xdr:twoCellAnchor editAs="${editAs}"><xdr:from><xdr:col>0</xdr:col><xdr:row>${from}</xdr:row><xdr:rowOff>5</xdr:rowOff></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:row>${to}</xdr:row><xdr:rowOff>5</xdr:rowOff></xdr:to></xdr:twoCellAnchor>`;
    const drawing = (anchors: string, link: number): string =>
      `<xdr:wsDr xmlns:xdr="xdr">${anchors}<mc:AlternateContent xmlns:mc="mc"><mc:Choice>${anchors}</mc:Choice></mc:AlternateContent><xdr:absoluteAnchor><xdr:sp textlink="表!$A$${link}"/></xdr:absoluteAnchor></xdr:wsDr>`;
    const chart = (last: number): string =>
      `<c:chartSpace xmlns:c="c"><c:ser><c:val><c:numRef><c:f>表!$A$1:$A$${last}</c:f></c:numRef></c:val></c:ser></c:chartSpace>`;
    const bytes = book('…<drawing r:id="rId1"/>', '', {
      'xl/worksheets/_rels/sheet1.xml.rels': links(['rId1', 'drawing', '../drawings/drawing1.xml']),
      'xl/drawings/drawing1.xml': drawing(anchor('twoCell', 1, 4) + anchor('oneCell', 1, 4) + anchor('absolute', 1, 4), 5),
      'xl/drawings/_rels/drawing1.xml.rels': links(['rId1', 'chart', '../charts/chart1.xml']),
      'xl/charts/chart1.xml': chart(6),
    });
    expect(after(bytes, insert(3), 'xl/drawings/drawing1.xml')).toBe(
      drawing(anchor('twoCell', 1, 5) + anchor('oneCell', 1, 4) + anchor('absolute', 1, 4), 6),
    );
    expect(after(bytes, insert(1), 'xl/drawings/drawing1.xml')).toBe(
      drawing(anchor('twoCell', 2, 5) + anchor('oneCell', 2, 5) + anchor('absolute', 1, 4), 6),
    );
    expect(after(bytes, insert(3), 'xl/charts/chart1.xml')).toBe(chart(7));
    expect(after(bytes, remove(2, 4), 'xl/drawings/drawing1.xml')).toContain(
      anchor('twoCell', 1, 1).replaceAll('<xdr:rowOff>5', '<xdr:rowOff>0'),
    );
    // The link's cell is gone.
    expect(after(bytes, remove(5), 'xl/drawings/drawing1.xml')).toContain('textlink="表!#REF!"');
  });

  test('tables grow and shrink with their data, and keep header, totals and some data', () => {
    const table = (ref: string, data: string): string =>
      `<table xmlns="${MAIN}" name="明细" displayName="明细" ref="${ref}" totalsRowCount="1"><autoFilter ref="${data}"/><tableColumns count="1"><tableColumn id="1" name="甲"/></tableColumns></table>`;
    const given = {
      'xl/worksheets/_rels/sheet1.xml.rels': links(['rId1', 'table', '../tables/table1.xml']),
      'xl/tables/table1.xml': table('A2:A6', 'A2:A5'),
    };
    const bytes = book('…<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', '', given);
    expect(after(bytes, insert(4, 2), 'xl/tables/table1.xml')).toBe(table('A2:A8', 'A2:A7'));
    expect(after(bytes, insert(2), 'xl/tables/table1.xml')).toBe(table('A3:A7', 'A3:A6'));
    expect(after(bytes, remove(4), 'xl/tables/table1.xml')).toBe(table('A2:A5', 'A2:A4'));
    for (const [row, count] of [
      [2, 1],
      [6, 1],
      [3, 3],
      [1, 6],
    ])
      expect(refusal(bytes, remove(row!, count))).toContain('明细');
    const formula = given['xl/tables/table1.xml'].replace(
      'name="甲"/>',
      'name="甲"><calculatedColumnFormula>$A$5*2</calculatedColumnFormula></tableColumn>',
    );
    expect(refusal(book('…', '', { ...given, 'xl/tables/table1.xml': formula }), insert(3))).toContain('列公式');
  });

  test('that nobody follows are named, and nothing is changed: pivot tables, slicers, revisions', () => {
    const linked = (type: string): Uint8Array =>
      book('…', '', { 'xl/worksheets/_rels/sheet1.xml.rels': links(['rId1', type, '../x/x.xml']), 'xl/x/x.xml': '<x/>' });
    expect(refusal(linked('pivotTable'), insert(2))).toContain('数据透视表');
    expect(refusal(linked('slicer'), insert(2))).toContain('切片器');
    expect(refusal(linked('oleObject'), insert(2))).toContain('嵌入的对象');
    expect(refusal(linked('namedSheetView'), insert(2))).toContain('namedSheetView');
    const cached = (source: string): Uint8Array =>
      book('…', '', {
        'xl/_rels/workbook.xml.rels': links(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
          ['rId3', 'pivotCacheDefinition', 'pivot.xml'],
        ),
        'xl/pivot.xml': `<pivotCacheDefinition><cacheSource><worksheetSource ${source}/></cacheSource></pivotCacheDefinition>`,
      });
    expect(refusal(cached('ref="A1:B4" sheet="表"'), insert(2))).toContain('数据透视表');
    expect(refusal(cached('name="明细"'), insert(2))).toContain('数据透视表');
    expect(moveRows(cached('ref="A1:B4" sheet="另"'), insert(2)).ok).toBe(true);
  });

  test('the calculation chain is left to be made anew', () => {
    const bytes = book('…', '', {
      'xl/_rels/workbook.xml.rels': links(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId3', 'calcChain', 'calcChain.xml'],
      ),
      'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>',
    });
    const names = Object.keys(unzipSync(value(moveRows(bytes, insert(2)))));
    expect(names).not.toContain('xl/calcChain.xml');
    expect(after(bytes, insert(2), 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});

test('records of earlier commands follow their cells, and those of cells that are gone are never used', async () => {
  const { MemoryHost } = await import('../memory-host');
  const host = new MemoryHost(book('…'), 'a.xlsx');
  const applied = value(
    await host.apply({
      purpose: 'fill',
      title: { 'zh-CN': '填充', 'en-US': 'fill' },
      skipped: [],
      edits: [
        edit('表', 'A2', { content: { type: 'number', number: '20' } }),
        edit('表', 'A5', { content: { type: 'formula', formula: '=A6' } }),
      ],
    }),
  );
  host.replaceBytes(value(moveRows(value(moveRows(host.bytes(), insert(1))), remove(3))));
  const receipt = value(await host.revert(applied.entry!));
  expect(receipt.restored).toEqual([{ sheet: '表', cell: 'A5' }]);
  expect(receipt.refused).toHaveLength(1);
  expect(shownIn(host.bytes())).toEqual({ A2: '1', A3: '3', A4: '4', A5: '5', A6: '6' });
});

const ROW = fc.integer({ min: 1, max: 6 });
const CELL = fc.tuple(fc.constantFrom('A', '$A'), fc.constantFrom('', '$'), ROW).map((parts) => `表!${parts.join('')}`);
const AREA = fc.tuple(ROW, ROW).map(([from, to]) => `表!$A$${from}:A${to}`);
const CALCULATION = fc.oneof(
  fc.tuple(CELL, CELL).map(([one, other]) => `${one}*2-${other}`),
  AREA.map((area) => `SUM(${area})`),
  fc.tuple(AREA, CELL).map(([area, cell]) => `IF(${cell}>3,MAX(${area}),SUM(${area},${cell}))`),
);

test('any formula comes to the same before and after rows are put in, and follows what is written next', () => {
  fc.assert(
    fc.property(fc.array(CALCULATION, { minLength: 1, maxLength: 4 }), ROW, ROW, (formulas, row, changed) => {
      const bytes = book(
        '…',
        formulas
          .map((formula, index) => `<row r="${index + 1}"><c r="B${index + 1}"><f>${formula.replaceAll('>', '&gt;')}</f><v>0</v></c></row>`)
          .join(''),
      );
      const results = (file: Uint8Array, at: number): unknown => {
        const patched = value(patchXlsx(file, [edit('表', `A${at}`, { content: { type: 'number', number: '70' } })])).bytes;
        return value(readXlsx(patched, 'a.xlsx')).sheets[1]!.cells.map(({ row: own, text }, index) =>
          readsRow(formulas[index]!, changed) ? [own, text] : own,
        );
      };
      const move = insert(row, 2);
      expect(results(value(moveRows(bytes, move)), movedRow(move, changed)!)).toEqual(results(bytes, changed));
    }),
    { numRuns: 40 },
  );
});

/** Whether a formula reads a row, so that its result is brought up to date where that row changes. */
function readsRow(formula: string, row: number): boolean {
  const rows = [...formula.matchAll(/A\$?(\d)(?::A(\d))?/g)].map(([, from, to]) => [Number(from), Number(to ?? from)] as const);
  return rows.some(([from, to]) => row >= Math.min(from, to) && row <= Math.max(from, to));
}

const CORPUS = join(__dirname, '../../../corpus');
const PUBLISHED = readdirSync(CORPUS).filter((name) => name.endsWith('.xlsx'));

test.each(PUBLISHED.filter((_, index) => index % 12 === 0))('%s: rows come and go, and the file is as it was', (name) => {
  const bytes = new Uint8Array(readFileSync(join(CORPUS, name)));
  for (const sheet of value(readXlsx(bytes, name)).sheets.slice(0, 2)) {
    const last = Math.max(...sheet.cells.map(({ row }) => row));
    const move = insert(Math.ceil(last / 2), 2, sheet.name);
    const moved = value(moveRows(bytes, move));
    const now = value(readXlsx(moved, name)).sheets.find((one) => one.name === sheet.name)!;
    expect(now.cells.map(({ row, column, content }) => [row, column, content])).toEqual(
      sheet.cells.map(({ row, column, content }) => [movedRow(move, row), column, content]),
    );
    expect(now.merges).toEqual(sheet.merges?.map((merge) => movedRange(move, merge)));
    const back = unzipSync(value(moveRows(moved, { ...move, kind: 'delete' })));
    const before = unzipSync(bytes);
    for (const part of Object.keys(before).filter((path) => path.startsWith('xl/worksheets/') || path.startsWith('xl/drawings/')))
      expect(Buffer.from(back[part]!).equals(Buffer.from(before[part]!))).toBe(true);
  }
});

test('a moved file takes edits like any other', () => {
  const moved = value(moveRows(book('…'), insert(2)));
  const { bytes, refused } = value(patchXlsx(moved, [edit('表', 'A2', { content: { type: 'text', text: '新' } })]));
  expect(refused).toEqual([]);
  expect(onlySheet(bytes).cells.map(({ row, text }) => `${row} ${text}`)).toEqual(['1 1', '2 新', '3 2', '4 3', '5 4', '6 5', '7 6']);
});
