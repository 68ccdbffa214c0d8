import type { CellReading } from '../../../../src/core/model/types';
import { readWorkbook } from '../../../../src/core/reading/read-workbook';
import { cellName } from '../../../../src/core/snapshot/address';
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

/**
 * How each row of a table was understood, as a person can look it up: what the row is, what each of its cells was taken for, and
 * what the next best reading would have taken it for where there is one.
 */
export function understood(text: string, merges: readonly string[] = []): readonly string[] {
  const { tables } = readWorkbook(snapshotOf(rowsOf(`项目支出绩效自评表\n${text}`), merges));
  const shown = (cells: readonly CellReading[]): string => cells.map(({ cell, role }) => `${cellName(cell)} ${role}`).join(', ');
  return tables.flatMap(({ reading }) =>
    reading.rows.map(({ row, kind, cells, runnerUp, unsure }) =>
      [
        `${row} ${kind}: ${shown(cells)}`,
        ...(runnerUp.length > 0 ? [`or ${shown(runnerUp)}`] : []),
        ...(unsure ? ['to be checked'] : []),
      ].join('; '),
    ),
  );
}
