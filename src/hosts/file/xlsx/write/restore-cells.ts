import type { SkippedEdit } from '../../../../core/plan/types';
import type { Localized } from '../../../../core/localized';
import { parseCellName } from '../../../../core/snapshot/address';
import { reachRefusal } from '../../../journal/outside-reach';
import type { Refresh } from '../recalc/refresh';
import { finish } from './calc-chain';
import { sameBody } from './cell-state';
import type { CellChange, RecordedCell } from './change';
import { SheetChanger } from './change-sheet';
import type { ChangeContext } from './context';
import { findSheet, type WritableSheet } from './find-sheet';
import { SheetNotes } from './notes';
import { changeMarks } from './sheet-marks';
import { Obstacles, REFUSALS } from './obstacles';
import { refreshOthers, staleResults, withResults } from './stale-results';
import { solidColor, type StyleChange } from './style-book';

export interface RestoreOutcome {
  readonly restored: readonly { readonly sheet: string; readonly cell: string }[];
  readonly changedSince: readonly { readonly sheet: string; readonly cell: string }[];
  readonly refused: readonly SkippedEdit[];
}

type Verdict = 'restored' | 'changed' | SkippedEdit;

/** A fill as it counts for comparing: its colour, or the element where it has none. */
function fillKey(fill: string): string {
  return solidColor(fill) ?? fill;
}

/** Why a recorded formula is not put back; null where it is. */
function refusedFormula({ before: { body } }: RecordedCell): Localized | null {
  return body?.kind === 'formula' ? reachRefusal(body.formula) : null;
}

/** Takes the cells of a recorded command back one by one, for one sheet, where the file was changed otherwise since. */
class SheetRestore {
  private readonly changer: SheetChanger;
  private readonly notes: SheetNotes | null;
  readonly verdicts = new Map<RecordedCell, Verdict>();
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
    const changes: CellChange[] = [];
    this.records.forEach((record, index) => {
      const { at } = places[index]!;
      const { parts, style } = states[index]!;
      if (!this.untouched(record, at, style, this.changer.body(parts, at))) {
        this.verdicts.set(record, 'changed');
        return;
      }
      const reason = obstacles.at(at, record.before.body !== undefined) ?? refusedFormula(record);
      this.verdicts.set(record, reason ? { sheet: record.sheet, cell: record.cell, reason } : 'restored');
      if (!reason) changes.push(this.wayBack(record, at));
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

  /** Whether the parts that the command changed are as it left them. */
  private untouched({ after }: RecordedCell, at: CellChange['at'], style: number, body: ReturnType<SheetChanger['body']>): boolean {
    if (after.body && !sameBody(after.body, body)) return false;
    if (after.numberFormat !== undefined && this.context.styles().format(style) !== after.numberFormat) return false;
    if (after.fill !== undefined && fillKey(this.context.styles().fill(style)) !== fillKey(after.fill)) return false;
    return after.note === undefined || (this.notes?.at(at)?.text ?? null) === after.note;
  }

  private wayBack({ before, cell }: RecordedCell, at: CellChange['at']): CellChange {
    const style: StyleChange = {
      ...(before.numberFormat !== undefined && { numberFormat: before.numberFormat }),
      ...(before.fill !== undefined && { fill: before.fill }),
      ...(before.quotePrefix !== undefined && { quotePrefix: before.quotePrefix }),
    };
    return { at, name: cell, style, ...(before.body && { body: before.body }), ...(before.mark === null && { mark: null }), ...(before.note !== undefined && { note: before.note }) };
  }
}

/**
 * Restores the cells of a recorded command by what they held and how they looked. Cells that somebody changed since are
 * left alone and named; its marks go wherever its sheets have them now.
 * @param entry id of the command
 */
export function restoreCells(context: ChangeContext, records: readonly RecordedCell[], entry: string): RestoreOutcome {
  const verdicts = new Map<RecordedCell, Verdict>();
  const bySheet = new Map<WritableSheet, SheetRestore>();
  for (const name of new Set(records.map(({ sheet }) => sheet))) {
    const own = records.filter((record) => record.sheet === name);
    const sheet = findSheet(context, name);
    if (!sheet) {
      for (const record of own) verdicts.set(record, { sheet: name, cell: record.cell, reason: REFUSALS.noSheet });
      continue;
    }
    const restore = new SheetRestore(context, sheet, own, entry);
    restore.prepare();
    for (const [record, verdict] of restore.verdicts) verdicts.set(record, verdict);
    bySheet.set(sheet, restore);
  }
  const results = staleResults(context, [...bySheet].map(([sheet, { changes }]) => [sheet.name, changes]));
  const withoutFormula = new Map<string, ReadonlySet<string>>();
  for (const [sheet, restore] of bySheet) withoutFormula.set(sheet.id, restore.carryOut(results.bySheet.get(sheet.name) ?? []));
  refreshOthers(context, results.bySheet, new Set([...bySheet.keys()].map(({ name }) => name)));
  finish(context, withoutFormula, records);
  const placesOf = (wanted: Verdict): { sheet: string; cell: string }[] =>
    records.filter((record) => verdicts.get(record) === wanted).map(({ sheet, cell }) => ({ sheet, cell }));
  const refused = records.map((record) => verdicts.get(record)).filter((verdict): verdict is SkippedEdit => typeof verdict === 'object');
  return { restored: placesOf('restored'), changedSince: placesOf('changed'), refused };
}
