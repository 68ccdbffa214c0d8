import { planFill } from '../../../src/core/plan';
import type { FillStyle } from '../../../src/core/plan/types';
import type { TableModel } from '../../../src/core/model/types';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { doubt, funds, indicator, rowReading, table, total, workbook } from '../support/model';
import { type TestRows, snapshotOf } from '../../support/snapshots';

const empty: TestRows[number] = [];
const row = (target: string, actual: string, weight: number, score: number | null = null): TestRows[number] => [
  null,
  null,
  null,
  '指标',
  target,
  actual,
  weight,
  score,
];

/** Indicators in rows 9 and 10, the second doubtful, and a total in row 11. */
const scored = (score: number | null = null): TableModel =>
  table({
    indicators: [
      indicator({ row: 9, target: '≥6期', actual: '6期', weight: 10, score: null }),
      indicator({ row: 10, target: '≥4期', actual: '4期', weight: 20, score, extra: { unsure: doubt(10) } }),
    ],
    totals: [total(11, undefined, null)],
  });

function fill(model: TableModel, rows: TestRows, style: FillStyle = 'native', includeUnsure = false) {
  return planFill(workbook(model), DEFAULT_POLICY, style, snapshotOf(rows), { includeUnsure });
}

const ROWS: TestRows = [...Array<TestRows[number]>(8).fill(empty), row('≥6期', '6期', 10), row('≥4期', '4期', 20)];

test('a doubtful row is left open with the reason, sure rows are filled', () => {
  const plan = fill(scored(), ROWS);
  expect(plan.edits.map((edit) => edit.cell)).toEqual(['H9']);
  expect(plan.skipped[0]).toEqual({
    sheet: 'Sheet1',
    cell: 'H10',
    because: 'unsure',
    unsure: true,
    reason: {
      'zh-CN': '所依据的第10行读法存疑，未填写；核对无误后可选择一并填写。第10行按错位理解，请核对',
      'en-US':
        'It rests on row 10, whose reading is doubtful, so it is left open; once checked it can be filled by choice. Row 10: read as shifted, check it',
    },
  });
});

test.each(['native', 'formula', 'value'] as const)('a total over a doubtful row is left open, too, whatever is written (%s)', (style) => {
  expect(fill(scored(), ROWS, style).skipped.find((each) => each.cell === 'H11')).toMatchObject({
    unsure: true,
    reason: { 'zh-CN': expect.stringMatching(/第10行读法存疑/) },
  });
});

test('a score that a person gave in a doubtful row does not make the total certain', () => {
  const rows = [...ROWS.slice(0, 9), row('≥4期', '4期', 20, 20)];
  const plan = fill(scored(20), rows);
  expect(plan.edits.map((edit) => edit.cell)).toEqual(['H9']);
  expect(plan.skipped.map((each) => each.cell)).toEqual(['H11']);
});

test('by choice everything is filled, and each edit that rests on a doubtful row says so', () => {
  const { edits, skipped } = fill(scored(), ROWS, 'native', true);
  expect(edits.map((edit) => edit.cell)).toEqual(['H9', 'H10', 'H11']);
  expect(skipped).toEqual([]);
  const noted = /（第10行的读法存疑，请核对）$/;
  expect(edits.map((edit) => noted.test(edit.reason['zh-CN']))).toEqual([false, true, true]);
});

test('funds: a rate and a score that rest on a doubtful line are left open', () => {
  const line = {
    role: 'total' as const,
    label: '总额',
    figures: { initial: 100, adjusted: 100, executed: 80, weight: 10, rate: null, score: null },
  };
  const doubtful = table({
    funds: funds([line]),
    reading: { reasons: [], columns: [], rows: [rowReading(4, { E4: 'funds', F4: 'funds' }, { kind: 'funds', unsure: doubt(4) })] },
  });
  const rows: TestRows = [empty, empty, empty, [null, '总额', null, 100, 100, 80, 10]];
  expect(fill(doubtful, rows)).toMatchObject({
    edits: [],
    skipped: [
      { cell: 'H4', unsure: true },
      { cell: 'I4', unsure: true },
    ],
  });
  expect(fill(doubtful, rows, 'native', true).edits.map((edit) => edit.cell)).toEqual(['H4', 'I4']);
});

test('what a person filled in a doubtful row is left as it is, with a word', () => {
  const rows = [...ROWS.slice(0, 9), row('≥4期', '4期', 20, 7)];
  expect(fill(scored(7), rows).skipped[0]).toMatchObject({
    cell: 'H10',
    reason: { 'zh-CN': '已填 7 分，按规则应为 20 分，未改动。（第10行的读法存疑，请核对）' },
  });
});
