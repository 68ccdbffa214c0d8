import type { ReportIndicator, ReportTable } from '../../core/report/types';

/** What a cell of an indicator's row holds. */
type CellPart = 'target' | 'actual' | 'weight' | 'score';

/** Whose cell it is, and what it holds. */
export interface CellName {
  readonly indicator: string;
  readonly part: CellPart;
}

const PARTS: readonly CellPart[] = ['target', 'actual', 'weight', 'score'];

function cellsOf(sheet: string, indicator: ReportIndicator): readonly (readonly [string, CellName])[] {
  const name = indicator.levels.at(-1) ?? '';
  return PARTS.flatMap((part) => (indicator[part] ? [[`${sheet}!${indicator[part].cell}`, { indicator: name, part }] as const] : []));
}

/** The names that a person knows cells of indicators by, by place (`Sheet1!J13`). */
export function cellNames(tables: readonly ReportTable[]): ReadonlyMap<string, CellName> {
  return new Map(tables.flatMap((table) => table.indicators.flatMap((indicator) => cellsOf(table.sheet, indicator))));
}
