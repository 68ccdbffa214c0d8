import { rowsName } from '../../../src/core/model/doubt';
import { buildResult } from '../../../src/core/report/build-result';
import { countDoubtful, doubtsOf, onlyDoubtful } from '../../../src/core/report/doubts';
import { addToSummary, EMPTY_SUMMARY, toJsonReport } from '../../../src/core/report/json-report';
import type { TableModel } from '../../../src/core/model/types';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { doubt, indicator, rowReading, table, workbook } from '../support/model';

function reported(model: TableModel) {
  return buildResult(workbook(model), [], DEFAULT_POLICY).tables[0]!;
}

const doubtfulRow = (row: number, unsure = doubt(row)) =>
  rowReading(
    row,
    { [`D${row}`]: 'level3', [`F${row}`]: 'target', [`G${row}`]: 'actual' },
    { unsure, margin: 0.4, runnerUp: { [`E${row}`]: 'target', [`F${row}`]: 'actual' } },
  );

function told(...rows: readonly ReturnType<typeof doubtfulRow>[]) {
  return doubtsOf(reported(table({ reading: { reasons: [], columns: [], rows } }))).map(({ what, places }) => ({
    ...what,
    ranges: places.map((place) => place.range),
  }));
}

test("one doubtful row is said in the reader's own words, with the cells that could be something else", () => {
  expect(told(doubtfulRow(14))).toEqual([
    { 'zh-CN': '第14行按错位理解，请核对', 'en-US': 'Row 14: read as shifted, check it', ranges: ['E14:F14'] },
  ]);
});

test('many rows of one reason are one line with their numbers', () => {
  expect(told(...[14, 17, 18, 19, 22, 23].map((row) => doubtfulRow(row)))).toMatchObject([
    {
      'zh-CN': '第14、17–19、22、23行按错位理解，请核对',
      'en-US': 'Rows 14, 17–19, 22, 23: read as shifted, check it',
      ranges: ['E14:F14', 'E17:F17', 'E18:F18', 'E19:F19', 'E22:F22', 'E23:F23'],
    },
  ]);
});

test('a reason that does not name its row gets the row put in front; row 1 is not seen in row 14', () => {
  const plain = { 'zh-CN': '一级指标是推断的', 'en-US': 'level 1 is inferred' };
  expect(told(doubtfulRow(1, plain), doubtfulRow(14))).toMatchObject([
    { 'zh-CN': '第1行：一级指标是推断的', 'en-US': 'Row 1: level 1 is inferred' },
    { 'zh-CN': '第14行按错位理解，请核对' },
  ]);
});

test('rows of more than a handful of reasons end in one line, and no row is left out', () => {
  const rows = [3, 4, 5, 6, 7, 8, 9].map((row) => doubtfulRow(row, { 'zh-CN': `原因${row * 100}`, 'en-US': `reason ${row * 100}` }));
  const all = told(...rows);
  expect(all).toHaveLength(5);
  expect(all.at(-1)).toMatchObject({
    'zh-CN': '第7–9行的读法也存疑，请核对。',
    'en-US': 'Rows 7–9: doubtful for other reasons; check them, too.',
  });
  expect(all.flatMap((each) => each.ranges)).toHaveLength(rows.length);
});

test('an indicator that is doubtful counts although nothing is said of its row, and no row counts twice', () => {
  const unsure = indicator({ row: 12, extra: { unsure: doubt(12) } });
  const alone = reported(table({ indicators: [unsure] }));
  expect(doubtsOf(alone)).toEqual([
    {
      what: { 'zh-CN': '第12行按错位理解，请核对', 'en-US': 'Row 12: read as shifted, check it' },
      places: [{ row: 12, range: 'A12:I12' }],
    },
  ]);
  expect(
    countDoubtful(
      reported(table({ indicators: [unsure], reading: { reasons: [], columns: [], rows: [doubtfulRow(12), rowReading(13, {})] } })),
    ),
  ).toBe(1);
});

test('a sure table has no doubts, in JSON neither', () => {
  const sure = table({
    indicators: [indicator({ row: 9 })],
    reading: { reasons: [], columns: [], rows: [rowReading(9, { D9: 'level3' })] },
  });
  expect(doubtsOf(reported(sure))).toEqual([]);
  const report = toJsonReport([{ path: 'a.xlsx', error: null, result: buildResult(workbook(sure), [], DEFAULT_POLICY) }], 'p', 'zh-CN');
  expect(report.files[0]?.tables[0]).not.toHaveProperty('doubts');
  expect(report.summary).toMatchObject({ unsure: 0, unrecognised: 0 });
});

test('JSON and its summary say which rows and sheets to look at', () => {
  const model = {
    ...workbook(
      table({
        indicators: [indicator({ row: 14, extra: { unsure: doubt(14) } })],
        reading: { reasons: [], columns: [], rows: [doubtfulRow(14), doubtfulRow(15)] },
      }),
    ),
  };
  const result = buildResult(
    { ...model, unrecognised: [{ sheet: '附件2', reason: { 'zh-CN': '没有找到表头', 'en-US': 'no header was found' }, ranges: [] }] },
    [],
    DEFAULT_POLICY,
  );
  const { files } = toJsonReport([{ path: 'a.xlsx', error: null, result }], 'p', 'zh-CN');
  expect(files[0]).toMatchObject({
    tables: [
      {
        doubts: [{ rows: [14, 15], ranges: ['E14:F14', 'E15:F15'], what: '第14、15行按错位理解，请核对' }],
        indicators: [{ unsure: '第14行按错位理解，请核对' }],
      },
    ],
    unrecognised: [{ sheet: '附件2', reason: '没有找到表头' }],
  });
  expect(addToSummary(EMPTY_SUMMARY, result)).toMatchObject({ unsure: 2, unrecognised: 1 });
});

test('row numbers are named as people write them', () => {
  expect(rowsName([14])).toEqual({ 'zh-CN': '第14行', 'en-US': 'row 14' });
  expect(rowsName([9, 7, 8, 8, 3, 4])).toEqual({ 'zh-CN': '第3、4、7–9行', 'en-US': 'rows 3, 4, 7–9' });
});

test('a table with the reading of its doubtful rows alone is told of in the same words', () => {
  const whole = reported(
    table({
      indicators: [indicator({ row: 15, extra: { unsure: doubt(15) } }), indicator({ row: 16 })],
      reading: { reasons: [], columns: [], rows: [doubtfulRow(14), rowReading(15, { D15: 'level3' }), rowReading(16, { D16: 'level3' })] },
    }),
  );
  const lean = { ...whole, reading: onlyDoubtful(whole) };
  expect(lean.reading.rows.map(({ row }) => row)).toEqual([14, 15]);
  expect([doubtsOf(lean), countDoubtful(lean)]).toEqual([doubtsOf(whole), 2]);
});
