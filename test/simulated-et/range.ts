import { cellName } from '../../src/core/snapshot/address';
import type { CellRange } from '../../src/core/snapshot/types';
import type { EtComment, EtFormatConditions, EtLines, EtRange, EtValue, EtValues } from '../../src/hosts/wps/types';
import type { CellData, SheetData } from '../simulated-excel/book';
import { cellFor, emptyCell, keyOf, placeOf, within } from '../simulated-excel/book';
import { enter, shownText } from '../simulated-excel/typing';
import { errorNumberOf } from './errors';
import { formatConditions } from './format-conditions';
import type { EtWire } from './wire';

/** `Range` of one area. A property is null where its cells differ. */
export class SimulatedEtRange implements EtRange {
  AddComment?: (text: string) => EtComment;

  constructor(
    private readonly wire: EtWire,
    private readonly sheet: SheetData,
    private readonly area: CellRange,
  ) {
    if (wire.quirks.comments) {
      this.AddComment = (text) => {
        this.write(() => {
          const name = cellName({ row: area.top, column: area.left });
          if (sheet.notes.has(name)) throw new Error('已有批注');
          if (sheet.isProtected && !wire.extrasOf(sheet).allowsComments) throw new Error('工作表受保护');
          sheet.notes.set(name, text);
        });
        return this.Comment!;
      };
    }
  }

  get Row(): number {
    return this.read(() => this.area.top);
  }
  get Column(): number {
    return this.read(() => this.area.left);
  }
  get Rows(): { Count: number; Item: () => null } {
    return { Count: this.area.bottom - this.area.top + 1, Item: () => null };
  }
  get Columns(): { Count: number; Item: () => null } {
    return { Count: this.area.right - this.area.left + 1, Item: () => null };
  }
  get EntireRow(): EtLines {
    return this.lines(this.area.top, this.area.bottom, this.sheet.hiddenRows);
  }
  get EntireColumn(): EtLines {
    return this.lines(this.area.left, this.area.right, this.sheet.hiddenColumns);
  }

