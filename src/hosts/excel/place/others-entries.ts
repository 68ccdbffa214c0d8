import { cellKey, cellsOf } from '../../../core/snapshot/cell-blocks';
import type { CellAddress, CellRange, CellSnapshot } from '../../../core/snapshot/types';
import { entryOf } from '../../journal/entered-text';
import { formulaOf } from '../../cell-values';
import { rangeOf } from '../blocks';
import { CALL_BYTES, type Job } from '../run-jobs';

/** What the cells of a block held at one moment. */
export interface HeldCells {
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** Queues the question what a block holds; the answer is there after the round trip. */
export function askHeld(sheet: Excel.Worksheet, area: CellRange): () => HeldCells {
  const range = rangeOf(sheet, area);
  range.load(['formulas', 'values']);
  return () => ({ formulas: range.formulas as unknown[][], values: range.values as unknown[][] });
}

/** What somebody else typed between two looks. */
export interface OthersEntry {
  readonly at: CellAddress;
  readonly entry: string | number | boolean;
}

/** Cells that no longer held the same just before they were written; null stands for a block that was blank. */
export function othersEntries(area: CellRange, then: HeldCells | null, held: HeldCells): readonly OthersEntry[] {
  return [...cellsOf(area)].flatMap(({ row, column }): readonly OthersEntry[] => {
    const [down, right] = [row - area.top, column - area.left];
    const [before, now] = [then ? then.formulas[down]?.[right] : '', held.formulas[down]?.[right]];
    if (before === now) return [];
    const value = held.values[down]?.[right];
    const formula = formulaOf(now, value);
    const content = formula === null ? { value: value as string | number | boolean } : { formula };
    return [{ at: { row, column }, entry: entryOf(content, 'General') }];
  });
}

function entered({ content, formula }: CellSnapshot): string | number | boolean {
  if (formula !== null) return formula;
  switch (content.type) {
    case 'blank':
      return '';
    case 'text':
      return entryOf({ value: content.text }, 'General');
    case 'number':
      return Number(content.number);
    case 'boolean':
      return content.value;
    case 'error':
      return content.code;
  }
}

/** Cells that hold something else than what was written into them, a moment later. */
export function typedSince(written: readonly CellSnapshot[], found: readonly CellSnapshot[]): readonly OthersEntry[] {
  const meant = new Map(written.map((cell) => [cellKey(cell), cell]));
  return found.flatMap((cell): readonly OthersEntry[] => {
    const own = meant.get(cellKey(cell));
    const isOwn = own && (own.formula === null ? cell.formula === null && entered(own) === entered(cell) : cell.formula !== null);
    return isOwn ? [] : [{ at: cell, entry: entered(cell) }];
  });
}

/** The jobs that put back what others typed. */
export function backJobs(sheet: Excel.Worksheet, entries: readonly OthersEntry[]): Job[] {
  return entries.map(({ at: { row, column }, entry }) => ({
    request: 2 * CALL_BYTES + String(entry).length * 3,
    response: CALL_BYTES,
    queue: () => void (rangeOf(sheet, { top: row, left: column, bottom: row, right: column }).formulas = [[entry]]),
  }));
}
