import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HEAD, links, MAIN, pack, RELS } from '../xlsx/packages';
import type { PublishedTable } from './layout';
import { sheetXml } from './sheet-xml';
import { StyleBook } from './styles';

/** The published tables of the sample, with the names of their sheets. */
export const SAMPLE_TABLES: readonly { readonly id: string; readonly sheet: string }[] = [
  { id: '001-self-eval-4', sheet: '自评表-制式服装' },
  { id: '003-project-self-eval', sheet: '自评表-安全监督检查' },
  { id: '003-department-evaluation', sheet: '部门评价指标体系' },
  { id: '000-target-3', sheet: '目标表-法治标准化' },
  { id: '001-project-overview', sheet: '项目概况表' },
  { id: '002-allocation', sheet: '经费分配表' },
];

const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function published(corpus: string, id: string): PublishedTable {
  return JSON.parse(readFileSync(path.join(corpus, `${id}.json`), 'utf8')) as PublishedTable;
}

/** The bytes of the sample workbook, made from the tables in the folder `corpus`; the same bytes every time. */
export function sampleWorkbook(corpus: string): Uint8Array {
  const styles = new StyleBook();
  const sheets = SAMPLE_TABLES.map(({ id }) => sheetXml(published(corpus, id), styles));
  const numbers = sheets.map((_, at) => at + 1);
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
      `${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': HEAD + links(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>` +
      `${SAMPLE_TABLES.map(({ sheet }, at) => `<sheet name="${sheet}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      HEAD +
      links(...numbers.map((number) => [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`] as const), [
        `rId${numbers.length + 1}`,
        'styles',
        'styles.xml',
      ]),
    'xl/styles.xml': styles.xml(),
    ...Object.fromEntries(sheets.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
  };
  return pack(parts, { mtime: '2024-01-01T00:00:00', level: 9 });
}
