import { createGrid } from '../../../src/core/snapshot/grid';
import type { CellSnapshot } from '../../../src/core/snapshot/types';
import { sheetOf } from '../../support/snapshots';

function cell(row: number, column: number, text: string): CellSnapshot {
  return { row, column, content: { type: 'text', text }, text, format: 'General', formula: null };
}

test('cells that come in any order are found where they stand, of two in one place the later', () => {
  const cells = [cell(2, 3, 'C2'), cell(1, 2, 'B1'), cell(2, 1, 'A2'), cell(1, 5, 'E1'), cell(2, 3, 'C2 again')];
  const grid = createGrid({ ...sheetOf([]), cells });
  expect([grid.rows, grid.columns]).toEqual([2, 5]);
  expect(grid.row(2).map(({ text }) => text)).toEqual(['A2', 'C2', 'C2 again']);
  expect([grid.text(1, 2), grid.text(2, 3), grid.text(1, 5), grid.text(2, 2), grid.text(3, 1)]).toEqual(['B1', 'C2 again', 'E1', '', '']);
});

test.each([
  ['12', false],
  ['-1,234.50', false],
  ['2024-12-31', false],
  ['10:30', false],
  ['12个', true],
  ['98%', true],
  ['-', true],
  ['1.', true],
  ['（12）', true],
  ['第1项', true],
])('%s is taken for a plain figure unless it says more', (text, says) => {
  expect(createGrid(sheetOf([[text]])).words(1).length === 1).toBe(says);
});
