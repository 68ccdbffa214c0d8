import { decide } from '../../../../core/journal/decide';
import type { CellOutcome, SettledCell } from '../../../../core/journal/settle';
import type { Localized } from '../../../../core/localized';
import { parseCellName } from '../../../../core/snapshot/address';
import type { CellAddress } from '../../../../core/snapshot/types';
import { reachRefusal } from '../../../journal/outside-reach';
import type { PartName } from '../../../journal/cell-state';
import { lockOf, type Locks } from '../../../journal/locks';
import { ownRules } from '../read/own-rules';
import { locksOf, readProtection } from '../read/protection';
import type { Refresh } from '../recalc/refresh';
import { finish } from './calc-chain';
import { sameBody } from './cell-state';
import type { CellBody } from './cell-body';
import type { CellAfter, CellBefore, CellChange, RecordedCell } from './change';
import { SheetChanger } from './change-sheet';
import type { ChangeContext } from './context';
import { findSheet, type WritableSheet } from './find-sheet';
import { SheetNotes } from './notes';
import { changeMarks } from './sheet-marks';
import { Obstacles, REFUSALS } from './obstacles';
import { refreshOthers, staleResults, withResults } from './stale-results';
import type { StyleChange } from './style-book';

/** A part of a cell that a command changed. */
type Part = keyof CellAfter;

const LOCKED_AS: Readonly<Record<Part, PartName>> = { body: 'content', numberFormat: 'format', mark: 'mark', note: 'note' };

/** Why parts of a cell cannot be put back under a protection; null where they can. */
function firstLock(locks: Locks, at: CellAddress, parts: readonly Part[]): Localized | null {
  return parts.flatMap((part) => lockOf(locks, at, LOCKED_AS[part]) ?? [])[0] ?? null;
}

/** Why a recorded formula is not put back; null where it is. */
function refusedFormula({ before: { body } }: RecordedCell): Localized | null {
  return body?.kind === 'formula' ? reachRefusal(body.formula) : null;
}

/** Takes the cells of a recorded command back one by one, for one sheet, where the file was changed otherwise since. */
class SheetRestore {
  private readonly changer: SheetChanger;
  private readonly notes: SheetNotes | null;
  readonly outcomes = new Map<RecordedCell, CellOutcome>();
  /** What takes the cells back; known after `prepare`. */
  changes: readonly CellChange[] = [];

  constructor(private readonly context: ChangeContext, private readonly sheet: WritableSheet, private readonly records: readonly RecordedCell[], private readonly entry: string) {
    this.changer = new SheetChanger(context, sheet);
    this.notes = records.some(({ after }) => after.note !== undefined) ? new SheetNotes(context, sheet.part, this.changer.map) : null;
  }

  /** Decides cell by cell. */
  prepare(): void {
    const obstacles = new Obstacles(this.context.editor, this.sheet.part, this.changer.map);
    const places = this.records.map((record) => ({ at: parseCellName(record.cell) ?? { row: 1, column: 1 } }));
    const states = this.changer.state(places);
    const locks = locksOf(readProtection(this.changer.map, (style) => this.context.isLocked(style)));
    const isMarked = ownRules(this.changer.map).rules.some(({ entry }) => entry === this.entry);
    const changes: CellChange[] = [];
    this.records.forEach((record, index) => {
      const { at } = places[index]!;
      const { parts, style } = states[index]!;
      const back = this.partsBack(record, at, style, this.changer.body(parts, at));
      if (back === 'changed') {
        this.outcomes.set(record, 'changed');
        return;
      }
      const wanted = back.filter((part) => part !== 'mark' || isMarked);
      const reason = firstLock(locks, at, wanted) ?? (wanted.some((part) => part !== 'mark') ? obstacles.at(at, wanted.includes('body')) : null) ?? (wanted.includes('body') ? refusedFormula(record) : null);
      this.outcomes.set(record, reason ? { reason } : 'restored');
      if (wanted.length > 0 && !reason) changes.push(this.wayBack(record, at, wanted));
    });
    this.changes = changes;
  }

