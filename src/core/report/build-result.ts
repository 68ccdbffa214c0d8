import type { Localized } from '../localized';
import type { TableModel, WorkbookModel } from '../model/types';
import type { Finding } from '../finding';
import type { Policy } from '../scoring/types';
import { rangeName } from '../snapshot/address';
import { countFindings } from './hanging';
import { reportIndicator } from './report-indicator';
import { executionPoints, fundFigures, groupPoints, totalPoints } from './table-summary';
import type { CheckResult, ReportTable, ReportUnfilled } from './types';
import { unfilledIn } from './unfilled';

const NOTHING_READ: Localized = {
  'zh-CN': '有表名和表头，也填了内容，但没有读出任何指标和资金；行列可能已经错乱。',
  'en-US': 'It has a title, headers and contents, but no indicator and no funds were read: its rows and columns may be out of place.',
};

/** What was not read: parts, or all of a form of which only the heading was understood though something was filled in. */
function unreadParts({ kind, range, indicators, funds, unread }: TableModel, unfilled: readonly ReportUnfilled[]): ReportTable['unread'] {
  const parts = unread.map((part) => ({ range: rangeName(part.range), what: part.what }));
  const isForm = kind !== 'amounts' && kind !== 'final-account';
  return isForm && indicators.length === 0 && funds === null && parts.length === 0 && unfilled.length === 0
    ? [{ range: rangeName(range), what: NOTHING_READ }]
    : parts;
}

function reportTable(table: TableModel, policy: Policy, unfilled: readonly ReportUnfilled[]): ReportTable {
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
    unread: unreadParts(table, unfilled),
    unfilled,
    indicators: table.indicators.map((indicator) => reportIndicator(indicator, policy)),
    groups: groupPoints(table),
    execution: executionPoints(table),
    total: totalPoints(table, policy),
    funds: fundFigures(table),
  };
}

/**
 * What a check says of a workbook, as plain data: the tables as they were read, with the scores that `policy` gives, and
 * the findings. `model`, `findings` and what is still to be filled in belong to the same workbook. Never fails.
 */
export function buildResult(
  model: WorkbookModel,
  findings: readonly Finding[],
  policy: Policy,
  unfilled = unfilledIn(model, []),
): CheckResult {
  const tables = model.tables.map((table) => reportTable(table, policy, unfilled.get(table.id) ?? []));
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
