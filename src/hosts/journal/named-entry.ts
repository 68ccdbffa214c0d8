import type { Localized } from '../../core/localized';
import { parseCellName } from '../../core/snapshot/address';
import { cellCount, isInside } from '../../core/snapshot/cell-blocks';
import type { JournalEntry } from '../port';
import type { RecordedPurpose } from './entry';
import { blockArea, type PlacedBlock } from './placed-block';
import type { RememberedRows } from './remembered-rows';

/** One recorded cell under the name of its sheet: the parts that were written, as they were before and as they were left. Plain JSON. */
export interface NamedCell {
  readonly sheet: string;
  /** `H12`. */
  readonly cell: string;
  readonly before: object;
  readonly after: object;
}

/** A recorded command of a host that writes all its cells at once, and so knows what it left. */
export interface NamedEntry<Cell extends NamedCell> {
  readonly id: string;
  readonly title: Localized;
  readonly purpose: RecordedPurpose;
  /** It was taken back but for these cells. */
  readonly isRest?: true;
  /** What the cells held and what was put there: good for any later state of the workbook. */
  readonly cells: readonly Cell[];
  /** Records of cells that hold what this product does not write: kept as they came, never used. */
  readonly unread: readonly unknown[];
  /** Only where the command put sheets in, and wrote no cells: what each held then, as a sum. */
  readonly added?: readonly AddedSheet[];
  /** Only where the command put a form at a place of a sheet, and wrote no cells. */
  readonly placed?: PlacedOnSheet;
}

/** A form that a command put at a place of a sheet. */
export interface PlacedOnSheet extends PlacedBlock {
  readonly sheet: string;
}

/** A sheet that a command put in. */
export interface AddedSheet {
  readonly sheet: string;
  readonly print: string;
}

/** What is remembered of the rows of a sheet. */
export interface NamedRows extends RememberedRows {
  readonly sheet: string;
}

/** Whether a command wrote into a form that another had put at a place. */
export function isInForm(cells: readonly NamedCell[], placed: PlacedOnSheet): boolean {
  const range = blockArea(placed);
  return cells.some(({ sheet, cell }) => {
    const at = parseCellName(cell);
    return sheet === placed.sheet && at !== null && isInside(range, at.row, at.column);
  });
}

/** A recorded command as lists show it. */
export function listedNamed<Cell extends NamedCell>({
  id,
  title,
  purpose,
  cells,
  unread,
  isRest,
  added = [],
  placed,
}: NamedEntry<Cell>): JournalEntry {
  const inForm = placed ? cellCount(blockArea(placed)) : 0;
  return { id, title, purpose, cells: cells.length + unread.length + added.length + inForm, ...(isRest && { isRest }) };
}

/** A recorded command as it is kept. */
export function keptNamed<Entry extends NamedEntry<NamedCell>>({ unread, cells, ...head }: Entry): object {
  return { ...head, cells: [...cells, ...unread] };
}

/** The records without a command that was taken back, or with what is left of it. */
export function withoutTaken<Cell extends NamedCell, Entry extends NamedEntry<Cell>>(
  entries: readonly Entry[],
  id: string,
  rest: readonly Cell[],
): readonly Entry[] {
  return entries.flatMap((entry): readonly Entry[] =>
    entry.id !== id ? [entry] : rest.length > 0 ? [{ ...entry, cells: rest, unread: [], isRest: true }] : [],
  );
}

const BETWEEN = ' ';

/** What is remembered of rows as it is kept: sums and witnesses hold no blank, and of a long list of texts quotation marks are a third. */
export function keptRows({ sheet, right, own, rows }: NamedRows): object {
  return { sheet, right, own: [...own].join(BETWEEN), rows: rows.join(BETWEEN) };
}
