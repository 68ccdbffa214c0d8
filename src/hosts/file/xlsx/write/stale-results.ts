import { type Localized, say } from '../../../../core/localized';
import { cellName } from '../../../../core/snapshot/address';
import { guarded } from '../fault';
import { readPackage } from '../read-xlsx';
import { readTables } from '../read/tables';
import type { FormulaCell } from '../recalc/dependents';
import { References } from '../recalc/resolve-references';
import { type Refresh, refreshes } from '../recalc/refresh';
import type { CellChange } from './cell-change';
import { SheetChanger } from './change-sheet';
import type { ChangeContext } from './change-context';
import { findSheet } from './find-sheet';

/** What becomes of stored results where cells change. */
export interface StaleResults {
  /** Results that the changes put out of date or make, by sheet name. */
  readonly bySheet: ReadonlyMap<string, readonly Refresh[]>;
  /** What a person should know of results that were kept and may be out of date; null where there are none. */
  readonly remark: Localized | null;
}

const REMARKS = {
  kept: {
    'zh-CN':
      '{n} 个公式（如“{sheet}”的 {cell}）引用哪些单元格要到计算时才知道，结果可能受这次改动影响：已保留原结果，用 Excel 打开时会重新计算。',
    'en-US':
      'What {n} formulas read (such as {cell} of “{sheet}”) only shows when they are computed, so this change may affect them: their results were kept and Excel computes them anew when it opens the file.',
  },
  unread: {
    'zh-CN': '未能核对其他公式的结果是否受这次改动影响：已保留原结果，用 Excel 打开时会重新计算。',
    'en-US':
      'Whether this change affects the results of other formulas could not be told: they were kept and Excel computes them anew when it opens the file.',
  },
} as const satisfies Record<string, Localized>;

function keptRemark(kept: readonly FormulaCell[]): Localized | null {
  const [example] = kept;
  return example ? say(REMARKS.kept, { n: String(kept.length), sheet: example.sheet, cell: cellName(example) }) : null;
}

/** Where the workbook cannot be read as a whole, results stay as they are, which is said. */
export function staleResults(
  context: ChangeContext,
  bySheet: readonly (readonly [sheet: string, changes: readonly CellChange[]])[],
): StaleResults {
  const contents = bySheet.flatMap(([sheet, changes]) => changes.flatMap(({ at, body }) => (body ? [{ sheet, ...at, body }] : [])));
  const results = new Map<string, Refresh[]>();
  if (contents.length === 0) return { bySheet: results, remark: null };
  const { source, parts } = context;
  const found = guarded(() => {
    const references = new References(
      parts.names,
      parts.sheets.map(({ name }) => name),
      () => readTables(source, parts.sheets),
    );
    return refreshes(readPackage(source, ''), references, contents, !parts.date1904);
  });
  if (!found.ok) return { bySheet: results, remark: REMARKS.unread };
  for (const result of found.value.results) {
    const known = results.get(result.sheet);
    if (known) known.push(result);
    else results.set(result.sheet, [result]);
  }
  return { bySheet: results, remark: keptRemark(found.value.kept) };
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
export function refreshOthers(
  context: ChangeContext,
  results: ReadonlyMap<string, readonly Refresh[]>,
  changed: ReadonlySet<string>,
): void {
  for (const [name, own] of results) {
    const sheet = changed.has(name) ? null : findSheet(context, name);
    if (sheet) new SheetChanger(context, sheet).change(withResults([], own));
  }
}
