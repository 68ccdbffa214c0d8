import { OWN_CHART } from '../../core/journal/own-chart';
import { columnLetters } from '../../core/snapshot/address';
import { CHART_PARTS, HEAD, quoted, RELATIONS, RELATIONS_END, RELATIONS_START, sheetEnd, sheetStart, type BookSheet } from './book-parts';
import { cellText } from './book-cells';
import { chartXml, type Chart } from './chart-part';

/** A page of charts, one below the other: columns of equal width, which all charts take. */
const COLUMNS = 8;
const WIDTH = 12;

/** A chart on a page of charts. `top`: its first row, from 1 on. */
export interface PlacedChart {
  readonly chart: Chart;
  readonly top: number;
  /** The columns that it takes, from 1 on; those of a page of charts where left out. */
  readonly columns?: readonly [from: number, to: number];
  /** Whether a page begins with it in print. */
  readonly begins?: boolean;
  /** What it shows, in words, for those who cannot see it. */
  readonly described: string;
}

/** A reference to cells of a column, as charts keep it. */
export function columnArea(sheet: string, column: number, from: number, to: number): string {
  const letters = columnLetters(column);
  return `${quoted(sheet)}!$${letters}$${from}${to === from ? '' : `:$${letters}$${to}`}`;
}

function anchor({ top, chart, described, columns: [left, right] = [1, COLUMNS] }: PlacedChart, at: number): string {
  const corner = (name: 'from' | 'to', column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner('from', left - 1, top - 1)}${corner('to', right, top - 1 + chart.rows)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${at + 2}" name="${OWN_CHART}${at + 1}" descr="${cellText(described)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

/** What a sheet with charts says behind everything else: where pages begin in print (with the blank row above a chart), and the relationship of `drawingParts`. */
function drawingReference(charts: readonly PlacedChart[]): string {
  const breaks = charts.filter(({ begins }) => begins).map(({ top }) => `<brk id="${top - 2}" max="16383" man="1"/>`);
  const listed =
    breaks.length === 0 ? '' : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`;
  return `${listed}<drawing r:id="rId1"/>`;
}

/**
 * The parts of the charts on a sheet, by name: charts, drawing, relationships. The package's types must name them, see
 * `PackageSheet.charts`. @param number the sheet's, from 1 on; it must have no other relationships
 */
export function drawingParts(charts: readonly PlacedChart[], number: number): Readonly<Record<string, string>> {
  const named = charts.map(({ chart }, at) => [CHART_PARTS.chart(number, at), chartXml(chart)] as const);
  const relation = (at: number, type: string, target: string): string =>
    `<Relationship Id="rId${at}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return {
    [`xl/worksheets/_rels/sheet${number}.xml.rels`]: `${RELATIONS_START}${relation(1, 'drawing', `../drawings/drawing${number}.xml`)}${RELATIONS_END}`,
    [CHART_PARTS.drawing(number)]:
      `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}">${charts.map(anchor).join('')}</xdr:wsDr>`,
    [`xl/drawings/_rels/drawing${number}.xml.rels`]: `${RELATIONS_START}${named.map(([name], at) => relation(at + 1, 'chart', `/${name}`)).join('')}${RELATIONS_END}`,
    ...Object.fromEntries(named),
  };
}

/** The sheet that charts stand on. */
export function chartPage(name: string, charts: readonly PlacedChart[]): BookSheet {
  return { name, header: [], widths: Array.from({ length: COLUMNS }, () => WIDTH), charts: charts.length };
}

/** All parts of a sheet of charts, by name. @param number the sheet's, from 1 on */
export function chartPageParts(page: BookSheet, charts: readonly PlacedChart[], number: number): Readonly<Record<string, string>> {
  return {
    [`xl/worksheets/sheet${number}.xml`]: `${sheetStart(page)}</sheetData>${sheetEnd('portrait', false, drawingReference(charts))}`,
    ...drawingParts(charts, number),
  };
}
