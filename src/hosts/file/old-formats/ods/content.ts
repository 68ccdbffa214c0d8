import type { CellContent, CellRange } from '../../../../core/snapshot/types';
import { PackageFault } from '../../xlsx/fault';
import { tooLarge } from '../../xlsx/xlsx-problems';
import type { Attributes, XmlHandler } from '../../xlsx/xml/parse';
import { OLD_LIMITS, type Look, type OldCell, type OldColumns, type OldName, type OldRow, type OldSheet } from '../book';
import { cellValue } from './cell-value';
import { odsFormula } from './ods-formula';
import { Paragraphs } from './paragraphs';
import type { OdsStyles } from './styles';

const [ROWS, COLUMNS] = [1_048_576, 16_384];
/** Elements whose texts and tables are none of the sheet's. */
const ASIDE: ReadonlySet<string> = new Set([
  'annotation',
  'shapes',
  'forms',
  'tracked-changes',
  'dde-links',
  'content-validations',
  'table-source',
  'frame',
  'custom-shape',
  'rect',
  'line',
  'polyline',
  'polygon',
  'path',
  'circle',
  'ellipse',
  'g',
  'caption',
  'measure',
  'connector',
  'control',
  'page-thumbnail',
]);
/** A cell without content repeated more often than this is the rest of a row or of a sheet. */
const MOST_BLANKS = 64;
const MOST_COLUMN_STYLES = 1_024;
const MOST_MERGES = 100_000;

interface Sheet {
  readonly name: string;
  readonly shown: boolean;
  readonly protected: boolean;
  readonly cells: OldCell[];
  readonly merges: CellRange[];
  readonly columns: OldColumns[];
  readonly rows: OldRow[];
  /** Styles of cells that name none, by their columns. */
  readonly styles: { readonly from: number; readonly to: number; readonly style: string }[];
}

interface Row {
  readonly repeated: number;
  readonly style: string | null;
  readonly cells: {
    readonly column: number;
    readonly repeated: number;
    readonly content: CellContent;
    readonly formula: string | null;
    readonly array: readonly [rows: number, columns: number] | null;
    readonly look: Look;
  }[];
  column: number;
}

function count(attributes: Attributes, name: string, most: number): number {
  return Math.min(Math.max(parseInt(attributes[`table:${name}`] ?? '1', 10) || 1, 1), most);
}

/** Reads the tables of content.xml. */
export class OdsContent implements XmlHandler {
  readonly sheets: OldSheet[] = [];
  readonly names: OldName[] = [];
  private aside = 0;
  private sheet: Sheet | null = null;
  private top = 1;
  private row: Row | null = null;
  private cell: Attributes | null = null;
  private readonly paragraphs = new Paragraphs();
  private readonly left = {
    cells: OLD_LIMITS.cells as number,
    blanks: OLD_LIMITS.blanks as number,
    characters: OLD_LIMITS.characters as number,
  };

  constructor(private readonly styles: OdsStyles) {}

