import { columnLetters } from '../../../src/core/snapshot/address';
import { MAIN, links, pack, parts, RELS, withTables, worksheet } from '../../support/xlsx/packages';
import type { HostileCase } from '../hostile-case';

/** Spaces where nobody expects them: a pattern that goes back over them takes their square. */
const spaces = (count: number): string => ' '.repeat(count);

function text(name: string, shown: string, attributes = ''): string {
  return `<c r="${name}"${attributes} t="inlineStr"><is><t>${shown}</t></is></c>`;
}

/** A self-evaluation table whose scores `fill` works out into column H, rows 3 to `last`. */
function scored(last: number, attributes = ''): string {
  const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '偏差原因', '得分'];
  const rows = Array.from({ length: last - 2 }, (_, index) => {
    const row = index + 3;
    const words = ['产出指标', '数量指标', `培训第${row}期`, '≥10期', '12期'].map((shown, at) =>
      text(`${columnLetters(at + 1)}${row}`, shown, attributes),
    );
    return `<row r="${row}">${words.join('')}<c r="F${row}"${attributes}><v>5</v></c><c r="H${row}"${attributes}/></row>`;
  });
  return `<row r="1">${text('A1', '项目支出绩效自评表')}</row><row r="2">${header.map((shown, at) => text(`${columnLetters(at + 1)}2`, shown)).join('')}</row>${rows.join('')}`;
}

/** A workbook of one sheet: the table, rows of formulas below it, and other parts. */
function workbook(below: string, given: Readonly<Record<string, string>> = {}, table = scored(12), behind = ''): Uint8Array {
  return pack(parts({ 'xl/worksheets/sheet1.xml': worksheet(`<sheetData>${table}${below}</sheetData>${behind}`), ...given }));
}

/** A row of one formula each in column J, from row 101 on. */
function formulas(count: number, formula: (index: number) => string): string {
  return Array.from(
    { length: count },
    (_, index) => `<row r="${index + 101}"><c r="J${index + 101}"><f>${formula(index)}</f><v>1</v></c></row>`,
  ).join('');
}

