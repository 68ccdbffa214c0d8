import type { Language } from '../../core/localized';
import type { CellReading, TableModel } from '../../core/model/types';
import { REPORT_SCHEMA } from '../../core/report/json-report';
import { cellName, columnLetters, rangeName } from '../../core/snapshot/address';
import type { Explanation } from '../explanation';
import { indented } from './json-writer';

function cells(readings: readonly CellReading[]): readonly { readonly cell: string; readonly role: string }[] {
  return readings.map(({ cell, role }) => ({ cell: cellName(cell), role }));
}

function tableOf({ sheet, range, kind, confidence, reading }: TableModel, language: Language): unknown {
  return {
    sheet,
    range: rangeName(range),
    kind,
    confidence,
    reasons: reading.reasons.map((reason) => reason[language]),
    columns: reading.columns.map(({ column, header, role, reason }) => ({
      column: columnLetters(column),
      header,
      role,
      reason: reason[language],
    })),
    rows: reading.rows.map(({ row, kind: rowKind, cells: assigned, margin, runnerUp, unsure }) => ({
      row,
      kind: rowKind,
      cells: cells(assigned),
      margin,
      ...(runnerUp.length > 0 ? { runnerUp: cells(runnerUp) } : {}),
      ...(unsure ? { unsure: unsure[language] } : {}),
    })),
  };
}

/** An explanation for other programs; roles and kinds by their ids, sentences in one language. */
export function explanationJson({ path, tables, unrecognised, nothing }: Explanation, language: Language): string {
  const explained = {
    schema: REPORT_SCHEMA,
    path,
    tables: tables.map((table) => tableOf(table, language)),
    unrecognised: unrecognised.map(({ sheet, reason }) => ({ sheet, reason: reason[language] })),
    nothing,
  };
  return `${indented(explained, 0)}\n`;
}
