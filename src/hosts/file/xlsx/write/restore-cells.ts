import { decide } from '../../../../core/journal/decide';
import type { CellOutcome, SettledCell } from '../../../../core/journal/settle';
import type { Localized } from '../../../../core/localized';
import { parseCellName } from '../../../../core/snapshot/address';
import type { CellAddress } from '../../../../core/snapshot/types';
import type { PartName } from '../../../journal/cell-state';
import { outcomeOfLost } from '../../../journal/follow-entry';
import type { FollowedCell } from '../../../journal/follow-named';
import { lockOf, type Locks } from '../../../journal/locks';
import { reachRefusal } from '../../../journal/outside-reach';
import { SHEET_GONE } from '../../../journal/reasons';
import { ownRules } from './own-rules';
import { locksOf, readProtection } from './sheet-protection';
import type { Refresh } from '../recalc/refresh';
import { finish } from './calc-chain';
import { sameBody } from './cell-state';
import type { CellBody } from '../cell-body';
import type { CellAfter, CellBefore, CellChange, RecordedCell, SheetFrame } from './cell-change';
import { SheetChanger } from './change-sheet';
import type { ChangeContext } from './change-context';
import { findSheet, type WritableSheet } from './find-sheet';
import { SheetNotes } from './notes';
import { changeMarks } from './sheet-marks';
import { Obstacles } from './obstacles';
import { refreshOthers, staleResults, withResults } from './stale-results';
import type { StyleChange } from './style-book';

/** A part of a cell that a command changed. */
type Part = keyof CellAfter;
/** A part that belongs to the cell itself: marks lie over it. */
type OwnPart = Exclude<Part, 'mark'>;
type Followed = FollowedCell<RecordedCell>;

/** A command that is taken back. */
interface RestoredCommand {
  readonly id: string;
  readonly frames: readonly SheetFrame[];
}

const PART_NAMES: Readonly<Record<Part, PartName>> = { body: 'content', numberFormat: 'format', mark: 'mark', note: 'note' };

function partsOf({ after }: RecordedCell): Part[] {
  return Object.keys(after) as Part[];
}

/** Why parts of a cell cannot be put back under a protection; null where they can. */
function firstLock(locks: Locks, at: CellAddress, parts: readonly Part[]): Localized | null {
  return parts.flatMap((part) => lockOf(locks, at, PART_NAMES[part]) ?? [])[0] ?? null;
}

/** Why a recorded formula is not put back; null where it is. */
function refusedFormula({ before: { body } }: RecordedCell): Localized | null {
  return body?.kind === 'formula' ? reachRefusal(body.formula) : null;
}

/** What takes a cell back that stands here now. */
function wayBack({ before, cell }: RecordedCell, at: CellAddress, back: readonly OwnPart[]): CellChange {
  const has = (part: OwnPart): boolean => back.includes(part);
  const style: StyleChange = {
    ...(has('numberFormat') && { numberFormat: before.numberFormat }),
    ...(has('body') && before.quotePrefix !== undefined && { quotePrefix: before.quotePrefix }),
  };
  return {
    at,
    name: cell,
    style,
    back: { style: before.style },
    ...(has('body') && { body: before.body }),
    ...(has('note') && { note: before.note }),
  };
}

/** Takes the cells of a recorded command back one by one, for one sheet, where the file was changed otherwise since. */
class SheetRestore {
  private readonly changer: SheetChanger;
  private readonly notes: SheetNotes | null;
  private readonly isMarked: boolean;
  private readonly locks: Locks;
  readonly outcomes = new Map<RecordedCell, CellOutcome>();
  /** What takes the cells back; known after `prepare`. */
  changes: readonly CellChange[] = [];

  constructor(
    private readonly context: ChangeContext,
    private readonly sheet: WritableSheet,
    private readonly cells: readonly Followed[],
    private readonly command: RestoredCommand,
  ) {
    this.changer = new SheetChanger(context, sheet);
    const { map } = this.changer;
    this.notes = cells.some(({ recorded }) => recorded.after.note !== undefined) ? new SheetNotes(context, sheet.part, map) : null;
    this.isMarked = ownRules(map).rules.some((rule) => rule.entry === command.id);
    this.locks = locksOf(readProtection(map, (style) => context.isLocked(style)));
  }

  /** Decides cell by cell. */
  prepare(): void {
    const obstacles = new Obstacles(this.context.editor, this.sheet.part, this.changer.map);
    const placed = this.cells.flatMap(({ recorded, today, guessed }) => {
      const at = today && parseCellName(today.cell);
      if (!today || !at) this.outcomes.set(recorded, this.outcomeOfLost(recorded));
      return today && at ? [{ recorded, today, guessed, at }] : [];
    });
    const states = this.changer.state(placed);
    this.changes = placed.flatMap(({ recorded, today, guessed, at }, index): CellChange[] => {
      const { parts, style } = states[index]!;
      const back = this.partsBack(today, at, style, this.changer.body(parts, at), guessed);
      const outcome =
        back === 'changed' ? back : back === 'lost' ? this.outcomeOfLost(recorded) : this.outcomeOf(today, at, back, obstacles);
      this.outcomes.set(recorded, outcome);
      return outcome === 'restored' && typeof back !== 'string' && back.length > 0 ? [wayBack(today, at, back)] : [];
    });
  }

