import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { analyse } from '../../src/core/engine';
import { toJsonReport } from '../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { parseRangeName } from '../../src/core/snapshot/address';
import { judge } from '../corpus-score/judge';
import type { Truth } from '../corpus-score/truth';
import { workbookOf, type PlainCell, type PlainRows } from '../core/support/snapshots';
import { CORPUS } from '../support/check-corpus';
import { FIELD } from './check-field';

type Table = Truth & { readonly rows: PlainRows; readonly merges?: readonly string[] };

const tables = [CORPUS, FIELD].flatMap((folder) =>
  readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Table).filter((table) => table.form === 'clean'),
);

/** What a cell shows, as a text: the way a table leaves a PDF. */
function asText(cell: PlainCell): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  const digits = /0\.(0+)/.exec(cell.fmt)?.[1]?.length ?? 0;
  return cell.fmt.endsWith('%') ? `${(cell.v * 100).toFixed(digits)}%` : cell.v.toFixed(digits);
}

function isWords(cell: PlainCell | undefined): cell is string {
  return typeof cell === 'string' && !/^[\d.,%]+$/.test(cell);
}

/** The words of cells merged over rows below the header, written into each of the rows. */
function filledDown(table: Table): PlainRows {
  const rows = table.rows.map((row) => [...row]);
  const first = Math.min(...table.truth.indicators.map((indicator) => indicator.row));
  for (const name of table.merges ?? []) {
    const area = parseRangeName(name)!;
    const words = rows[area.top - 1]?.[area.left - 1];
    if (area.top < first || area.left !== area.right || !isWords(words)) continue;
    for (let row = area.top; row < area.bottom; row++) rows[row]![area.left - 1] = words;
  }
  return rows;
}

/** A blank or a line break inside short words, as narrow columns leave them. */
function spaced(table: Table): PlainRows {
  return table.rows.map((row, index) => row.map((cell) => (typeof cell === 'string' && /^[一-鿿（）()]{3,11}$/u.test(cell) ? `${cell.slice(0, 2)}${index % 2 === 0 ? ' ' : '\n'}${cell.slice(2)}` : cell)));
}

function misses(table: Table, rows: PlainRows, merges: readonly string[]): readonly string[] {
  const { result } = analyse(workbookOf(rows, merges), { policy: DEFAULT_POLICY });
  const [file] = toJsonReport([{ path: `${table.id}.xlsx`, error: null, result }], 'caiyu-2020-10', 'zh-CN').files;
  return judge({ truth: table, file: file! }).misses.filter((miss) => miss.what !== 'warning').map((miss) => `${miss.what} ${miss.at}: ${miss.got}`);
}

const cases = tables.map((table): [string, Table] => [table.id, table]);

describe('a sound table says the same', () => {
  it.each(cases)('%s without its merged areas', (_id, table) => {
    expect(misses(table, table.rows, [])).toEqual([]);
  });

  it.each(cases)('%s with every figure as a text', (_id, table) => {
    expect(misses(table, table.rows.map((row) => row.map(asText)), [])).toEqual([]);
  });

  it.each(cases)('%s with its labels written into every row', (_id, table) => {
    expect(misses(table, filledDown(table), [])).toEqual([]);
  });

  it.each(cases)('%s with blanks and line breaks inside its words', (_id, table) => {
    expect(misses(table, spaced(table), table.merges ?? [])).toEqual([]);
  });
});
