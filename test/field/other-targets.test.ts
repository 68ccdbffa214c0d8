import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/core/engine';
import { toJsonReport } from '../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { type CorpusTable, snapshotOf } from '../support/snapshots';
import { FIELD, checkFieldTable } from './check-field';

interface Truth {
  readonly truth: {
    readonly indicators: readonly {
      readonly row: number;
      readonly otherTargets?: readonly { readonly cell: string; readonly value: string | null }[];
    }[];
  };
}

const TABLES = [
  'town-columns',
  'raw-town-columns',
  'towns-with-operator-column',
  'raw-towns-with-operator-column',
  'mid-term-beside-annual',
  'raw-period-and-years',
  'panes-mid-term-and-year',
  'panes-long-and-yearly',
  'raw-panes',
];

test.each(TABLES)('%s gives one indicator a row, with the targets of other places and periods beside its own', (id) => {
  const { truth } = JSON.parse(readFileSync(join(FIELD, `${id}.json`), 'utf8')) as Truth;
  const [file] = toJsonReport([checkFieldTable(id)], 'caiyu-2020-10', 'zh-CN').files;
  const read = (file?.tables ?? []).flatMap((table) => table.indicators);
  expect(read.map(({ row, otherTargets }) => ({ row, otherTargets }))).toEqual(
    truth.indicators.map(({ row, otherTargets }) => ({ row, otherTargets })),
  );
});

test('a table without its header says so, and what every column was taken for', () => {
  const { rows } = JSON.parse(readFileSync(join(FIELD, 'raw-header-cut-off-self-evaluation.json'), 'utf8')) as CorpusTable;
  const [table] = analyse(snapshotOf(rows, null), { policy: DEFAULT_POLICY }).model.tables;
  expect(table?.reading.reasons.map((reason) => reason['zh-CN'])).toContain('表头缺失（可能在上一页），各列按内容判断，请核对');
  expect(table?.reading.columns.map((column) => column.role)).toEqual([
    'level1',
    'level2',
    'level3',
    'target',
    'actual',
    'weight',
    'score',
    'reason',
  ]);
  expect(table?.reading.columns[3]?.reason['zh-CN']).toBe('没有表头，从内容看是“指标值”列');
});
