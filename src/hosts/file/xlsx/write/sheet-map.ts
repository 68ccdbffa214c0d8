import { parseCellName, parseRangeName } from '../../../../core/snapshot/address';
import type { CellRange } from '../../../../core/snapshot/types';
import { isOn } from '../xml/parse';
import { attribute, localName, nextTag, prefixOf, type Tag } from '../xml/scan';

/** A cell of the sheet's XML, by its places. */
export interface CellPlace {
  readonly column: number;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
}

/** A row of the sheet's XML, by its places. */
export interface RowPlace {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  /** Start of the closing tag; `openEnd` of an empty row. */
  readonly closeStart: number;
  readonly end: number;
  readonly empty: boolean;
}

/** Where rows stand or would stand. */
export interface RowPlaces {
  readonly found: ReadonlyMap<number, RowPlace>;
  /** For rows that are not there: where they belong. */
  readonly insertAt: ReadonlyMap<number, number>;
}

interface ColumnStyle {
  readonly from: number;
  readonly to: number;
  readonly style: number;
}

/** An element outside the cell data. */
export interface SheetElement {
  readonly local: string;
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
}

/**
 * A worksheet's XML as far as a change must know it: where the data lies, what surrounds it, and, on demand, rows and
 * cells. Rows that no change touches are only passed over.
 */
export class SheetMap {
  /** Prefix of the vocabulary with its colon. */
  readonly mark: string;
  readonly root: Tag;
  readonly data: {
    readonly start: number;
    readonly openEnd: number;
    readonly closeStart: number;
    readonly end: number;
    readonly empty: boolean;
  };
  readonly merges: CellRange[] = [];
  readonly columnStyles: ColumnStyle[] = [];
  /** Styles of columns that were asked for. */
  private readonly stylesByColumn = new Map<number, number>();
  /** Children of the root besides the data, in order. */
  readonly elements: SheetElement[] = [];
  readonly rootClose: number;
  /** What the sheet's protection lets through in all its cells; null where it has none. */
  protection: { readonly formats: boolean; readonly notes: boolean } | null = null;
  /** Comments and CDATA could hold text that looks like tags; nearly no sheet has them. */
  private readonly plain: boolean;

  constructor(readonly xml: string) {
    this.plain = !xml.includes('<!--') && !xml.includes('<![CDATA[');
    const root = nextTag(xml, 0);
    if (!root || root.kind !== 'open' || localName(root.name) !== 'worksheet') throw new Error('not a worksheet');
    this.root = root;
    this.mark = prefixOf(root.name);
    let data: Tag | null = null;
    let dataClose: Tag | null = null;
    let depth = 1;
    let tag = nextTag(xml, root.end);
    while (tag && depth > 0) {
      if (tag.name === `${this.mark}sheetData` && tag.kind !== 'close' && depth === 1) {
        data = tag;
        dataClose = tag.kind === 'empty' ? tag : this.closing(tag);
        tag = nextTag(xml, dataClose.end);
        continue;
      }
      if (tag.kind === 'close') depth -= 1;
      else this.take(tag, depth);
      if (tag.kind === 'open') depth += 1;
      if (depth > 0) tag = nextTag(xml, tag.end);
    }
    if (!tag || !data || !dataClose) throw new Error('no sheet data');
    this.rootClose = tag.start;
    const empty = data.kind === 'empty';
    this.data = { start: data.start, openEnd: data.end, closeStart: empty ? data.end : dataClose.start, end: dataClose.end, empty };
  }

  /** Finds the wanted rows, or where they belong, in one pass over the data. */
  rows(wanted: readonly number[]): RowPlaces {
    const found = new Map<number, RowPlace>();
    const insertAt = new Map<number, number>();
    const order = [...new Set(wanted)].sort((a, b) => a - b);
    const asked = new Set(order);
    let cursor = 0;
    for (const place of this.eachRow()) {
      while (cursor < order.length && order[cursor]! < place.row) insertAt.set(order[cursor++]!, place.start);
      if (asked.has(place.row) && !found.has(place.row)) {
        found.set(place.row, place);
        insertAt.delete(place.row);
        if (order[cursor] === place.row) cursor += 1;
      }
    }
    for (; cursor < order.length; cursor++) insertAt.set(order[cursor]!, this.data.closeStart);
    return { found, insertAt };
  }

  /** All rows in file order. */
  *eachRow(): Generator<RowPlace> {
    let last = 0;
    let tag = this.data.empty ? null : nextTag(this.xml, this.data.openEnd);
    while (tag && tag.start < this.data.closeStart) {
      if (tag.name !== `${this.mark}row` || tag.kind === 'close') {
        tag = nextTag(this.xml, tag.end);
        continue;
      }
      const stored = parseInt(attribute(this.xml.slice(tag.start, tag.end), 'r') ?? '', 10);
      last = stored > 0 ? stored : (this.rowOfFirstCell(tag) ?? last + 1);
      const close: Tag = tag.kind === 'empty' ? tag : this.closing(tag);
      const empty: boolean = tag.kind === 'empty';
      yield { row: last, start: tag.start, openEnd: tag.end, closeStart: empty ? tag.end : close.start, end: close.end, empty };
      tag = nextTag(this.xml, close.end);
    }
  }

