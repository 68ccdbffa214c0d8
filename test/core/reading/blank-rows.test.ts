import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { snapshotOf } from '../../support/snapshots';

const FIELD = path.join(__dirname, '../../field');
/** Every so manieth table has its rows moved apart: each way of reading is among them. */
const STEP = 4;

interface Table {
  readonly id: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly merges?: readonly string[];
}

const tables = readdirSync(FIELD)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .filter((_, index) => index % STEP === 0)
  .map((name) => JSON.parse(readFileSync(path.join(FIELD, name), 'utf8')) as Table)
  .filter((table) => Array.isArray(table.rows) && table.merges === undefined);

const LEAST_TABLES = 20;

function read(rows: readonly (readonly unknown[])[]): number {
  const { tables: found } = readWorkbook(snapshotOf(rows as never, []));
  return found.reduce((sum, table) => sum + table.indicators.length, 0);
}

test('there are tables to move apart', () => {
  expect(tables.length).toBeGreaterThanOrEqual(LEAST_TABLES);
});

test.each(tables.map((table) => [table.id, table] as const))(
  'a blank row anywhere in %s stops nobody, and below the last row it changes nothing',
  (_id, { rows }) => {
    const blank = rows[0]!.map(() => null);
    const whole = read(rows);
    for (const at of [0.25, 0.5, 0.75]) {
      const place = Math.round(rows.length * at);
      expect(() => read([...rows.slice(0, place), blank, ...rows.slice(place)])).not.toThrow();
    }
    expect(read([...rows, blank])).toBe(whole);
  },
);
