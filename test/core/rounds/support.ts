import { analyse } from '../../../src/core/engine';
import { compareRounds, type RoundOutcome } from '../../../src/core/rounds/compare-rounds';
import { identityOf, identityText, readIdentity } from '../../../src/core/rounds/identity';
import { roundTables } from '../../../src/core/rounds/round-tables';
import type { Identity, RoundFinding, RoundTable } from '../../../src/core/rounds/types';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/snapshot/types';

/** What a round finds in a workbook of this name. */
export function roundOf(workbook: WorkbookSnapshot, file = '自评表.xlsx'): readonly RoundTable[] {
  const { model, result } = analyse(workbook, { policy: DEFAULT_POLICY });
  return roundTables(
    model,
    result.findings.filter(({ severity }) => severity !== 'info'),
    file,
  );
}

/** The list that goes out: each issue as it is read again from its text. */
export function listOf(tables: readonly RoundTable[]): readonly { readonly identity: Identity; readonly finding: RoundFinding }[] {
  return tables.flatMap(({ key, findings }) =>
    findings.map((finding) => ({ finding, identity: readIdentity(identityText(identityOf(key, finding, finding.places)))! })),
  );
}

export function nextRound(before: readonly RoundTable[], after: readonly RoundTable[]): RoundOutcome {
  return compareRounds(
    listOf(before).map(({ identity }) => identity),
    after,
  );
}

/** A sheet with `count` blank rows put in above row `at`. */
export function withRows(sheet: SheetSnapshot, at: number, count: number): SheetSnapshot {
  const moved = (row: number): number => (row >= at ? row + count : row);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: moved(cell.row) })),
    merges: sheet.merges?.map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) })) ?? null,
  };
}

/** Rule and cells of each finding, for comparison where no row moved. */
export function claims(tables: readonly RoundTable[]): ReadonlySet<string> {
  const of = ({ rule, cells, followers }: RoundFinding): string[] => [...cells.map((cell) => `${rule} ${cell}`), ...followers.flatMap(of)];
  return new Set(tables.flatMap(({ findings }) => findings.flatMap(of)));
}