function named(names: string): Record<string, string> {
  return {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames>${names}</definedNames></workbook>`,
  };
}

function chainedNames(count: number, times: number): Record<string, string> {
  return named(
    Array.from(
      { length: count },
      (_, at) => `<definedName name="name_${at}">${at + 1 === count ? '表!$H$3' : `${`name_${at + 1}+`.repeat(times)}0`}</definedName>`,
    ).join(''),
  );
}

/** A legacy drawing with notes of others in column B. */
function withNotes(vml: string, comments: string): Record<string, string> {
  return {
    'xl/worksheets/_rels/sheet1.xml.rels': links(
      ['rId1', 'comments', '../comments1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ),
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>某人</author></authors><commentList>${comments}</commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': vml,
  };
}

function drawing(idmap: string, shapes = ''): string {
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">${idmap}</o:shapelayout>${shapes}</xml>`;
}

/** A table with something to find in it, which is marked with a note, and notes of others. */
function noted(vml: string, comments = ''): Uint8Array {
  return workbook('', withNotes(vml, comments), scored(12).replaceAll('<v>5</v>', '<v>7</v>'), '<legacyDrawing r:id="rId2"/>');
}

const STYLES = `<fills count="1"><fill><patternFill patternType="none"/></fill></fills><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0" fillId="0"${spaces(200_000)}/></cellXfs>`;

/** Workbooks that hurt whoever writes into them: formulas, tags, drawings and parts that take the square of their size. */
export const WRITING: readonly HostileCase[] = [
  {
    name: 'defined names that name each other 50 times, 60 deep',
    make: () =>
      workbook(
        formulas(1000, () => 'name_0'),
        chainedNames(60, 50),
      ),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: '40,000 defined names in a chain',
    make: () =>
      workbook(
        formulas(1000, (at) => `name_${at}`),
        chainedNames(40_000, 1),
      ),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: 'defined names and cells in circles',
    make: () =>
      workbook(
        formulas(20_000, (at) => `J${101 + ((at + 7) % 20_000)}+circle+H3`),
        named('<definedName name="circle">circle2+1</definedName><definedName name="circle2">circle+1</definedName>'),
      ),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: '40,000 sums over whole columns',
    make: () => workbook(formulas(40_000, () => 'SUM(H:H)')),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: '40,000 sums over whole columns, each another one',
    make: () => workbook(formulas(40_000, (at) => `SUM(H$${1 + (at % 3)}:I${1_000_000 + at})`)),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: '40,000 running totals of sums',
    make: () => workbook(formulas(40_000, (at) => `SUM(H$3:H$4)+SUM(J$100:J${100 + at})`)),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: 'a chain of 40,000 formulas, last first',
    make: () => workbook(formulas(40_000, (at) => (at === 39_999 ? 'H3' : `J${102 + at}+1`))),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: 'texts that double from formula to formula',
    make: () => workbook(formulas(200, (at) => (at === 0 ? 'H3&amp;"a"' : `J${100 + at}&amp;J${100 + at}`))),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: 'formulas of quotation marks and brackets',
    make: () =>
      workbook(
        formulas(
          600,
          (at) =>
            [
              'H3+' + "'".repeat(8000),
              'H3+' + '[['.repeat(4000),
              'H3+' + '('.repeat(8000),
              'H3' + '-'.repeat(8000) + '1',
              'H3' + '+1'.repeat(4000),
              'H3' + '%'.repeat(8000),
            ][at % 6]!,
        ),
      ),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: '200,000 spaces inside the tag of a style',
    make: () => workbook('', withTables('', STYLES), scored(2000, ' s="1"')),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: '80,000 spaces inside the tags of cells',
    make: () => workbook('', {}, scored(12, spaces(80_000))),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: '100,000 conditional formats',
    make: () =>
      workbook(
        '',
        {},
        undefined,
        Array.from(
          { length: 100_000 },
          (_, at) =>
            `<conditionalFormatting sqref="A${at + 1}"><cfRule type="cellIs" priority="${at + 1}" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>`,
        ).join(''),
      ),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: '20,000 data validations',
    make: () =>
      workbook(
        '',
        {},
        scored(2000),
        `<dataValidations count="20000">${Array.from({ length: 20_000 }, (_, at) => `<dataValidation type="list" allowBlank="1" sqref="H${at + 1} A${at + 1}:H${at + 900}"><formula1>$J$${at + 1}:$K$${at + 9}</formula1></dataValidation>`).join('')}</dataValidations>`,
      ),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: '50,000 defined names of one formula',
    make: () =>
      workbook(
        formulas(100, () => Array.from({ length: 500 }, (_, at) => `name_${at * 100}`).join('+')),
        named(
          Array.from(
            { length: 50_000 },
            (_, at) => `<definedName name="name_${at}">表!$H$${3 + (at % 10)}:$H$${1000 + at}</definedName>`,
          ).join(''),
        ),
      ),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: 'a calculation chain of a million cells',
    make: () =>
      workbook('', {
        'xl/_rels/workbook.xml.rels': links(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'calcChain', 'calcChain.xml']),
        'xl/calcChain.xml': `<calcChain xmlns="${MAIN}">${Array.from({ length: 1_000_000 }, (_, at) => `<c r="A${at + 1}" i="1"/>`).join('')}</calcChain>`,
      }),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: 'a shared formula over 60,000 cells',
    make: () =>
      workbook(
        Array.from(
          { length: 60_000 },
          (_, at) =>
            `<row r="${at + 101}"><c r="J${at + 101}"><f t="shared"${at === 0 ? ' ref="J101:J60100"' : ''} si="0">${at === 0 ? 'SUM(H$3:H3)' : ''}</f><v>1</v></c></row>`,
        ).join(''),
      ),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: 'a drawing that declares 200,000 blocks of ids',
    make: () => noted(drawing(`<o:idmap v:ext="edit" data="${Array.from({ length: 200_000 }, (_, at) => at + 1).join(',')}"/>`)),
    command: 'annotate',
    expected: 'answered',
  },
  {
    name: 'a drawing of unfinished id maps and shapes whose ids end the range',
    make: () =>
      noted(
        drawing(`<o:idmap x="${'<o:idmap '.repeat(50_000)}"/><o:idmap v:ext="edit" data="2097151"/>`, '<v:shape id="_x0000_s2147483647"/>'),
      ),
    command: 'annotate',
    expected: 'answered',
  },
  {
    name: '20,000 notes of others, in odd shapes',
    make: () =>
      noted(
        drawing(
          '',
          Array.from(
            { length: 20_000 },
            (_, at) =>
              `<v:shape id="_x0000_s${at}"><x:ClientData ObjectType="Note"><x:Row>${at}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`,
          ).join(''),
        ),
        Array.from(
          { length: 20_000 },
          (_, at) => `<comment ref="B${at + 1}" authorId="${at}"><text><t x="${'&lt;t '.repeat(20)}">注</t></text></comment>`,
        ).join(''),
      ),
    command: 'annotate',
    expected: 'answered',
  },
];
