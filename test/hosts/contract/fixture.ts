import type { PlannedContent } from '../../../src/core/planned-edit';
import type { SheetVisibility } from '../../../src/core/snapshot/types';
import type { WorkbookHost } from '../../../src/hosts/port';

/** A cell of a fixture: what a person typed, plus how it looks. */
export interface FixtureCell {
  readonly text?: string;
  /** Decimal string, as a file or Excel may hold it: `12.340000000000001`. */
  readonly number?: string;
  readonly boolean?: boolean;
  /** `#N/A`. */
  readonly error?: string;
  /** With its leading `=`; `number`, `text`, `boolean` or `error` is its result then. */
  readonly formula?: string;
  readonly format?: string;
  /** Solid fill, `#RRGGBB`. */
  readonly fill?: string;
  /** A note, the user's own unless `noteBy` says otherwise. */
  readonly note?: string;
  readonly noteBy?: string;
  /** It can be written though its sheet is protected. */
  readonly unlocked?: true;
}

/** A sheet, row by row from A1 on; a plain string is a text, null an empty cell. */
export interface FixtureSheet {
  readonly name: string;
  readonly rows: readonly (readonly (FixtureCell | string | null)[])[];
  /** `A1:C1`. */
  readonly merges?: readonly string[];
  /** With what its protection lets through besides the contents of unlocked cells. */
  readonly protected?: boolean | { readonly formats?: true; readonly notes?: true };
  readonly visibility?: SheetVisibility;
  /** Counted from 1. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A workbook that no host in particular has: each host's test builds its own from it. */
export interface HostFixture {
  readonly sheets: readonly FixtureSheet[];
}

/** A host that holds a fixture, with what a test must see or do besides the port. */
export interface HostUnderTest {
  readonly host: WorkbookHost;
  /** The cell's own solid fill, `#RRGGBB` in capitals; null where it has none. */
  fill(sheet: string, cell: string): Promise<string | null>;
  /** Colour of the product's mark over a cell, `#RRGGBB` in capitals; null where it has none. */
  mark(sheet: string, cell: string): Promise<string | null>;
  /** Text of a cell's note; null where it has none. */
  note(sheet: string, cell: string): Promise<string | null>;
  /** Somebody else types into a cell, past the host. */
  type(sheet: string, cell: string, content: PlannedContent): Promise<void>;
  /** A person selects cells. Missing where the host has no screen. */
  select?(sheet: string, range: string): Promise<void>;
  /** The workbook is saved, closed and opened again; the old host is not used any more. */
  reopen(): Promise<HostUnderTest>;
}

export type CreateHost = (fixture: HostFixture) => Promise<HostUnderTest>;
