import { cellName } from '../../../src/core/snapshot/address';
import { columnCount, columnWidths, rangesOf, rowHeights } from './layout';
import type { PublishedTable, TableCell } from './layout';
import type { StyleBook } from './styles';

const HEADER_WORDS = /^(一级指标|二级项目名称|科目编码|乡镇|年初预算数?|年度指标值|评价得分)$/;

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character);
}

/** Rows above the table proper: a title over its whole width, a year, an amount unit. */
function isHeading(row: readonly TableCell[], at: number): boolean {
  const texts = row.filter((cell) => cell !== null);
  return at < 3 && texts.length === 1 && typeof texts[0] === 'string' && !/^项目名称/.test(texts[0]);
}

/** Columns of names and sentences read better from the left; labels, targets and points from the middle. */
function holdsNames(table: PublishedTable, column: number): boolean {
  return table.rows.some((row, at) => !isHeading(row, at) && typeof row[column] === 'string' && row[column].length >= 9);
}

function cellXml(name: string, cell: TableCell, style: number): string {
  if (cell === null) return `<c r="${name}" s="${style}"/>`;
  if (typeof cell === 'string')
    return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  return `<c r="${name}" s="${style}"><v>${typeof cell === 'number' ? cell : cell.v}</v></c>`;
}

function rowXml(table: PublishedTable, row: readonly TableCell[], at: number, height: number, styles: StyleBook): string {
  const heading = isHeading(row, at);
  const header = row.some((cell) => typeof cell === 'string' && HEADER_WORDS.test(cell));
  const cells = Array.from({ length: columnCount(table) }, (_, column) => {
    const cell = row[column] ?? null;
    const part = heading ? (at === 0 ? 'title' : 'note') : header ? 'header' : 'body';
    const number = typeof cell === 'number' || (typeof cell === 'object' && cell !== null);
    const text = typeof cell === 'string' ? cell : '';
    const align =
      part === 'note' && /^(单位|金额)[：:]/.test(text)
        ? 'right'
        : part === 'body' && !number && holdsNames(table, column)
          ? 'left'
          : 'center';
    const look = {
      part,
      align: number && table.rows[0]?.length === 7 ? 'right' : align,
      format: typeof cell === 'object' && cell !== null ? cell.fmt : 'General',
    } as const;
    return heading && cell === null ? '' : cellXml(cellName({ row: at + 1, column: column + 1 }), cell, styles.number(look));
  });
  return `<row r="${at + 1}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

/** A published table as a worksheet with borders, widths and heights as its author would give it, printing on one page. */
export function sheetXml(table: PublishedTable, styles: StyleBook): string {
  const widths = columnWidths(table);
  const heights = rowHeights(table, widths);
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  const rows = table.rows.map((row, at) => rowXml(table, row, at, heights[at] ?? 20, styles)).join('');
  const merges = rangesOf(table)
    .map((_, at) => `<mergeCell ref="${table.merges[at]}"/>`)
    .join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="20"/>' +
    `<cols>${columns}</cols><sheetData>${rows}</sheetData>` +
    (merges === '' ? '' : `<mergeCells count="${table.merges.length}">${merges}</mergeCells>`) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait"/></worksheet>'
  );
}
