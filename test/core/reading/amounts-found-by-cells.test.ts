import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableModel } from '../../../src/core/model/types';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { FIELD } from '../../field/check-field';
import { type CorpusTable, corpusTables, sheetOf } from '../../support/snapshots';

const written = readdirSync(FIELD)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(FIELD, name), 'utf8')) as CorpusTable);
const tables = [...corpusTables(), ...written].filter((table) => table.kind === 'amounts' || table.kind === 'final-account');

function read(table: CorpusTable, sheet: string): readonly TableModel[] {
  return readWorkbook({ name: 'test', sheets: [sheetOf(table.rows, table.merges ?? [], sheet)], notes: [] }).tables;
}

describe('a table of public money on a sheet that is called Sheet1', () => {
  it.each(tables.map((table): [string, CorpusTable] => [table.id, table]))('%s is read as on a sheet called 财政拨款预算', (_id, table) => {
    const [found] = read(table, 'Sheet1');
    const [named] = read(table, '财政拨款预算');
    expect(found?.kind).toBe(table.kind);
    expect(found?.ties).toEqual(named?.ties);
  });
});

describe('why a table is one of public money', () => {
  it.each(tables.map((table): [string, CorpusTable] => [table.id, table]))('%s says its reason, its columns and its rows', (_id, table) => {
    for (const { reading } of read(table, 'Sheet1').filter((each) => each.kind === table.kind)) {
      expect(reading.reasons.length).toBeGreaterThanOrEqual(1);
      expect(reading.reasons.every((reason) => reason['zh-CN'] !== '' && !/\{\w+\}/.test(reason['zh-CN'] + reason['en-US']))).toBe(true);
      expect(reading.columns.length).toBeGreaterThanOrEqual(2);
    }
  });
});
