import { readWorkbook } from '../../../../src/core/reading/read-workbook';
import { rowsOf, snapshotOf } from '../../../support/snapshots';
import { describeTable } from '../../support/describe-tables';

/**
 * What is read of a table: its indicators, groups and totals, a line each, and what a person is asked to look at.
 * @param text rows as `rowsOf` takes them, under a title
 * @param merges merged areas; none is a page that lost them
 */
export function said(text: string, merges: readonly string[] = []): readonly string[] {
  const { tables } = readWorkbook(snapshotOf(rowsOf(`项目支出绩效自评表\n${text}`), merges));
  return tables.flatMap((table) => [
    ...describeTable(table).slice(1),
    ...table.reading.rows.flatMap(({ unsure }) => (unsure ? [unsure['zh-CN']] : [])),
  ]);
}
