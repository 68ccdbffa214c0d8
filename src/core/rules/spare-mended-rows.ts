import type { Cause, Finding, Fix } from '../finding';
import type { WorkbookModel } from '../model/types';
import { parseCellName } from '../snapshot/address';

/**
 * The findings without offers to write into rows where two values share a cell, or one stands in two: what would be written into
 * such a cell would take the other value away.
 */
export function spareMendedRows(findings: readonly Finding[], { tables }: WorkbookModel): readonly Finding[] {
  const rows = new Map<string, Set<number>>();
  for (const { sheet, mendedRows = [] } of tables) for (const row of mendedRows) rows.set(sheet, (rows.get(sheet) ?? new Set()).add(row));
  if (rows.size === 0) return findings;
  const spared = (fix: Fix | null): Fix | null =>
    fix?.edits.some(({ sheet, cell }) => rows.get(sheet)?.has(parseCellName(cell)?.row ?? 0)) ? null : fix;
  const withFix = (cause: Cause): Cause => ({ ...cause, fix: spared(cause.fix) });
  return findings.map(({ choices = [], ...finding }) => {
    const open = choices.filter(({ fix }) => spared(fix) !== null);
    return {
      ...finding,
      fix: spared(finding.fix),
      ...(finding.causes ? { causes: finding.causes.map(withFix) } : {}),
      ...(open.length > 0 ? { choices: open } : {}),
    };
  });
}
