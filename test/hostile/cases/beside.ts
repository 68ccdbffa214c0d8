import { strToU8, zipSync } from 'fflate';
import { book, links } from '../../support/xlsx/packages';
import { fileOfShape } from '../../growth/file-of-shape';
import type { HostileCase } from '../hostile-case';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A report in words: its paragraphs, each of one run. */
function report(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
  return zipSync(
    {
      '[Content_Types].xml': strToU8('<Types/>'),
      '_rels/.rels': strToU8(links(['rId1', 'officeDocument', 'word/document.xml'])),
      'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    },
    { level: 1 },
  );
}

/** A report beside a workbook of some shape. */
function told(name: string, [shape, size]: readonly [shape: string, size: number], paragraphs: () => readonly string[]): HostileCase {
  return {
    name,
    make: () => fileOfShape(shape, size),
    command: 'check',
    expected: 'answered',
    beside: { option: '--text', name: 'report.docx', make: () => report(paragraphs()) },
  };
}

/** A workbook held against a template. */
function held(name: string, make: HostileCase['make'], template: HostileCase['make']): HostileCase {
  return { name, make, command: 'check', expected: 'answered', beside: { option: '--template', name: 'template.xlsx', make: template } };
}

const times = (count: number, make: (at: number) => string): readonly string[] => Array.from({ length: count }, (_, at) => make(at));

/** A sheet with a table and a cell in the last row and column that there are. */
function toTheEnd(): Uint8Array {
  const text = (name: string, words: string): string => `<c r="${name}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
  const values = ['产出指标', '数量指标', '培训期数', '≥10期', '12期', '5', '5'];
  const row = (at: number, words: readonly string[]): string =>
    `<row r="${at}">${words.map((word, column) => text(`${'ABCDEFG'[column]}${at}`, word)).join('')}</row>`;
  return book(
    `<sheetData>${row(1, ['项目支出绩效自评表'])}${row(2, header)}${row(3, values)}<row r="1048576">${text('XFD1048576', '完')}</row></sheetData>`,
  );
}

const INDICATORS = 'indicators in one table';

/** Files beside the workbook that are made to hurt: templates to hold it against, reports in words. */
export const BESIDE: readonly HostileCase[] = [
  held(
    'a template of 2,400 indicators whose rows are others',
    () => fileOfShape('indicators that are wrong', 2_400),
    () => fileOfShape(INDICATORS, 2_400),
  ),
  {
    ...held(
      'a template of 16,000 indicators',
      () => fileOfShape(INDICATORS, 10),
      () => fileOfShape(INDICATORS, 16_000),
    ),
    expected: { refused: 'template-without-table' },
  },
  held('a template whose last cell is the last there is', toTheEnd, toTheEnd),
  held(
    'a template of 100 sheets beside 200 others',
    () => fileOfShape('sheets with a wrong table of one project', 200),
    () => fileOfShape('sheets with a table', 100),
  ),
  told('a report of 10 paragraphs of figures without a stop', [INDICATORS, 100], () => times(10, () => '3个'.repeat(49_000))),
  told('a report of 20,000 paragraphs beside 300 projects', ['sheets with a table', 300], () =>
    times(20_000, (at) => `项目${at % 300}的第${at % 6}类台站巡检数量完成${at}个，全年支出${at}.5万元。`),
  ),
  told('a report of 5,000 paragraphs beside 300 tables of one project', ['sheets with a wrong table of one project', 300], () =>
    times(5_000, (at) => `监测第${at % 6}类台站巡检数量完成${at}个，全年支出${at}.5万元。`),
  ),
  told('a report of 2,000 paragraphs beside 4,900 indicators', [INDICATORS, 4_900], () =>
    times(2_000, (at) => `第${at}类台站巡检数量完成${at}个，执行率${at % 100}%。`),
  ),
  {
    ...told('a report of 60 MB', [INDICATORS, 10], () => times(100_000, () => '本年度按照要求完成了各项任务，共3个。'.repeat(10))),
    expected: { refused: 'too-large' },
  },
];
