import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { gridWorkbook } from '../../../src/hosts/univer/grid-data';
import { colorOf, readTheme } from '../../../src/hosts/univer/look/colors';
import { readComments } from '../../../src/hosts/univer/look/comments';
import { readLook } from '../../../src/hosts/univer/look/read-look';
import { readSheetLook } from '../../../src/hosts/univer/look/sheet-look';
import { readStyles } from '../../../src/hosts/univer/look/look-styles';
import { buildXlsx } from '../../support/xlsx/build-xlsx';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const part = (xml: string) => (onPiece: (piece: Uint8Array) => void) => onPiece(strToU8(xml));

describe('colours', () => {
  test('come as they are written, from the theme with its tint, or from the palette', () => {
    const theme = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4'];
    expect(colorOf({ rgb: 'FF9C0006' })).toBe('#9C0006');
    expect(colorOf({ theme: '4' }, theme)).toBe('#4472C4');
    expect(colorOf({ theme: '4', tint: '0.8' }, theme)).toBe('#DAE3F3');
    expect(colorOf({ theme: '0', tint: '-0.5' }, theme)).toBe('#808080');
    expect(colorOf({ indexed: '10' })).toBe('#FF0000');
    expect(colorOf({ auto: '1' })).toBeNull();
    expect(colorOf({ indexed: '64' })).toBeNull();
  });

  test('of a theme are counted with the light ones first', () => {
    const theme = readTheme(
      part(
        `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000001"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFE"/></a:lt1><a:dk2><a:srgbClr val="111111"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2></a:clrScheme></a:themeElements></a:theme>`,
      ),
    );
    expect(theme.slice(0, 4)).toEqual(['FFFFFE', '000001', 'EEEEEE', '111111']);
  });
});

describe('styles', () => {
  const styles = readStyles(
    part(`<styleSheet ${MAIN}>
    <fonts><font><name val="宋体"/><sz val="11"/></font><font><name val="黑体"/><sz val="16"/><b/><i val="0"/><u/><color rgb="FFFF0000"/></font></fonts>
    <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills>
    <borders><border><left/><right/><top/><bottom/></border><border><left style="thin"><color rgb="FF808080"/></left><right/><top/><bottom style="double"/></border></borders>
    <cellStyleXfs><xf fontId="1"/></cellStyleXfs>
    <cellXfs><xf fontId="0"/><xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1" textRotation="255" indent="2"/></xf></cellXfs>
  </styleSheet>`),
  );

  test('keep font, fill, borders and alignment of each cell style', () => {
    expect(styles.cells).toHaveLength(2);
    expect(styles.cells[1]).toMatchObject({
      ff: '黑体',
      fs: 16,
      bl: 1,
      it: 0,
      ul: { s: 1 },
      cl: { rgb: '#FF0000' },
      bg: { rgb: '#DDEBF7' },
      ht: 2,
      vt: 2,
      tb: 3,
      tr: { a: 0, v: 1 },
      bd: { l: { s: 1, cl: { rgb: '#808080' } }, b: { s: 7, cl: { rgb: '#000000' } } },
    });
  });

  test('leave plain cells at the bottom, without fill and borders, as Excel does', () => {
    expect(styles.cells[0]).toEqual({ ff: '宋体', fs: 11, vt: 3 });
    expect(styles.digitWidth).toBe(8);
  });
});

describe('sheet layout', () => {
  test('gives widths, heights, frozen panes and the style of each cell', () => {
    const look = readSheetLook(
      part(`<worksheet ${MAIN}><sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>
      <sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="3" width="20" style="4"/></cols>
      <sheetData><row r="3" ht="30"><c r="B3" s="5"/><c s="6"/><c r="E3"/></row><row><c s="7"/></row></sheetData></worksheet>`),
      7,
    );
    expect(look).toMatchObject({
      gridLines: false,
      frozen: { rows: 2, columns: 1 },
      defaultRowHeight: 20,
      columns: [{ from: 1, to: 2, width: 140 }],
    });
    expect([...look.rowHeights]).toEqual([[2, 40]]);
    expect([...look.cellStyles].map(([row, cells]) => [row, [...cells]])).toEqual([
      [
        2,
        [
          [1, 5],
          [2, 6],
        ],
      ],
      [3, [[0, 7]]],
    ]);
  });
});

describe('comments', () => {
  test('are read with their text, furigana left out, and told apart by author', () => {
    const comments = readComments(
      part(`<comments ${MAIN}><authors><author>张三</author><author>PerfScore</author></authors><commentList>
      <comment ref="B2" authorId="0"><text><r><t>请</t></r><r><t>补充</t></r><rPh sb="0" eb="1"><t>qing</t></rPh></text></comment>
      <comment ref="C3" authorId="1"><text><t>得分不符</t></text></comment></commentList></comments>`),
    );
    expect(comments).toEqual([
      { cell: 'B2', text: '请补充', own: false },
      { cell: 'C3', text: '得分不符', own: true },
    ]);
  });
});

describe('the look of a workbook', () => {
  test('reaches the grid: fills of blank cells, formats, comments, spare rows', () => {
    const bytes = buildXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['标题', { number: '0.5', format: '0.0%', fill: '#FFFF00' }],
            [{ fill: '#DDEBF7' }, { text: '甲', note: '请补充' }],
          ],
        },
      ],
    });
    const look = readLook(bytes, 'a.xlsx');
    const { data, comments } = gridWorkbook(
      'u',
      {
        name: 'a',
        notes: [],
        sheets: [
          {
            name: '表',
            visibility: 'visible',
            protected: false,
            merges: [],
            hiddenRows: [],
            hiddenColumns: [],
            cells: [{ row: 1, column: 2, content: { type: 'number', number: '0.5' }, text: '50.0%', format: '0.0%', formula: null }],
          },
        ],
      },
      look,
    );
    const sheet = data.sheets['s0']!;
    expect(data.styles[sheet.cellData![0]![1]!.s as string]).toMatchObject({ n: { pattern: '0.0%' }, bg: { rgb: '#FFFF00' } });
    expect(data.styles[sheet.cellData![1]![0]!.s as string]).toMatchObject({ bg: { rgb: '#DDEBF7' } });
    expect(comments).toEqual([{ sheetId: 's0', cell: 'B2', text: '请补充', own: false }]);
    expect(sheet.rowCount).toBeGreaterThan(2);
  });

  test('is left out where it cannot be read: the cells show plainly', () => {
    expect(readLook(new Uint8Array([1, 2, 3]), 'a.xlsx').sheets.size).toBe(0);
    const damaged = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8(`<workbook ${MAIN}/>`),
      'xl/styles.xml': strToU8('<styleSheet'),
    });
    expect(readLook(damaged, 'a.xlsx').styles.cells).toEqual([]);
  });
});

describe('what the grid keeps and does not draw', () => {
  test.each([
    ['ClosedXML__ClosedXML.Tests_Resource_Other_Charts_PreserveCharts_inputfile.xlsx', ['charts']],
    ['ClosedXML__ClosedXML.Tests_Resource_Examples_ConditionalFormatting_CFBottom.xlsx', ['conditionalFormats']],
    ['ClosedXML__ClosedXML.Tests_Resource_Other_Drawings_picture-webp.xlsx', ['pictures']],
    ['ClosedXML__ClosedXML.Tests_Resource_Examples_Columns_ColumnCollection.xlsx', []],
  ])('is known: %s', (file, kinds) => {
    const { sheets } = readLook(readFileSync(join(__dirname, '../../workbooks', file)), file);
    expect([...sheets.values()].flatMap(({ undrawn }) => [...undrawn])).toEqual(kinds);
  });
});
