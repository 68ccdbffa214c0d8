import {
  keepsLines,
  meets,
  obstaclesIn,
  ownLines,
  noSheetProblem,
  placeProblem,
  type PlaceObstacle,
} from '../../../src/core/forms/place/place-obstacles';
import type { SheetSnapshot } from '../../../src/core/snapshot/types';
import { snapshotOf } from '../../support/snapshots';

const AREA = { top: 5, left: 2, bottom: 8, right: 4 };

/** A sheet with a heading in A1 and whatever else is said of it. */
function sheet(other: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return { ...snapshotOf([['项目支出绩效目标表']]).sheets[0]!, ...other };
}

function cellAt(row: number, column: number): SheetSnapshot['cells'][number] {
  return { ...sheet().cells[0]!, row, column };
}

describe('a place for a form', () => {
  it('is free where the sheet has nothing in it', () => {
    expect(obstaclesIn(sheet(), AREA)).toEqual([]);
  });

  it.each<[string, Partial<SheetSnapshot>, PlaceObstacle]>([
    ['the sheet is protected', { protected: true }, { kind: 'protected', where: '' }],
    ['a cell in it is filled', { cells: [cellAt(8, 4)] }, { kind: 'filled', where: 'D8' }],
    ['a merged area reaches into it', { merges: [{ top: 1, left: 4, bottom: 5, right: 9 }] }, { kind: 'merged', where: 'D1:I5' }],
    ['nobody can tell what is merged', { merges: null }, { kind: 'merges-unread', where: '' }],
    ['a row of it is hidden', { hiddenRows: [5] }, { kind: 'hidden', where: 'B5:D8' }],
    ['a column of it is hidden', { hiddenColumns: [2] }, { kind: 'hidden', where: 'B5:D8' }],
  ])('is taken where %s', (_why, other, obstacle) => {
    expect(obstaclesIn(sheet(other), AREA)).toEqual([obstacle]);
  });

  it.each<[string, Partial<SheetSnapshot>]>([
    ['the cells beside it are filled', { cells: [cellAt(4, 2), cellAt(9, 2), cellAt(5, 1), cellAt(5, 5)] }],
    [
      'the areas beside it are merged',
      {
        merges: [
          { top: 1, left: 2, bottom: 4, right: 4 },
          { top: 5, left: 5, bottom: 8, right: 6 },
        ],
      },
    ],
    ['the rows and columns beside it are hidden', { hiddenRows: [4, 9], hiddenColumns: [1, 5] }],
  ])('is free where %s', (_why, other) => {
    expect(obstaclesIn(sheet(other), AREA)).toEqual([]);
  });

  it('is refused with the first three reasons, in both languages', () => {
    const obstacles = obstaclesIn(
      sheet({ protected: true, cells: [cellAt(6, 3)], merges: [{ top: 7, left: 2, bottom: 7, right: 3 }], hiddenRows: [6] }),
      AREA,
    );
    expect(obstacles.map(({ kind }) => kind)).toEqual(['protected', 'filled', 'merged', 'hidden']);
    expect(placeProblem('表', AREA, obstacles)).toEqual({
      code: 'place-taken',
      message: {
        'zh-CN':
          '不能放在“表”的 B5:D8：工作表受保护；C6 已有内容；B7:C7 是合并单元格。没有改动任何单元格；请选一处空白的地方，或插入为新工作表。',
        'en-US':
          'The form cannot go to B5:D8 of “表”: the sheet is protected; C6 holds something; B7:C7 is merged. No cell was changed; choose a blank place, or insert it as a new sheet.',
      },
    });
    expect(placeProblem('表', AREA, [])).toBeNull();
  });

  it('shares a cell with an area that touches its corner from inside, and none with one beside it', () => {
    expect(meets(AREA, { top: 8, left: 4, bottom: 9, right: 9 })).toBe(true);
    expect(meets(AREA, { top: 9, left: 4, bottom: 9, right: 9 })).toBe(false);
    expect(meets(AREA, { top: 1, left: 5, bottom: 9, right: 9 })).toBe(false);
  });

  it.each<[string, number | null, boolean]>([
    ['says that sizes were kept where a row that it has a height for is used by others', 30, true],
    ['says nothing of a row that it leaves as high as its text', null, false],
  ])('%s', (_what, height, kept) => {
    const own = ownLines([cellAt(6, 9)], AREA);
    const heights = [20, height, 20, 20];
    expect(keepsLines({ area: AREA, heights, widths: [10, 10, 10] }, own)).toBe(kept);
  });

  it('gives its heights and widths only to rows and columns that nobody else uses', () => {
    const { rows, columns } = ownLines([cellAt(6, 9), cellAt(1, 3), cellAt(7, 2)], AREA);
    expect([[...rows], [...columns]]).toEqual([
      [5, 7, 8],
      [2, 4],
    ]);
  });
});

test('a sheet that is not there is named with those that are, the first of many', () => {
  const few = noSheetProblem('绩效表', ['自评表', '附表']);
  expect(few.code).toBe('no-such-cell');
  expect(few.message['zh-CN']).toContain('找不到工作表“绩效表”，有：“自评表”、“附表”。');
  const many = noSheetProblem(
    '表0',
    Array.from({ length: 12 }, (_, at) => `表${at + 1}`),
  );
  expect(many.message['zh-CN']).toContain('有：“表1”、“表2”、“表3”、“表4”、“表5”等 12 个。');
  expect(many.message['en-US']).toContain('“表5” and 7 more.');
});