  /** Carries the changes out, and takes the command's marks off wherever they are; cells whose formulas are gone. */
  carryOut(results: readonly Refresh[]): ReadonlySet<string> {
    this.changer.change(withResults(this.changes, results));
    this.changer.narrow(this.command.frames);
    if (this.isMarked && this.locks.formats)
      changeMarks(this.context, this.sheet.part, this.changer.map, {
        put: [],
        entry: this.command.id,
        drops: (entry) => entry === this.command.id,
      });
    this.notes?.change(this.changes.flatMap(({ at, note }) => (note === undefined ? [] : [{ at, text: note }])));
    return this.changer.withoutFormula;
  }

  private outcomeOfLost(recorded: RecordedCell): CellOutcome {
    return outcomeOfLost(
      partsOf(recorded).map((part) => PART_NAMES[part]),
      this.isMarked && !this.locks.formats,
    );
  }

  private outcomeOf(today: RecordedCell, at: CellAddress, back: readonly OwnPart[], obstacles: Obstacles): CellOutcome {
    const marks = this.isMarked && today.after.mark !== undefined ? (['mark'] as const) : [];
    const isContent = back.includes('body');
    const reason =
      firstLock(this.locks, at, [...back, ...marks]) ??
      (back.length > 0 ? obstacles.at(at, isContent) : null) ??
      (isContent ? refusedFormula(today) : null);
    return reason ? { reason } : 'restored';
  }

  /** The parts to put back; `changed` where somebody changed the cell since, `lost` where it may be another cell. */
  private partsBack(
    record: RecordedCell,
    at: CellAddress,
    style: number,
    body: CellBody,
    guessed: boolean,
  ): readonly OwnPart[] | 'changed' | 'lost' {
    const own = partsOf(record).filter((part): part is OwnPart => part !== 'mark');
    const is =
      (state: CellAfter | CellBefore): ((part: OwnPart) => boolean) =>
      (part) =>
        this.hasPart(part, state, at, style, body);
    return decide(own, { isBefore: is(record.before), isOurs: is(record.after) }, { guessed });
  }

  private hasPart(part: OwnPart, state: CellAfter | CellBefore, at: CellAddress, style: number, body: CellBody): boolean {
    switch (part) {
      case 'body':
        return state.body !== undefined && sameBody(state.body, body);
      case 'numberFormat':
        return this.context.styles().format(style) === state.numberFormat;
      case 'note':
        return (this.notes?.at(at)?.text ?? null) === state.note;
    }
  }
}

/**
 * Restores the cells of a recorded command by what they held and how they looked. Cells that somebody changed since are
 * left alone, and so are those that nobody can tell the place of; what became of each is told in their order, under the name that it
 * has today. Marks go wherever the command's sheets have them now.
 * @param command its id, and what its sheets said of where their cells lie
 */
export function restoreCells(
  context: ChangeContext,
  cells: readonly Followed[],
  { id, frames }: RestoredCommand,
): readonly SettledCell<RecordedCell>[] {
  const outcomes = new Map<RecordedCell, CellOutcome>();
  const bySheet = new Map<WritableSheet, SheetRestore>();
  const groups = new Map<WritableSheet, Followed[]>();
  for (const cell of cells) {
    const sheet = findSheet(context, cell.recorded.sheet);
    const group = sheet && groups.get(sheet);
    if (group) group.push(cell);
    else if (sheet) groups.set(sheet, [cell]);
    else outcomes.set(cell.recorded, { reason: SHEET_GONE, forGood: true });
  }
  for (const [sheet, own] of groups) {
    const restore = new SheetRestore(context, sheet, own, {
      id,
      frames: frames.filter((frame) => findSheet(context, frame.sheet) === sheet),
    });
    restore.prepare();
    for (const [record, outcome] of restore.outcomes) outcomes.set(record, outcome);
    bySheet.set(sheet, restore);
  }
  const results = staleResults(
    context,
    [...bySheet].map(([sheet, { changes }]) => [sheet.name, changes]),
  );
  const withoutFormula = new Map<string, ReadonlySet<string>>();
  for (const [sheet, restore] of bySheet) withoutFormula.set(sheet.id, restore.carryOut(results.bySheet.get(sheet.name) ?? []));
  refreshOthers(context, results.bySheet, new Set([...bySheet.keys()].map(({ name }) => name)));
  finish(
    context,
    withoutFormula,
    cells.map(({ recorded }) => recorded),
  );
  return cells.flatMap(({ recorded, today }) => {
    const outcome = outcomes.get(recorded);
    const { sheet, cell } = today ?? recorded;
    return outcome === undefined ? [] : [{ sheet, cell, recorded, outcome }];
  });
}
