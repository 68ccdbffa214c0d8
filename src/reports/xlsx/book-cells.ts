import { escapeXml } from '../../hosts/file/xlsx/xml/scan';
import { textWidth } from '../../core/text-width';
import { visible } from '../visible';
import { columnLetters } from '../../core/snapshot/address';

/** A number as a decimal string, or a formula of ours with its result: never made of what stood in a workbook. */
type BookFigure = { readonly number: string } | { readonly formula: string; readonly result: string };

/** A cell of a workbook of ours: a text, a count, a figure, or nothing. */
export type BookCell = string | number | BookFigure | null;

/** Numbers of the cell formats in `STYLES`. */
const STYLE = {
  plain: 0,
  header: 1,
  text: 2,
  count: 3,
  error: 4,
  warning: 5,
  info: 6,
  link: 7,
  beneath: 8,
  title: 9,
  term: 10,
  line: 11,
  amount: 12,
  rate: 13,
} as const;
export type StyleName = keyof typeof STYLE;

const LONGEST_TEXT = 32_767;
const LINE_POINTS = 13;
/** Excel's own limit. */
const TALLEST = 409;

/** Text for XML: what XML cannot hold is shown as a mark, `_x0041_` is kept from being read as a character. */
export function cellText(text: string): string {
  const held = text
    .slice(0, LONGEST_TEXT)
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return escapeXml(held);
}

/**
 * One row. Texts are inline strings in a format with a leading quote mark: whatever they begin with, a spreadsheet never
 * takes them for a formula, not even after they are edited. `widths` of the columns make the row high enough for them; a row of
 * level 1 belongs to the one above it and can be folded away.
 */
export function rowXml(
  row: number,
  cells: readonly (readonly [BookCell, StyleName])[],
  widths: readonly number[] = [],
  level: 0 | 1 = 0,
): string {
  const xml = cells.map(([cell, style], at) => {
    const name = `${columnLetters(at + 1)}${row}`;
    if (cell === null || cell === '') return `<c r="${name}" s="${STYLE[style]}"/>`;
    if (typeof cell === 'number') return `<c r="${name}" s="${STYLE[style]}"><v>${cell}</v></c>`;
    if (typeof cell === 'object')
      return `<c r="${name}" s="${STYLE[style]}">${'formula' in cell ? `<f>${escapeXml(cell.formula)}</f><v>${cell.result}</v>` : `<v>${cell.number}</v>`}</c>`;
    return `<c r="${name}" s="${STYLE[style]}" t="inlineStr"><is><t xml:space="preserve">${cellText(visible(cell))}</t></is></c>`;
  });
  const lines = cells.map(([cell], at) => (typeof cell === 'string' && widths[at] ? Math.ceil(textWidth(cell) / (widths[at] - 1)) : 1));
  const height = Math.min(TALLEST, Math.max(...lines) * LINE_POINTS + 3);
  return `<row r="${row}" ht="${height}" customHeight="1"${level === 0 ? '' : ' outlineLevel="1"'}>${xml.join('')}</row>`;
}

const TEXT_FORMAT =
  'numFmtId="49" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"';
const PLAIN_TEXT = TEXT_FORMAT.replace('borderId="1"', 'borderId="0"');
const TOP_WRAPPED = '<alignment vertical="top" wrapText="1"/>';

function coloured(rgb: string, more = ''): string {
  return `<font>${more}<sz val="10"/><color rgb="${rgb}"/><name val="宋体"/><charset val="134"/></font>`;
}

/** styles.xml of the findings workbook. */
export const STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<fonts count="7">${coloured('FF1F2328')}${coloured('FF1F2328', '<b/>')}${coloured('FFB3261E', '<b/>')}${coloured('FF7A4D00', '<b/>')}${coloured('FF0B57A4', '<b/>')}${coloured('FF0B57A4', '<u/>')}<font><b/><sz val="18"/><color rgb="FF1F2328"/><name val="宋体"/><charset val="134"/></font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEAF1F8"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  `<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`).join('')}<diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF1F2328"/></bottom><diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="14">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  `<xf fontId="1" fillId="2" ${TEXT_FORMAT} applyFill="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>` +
  `<xf fontId="0" fillId="0" ${TEXT_FORMAT}>${TOP_WRAPPED}</xf>` +
  `<xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
  [2, 3, 4, 5].map((font) => `<xf fontId="${font}" fillId="0" ${TEXT_FORMAT}>${TOP_WRAPPED}</xf>`).join('') +
  `<xf fontId="0" fillId="0" ${TEXT_FORMAT}><alignment vertical="top" wrapText="1" indent="2"/></xf>` +
  `<xf fontId="6" fillId="0" ${PLAIN_TEXT}><alignment horizontal="center" vertical="center"/></xf>` +
  `<xf fontId="0" fillId="0" ${PLAIN_TEXT}>${TOP_WRAPPED}</xf>` +
  `<xf fontId="1" fillId="0" ${PLAIN_TEXT.replace('borderId="0"', 'borderId="2"')}>${TOP_WRAPPED}</xf>` +
  [4, 10]
    .map(
      (format) =>
        `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
    )
    .join('') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
