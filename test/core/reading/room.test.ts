import { analyse } from '../../../src/core/engine';
import { readAmountTables } from '../../../src/core/reading/amounts/read-amounts-table';
import { readFundsForm } from '../../../src/core/reading/funds/read-funds-form';
import { readOneCellTables } from '../../../src/core/reading/read-one-cell-tables';
import { MOST_ROWS, Room } from '../../../src/core/reading/room';
import { verdictCounts, verdictOf } from '../../../src/core/report/verdict';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { createGrid } from '../../../src/core/snapshot/grid';
import type { SheetSnapshot } from '../../../src/core/snapshot/types';
import { SHAPES } from '../../growth/shapes';
import { workbookOf } from '../../support/snapshots';

function sheet(shape: string, size: number, name: string): SheetSnapshot {
  return { ...SHAPES.find((each) => each.name === shape)!.make(size).sheets[0]!, name };
}

/** Room that has been taken but for so many rows. */
function roomFor(rows: number): Room {
  const room = new Room();
  room.take(MOST_ROWS - 5 - rows);
  return room;
}

describe('a workbook with more than is read of one', () => {
  const { result } = analyse(
    workbookOf(
      sheet('indicators in one table', 5, '甲'),
      sheet('indicators in one table', MOST_ROWS + 100, '乙'),
      sheet('tables on one sheet', 1_000, '丙'),
      sheet('indicators in one table', 7, '丁'),
    ),
    { policy: DEFAULT_POLICY },
  );

  it('has the sheets around the large ones read and checked', () => {
    expect(result.tables.map((table) => [table.sheet, table.indicators.length])).toEqual([
      ['甲', 5],
      ['丁', 7],
    ]);
  });

  it('names the sheets that were not read, and says what to do', () => {
    expect(result.unrecognised.map((each) => each.sheet)).toEqual(['乙', '丙']);
    expect(result.unrecognised[0]!.reason['zh-CN']).toMatch(/没有读.*6000 行.*移到单独的工作簿/u);
    expect(result.unrecognised[0]!.reason['en-US']).toMatch(
      /not read and not checked.*6000 rows.*Move the sheet to a workbook of its own/u,
    );
  });

  it('is no workbook that can be handed in unseen', () => {
    expect(verdictCounts(result, 0).unread).toBeGreaterThanOrEqual(2);
    expect(verdictOf({ ...verdictCounts(result, 0), errors: 0 }).kind).toBe('unread');
  });
});

describe('the room for tables', () => {
  it('is taken by the sheets that are read, and left by those that are not', () => {
    const room = new Room();
    expect([room.take(MOST_ROWS - 5), room.close()]).toEqual([true, true]);
    expect([room.take(1), room.close()]).toEqual([false, false]);
    expect([room.fits, room.close()]).toEqual([true, true]);
  });

  it('is asked for by lists in cells, forms of funds and tables of amounts, too', () => {
    const list = createGrid({
      ...sheet('lines in one cell', 1, '表'),
      cells: [
        {
          row: 2,
          column: 1,
          content: { type: 'text', text: LIST },
          text: LIST,
          format: 'General',
          formula: null,
        },
      ],
    });
    const funds = createGrid(sheet('forms of funds alone', 2, '表'));
    const amounts = createGrid(sheet('rows of amounts', 50, '表'));
    expect(readOneCellTables(list, [], roomFor(7))).toHaveLength(1);
    expect(readOneCellTables(list, [], roomFor(6))).toHaveLength(0);
    expect(readFundsForm(funds, [], roomFor(10))).toHaveLength(2);
    expect(readFundsForm(funds, [], roomFor(9))).toHaveLength(1);
    expect(readAmountTables(amounts, [], roomFor(30))).toHaveLength(1);
    expect(readAmountTables(amounts, [], roomFor(10))).toHaveLength(0);
  });
});

const LIST = '【产出指标】【数量指标】培训人次≥300人次；【效益指标】【社会效益指标】持证上岗率≥90%；';
