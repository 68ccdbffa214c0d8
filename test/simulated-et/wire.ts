import type { CellRange } from '../../src/core/snapshot/types';
import { arithmetic } from '../simulated-excel/arithmetic';
import type { BookData, SheetData } from '../simulated-excel/book';
import { keyOf } from '../simulated-excel/book';
import { recalculate } from '../simulated-excel/calculate';
import type { EtQuirks } from './quirks';

/** What a sheet has in WPS besides the data that both programs share. */
export interface EtSheetData {
  /** Cells that are not locked, by key. */
  readonly unlocked: Set<number>;
  /** What protection allows. */
  allowsFormatting: boolean;
  allowsComments: boolean;
  /** Where tables (ListObject) are. */
  readonly tables: CellRange[];
}

/** A workbook as WPS holds it. */
export interface EtBook {
  readonly data: BookData;
  readonly extras: Map<string, EtSheetData>;
  /** Names of sheets that are charts. */
  readonly charts: string[];
  isClosed: boolean;
}

export interface Fault {
  /** Which call of these breaks, from 1. */
  readonly at: number;
  readonly of: 'writes' | 'calls';
  /** Every call from then on. */
  readonly lasting: boolean;
  /** Whether the call has done its work when it breaks. */
  readonly when: 'before' | 'after';
}

/** What all stand-ins of one WPS share: the workbook, the quirks, counts, faults and listeners. */
export class EtWire {
  readonly book: EtBook;
  readonly quirks: EtQuirks;
  fault: Fault | null = null;
  calls = 0;
  writes = 0;
  screenUpdating = true;
  isReady: boolean | undefined = undefined;
  /** Called for each event: name, sheet, area. */
  raise: (name: 'SheetChange' | 'SheetSelectionChange', sheet: SheetData, area: CellRange) => void = () => undefined;

  constructor(book: EtBook, quirks: EtQuirks) {
    this.book = book;
    this.quirks = quirks;
  }

  /** Every call passes here. */
  step<T>(kind: 'read' | 'write', act: () => T): T {
    if (this.book.isClosed) throw new Error('对象已被删除');
    this.calls += 1;
    if (kind === 'write') this.writes += 1;
    const breaks = this.breaksNow(kind);
    if (breaks === 'before') throw new Error('0x80004005');
    const answer = act();
    if (breaks === 'after') throw new Error('0x80010108');
    return answer;
  }

  private breaksNow(kind: 'read' | 'write'): 'before' | 'after' | null {
    if (this.fault === null || (this.fault.of === 'writes' && kind === 'read')) return null;
    const count = this.fault.of === 'writes' ? this.writes : this.calls;
    return count === this.fault.at || (this.fault.lasting && count > this.fault.at) ? this.fault.when : null;
  }

  extrasOf({ id, unlocked, allowsFormats, allowsObjects }: SheetData): EtSheetData {
    const known = this.book.extras.get(id);
    if (known) return known;
    const made: EtSheetData = { unlocked, allowsFormatting: allowsFormats, allowsComments: allowsObjects, tables: [] };
    this.book.extras.set(id, made);
    return made;
  }

  isLocked(sheet: SheetData, row: number, column: number): boolean {
    return !this.extrasOf(sheet).unlocked.has(keyOf(row, column));
  }

  calculate(): void {
    recalculate(this.book.data, this.quirks.evaluate ?? arithmetic);
  }
}
