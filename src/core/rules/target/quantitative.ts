import type { Indicator, TableModel } from '../../model/types';

export type Target = NonNullable<Indicator['target']>;

/** A name that says the value is a share: its unit can only be per cent. */
export function isRateName(name: string): boolean {
  return /(率|满意度|比例|比重|占比|覆盖面)$/.test(name.replace(/[\s（(].*$/, ''));
}

/** Indicators of a table with a target column, the target at hand. */
export function withTargets(table: TableModel): readonly { readonly indicator: Indicator; readonly target: Target }[] {
  return table.indicators.flatMap((indicator) => (indicator.target ? [{ indicator, target: indicator.target }] : []));
}

/** The likely reading of the first note with this code, and whether there is such a note. */
export function noteOf(reading: Target | NonNullable<Indicator['actual']>, code: Target['notes'][number]['code']): { readonly likely: string | null } | null {
  const note = reading.notes.find((each) => each.code === code);
  return note ? { likely: note.likely ?? null } : null;
}

/** Whether several indicators are written into one cell (`指标1:… 指标2:…`): then no fix may rewrite it. */
export function sharesCell(table: TableModel, indicator: Indicator): boolean {
  const cell = indicator.target?.cell;
  return cell !== undefined && table.indicators.some((other) => other !== indicator && other.target?.cell.row === cell.row && other.target.cell.column === cell.column);
}
