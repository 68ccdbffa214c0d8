import { buildResult } from '../../src/core/report/build-result';
import type { ReportTable } from '../../src/core/report/types';
import type { TableModel } from '../../src/core/model/types';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { drawReading, type PlacedMark } from '../../src/workbench/grid/draw-reading';
import { GROUP_COLOURS } from '../../src/workbench/marks/reading-marks';
import { marksOf, meaningOf } from '../../src/workbench/marks/reading-marks';
import { RecordingPen } from './recording-pen';
import { doubt, rowReading, table, workbook } from '../core/support/model';

function reported(...models: readonly TableModel[]): readonly ReportTable[] {
  return buildResult(workbook(...models), [], DEFAULT_POLICY).tables;
}

const READ = table({
  reading: {
    reasons: [],
    columns: [{ column: 5, role: 'target', header: '年度指标值', reason: { 'zh-CN': '表头', 'en-US': 'header' } }],
    rows: [
      rowReading(9, { B9: 'level1', C9: 'level2', D9: 'level3', E9: 'target' }),
      rowReading(10, { C10: 'level2', D10: 'operator', E10: 'unit' }, { unsure: doubt(10) }),
      rowReading(12, { B12: 'total', G12: 'weight' }, { kind: 'total' }),
    ],
  },
});

describe('what is outlined', () => {
  test('every cell that was read, by its group; the last level of an indicator is its name', () => {
    const marks = marksOf(reported(READ)).get('Sheet1') ?? [];
    expect(marks.map(({ row, column, group, unsure }) => `${row}/${column} ${group}${unsure ? ' ?' : ''}`)).toEqual([
      '9/2 labels',
      '9/3 labels',
      '9/4 name',
      '9/5 target',
      '10/3 name ?',
      '10/4 target ?',
      '10/5 target ?',
      '12/2 total',
      '12/7 weight',
    ]);
  });

  test('tables of one sheet together, those of another apart', () => {
    const marks = marksOf(reported(READ, { ...READ, id: 'two' }, { ...READ, id: 'three', sheet: 'Other' }));
    expect([...marks].map(([sheet, cells]) => [sheet, cells.length])).toEqual([
      ['Sheet1', 18],
      ['Other', 9],
    ]);
  });
});

describe('what a selected cell is said to be', () => {
  const tables = reported(READ);

  test('its role and row, with the doubt of the row', () => {
    expect(meaningOf(tables, 'Sheet1', 'E9')).toEqual({ role: 'target', kind: 'indicator', unsure: null });
    expect(meaningOf(tables, 'Sheet1', 'D10')).toEqual({ role: 'operator', kind: 'indicator', unsure: doubt(10) });
  });

  test('else the role of its column; outside of every column nothing', () => {
    expect(meaningOf(tables, 'Sheet1', 'E8')).toEqual({ role: 'target', kind: 'column', unsure: null });
    expect(meaningOf(tables, 'Sheet1', 'F8')).toBeNull();
    expect(meaningOf(tables, 'Sheet1', 'E99')).toBeNull();
    expect(meaningOf(tables, 'Other', 'E9')).toBeNull();
  });
});

describe('the drawing', () => {
  const edges = { rows: [20, 40, 60, 80], columns: [50, 100, 100, 150] };
  const all = [{ startRow: 0, endRow: 3, startColumn: 0, endColumn: 3 }];
  const mark = (place: Partial<PlacedMark>): PlacedMark => ({
    group: 'target',
    unsure: false,
    sign: false,
    top: 1,
    left: 1,
    bottom: 1,
    right: 1,
    ...place,
  });

  function drawn(marks: readonly PlacedMark[], seen = all): readonly string[] {
    const pen = new RecordingPen();
    drawReading(pen, marks, edges, seen);
    return pen.drawn;
  }

  test('outlines a cell in the colour of its group, a merged one as a whole', () => {
    expect(drawn([mark({}), mark({ group: 'labels', top: 0, left: 0, bottom: 2, right: 0 })])).toEqual([
      `${GROUP_COLOURS.target} 51.5,21.5 47×17`,
      `${GROUP_COLOURS.labels} 1.5,1.5 47×57`,
    ]);
  });

  test('hatches a doubtful cell and begins its row with a question mark: not by colour alone', () => {
    expect(drawn([mark({ unsure: true, sign: true })])).toEqual(['lines', `${GROUP_COLOURS.target} 51.5,21.5 47×17`, '?']);
  });

  test('leaves out what is not seen and what is hidden', () => {
    expect(drawn([mark({})], [{ startRow: 2, endRow: 3, startColumn: 0, endColumn: 3 }])).toEqual([]);
    expect(drawn([mark({ top: 0, bottom: 3 })], [{ startRow: 2, endRow: 3, startColumn: 0, endColumn: 3 }])).toHaveLength(1);
    expect(drawn([mark({ left: 2, right: 2 })])).toEqual([]);
  });
});
