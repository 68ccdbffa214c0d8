import type { Figure, SumRelation, TableModel } from '../../../../src/core/model/types';
import type { CellSnapshot } from '../../../../src/core/snapshot/types';
import { at, figure, sumRelation, table } from '../../support/model';

/** Cells of a form by their names: texts as they stand, figures as numbers. */
export function cellsOf(shown: Readonly<Record<string, string | number>>): readonly CellSnapshot[] {
  return Object.entries(shown).map(([name, value]) => ({
    ...at(name),
    content: typeof value === 'number' ? { type: 'number' as const, number: String(value) } : { type: 'text' as const, text: value },
    text: String(value),
    format: 'General',
    formula: null,
  }));
}

/** The stated total of a column. */
export function columnTotal(label: string, stated: Figure, extra: Partial<SumRelation> = {}): SumRelation {
  return sumRelation('column-total', stated, [], { label, ...extra });
}

/** A form of a final account on a sheet of its own, with the sums that it states. */
export function form(title: string, sums: readonly SumRelation[], extra: Partial<TableModel> = {}): TableModel {
  const sheet = extra.sheet ?? title;
  return table({ kind: 'final-account', sheet, id: sheet, title, ties: { sums, rates: [] }, ...extra });
}

/** The overview with its income of the year. */
export function overview(income: string, extra: Partial<TableModel> = {}): TableModel {
  return form('收入支出决算总表', [columnTotal('本年收入合计', figure('C11', income))], extra);
}

/** The form of income with its total. */
export function income(total: string, extra: Partial<TableModel> = {}): TableModel {
  return form('收入决算表', [columnTotal('合计', figure('C7', total))], extra);
}
