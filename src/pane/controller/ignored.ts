import type { IgnoredNote } from '../../core/report/types';
import type { Finding } from '../../core/finding';
import { cellName, parseCellName } from '../../core/snapshot/address';
import { movedCell, type RowMove } from '../../core/snapshot/row-move';
import { parseJson } from './pane-settings';

/** A finding that a person set aside, with what is needed to show it even when it no longer occurs. */
export type IgnoredFinding = IgnoredNote;

export const IGNORED_KEY = 'perfscore.ignored';

/** The record kept in the workbook for an ignored finding. */
export function ignoredFrom({ id, rule, sheet, cell, message }: Finding, said: Pick<IgnoredNote, 'reason' | 'by' | 'at'>): IgnoredFinding {
  return { id, rule, sheet, cell, message, reason: said.reason.trim(), by: said.by.trim(), at: said.at };
}

function text(record: object, key: string): string | null {
  const value: unknown = Reflect.get(record, key);
  return typeof value === 'string' ? value : null;
}

function readOne(value: unknown): IgnoredFinding | null {
  if (typeof value !== 'object' || value === null) return null;
  const id = text(value, 'id');
  const message: unknown = Reflect.get(value, 'message');
  if (id === null || typeof message !== 'object' || message === null) return null;
  const chinese = text(message, 'zh-CN') ?? id;
  return {
    id,
    rule: text(value, 'rule') ?? '',
    sheet: text(value, 'sheet') ?? '',
    cell: text(value, 'cell') ?? '',
    message: { 'zh-CN': chinese, 'en-US': text(message, 'en-US') ?? chinese },
    reason: text(value, 'reason') ?? '',
    by: text(value, 'by') ?? '',
    at: text(value, 'at') ?? '',
  };
}

/** Reads the stored list; damaged entries are left out. */
export function readIgnored(json: string | null): readonly IgnoredFinding[] {
  const stored = json === null ? undefined : parseJson(json);
  if (!Array.isArray(stored)) return [];
  return stored.map(readOne).filter((entry) => entry !== null);
}

/** Ignored findings after rows moved: those that are at their new places, and those whose rows are gone. */
export interface MovedIgnored {
  readonly left: readonly IgnoredFinding[];
  readonly gone: readonly IgnoredFinding[];
}

/** The id of a finding names its cell (`rule@sheet!cell`), so that it moves with it. */
function movedOne(entry: IgnoredFinding, move: RowMove): IgnoredFinding | null {
  const { id, rule, sheet, cell } = entry;
  const at = sheet === move.sheet && id === `${rule}@${sheet}!${cell}` ? parseCellName(cell) : null;
  if (!at) return entry;
  const moved = movedCell(move, at);
  return moved && { ...entry, id: `${rule}@${sheet}!${cellName(moved)}`, cell: cellName(moved) };
}

/** Ignored findings where they are after a move of rows. */
export function movedIgnored(ignored: readonly IgnoredFinding[], move: RowMove): MovedIgnored {
  const moved = ignored.map((entry) => ({ entry, now: movedOne(entry, move) }));
  return { left: moved.flatMap(({ now }) => now ?? []), gone: moved.flatMap(({ entry, now }) => (now ? [] : [entry])) };
}
