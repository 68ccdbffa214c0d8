import type { NamedEntry, NamedRows } from '../../../journal/named-entry';
import type { RecordedCell, SheetFrame } from '../write/cell-change';

/** A recorded command. */
export interface FileEntry extends NamedEntry<RecordedCell> {
  /** What the rows of its sheets, and of those that its formulas read, said when it wrote; older records have none. */
  readonly rows: readonly NamedRows[];
  /** What its sheets and rows said of where their cells lie; older records have none. */
  readonly frames: readonly SheetFrame[];
}