  /** Carries the changes out; cells whose formulas are gone. */
  carryOut(results: readonly Refresh[]): ReadonlySet<string> {
    this.changer.change(withResults(this.changes, results));
    if (this.changes.some(({ mark }) => mark === null)) changeMarks(this.context, this.sheet.part, this.changer.map, { put: [], entry: this.entry, drops: (entry) => entry === this.entry });
    this.notes?.change(this.changes.flatMap(({ at, note }) => (note === undefined ? [] : [{ at, text: note }])));
    return this.changer.withoutFormula;
  }

  /** The parts to put back; `changed` where somebody changed the cell since. */
  private partsBack(record: RecordedCell, at: CellChange['at'], style: number, body: CellBody): readonly Part[] | 'changed' {
    const is = (state: CellAfter | CellBefore): ((part: Part) => boolean) => (part) => this.hasPart(part, state, at, style, body);
    return decide(Object.keys(record.after) as Part[], { isBefore: is(record.before), isOurs: is(record.after) });
  }

  private hasPart(part: Part, state: CellAfter | CellBefore, at: CellChange['at'], style: number, body: CellBody): boolean {
    switch (part) {
      case 'body':
        return state.body !== undefined && sameBody(state.body, body);
      case 'numberFormat':
        return this.context.styles().format(style) === state.numberFormat;
      case 'mark':
        // Marks are found by their command, whatever became of the cell.
        return state.mark !== null;
      case 'note':
        return (this.notes?.at(at)?.text ?? null) === state.note;
    }
  }

  private wayBack({ before, cell }: RecordedCell, at: CellChange['at'], back: readonly Part[]): CellChange {
    const has = (part: Part): boolean => back.includes(part);
    const style: StyleChange = {
      ...(has('numberFormat') && { numberFormat: before.numberFormat }),
      ...(has('body') && before.quotePrefix !== undefined && { quotePrefix: before.quotePrefix }),
    };
    return { at, name: cell, style, ...(has('body') && { body: before.body }), ...(has('mark') && { mark: null }), ...(has('note') && { note: before.note }) };
  }
}

/**
 * Restores the cells of a recorded command by what they held and how they looked. Cells that somebody changed since are
 * left alone; what became of each is told in their order. Marks go wherever the command's sheets have them now.
 * @param entry id of the command
 */
export function restoreCells(context: ChangeContext, records: readonly RecordedCell[], entry: string): readonly SettledCell<RecordedCell>[] {
  const outcomes = new Map<RecordedCell, CellOutcome>();
  const bySheet = new Map<WritableSheet, SheetRestore>();
  for (const name of new Set(records.map(({ sheet }) => sheet))) {
    const own = records.filter((record) => record.sheet === name);
    const sheet = findSheet(context, name);
    if (!sheet) {
      for (const record of own) outcomes.set(record, { reason: REFUSALS.noSheet, forGood: true });
      continue;
    }
    const restore = new SheetRestore(context, sheet, own, entry);
    restore.prepare();
    for (const [record, outcome] of restore.outcomes) outcomes.set(record, outcome);
    bySheet.set(sheet, restore);
  }
  const results = staleResults(context, [...bySheet].map(([sheet, { changes }]) => [sheet.name, changes]));
  const withoutFormula = new Map<string, ReadonlySet<string>>();
  for (const [sheet, restore] of bySheet) withoutFormula.set(sheet.id, restore.carryOut(results.bySheet.get(sheet.name) ?? []));
  refreshOthers(context, results.bySheet, new Set([...bySheet.keys()].map(({ name }) => name)));
  finish(context, withoutFormula, records);
  return records.flatMap((recorded) => {
    const outcome = outcomes.get(recorded);
    return outcome === undefined ? [] : [{ sheet: recorded.sheet, cell: recorded.cell, recorded, outcome }];
  });
}
