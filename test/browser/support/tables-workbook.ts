import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../src/start/build-workbench';
import type { FixtureCell, FixtureSheet } from '../../hosts/contract/fixture';
import { buildXlsx } from '../../support/xlsx/build-xlsx';

interface CorpusTable {
  readonly form: string;
  readonly rows: readonly (readonly (string | number | null | { readonly v: number; readonly fmt: string })[])[];
  readonly merges?: readonly string[];
}

function cell(value: CorpusTable['rows'][number][number]): FixtureCell | string | null {
  if (value === null || typeof value === 'string') return value;
  return typeof value === 'number' ? { number: String(value) } : { number: String(value.v), format: value.fmt };
}

/** The published tables as sheets, over and over until there are `count`. */
export function publishedSheets(count: number): FixtureSheet[] {
  const folder = join(ROOT, 'test/corpus');
  const tables = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CorpusTable)
    .filter(({ form }) => form === 'clean');
  return Array.from({ length: count }, (_, index) => {
    const { rows, merges = [] } = tables[index % tables.length]!;
    return { name: `表${index + 1}`, rows: rows.map((row) => row.map(cell)), merges };
  });
}

/** A workbook of this many published tables, one per sheet. */
export function tablesWorkbook(count: number): Uint8Array {
  return buildXlsx({ sheets: publishedSheets(count) });
}

/** 60 published tables, one of three with errors in it: 33 in all. */
export function troubledWorkbook(): Uint8Array {
  const sheets = publishedSheets(90);
  return buildXlsx({ sheets: [...sheets.slice(30, 32), ...sheets.slice(33, 87), sheets[88]!] });
}

/** The same with a ledger of this many rows behind it: much to read, nothing to find. */
export function largeWorkbook(tables: number, ledgerRows: number): Uint8Array {
  const ledger: FixtureSheet = {
    name: '台账',
    rows: Array.from({ length: ledgerRows }, (_, row) => [
      `凭证${row}`,
      { number: String(row) },
      { number: `${row % 97}.5` },
      '摘要',
      { number: '45657', format: 'yyyy-mm-dd' },
    ]),
  };
  return buildXlsx({ sheets: [...publishedSheets(tables), ledger] });
}
