import type { TableModel, WorkbookModel } from '../model/types';
import type { Finding } from '../finding';
import type { Policy } from '../scoring/types';
import { rangeName } from '../snapshot/address';
import { countFindings } from './hanging';
import { reportIndicator } from './report-indicator';
import { executionPoints, fundFigures, groupPoints, totalPoints } from './table-summary';
import type { CheckResult, ReportTable } from './types';

function reportTable(table: TableModel, policy: Policy): ReportTable {
  return {
    id: table.id,
    sheet: table.sheet,
    range: rangeName(table.range),
    kind: table.kind,
    layout: table.layout,
    title: table.title,
    project: table.project?.text ?? null,
    unit: table.unitName?.text ?? null,
    amountUnit: table.amountUnit,
    confidence: table.confidence,
    reading: table.reading,
    unread: table.unread.map(({ range, what }) => ({ range: rangeName(range), what })),
    indicators: table.indicators.map((indicator) => reportIndicator(indicator, policy)),
    groups: groupPoints(table),
    execution: executionPoints(table),
    total: totalPoints(table, policy),
    funds: fundFigures(table),
  };
}

/**
 * What a check says of a workbook, as plain data: the tables as they were read, with the scores that `policy` gives, and
 * the findings. `model` and `findings` belong to the same workbook. Never fails.
 */
export function buildResult(model: WorkbookModel, findings: readonly Finding[], policy: Policy): CheckResult {
  const tables = model.tables.map((table) => reportTable(table, policy));
  return {
    policy: policy.id,
    tables,
    unrecognised: model.unrecognised,
    findings,
    summary: {
      tables: tables.length,
      indicators: tables.reduce((total, table) => total + table.indicators.length, 0),
      ...countFindings(findings),
    },
  };
}
