import fc from 'fast-check';
import { cellName, rangeName } from '../../../src/core/snapshot/address';
import { createGrid, keyOf, type Grid } from '../../../src/core/snapshot/grid';
import { overlay, type OverlaidRow } from '../../../src/core/snapshot/overlay';
import { transpose } from '../../../src/core/snapshot/transpose';
import type { CellSnapshot } from '../../../src/core/snapshot/types';
import { sheetOf } from '../../support/snapshots';

const SIZE = 5;
const FIGURES = ['-1,234.50', '2024-12-31'];
const WORDS = ['产出指标', ' 数量 指标', '≥95%', '１０', '（90分）', ...FIGURES];

const word = fc.option(fc.constantFrom(...WORDS), { freq: 2 });
const line = fc.array(word, { minLength: SIZE, maxLength: SIZE });
const merges = fc.constantFrom<readonly string[] | null>(null, [], ['A1:B1'], ['A1:A2', 'C3:D4'], ['B2:C3', 'E1:E5']);
const base = fc
  .tuple(fc.array(line, { minLength: SIZE, maxLength: SIZE }), merges)
  .map(([rows, areas]) => createGrid(sheetOf(rows, areas)));

const column = fc.integer({ min: 1, max: SIZE + 1 });
const span = fc.tuple(column, column).map(([one, other]) => ({ left: Math.min(one, other), right: Math.max(one, other) }));

function cellsOf(row: number, words: readonly (string | null)[]): CellSnapshot[] {
  return words.flatMap((text, index) =>
    text === null ? [] : [{ row, column: index + 1, content: { type: 'text' as const, text }, text, format: 'General', formula: null }],
  );
}

const overlaid = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: SIZE + 1 }),
      fc.array(word, { maxLength: SIZE + 1 }),
      fc.option(fc.array(span, { maxLength: 2 }), { nil: undefined }),
    ),
    { maxLength: 3 },
  )
  .map(
    (rows) =>
      new Map(rows.map(([row, words, spans]): [number, OverlaidRow] => [row, { cells: cellsOf(row, words), ...(spans && { spans }) }])),
  );

/** What the accessors of a grid say of the same cell otherwise than each other; empty where they agree. */
function disagreements(grid: Grid): string[] {
  const found: string[] = [];
  for (let row = 1; row <= grid.rows + 1; row++) {
    const line: CellSnapshot[] = [];
    for (let at = 1; at <= grid.columns + 1; at++) {
      const name = cellName({ row, column: at });
      const cell = grid.at(row, at);
      if (cell) line.push(cell);
      if (cell && (cell.row !== row || cell.column !== at)) found.push(`${name} is ${cellName(cell)}`);
      if (cell && (row > grid.rows || at > grid.columns)) found.push(`${name} is outside`);
      if (grid.text(row, at) !== (cell?.text ?? '').trim()) found.push(`text of ${name}`);
      if (cell?.content.type === 'text' && cell.content.text !== cell.text) found.push(`content of ${name}`);
      if (grid.key(row, at) !== keyOf(grid.text(row, at))) found.push(`key of ${name}`);
      const area = grid.mergeAt(row, at);
      if (!area) continue;
      if (!grid.hasMerges) found.push(`${name} is merged, the grid has no merges`);
      if (row < area.top || row > area.bottom || at < area.left || at > area.right) found.push(`${name} is not in ${rangeName(area)}`);
      for (let across = area.left; across <= Math.min(area.right, grid.columns); across++) {
        const other = grid.mergeAt(row, across);
        if (!other || rangeName(other) !== rangeName(area))
          found.push(`${cellName({ row, column: across })} is not in the area of ${name}`);
      }
    }
    if (JSON.stringify(grid.row(row)) !== JSON.stringify(line)) found.push(`row ${row}`);
    const words = line.filter(({ text }) => !FIGURES.includes(text));
    if (JSON.stringify(grid.words(row)) !== JSON.stringify(words)) found.push(`words of row ${row}`);
  }
  return found;
}

test('whatever an overlay changes, every accessor gives the same answer', () => {
  fc.assert(
    fc.property(base, overlaid, (grid, rows) => {
      expect(disagreements(overlay(grid, rows))).toEqual([]);
    }),
  );
});

test('an overlay over an overlay agrees with itself too, and so does the sheet turned over', () => {
  fc.assert(
    fc.property(base, overlaid, overlaid, (grid, first, second) => {
      const read = overlay(overlay(grid, first), second);
      expect([...disagreements(read), ...disagreements(transpose(read))]).toEqual([]);
    }),
  );
});

test('rows that an overlay leaves alone are those of the sheet', () => {
  fc.assert(
    fc.property(base, overlaid, (grid, rows) => {
      const read = overlay(grid, rows);
      for (let row = 1; row <= grid.rows; row++) if (!rows.has(row)) expect(read.row(row)).toBe(grid.row(row));
    }),
  );
});

test('a sheet turned over twice is the sheet', () => {
  fc.assert(
    fc.property(base, (grid) => {
      const back = transpose(transpose(grid));
      for (let row = 1; row <= grid.rows; row++) expect(back.row(row)).toEqual(grid.row(row));
    }),
  );
});

test('an area of the sheet itself counts before a span that crosses it', () => {
  const grid = createGrid(
    sheetOf(
      [
        ['产出指标', null, '数量指标'],
        ['甲', '乙', '丙'],
      ],
      ['B1:B2'],
    ),
  );
  const read = overlay(grid, new Map([[1, { cells: grid.row(1), spans: [{ left: 1, right: 2 }] }]]));
  expect([read.mergeAt(1, 1), read.mergeAt(1, 2) && rangeName(read.mergeAt(1, 2)!)]).toEqual([null, 'B1:B2']);
});

test('rows laid over a sheet one after the other give what the last one says of each, and keep what was merged', () => {
  const sheet = createGrid(
    sheetOf(
      [
        ['产出指标', '数量指标'],
        ['质量指标', '≥95%'],
        ['时效指标', '100%'],
      ],
      null,
    ),
  );
  const first = overlay(
    sheet,
    new Map([
      [1, { cells: cellsOf(1, ['甲', '乙']), spans: [{ left: 1, right: 2 }] }],
      [2, { cells: [] }],
    ]),
  );
  const second = overlay(first, new Map([[1, { cells: cellsOf(1, ['丙']) }]]));
  expect([second.text(1, 1), second.text(1, 2), second.text(2, 1), second.text(3, 1)]).toEqual(['丙', '', '', '时效指标']);
  expect([second.mergeAt(1, 2)?.left, second.hasMerges, first.text(1, 1)]).toEqual([1, true, '甲']);
  expect(disagreements(second)).toEqual([]);
});
