import type { FollowedPlace } from '../../core/journal/followed-formula';
import { parseCellName } from '../../core/snapshot/address';
import type { CellToday } from '../journal/follow-entry';
import { followNamed } from '../journal/follow-named';
import type { NamedRows } from '../journal/named-entry';
import { followRemembered, type RowsSeen, saidBy } from '../journal/rows-seen';
import { rowsWanted } from '../journal/rows-wanted';
import type { CellParts } from './cell-parts';
import { contentOf } from './grid-cell';
import type { Grid, GridSheet } from './open-grid';
import { formulaOf, rawCell } from './open-grid';
import type { RecordedCell, RecordedEntry } from './grid-entry';
import { markOf } from './marks';

/** The texts in the first rows of a sheet of the grid, up to some column; what is calculated is left out. */
function rowsSeen(grid: Grid, { id, sheet }: GridSheet, last: number, right: number): RowsSeen {
  const textAt = (row: number, column: number): string | null => {
    const cell = rawCell(sheet, row, column);
    const content = contentOf(cell);
    return content.type === 'text' && formulaOf(grid, id, row, column, cell) === null ? content.text.replace(/\r\n?/g, '\n') : null;
  };
  const rows = Array.from(
    { length: last },
    (_, row) => [row + 1, Array.from({ length: right }, (_cell, column) => textAt(row, column))] as const,
  );
  return { right, rows: new Map(rows) };
}

function formulasOf({ before, after }: RecordedCell): string[] {
  return [before.content?.f, after.content?.f].flatMap((formula) => (formula ? [formula] : []));
}

/** What is to be remembered of the rows of the grid, so that recorded cells are found again after another program had the saved copy. */
export function rememberRows(grid: Grid, entries: readonly RecordedEntry[]): readonly NamedRows[] {
  const known = entries.flatMap(({ cells }) => cells).filter(({ gone, lost }) => !gone && !lost);
  const wanted = rowsWanted(
    known.flatMap((recorded) => {
      const at = parseCellName(recorded.cell);
      return at ? [{ ...at, sheet: recorded.sheet, formulas: formulasOf(recorded) }] : [];
    }),
  );
  return [...wanted].flatMap(([name, { last, right }]): NamedRows[] => {
    const sheet = grid.sheetNamed(name);
    const out = { right, own: new Set<string>() };
    return sheet ? [{ ...out, sheet: name, rows: saidBy(rowsSeen(grid, sheet, last, right), out) }] : [];
  });
}

function movedParts(parts: Partial<CellParts>, { formula }: CellToday): Partial<CellParts> | null {
  const { content } = parts;
  if (!content?.f) return parts;
  const f = formula(content.f);
  return f === null ? null : { ...parts, content: { ...content, f } };
}

function movedCell(recorded: RecordedCell, today: CellToday): RecordedCell | null {
  const [before, after] = [movedParts(recorded.before, today), movedParts(recorded.after, today)];
  return before && after && { ...recorded, before, after };
}

function writtenInto({ after: { content, format, note } }: RecordedCell): string {
  return JSON.stringify([content && (content.f ? 'formula' : content), format, note]);
}

function withoutMark({ mark: _mark, ...parts }: Partial<CellParts>): Partial<CellParts> {
  return parts;
}

/** A recorded cell without its mark, and its mark alone where it was recorded: sorting leaves marks behind. */
function apart(recorded: RecordedCell, today: RecordedCell): readonly RecordedCell[] {
  const [before, after] = [withoutMark(today.before), withoutMark(today.after)];
  const left: RecordedCell = {
    sheet: recorded.sheet,
    cell: recorded.cell,
    before: { mark: recorded.before.mark ?? null },
    after: { mark: recorded.after.mark ?? null },
  };
  return Object.keys(after).length > 0 ? [{ ...today, before, after }, left] : [left];
}

function markAt(grid: Grid, { sheet, cell }: RecordedCell): string | null {
  const [on, at] = [grid.sheetNamed(sheet), parseCellName(cell)];
  return on && at ? markOf(rawCell(on.sheet, at.row - 1, at.column - 1)) : null;
}

function followEntry(grid: Grid, entry: RecordedEntry, places: ReadonlyMap<string, FollowedPlace>): RecordedEntry {
  const isKnown = ({ gone, lost }: RecordedCell): boolean => !gone && !lost;
  const followed = followNamed(entry.cells.filter(isKnown), places, { moved: movedCell, written: writtenInto });
  const taken = new Set(followed.flatMap(({ today }) => (today?.after.mark ? [JSON.stringify([today.sheet, today.cell])] : [])));
  const cells = followed.flatMap(({ recorded, today, guessed }): readonly RecordedCell[] => {
    const now: RecordedCell = today ? { ...today, ...(guessed ? { guessed: true as const } : {}) } : { ...recorded, lost: true };
    const { mark } = recorded.after;
    const isLeft = mark !== undefined && mark !== null && (!today || markAt(grid, today) !== mark) && markAt(grid, recorded) === mark;
    return isLeft && !taken.has(JSON.stringify([recorded.sheet, recorded.cell])) ? apart(recorded, now) : [now];
  });
  return { ...entry, cells: [...cells, ...entry.cells.filter((cell) => !isKnown(cell))] };
}

/** Recorded commands with their cells where they are in a workbook that another program may have had since; null where all are where they were. */
export function followEntries(grid: Grid, entries: readonly RecordedEntry[], rows: readonly NamedRows[]): readonly RecordedEntry[] | null {
  const places = rows.flatMap((remembered): (readonly [string, FollowedPlace])[] => {
    const sheet = grid.sheetNamed(remembered.sheet);
    return sheet
      ? [
          [
            remembered.sheet,
            { name: sheet.name, followed: followRemembered(remembered, (last, right) => rowsSeen(grid, sheet, last, right)) },
          ],
        ]
      : [];
  });
  if (places.every(([, { followed }]) => followed.unmoved)) return null;
  return entries.map((entry) => followEntry(grid, entry, new Map(places)));
}
