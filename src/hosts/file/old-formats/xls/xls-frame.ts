import type { CellRange, SheetVisibility } from '../../../../core/snapshot/types';
import { PackageFault } from '../../xlsx/fault';
import { oldXls, passwordProtected, tooLarge, truncated, unreadable } from '../../xlsx/xlsx-problems';
import { OLD_LIMITS, type OldColumns, type OldRow } from '../book';
import { Looks } from './looks';
import { atLeast, RECORD, recordsOf, silence, textAt, type BiffRecord } from './records';
import { standsAlone } from './xls-formula';

/** Everything of a sheet but what its cells hold. */
export interface Grid {
  /** Number of the cell format by place: row × 256 + column, from 0. */
  readonly formats: Map<number, number>;
  readonly merges: CellRange[];
  readonly columns: OldColumns[];
  readonly rows: OldRow[];
  protected: boolean;
}

/** A tab of the workbook. */
interface Tab {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Null for charts and macro sheets. */
  readonly grid: Grid | null;
}

export interface Frame {
  readonly tabs: readonly Tab[];
  readonly looks: Looks;
  readonly date1904: boolean;
}

export const COLUMNS = 256;
const BIFF8 = 0x0600;
const WORKSHEET = 0;
const VISIBILITIES: readonly SheetVisibility[] = ['visible', 'hidden', 'very-hidden'];
/** What is left to the library: what cells hold, and what their formulas speak of. */
const LEFT_TO_LIBRARY: ReadonlySet<number> = new Set([
  RECORD.bof,
  RECORD.eof,
  RECORD.continued,
  RECORD.sheet,
  RECORD.strings,
  RECORD.date1904,
  RECORD.book,
  RECORD.externSheet,
  RECORD.externName,
  RECORD.name,
  RECORD.formula,
  RECORD.result,
  RECORD.array,
  RECORD.sharedFormula,
  RECORD.number,
  RECORD.smallNumber,
  RECORD.manyNumbers,
  RECORD.sharedText,
  RECORD.text,
  RECORD.richText,
  RECORD.truth,
]);
/** Bytes that records must have at least; the library trusts that they have. */
const LEAST: Readonly<Record<number, number>> = {
  [RECORD.formula]: 22,
  [RECORD.number]: 14,
  [RECORD.smallNumber]: 10,
  [RECORD.sharedText]: 10,
  [RECORD.text]: 9,
  [RECORD.richText]: 9,
  [RECORD.truth]: 8,
  [RECORD.blank]: 6,
  [RECORD.array]: 14,
  [RECORD.sharedFormula]: 10,
  [RECORD.strings]: 8,
  [RECORD.sheet]: 8,
  [RECORD.row]: 16,
  [RECORD.columns]: 10,
  [RECORD.merges]: 2,
  [RECORD.protect]: 2,
  [RECORD.date1904]: 2,
};
const CELLS: ReadonlySet<number> = new Set([
  RECORD.formula,
  RECORD.number,
  RECORD.smallNumber,
  RECORD.sharedText,
  RECORD.text,
  RECORD.richText,
  RECORD.truth,
  RECORD.blank,
]);
/** Bytes of each cell in a record of many. */
const OF_MANY: Readonly<Record<number, number>> = { [RECORD.manyNumbers]: 6, [RECORD.manyBlanks]: 2 };
const MERGES = 100_000;
/** How much the library may have to go through for records that it holds against each other. */
const WORK = 200_000_000;
const NAMES = 20_000;

/** Goes once through the records of a workbook stream, before the library does. */
class FrameReader {
  readonly looks = new Looks();
  readonly tabs: { name: string; visibility: SheetVisibility; grid: Grid | null }[] = [];
  date1904 = false;
  private readonly byStart = new Map<number, Grid>();
  private depth = 0;
  private grid: Grid | null = null;
  private cells = 0;
  private blanks = 0;
  private formulas = 0;
  private arrays = 0;
  private longest = 0;
  private names = 0;
  private strings = { bytes: 0, pieces: 0 };
  private last = 0;

  take(record: BiffRecord): void {
    const { type, data } = record;
    atLeast(record, LEAST[type] ?? 0);
    if (type === RECORD.bof) this.begin(record);
    else if (type === RECORD.eof) this.depth -= 1;
    else if (type === RECORD.filePass) throw new PackageFault(passwordProtected());
    else if (type === RECORD.continued) this.goOn(data);
    else if (this.depth === 1 && this.grid) this.takeOfSheet(this.grid, record);
    else if (this.depth === 1) this.takeOfBook(record);
    if (type !== RECORD.continued) this.last = type;
  }

  /** True where a record may reach the library. */
  isLeft({ type }: BiffRecord): boolean {
    if (type === RECORD.bof || type === RECORD.eof) return true;
    return LEFT_TO_LIBRARY.has(type) && this.depth === 1;
  }

  /** Whether all that was begun has ended. */
  get whole(): boolean {
    return this.depth === 0;
  }

  private begin(record: BiffRecord): void {
    atLeast(record, 4);
    this.depth += 1;
    if (this.depth > 1) return;
    if (record.data.getUint16(0, true) !== BIFF8) throw new PackageFault(oldXls());
    this.grid = this.byStart.get(record.at) ?? null;
  }

  private goOn(data: DataView): void {
    if (this.last !== RECORD.strings) return;
    this.strings.bytes += data.byteLength;
    this.strings.pieces += 1;
    // For every letter the library looks through the list of all pieces.
    if (this.strings.bytes * this.strings.pieces > 10 * WORK) throw new PackageFault(tooLarge());
  }