  /** The row that a row's first cell names, for one that does not say which it is; null where the cell does not either. */
  private rowOfFirstCell(row: Tag): number | null {
    const cell = row.kind === 'empty' ? null : nextTag(this.xml, row.end);
    if (cell?.name !== `${this.mark}c` || cell.kind === 'close') return null;
    return parseCellName(attribute(this.xml.slice(cell.start, cell.end), 'r') ?? '')?.row ?? null;
  }

  /** The cells of a row, in file order. */
  cells(row: RowPlace): CellPlace[] {
    const cells: CellPlace[] = [];
    let last = 0;
    let tag = row.empty ? null : nextTag(this.xml, row.openEnd);
    while (tag && tag.start < row.closeStart) {
      if (tag.name !== `${this.mark}c` || tag.kind === 'close') {
        tag = nextTag(this.xml, tag.end);
        continue;
      }
      const address = parseCellName(attribute(this.xml.slice(tag.start, tag.end), 'r') ?? '');
      last = address?.column ?? last + 1;
      const close: Tag = tag.kind === 'empty' ? tag : this.closing(tag);
      cells.push({ column: last, start: tag.start, openEnd: tag.end, end: close.end });
      tag = nextTag(this.xml, close.end);
    }
    return cells;
  }

  /** Style of a cell that does not stand in the file: its row's, else its column's. */
  inheritedStyle(row: RowPlace | undefined, column: number): number {
    return (row && this.rowStyle(row)) ?? this.styleOfColumn(column);
  }

  /** Style that a row gives its cells; null where it gives none. */
  rowStyle(row: RowPlace): number | null {
    const tag = this.xml.slice(row.start, row.openEnd);
    return isOn(attribute(tag, 'customFormat')) ? parseInt(attribute(tag, 's') ?? '0', 10) || 0 : null;
  }

  private styleOfColumn(column: number): number {
    let style = this.stylesByColumn.get(column);
    if (style === undefined) {
      style = this.columnStyles.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
      this.stylesByColumn.set(column, style);
    }
    return style;
  }

  /** Areas of array formulas and data tables of more than one cell. */
  arrayAreas(): CellRange[] {
    if (!/["'](?:array|dataTable)["']/.test(this.xml)) return [];
    const areas: CellRange[] = [];
    for (let tag = nextTag(this.xml, this.data.openEnd); tag && tag.start < this.data.closeStart; tag = nextTag(this.xml, tag.end)) {
      if (localName(tag.name) !== 'f' || tag.kind === 'close') continue;
      const text = this.xml.slice(tag.start, tag.end);
      const range = ['array', 'dataTable'].includes(attribute(text, 't') ?? '') ? parseRangeName(attribute(text, 'ref') ?? '') : null;
      if (range && (range.top !== range.bottom || range.left !== range.right)) areas.push(range);
    }
    return areas;
  }

  private take(tag: Tag, depth: number): void {
    const local = tag.name.startsWith(this.mark) ? tag.name.slice(this.mark.length) : '';
    const text = this.xml.slice(tag.start, tag.end);
    if (depth === 1) this.elements.push({ local: localName(tag.name), name: tag.name, start: tag.start, openEnd: tag.end });
    // Formats are locked where nothing is said of them, objects are not (ECMA-376 part 1, 18.3.1.85).
    if (local === 'sheetProtection' && isOn(attribute(text, 'sheet')))
      this.protection = { formats: !isOn(attribute(text, 'formatCells') ?? '1'), notes: !isOn(attribute(text, 'objects')) };
    if (local === 'mergeCell') {
      const range = parseRangeName(attribute(text, 'ref') ?? '');
      if (range) this.merges.push(range);
    }
    if (local === 'col') {
      const style = parseInt(attribute(text, 'style') ?? '', 10);
      if (style > 0)
        this.columnStyles.push({
          from: parseInt(attribute(text, 'min') ?? '0', 10),
          to: parseInt(attribute(text, 'max') ?? '0', 10),
          style,
        });
    }
  }

  /** The closing tag of an element that cannot hold another of its name. */
  private closing(open: Tag): Tag {
    if (this.plain) {
      const start = this.xml.indexOf(`</${open.name}`, open.end);
      const end = this.xml.indexOf('>', start) + 1;
      // `</c` must not find `</customPr>`: the name has to end there.
      if (start >= 0 && end > 0 && this.xml.slice(start + 2, end - 1).trimEnd() === open.name)
        return { start, end, name: open.name, kind: 'close' };
    }
    for (let tag = nextTag(this.xml, open.end); tag; tag = nextTag(this.xml, tag.end)) {
      if (tag.kind === 'close' && tag.name === open.name) return tag;
    }
    throw new Error('unclosed element');
  }
}
