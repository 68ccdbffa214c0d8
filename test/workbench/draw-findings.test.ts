import { drawFindings, type PlacedFinding } from '../../src/workbench/grid/draw-findings';
import { RELATED_COLOUR, SEVERITY_COLOURS } from '../../src/workbench/marks/finding-marks';
import { findingMarks, relatedCells, restsOn } from '../../src/workbench/marks/finding-marks';
import { finding } from '../pane/support/sample-outcome';
import { RecordingPen } from './recording-pen';

const edges = { rows: [20, 40, 60, 80], columns: [50, 100, 100, 150] };
const all = [{ startRow: 0, endRow: 3, startColumn: 0, endColumn: 3 }];

function drawn(kind: PlacedFinding['kind'], place: Partial<PlacedFinding> = {}, seen = all): readonly string[] {
  const pen = new RecordingPen();
  drawFindings(pen, [{ kind, top: 1, left: 1, bottom: 1, right: 1, ...place }], edges, seen);
  return pen.drawn;
}

describe('marks of findings', () => {
  test('tell severities apart by line and corner, not by colour alone', () => {
    expect(drawn('error')).toEqual([`${SEVERITY_COLOURS.error} 51.5,21.5 47×17`, 'filled']);
    expect(drawn('warning')).toEqual([`${SEVERITY_COLOURS.warning} 51.5,21.5 47×17 dash 5 3`, 'filled']);
    expect(drawn('info')).toEqual([`${SEVERITY_COLOURS.info} 51.5,21.5 47×17 dash 1.5 2.5`, 'lines']);
  });

  test('outline what the open finding compares, without a corner', () => {
    expect(drawn('related')).toEqual([`${RELATED_COLOUR} 51.5,21.5 47×17 dash 8 2 2 2`]);
  });

  test('leave out what is not seen and what is hidden', () => {
    expect(drawn('error', {}, [{ startRow: 2, endRow: 3, startColumn: 0, endColumn: 3 }])).toEqual([]);
    expect(drawn('error', { left: 2, right: 2 })).toEqual([]);
  });
});

describe('the cells to mark', () => {
  const error = finding({ id: 'a', rule: 'a', severity: 'error', cell: 'E6', related: ['E7', 'E8'] });
  const info = finding({ id: 'b', rule: 'b', severity: 'info', cell: 'E6', related: [] });
  const many = finding({ id: 'c', rule: 'c', severity: 'warning', cell: 'F6', related: ['F7', 'F8'], also: ['F7'] });

  test('one mark a cell, as grave as its gravest finding; a finding about several cells marks them all', () => {
    const marks = findingMarks([info, error, many]).get('自评表') ?? [];
    expect(marks.map(({ row, column, severity, findings }) => [row, column, severity, findings.map(({ id }) => id).join()])).toEqual([
      [6, 5, 'error', 'a,b'],
      [6, 6, 'warning', 'c'],
      [7, 6, 'warning', 'c'],
    ]);
  });

  test('what a finding compares is neither its own cell nor one of which it says the same', () => {
    expect(relatedCells(error)).toEqual(['E7', 'E8']);
    expect(relatedCells(many)).toEqual(['F8']);
  });

  test('a finding rests on its cell and on what it compares', () => {
    expect(['E6', 'E8', 'E9'].map((cell) => restsOn(error, new Set([cell])))).toEqual([true, true, false]);
  });
});
