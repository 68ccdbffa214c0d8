import { addTo } from '../../../../core/grouped';
import { cellName, rangeName } from '../../../../core/snapshot/address';
import type { CellRange } from '../../../../core/snapshot/types';
import type { OldCell, OldRow, OldSheet } from '../book';
import type { LooksXml } from './looks-xml';
import { HEAD, heldText, MAIN } from './package-xml';

/** Excel takes no longer text in a cell. */
const LONGEST_TEXT = 32_767;
const ROWS = 1_048_576;
/** What would begin a formula where a person enters it. */
const STARTS_FORMULA = /^[=+\-@]/;

/** The texts of a workbook, each once. */
export class Texts {
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    const kept = text.slice(0, LONGEST_TEXT);
    const number = this.numbers.get(kept) ?? this.numbers.size;
    this.numbers.set(kept, number);
    return number;
  }

  /** sharedStrings.xml, once all cells have asked. */
  xml(): string {
    const items = [...this.numbers.keys()].map((text) => `<si><t xml:space="preserve">${heldText(text)}</t></si>`);
    return `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function formulaXml({ formula, array }: OldCell): string {
  if (formula === null) return '';
  return `<f${array ? ` t="array" ref="${rangeName(array)}"` : ''}>${heldText(formula)}</f>`;
}

function cellXml(cell: OldCell, looks: LooksXml, texts: Texts): string {
  const { content, formula } = cell;
  const quoted = content.type === 'text' && formula === null && STARTS_FORMULA.test(content.text);
  const style = looks.of(cell.look, quoted);
  const start = `<c r="${cellName(cell)}"${style === 0 ? '' : ` s="${style}"`}`;
  const stated = (type: string, value: string): string => `${start}${type}>${formulaXml(cell)}<v>${value}</v></c>`;
  switch (content.type) {
    case 'blank':
      return formula === null ? `${start}/>` : `${start}>${formulaXml(cell)}</c>`;
    case 'number':
      return stated('', content.number);
    case 'boolean':
      return stated(' t="b"', content.value ? '1' : '0');
    case 'error':
      return stated(' t="e"', heldText(content.code));
    case 'text':
      return formula === null
        ? stated(' t="s"', String(texts.of(content.text)))
        : stated(' t="str"', heldText(content.text.slice(0, LONGEST_TEXT)));
  }
}

function rowXml(row: number, cells: readonly string[], about: OldRow | undefined): string {
  const height = about?.height ? ` ht="${Math.min(about.height, 409)}"${about.isSet ? ' customHeight="1"' : ''}` : '';
  return `<row r="${row}"${height}${about?.hidden ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
}

function rowsXml(sheet: OldSheet, looks: LooksXml, texts: Texts): string {
  const cells = new Map<number, string[]>();
  for (const cell of sheet.cells) addTo(cells, cell.row, cellXml(cell, looks, texts));
  const about = new Map(
    sheet.rows.filter(({ row, height, hidden }) => row <= ROWS && (hidden || height !== null)).map((row) => [row.row, row]),
  );
  const numbers = [...new Set([...cells.keys(), ...about.keys()])].sort((one, other) => one - other);
  return numbers.map((row) => rowXml(row, cells.get(row) ?? [], about.get(row))).join('');
}

function columnsXml({ columns }: OldSheet): string {
  const sorted = [...columns]
    .sort((one, other) => one.from - other.from)
    .filter(({ from, width, hidden }, at, all) => (hidden || width !== null) && from > (all[at - 1]?.to ?? 0));
  const xml = sorted.map(
    ({ from, to, width, hidden }) =>
      `<col min="${from}" max="${to}"${width === null ? '' : ` width="${Math.min(width, 255)}" customWidth="1"`}${hidden ? ' hidden="1"' : ''}/>`,
  );
  return xml.length === 0 ? '' : `<cols>${xml.join('')}</cols>`;
}

/** Areas that lie over others are left out: Excel would have the file repaired. */
function apart(merges: readonly CellRange[]): readonly CellRange[] {
  const kept: CellRange[] = [];
  const sorted = [...merges].sort((one, other) => one.top - other.top || one.left - other.left);
  let open: CellRange[] = [];
  for (const area of sorted) {
    open = open.filter(({ bottom }) => bottom >= area.top);
    if (open.some(({ left, right }) => left <= area.right && right >= area.left)) continue;
    open.push(area);
    kept.push(area);
  }
  return kept;
}

/** The part of a sheet. */
export function sheetXml(sheet: OldSheet, looks: LooksXml, texts: Texts): string {
  const merges = apart(sheet.merges).map((area) => `<mergeCell ref="${rangeName(area)}"/>`);
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet)}<sheetData>${rowsXml(sheet, looks, texts)}</sheetData>` +
    `${sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : ''}` +
    `${merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`}</worksheet>`
  );
}
