import { HEAD, RELATIONS } from './book-parts';
import { cellText } from './book-cells';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Cells that a chart shows: where they stand, and what stands there now, for programs that show a chart before they calculate. */
interface ChartTexts {
  /** `'汇总'!$A$3:$A$6` */
  readonly area: string;
  readonly shown: readonly string[];
}

/** The same of numbers, as decimal strings; null where a cell is blank. */
interface ChartNumbers {
  readonly area: string;
  readonly shown: readonly (string | null)[];
}

interface ChartSeries {
  /** The cell that names the series. */
  readonly name: ChartTexts;
  readonly values: ChartNumbers;
}

/** A chart over cells of its workbook: it follows them. */
export interface Chart {
  /** Bars lie, columns stand; a pie shows its first series. */
  readonly kind: 'bar' | 'column' | 'pie';
  /** Whether the series of a bar or column stand on each other rather than side by side. */
  readonly stacked?: boolean;
  readonly title: string;
  readonly categories: ChartTexts;
  readonly series: readonly ChartSeries[];
  /** Number formats: of the labels, where 0 is left out, and of the axis. */
  readonly format: { readonly labels: string; readonly axis: string };
  /** Its height in rows of a sheet: title and legend take some. */
  readonly rows: number;
}

const INK = '1F2328';
const FAINT = 'D0D4DA';
const PAPER = 'FFFFFF';
/** Fills that differ on a grey print, too, each with what is read on it. */
const COLOURS = [
  ['0B57A4', PAPER],
  ['E8A33D', INK],
  ['5B7F61', PAPER],
  ['BFD4E8', INK],
  ['8C1D18', PAPER],
  ['D9D9D9', INK],
] as const;

/** Rows that title and legend take, and the part of the width that the names of lying bars may. */
const TITLE_ROWS = 2.6;
const LEGEND_ROWS = 2.2;
const AXIS_ROWS = 1.6;
const NAMES = 0.36;

const AXES = { categories: 1, values: 2 } as const;

function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** Size in hundredths of a point. Fonts by name, as the workbook has no theme that would name them. */
function look(tag: 'defRPr' | 'rPr', size: number, bold = false, ink: string = INK): string {
  return `<a:${tag}${tag === 'rPr' ? ' lang="zh-CN"' : ''} sz="${size}" b="${bold ? 1 : 0}">${fill(ink)}<a:latin typeface="Calibri"/><a:ea typeface="宋体"/></a:${tag}>`;
}

