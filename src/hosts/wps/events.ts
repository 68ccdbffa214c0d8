import { cellName } from '../../core/snapshot/address';
import type { CellAddress } from '../../core/snapshot/types';
import { areaOf } from './matrix';
import type { EtEvents, EtListener, EtWorkbook, EtWorksheet } from './types';

/** An event of an own write comes within this time, in milliseconds; a later change of the same cell is the user's. */
const EVENT_DELAY = 5_000;

/** Hears what a person does in the workbook, and not what the host does itself. */
export interface EtWatch {
  onChange(listener: (sheet: string | null) => void): () => void;
  onSelect(listener: (sheet: string, cell: string) => void, isWanted: () => boolean): () => void;
  /** The host is about to write these cells. */
  expectChange(sheet: string, cells: readonly CellAddress[]): void;
  /** The host is about to select this cell; null: it could not. */
  expectSelection(place: string | null): void;
}

function placeOf(sheet: string, cell: CellAddress): string {
  return `${sheet}!${cellName(cell)}`;
}

/** Keeps listeners to one event of WPS, which is listened to while there are any: WPS takes off listeners all at once. */
function relay<Listener>(
  events: () => EtEvents | null,
  name: string,
  hear: (listeners: readonly Listener[], ...event: Parameters<EtListener>) => void,
): (listener: Listener) => () => void {
  const listeners = new Set<Listener>();
  const onEvent: EtListener = (sheet, target) => hear([...listeners], sheet, target);
  return (listener) => {
    if (listeners.size === 0) events()?.AddApiEventListener(name, onEvent);
    listeners.add(listener);
    return () => {
      if (listeners.delete(listener) && listeners.size === 0) events()?.RemoveApiEventListener(name);
    };
  };
}

/**
 * Follows the events of WPS for one workbook: they come for all that are open.
 * @param book the workbook; null where none is known yet
 */
export function watchEt(events: () => EtEvents | null, book: () => EtWorkbook | null): EtWatch {
  /** Own writes whose events are still to come, with the time until which they are waited for. */
  const expected = new Map<string, number>();
  let selection: string | null = null;

  const isOurs = ({ Parent }: EtWorksheet): boolean => {
    const own = book();
    return own === null || Parent === undefined || (Parent.FullName ?? Parent.Name) === (own.FullName ?? own.Name);
  };

  const isExpected = (place: string): boolean => {
    const until = expected.get(place) ?? 0;
    expected.delete(place);
    return Date.now() <= until;
  };

  const onChange = relay<(sheet: string | null) => void>(events, 'SheetChange', (listeners, sheet, target) => {
    if (!isOurs(sheet)) return;
    const { top, left, bottom, right } = areaOf(target);
    if (top === bottom && left === right && isExpected(placeOf(sheet.Name, { row: top, column: left }))) return;
    for (const listener of listeners) listener(sheet.Name);
  });

  const onSelect = relay<(sheet: string, cell: string) => void>(events, 'SheetSelectionChange', (listeners, sheet, target) => {
    if (!isOurs(sheet)) return;
    const { top, left } = areaOf(target);
    const isOwn = selection === placeOf(sheet.Name, { row: top, column: left });
    selection = null;
    if (!isOwn) for (const listener of listeners) listener(sheet.Name, cellName({ row: top, column: left }));
  });

  return {
    onChange,
    onSelect: (listener, isWanted) =>
      onSelect((sheet, cell) => {
        if (isWanted()) listener(sheet, cell);
      }),
    expectChange(sheet, cells) {
      for (const cell of cells) expected.set(placeOf(sheet, cell), Date.now() + EVENT_DELAY);
    },
    expectSelection(place) {
      selection = place;
    },
  };
}
