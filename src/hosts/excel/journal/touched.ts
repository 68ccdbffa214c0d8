import { parseRangeName, rangeName } from '../../../core/snapshot/address';
import { cellsOf, cover } from '../blocks';
import type { EntryHead, RecordedCell, TouchedBlock } from './entry';
import { PARTS } from './entry';

/** The blocks of cells that an entry touches, by sheet and part. */
export function touchedBlocks(cells: readonly RecordedCell[]): TouchedBlock[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) =>
    PARTS.flatMap((part): TouchedBlock[] => {
      const own = cells.filter((cell) => cell.sheet === sheet && cell.planned[part] !== undefined);
      return own.length === 0 ? [] : [{ sheet, part, ranges: cover(own, Infinity).map(rangeName) }];
    }),
  );
}

function* places({ sheets, touched }: EntryHead): Generator<string> {
  for (const { sheet, part, ranges } of touched) {
    for (const name of ranges) {
      const range = parseRangeName(name);
      if (!range) continue;
      for (const { row, column } of cellsOf(range)) yield `${sheets[sheet]?.id}|${part}|${row}|${column}`;
    }
  }
}

/** The newest of the later entries that touched the same part of one of this entry's cells; null where there is none. `heads` are newest first. */
export function laterOn(entry: EntryHead, heads: readonly EntryHead[]): EntryHead | null {
  const mine = new Set(places(entry));
  const later = heads.slice(0, heads.findIndex(({ id }) => id === entry.id));
  return (
    later.find((head) => {
      for (const place of places(head)) if (mine.has(place)) return true;
      return false;
    }) ?? null
  );
}
