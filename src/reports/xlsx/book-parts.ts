import { columnLetters } from '../../core/snapshot/address';
import { cellText } from './book-cells';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet as the workbook's own parts name it. */
export interface PackageSheet {
  readonly name: string;
  /** Names that belong to it, as XML: areas to print, titles, filters. */
  readonly definedNames: (at: number) => string;
  /** Whether notes stand on its cells. */
  readonly notes?: boolean;
  /** How many charts stand on it; none where left out. */
  readonly charts?: number;
}

/** Parts of a sheet's charts: `number` of the sheet, `at` of the chart on it from 0 on. */
export const CHART_PARTS = {
  drawing: (number: number): string => `xl/drawings/drawing${number}.xml`,
  chart: (number: number, at: number): string => `xl/charts/chart${number}-${at + 1}.xml`,
};

function chartTypes({ charts = 0 }: PackageSheet, number: number): string {
  if (charts === 0) return '';
  const type = (part: string, name: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${name}+xml"/>`;
  const parts = Array.from({ length: charts }, (_, at) => type(CHART_PARTS.chart(number, at), 'drawingml.chart'));
  return type(CHART_PARTS.drawing(number), 'drawing') + parts.join('');
}

/** A sheet of a workbook that lists. */
export interface BookSheet {
  readonly name: string;
  /** The first row, which stays in sight; a cover and a page of charts have none. */
  readonly header: readonly string[];
  readonly widths: readonly number[];
  /** How many charts stand on it; none where left out. */
  readonly charts?: number;
}

/** The part that says that this program wrote the workbook. */
export const MARK_PART = 'customXml/item1.xml';

/** A sheet's name before a reference. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** A sheet of the findings workbook with the names of its filter and of the row that is repeated in print. */
export function filtered(sheet: BookSheet): PackageSheet {
  const name = cellText(quoted(sheet.name));
  const last = columnLetters(sheet.header.length);
  return {
    name: sheet.name,
    charts: sheet.charts ?? 0,
    definedNames: (at) =>
      sheet.header.length === 0
        ? ''
        : `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${name}!$1:$1</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${name}!$A$1:$${last}$1</definedName>`,
  };
}

/** The fixed parts of a package with these sheets, by name. @param calculation how the workbook is calculated, as XML */
export function packageParts(sheets: readonly PackageSheet[], calculation = ''): Readonly<Record<string, string>> {
  const numbers = sheets.map((_, at) => at + 1);
  const overrides = numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`);
  const names = sheets.map((sheet, at) => sheet.definedNames(at)).join('');
  const notes = sheets.flatMap((sheet, at) =>
    sheet.notes ? [`<Override PartName="/xl/comments${at + 1}.xml" ContentType="${TYPE}.comments+xml"/>`] : [],
  );
  const vml = notes.length === 0 ? '' : '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  return {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${vml}` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides.join('')}${notes.join('')}${sheets.map((sheet, at) => chartTypes(sheet, at + 1)).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map((sheet, at) => `<sheet name="${cellText(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets>` +
      `${names === '' ? '' : `<definedNames>${names}</definedNames>`}${calculation}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}` +
      `<Relationship Id="rId${numbers.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId${numbers.length + 2}" Type="${RELATIONS}/customXml" Target="../${MARK_PART}"/></Relationships>`,
  };
}

/** What stands before the rows of a sheet: widths, and a first row that stays in sight. */
export function sheetStart(sheet: BookSheet): string {
  const columns = sheet.widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"${sheet.header.length === 0 ? ` showGridLines="0"${sheet.charts ? '' : ' tabSelected="1"'}/>` : '><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'}</sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/><cols>${columns}</cols><sheetData>`
  );
}

/** The end of the rows, with a filter over all of them. */
export function sheetFilter(sheet: BookSheet, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnLetters(sheet.header.length)}${Math.max(rows, 1)}"/>`;
}

/** A4, as wide as the page and numbered; on one page where it is to be. `after`: what comes behind. */
export function sheetEnd(orientation: 'landscape' | 'portrait', onePage = false, after = ''): string {
  return `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation}" fitToHeight="${onePage ? 1 : 0}"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>${after}</worksheet>`;
}

/** A link from a cell to a cell of another workbook; its relationship names the file. */
export function hyperlink(cell: string, relation: number, sheet: string, target: string): string {
  return `<hyperlink ref="${cell}" r:id="rId${relation}" location="${cellText(`'${sheet.replaceAll("'", "''")}'!${target}`)}"/>`;
}

/** A relationship to a file beside the workbook; `relative` uses the system's separators. */
export function fileRelation(relation: number, relative: string): string {
  const address = relative.split(/[\\/]/).map(encodeURIComponent).join('/');
  return `<Relationship Id="rId${relation}" Type="${RELATIONS}/hyperlink" Target="${cellText(address)}" TargetMode="External"/>`;
}

export const RELATIONS_START = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`;
export const RELATIONS_END = '</Relationships>';
