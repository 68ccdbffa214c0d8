import { columnLetters } from '../../core/snapshot/address';
import { CHART_PARTS, HEAD, quoted, RELATIONS, RELATIONS_END, RELATIONS_START } from './book-parts';
import { cellText } from './book-cells';
import { chartXml, type Chart } from './chart-part';

/** A chart on a sheet, over whole cells: rows and columns from 1 on. */
export interface PlacedChart {
  readonly chart: Chart;
  readonly top: number;
  readonly left: number;
  readonly right: number;
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

function anchor({ top, left, right, chart, described }: PlacedChart, at: number): string {
  const corner = (name: 'from' | 'to', column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner('from', left - 1, top - 1)}${corner('to', right, top - 1 + chart.rows)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${at + 2}" name="${cellText(`${chart.title} ${at + 1}`)}" descr="${cellText(described)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

/** What a sheet with charts says behind everything else: where pages begin in print (with the blank row above a chart), and the relationship of `drawingParts`. */
export function drawingReference(charts: readonly PlacedChart[]): string {
  const breaks = charts.filter(({ begins }) => begins).map(({ top }) => `<brk id="${top - 2}" max="16383" man="1"/>`);
  const listed =
    breaks.length === 0 ? '' : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`;
  return `${listed}<drawing r:id="rId1"/>`;
}

/**
 * The parts of the charts on a sheet, by name: charts, drawing, relationships. The package's types must name them, see
 * `PackageSheet.charts`. @param number the sheet's, from 1 on; the sheet must have no other relationships
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
