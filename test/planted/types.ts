import type { Decimal } from '../../src/core/decimal';
import type { Figure, TableModel } from '../../src/core/model/types';
import type { PlainCell, PlainRows } from '../support/snapshots';

/** A sound table, as its author has it and as it is read. */
export interface Field {
  readonly id: string;
  readonly rows: PlainRows;
  readonly merges: readonly string[];
  readonly model: TableModel;
}

/** One cell made wrong: where, and what it said before. */
export interface Fault {
  readonly cell: string;
  readonly wrong: PlainCell;
  /** Other cells to which a person may as well be sent: the value that is missing a reason. */
  readonly or?: readonly string[];
}

/** One kind of fault. */
export interface Kind {
  readonly name: string;
  /** Rules of which one has to tell of it. */
  readonly rules: readonly string[];
  /** Whether the right content follows from the rest of the table, so that a fix can be asked for. */
  readonly follows: boolean;
  /** Every place of a table at which it can be planted. */
  faults(field: Field): readonly Fault[];
}

/** What a number is changed to; null where it cannot be changed in this way. */
export type Slip = (value: Decimal, figure: Figure) => Decimal | null;
