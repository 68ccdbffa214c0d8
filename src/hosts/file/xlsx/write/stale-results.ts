import { cellName } from '../../../../core/snapshot/address';
import { guarded } from '../fault';
import { readPackage } from '../read-xlsx';
import { type Refresh, refreshes } from '../recalc/refresh';
import type { CellChange } from './change';
import { SheetChanger } from './change-sheet';
import type { ChangeContext } from './context';
import { findSheet } from './find-sheet';

/**
 * Results that changes put out of date or make, by sheet name. Where the workbook cannot be read as a whole, none: the
 * results stay as they are until a spreadsheet program opens the file.
 */
export function staleResults(context: ChangeContext, bySheet: readonly (readonly [sheet: string, changes: readonly CellChange[]])[]): Map<string, Refresh[]> {
  const contents = bySheet.flatMap(([sheet, changes]) => changes.flatMap(({ at, body }) => (body ? [{ sheet, ...at, body }] : [])));
  const results = new Map<string, Refresh[]>();
  if (contents.length === 0) return results;
  const found = guarded(() => refreshes(readPackage(context.source, ''), context.parts.names, contents, !context.parts.date1904));
  for (const result of found.ok ? found.value : []) {
    const known = results.get(result.sheet);
    if (known) known.push(result);
    else results.set(result.sheet, [result]);
  }
  return results;
}

/** The changes with the results of their formulas, followed by changes of nothing but results. */
export function withResults(changes: readonly CellChange[], results: readonly Refresh[]): CellChange[] {
  const byCell = new Map(results.map((result) => [cellName(result), result]));
  const own = changes.map((change) => {
    const result = byCell.get(change.name);
    if (!result) return change;
    byCell.delete(change.name);
    if (!change.body) return { ...change, cached: result.cached };
    return change.body.kind === 'formula' && result.cached ? { ...change, body: { ...change.body, cached: result.cached } } : change;
  });
  const others = [...byCell].map(([name, { row, column, cached }]) => ({ at: { row, column }, name, style: {}, cached }));
  return [...own, ...others];
}

/** Brings results up to date on sheets that are not changed otherwise. */
export function refreshOthers(context: ChangeContext, results: ReadonlyMap<string, readonly Refresh[]>, changed: ReadonlySet<string>): void {
  for (const [name, own] of results) {
    const sheet = changed.has(name) ? null : findSheet(context, name);
    if (sheet) new SheetChanger(context, sheet).change(withResults([], own));
  }
}
