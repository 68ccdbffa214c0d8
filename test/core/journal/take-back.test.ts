import { laterOn, sharesPlace } from '../../../src/core/journal/later-on';
import { settle, type SettledCell } from '../../../src/core/journal/settle';

const places: Readonly<Record<string, readonly string[]>> = { e3: ['H5'], e2: ['G1'], e1: ['H5', 'H6'] };

function waitsFor(id: string, rests: readonly string[] = []): string | null {
  const recorded = ['e3', 'e2', 'e1'].map((each) => ({ id: each, ...(rests.includes(each) ? { isRest: true as const } : {}) }));
  const own = new Set(places[id]);
  return (
    laterOn(
      recorded.find((each) => each.id === id)!,
      recorded,
      (later) => sharesPlace(places[later.id]!, own),
    )?.id ?? null
  );
}

describe('what must be taken back first', () => {
  it('is the newest later command that changed one of the same cells', () => {
    expect(waitsFor('e1')).toBe('e3');
  });

  it('is nothing where later commands changed other cells, or none came later', () => {
    expect(waitsFor('e2')).toBeNull();
    expect(waitsFor('e3')).toBeNull();
  });

  it('is nothing where one of the two is what an earlier undo left behind', () => {
    expect(waitsFor('e1', ['e3'])).toBeNull();
    expect(waitsFor('e1', ['e1'])).toBeNull();
  });
});

describe('an undo', () => {
  const reason = { 'zh-CN': '工作表受保护', 'en-US': 'the sheet is protected' };
  const gone = { 'zh-CN': '工作表已删除', 'en-US': 'the sheet is gone' };
  const cells: readonly SettledCell<number>[] = [
    { sheet: '表', cell: 'A1', recorded: 1, outcome: 'restored' },
    { sheet: '表', cell: 'A2', recorded: 2, outcome: 'changed' },
    { sheet: '表', cell: 'A3', recorded: 3, outcome: { reason } },
    { sheet: '表', cell: 'A4', recorded: 4, outcome: { reason: gone, forGood: true } },
  ];

  it('tells of each cell what became of it', () => {
    expect(settle(cells).receipt).toEqual({
      restored: [{ sheet: '表', cell: 'A1' }],
      changedSince: [{ sheet: '表', cell: 'A2' }],
      refused: [
        { sheet: '表', cell: 'A3', reason },
        { sheet: '表', cell: 'A4', reason: gone },
      ],
    });
  });

  it('keeps on record what may still be put back', () => {
    expect(settle(cells).rest).toEqual([2, 3]);
  });
});
