import type { Run } from './run-jobs';
import type { OfficeApi } from './requirements';

/** A cell by the name of its sheet and its own: `自评表`, `E6`. */
interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

type SelectionListener = (sheet: string, cell: string) => void;

/** Hears where a person goes in the sheet. */
export interface SelectionWatch {
  /** @param isWanted asked at every event: Excel is asked where the selection is only for somebody who wants to know. */
  onSelect(listener: SelectionListener, isWanted: () => boolean): () => void;
  /** The first selected cell now; null where Excel cannot say. */
  now(): Promise<CellPlace | null>;
  /** The host is about to show this cell itself: nobody else selected it. Null where it could not. */
  expect(place: CellPlace | null): void;
}

/** `'附表 一'!E6` as Excel gives it; null for anything else. */
function placeOf(address: string): CellPlace | null {
  const end = address.lastIndexOf('!');
  if (end < 0) return null;
  const name = address.slice(0, end);
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, cell: address.slice(end + 1) };
}

function isSame(one: CellPlace, other: CellPlace | null): boolean {
  return one.sheet === other?.sheet && one.cell === other.cell;
}

/** The active cell, in one small round trip; null where Excel cannot say (a cell is being edited, a chart is selected). */
async function activeCell(run: Run): Promise<CellPlace | null> {
  try {
    return await run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('address');
      await context.sync();
      return placeOf(cell.address);
    });
  } catch {
    return null;
  }
}

/**
 * Follows the selection by the common API's event: handlers that are registered in `Excel.run` cost the user the undo list.
 * However fast someone moves, one question is under way at a time, and the last place is always asked for.
 */
export function watchSelection(run: Run, office: () => OfficeApi | null): SelectionWatch {
  let expected: CellPlace | null = null;

  const follow = (listener: SelectionListener, isWanted: () => boolean): (() => Promise<void>) => {
    let asking = false;
    let moved = false;
    /** Where the selection was when Excel last said so: moves that follow close upon each other end in one answer. */
    let last: CellPlace | null = null;
    return async () => {
      moved = true;
      if (!isWanted()) last = null;
      if (asking) return;
      asking = true;
      while (moved && isWanted()) {
        moved = false;
        const place = await activeCell(run);
        if (moved || place === null) continue;
        const [own, known] = [isSame(place, expected), isSame(place, last)];
        [expected, last] = [null, place];
        if (!own && !known && isWanted()) listener(place.sheet, place.cell);
      }
      asking = false;
    };
  };

  return {
    onSelect(listener, isWanted) {
      const program = office();
      const document = program?.context?.document;
      const event = program?.EventType?.DocumentSelectionChanged;
      if (!document || event === undefined) return () => undefined;
      const moved = follow(listener, isWanted);
      const handler = (): void => void moved();
      document.addHandlerAsync(event, handler);
      return () => document.removeHandlerAsync(event, { handler });
    },
    now: () => activeCell(run),
    expect(place) {
      expected = place;
    },
  };
}
