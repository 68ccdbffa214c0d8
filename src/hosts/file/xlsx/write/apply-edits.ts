import type { Language, Localized } from '../../../../core/localized';
import type { SkippedEdit } from '../../../../core/plan/types';
import { cellName, parseCellName } from '../../../../core/snapshot/address';
import type { CellAddress } from '../../../../core/snapshot/types';
import { admitParts } from '../../../journal/admit';
import type { PartName } from '../../../journal/cell-state';
import { lockOf } from '../../../journal/locks';
import { CELL_GONE, NOTE_KEPT, SHEET_GONE } from '../../../journal/reasons';
import { remarksOn } from '../../../journal/remarks';
import { Display } from '../read/display';
import { addDays, DAYS_1904 } from '../read/numbers';
import { locksOf, readProtection } from './sheet-protection';
import type { Refresh } from '../recalc/refresh';
import { finish } from './calc-chain';
import type { CellChange, RecordedCell, SheetFrame } from './cell-change';
import { SheetChanger } from './change-sheet';
import type { ChangeContext } from './change-context';
import { findSheet, type WritableSheet } from './find-sheet';
import { type NoteChange, SheetNotes } from './notes';
import { Obstacles } from './obstacles';
import { bothChanges, changeFor, type FileEdit } from './planned-content';
import { changeMarks } from './sheet-marks';
import { refreshOthers, staleResults, withResults } from './stale-results';
import type { StyleChange } from './style-book';

const ROWS = 1_048_576;
const COLUMNS = 16_384;

const SIGNATURE_LOST: Localized = {
  'zh-CN': '文件带有数字签名，写入后签名失效，如需要请重新签名。',
  'en-US': 'The file carries a digital signature, which is no longer valid after writing; sign it again if you need it.',
};

/** What became of a list of edits, before it is saved. */
export interface EditsOutcome {
  readonly written: readonly { readonly sheet: string; readonly cell: string }[];
  readonly refused: readonly SkippedEdit[];
  readonly remarks: readonly Localized[];
  /** One per cell. */
  readonly records: readonly RecordedCell[];
  readonly frames: readonly SheetFrame[];
}

/** The parts of a cell that a change touches. That a text stays text belongs to the text. */
function partsOf({ body, style, mark, note }: CellChange): PartName[] {
  return [
    ...(body ? ['content' as const] : []),
    ...(style.numberFormat === undefined && style.fill === undefined ? [] : ['format' as const]),
    ...(mark === undefined ? [] : ['mark' as const]),
    ...(note === undefined ? [] : ['note' as const]),
  ];
}

function without({ style: { numberFormat, fill, ...style }, mark, note, ...change }: CellChange, left: readonly PartName[]): CellChange {
  const look: StyleChange = { ...style, ...(numberFormat !== undefined && { numberFormat }), ...(fill !== undefined && { fill }) };
  return {
    ...change,
    style: left.includes('format') ? style : look,
    ...(mark === undefined || left.includes('mark') ? {} : { mark }),
    ...(note === undefined || left.includes('note') ? {} : { note }),
  };
}

/** All edits of one sheet; several of one cell are carried out as one. */
class SheetEdits {
  readonly changes = new Map<string, CellChange>();
  readonly refusals = new Map<string, Localized>();
  /** Cells that are written, but not all of what was planned. */
  readonly otherwise: SkippedEdit[] = [];
  records: RecordedCell[] = [];
  /** What can be carried out; known after `prepare`. */
  accepted: readonly CellChange[] = [];
  private noteChanges: readonly NoteChange[] = [];
  private readonly changer: SheetChanger;
  private notes: SheetNotes | null = null;

  constructor(
    private readonly context: ChangeContext,
    private readonly sheet: WritableSheet,
    private readonly entry: string,
  ) {
    this.changer = new SheetChanger(context, sheet);
  }

  add(edit: FileEdit, language: Language): Localized | null {
    const at = parseCellName(edit.cell);
    if (!at || at.row > ROWS || at.column > COLUMNS) return CELL_GONE;
    const name = cellName(at);
    const change = changeFor(edit, at, name, language);
    if (!('at' in change)) return change;
    const earlier = this.changes.get(name);
    this.changes.set(name, earlier ? bothChanges(earlier, change) : change);
    return null;
  }

  /** Decides which changes can be carried out. */
  prepare(): void {
    const { map } = this.changer;
    const obstacles = new Obstacles(this.context.editor, this.sheet.part, map);
    const wantsNotes = [...this.changes.values()].some(({ note }) => note !== undefined);
    this.notes = wantsNotes ? new SheetNotes(this.context, this.sheet.part, map) : null;
    const locks = locksOf(readProtection(map, (style) => this.context.isLocked(style)));
    const accepted: CellChange[] = [];
    for (const [name, change] of this.changes) {
      const { at } = change;
      const obstacle = obstacles.at(at, change.body !== undefined);
      const { left, refusal } = admitParts(
        partsOf(change),
        (part) => lockOf(locks, at, part) ?? (part === 'note' ? this.noteObstacle(at) : null),
      );
      if (obstacle ?? refusal) this.refusals.set(name, (obstacle ?? refusal)!);
      else {
        for (const reason of new Set(left.map((each) => each.reason))) this.otherwise.push({ sheet: this.sheet.name, cell: name, reason });
        accepted.push(
          without(
            change,
            left.map(({ part }) => part),
          ),
        );
      }
    }
    this.noteChanges = accepted.flatMap(({ at, note }) => (note === undefined ? [] : [{ at, text: note }]));
    this.accepted = this.inOwnDays(accepted);
  }