  private takeOfBook(record: BiffRecord): void {
    const { type, data } = record;
    if (type === RECORD.font) this.looks.addFont(record);
    else if (type === RECORD.format) this.looks.addFormat(record);
    else if (type === RECORD.xf) this.looks.addCellFormat(record);
    else if (type === RECORD.palette) this.looks.setPalette(record);
    else if (type === RECORD.date1904) this.date1904 = data.getUint16(0, true) === 1;
    else if (type === RECORD.sheet) this.addTab(record);
    else if (type === RECORD.name || type === RECORD.externName || type === RECORD.book || type === RECORD.externSheet) {
      this.names += 1;
      if (this.names > NAMES) throw new PackageFault(tooLarge());
    }
  }

  private addTab(record: BiffRecord): void {
    const { data } = record;
    const name = textAt(record, 6, false);
    if (this.tabs.some((tab) => tab.name === name) || this.tabs.length >= NAMES) throw new PackageFault(unreadable());
    const grid: Grid | null =
      data.getUint8(5) === WORKSHEET ? { formats: new Map(), merges: [], columns: [], rows: [], protected: false } : null;
    if (grid) this.byStart.set(data.getUint32(0, true), grid);
    this.tabs.push({ name, visibility: VISIBILITIES[data.getUint8(4) & 3] ?? 'visible', grid });
  }

  private takeOfSheet(grid: Grid, record: BiffRecord): void {
    const { type, data } = record;
    if (CELLS.has(type))
      this.takeCell(grid, data.getUint16(0, true), data.getUint16(2, true), data.getUint16(4, true), type === RECORD.blank);
    else if (OF_MANY[type] !== undefined) this.takeMany(grid, record, OF_MANY[type]);
    else if (type === RECORD.merges) takeMerges(grid, record);
    else if (type === RECORD.columns) takeColumns(grid, data);
    else if (type === RECORD.row) takeRow(grid, data);
    else if (type === RECORD.protect) grid.protected = data.getUint16(0, true) === 1;
    if (type === RECORD.formula) this.formulas += 1;
    if (type === RECORD.array) this.arrays += 1;
    if (type === RECORD.sharedFormula || type === RECORD.array) {
      if (!standsAlone(data, type === RECORD.array ? 12 : 8)) throw new PackageFault(unreadable());
      this.longest = Math.max(this.longest, data.byteLength);
    }
    // A formula is held against all arrays, and written out once for each cell that shares it.
    if (this.formulas * Math.max(this.arrays, this.longest) > WORK) throw new PackageFault(tooLarge());
  }

  private takeCell(grid: Grid, row: number, column: number, format: number, blank: boolean): void {
    if (column >= COLUMNS) throw new PackageFault(unreadable());
    if (blank) this.blanks += 1;
    else this.cells += 1;
    if (this.cells > OLD_LIMITS.cells) throw new PackageFault(tooLarge());
    if (!blank || this.blanks <= OLD_LIMITS.blanks) grid.formats.set(row * COLUMNS + column, format);
  }

  private takeMany(grid: Grid, record: BiffRecord, each: number): void {
    const { data } = record;
    atLeast(record, 6 + each);
    const [row, first, last] = [data.getUint16(0, true), data.getUint16(2, true), data.getUint16(data.byteLength - 2, true)];
    if (last < first || 6 + (last - first + 1) * each !== data.byteLength) throw new PackageFault(unreadable());
    for (let column = first; column <= last; column++)
      this.takeCell(grid, row, column, data.getUint16(4 + (column - first) * each, true), each === 2);
  }
}

function takeMerges(grid: Grid, record: BiffRecord): void {
  const { data } = record;
  const count = data.getUint16(0, true);
  atLeast(record, 2 + count * 8);
  if (grid.merges.length + count > MERGES) throw new PackageFault(tooLarge());
  for (let index = 0; index < count; index++) {
    const [top, bottom, left, right] = [0, 2, 4, 6].map((at) => data.getUint16(2 + index * 8 + at, true) + 1) as [
      number,
      number,
      number,
      number,
    ];
    if (bottom >= top && right >= left && right <= COLUMNS && (bottom > top || right > left))
      grid.merges.push({ top, bottom, left, right });
  }
}

function takeColumns(grid: Grid, data: DataView): void {
  const [from, to, width, flags] = [
    data.getUint16(0, true) + 1,
    Math.min(data.getUint16(2, true) + 1, COLUMNS),
    data.getUint16(4, true),
    data.getUint16(8, true),
  ];
  if (from <= to && grid.columns.length < COLUMNS)
    grid.columns.push({ from, to, width: width / 256, hidden: (flags & 1) === 1 || width === 0 });
}

function takeRow(grid: Grid, data: DataView): void {
  const [row, height, flags] = [data.getUint16(0, true) + 1, data.getUint16(6, true), data.getUint16(12, true)];
  const usual = (height & 0x8000) !== 0;
  grid.rows.push({
    row,
    height: usual || height === 0 ? null : height / 20,
    isSet: (flags & 0x40) !== 0,
    hidden: (flags & 0x20) !== 0 || (height === 0 && !usual),
  });
}

/**
 * Reads what surrounds the cells of a workbook stream, and takes out of it, in place, whatever the library need not see. Faults:
 * `old-xls` (before Excel 97), `password-protected`, `too-large`, `truncated`, `unreadable`.
 */
export function takeFrame(stream: Uint8Array): Frame {
  const reader = new FrameReader();
  for (const record of recordsOf(stream)) {
    // Behind the last part some programs leave more.
    if (reader.whole && record.type !== RECORD.bof) break;
    reader.take(record);
    if (!reader.isLeft(record)) silence(stream, record);
  }
  if (!reader.whole) throw new PackageFault(truncated());
  const { tabs, looks, date1904 } = reader;
  if (tabs.length === 0) throw new PackageFault(unreadable());
  return { tabs, looks, date1904 };
}
