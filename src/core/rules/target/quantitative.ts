import { sharedCells } from '../../facts/shared-cells';
import { cellName } from '../../snapshot/address';
import type { Indicator, TableModel } from '../../model/types';

export type Target = NonNullable<Indicator['target']>;

/** A name that says the value is a share: its unit can only be per cent. */
export function isRateName(name: string): boolean {
  return /(率|满意度|比例|比重|占比|覆盖面)$/.test(name.replace(/[\s（(].*$/, ''));
}

/** True for rates that end at 100 % and are better the nearer they come to it. 预算编制准确率 is the share by which the budget was missed. */
export function isBestAtHundred(name: string): boolean {
  return (
    /(?:满意度|满意率|合格率|达标率|及时率|覆盖率|知晓率|准确率|完好率|到位率|参与率|优良率|成活率|通过率|验收率|保障率|入学率|就业率|签约率)$/.test(
      name.replace(/[（(].*$/s, ''),
    ) && !/预算.{0,60}准确率|不合格|不达标|未|不满意/.test(name)
  );
}

/** Indicators of a table with a target column, the target at hand. */
export function withTargets(table: TableModel): readonly { readonly indicator: Indicator; readonly target: Target }[] {
  return table.indicators.flatMap((indicator) => (indicator.target ? [{ indicator, target: indicator.target }] : []));
}

/** The likely reading of the first note with this code, and whether there is such a note. */
export function noteOf(
  reading: Target | NonNullable<Indicator['actual']>,
  code: Target['notes'][number]['code'],
): { readonly likely: string | null } | null {
  const note = reading.notes.find((each) => each.code === code);
  return note ? { likely: note.likely ?? null } : null;
}

/** Whether several indicators are written into one cell (`指标1:… 指标2:…`): then no fix may rewrite it. */
export function sharesCell(table: TableModel, indicator: Indicator): boolean {
  const cell = indicator.target?.cell;
  return cell !== undefined && sharedCells(table.indicators).has(cellName(cell));
}
