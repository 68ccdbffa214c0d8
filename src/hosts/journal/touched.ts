import { parseRangeName, rangeName } from '../../core/snapshot/address';
import { cellsOf, cover } from '../../core/snapshot/cell-blocks';
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

/** A name for each part of each cell that an entry touches. */
export function* placesOf({ sheets, touched }: EntryHead): Generator<string> {
  for (const { sheet, part, ranges } of touched) {
    for (const name of ranges) {
      const range = parseRangeName(name);
      if (!range) continue;
      for (const { row, column } of cellsOf(range)) yield `${sheets[sheet]?.id}|${part}|${row}|${column}`;
    }
  }
}