  /**
   * Carries the changes out.
   * @param results of formulas that depend on changed cells, and of the formulas written here
   * @returns cells whose formulas are gone
   */
  carryOut(results: readonly Refresh[]): ReadonlySet<string> {
    const changes = withResults(this.accepted, results);
    const records = this.changer.change(changes).slice(0, this.accepted.length);
    this.records = records.map((record, index) => this.withNoteRecord(record, this.accepted[index]!));
    const put = this.accepted.flatMap(({ at, mark }) => (mark ? [{ at, color: mark }] : []));
    if (put.length > 0) changeMarks(this.context, this.sheet.part, this.changer.map, { put, entry: this.entry, drops: () => false });
    this.notes?.change(this.noteChanges);
    return this.changer.withoutFormula;
  }

  /** What rows and the sheet say otherwise since, of where their cells lie. */
  frames(): readonly SheetFrame[] {
    return this.changer.words.map((word) => ({ sheet: this.sheet.name, ...word }));
  }

  private withNoteRecord(record: RecordedCell, { at, note }: CellChange): RecordedCell {
    if (note === undefined || !this.notes) return record;
    return { ...record, before: { ...record.before, note: this.notes.at(at)?.text ?? null }, after: { ...record.after, note } };
  }

  /** Dates reach a plan as days since 1900; a workbook that counts from 1904 stores them as its own days. */
  private inOwnDays(changes: readonly CellChange[]): readonly CellChange[] {
    if (!this.context.parts.date1904) return changes;
    const states = this.changer.state(changes);
    const display = new Display();
    return changes.map((change, index) => {
      const format = change.style.numberFormat ?? this.context.formatOf(states[index]!.style);
      if (change.body?.kind !== 'number' || !display.isDate(format)) return change;
      return { ...change, body: { kind: 'number', value: addDays(change.body.value, -DAYS_1904) } };
    });
  }

  /** A person's note stays as it is. */
  private noteObstacle(at: CellAddress): Localized | null {
    return this.notes?.at(at)?.own === false ? NOTE_KEPT : null;
  }
}

/**
 * Carries out edits in the texts of the package; nothing is saved yet. Every edit ends in exactly one of `written` and
 * `refused`, in the order of the plan.
 * @param language of notes
 * @param entry the command that marks cells
 */
export function applyEdits(context: ChangeContext, edits: readonly FileEdit[], language: Language, entry: string): EditsOutcome {
  const bySheet = new Map<WritableSheet, SheetEdits>();
  const early = new Map<FileEdit, Localized>();
  const places = new Map<FileEdit, SheetEdits>();
  for (const edit of edits) {
    const sheet = findSheet(context, edit.sheet);
    if (!sheet) {
      early.set(edit, SHEET_GONE);
      continue;
    }
    const group = bySheet.get(sheet) ?? new SheetEdits(context, sheet, entry);
    bySheet.set(sheet, group);
    const reason = group.add(edit, language);
    if (reason) early.set(edit, reason);
    else places.set(edit, group);
  }
  for (const group of bySheet.values()) group.prepare();
  const results = staleResults(
    context,
    [...bySheet].map(([sheet, { accepted }]) => [sheet.name, accepted]),
  );
  const withoutFormula = new Map<string, ReadonlySet<string>>();
  for (const [sheet, group] of bySheet) withoutFormula.set(sheet.id, group.carryOut(results.bySheet.get(sheet.name) ?? []));
  refreshOthers(context, results.bySheet, new Set([...bySheet.keys()].map(({ name }) => name)));
  finish(
    context,
    withoutFormula,
    [...bySheet.values()].flatMap(({ records }) => records),
  );
  const written: { sheet: string; cell: string }[] = [];
  const refused: SkippedEdit[] = [];
  for (const edit of edits) {
    const { sheet, cell } = edit;
    const address = parseCellName(cell);
    const reason = early.get(edit) ?? (address ? places.get(edit)?.refusals.get(cellName(address)) : undefined);
    if (reason) refused.push({ sheet, cell, reason });
    else written.push({ sheet, cell });
  }
  const signed = written.length > 0 && context.source.partNames().some((name) => name.startsWith('_xmlsignatures/'));
  const remarks = [
    ...(signed ? [SIGNATURE_LOST] : []),
    ...(results.remark ? [results.remark] : []),
    ...remarksOn([...bySheet.values()].flatMap(({ otherwise }) => otherwise)),
  ];
  return {
    written,
    refused,
    remarks,
    records: [...bySheet.values()].flatMap((group) => group.records),
    frames: [...bySheet.values()].flatMap((group) => group.frames()),
  };
}
