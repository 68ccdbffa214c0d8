import type { Localized } from '../../core/localized';
import type { CheckResult, ReportTable } from '../../core/report/types';
import { cellName } from '../../core/snapshot/address';
import type { FundFact, TableFacts } from '../../core/together/types';
import { nameKey, unitKey } from '../../core/together/unit-names';
import type { CollectBook } from './collect-book';
import { COLLECT_WORDS } from './collect-words';
import type { IndicatorRow, LedgerRow } from './types';

/** What of one workbook goes into the ledger: plain data. */
export interface CollectedTables {
  readonly path: string;
  readonly tables: number;
  readonly rows: readonly LedgerRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly unrecognised: readonly { readonly sheet: string; readonly reason: Localized }[];
}

function fundCell(facts: TableFacts, columns: readonly FundFact['column'][]): string {
  const fund = columns.flatMap((column) => facts.funds.find((each) => each.line === 'total' && each.column === column) ?? [])[0];
  return fund ? cellName(fund.cell) : '';
}

function ledgerRow(path: string, table: ReportTable, facts: TableFacts, errors: number, warnings: number): LedgerRow {
  return {
    unit: table.unit ?? '',
    unitKey: unitKey(table.unit ?? ''),
    project: table.project ?? '',
    projectKey: nameKey(table.project ?? ''),
    year: facts.identity.year,
    kind: table.kind,
    title: table.title,
    amountUnit: table.amountUnit,
    budget: table.funds?.budget ?? null,
    executed: table.funds?.executed ?? null,
    score: table.total.score,
    weight: table.total.weight,
    grade: table.total.grade?.name ?? null,
    errors,
    warnings,
    file: path,
    tableId: table.id,
    sheet: table.sheet,
    budgetCell: table.funds?.budget ? fundCell(facts, ['adjusted', 'initial']) : '',
    executedCell: table.funds?.executed ? fundCell(facts, ['executed']) : '',
    scoreCell: facts.score && table.total.score ? cellName(facts.score.cell) : '',
  };
}

function indicatorRows(path: string, table: ReportTable): readonly IndicatorRow[] {
  return table.indicators.map(({ levels, target, actual, weight, score, row }) => ({
    unit: table.unit ?? '',
    project: table.project ?? '',
    kind: table.kind,
    level1: levels.length > 1 ? levels[0]! : '',
    level2: levels.length > 2 ? levels[1]! : '',
    name: levels.at(-1) ?? '',
    op: target?.op ?? '',
    target: target?.value ?? '',
    unitOfMeasure: target?.unit ?? '',
    actual: actual?.value ?? '',
    weight: weight?.value ?? null,
    score: score?.value ?? null,
    file: path,
    sheet: table.sheet,
    row,
  }));
}

/** What of a checked workbook goes into the ledger: the tables of projects and departments, with their findings counted. @param facts those of its tables */
export function collectedTables(path: string, result: CheckResult, facts: readonly TableFacts[]): CollectedTables {
  const factsOf = new Map(facts.map((each) => [each.id, each]));
  const counted = (table: ReportTable, severity: 'error' | 'warning'): number =>
    result.findings.filter((finding) => finding.tableId === table.id && finding.severity === severity && finding.because === undefined)
      .length;
  const forms = result.tables.filter(({ kind }) => kind !== 'amounts' && kind !== 'final-account');
  return {
    path,
    tables: result.tables.length,
    rows: forms.map((table) => ledgerRow(path, table, factsOf.get(table.id)!, counted(table, 'error'), counted(table, 'warning'))),
    indicators: forms.flatMap((table) => indicatorRows(path, table)),
    unrecognised: result.unrecognised,
  };
}

/** Adds a workbook to the ledger: its rows, and what of it gave none. */
export function addCollected(
  book: CollectBook,
  { path, tables, rows, indicators, unrecognised }: CollectedTables,
  say: (text: Localized) => string,
): void {
  for (const row of rows) book.addRow(row);
  for (const row of indicators) book.addIndicator(row);
  for (const { sheet, reason } of unrecognised) book.addUnread(path, sheet, say(reason));
  if (rows.length === 0 && unrecognised.length === 0)
    book.addUnread(path, '', say(tables === 0 ? COLLECT_WORDS.noTables : COLLECT_WORDS.onlyAmounts));
}
