import { formById, FORMS } from '../../core/forms/all-forms';
import { carryTargets, takesTargets, usualForm } from '../../core/forms/carry/carry-targets';
import { success, type Result } from '../../core/localized';
import type { CheckedWorkbook } from '../checked-workbook';
import { NOT_CHECKED } from '../engine-service';
import type { CarriedTables, CarryOrder } from '../errand-types';

/** The target tables of the last check, each carried into the form that was chosen for it or into its usual one. Code `not-checked`. */
export function carryTables({ style, forms }: CarryOrder, last: CheckedWorkbook | null): Result<CarriedTables> {
  if (!last) return { ok: false, problem: NOT_CHECKED };
  const reporting = FORMS.filter(takesTargets);
  const tables = last.model.tables
    .filter(({ kind }) => kind === 'target')
    .map((table) => {
      const form = formById(forms[table.id] ?? usualForm(table)) ?? reporting[0]!;
      return { id: table.id, sheet: table.sheet, form: form.id, carried: carryTargets(table, form, { style, file: last.snapshot.name }) };
    });
  return success({ tables, forms: reporting.map(({ id, name }) => ({ id, name })) });
}
