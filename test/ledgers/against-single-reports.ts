import { readFileSync } from 'node:fs';
import { checkFile } from '../../src/cli/check-file';
import { Decimal } from '../../src/core/decimal';
import type { ReportTable } from '../../src/core/report/types';
import type { CellSnapshot } from '../../src/core/snapshot/types';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { ALL } from '../cli/support/scoring';
import { COLLECT_WORDS } from '../../src/reports/collect/collect-words';

type Row = ReadonlyMap<number, CellSnapshot>;

/** Columns of the ledger, from 1 on. */
const LEDGER = { budget: 6, executed: 7, score: 11, errors: 14, warnings: 15, counts: 16, file: 18, sheet: 19 } as const;
/** 10,000 yuan are how much of a unit of money: written down here once more, since the ledger is held against it. */
const UNITS: Readonly<Record<string, string>> = { 元: '10000', 千元: '10', 万元: '1', 百万元: '0.01', 亿元: '0.0001' };

function rowsOf(file: string, sheet: string): readonly Row[] {
  const read = readXlsx(new Uint8Array(readFileSync(file)), file);
  if (!read.ok) throw new Error(read.problem.code);
  const rows = new Map<number, Map<number, CellSnapshot>>();
  for (const cell of read.value.sheets.find(({ name }) => name === sheet)!.cells)
    rows.set(cell.row, (rows.get(cell.row) ?? new Map<number, CellSnapshot>()).set(cell.column, cell));
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
}

function numberAt(row: Row, column: number): Decimal | null {
  const content = row.get(column)?.content;
  return content?.type === 'number' ? new Decimal(content.number) : null;
}

const same = (one: Decimal | null, other: string | null | undefined): boolean =>
  one === null ? (other ?? null) === null : other !== null && other !== undefined && one.eq(other);

function wan(amount: string | null | undefined, unit: string): Decimal {
  const per = UNITS[unit];
  return amount === null || amount === undefined || per === undefined ? new Decimal(0) : new Decimal(amount).div(per);
}

interface Single {
  readonly table: ReportTable;
  readonly errors: number;
  readonly warnings: number;
}

/** What the check of each workbook by itself says of its tables, by file and sheet. */
function singles(files: readonly string[]): ReadonlyMap<string, readonly Single[]> {
  const all = new Map<string, Single[]>();
  for (const file of files) {
    const { result } = checkFile({ path: file, relative: file }, ALL).report;
    for (const table of result?.tables ?? []) {
      if (table.kind === 'amounts' || table.kind === 'final-account') continue;
      const own = result!.findings.filter(({ tableId, because }) => tableId === table.id && because === undefined);
      const count = (severity: string): number => own.filter((finding) => finding.severity === severity).length;
      const key = JSON.stringify([file, table.sheet]);
      all.set(key, [...(all.get(key) ?? []), { table, errors: count('error'), warnings: count('warning') }]);
    }
  }
  return all;
}

/** What a ledger says, and where it departs from the reports of its workbooks one by one. */
export interface LedgerCheck {
  readonly tables: number;
  readonly counted: number;
  readonly budget: string;
  readonly executed: string;
  readonly errors: number;
  readonly warnings: number;
  readonly departures: readonly string[];
}

/** Holds a ledger in Chinese against the check of each of its workbooks by itself: every row, and the sums of the summary. */
export function againstSingleReports(ledger: string, files: readonly string[]): LedgerCheck {
  const departures: string[] = [];
  const left = new Map([...singles(files)].map(([key, own]) => [key, [...own]]));
  const sums = { tables: 0, counted: 0, budget: new Decimal(0), executed: new Decimal(0), errors: 0, warnings: 0 };
  for (const row of rowsOf(ledger, COLLECT_WORDS.ledger['zh-CN']).slice(1)) {
    const key = JSON.stringify([row.get(LEDGER.file)?.text, row.get(LEDGER.sheet)?.text]);
    const own = left.get(key) ?? [];
    const at = own.findIndex(
      ({ table, errors, warnings }) =>
        same(numberAt(row, LEDGER.budget), table.funds?.budget) &&
        same(numberAt(row, LEDGER.executed), table.funds?.executed) &&
        same(numberAt(row, LEDGER.score), table.total.score) &&
        same(numberAt(row, LEDGER.errors), String(errors)) &&
        same(numberAt(row, LEDGER.warnings), String(warnings)),
    );
    const [single] = at < 0 ? [] : own.splice(at, 1);
    if (!single) {
      departures.push(`no single report says what the ledger says of ${key}`);
      continue;
    }
    const { table, errors, warnings } = single;
    sums.tables += 1;
    sums.errors += errors;
    sums.warnings += warnings;
    if (row.get(LEDGER.counts)?.text !== COLLECT_WORDS.yes['zh-CN']) continue;
    sums.counted += 1;
    sums.budget = sums.budget.plus(wan(table.funds?.budget, table.amountUnit));
    sums.executed = sums.executed.plus(wan(table.funds?.executed, table.amountUnit));
  }
  for (const [key, own] of left) if (own.length > 0) departures.push(`the ledger lacks ${own.length} table(s) of ${key}`);
  const [, total] = rowsOf(ledger, COLLECT_WORDS.summary['zh-CN']);
  const [tables, budget, executed, , errors, warnings] = [2, 3, 4, 5, 6, 7].map((column) => numberAt(total!, column));
  for (const [name, shown, counted] of [
    ['tables', tables, sums.tables],
    ['budget', budget, sums.budget],
    ['executed', executed, sums.executed],
    ['errors', errors, sums.errors],
    ['warnings', warnings, sums.warnings],
  ] as const)
    if (!shown?.eq(counted)) departures.push(`${name}: ${shown?.toString()} in the summary, ${counted.toString()} by the single reports`);
  return { ...sums, budget: sums.budget.toFixed(), executed: sums.executed.toFixed(), departures };
}