  open(name: string, attributes: Attributes): void {
    if (this.aside > 0 || ASIDE.has(name)) {
      this.aside += 1;
      return;
    }
    // A table in a cell is a sheet in a sheet, which no spreadsheet shows.
    if (name === 'table' && this.sheet) this.aside = 1;
    else if (name === 'table') this.beginSheet(attributes);
    else if (name === 'named-range') this.addName(attributes);
    else if (!this.sheet) return;
    else if (name === 'table-column') this.addColumns(this.sheet, attributes);
    else if (name === 'table-row') this.beginRow(attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.beginCell(attributes);
    else if (this.cell) this.paragraphs.open(name, attributes);
  }

  text(text: string): void {
    if (this.aside === 0 && this.cell) this.paragraphs.addText(text);
  }

  close(name: string): void {
    if (this.aside > 0) this.aside -= 1;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.endCell();
    else if (name === 'table-row') this.endRow();
    else if (name === 'table') this.endSheet();
    else if (this.cell) this.paragraphs.close(name);
  }

  private beginSheet(attributes: Attributes): void {
    this.top = 1;
    this.sheet = {
      name: attributes['table:name'] ?? '',
      shown: this.styles.isShown(attributes['table:style-name'] ?? ''),
      protected: attributes['table:protected'] === 'true',
      cells: [],
      merges: [],
      columns: [],
      rows: [],
      styles: [],
    };
  }

  private endSheet(): void {
    if (!this.sheet) return;
    const { styles: _, shown, ...sheet } = this.sheet;
    this.sheets.push({ ...sheet, visibility: shown ? 'visible' : 'hidden' });
    this.sheet = null;
  }

  private addName(attributes: Attributes): void {
    const formula = odsFormula(`of:=[${attributes['table:cell-range-address'] ?? ''}]`);
    if (formula !== null && this.names.length < MOST_MERGES)
      this.names.push({ name: attributes['table:name'] ?? '', sheet: this.sheet ? this.sheets.length : null, formula });
  }

  private addColumns(sheet: Sheet, attributes: Attributes): void {
    const from = (sheet.styles.at(-1)?.to ?? 0) + 1;
    const to = Math.min(from + count(attributes, 'number-columns-repeated', COLUMNS) - 1, COLUMNS);
    if (from > to || sheet.styles.length >= MOST_COLUMN_STYLES) return;
    sheet.styles.push({ from, to, style: attributes['table:default-cell-style-name'] ?? '' });
    const hidden = isHidden(attributes);
    // The last ones reach to the end of the sheet, whatever stands in it.
    if (hidden || to < COLUMNS) sheet.columns.push({ from, to, width: this.styles.width(attributes['table:style-name'] ?? ''), hidden });
  }

  private beginRow(attributes: Attributes): void {
    this.row = {
      repeated: count(attributes, 'number-rows-repeated', ROWS),
      style: attributes['table:default-cell-style-name'] ?? null,
      cells: [],
      column: 1,
    };
    if (!this.sheet || this.top > ROWS) return;
    const [height, hidden] = [this.styles.height(attributes['table:style-name'] ?? ''), isHidden(attributes)];
    if (!hidden && (height === null || this.row.repeated > MOST_BLANKS)) return;
    const rows = Math.min(this.row.repeated, ROWS - this.top + 1);
    this.left.blanks -= rows;
    if (this.left.blanks < 0) return;
    for (let at = 0; at < rows; at++) this.sheet.rows.push({ row: this.top + at, height, isSet: true, hidden });
  }

  private beginCell(attributes: Attributes): void {
    this.cell = attributes;
    this.paragraphs.start();
  }

  private endCell(): void {
    const { cell, row, sheet } = this;
    this.cell = null;
    if (!cell || !row || !sheet) return;
    const column = row.column;
    const repeated = count(cell, 'number-columns-repeated', COLUMNS);
    row.column += repeated;
    if (column > COLUMNS) return;
    this.addMerge(sheet, cell, column);
    const content = cellValue(cell, this.paragraphs.end());
    const stored = cell['table:formula'];
    const formula = stored === undefined ? null : odsFormula(stored);
    const style = cell['table:style-name'] ?? row.style ?? sheet.styles.find(({ from, to }) => from <= column && column <= to)?.style ?? '';
    const matrix =
      cell['table:number-matrix-columns-spanned'] === undefined
        ? null
        : ([count(cell, 'number-matrix-rows-spanned', ROWS), count(cell, 'number-matrix-columns-spanned', COLUMNS)] as const);
    row.cells.push({
      column,
      repeated: Math.min(repeated, COLUMNS - column + 1),
      content,
      formula,
      array: matrix,
      look: this.styles.cell(style),
    });
  }

  private addMerge(sheet: Sheet, cell: Attributes, column: number): void {
    const bottom = Math.min(this.top + count(cell, 'number-rows-spanned', ROWS) - 1, ROWS);
    const right = Math.min(column + count(cell, 'number-columns-spanned', COLUMNS) - 1, COLUMNS);
    if ((bottom > this.top || right > column) && sheet.merges.length < MOST_MERGES)
      sheet.merges.push({ top: this.top, left: column, bottom, right });
  }

  private endRow(): void {
    const { row, sheet } = this;
    this.row = null;
    if (!row || !sheet) return;
    const kept = row.cells.filter(
      ({ content, formula, repeated }) => content.type !== 'blank' || formula !== null || Math.max(row.repeated, repeated) <= MOST_BLANKS,
    );
    for (let at = 0; at < row.repeated && this.top + at <= ROWS && kept.length > 0; at++) {
      for (const cell of kept) this.addCells(sheet, this.top + at, cell);
    }
    this.top += row.repeated;
  }

  private addCells(sheet: Sheet, row: number, { column, repeated, content, formula, array, look }: Row['cells'][number]): void {
    const blank = content.type === 'blank' && formula === null;
    if (blank && this.left.blanks < repeated) return;
    this.left[blank ? 'blanks' : 'cells'] -= repeated;
    this.left.characters -= formula?.length ?? 0;
    if (this.left.cells < 0 || this.left.characters < 0) throw new PackageFault(tooLarge());
    const area = array && {
      top: row,
      left: column,
      bottom: Math.min(row + array[0] - 1, ROWS),
      right: Math.min(column + array[1] - 1, COLUMNS),
    };
    for (let at = 0; at < repeated; at++) sheet.cells.push({ row, column: column + at, content, formula, array: area, look });
  }
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes['table:visibility'];
  return visibility === 'collapse' || visibility === 'filter';
}
