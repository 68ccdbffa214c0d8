import type { Problem } from '../core/localized';
import { cellName } from '../core/snapshot/address';
import { nameKey, unitKey } from '../core/together/unit-names';
import type { FundFact, TableFacts } from '../core/together/types';
import type { ReportTable } from '../core/report/types';
import type { IndicatorRow, LedgerRow } from '../reports/collect/types';
import { checkFile, type Scoring } from './check-file';
import type { Input } from './expand-inputs';

export interface CollectSettings {
  readonly scoring: Scoring;
  /** Whether the facts of its tables are wanted, to be held against those of others. */
  readonly facts?: boolean;
}

/** What of one workbook goes into the ledger: plain data. */
export interface CollectedFile {
  readonly path: string;
  readonly error: Problem | null;
  readonly tables: number;
  readonly rows: readonly LedgerRow[];
  /** Left out where they were not asked for. */
  readonly facts?: readonly TableFacts[];
  readonly indicators: readonly IndicatorRow[];
  readonly unrecognised: readonly { readonly sheet: string; readonly reason: { readonly 'zh-CN': string; readonly 'en-US': string } }[];
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

/** Reads and checks one workbook for the ledger: the tables of projects and departments, with their findings counted. Never throws. */
export function collectFile(input: Input, { scoring, facts: wanted = false }: CollectSettings): CollectedFile {
  const { report, facts = [] } = checkFile(input, { scoring, least: 'info', marks: null, facts: true });
  const { path, error, result } = report;
  if (!result) return { path, error, tables: 0, rows: [], indicators: [], unrecognised: [] };
  const factsOf = new Map(facts.map((each) => [each.id, each]));
  const counted = (table: ReportTable, severity: 'error' | 'warning'): number =>
    result.findings.filter((finding) => finding.tableId === table.id && finding.severity === severity && finding.because === undefined)
      .length;
  const forms = result.tables.filter(({ kind }) => kind !== 'amounts' && kind !== 'final-account');
  return {
    path,
    error,
    tables: result.tables.length,
    rows: forms.map((table) => ledgerRow(path, table, factsOf.get(table.id)!, counted(table, 'error'), counted(table, 'warning'))),
    indicators: forms.flatMap((table) => indicatorRows(path, table)),
    unrecognised: result.unrecognised,
    ...(wanted ? { facts } : {}),
  };
}
