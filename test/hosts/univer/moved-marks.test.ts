import type { Finding } from '../../../src/core/finding';
import type { RowMove } from '../../../src/core/snapshot/row-move';
import { movedHeads } from '../../../src/workbench/heads/table-heads';
import { movedFindings } from '../../../src/workbench/marks/finding-marks';
import { movedMarks } from '../../../src/workbench/marks/reading-marks';

const INSERT: RowMove = { kind: 'insert', sheet: '表', row: 3, count: 2 };
const DELETE: RowMove = { kind: 'delete', sheet: '表', row: 3, count: 2 };

function finding(sheet: string, cell: string, related: readonly string[]): Finding {
  const text = { 'zh-CN': '', 'en-US': '' };
  return {
    id: cell,
    rule: 'r',
    severity: 'error',
    tableId: 't',
    sheet,
    cell,
    related,
    also: [cell],
    found: '',
    expected: '',
    message: text,
    fix: null,
  };
}

test('marks of findings move with their cells until the next check, and go with them', () => {
  const findings = [finding('表', 'B2', ['B4']), finding('表', 'B4', ['B2', 'B9']), finding('二', 'B4', ['B4'])];
  const places = (move: RowMove) => movedFindings(findings, move).map(({ sheet, cell, related, also }) => [sheet, cell, related, also]);
  expect(places(INSERT)).toEqual([
    ['表', 'B2', ['B6'], ['B2']],
    ['表', 'B6', ['B2', 'B11'], ['B6']],
    ['二', 'B4', ['B4'], ['B4']],
  ]);
  expect(places(DELETE)).toEqual([
    ['表', 'B2', [], ['B2']],
    ['二', 'B4', ['B4'], ['B4']],
  ]);
});

test('heads of tables that stay in sight move, too', () => {
  const head = { top: 1, left: 0, bottom: 8, right: 3, headerRow: 1, labelColumn: 0, headers: new Map() };
  const heads = new Map([
    ['表', [head]],
    ['二', [head]],
  ]);
  expect(movedHeads(heads, INSERT)).toEqual(
    new Map([
      ['表', [{ ...head, bottom: 10 }]],
      ['二', [head]],
    ]),
  );
  expect(movedHeads(heads, { ...DELETE, row: 2 })).toEqual(
    new Map([
      ['表', []],
      ['二', [head]],
    ]),
  );
});

test('outlines of what was understood move, too', () => {
  const mark = (row: number) => ({ row, column: 1, group: 'score' as const, unsure: false });
  const marks = new Map([
    ['表', [mark(2), mark(4)]],
    ['二', [mark(4)]],
  ]);
  expect(movedMarks(marks, INSERT)).toEqual(
    new Map([
      ['表', [mark(2), mark(6)]],
      ['二', [mark(4)]],
    ]),
  );
  expect(movedMarks(marks, DELETE)).toEqual(
    new Map([
      ['表', [mark(2)]],
      ['二', [mark(4)]],
    ]),
  );
});
