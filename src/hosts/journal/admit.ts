import type { Localized } from '../../core/localized';
import type { CellParts, PartName } from './cell-state';
import type { PlacedEdit } from './place-edits';
import type { TableReasons } from './reasons';

/** What a cell is to get, and why not all of what was planned. */
export interface Admitted {
  readonly planned: CellParts;
  readonly otherwise: readonly Localized[];
}

/** What stands in the way of a planned cell. */
export interface InTheWay {
  /** Of the whole cell; null where nothing does. */
  readonly obstacle: Localized | null;
  /** What to say where the cell is in a table; null where it is in none. */
  readonly table: TableReasons | null;
  /** Of a part of what the cell is to get; null where nothing does. */
  readonly ofPart: (part: PartName, wanted: CellParts) => Localized | null;
}

/** What a cell does not get of the parts that were planned. */
export interface PartsAdmitted {
  readonly left: readonly { readonly part: PartName; readonly reason: Localized }[];
  /** Why it gets nothing at all; null where it gets the rest. */
  readonly refusal: Localized | null;
}

/** Sorts out the planned parts of a cell. Without its content it gets nothing: a colour would say that it had been filled. */
export function admitParts(parts: readonly PartName[], reasonOf: (part: PartName) => Localized | null): PartsAdmitted {
  const left = parts.flatMap((part) => {
    const reason = reasonOf(part);
    return reason ? [{ part, reason }] : [];
  });
  const blocking = left.find(({ part }) => part === 'content') ?? (left.length === parts.length ? left[0] : undefined);
  return { left, refusal: blocking?.reason ?? null };
}

function without(parts: CellParts, left: readonly PartName[]): CellParts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !left.includes(name as PartName))) as CellParts;
}

/**
 * What a cell is to get; a reason alone where it is to get nothing. A formula inside a table is filled by the program into the whole
 * column: cells would change that nobody planned. Its result is written instead where it is known.
 */
export function admit({ planned, result }: PlacedEdit, { obstacle, table, ofPart }: InTheWay): Admitted | Localized {
  if (obstacle) return obstacle;
  const spreads = table !== null && planned.content !== undefined && 'formula' in planned.content;
  if (spreads && result === null) return table.refused;
  const wanted = spreads && result !== null ? { ...planned, content: result } : planned;
  const { left, refusal } = admitParts(Object.keys(wanted) as PartName[], (part) => ofPart(part, wanted));
  return (
    refusal ?? {
      planned: without(
        wanted,
        left.map(({ part }) => part),
      ),
      otherwise: [...(spreads ? [table.result] : []), ...left.map(({ reason }) => reason)],
    }
  );
}

/** Whether a cell is to get something. */
export function isAdmitted(admission: Admitted | Localized): admission is Admitted {
  return 'planned' in admission;
}
