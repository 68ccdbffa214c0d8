import type { ReportTable } from '../../core/report/types';

/** A table's name as a person knows it. */
export function tableName(table: ReportTable): string {
  return table.title || table.project || `${table.sheet}!${table.range}`;
}