function texts(size: number, ink?: string): string {
  return `<c:txPr><a:bodyPr rot="0" vert="horz" wrap="square"/><a:lstStyle/><a:p><a:pPr>${look('defRPr', size, false, ink)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function titleXml(text: string): string {
  const run = `<a:r>${look('rPr', 1200, true)}<a:t>${cellText(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${look('defRPr', 1200, true)}</a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function points(shown: readonly (string | null)[]): string {
  const each = shown.map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${cellText(value)}</c:v></c:pt>`));
  return `<c:ptCount val="${shown.length}"/>${each.join('')}`;
}

function textRef({ area, shown }: ChartTexts): string {
  return `<c:strRef><c:f>${cellText(area)}</c:f><c:strCache>${points(shown)}</c:strCache></c:strRef>`;
}

function numberRef({ area, shown }: ChartNumbers, format: string): string {
  return `<c:numRef><c:f>${cellText(area)}</c:f><c:numCache><c:formatCode>${cellText(format)}</c:formatCode>${points(shown)}</c:numCache></c:numRef>`;
}

/** @param at the series' place, which gives the colour that its labels stand on where bars are stacked */
function labels({ kind, stacked = false, format: { labels: format } }: Chart, at: number): string {
  const inside = stacked && kind !== 'pie';
  const shown = format === 'General' ? '[=0]"";General' : `${format};-${format};`;
  const shows = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'].map(
    (name) => `<c:${name} val="${name === 'showVal' ? 1 : 0}"/>`,
  );
  return `<c:dLbls><c:numFmt formatCode="${cellText(shown)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${texts(800, inside ? colour(at)[1] : INK)}<c:dLblPos val="${inside ? 'ctr' : 'outEnd'}"/>${shows.join('')}</c:dLbls>`;
}

function colour(at: number): (typeof COLOURS)[number] {
  return COLOURS[at % COLOURS.length]!;
}

function seriesXml(chart: Chart, { name, values }: ChartSeries, at: number): string {
  const { kind, categories, format } = chart;
  const slices =
    kind !== 'pie'
      ? ''
      : values.shown
          .map((_, slice) => `<c:dPt><c:idx val="${slice}"/><c:bubble3D val="0"/><c:spPr>${fill(colour(slice)[0])}</c:spPr></c:dPt>`)
          .join('');
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${textRef(name)}</c:tx>` +
    (kind === 'pie' ? slices : `<c:spPr>${fill(colour(at)[0])}</c:spPr><c:invertIfNegative val="0"/>`) +
    `${labels(chart, at)}<c:cat>${textRef(categories)}</c:cat><c:val>${numberRef(values, format.labels)}</c:val></c:ser>`
  );
}

function axis(name: 'catAx' | 'valAx', { kind, format, series }: Chart): string {
  const own = name === 'catAx';
  const below0 = series.some(({ values }) => values.shown.some((value) => value?.startsWith('-')));
  const [id, other] = own ? [AXES.categories, AXES.values] : [AXES.values, AXES.categories];
  const below = own === (kind === 'column');
  // Bars are drawn from the bottom up: turned over, the first stands on top as in the sheet, and the values stay below.
  const order = own && kind === 'bar' ? 'maxMin' : 'minMax';
  const line = (rgb: string): string => `<c:spPr><a:ln w="9525">${fill(rgb)}</a:ln></c:spPr>`;
  return (
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="${order}"/>${own || below0 ? '' : '<c:min val="0"/>'}</c:scaling><c:delete val="0"/><c:axPos val="${below ? 'b' : 'l'}"/>` +
    (own ? '' : `<c:majorGridlines>${line(FAINT)}</c:majorGridlines>`) +
    `<c:numFmt formatCode="${own ? 'General' : cellText(format.axis)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${own ? 'low' : 'nextTo'}"/>${line(FAINT)}${texts(800)}<c:crossAx val="${other}"/>` +
    (own
      ? '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>'
      : `<c:crosses val="${kind === 'bar' ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>`) +
    `</c:${name}>`
  );
}

/** Lying bars leave their names a part of the width, where long ones are broken into lines; else they would push the bars aside. */
function layout({ kind, rows }: Chart, legend: boolean): string {
  if (kind !== 'bar') return '<c:layout/>';
  const of = (count: number): string => (count / rows).toFixed(4);
  const place = {
    x: String(NAMES),
    y: of(TITLE_ROWS),
    w: String(0.92 - NAMES),
    h: of(rows - TITLE_ROWS - AXIS_ROWS - (legend ? LEGEND_ROWS : 0.4)),
  };
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${Object.entries(place)
    .map(([name, value]) => `<c:${name} val="${value}"/>`)
    .join('')}</c:manualLayout></c:layout>`;
}

function plotXml(chart: Chart): string {
  const { kind, stacked = false } = chart;
  const drawn = kind === 'pie' ? chart.series.slice(0, 1) : chart.series;
  const series = drawn.map((each, at) => seriesXml(chart, each, at)).join('');
  if (kind === 'pie') return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
  const ids = Object.values(AXES)
    .map((id) => `<c:axId val="${id}"/>`)
    .join('');
  return (
    `<c:barChart><c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="60"/><c:overlap val="${stacked ? 100 : 0}"/>${ids}</c:barChart>${axis('catAx', chart)}${axis('valAx', chart)}`
  );
}

/**
 * The part of a chart. Its series refer to cells, so it follows whatever changes there; every text is escaped. Bars and columns begin
 * at 0 where nothing is below, since a shortened bar misleads. Format: ECMA-376 part 1, 21.2 (DrawingML charts).
 */
export function chartXml(chart: Chart): string {
  const legend =
    chart.kind === 'pie' || chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${texts(900)}</c:legend>` : '';
  return (
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea>${layout(chart, legend !== '')}${plotXml(chart)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${fill(PAPER)}<a:ln w="9525">${fill(FAINT)}</a:ln></c:spPr></c:chartSpace>`
  );
}
