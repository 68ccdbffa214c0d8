import type { FollowedPlace } from '../../../../core/journal/followed-formula';
import { textSum } from '../../../../core/journal/row-witness';
import { parseCellName } from '../../../../core/snapshot/address';
import type { CellToday } from '../../../journal/follow-entry';
import { type FollowedCell, followNamed, unmoved } from '../../../journal/follow-named';
import type { NamedRows } from '../../../journal/named-entry';
import { followRemembered, saidBy } from '../../../journal/rows-seen';
import { rowsWanted } from '../../../journal/rows-wanted';
import { rowTexts } from './row-texts';
import type { CellBody } from '../cell-body';
import { textIn } from '../write/cell-state';
import type { RecordedCell } from '../write/cell-change';
import type { ChangeContext } from '../write/change-context';
import { findSheet, type WritableSheet } from '../write/find-sheet';
import { SheetMap } from '../write/sheet-map';
import type { FileEntry } from './file-entry';

const bodiesOf = ({ before, after }: RecordedCell): readonly CellBody[] =>
  [before.body, after.body].filter((body): body is CellBody => body !== undefined);

/** The sheet as it was before anything that is not committed. */
function mapOf(context: ChangeContext, sheet: WritableSheet): SheetMap {
  return new SheetMap(context.editor.patch(sheet.part).original);
}

/** What is to be remembered of the rows of sheets, so that recorded cells are found again. To be called before what was written is committed. */
export function rememberRows(context: ChangeContext, cells: readonly RecordedCell[]): readonly NamedRows[] {
  const wanted = rowsWanted(
    cells.flatMap((recorded) => {
      const at = parseCellName(recorded.cell);
      return at
        ? [
            {
              ...at,
              sheet: recorded.sheet,
              formulas: bodiesOf(recorded).flatMap((body) => (body.kind === 'formula' ? [body.formula] : [])),
            },
          ]
        : [];
    }),
  );
  const taken = new Set<WritableSheet>();
  return [...wanted].flatMap(([name, { last, right }]): NamedRows[] => {
    const sheet = findSheet(context, name);
    if (!sheet || taken.has(sheet)) return [];
    taken.add(sheet);
    const texts = cells
      .filter((recorded) => recorded.sheet === sheet.name)
      .flatMap(bodiesOf)
      .flatMap((body) => textIn(body) ?? []);
    const out = { right, own: new Set(texts.map(textSum)) };
    return [{ ...out, sheet: sheet.name, rows: saidBy(rowTexts(mapOf(context, sheet), context.items, last, right), out) }];
  });
}

/** A body whose formula reads as it does at its place today; null where that cannot be told. */
function movedBody(body: CellBody, { formula }: CellToday, cell: string): CellBody | null {
  if (body.kind !== 'formula') return body;
  const text = formula(body.formula);
  return text === null
    ? null
    : { ...body, formula: text, ...(body.attributes === undefined ? {} : { attributes: `t="array" ref="${cell}"` }) };
}

function movedCell(recorded: RecordedCell, today: CellToday): RecordedCell | null {
  const { before, after, cell } = recorded;
  const bodies = [before.body, after.body].map((body) => body && movedBody(body, today, cell));
  if (bodies.includes(null)) return null;
  const [was, left] = bodies as (CellBody | undefined)[];
  return { ...recorded, before: { ...before, ...(was && { body: was }) }, after: { ...after, ...(left && { body: left }) } };
}

function writtenInto({ after: { body, numberFormat, note } }: RecordedCell): string {
  return JSON.stringify([body && (body.kind === 'formula' ? body.kind : body), numberFormat, note]);
}

/** Where the cells of a recorded command are in the file as it is. */
export function followedCells(context: ChangeContext, { cells, rows }: FileEntry): readonly FollowedCell<RecordedCell>[] {
  const places = rows.flatMap((remembered): (readonly [string, FollowedPlace])[] => {
    const sheet = findSheet(context, remembered.sheet);
    if (!sheet) return [];
    const map = mapOf(context, sheet);
    return [
      [
        remembered.sheet,
        { name: sheet.name, followed: followRemembered(remembered, (last, right) => rowTexts(map, context.items, last, right)) },
      ],
    ];
  });
  return followNamed(cells, new Map(places), { moved: movedCell, written: writtenInto });
}

/** Parts of cells that a command changed, one key each: where they are, or where they were recorded. */
function placesOf(cells: readonly FollowedCell<RecordedCell>[]): readonly string[] {
  return cells.flatMap(({ today }) =>
    today ? Object.keys(today.after).map((part) => JSON.stringify([today.sheet, today.cell, part])) : [],
  );
}

/** Whether two recorded commands changed the same part of a cell: by where their cells are, if that is known of both, else by where they were. */
export function meet(context: ChangeContext, one: FileEntry, other: FileEntry): boolean {
  const isKnown = [one, other].every(({ rows }) => rows.length > 0);
  const [mine, others] = [one, other].map((entry) => placesOf(isKnown ? followedCells(context, entry) : unmoved(entry.cells)));
  const theirs = new Set(others);
  return mine!.some((place) => theirs.has(place));
}
