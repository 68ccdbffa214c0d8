import type { TableModel } from '../model/types';
import type { CellAddress } from '../snapshot/types';

/** What a cell that the template fixed says. */
export type FixedRole = 'name' | 'label' | 'target' | 'operator' | 'unit' | 'weight' | 'other';

/** In what a table departs from the template that was sent out. */
export type DeviationKind =
  | 'table-missing'
  | 'row-missing'
  | 'row-added'
  | 'row-moved'
  | 'column-missing'
  | 'name'
  | 'label'
  | 'target'
  | 'operator'
  | 'unit'
  | 'weight'
  | 'formula-overwritten'
  | 'formula-changed';

/** One departure from the template. */
export interface Deviation {
  readonly kind: DeviationKind;
  /** The table of the checked workbook to which it belongs. */
  readonly table: TableModel;
  readonly cell: CellAddress;
  /** What stands here, and what the template says; empty where nothing does. */
  readonly found: string;
  readonly expected: string;
  /** Cell of the template, `F13`. */
  readonly origin: string;
  /** The row, column or table concerned, as a person names it. */
  readonly name: string;
  /** Of figures: whether the one here is smaller or larger. */
  readonly change?: 'lowered' | 'raised';
  /** True where a row was put in among blank ones, where the template leaves it to its user how many there are. */
  readonly free?: true;
}
