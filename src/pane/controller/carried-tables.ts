import { FORMS, formById } from '../../core/forms/all-forms';
import { carryTargets, takesTargets, usualForm } from '../../core/forms/carry/carry-targets';
import type { Carried } from '../../core/forms/carry/types';
import type { Form, FormStyle } from '../../core/forms/types';
import type { TableModel } from '../../core/model/types';
import { readWorkbook } from '../../core/reading/read-workbook';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import type { Checked } from './pane-state';

/** The forms that report on targets. */
export const REPORTING_FORMS: readonly Form[] = FORMS.filter(takesTargets);

/** A target table with what a person chose for it. */
export interface CarryChoice {
  readonly table: TableModel;
  readonly form: Form;
  readonly included: boolean;
}

/** The target tables of the last check as they are now, each with its usual form. */
export function targetTables(snapshot: WorkbookSnapshot, { outcome }: Checked): readonly CarryChoice[] {
  const targets = outcome.result.tables.filter(({ kind }) => kind === 'target');
  const sheets = new Set(targets.map(({ sheet }) => sheet));
  const { tables } = readWorkbook({ ...snapshot, sheets: snapshot.sheets.filter(({ name }) => sheets.has(name)) });
  return tables
    .filter(({ kind }) => kind === 'target')
    .map((table) => ({ table, form: formById(usualForm(table)) ?? REPORTING_FORMS[0]!, included: true }));
}

/** What carrying a table into its form comes to. @param file name of the workbook, for notes on where things come from */
export function carriedBy({ table, form }: CarryChoice, style: FormStyle, file: string): Carried {
  return carryTargets(table, form, { style, file });
}