  get Value2(): EtValues {
    return this.read(() => this.values((cell) => this.valueOf2(cell)));
  }
  set Value2(value: EtValues) {
    this.enter(value as EtValue);
  }
  get Formula(): EtValues {
    return this.read(() =>
      this.values(
        (cell) =>
          cell.formula ??
          (cell.isError ? cell.value : typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell.value)),
      ),
    );
  }
  set Formula(value: EtValues) {
    this.enter(value as EtValue);
  }
  get Text(): string | null {
    return this.read(() => {
      const text = this.uniform(shownText);
      return text !== null && text !== '' && this.wire.quirks.narrow && typeof this.cell().value !== 'string' ? '####' : text;
    });
  }
  get NumberFormat(): string | null {
    return this.read(() => this.uniform(({ format }) => (format === 'General' ? this.wire.quirks.general : format)));
  }
  set NumberFormat(format: string | null) {
    this.write(() => {
      this.mustTakeFormats();
      this.cell().format = format === null || format === '' || format === 'G/通用格式' ? 'General' : format;
    });
  }
  get MergeCells(): boolean | null {
    return this.read(() => this.uniformAt((row, column) => this.mergeAt(row, column) !== null));
  }
  get MergeArea(): SimulatedEtRange {
    return this.read(
      () =>
        new SimulatedEtRange(
          this.wire,
          this.sheet,
          this.mergeAt(this.area.top, this.area.left) ?? { ...this.area, bottom: this.area.top, right: this.area.left },
        ),
    );
  }
  get FormatConditions(): EtFormatConditions {
    return formatConditions(
      this.wire,
      this.sheet,
      this.area,
      (area) => new SimulatedEtRange(this.wire, this.sheet, area),
      () => this.mustTakeFormats(),
    );
  }
  get Locked(): boolean | null {
    return this.read(() => this.uniformAt((row, column) => this.wire.isLocked(this.sheet, row, column)));
  }
  get HasArray(): boolean {
    return this.read(() => this.sheet.arrays.some((array) => within(array, this.area.top, this.area.left)));
  }
  get ListObject(): object | null {
    return this.read(() => this.wire.extrasOf(this.sheet).tables.find((table) => within(table, this.area.top, this.area.left)) ?? null);
  }
  get Comment(): EtComment | null {
    const name = cellName({ row: this.area.top, column: this.area.left });
    const { notes } = this.sheet;
    if (!this.read(() => this.wire.quirks.comments && notes.has(name))) return null;
    return { Text: () => this.read(() => notes.get(name) ?? ''), Delete: () => this.write(() => void notes.delete(name)) };
  }

  /** How many cells hold something. */
  count(): number {
    return this.read(
      () =>
        [...this.sheet.cells].filter(([key, { value, formula }]) => {
          const { row, column } = placeOf(key);
          return (value !== '' || formula !== null) && within(this.area, row, column);
        }).length,
    );
  }

  Address(): string {
    const { top, left, bottom, right } = this.area;
    return `${cellName({ row: top, column: left })}:${cellName({ row: bottom, column: right })}`;
  }

  Select(): void {
    this.write(() => this.wire.raise('SheetSelectionChange', this.sheet, this.area));
  }

  private read<T>(act: () => T): T {
    return this.wire.step('read', act);
  }

  private write(act: () => void): void {
    this.wire.step('write', act);
  }

  private cell(): CellData {
    return cellFor(this.sheet, this.area.top, this.area.left);
  }

  private mergeAt(row: number, column: number): CellRange | null {
    return this.sheet.merges.find((merge) => within(merge, row, column)) ?? null;
  }

  private mustTakeFormats(): void {
    if (this.sheet.isProtected && !this.wire.extrasOf(this.sheet).allowsFormatting) throw new Error('工作表受保护');
  }

  private enter(value: EtValue): void {
    this.write(() => {
      const { top, left } = this.area;
      if (this.sheet.isProtected && this.wire.isLocked(this.sheet, top, left)) throw new Error('单元格受保护');
      const given = value ?? '';
      const taken = this.wire.quirks.shortens && typeof given === 'string' && !given.startsWith('=') ? given.slice(0, 3) : given;
      enter(this.sheet, top, left, taken);
      this.wire.calculate();
      if (this.wire.quirks.ownEvents) this.wire.raise('SheetChange', this.sheet, { top, left, bottom: top, right: left });
    });
  }

  private valueOf2({ value, isError }: CellData): EtValue {
    const { blank, errors } = this.wire.quirks;
    if (value === '') return blank;
    return isError && errors === 'number' ? errorNumberOf(String(value)) : value;
  }

  private values(of: (cell: CellData) => EtValue): EtValues {
    const { top, left, bottom, right } = this.area;
    const rows = Array.from({ length: bottom - top + 1 }, (_row, down) =>
      Array.from({ length: right - left + 1 }, (_column, at) => of(this.sheet.cells.get(keyOf(top + down, left + at)) ?? emptyCell())),
    );
    if (rows.length === 1 && rows[0]!.length === 1) return rows[0]![0];
    return this.wire.quirks.lines === 'list' && (rows.length === 1 || rows[0]!.length === 1) ? rows.flat() : rows;
  }

  private uniformAt<T>(of: (row: number, column: number) => T): T | null {
    const found = new Set<T>();
    for (let row = this.area.top; row <= this.area.bottom; row += 1)
      for (let column = this.area.left; column <= this.area.right; column += 1) found.add(of(row, column));
    return found.size === 1 ? [...found][0]! : null;
  }

  private uniform<T>(of: (cell: CellData) => T): T | null {
    return this.uniformAt((row, column) => of(this.sheet.cells.get(keyOf(row, column)) ?? emptyCell()));
  }

  private lines(from: number, to: number, hidden: ReadonlySet<number>): EtLines {
    const states = new Set(Array.from({ length: to - from + 1 }, (_, at) => hidden.has(from + at)));
    return { Count: to - from + 1, Item: () => null, Hidden: this.read(() => (states.size === 1 ? [...states][0]! : null)) };
  }
}
